import { addDays, openingOf } from '@madoguchi/kernel';
import fc from 'fast-check';
import { openingOf as openingRating, withAdvance, type Advance } from './advance.js';
import { followingMonth, monthOf, type BillingMonth } from './billing-month.js';
import { totalsOfRating } from './month-total.js';
import { rateMonth, shapeOf } from './rating.js';

const amount = fc.integer({ min: 0, max: 300_000 });
const plans = fc.record({
  baseMinor: amount,
  includedUnits: fc.integer({ min: 0, max: 50 }),
  overageMinor: amount,
  successFeeMinor: amount,
  initialFeeMinor: amount,
  minimumMinor: amount,
  depositMinor: amount,
});
const days = fc.integer({ min: 0, max: 1_200 });
const modes = fc.constantFrom('down' as const, 'half_up' as const, 'up' as const);
const unused = { billableCalls: 0, freeCalls: 0, acceptedAppointments: 0 };

/** What invoices come to is worked out here as billing does it, month by month; the quote works it out from the plan alone. */
describe('what a quote says is asked for', () => {
  it('is what the documents of a month without use come to, in arrears', () => {
    fc.assert(
      fc.property(plans, days, modes, (plan, later, mode) => {
        const contract = { plan, startsOn: addDays('2026-01-01', later), endsOn: null };
        const { atOnce, next, monthly } = openingOf(plan, contract.startsOn, () => mode);
        const month = monthOf(contract.startsOn);
        const bill = (of: BillingMonth) => totalsOfRating(rateMonth(contract, of, unused)!, mode).totalMinor;
        expect(atOnce.totalMinor).toBe(plan.depositMinor);
        expect([next.totalMinor, monthly.totalMinor]).toEqual([bill(month), bill(followingMonth(month))]);
      }),
    );
  });

  it('is what the documents come to when the base fee is paid in advance', () => {
    fc.assert(
      fc.property(plans, days, modes, (terms, later, mode) => {
        const plan = { ...terms, baseInAdvance: true };
        const contract = { plan, startsOn: addDays('2026-01-01', later), endsOn: null };
        const { atOnce, next, monthly } = openingOf(plan, contract.startsOn, () => mode);
        const month = monthOf(contract.startsOn);
        const ahead = (of: BillingMonth): NonNullable<Advance['next']> => ({
          plan,
          shape: shapeOf(contract, of)!,
        });
        const bill = (of: BillingMonth) => {
          const rating = rateMonth(contract, of, unused)!;
          const advance = { paidMinor: rating.lines[0]!.amountMinor, next: ahead(followingMonth(of)) };
          return totalsOfRating(withAdvance(rating, advance), mode).totalMinor;
        };
        expect(atOnce.totalMinor).toBe(
          totalsOfRating(openingRating(ahead(month)), mode).totalMinor + plan.depositMinor,
        );
        expect([next.totalMinor, monthly.totalMinor]).toEqual([bill(month), bill(followingMonth(month))]);
      }),
    );
  });
});
