import fc from 'fast-check';
import type { ContractView } from '@madoguchi/contracting/contract';
import type { PersonActor } from '@madoguchi/platform/access';
import { createEmulator } from '@madoguchi/stripe-emulator';
import { AnswerChargeback } from '../src/application/answer-chargeback.js';
import { CloseMonth } from '../src/application/close-month.js';
import { DecideCreditNote } from '../src/application/decide-credit-note.js';
import { PayoutAccount } from '../src/application/payout-account.js';
import { PreparePayouts } from '../src/application/prepare-payouts.js';
import { PreviewPayouts } from '../src/application/preview-payouts.js';
import { ProposeCreditNote } from '../src/application/propose-credit-note.js';
import { ReadChargebacks } from '../src/application/read-chargebacks.js';
import { ReadMoney } from '../src/application/read-money.js';
import { ReadReconciliation } from '../src/application/read-reconciliation.js';
import { ReleasePayouts } from '../src/application/release-payouts.js';
import { RemindPayees } from '../src/application/remind-payees.js';
import { ResendPayouts } from '../src/application/resend-payouts.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { BillingWorld } from './billing-world.js';
import { payOut, secondAdmin } from './pay-out.js';

const BROKE = '4000000000000341';
const DISPUTED = '4000000000000259';

describe('payees are paid within the limit of the law, whether or not the client has paid', () => {
  let world: BillingWorld;
  let producer: PersonActor;
  let operator: PersonActor;
  let clients = 0;
  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    await world.setClock('2026-10-25T03:00:00Z');
    producer = await world.company('producer', '合同会社みなと企画', 'T7000012050002');
    operator = await world.company('operator', '北町コールセンター', 'T7000012050002');
    for (const payee of [producer, operator]) await becomeReady(payee);
    // A client who pays the platform alone: what is lent to others comes out of that.
    await billed(undefined, { shares: { platformBps: 10_000, producerBps: 0, operatorBps: 0 } }, 9_000_000);
    await billed();
    await world.setClock('2026-12-25T10:00:00+09:00');
    await payOut(world, '2026-12-25');
  }, 400_000);
  afterAll(() => world.close());

  async function becomeReady(payee: PersonActor): Promise<void> {
    const account = await world.get(PayoutAccount).execute(payee);
    await fetch(account.onboardingUrl!, { method: 'POST', redirect: 'manual' });
    await world.until(async () => (await world.get(PayoutAccount).read(payee)).ready);
  }
  const storeCard = async (client: PersonActor, contract: ContractView, card?: string) => {
    const { url } = await world.get(StartCheckout).execute(client, contract.id);
    await world.payPage(url, card);
    const open = `SELECT FROM billing.checkout WHERE contract_id = $1 AND status = 'open'`;
    await world.until(async () => (await world.rows(open, [contract.id])).length === 0);
  };
  /** A first month, November, of 49,800 yen before tax. */
  async function billed(card?: string, more: Partial<ContractView> = {}, baseMinor = 29_800) {
    clients += 1;
    await world.setClock('2026-10-25T03:00:00Z');
    const client = await world.company('client', `依頼企業${clients}`);
    world.neighbours.contracts.clear();
    const contract = world.contract(client, producer, operator, more);
    world.reprice(contract, { ...contract.plan, baseMinor });
    await storeCard(client, contract, card);
    await world.setClock('2026-12-01T00:10:00+09:00');
    const { invoices } = await world.get(CloseMonth).execute(world.issuer, '2026-11');
    const { id } = invoices.find(({ contractId }) => contractId === contract.id)!;
    return { client, contract, invoiceId: id };
  }
  /** The provider's time, which a test clock moves, passes the days for which a collection is pending. */
  const moneyBecomesAvailable = () =>
    fetch(`http://127.0.0.1:${world.emulator.port}/v1/test_helpers/test_clocks`, {
      method: 'POST',
      headers: { authorization: 'Bearer sk_test_emulator_billing' },
      body: new URLSearchParams({ frozen_time: String(Math.floor(Date.now() / 1_000) + 60 * 86_400) }),
    });
  const statusOf = async (invoiceId: string) =>
    (
      await world.rows<{ status: string }>('SELECT status FROM billing.invoice WHERE id = $1', [invoiceId])
    )[0]!.status;
  const paid = (invoiceId: string) => world.until(async () => (await statusOf(invoiceId)) === 'paid');
  const linesOf = (invoiceId: string) =>
    world.rows<{ role: string; net: number; advanced: boolean; sent: boolean }>(
      `SELECT role, net_minor::int AS net, advanced, sent_at IS NOT NULL AS sent FROM billing.payout_line WHERE invoice_id = $1 ORDER BY role, net_minor DESC`,
      [invoiceId],
    );
  const cockpit = () => world.get(ReadMoney).cockpit(world.issuer, 'ja');
  const lentTo = async (invoiceId: string) =>
    (await cockpit()).lent.find((each) => each.invoiceId === invoiceId)?.amountMinor;
  const booksAreRight = async () => {
    const { trialBalance, differences } = await cockpit();
    expect([trialBalance.balanced, differences]).toEqual([true, []]);
  };
  const check = async () => {
    const { checks } = await world.get(ReadReconciliation).again(world.issuer);
    return checks.find(({ name }) => name === 'payees')!;
  };
  const late = async (invoiceId: string) => {
    const [row] = await world.rows<{ number: string }>('SELECT number FROM billing.invoice WHERE id = $1', [
      invoiceId,
    ]);
    return (await check()).differing.filter((each) => each.includes(row!.number));
  };
  const reduce = async (invoiceId: string, amountMinor: number) => {
    const { id } = await world.get(ProposeCreditNote).execute(world.issuer, {
      invoiceId,
      means: 'reduce',
      reason: '応対の誤り',
      lines: [{ position: 1, amountMinor }],
    });
    await world.get(DecideCreditNote).approve(secondAdmin(world), id, false);
  };

  it('waits for the client on the first pay day, advances on the second, and shares nothing twice when the client pays late', async () => {
    const { client, contract, invoiceId } = await billed(BROKE);
    expect(await statusOf(invoiceId)).toBe('payment_failed');
    await world.setClock('2026-12-25T10:00:00+09:00');
    await payOut(world, '2026-12-25');
    expect(await linesOf(invoiceId)).toEqual([]);

    await world.setClock('2027-01-25T10:00:00+09:00');
    const { exceptions } = await world.get(PreviewPayouts).execute(world.issuer, '2027-01-25');
    expect(exceptions.filter(({ concern }) => concern === 'advanced')).toMatchObject([
      { payeeName: '北町コールセンター', netMinor: 27_141 },
      { payeeName: '合同会社みなと企画', netMinor: 15_189 },
    ]);
    expect(await world.rows('SELECT FROM billing.invoice_share WHERE invoice_id = $1', [invoiceId])).toEqual(
      [],
    );
    await payOut(world, '2027-01-25');
    // Collections of the last days cannot be lent yet: the payout says so, and goes out once the balance is there.
    const failures = () =>
      world.rows<{ reason: string }>(
        `SELECT DISTINCT failure_reason AS reason FROM billing.payout WHERE status = 'failed'`,
      );
    expect(await failures()).toEqual([{ reason: 'balance_insufficient' }]);
    await moneyBecomesAvailable();
    await world.get(ResendPayouts).execute(world.issuer);
    expect(await failures()).toEqual([]);
    const shares = [
      { role: 'operator', net: 27_141, advanced: true, sent: true },
      { role: 'producer', net: 15_189, advanced: true, sent: true },
    ];
    expect(await linesOf(invoiceId)).toEqual(shares);
    expect(await lentTo(invoiceId)).toBe(46_562); // 42,330 and 10 % of each, rounded down per statement
    await booksAreRight();
    expect(await late(invoiceId)).toEqual([]);

    await world.setClock('2027-02-10T10:00:00+09:00');
    await storeCard(client, contract);
    await paid(invoiceId);
    await booksAreRight();
    expect(await lentTo(invoiceId)).toBeUndefined();
    await world.setClock('2027-02-25T10:00:00+09:00');
    await payOut(world, '2027-02-25');
    expect(await linesOf(invoiceId)).toEqual(shares);
    await booksAreRight();
  });

  it('a payment between the two persons makes the run void instead of paying from two sources', async () => {
    const { client, contract, invoiceId } = await billed(BROKE);
    await world.setClock('2027-01-25T10:00:00+09:00');
    const id = await world.get(PreparePayouts).execute(world.issuer, '2027-01-25');
    await storeCard(client, contract);
    await paid(invoiceId);
    await expect(world.get(ReleasePayouts).execute(secondAdmin(world), id, false)).rejects.toMatchObject({
      reason: 'payoutRunChanged',
    });
    expect(await linesOf(invoiceId)).toEqual([]);
    await payOut(world, '2027-01-25');
    expect((await linesOf(invoiceId)).map(({ advanced, sent }) => [advanced, sent])).toEqual([
      [false, true],
      [false, true],
    ]);
    await booksAreRight();
  });

  it('a credit note before the advance makes the share smaller, one after it is taken off the next statement', async () => {
    const { invoiceId } = await billed(BROKE);
    await reduce(invoiceId, 9_800);
    await world.setClock('2027-01-25T10:00:00+09:00');
    await payOut(world, '2027-01-25');
    expect((await linesOf(invoiceId)).map(({ net }) => net)).toEqual([21_800, 12_200]);
    await reduce(invoiceId, 10_000);
    await booksAreRight();
    await billed();
    await world.setClock('2027-02-25T10:00:00+09:00');
    await payOut(world, '2027-02-25');
    expect((await linesOf(invoiceId)).map(({ net }) => net)).toEqual([21_800, -5_450, 12_200, -3_050]);
    expect(await lentTo(invoiceId)).toBe(28_050); // 40,000 − 10,000, of it 85 %, and tax
    await booksAreRight();
  });

  it('a contested payment does not hold the payees beyond the limit; lost, it is netted', async () => {
    const { invoiceId } = await billed(DISPUTED);
    const { id } = await world.until(async () =>
      (await world.get(ReadChargebacks).all(world.issuer)).find((each) => each.invoiceId === invoiceId),
    );
    await world.setClock('2026-12-25T10:00:00+09:00');
    await payOut(world, '2026-12-25');
    expect(await linesOf(invoiceId)).toEqual([]);
    await world.setClock('2027-01-25T10:00:00+09:00');
    await payOut(world, '2027-01-25');
    expect((await linesOf(invoiceId)).map(({ advanced, sent }) => [advanced, sent])).toEqual([
      [true, true],
      [true, true],
    ]);
    expect(await lentTo(invoiceId)).toBe(46_562);
    await world.get(AnswerChargeback).execute(world.issuer, id, 'losing_evidence');
    await world.workOff();
    await billed();
    await billed();
    await world.setClock('2027-02-25T10:00:00+09:00');
    await payOut(world, '2027-02-25');
    expect((await linesOf(invoiceId)).reduce((sum, { net }) => sum + net, 0)).toBe(0);
    await booksAreRight();
  });

  it('names who is still waiting on the last day, and tells a payee without an account by when', async () => {
    const stranger = await world.company('operator', '新町コールセンター');
    const { invoiceId } = await billed(BROKE, { operatorId: stranger.companyId });
    await world.setClock('2027-01-27T03:30:00+09:00');
    expect(await late(invoiceId)).toEqual([]);
    await world.setClock('2027-01-28T03:30:00+09:00');
    expect((await late(invoiceId)).map((each) => each.split(' ')[0])).toEqual([
      '合同会社みなと企画',
      '新町コールセンター',
    ]);
    await payOut(world, '2027-01-28');
    expect(await late(invoiceId)).toEqual([expect.stringMatching(/^新町コールセンター .* 2027-01-28$/)]);
    const told = () =>
      world.rows<{ text: string }>(
        `SELECT payload ->> 'text' AS text FROM graphile_worker._private_jobs WHERE payload ->> 'subject' LIKE '振込先の登録をお願いします%'`,
      );
    const [mail] = await told();
    expect(mail!.text).toContain('2027年1月28日');
    // Whoever has no account yet is reminded a week before the limit, once.
    await world.rows(
      `DELETE FROM graphile_worker._private_jobs WHERE payload ->> 'subject' LIKE '振込先の登録%'`,
    );
    await world.setClock('2027-01-20T10:00:00+09:00');
    await world.get(RemindPayees).run();
    expect(await told()).toEqual([]);
    await world.setClock('2027-01-21T10:00:00+09:00');
    await world.get(RemindPayees).run();
    expect(await told()).toHaveLength(1);
    await becomeReady(stranger);
    await world.setClock('2027-01-28T12:00:00+09:00');
    await payOut(world, '2027-01-28');
    expect(await late(invoiceId)).toEqual([]);
  });

  it('too small to be billed is named only when a waiver has made it so', async () => {
    await world.setClock('2026-10-25T03:00:00Z');
    const client = await world.company('client', 'ちいさな商店');
    const contract = world.contract(client, producer, operator);
    world.reprice(contract, { ...contract.plan, baseMinor: 45, initialFeeMinor: 0 });
    await storeCard(client, contract);
    await world.setClock('2026-12-01T00:10:00+09:00');
    const { parked } = await world.get(CloseMonth).execute(world.issuer, '2026-11');
    expect(parked.find(({ contractId }) => contractId === contract.id)).toMatchObject({
      reason: 'belowSmallestCharge',
    });
    await world.setClock('2027-01-28T03:30:00+09:00');
    const named = async () => (await check()).differing.filter((each) => each.includes('ちいさな商店'));
    expect(await named()).toEqual([]);
    const waived = (minor: number) =>
      world.rows('UPDATE billing.invoice SET waived_minor = $2 WHERE contract_id = $1', [contract.id, minor]);
    await waived(10_000);
    expect(await named()).toHaveLength(2);
    await waived(0);
  });

  it('any order of paying, paying late, never paying and credit notes pays each share once and keeps the books level', async () => {
    const facts = fc.constantFrom('pays', 'credit', 'payday');
    await fc.assert(
      fc.asyncProperty(
        fc.array(facts, { maxLength: 6 }),
        fc.integer({ min: 1, max: 9_000 }),
        async (order, part) => {
          const { client, contract, invoiceId } = await billed(BROKE);
          const days = [
            '2027-01-25',
            '2027-02-25',
            '2027-03-25',
            '2027-04-23',
            '2027-05-25',
            '2027-06-25',
            '2027-07-23',
          ];
          for (const fact of [...order, 'payday', 'payday']) {
            if (fact === 'payday') {
              const day = days.shift()!;
              await world.setClock(`${day}T10:00:00+09:00`);
              await payOut(world, day);
            } else if (fact === 'pays' && (await statusOf(invoiceId)) !== 'paid') {
              await storeCard(client, contract);
              await paid(invoiceId);
            } else if (fact === 'credit' && (await statusOf(invoiceId)) === 'payment_failed')
              await reduce(invoiceId, part).catch((error: { code?: string }) => {
                if (error.code !== 'BAD_INPUT') throw error;
              });
            await booksAreRight();
          }
          const [row] = await world.rows<{ owed: number; shared: number; rest: number }>(
            `SELECT (SELECT coalesce(sum(net_minor), 0)::int FROM billing.invoice_share WHERE invoice_id = $1)
               - (SELECT coalesce(sum(net_minor), 0)::int FROM billing.share_deduction WHERE invoice_id = $1) AS shared,
             (SELECT coalesce(sum(net_minor), 0)::int FROM billing.payout_line WHERE invoice_id = $1) AS owed,
             (SELECT taxable_minor::int FROM billing.invoice WHERE id = $1)
               - (SELECT coalesce(sum(taxable_minor), 0)::int FROM billing.credit_note WHERE invoice_id = $1 AND status = 'issued') AS rest`,
            [invoiceId],
          );
          const shares = (await linesOf(invoiceId)).filter(({ net }) => net > 0);
          expect(shares.map(({ role }) => role)).toEqual(['operator', 'producer']);
          expect(Math.abs(row!.shared - row!.rest * 0.85)).toBeLessThan(3);
          // What a later credit note takes back may wait for a statement that is large enough; nothing else may differ.
          const [waiting] = await world.rows<{ minor: number }>(
            `SELECT coalesce(sum(net_minor), 0)::int AS minor FROM billing.share_deduction deduction WHERE invoice_id = $1
             AND NOT EXISTS (SELECT FROM billing.payout_line WHERE deduction_id = deduction.id)`,
            [invoiceId],
          );
          expect(row!.owed - waiting!.minor).toBe(row!.shared);
        },
      ),
      { numRuns: 6 },
    );
  }, 400_000);

  it('a month that nobody could bill is named too: its payees wait as well', async () => {
    await world.setClock('2026-10-25T03:00:00Z');
    const client = await world.company('client', '未登録商店');
    const contract = world.contract(client, producer, operator);
    world.neighbours.activated.add(contract.id);
    await world.setClock('2026-12-01T00:10:00+09:00');
    const { parked } = await world.get(CloseMonth).execute(world.issuer, '2026-11');
    expect(parked).toMatchObject([{ reason: 'noPaymentAccount' }]);
    await world.setClock('2027-01-28T03:30:00+09:00');
    expect((await check()).differing.filter((each) => each.includes('未登録商店'))).toHaveLength(2);
  });
});
