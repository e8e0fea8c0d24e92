import { mailReader } from '../../apps/local/src/play/mail.js';
import { closeMonth, settledInvoices } from '../../apps/local/src/play/money.js';
import { openContract, openSide, offered, plainPlan, play, type Side } from './support/side.js';
import { openStage, type Stage } from './support/stage.js';

const large = { ...plainPlan, name: '試験・大口', baseMinor: 20_000, includedUnits: 3, overageMinor: 100 };

let stage: Stage;
let side: Side;
beforeAll(async () => {
  stage = await openStage();
  await stage.setClock('2026-11-21');
  side = await openSide(stage, { bundle: { plans: [plainPlan, large] } });
}, 600_000);
afterAll(() => stage?.stop());

const call = (at: string) => ({ at, seconds: 60, kind: 'answered' as const });
const calls = (day: string, count: number) =>
  Array.from({ length: count }, (_, index) => call(`${day}T1${index}:00:00+09:00`));

it('asked for and signed on the 31st, the larger plan is on the invoice of the month that begins the next day', async () => {
  const { session, account } = side.owner;
  const contract = await openContract(side, '2026-12-01');
  await stage.setClock('2026-12-10', 18);
  await play(side, contract.deskId, calls('2026-12-10', 4));

  await stage.setClock('2026-12-31', 20);
  const { plans } = await offered(side.producer, side.versionId);
  const { requestPlanChange } = await session.graphql<{
    requestPlanChange: { id: string; number: string; textHash: string; effectiveOn: string };
  }>(
    'mutation ($input: RequestPlanChangeInput!) { requestPlanChange(input: $input) { id number textHash effectiveOn } }',
    { input: { contractId: contract.id, planId: plans[1]!.id } },
  );
  expect(requestPlanChange.effectiveOn).toBe('2027-01-01');
  const { signPlanChange } = await session.graphql<{ signPlanChange: { __typename: string } }>(
    'mutation ($input: SignPlanChangeInput!) { signPlanChange(input: $input) { __typename } }',
    {
      input: {
        planChangeId: requestPlanChange.id,
        signerName: account.name,
        textHash: requestPlanChange.textHash,
        consent: true,
      },
    },
  );
  expect(signPlanChange.__typename).toBe('SignedPlanChange');
  const readMail = mailReader(stage.instance.url);
  for (const { account: reader } of [side.owner, side.producer, side.manager])
    expect((await readMail(reader.email, /「試験・大口」になります/))[0]).toBeTruthy();

  await stage.setClock('2027-01-12', 18);
  await play(side, contract.deskId, calls('2027-01-12', 5));
  await closeMonth(stage.admin, '2026-12');
  await stage.setClock('2027-02-01');
  await closeMonth(stage.admin, '2027-01');
  const invoices = await settledInvoices(session, contract.id, 2);
  const amounts = (month: string) =>
    invoices
      .find(({ period }) => period.startsOn.startsWith(month))!
      .lines.map(({ amountMinor }) => amountMinor);
  expect(amounts('2026-12')).toEqual([10_000, 3_000, 2 * 300]);
  expect(amounts('2027-01')).toEqual([20_000, 2 * 100]);
  expect(
    invoices.every(
      ({ status, totalMinor, stripeTotalMinor }) => status === 'PAID' && totalMinor === stripeTotalMinor,
    ),
  ).toBe(true);

  const annex = await side.producer.session.request(`/files/plan-changes/${requestPlanChange.id}.pdf`);
  expect(annex.headers.get('content-type')).toBe('application/pdf');
  const { documents } = await session.graphql<{ documents: { total: number } }>(
    'query ($search: DocumentSearchInput) { documents(search: $search) { total } }',
    { search: { leastMinor: 22_220, mostMinor: 22_220, counterparty: '' } },
  );
  expect(documents.total).toBe(1);
}, 400_000);
