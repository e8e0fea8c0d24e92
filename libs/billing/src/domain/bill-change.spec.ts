import fc from 'fast-check';
import { sum, type RoundingMode } from '@madoguchi/kernel';
import { noAdvance } from './advance.js';
import { explainChange, totalOfFacts, type MonthFacts } from './bill-change.js';
import { correct } from './corrections.js';
import { shapeOf, type PlanTerms, type RatedLine } from './rating.js';

const plan: PlanTerms = {
  baseMinor: 30_000,
  includedUnits: 100,
  overageMinor: 220,
  successFeeMinor: 15_000,
  initialFeeMinor: 20_000,
};
const facts = (month: string, billableCalls: number, more: Partial<MonthFacts> = {}): MonthFacts => ({
  plan,
  shape: shapeOf({ startsOn: '2026-10-16', endsOn: null }, month)!,
  usage: { billableCalls, freeCalls: 0, acceptedAppointments: 0 },
  corrections: [],
  advance: noAdvance,
  waiver: null,
  mode: 'down',
  ...more,
});
const withTotal = (each: MonthFacts) => ({ ...each, totalMinor: totalOfFacts(each) });

test('a month is dearer because it is whole, has no set-up fee any more, and brought more calls', () => {
  const before = withTotal(facts('2026-10', 60));
  const after = withTotal(facts('2026-11', 130));
  // October: 16 of 31 days, 30,000 → 15,483, 51 calls included, 9 beyond: 1,980, set-up 20,000.
  expect(explainChange(before, after)).toEqual([
    { kind: 'days', amountMinor: 13_791 },
    { kind: 'setUp', amountMinor: -22_000 },
    { kind: 'calls', amountMinor: 7_260 },
  ]);
  expect(after.totalMinor - before.totalMinor).toBe(13_791 - 22_000 + 7_260);
});

test('a yen that only the rounding makes is said to be none of the month’s own', () => {
  const odd = { plan: { ...plan, baseMinor: 30_005 } };
  const before = withTotal(facts('2026-11', 80, odd));
  const after = withTotal(facts('2026-12', 130, { ...odd, mode: 'up' }));
  expect(explainChange(before, after)).toEqual([
    { kind: 'calls', amountMinor: 7_260 },
    { kind: 'other', amountMinor: 1 },
  ]);
});

test('two equal months need no reason', () => {
  expect(explainChange(withTotal(facts('2026-11', 80)), withTotal(facts('2026-12', 80)))).toEqual([]);
});

