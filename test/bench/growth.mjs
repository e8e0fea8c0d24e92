// What an agent and a supervisor wait for with 10,000 and with 1,000,000 calls of one operator: the agent's list (what rings, what is held,
// who called before), the live floor, and the report of a quarter. The calls lie within the reported quarter, at twenty desks; today has
// as many in both cases, because a floor does not answer a hundred times as many calls a day for being older.
import { loadavg } from 'node:os';
import pg from 'pg';
import { createDataSource, UnitOfWork } from '@madoguchi/platform/database';
import { ReadDeskFloor } from '../../libs/fulfilment/dist/application/read-desk-floor.js';
import { AddUpOccupancy } from '../../libs/fulfilment/dist/application/add-up-occupancy.js';
import { ReadFloorReport } from '../../libs/fulfilment/dist/application/read-floor-report.js';
import { ReadInteractions } from '../../libs/fulfilment/dist/application/read-interactions.js';
import { ReadLiveFloor } from '../../libs/fulfilment/dist/application/read-live-floor.js';
import { CallbackStore } from '../../libs/fulfilment/dist/store/callback.store.js';
import { CallStore } from '../../libs/fulfilment/dist/store/call.store.js';
import { DeskStore } from '../../libs/fulfilment/dist/store/desk.store.js';
import { FloorFiguresStore } from '../../libs/fulfilment/dist/store/floor-figures.store.js';
import { FloorReportStore } from '../../libs/fulfilment/dist/store/floor-report.store.js';
import { TopicStore } from '../../libs/fulfilment/dist/store/topic.store.js';
import { FloorStore } from '../../libs/fulfilment/dist/store/floor.store.js';
import { LineStore } from '../../libs/fulfilment/dist/store/line.store.js';
import { StaffWordStore } from '../../libs/fulfilment/dist/store/staff-word.store.js';
import { WorkInHandStore } from '../../libs/fulfilment/dist/store/work-in-hand.store.js';
import { openMeasuredFloor, OPERATOR } from './measured-floor.mjs';

const DESKS = 20;
const DAYS = 90;
const TODAY = 400;
const agent = {
  kind: 'person',
  personId: 'agent-1',
  companyId: OPERATOR,
  companyKind: 'operator',
  role: 'agent',
};
const supervisor = { ...agent, personId: 'supervisor-1', role: 'supervisor' };

/** Milliseconds of each read at both sizes, the growth between them, and the same report counted call by call. */
export async function growthWithHistory(databaseUrl, sizes = [10_000, 1_000_000]) {
  const owner = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  // The server may be gone before a connection has said goodbye.
  owner.on('error', () => undefined);
  const dataSource = await createDataSource({ url: databaseUrl, pool: 4 }).initialize();
  try {
    await openMeasuredFloor(owner, { desks: DESKS, agents: 50 });
    const unitOfWork = new UnitOfWork(dataSource, { namesFor: () => [] });
    const reads = readsOf(unitOfWork);
    const days = (
      await owner.query(`SELECT (now() AT TIME ZONE 'Asia/Tokyo')::date::text AS today,
      ((now() AT TIME ZONE 'Asia/Tokyo')::date - ${DAYS})::text AS first`)
    ).rows[0];
    await today(owner);
    const ms = [];
    let have = 0;
    for (const size of sizes) {
      await history(owner, have, size);
      // What the night does.
      await new AddUpOccupancy(unitOfWork, new FloorReportStore()).run();
      have = size;
      ms.push(await timesOf(reads, days, owner));
      await checkReport(reads, days, owner);
    }
    const growth = Object.keys(ms[0]).map((key) => [key, round2(ms[1][key] / ms[0][key])]);
    return { calls: sizes, ms, growth: Object.fromEntries(growth), load: loadavg()[0] };
  } finally {
    await dataSource.destroy();
    await owner.end();
  }
}

function readsOf(unitOfWork) {
  const [calls, floor, callbacks] = [new CallStore(), new FloorStore(), new CallbackStore()];
  const words = new StaffWordStore();
  const identity = { membersOf: async () => [] };
  const hand = new WorkInHandStore();
  const desk = new ReadDeskFloor(unitOfWork, floor, callbacks, new LineStore(), calls, hand, words);
  const interactions = new ReadInteractions(unitOfWork, calls, identity);
  const live = new ReadLiveFloor(unitOfWork, floor, new FloorFiguresStore(), identity, callbacks, words);
  const report = new ReadFloorReport(unitOfWork, new DeskStore(), new FloorReportStore(), new TopicStore());
  return {
    async agentList() {
      const { waiting } = await desk.execute(agent);
      const histories = await interactions.histories(
        agent,
        waiting.map(({ id }) => id),
      );
      if (waiting.length !== 20 || [...histories.values()].every((lines) => lines.length === 0))
        throw new Error('An agent should see twenty calls and who called before.');
    },
    liveFloor: () => live.execute(supervisor),
    report: (days) => report.execute(supervisor, { from: days.first, until: days.today, deskId: null }),
  };
}

