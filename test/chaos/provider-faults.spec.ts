import { payOut } from '../../apps/local/src/play/money.js';
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
  type Fault,
} from './support/months.js';

let stage: Stage;
let client: Client;
let untroubled: Balances;
let months = 1;

beforeAll(async () => {
  stage = await openStage();
  await stage.setClock('2026-12-20');
  client = await openClient(stage, '2027-01-01');
  untroubled = await livedMonth('2027-01', []);
}, 600_000);
afterAll(() => stage?.stop());

/** One month under these faults. @returns what it left in the accounts. */
async function livedMonth(month: string, faults: readonly Fault[]): Promise<Balances> {
  await liveThrough(stage, client, month);
  await settled(stage);
  const before = await balances(stage);
  await setFaults(stage, faults);
  const [year, number] = month.split('-').map(Number) as [number, number];
  await stage.setClock(new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10));
  const invoices = await closePatiently(stage, client, month, months);
  await setFaults(stage, []);
  await settled(stage);
  expect(invoices.map(({ totalMinor, status }) => [totalMinor, status])).toEqual(
    Array(months).fill([11_330, 'PAID']),
  );
  expect(await providerObjects(stage)).toMatchObject({ invoice: months, charge: months });
  return difference(await balances(stage), before);
}

/** 10,000 and one call over at 300, with 10 % tax; the card costs 3.6 %. */
it('knows what an untroubled month leaves', () => {
  expect(untroubled['customer_receivable']).toBe(0);
  expect(untroubled['jct_output']).toBe(-1_030);
  expect(untroubled['stripe_clearing']).toBe(11_330 - 408);
});

describe('the same month leaves the same ledger, invoices and charges', () => {
  const everywhere = { match: '', times: 40 };
  it.each<[string, Fault[]]>([
    ['when every webhook comes twice', [{ kind: 'duplicate_webhooks', ...everywhere }]],
    ['when webhooks come in the wrong order', [{ kind: 'reorder_webhooks', delayMs: 1_500, times: 3 }]],
    [
      'when webhooks come late, twice and at the second attempt',
      [
        { kind: 'drop_webhooks', match: 'invoice', times: 3 },
        { kind: 'delay_webhooks', match: '', delayMs: 700, times: 10 },
        { kind: 'duplicate_webhooks', ...everywhere },
      ],
    ],
    [
      'when the answer to each write is lost once',
      [
        { kind: 'drop_answer', match: 'POST /v1/invoices', times: 1 },
        { kind: 'drop_answer', match: 'POST /v1/invoiceitems', times: 1 },
        { kind: 'drop_answer', match: 'POST /v1/invoices/', times: 3 },
      ],
    ],
    [
      'when the provider says 500 after it did the work',
      [{ kind: 'error_after_commit', match: 'POST /v1/', times: 4 }],
    ],
    [
      'when the provider is busy, slow and in conflict',
      [
        { kind: 'rate_limit', match: 'POST /v1/invoices', times: 2 },
        { kind: 'conflict', match: 'POST /v1/', times: 2 },
        { kind: 'slow', match: 'GET /v1/', delayMs: 300, times: 5 },
      ],
    ],
  ])(
    '%s',
    async (_, faults) => {
      months += 1;
      expect(await livedMonth(`2027-${String(months).padStart(2, '0')}`, faults)).toEqual(untroubled);
    },
    150_000,
  );
});

describe('paying out', () => {
  it('sends each share once although answers are lost and errors come after the work', async () => {
    await stage.setClock('2027-08-25');
    await setFaults(stage, [
      { kind: 'drop_answer', match: 'POST /v1/transfers', times: 3 },
      { kind: 'error_after_commit', match: 'POST /v1/transfers', times: 2 },
      { kind: 'duplicate_webhooks', times: null },
    ]);
    await eventually(
      'All statements sent',
      async () => (await payOut(stage.admin, '2027-08-25')).map(({ status }) => status),
      (states) => states.length === 2 && states.every((status) => status === 'sent'),
      120_000,
    );
    await setFaults(stage, []);
    await settled(stage);
    // One transfer per payee and invoice, each taken from that invoice's own charge.
    expect(await providerObjects(stage)).toMatchObject({ transfer: 2 * months, charge: months });
    const left = await balances(stage);
    expect([left['payable_producer'], left['payable_operator'], left['customer_receivable']]).toEqual([
      0, 0, 0,
    ]);
  }, 400_000);
});
