import fc from 'fast-check';
import { addMonths } from '@madoguchi/kernel';
import type { ContractView } from '@madoguchi/contracting/contract';
import type { PersonActor } from '@madoguchi/platform/access';
import { createEmulator } from '@madoguchi/stripe-emulator';
import { CloseMonth } from '../src/application/close-month.js';
import { DecideCreditNote } from '../src/application/decide-credit-note.js';
import { PayoutAccount } from '../src/application/payout-account.js';
import { ProposeCreditNote } from '../src/application/propose-credit-note.js';
import { ReadMoney } from '../src/application/read-money.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { monthOf } from '../src/domain/billing-month.js';
import { BillingWorld } from './billing-world.js';
import { payOut } from './pay-out.js';

/** What may happen in a month, and to the bill of the month before. */
const month = fc.record({
  calls: fc.integer({ min: 0, max: 8 }),
  freed: fc.integer({ min: 0, max: 2 }),
  creditBps: fc.option(fc.integer({ min: 1, max: 10_000 })),
  means: fc.constantFrom('refund' as const, 'carry' as const),
  paysOut: fc.boolean(),
  /** Months after which a card that was refused is replaced; 0: the card pays at once. */
  lateBy: fc.constantFrom(0, 0, 1, 2),
});
const BROKE = '4000000000000341';
const shares = fc.tuple(fc.nat(10_000), fc.nat(10_000)).map(([a, b]) => {
  const [low, high] = a < b ? [a, b] : [b, a];
  return { platformBps: low, producerBps: high - low, operatorBps: 10_000 - high };
});
const price = fc.record({
  baseMinor: fc.integer({ min: 100, max: 90_000 }),
  includedUnits: fc.nat(4),
  overageMinor: fc.nat(2_000),
  initialFeeMinor: fc.nat(20_000),
});

