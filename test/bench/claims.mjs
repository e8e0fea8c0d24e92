// How fast waiting calls find one of 200 agents, against bare claims in the same run; ten lanes at once, every ratio the median of pairs.
// "offered" is RouteCalls, which claims a call for an agent (skills, idle time, last agent, time limit, story); "answered" is TakeCall
// by the agent who was offered it; "both" is one after the other. "bare" is one prepared UPDATE … FOR UPDATE SKIP LOCKED on a table
// of three columns, "bareFour" the same claim as people write it: BEGIN, SELECT … FOR UPDATE SKIP LOCKED, UPDATE, COMMIT.
import { loadavg } from 'node:os';
import pg from 'pg';
import { createDataSource, UnitOfWork } from '@madoguchi/platform/database';
import { RouteCalls } from '../../libs/fulfilment/dist/application/route-calls.js';
import { CommandLine } from '../../libs/fulfilment/dist/application/command-line.js';
import { TakeCall } from '../../libs/fulfilment/dist/application/take-call.js';
import { CallStore } from '../../libs/fulfilment/dist/store/call.store.js';
import { RoutingStore } from '../../libs/fulfilment/dist/store/routing.store.js';
import { openMeasuredFloor, OPERATOR as operator } from './measured-floor.mjs';

const AGENTS = 200;
const LANES = 10;

/** Claims per second of each kind, medians of `rounds` rounds that each measure all kinds. */
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
  // No telephony carries these calls, so there is nobody to tell.
  const take = new TakeCall(unitOfWork, calls, routing, new CommandLine({ carries: () => false }));
  await fill(owner);
  const rows = [];
  for (let round = 0; round <= rounds; round += 1) {
    const times = {};
    await ring(owner, round, 'bare');
    times.bare = await timed(() => lanes(() => bareClaim(owner)));
    await ring(owner, round, 'bare');
    times.bareFour = await timed(() => lanes(() => bareClaimInFour(owner)));
    await ring(owner, round, 'routed');
    times.offered = await timed(() => lanes(() => route.execute(operator)));
    const { rows: offers } = await owner.query(
      'SELECT id, offered_to FROM fulfilment.interaction WHERE offered_to IS NOT NULL',
    );
    if (offers.length !== AGENTS) throw new Error(`${offers.length} of ${AGENTS} agents were offered a call`);
    times.answered = await timed(() => lanes(() => answer(take, offers.pop())));
    times.both = times.offered + times.answered;
    // The first round warms up connections and plans.
    if (round > 0) rows.push(times);
  }
  const perSecond = (kind) => Math.round(AGENTS / (median(rows.map((times) => times[kind])) / 1000));
  const ratio = (kind, floor) =>
    Math.round(median(rows.map((times) => times[floor] / times[kind])) * 100) / 100;
  return {
    agents: AGENTS,
    lanes: LANES,
    pairs: rows.length,
    perSecond: Object.fromEntries(Object.keys(rows[0]).map((kind) => [kind, perSecond(kind)])),
    ratioToBare: {
      offered: ratio('offered', 'bare'),
      answered: ratio('answered', 'bare'),
      both: ratio('both', 'bare'),
    },
    ratioToBareFour: {
      offered: ratio('offered', 'bareFour'),
      answered: ratio('answered', 'bareFour'),
      both: ratio('both', 'bareFour'),
    },
    load: loadavg()[0],
  };
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

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

async function bareClaimInFour(owner) {
  const client = await owner.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query({
      name: 'bare-select',
      text: `SELECT id FROM fulfilment.bare_queue WHERE NOT claimed ORDER BY offered_at LIMIT 1 FOR UPDATE SKIP LOCKED`,
    });
    if (rows.length === 1)
      await client.query({
        name: 'bare-mark',
        text: 'UPDATE fulfilment.bare_queue SET claimed = true WHERE id = $1',
        values: [rows[0].id],
      });
    await client.query('COMMIT');
    return rows.length;
  } finally {
    client.release();
  }
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
  await openMeasuredFloor(owner, { agents: AGENTS });
  await owner.query(`
    CREATE TABLE fulfilment.bare_queue (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, offered_at timestamptz NOT NULL, claimed boolean NOT NULL DEFAULT false);
    CREATE INDEX bare_waiting ON fulfilment.bare_queue (offered_at) WHERE NOT claimed;
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
