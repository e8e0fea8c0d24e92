import fc from 'fast-check';
import { sum } from '@madoguchi/kernel';
import { lostFromDeposit, movedPostings, moveSince, type Dispute } from './chargeback.js';
import {
  depositApplied,
  depositReceived,
  depositRefunded,
  depositRefundFailed,
  depositReturned,
  settleDeposit,
} from './deposit.js';
import type { Account, Posting } from './ledger.js';
import { SMALLEST_CHARGE_MINOR, type WayToPay } from './ways-to-pay.js';

const invoice = (id: string, openMinor: number, way: WayToPay = 'card') => ({
  id,
  number: `2026-${id}`,
  issuedOn: '2026-12-01',
  openMinor,
  way,
});

test('unpaid invoices are covered, oldest first, and the rest goes back', () => {
  const [november, december] = [invoice('1', 32_780), invoice('2', 5_000)];
  expect(settleDeposit(29_800, [])).toEqual({ applied: [], refundedMinor: 29_800 });
  expect(settleDeposit(29_800, [december])).toEqual({
    applied: [{ invoice: december, amountMinor: 5_000 }],
    refundedMinor: 24_800,
  });
  expect(settleDeposit(35_000, [november, december])).toEqual({
    applied: [
      { invoice: november, amountMinor: 32_780 },
      { invoice: december, amountMinor: 2_220 },
    ],
    refundedMinor: 0,
  });
});

test('what is left of an invoice to be paid at the counter is enough for the counter', () => {
  const partOf = (way: WayToPay) => settleDeposit(9_920, [invoice('1', 10_000, way)]).applied[0]!.amountMinor;
  expect([partOf('card'), partOf('transfer'), partOf('konbini')]).toEqual([9_920, 9_920, 9_880]);
});

const balances = (postings: readonly Posting[]) => {
  const of = new Map<Account, number>();
  for (const { entries } of postings)
    for (const { account, amountMinor } of entries) of.set(account, (of.get(account) ?? 0) + amountMinor);
  return (account: Account) => of.get(account) ?? 0;
};

test('to the yen: what came in is covered or given back, no invoice keeps a rest nobody can charge, and no revenue arises', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 500_000 }),
      fc.array(fc.integer({ min: SMALLEST_CHARGE_MINOR, max: 300_000 }), { maxLength: 4 }),
      fc.nat(5_000),
      fc.boolean(),
      (depositMinor, open, fee, refundFails) => {
        const { applied, refundedMinor } = settleDeposit(
          depositMinor,
          open.map((each, index) => invoice(String(index), each)),
        );
        const appliedMinor = sum(applied.map(({ amountMinor }) => amountMinor));
        expect(appliedMinor + refundedMinor).toBe(depositMinor);
        for (const each of applied) {
          const rest = each.invoice.openMinor - each.amountMinor;
          expect(rest === 0 || rest >= SMALLEST_CHARGE_MINOR).toBe(true);
        }
        const feeMinor = Math.min(fee, depositMinor);
        const books = balances([
          depositReceived({ id: 'd', clientId: 'c', amountMinor: depositMinor, feeMinor }),
          depositApplied('d', 'c', appliedMinor),
          depositRefunded('d', 'c', refundedMinor),
          ...(refundFails ? [depositRefundFailed('d', 'c', refundedMinor)] : []),
        ]);
        expect(books('client_deposit') + 0).toBe(refundFails ? 0 - refundedMinor + 0 : 0);
        expect([books('revenue'), books('jct_output')]).toEqual([0, 0]);
        expect(books('customer_receivable') + appliedMinor).toBe(0);
      },
    ),
  );
});

test('whatever the bank does and whenever, the client has its deposit once, and our loss is only what it had twice', () => {
  const fates = fc.constantFrom('refunded', 'returned', 'kept');
  fc.assert(
    fc.property(
      fc.integer({ min: 100, max: 500_000 }),
      fc.array(fc.integer({ min: SMALLEST_CHARGE_MINOR, max: 300_000 }), { maxLength: 3 }),
      fates,
      fc.constantFrom('lost' as const, 'won' as const, 'open' as const),
      fc.nat(3),
      (depositMinor, open, fate, state, again) => {
        const settled =
          fate === 'kept'
            ? undefined
            : settleDeposit(
                depositMinor,
                open.map((each, at) => invoice(String(at), each)),
              );
        const appliedMinor = depositMinor - (settled?.refundedMinor ?? depositMinor);
        const goneMinor = settled ? depositMinor : 0;
        const dispute: Dispute = {
          stripeDisputeId: 'dp', chargeId: 'ch', state, reason: 'fraudulent', amountMinor: depositMinor, withdrawnMinor: depositMinor,
          reinstatedMinor: state === 'won' ? depositMinor : 0, feeMinor: 1_300, evidenceDueAt: null,
        }; // prettier-ignore
        const refundedMinor = settled?.refundedMinor ?? 0;
        const postings = [
          depositReceived({ id: 'd', clientId: 'c', amountMinor: depositMinor, feeMinor: 0 }),
          depositApplied('d', 'c', appliedMinor),
          depositRefunded('d', 'c', refundedMinor),
          ...(fate === 'returned'
            ? [depositRefundFailed('d', 'c', refundedMinor), depositReturned('d', 'c', refundedMinor)]
            : []),
        ];
        // Told again, and, once it was lost, given back after all in so many parts.
        const parts = state === 'lost' && again > 0 ? again : 0;
        const told = [dispute, dispute, ...backIn(dispute, parts)];
        let keptMinor = depositMinor - goneMinor;
        told.forEach((now, at) => {
          const before = at === 0 ? null : told[at - 1]!;
          const beforeMinor = depositMinor - goneMinor - keptMinor;
          const fromMinor = lostFromDeposit(now, { clientId: 'c', keptMinor }, beforeMinor) - beforeMinor;
          keptMinor -= fromMinor;
          const moved = moveSince(before, now, fromMinor);
          expect(moved === null).toBe(at === 1);
          if (moved) postings.push(...movedPostings(String(at), moved, 'c'));
        });
        for (const each of postings)
          expect(sum(each.entries.map(({ amountMinor }) => amountMinor)) + 0).toBe(0);
        const books = balances(postings);
        const lost = state === 'lost' && parts === 0;
        expect(books('client_deposit') + 0).toBe(settled || lost ? 0 : 0 - depositMinor);
        expect(books('chargeback_loss')).toBe(lost ? goneMinor : 0);
        expect(books('dispute_hold')).toBe(state === 'open' ? depositMinor : 0);
        expect([books('revenue'), books('service_cost')]).toEqual([0, 0]);
      },
    ),
  );
});

/** A bank that had decided against us gives the payment back, in so many parts; with the last one it says so. */
const backIn = (dispute: Dispute, parts: number): Dispute[] =>
  Array.from({ length: parts }, (_, at): Dispute => {
    const reinstatedMinor = Math.floor((dispute.withdrawnMinor * (at + 1)) / parts);
    return { ...dispute, reinstatedMinor, state: at === parts - 1 ? 'won' : 'lost' };
  });
