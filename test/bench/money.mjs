// What a month costs the machine: rating and drafting it, against the bare aggregate of the same rows; postings against bare inserts;
// and webhooks at 200 a second. All in one run, so that a slow or busy machine is slow for both sides.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { systemActor } from '@madoguchi/platform/access';
import { createDataSource, UnitOfWork } from '@madoguchi/platform/database';
import { invoicePaid } from '../../libs/billing/dist/domain/ledger.js';
import { LedgerStore } from '../../libs/billing/dist/store/ledger.store.js';
import { fillMonth } from './month.mjs';
import { processMs } from './processor-time.mjs';

const MONTH = '2026-11';
const round2 = (number) => Math.round(number * 100) / 100;
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function timed(work) {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

async function connected(databaseUrl, work) {
  const owner = new pg.Client({ connectionString: databaseUrl });
  owner.on('error', () => undefined);
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

/** @param env what api and worker of the instance were started with; the processes themselves are stopped. */
export const ratedMonth = (env, contracts = 5_000, units = 1_000_000, rounds = 5) =>
  connected(env.DATABASE_URL, async (owner) => {
    await fillMonth(owner, contracts, units);
    const aggregates = [];
    const drafts = [];
    const memory = [];
    const processor = { aggregate: [], draft: [] };
    for (let round = 0; round < rounds; round++) {
      aggregates.push(await timed(() => owner.query(AGGREGATE)));
      processor.aggregate.push(await aggregateAlone(owner));
      await forget(owner);
      const { ms, processorMs, memoryMiB } = await draft(env);
      drafts.push(ms);
      processor.draft.push(processorMs);
      memory.push(memoryMiB);
    }
    const sums = await compared(owner);
    const resumed = await killedHalfWay(owner, env, contracts);
    return {
      contracts,
      units,
      aggregateMs: Math.round(median(aggregates)),
      draftMs: Math.round(median(drafts)),
      draftToAggregate: round2(median(drafts.map((ms, round) => ms / aggregates[round]))),
      processor: {
        aggregateMs: Math.round(median(processor.aggregate)),
        draftMs: Math.round(median(processor.draft)),
        draftToAggregate: round2(median(processor.draft) / median(processor.aggregate)),
      },
      bareWritesMs: Math.round(await bareWrites(owner)),
      memoryMiB: Math.max(...memory),
      ...sums,
      resumed,
    };
  });

/** The least that anybody has to do who wants to know what to bill. */
const AGGREGATE = `
  SELECT u.contract_id, count(*) FILTER (WHERE billable AND c.usage_id IS NULL), count(*) FILTER (WHERE NOT billable OR c.usage_id IS NOT NULL)
  FROM fulfilment.usage_record u LEFT JOIN fulfilment.usage_correction c ON c.usage_id = u.id
  WHERE u.occurred_on BETWEEN '2026-11-01' AND '2026-11-30' GROUP BY u.contract_id`;

/** Its processor time: by one process of the database, for those that help it keep their own account. */
async function aggregateAlone(owner) {
  await owner.query('SET max_parallel_workers_per_gather = 0');
  const before = await processMs(owner.processID);
  await owner.query(AGGREGATE);
  const ms = (await processMs(owner.processID)) - before;
  await owner.query('RESET max_parallel_workers_per_gather');
  return ms;
}

async function forget(owner) {
  await owner.query('TRUNCATE billing.invoice CASCADE');
  await owner.query('CHECKPOINT');
}

async function draft(env) {
  const child = start(env);
  const [said] = await once(child, 'message').then(() => once(child, 'message'));
  await once(child, 'exit');
  return said;
}

const start = (env) =>
  fork(fileURLToPath(new URL('./draft-month.mjs', import.meta.url)), {
    env: { ...env, MONTH, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });

/** `kill -9` when a good part is written; another process does the rest. */
async function killedHalfWay(owner, env, contracts) {
  await forget(owner);
  const child = start(env);
  const written = async () =>
    (await owner.query('SELECT count(*)::int AS count FROM billing.invoice')).rows[0].count;
  while ((await written()) < contracts / 3) await new Promise((next) => setTimeout(next, 5));
  child.kill('SIGKILL');
  await once(child, 'exit');
  const before = await written();
  await draft(env);
  return { draftedBeforeKill: before, drafted: await written(), ...(await compared(owner)) };
}

/** Every contract has one draft that counts what the aggregate counts. */
async function compared(owner) {
  const { rows } = await owner.query(`
    WITH plain AS (${AGGREGATE.replace('NULL),', 'NULL) AS calls,')})
    SELECT count(*) FILTER (WHERE i.billable_calls IS DISTINCT FROM plain.calls)::int AS wrong FROM plain
    LEFT JOIN billing.invoice i ON i.contract_id = plain.contract_id`);
  return { wrong: rows[0].wrong };
}

/** The rows of the last drafts once more, by one statement per table and without a thought: what writing alone costs here. */
async function bareWrites(owner) {
  await owner.query(`
    CREATE TEMP TABLE invoices AS SELECT * FROM billing.invoice;
    CREATE TEMP TABLE lines AS SELECT * FROM billing.invoice_line;
    CREATE TEMP TABLE corrections AS SELECT * FROM billing.invoice_correction`);
  await forget(owner);
  return timed(async () => {
    await owner.query('INSERT INTO billing.invoice SELECT * FROM invoices');
    await owner.query('INSERT INTO billing.invoice_line SELECT * FROM lines');
    await owner.query('INSERT INTO billing.invoice_correction SELECT * FROM corrections');
  });
}

const LANES = 8;

/** Payments booked as the product books them, one transaction each, against the same rows by plain INSERTs of the owner. */
export async function postings(databaseUrl, count = 2_000, rounds = 4) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: LANES });
  pool.on('error', () => undefined);
  const dataSource = await createDataSource({ url: databaseUrl, pool: LANES }).initialize();
  const unitOfWork = new UnitOfWork(dataSource, { namesFor: () => [] });
  const ledger = new LedgerStore();
  const actor = systemActor('bench');
  const clientId = crypto.randomUUID();
  try {
    await pool.query(
      `INSERT INTO identity.company (id, kind, name, created_at) VALUES ($1, 'client', '測定商店', now())`,
      [clientId],
    );
    const paid = () => invoicePaid({ id: crypto.randomUUID(), clientId }, 11_000, 11_330);
    const spent = { bare: 0, booked: 0 };
    for (let round = 0; round <= rounds; round++) {
      const times = {
        bare: await timed(() => lanes(count, () => bareInsert(pool, paid()))),
        booked: await timed(() => lanes(count, () => unitOfWork.run(actor, (tx) => ledger.post(tx, paid())))),
      };
      // The first round warms up connections and plans.
      if (round > 0) for (const kind of Object.keys(spent)) spent[kind] += times[kind];
    }
    const perSecond = (kind) => Math.round((count * rounds) / (spent[kind] / 1000));
    return {
      barePerSecond: perSecond('bare'),
      bookedPerSecond: perSecond('booked'),
      bookedToBare: round2(spent.bare / spent.booked),
    };
  } finally {
    await dataSource.destroy();
    await pool.end();
  }
}

async function lanes(count, work) {
  let left = count;
  await Promise.all(
    Array.from({ length: LANES }, async () => {
      while (left-- > 0) await work();
    }),
  );
}

async function bareInsert(pool, { kind, sourceType, sourceId, entries }) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query({
      name: 'tx',
      text: 'INSERT INTO billing.ledger_tx (kind, source_type, source_id, booked_at) VALUES ($1, $2, $3, now()) RETURNING id',
      values: [kind, sourceType, sourceId],
    });
    await client.query({
      name: `entries-${entries.length}`,
      text: `INSERT INTO billing.ledger_entry (tx_id, position, account, party_id, amount_minor) VALUES ${entries
        .map((_, n) => `($1, ${n + 1}, $${3 * n + 2}, $${3 * n + 3}, $${3 * n + 4})`)
        .join(', ')}`,
      values: [rows[0].id, ...entries.flatMap((each) => [each.account, each.partyId, each.amountMinor])],
    });
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}