test('the reasons always add up to the yen, and our own rating leaves nothing unexplained', () => {
  const terms = fc.record({
    baseMinor: fc.nat(1_000_000),
    includedUnits: fc.nat(500),
    overageMinor: fc.nat(10_000),
    successFeeMinor: fc.nat(200_000),
    initialFeeMinor: fc.nat(500_000),
    minimumMinor: fc.nat(1_000_000),
  });
  const month = fc.record({
    plan: terms,
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.constantFrom('2026-11', '2027-02', '2028-02', '2027-12'),
    billableCalls: fc.nat(2_000),
    acceptedAppointments: fc.nat(50),
    waivedMinor: fc.constantFrom(0, 1_000, 50_000),
    creditMinor: fc.nat(5_000),
    paidBefore: fc.boolean(),
    paidAfter: fc.boolean(),
  });
  const modes = fc.constantFrom<RoundingMode>('down', 'half_up', 'up');
  const of = (
    each: typeof month extends fc.Arbitrary<infer T> ? T : never,
    mode: RoundingMode,
  ): MonthFacts => {
    const shape = shapeOf(
      { startsOn: `${each.month}-${String(each.day).padStart(2, '0')}`, endsOn: null },
      each.month,
    )!;
    const credit = { kind: 'correction', period: shape.period, quantity: 1, unitMinor: null, amountMinor: -each.creditMinor, part: null, includedUnits: null } satisfies RatedLine; // prettier-ignore
    return {
      mode,
      waiver: each.waivedMinor === 0 ? null : { amountMinor: each.waivedMinor, reason: 'お詫び' },
      plan: each.plan,
      shape,
      usage: {
        billableCalls: each.billableCalls,
        freeCalls: 0,
        acceptedAppointments: each.acceptedAppointments,
      },
      corrections: each.creditMinor > 0 && each.plan.baseMinor > 100_000 ? [credit] : [],
      advance: {
        paidMinor: each.paidBefore ? each.plan.baseMinor : null,
        next: each.paidAfter
          ? { plan: each.plan, shape: shapeOf({ startsOn: '2026-10-01', endsOn: null }, '2026-11')! }
          : null,
      },
    };
  };
  fc.assert(
    fc.property(month, month, modes, fc.integer({ min: -3, max: 3 }), (one, other, mode, strange) => {
      const [before, after] = [withTotal(of(one, mode)), withTotal(of(other, mode))];
      const reasons = explainChange(before, after);
      expect(reasons.some(({ kind }) => kind === 'other')).toBe(false);
      expect(sum(reasons.map(({ amountMinor }) => amountMinor))).toBe(after.totalMinor - before.totalMinor);
      // A document that differs from our rating is said to, never hidden.
      const issued = { ...after, totalMinor: after.totalMinor + strange };
      const told = explainChange(before, issued);
      expect(sum(told.map(({ amountMinor }) => amountMinor))).toBe(issued.totalMinor - before.totalMinor);
      expect(told.find(({ kind }) => kind === 'other')?.amountMinor ?? 0).toBe(strange);
    }),
  );
});

describe('corrections of earlier months', () => {
  const shape = shapeOf({ startsOn: '2026-01-01', endsOn: null }, '2026-11')!;
  const units = (count: number, kind: 'call' | 'appointment' = 'call') =>
    Array.from({ length: count }, (_, index) => ({ usageId: `${kind}-${index}`, kind }));
  const billed = (billableCalls: number, freed: ReturnType<typeof units>, acceptedAppointments = 0) => ({
    month: '2026-11',
    plan,
    shape,
    counted: { billableCalls, acceptedAppointments },
    freed,
  });

  test('a call beyond the included ones gives back its price, one within them nothing', () => {
    const { lines, settled } = correct([billed(101, units(2))], 30_000);
    expect(lines).toMatchObject([
      { kind: 'correction', quantity: 2, amountMinor: -220, period: shape.period },
    ]);
    expect(settled).toHaveLength(2);
    expect(correct([billed(90, units(1))], 30_000).lines).toMatchObject([{ amountMinor: 0 }]);
  });

  test('an appointment gives back its fee', () => {
    expect(correct([billed(0, units(1, 'appointment'), 2)], 30_000).lines[0]!.amountMinor).toBe(-15_000);
  });

  test('what does not fit on the document waits for the next one', () => {
    const { lines, settled } = correct([billed(200, units(10))], 1_000);
    expect(lines).toMatchObject([{ quantity: 4, amountMinor: -880 }]);
    expect(settled.map(({ usageId }) => usageId)).toEqual(['call-0', 'call-1', 'call-2', 'call-3']);
  });

  test('given back in any portions, freed units come to what the month without them would have cost', () => {
    fc.assert(
      fc.property(
        fc.nat(300),
        fc.nat(300),
        fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 6 }),
        (within, more, portions) => {
          const calls = within + more;
          let left = calls;
          let given = 0;
          for (const portion of portions.filter((size) => size <= calls)) {
            const freed = units(portion > left ? left : portion);
            if (freed.length === 0) break;
            given += -sum(
              correct([billed(left, freed)], 1_000_000).lines.map(({ amountMinor }) => amountMinor),
            );
            left -= freed.length;
          }
          const cost = (count: number) => (count > 100 ? (count - 100) * 220 : 0);
          expect(given).toBe(cost(calls) - cost(left));
        },
      ),
    );
  });
});
