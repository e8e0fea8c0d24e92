// How fast waiting calls find one of 200 agents, against bare claims from the same table in the same run.
// "offered" is the product's routing (skills, idle time, last agent, time limit, story); "answered" is takeCall on top of it.
import pg from 'pg';
import { createDataSource, UnitOfWork } from '@madoguchi/platform/database';
import { RouteCalls } from '../../libs/fulfilment/dist/application/route-calls.js';
import { TakeCall } from '../../libs/fulfilment/dist/application/take-call.js';
import { CallStore } from '../../libs/fulfilment/dist/store/call.store.js';
import { RoutingStore } from '../../libs/fulfilment/dist/store/routing.store.js';

const AGENTS = 200;
const LANES = 10;
const operator = '00000000-0000-4000-8000-00000000000a';

/** Claims per second of each kind, the best of `rounds` alternating rounds being as far from the others as chance makes it. */
export async function claimsPerSecond(databaseUrl, rounds = 8) {
  const owner = new pg.Pool({ connectionString: databaseUrl, max: LANES });
  // The server may be gone before a connection has said goodbye.
  owner.on('error', () => undefined);
  const dataSource = await createDataSource({ url: databaseUrl, pool: LANES }).initialize();
  try {
    return await measure(owner, dataSource, rounds);
  } finally {
    await dataSource.destroy();
    await owner.end();
  }
}

async function measure(owner, dataSource, rounds) {
  const unitOfWork = new UnitOfWork(dataSource, { namesFor: () => [] });
  const [calls, routing] = [new CallStore(), new RoutingStore()];
  const route = new RouteCalls(unitOfWork, routing);
  const take = new TakeCall(unitOfWork, calls, routing);
  await fill(owner);
  const spent = { bare: 0, offered: 0, answered: 0 };
  for (let round = 0; round <= rounds; round += 1) {
    const times = {};
    await ring(owner, round, 'bare');
    times.bare = await timed(() => lanes(() => bareClaim(owner)));
    await ring(owner, round, 'routed');
    times.offered = await timed(() => lanes(() => route.execute(operator)));
    const { rows } = await owner.query(
      'SELECT id, offered_to FROM fulfilment.interaction WHERE offered_to IS NOT NULL',
    );
    if (rows.length !== AGENTS) throw new Error(`${rows.length} of ${AGENTS} agents were offered a call`);
    const offers = [...rows];
    times.answered = times.offered + (await timed(() => lanes(() => answer(take, offers.pop()))));
    // The first round warms up connections and plans.
    if (round > 0) for (const kind of Object.keys(spent)) spent[kind] += times[kind];
  }
  const perSecond = (kind) => Math.round((AGENTS * rounds) / (spent[kind] / 1000));
  const bare = perSecond('bare');
  return {
    agents: AGENTS,
    bare,
    offered: perSecond('offered'),
    answered: perSecond('answered'),
    offeredToBare: Math.round((perSecond('offered') / bare) * 100) / 100,
    answeredToBare: Math.round((perSecond('answered') / bare) * 100) / 100,
  };
}

/** Each lane works until there is nothing left for it. */
const lanes = (step) =>
  Promise.all(
    Array.from({ length: LANES }, async () => {
      while ((await step()) > 0);
    }),
  );

async function timed(work) {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** What any queue on PostgreSQL does at least: one statement that picks, locks and marks the longest waiting. */
async function bareClaim(owner) {
  const { rowCount } = await owner.query({
    name: 'bare',
    text: `UPDATE fulfilment.bare_queue SET claimed = true WHERE id = (SELECT id FROM fulfilment.bare_queue
             WHERE NOT claimed ORDER BY offered_at LIMIT 1 FOR UPDATE SKIP LOCKED)`,
  });
  return rowCount;
}

async function answer(take, offer) {
  if (!offer) return 0;
  const agent = {
    kind: 'person',
    personId: offer.offered_to,
    companyId: operator,
    companyKind: 'operator',
    role: 'agent',
  };
  await take.execute(agent, offer.id);
  return 1;
}

async function fill(owner) {
  await owner.query(`
    INSERT INTO identity.company (id, kind, name, created_at) VALUES ('${operator}', 'operator', '測定コール', now());
    INSERT INTO identity.company (id, kind, name, created_at) VALUES ('00000000-0000-4000-8000-00000000000b', 'client', '測定商店', now());
    INSERT INTO identity.company (id, kind, name, created_at) VALUES ('00000000-0000-4000-8000-00000000000c', 'producer', '測定工房', now());
    INSERT INTO fulfilment.desk (id, contract_id, client_id, producer_id, operator_id, report_language, name, greeting, hours, closed_on_holidays,
        script, knowledge, report_emails, rules, created_at, updated_at)
      VALUES ('00000000-0000-4000-8000-00000000000d', gen_random_uuid(), '00000000-0000-4000-8000-00000000000b', '00000000-0000-4000-8000-00000000000c',
        '${operator}', 'ja', '測定の窓口', 'はい', '[]', false, '[]', '[]', '{}', '{}', now(), now());
    CREATE TABLE fulfilment.bare_queue (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, offered_at timestamptz NOT NULL, claimed boolean NOT NULL DEFAULT false);
    CREATE INDEX bare_waiting ON fulfilment.bare_queue (offered_at) WHERE NOT claimed;
    INSERT INTO fulfilment.presence (operator_id, person_id, presence, since, idle_since)
      SELECT '${operator}', 'agent-' || n, 'ready', now(), now() - n * interval '1 second' FROM generate_series(1, ${AGENTS}) n;
    INSERT INTO fulfilment.agent_line (operator_id, person_id, seen_at) SELECT '${operator}', 'agent-' || n, now() + interval '1 day' FROM generate_series(1, ${AGENTS}) n;
    ANALYZE`);
}

/** As many calls as agents, and everybody free. */
async function ring(owner, round, kind) {
  await owner.query(`
    UPDATE fulfilment.interaction SET state = 'abandoned', agent_id = NULL, connected_at = NULL, ended_at = now(), talk_seconds = 0,
      offered_to = NULL, offered_until = NULL WHERE state <> 'abandoned';
    UPDATE fulfilment.presence SET call_id = NULL WHERE call_id IS NOT NULL;
    DELETE FROM fulfilment.bare_queue`);
  await owner.query(
    kind === 'bare'
      ? `INSERT INTO fulfilment.bare_queue (offered_at) SELECT now() - n * interval '1 second' FROM generate_series(1, ${AGENTS}) n`
      : `INSERT INTO fulfilment.interaction (desk_id, contract_id, client_id, operator_id, desk_version, provider_call_id, origin, caller_number,
           state, offered_at, received_at)
         SELECT d.id, d.contract_id, d.client_id, d.operator_id, 1, '${round}-' || n, 'simulated', '0900000' || lpad(n::text, 4, '0'), 'ringing',
           now() - n * interval '1 second', now() FROM fulfilment.desk d, generate_series(1, ${AGENTS}) n WHERE d.operator_id = '${operator}'`,
  );
}
