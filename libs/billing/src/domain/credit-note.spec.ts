import { applyBps, sum, type Minor } from '@madoguchi/kernel';
import fc from 'fast-check';
import { checkMeans, checkWishes, coveredBy, creditTotals, takeBack, type Payment } from './credit-note.js';
import { creditNoteIssued, creditSplit, refundSent } from './credit-postings.js';
import { documentTotals, type RateTotal } from './document-tax.js';
import { splitByShares } from './split.js';

const line = (position: number, amountMinor: Minor, taxRateBps = 1_000, creditedMinor = 0) => ({
  position,
  amountMinor,
  taxRateBps,
  creditedMinor,
});
const paid: Payment = {
  status: 'paid',
  totalMinor: 11_000,
  collectedMinor: 11_000,
  refundedMinor: 0,
  reducedMinor: 0,
  disputed: false,
  lostMinor: 0,
  carriedMinor: 0,
  way: 'card',
  sent: false,
  transferredMinor: 0,
  writtenOff: false,
};

test('any sequence of credits ends exactly at the invoice: net, tax per rate, and everybody’s share', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 90_000 }), fc.constantFrom(1_000, 800)), {
        minLength: 1,
        maxLength: 5,
      }),
      fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 30_000 })), { maxLength: 12 }),
      fc.constantFrom('down' as const, 'half_up' as const, 'up' as const),
      (amounts, wishes, mode) => {
        const invoiced = amounts.map(([amount, rate], index) => line(index + 1, amount, rate));
        const whole = documentTotals(invoiced, mode);
        const credited = new Map<number, Minor>();
        let earlier: RateTotal[] = [];
        const totals: Minor[] = [];
        let held = splitByShares(whole.taxableMinor, {
          platformBps: 1_500,
          producerBps: 3_050,
          operatorBps: 5_450,
        });
        const credit = (position: number, amountMinor: Minor) => {
          const lines = invoiced.map((each) => ({
            ...each,
            creditedMinor: credited.get(each.position) ?? 0,
          }));
          checkWishes(lines, [{ position, amountMinor }]);
          const note = creditTotals(lines, [{ position, amountMinor }], earlier, whole.rates, mode);
          credited.set(position, (credited.get(position) ?? 0) + amountMinor);
          earlier = whole.rates.map(({ rateBps }) => {
            const both = [...earlier, ...note.rates].filter((each) => each.rateBps === rateBps);
            return {
              rateBps,
              taxableMinor: sum(both.map((b) => b.taxableMinor)),
              taxMinor: sum(both.map((b) => b.taxMinor)),
            };
          });
          totals.push(note.totalMinor);
          const parts = takeBack(note.taxableMinor, held);
          held = {
            platformMinor: held.platformMinor - parts.platformMinor,
            producerMinor: held.producerMinor - parts.producerMinor,
            operatorMinor: held.operatorMinor - parts.operatorMinor,
          };
          expect(Math.min(held.platformMinor, held.producerMinor, held.operatorMinor)).toBeGreaterThanOrEqual(
            0,
          );
          expect(sum(totals)).toBeLessThanOrEqual(whole.totalMinor);
        };
        for (const [at, wish] of wishes) {
          const chosen = invoiced[at % invoiced.length]!;
          const left = chosen.amountMinor - (credited.get(chosen.position) ?? 0);
          if (left > 0) credit(chosen.position, Math.min(wish, left));
        }
        for (const { position, amountMinor } of invoiced) {
          const left = amountMinor - (credited.get(position) ?? 0);
          if (left > 0) credit(position, left);
        }
        expect(sum(totals)).toBe(whole.totalMinor);
        expect(held).toEqual({ platformMinor: 0, producerMinor: 0, operatorMinor: 0 });
      },
    ),
  );
});

test('tax is computed once per rate, not per line', () => {
  const lines = [line(1, 105), line(2, 105), line(3, 105), line(4, 1_000)];
  const wishes = [1, 2, 3].map((position) => ({ position, amountMinor: 105 }));
  const note = creditTotals(lines, wishes, [], documentTotals(lines, 'down').rates, 'down');
  expect(note).toMatchObject({ taxableMinor: 315, taxMinor: applyBps(315, 1_000), totalMinor: 346 });
});

