import { active, sign } from '../../apps/local/src/play/contract.js';
import { closeMonth } from '../../apps/local/src/play/money.js';
import {
  payAtStore,
  payPageOf,
  payWithoutCard,
  transferTo,
  type SentWay,
} from '../../apps/local/src/play/payers.js';
import { eventually } from '../../apps/local/src/play/session.js';
import { openSide, quoteFor, type Side } from './support/side.js';
import { openStage, type Stage } from './support/stage.js';

interface Sent {
  readonly id: string;
  readonly status: string;
  readonly way: string;
  readonly contractId: string;
  readonly totalMinor: number;
  readonly leftMinor: number;
  readonly dueOn: string;
  readonly pdfUrl: string;
}

let stage: Stage;
let side: Side;
beforeAll(async () => {
  stage = await openStage();
  await stage.setClock('2026-11-10');
  side = await openSide(stage);
}, 600_000);
afterAll(() => stage?.stop());

const start = async (way: SentWay) => {
  const { session, account } = side.owner;
  const contract = await sign(session, await quoteFor(side, '2026-11-16'), account.name);
  await payWithoutCard(session, contract.id, way);
  return active(session, contract.id);
};
const invoiceOf = async (contractId: string): Promise<Sent> => {
  const { invoices } = await side.owner.session.graphql<{ invoices: { items: Sent[] } }>(
    `query ($id: ID!) { invoices(contractId: $id) { items { id status way contractId totalMinor leftMinor dueOn pdfUrl } } }`,
    { id: contractId },
  );
  return invoices.items[0]!;
};
const reaches = (contractId: string, status: string, leftMinor: number) =>
  eventually(
    `An invoice that is ${status}`,
    () => invoiceOf(contractId),
    (invoice) => invoice?.status === status && invoice.leftMinor === leftMinor,
  );

it('begins without a card, sends the bill, takes what arrives in parts, and keeps what is too much until it is asked back', async () => {
  const { session } = side.owner;
  const byBank = await start('TRANSFER');
  const byStore = await start('KONBINI');
  expect([byBank.status, byStore.status]).toEqual(['ACTIVE', 'ACTIVE']);

  await stage.setClock('2026-12-01');
  const { parked } = await closeMonth(stage.admin, '2026-11');
  expect(parked).toEqual([]);
  const sent = await invoiceOf(byBank.id);
  expect(sent).toMatchObject({
    status: 'ISSUED',
    way: 'TRANSFER',
    dueOn: '2026-12-31',
    leftMinor: sent.totalMinor,
  });
  expect((await session.request(sent.pdfUrl)).status).toBe(200);

  const page = await payPageOf(session, sent.id);
  await transferTo(page, 1_000);
  await reaches(byBank.id, 'ISSUED', sent.totalMinor - 1_000);
  await transferTo(page, sent.totalMinor);
  await reaches(byBank.id, 'PAID', 0);
  const kept = () =>
    session.graphql<{ keptFunds: { keptMinor: number; returnStatus: string | null } }>(
      '{ keptFunds { keptMinor returnStatus } }',
    );
  await eventually('The rest, kept', kept, ({ keptFunds }) => keptFunds.keptMinor === 1_000);
  const { unusedTransfers } = await stage.admin.graphql<{ unusedTransfers: { keptMinor: number }[] }>(
    '{ unusedTransfers { keptMinor } }',
  );
  expect(unusedTransfers).toEqual([{ keptMinor: 1_000 }]);
  await session.graphql('mutation { askFundsBack { keptMinor } }');
  await eventually(
    'The rest, on its way back',
    kept,
    ({ keptFunds }) => keptFunds.keptMinor === 0 && keptFunds.returnStatus === 'SENT',
  );

  const voucher = await invoiceOf(byStore.id);
  await payAtStore(await payPageOf(session, voucher.id));
  await reaches(byStore.id, 'PAID', 0);

  // The plan that was published goes to Stripe with the minute's work; by the clock that was moved it is weeks old.
  await eventually(
    'Everything sent',
    () => stage.sql(`SELECT FROM billing.stripe_command WHERE status = 'pending'`),
    (waiting) => waiting.length === 0,
    90_000,
  );
  const { reconcileNow } = await stage.admin.graphql<{
    reconcileNow: { checks: { name: string; ok: boolean; differing: string[] }[] };
  }>('mutation { reconcileNow { checks { name ok differing } } }');
  expect(reconcileNow.checks.filter(({ ok }) => !ok)).toEqual([]);
}, 400_000);