async function timesOf(reads, days, owner) {
  const times = { agentList: [], liveFloor: [], report: [], reportCallByCall: [] };
  for (let round = -5; round < 25; round += 1)
    for (const kind of Object.keys(times)) {
      if (kind === 'reportCallByCall' && round % 8 !== 0) continue;
      const startedAt = performance.now();
      await (kind === 'reportCallByCall' ? callByCall(owner, days) : reads[kind](days));
      if (round >= 0) times[kind].push(performance.now() - startedAt);
    }
  return Object.fromEntries(Object.entries(times).map(([kind, all]) => [kind, round2(median(all))]));
}

/** What the report would cost if it counted. */
const callByCall = async (owner, { first }) =>
  (
    await owner.query(
      `SELECT count(*)::int AS offered, sum(answered)::int AS answered, sum(abandoned)::int AS abandoned, sum(in_time)::int AS "inTime",
         sum(decided)::int AS decided FROM fulfilment.counted_call WHERE operator_id = $1 AND offered_at >= $2::timestamp AT TIME ZONE 'Asia/Tokyo'`,
      [OPERATOR, first],
    )
  ).rows[0];

async function checkReport(reads, days, owner) {
  const [{ totals }, plain] = [await reads.report(days), await callByCall(owner, days)];
  // Twenty calls ring and have no end yet.
  if (
    totals.offered - 20 !== plain.offered ||
    totals.answered !== plain.answered ||
    totals.abandoned !== plain.abandoned
  )
    throw new Error(`The report says ${JSON.stringify(totals)}, the calls ${JSON.stringify(plain)}`);
}

const columns = `desk_id, contract_id, client_id, operator_id, desk_version, provider_call_id, origin, caller_number, state, offered_at,
  received_at, connected_at, ended_at, talk_seconds, agent_id, outcome, urgency, recorded_at`;

/** Ended calls in working hours of the days before today; one in ten was abandoned, and every number called twice. */
async function history(owner, from, to) {
  const client = await owner.connect();
  try {
    // Checked and counted once at the end instead of a million times.
    await client.query(`SET session_replication_role = replica`);
    await client.query(
      `INSERT INTO fulfilment.interaction (${columns})
       SELECT d.id, d.contract_id, d.client_id, d.operator_id, 1, 'h' || n, 'telephony', '090' || lpad((n / 2)::text, 8, '0'), state, at, at,
         CASE WHEN state = 'completed' THEN at + wait END, at + wait + interval '90 seconds', CASE WHEN state = 'completed' THEN 90 ELSE 0 END,
         CASE WHEN state = 'completed' THEN 'agent-' || n % 50 + 1 END, CASE WHEN state = 'completed' THEN 'message' END,
         CASE WHEN state = 'completed' THEN 'normal' END, CASE WHEN state = 'completed' THEN at + wait + interval '120 seconds' END
       FROM (SELECT n, CASE WHEN n % 10 = 0 THEN 'abandoned' ELSE 'completed' END AS state, (n * 7 % 40) * interval '1 second' AS wait,
           (date_trunc('day', now(), 'Asia/Tokyo') - (1 + n % ${DAYS}) * interval '1 day' + interval '9 hours'
             + (n::bigint * 7919 % 32400) * interval '1 second') AS at FROM generate_series($1::int + 1, $2::int) n) AS call
       JOIN (SELECT *, row_number() OVER (ORDER BY id) - 1 AS position FROM fulfilment.desk) d ON d.position = n / ${DAYS} % ${DESKS}`,
      [from, to],
    );
    await client.query(`SET session_replication_role = origin`);
    await client.query(`SELECT fulfilment.recount_floor(id, '-infinity') FROM fulfilment.desk`);
    await client.query('DELETE FROM fulfilment.floor_occupancy');
    await client.query('VACUUM ANALYZE fulfilment.interaction, fulfilment.floor_tally');
  } finally {
    client.release();
  }
}

/** Calls of today, twenty of them ringing, from numbers that called before. */
async function today(owner) {
  await owner.query(
    `INSERT INTO fulfilment.interaction (${columns})
     SELECT d.id, d.contract_id, d.client_id, d.operator_id, 1, 't' || n, 'telephony', '090' || lpad((n + 1)::text, 8, '0'), state, now(), now(),
       CASE WHEN state = 'completed' THEN now() END, CASE WHEN state = 'completed' THEN now() END, CASE WHEN state = 'completed' THEN 0 END,
       CASE WHEN state = 'completed' THEN 'agent-' || n % 50 + 1 END, CASE WHEN state = 'completed' THEN 'message' END,
       CASE WHEN state = 'completed' THEN 'normal' END, CASE WHEN state = 'completed' THEN now() END
     FROM (SELECT n, CASE WHEN n < 20 THEN 'ringing' ELSE 'completed' END AS state FROM generate_series(0, ${TODAY - 1}) n) AS call
     JOIN (SELECT *, row_number() OVER (ORDER BY id) - 1 AS position FROM fulfilment.desk) d ON d.position = n % ${DESKS}`,
  );
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const round2 = (number) => Math.round(number * 100) / 100;
