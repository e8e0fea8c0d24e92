import { closeMonth, settledInvoices } from '../../apps/local/src/play/money.js';
import { eventually } from '../../apps/local/src/play/session.js';
import { offered, openContract, openSide, plainPlan, type Side } from './support/side.js';
import { openStage, type Stage } from './support/stage.js';

const paidBefore = { ...plainPlan, name: '前払い', baseInAdvance: true, asksDeposit: true };
const larger = { ...paidBefore, name: '前払い・大口', baseMinor: 20_000 };

let stage: Stage;
let side: Side;
beforeAll(async () => {
  stage = await openStage();
  await stage.setClock('2026-11-10');
  side = await openSide(stage, { bundle: { plans: [paidBefore, larger] } });
}, 600_000);
afterAll(() => stage?.stop());

it('takes the deposit with the card, bills the base fee before its month, and asks about a limit with the signature', async () => {
  const { session, account } = side.owner;
  const contract = await openContract(side, '2026-11-16');
  const { deposit } = await session.graphql<{
    deposit: { amountMinor: number; number: string; pdfUrl: string };
  }>('query ($id: ID!) { deposit(contractId: $id) { amountMinor number pdfUrl } }', { id: contract.id });
  expect(deposit).toMatchObject({ amountMinor: 10_000, number: 'D-2026-000001' });
  expect((await session.request(deposit.pdfUrl)).status).toBe(200);

  const [opening] = await settledInvoices(session, contract.id, 1);
  expect(opening!.lines.map(({ amountMinor }) => amountMinor)).toEqual([3_000, 5_000]);
  expect(opening).toMatchObject({ status: 'PAID', totalMinor: 8_800, stripeTotalMinor: 8_800 });
  await eventually(
    'The deposit in the books',
    () =>
      stage.sql<{ account: string; balance: number }>(
        `SELECT account, sum(amount_minor)::int AS balance FROM billing.ledger_entry
         WHERE account IN ('client_deposit', 'advance_received') GROUP BY 1 ORDER BY 1`,
      ),
    (rows) =>
      JSON.stringify(rows) ===
      JSON.stringify([
        { account: 'advance_received', balance: -5_000 },
        { account: 'client_deposit', balance: -10_000 },
      ]),
  );

  await session.graphql(
    'mutation ($id: ID!, $input: SpendingRuleInput!) { setSpendingRule(contractId: $id, input: $input) { capMinor } }',
    {
      id: contract.id,
      input: {
        firstAlertPercent: 80,
        secondAlertPercent: 100,
        capMinor: 15_000,
        capWithTax: true,
        atCap: 'GO_ON',
      },
    },
  );
  const { plans } = await offered(side.producer, side.versionId);
  const { requestPlanChange } = await session.graphql<{
    requestPlanChange: { id: string; textHash: string };
  }>('mutation ($input: RequestPlanChangeInput!) { requestPlanChange(input: $input) { id textHash } }', {
    input: { contractId: contract.id, planId: plans[1]!.id },
  });
  const input = {
    planChangeId: requestPlanChange.id,
    signerName: account.name,
    textHash: requestPlanChange.textHash,
    consent: true,
  };
  const sign = (more: object) =>
    session.ask<{ signPlanChange: { __typename: string } }>(
      'mutation ($input: SignPlanChangeInput!) { signPlanChange(input: $input) { __typename } }',
      { input: { ...input, ...more } },
    );
  const refused = await sign({});
  expect(refused.errors?.[0]?.extensions).toMatchObject({
    code: 'BAD_INPUT',
    fields: [{ path: 'raiseLimitToMinor', message: expect.stringContaining('22,000円以上') as string }],
  });
  const signed = await sign({ raiseLimitToMinor: 30_000 });
  expect(signed.data?.signPlanChange.__typename).toBe('SignedPlanChange');

  await stage.setClock('2026-12-01');
  await closeMonth(stage.admin, '2026-11');
  const invoices = await settledInvoices(session, contract.id, 2);
  const november = invoices.find(({ number }) => number !== opening!.number)!;
  expect(november.lines.map(({ amountMinor }) => amountMinor)).toEqual([0, 20_000]);
  expect(november).toMatchObject({ status: 'PAID', totalMinor: 22_000, stripeTotalMinor: 22_000 });
}, 400_000);