describe('any sequence of calls, objections, prices, refused cards, credit notes and payouts', () => {
  let world: BillingWorld;
  let parties: [PersonActor, PersonActor];
  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    await world.setClock('2026-10-25T03:00:00Z');
    parties = [
      await world.company('producer', '合同会社みなと企画', 'T7000012050002'),
      await world.company('operator', '北町コールセンター'),
    ];
    // What is advanced comes out of a balance that has got through.
    await fetch(`http://127.0.0.1:${world.emulator.port}/v1/test_helpers/test_clocks`, {
      method: 'POST',
      headers: { authorization: 'Bearer sk_test_emulator_billing' },
      body: new URLSearchParams({ frozen_time: String(Math.floor(Date.now() / 1_000) + 60 * 86_400) }),
    });
    for (const payee of parties) {
      const account = await world.get(PayoutAccount).execute(payee);
      await fetch(account.onboardingUrl!, { method: 'POST', redirect: 'manual' });
      await world.until(async () => (await world.get(PayoutAccount).read(payee)).ready);
    }
  });
  afterAll(() => world.close());

  const storeCard = async (client: PersonActor, contract: ContractView, card?: string) => {
    const { url } = await world.get(StartCheckout).execute(client, contract.id);
    await world.payPage(url, card);
    const open = `SELECT FROM billing.checkout WHERE contract_id = $1 AND status = 'open'`;
    await world.until(async () => (await world.rows(open, [contract.id])).length === 0);
  };
  const standsAt = (contract: ContractView, statuses: readonly string[]) =>
    world.until(async () => {
      const rows = await world.rows<{ status: string }>(
        `SELECT status FROM billing.invoice WHERE contract_id = $1 AND status <> 'void'`,
        [contract.id],
      );
      return rows.every(({ status }) => statuses.includes(status));
    });

  let clients = 0;
  const signed = async (more: Partial<ContractView>) => {
    clients += 1;
    const client = await world.company('client', `依頼企業${clients}`);
    world.neighbours.contracts.clear();
    const contract = world.contract(client, ...parties, more);
    await storeCard(client, contract);
    return { client, contract };
  };

  const live = (
    contract: ContractView,
    first: string,
    { calls, freed }: { calls: number; freed: number },
  ) => {
    world.calls(contract, calls, { occurredAt: new Date(`${first.slice(0, 8)}10T03:00:00Z`) });
    const units = world.neighbours.usage.filter(({ contractId }) => contractId === contract.id);
    for (const unit of units.slice(-freed || units.length))
      (unit as { freedAt: Date | null }).freedAt ??= new Date(`${first.slice(0, 8)}20T03:00:00Z`);
  };

  /** Takes a part of every line back; what the law or the card does not allow is left. */
  const credit = async (invoiceId: string, bps: number, means: 'refund' | 'carry' | 'reduce') => {
    const lines = await world.rows<{ position: number; amount: number }>(
      'SELECT position, amount_minor::int AS amount FROM billing.invoice_line WHERE invoice_id = $1 AND amount_minor > 0',
      [invoiceId],
    );
    const wished = lines.map(({ position, amount }) => ({
      position,
      amountMinor: Math.max(1, Math.floor((amount * bps) / 10_000)),
    }));
    await world
      .get(ProposeCreditNote)
      .execute(world.issuer, { invoiceId, means, reason: '試験', lines: wished })
      .then(({ id }) => world.get(DecideCreditNote).approve(world.issuer, id, true))
      .catch((error: { code?: string }) => {
        if (error.code !== 'CONFLICT' && error.code !== 'BAD_INPUT') throw error;
      });
  };

  const booksAreRight = async () => {
    const { trialBalance, differences } = await world.get(ReadMoney).cockpit(world.issuer, 'ja');
    expect([trialBalance.balanced, differences]).toEqual([true, []]);
    const [crooked] = await world.rows<{ count: number }>(
      'SELECT count(*)::int AS count FROM (SELECT FROM billing.ledger_entry GROUP BY tx_id HAVING sum(amount_minor) <> 0) AS crooked',
    );
    expect(crooked!.count).toBe(0);
  };

  /** What was paid belongs to three to the yen, and Stripe collected what our document says. */
  const documentsAreRight = async (contract: ContractView) => {
    const bills = await world.rows<{
      id: string;
      total: number;
      taxable: number;
      stripeId: string | null;
      shared: number;
    }>(
      `SELECT id, total_minor::int AS total, taxable_minor::int AS taxable, stripe_invoice_id AS "stripeId",
         (SELECT sum(net_minor)::int FROM billing.invoice_share WHERE invoice_id = invoice.id) AS shared
       FROM billing.invoice WHERE contract_id = $1 AND status = 'paid'`,
      [contract.id],
    );
    for (const { total, taxable, stripeId, shared } of bills) {
      if (stripeId !== null)
        expect((await world.stripe<{ total: number }>(`invoices/${stripeId}`)).total).toBe(total);
      // Largest remainder: the platform's part is its exact share, give or take less than a yen.
      const own = (taxable * contract.shares.platformBps) / 10_000;
      if (shared !== null) expect(Math.abs(taxable - shared - own)).toBeLessThan(1);
    }
  };

  /** Everything that money decided, as text. */
  const state = async () =>
    JSON.stringify(
      await Promise.all(
        [
          'SELECT kind, source_id, account, party_id, amount_minor FROM billing.ledger_tx JOIN billing.ledger_entry ON tx_id = id ORDER BY 1, 2, 3, 4, 5',
          'SELECT id, status, collected_minor, fee_minor, stripe_charge_id FROM billing.invoice ORDER BY id',
          'SELECT id, status, means, stripe_refund_id FROM billing.credit_note ORDER BY id',
          'SELECT id, status, amount_minor FROM billing.payout ORDER BY id',
          'SELECT idempotency_key, status, result FROM billing.stripe_command ORDER BY 1',
        ].map((sql) => world.rows(sql)),
      ),
    );

  it('keeps the books level, shares what was paid to the yen, and tells the same story when every event comes again', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(month, { minLength: 2, maxLength: 4 }),
        price,
        shares,
        fc.string(),
        async (months, plan, own, order) => {
          await world.setClock('2026-10-25T03:00:00Z');
          const terms = {
            overageTiers: null,
            minimumMinor: 0,
            baseInAdvance: false,
            depositMinor: 0,
            id: crypto.randomUUID(),
            name: '標準',
            successFeeMinor: 0,
            minimumTermMonths: 0,
            noticeDays: 0,
          };
          const { client, contract } = await signed({ shares: own, plan: { ...terms, ...plan } });
          let mendIn = 0;
          for (const [index, each] of months.entries()) {
            const first = addMonths('2026-11-01', index);
            live(contract, first, each);
            const next = addMonths(first, 1);
            await world.setClock(`${next}T00:40:00+09:00`);
            if (mendIn === 0 && each.lateBy > 0) {
              await storeCard(client, contract, BROKE);
              mendIn = each.lateBy + 1;
            }
            const { invoices } = await world.get(CloseMonth).execute(world.issuer, monthOf(first));
            const { id } = invoices.find(({ contractId }) => contractId === contract.id)!;
            await standsAt(contract, mendIn > 0 ? ['paid', 'payment_failed'] : ['paid']);
            if (each.creditBps !== null) await credit(id, each.creditBps, mendIn > 0 ? 'reduce' : each.means);
            await world.setClock(`${next.slice(0, 8)}25T03:00:00Z`);
            if (each.paysOut) await payOut(world, `${next.slice(0, 8)}25`);
            await booksAreRight();
            mendIn = Math.max(mendIn - 1, 0);
            if (mendIn === 1) {
              await storeCard(client, contract);
              await standsAt(contract, ['paid']);
              await booksAreRight();
              mendIn = 0;
            }
          }
          await world.workOff();
          await documentsAreRight(contract);
          const before = await state();
          const again = await world.rows(
            `WITH again AS (UPDATE billing.stripe_event SET status = 'pending',
               received_at = now() + hashtext(id || $1) % 1000 * interval '1 second' RETURNING id) SELECT id FROM again`,
            [order],
          );
          await world.workOff();
          expect(again.length).toBeGreaterThan(0);
          expect(await state()).toBe(before);
        },
      ),
      { numRuns: 5 },
    );
    const [seen] = await world.rows<{ notes: number; payouts: number; freed: number }>(
      `SELECT (SELECT count(*)::int FROM billing.credit_note WHERE status = 'issued') AS notes,
         (SELECT count(*)::int FROM billing.payout WHERE status = 'sent') AS payouts,
         (SELECT count(*)::int FROM billing.invoice_correction) AS freed`,
    );
    expect(Math.min(seen!.notes, seen!.payouts, seen!.freed)).toBeGreaterThan(0);
    const twice = await world.rows(
      `SELECT FROM billing.payout_line WHERE deduction_id IS NULL GROUP BY invoice_id, role HAVING count(*) > 1`,
    );
    expect(twice).toEqual([]);
  }, 180_000);
});
