import { join } from 'node:path';
import { Child } from '../../apps/local/src/child.js';
import { Log } from '../../apps/local/src/log.js';
import { eventually } from '../../apps/local/src/play/session.js';
import { openStage, settled, type Stage } from '../scenarios/support/stage.js';
import {
  balances,
  closePatiently,
  difference,
  liveThrough,
  openClient,
  providerObjects,
  setFaults,
  type Balances,
  type Client,
} from './support/months.js';

let stage: Stage;
let client: Client;
let log: Log;
let worker: Child;
let untroubled: Balances;
let months = 0;

const startWorker = async () => {
  worker = new Child({
    name: 'worker',
    script: join(process.cwd(), 'apps/worker/dist/main.js'),
    env: { ...stage.instance.env },
    log,
  });
  if (!(await worker.said(/worker ready/))) throw new Error(worker.lastWords);
};

beforeAll(async () => {
  stage = await openStage({ workers: 0 });
  log = new Log(join(stage.instance.logFile, '../worker.log'));
  await startWorker();
  await stage.setClock('2026-12-20');
  client = await openClient(stage, '2027-01-01');
  untroubled = await livedMonth(
    () => stage.sql(`SELECT FROM billing.invoice WHERE status = 'paid' AND month = '2027-01'`),
    false,
  );
}, 600_000);
afterAll(async () => {
  await worker?.stop();
  await log?.close();
  await stage?.stop();
});

/** The nightly job closes the month; when `reached` finds a row, the worker is gone from one instruction to the next. */
async function livedMonth(reached: (month: string) => Promise<object[]>, killed = true): Promise<Balances> {
  months += 1;
  const month = `2027-${String(months).padStart(2, '0')}`;
  await liveThrough(stage, client, month);
  await settled(stage);
  const before = await balances(stage);
  await stage.setClock(`2027-${String(months + 1).padStart(2, '0')}-01`);
  await setFaults(stage, [{ kind: 'slow', match: 'POST /v1/invoice', delayMs: 250, times: 20 }]);
  await stage.sql(`SELECT graphile_worker.add_job('close-previous-month')`);
  await eventually(
    'The moment',
    () => reached(month),
    (rows) => rows.length > 0,
  );
  if (killed) {
    worker.signal('SIGKILL');
    await worker.ended;
    await startWorker();
  }
  await setFaults(stage, []);
  const hurry = setInterval(() => void commandsAge(), 1_000);
  const invoices = await closePatiently(stage, client, month, months).finally(() => clearInterval(hurry));
  expect(invoices.map(({ totalMinor, status }) => [totalMinor, status])).toEqual(
    Array(months).fill([11_330, 'PAID']),
  );
  expect(await providerObjects(stage)).toMatchObject({ invoice: months, charge: months });
  return difference(await balances(stage), before);
}

/** A command is sent again when nobody has finished it for a minute; nobody waits for that in a test. */
const commandsAge = () =>
  stage.sql(
    `UPDATE billing.stripe_command SET locked_until = clock_timestamp() WHERE locked_until < clock_timestamp() + interval '55 seconds'`,
  );

describe('a worker that is killed while a month closes', () => {
  const drafted = (month: string) => stage.sql('SELECT FROM billing.invoice WHERE month = $1', [month]);
  const sent = (op: string) => (month: string) =>
    stage.sql(
      `SELECT FROM billing.stripe_command c JOIN billing.invoice i ON c.group_key LIKE '%' || i.id || '%'
       WHERE i.month = $1 AND c.op LIKE $2 AND c.first_sent_at IS NOT NULL`,
      [month, op],
    );
  it.each([
    [
      'before anything is written',
      () => stage.sql(`SELECT FROM graphile_worker._private_jobs WHERE locked_at IS NOT NULL`),
    ],
    ['when the draft is written', drafted],
    ['when the invoice is on its way to the provider', sent('%')],
    ['when the money is being collected', sent('invoice.pay')],
  ])(
    'leaves no trace in the ledger: %s',
    async (_, moment) => {
      expect(await livedMonth(moment)).toEqual(untroubled);
    },
    150_000,
  );
});