test('more than is left, nothing, and lines that do not exist are refused', () => {
  const lines = [line(1, 1_000, 1_000, 600)];
  const reasonOf = (wishes: { position: number; amountMinor: number }[]) => {
    try {
      checkWishes(lines, wishes);
      return 'fine';
    } catch (error) {
      return (error as { details: { fields: { reason: string }[] } }).details.fields[0]!.reason;
    }
  };
  expect(reasonOf([{ position: 1, amountMinor: 400 }])).toBe('fine');
  expect(reasonOf([{ position: 1, amountMinor: 401 }])).toBe('creditTooLarge');
  expect(reasonOf([{ position: 1, amountMinor: 0 }])).toBe('creditTooSmall');
  expect(reasonOf([{ position: 2, amountMinor: 1 }])).toBe('creditLineUnknown');
  expect(reasonOf([1, 1].map((position) => ({ position, amountMinor: 1 })))).toBe('creditLineUnknown');
  expect(reasonOf([])).toBe('creditNothing');
});

test('a refund is never larger than what was paid', () => {
  expect(() => checkMeans('refund', 11_000, paid)).not.toThrow();
  expect(() => checkMeans('refund', 11_001, paid)).toThrow('refundLargerThanPaid');
  expect(() => checkMeans('refund', 1_001, { ...paid, refundedMinor: 10_000 })).toThrow(
    'refundLargerThanPaid',
  );
  expect(() => checkMeans('refund', 1, { ...paid, status: 'payment_failed' })).toThrow('creditNotYetPaid');
  expect(() => checkMeans('refund', 1, { ...paid, disputed: true })).toThrow('creditWhileDisputed');
  const lost = { ...paid, lostMinor: paid.collectedMinor - paid.refundedMinor - 500, carriedMinor: 300 };
  expect(() => checkMeans('refund', 1, lost)).toThrow('creditWhileDisputed');
  expect(() => checkMeans('carry', 201, lost)).toThrow('creditBeyondLoss');
  expect(() => checkMeans('carry', 200, lost)).not.toThrow();
  expect(() => checkMeans('reduce', 1, paid)).toThrow('creditAlreadyPaid');
  expect(() => checkMeans('reduce', 10_980, { ...paid, status: 'payment_failed' })).toThrow(
    'creditRestTooSmall',
  );
  expect(() => checkMeans('reduce', 11_000, { ...paid, status: 'payment_failed' })).not.toThrow();
});

test('an invoice that waits for the client is reduced, but never below what has arrived', () => {
  const waiting = { ...paid, status: 'issued', collectedMinor: 0, sent: true, transferredMinor: 6_000 };
  expect(() => checkMeans('reduce', 5_000, { ...waiting, sent: false })).toThrow('creditWhileCollecting');
  expect(() => checkMeans('reduce', 4_000, waiting)).not.toThrow();
  expect(() => checkMeans('reduce', 5_000, waiting)).not.toThrow();
  expect(() => checkMeans('reduce', 4_980, waiting)).toThrow('creditRestTooSmall');
  const atTheStore = { ...waiting, way: 'konbini' as const };
  expect(() => checkMeans('reduce', 4_900, waiting)).not.toThrow();
  expect(() => checkMeans('reduce', 4_900, atTheStore)).toThrow('creditRestTooSmall');
  expect(() => checkMeans('reduce', 4_880, atTheStore)).not.toThrow();
  expect(() => checkMeans('reduce', 5_001, waiting)).toThrow('creditBelowTransferred');
  expect(() => checkMeans('refund', 1_000, waiting)).toThrow('creditNotYetPaid');
});

test('an unpaid bill that a credit covers in part is reduced by no more than what is still owed of it', () => {
  const covered = { ...paid, status: 'payment_failed', collectedMinor: 0, reducedMinor: 10_000 };
  expect(() => checkMeans('reduce', 1_000, covered)).not.toThrow();
  expect(() => checkMeans('reduce', 1_001, covered)).toThrow('creditBelowCovered');
});

test('what we owe covers an invoice, and never leaves a rest too small for a card', () => {
  expect([
    coveredBy(3_000, 10_000),
    coveredBy(20_000, 10_000),
    coveredBy(9_980, 10_000),
    coveredBy(0, 60),
    coveredBy(9_920, 10_000, 120),
  ]).toEqual([3_000, 10_000, 9_950, 0, 9_880]);
});

test('every posting of a credit balances', () => {
  const note = { id: 'n', clientId: 'c', taxableMinor: 1_000, taxMinor: 100, totalMinor: 1_100 };
  const parts = { platformMinor: 150, producerMinor: 305, operatorMinor: 545 };
  for (const each of [
    creditNoteIssued(note, true),
    creditNoteIssued(note, false),
    creditSplit('n', parts, { producerId: 'p', operatorId: 'o' }),
    refundSent(note),
  ])
    expect(sum(each.entries.map((entry) => entry.amountMinor))).toBe(0);
});
