import fc from 'fast-check';
import { addDays } from './calendar.js';
import { openingOf, type OpeningPlan } from './opening.js';

const plan: OpeningPlan = {
  baseMinor: 29_800,
  includedUnits: 50,
  overageMinor: 220,
  successFeeMinor: 0,
  initialFeeMinor: 20_000,
};

const down = () => 'down' as const;

describe('what is asked for after signing', () => {
  it('is nothing at once in arrears; the first bill has the set-up fee and the days of the first month', () => {
    const { atOnce, next, monthly } = openingOf(plan, '2026-11-16', down);
    expect(atOnce).toEqual({ parts: [], taxMinor: 0, totalMinor: 0 });
    // 29,800 × 15 ÷ 30 = 14,900
    expect(next).toMatchObject({ on: '2026-12-01', taxMinor: 3_490, totalMinor: 38_390 });
    expect(next.parts.map(({ kind, netMinor, taxMinor }) => [kind, netMinor, taxMinor])).toEqual([
      ['initial', 20_000, 2_000],
      ['base', 14_900, 1_490],
    ]);
    expect(monthly).toMatchObject({ on: '2027-01-01', totalMinor: 32_780 });
  });

  it('is one sum at once in advance and with a deposit, with the tax of each part', () => {
    const { atOnce, next } = openingOf(
      { ...plan, baseInAdvance: true, depositMinor: 29_800, initialFeeMinor: 5, baseMinor: 15 },
      '2026-11-01',
      down,
    );
    // 20 yen owe 2 yen of tax, not 0 and 1.
    expect(atOnce).toEqual({
      taxMinor: 2,
      totalMinor: 29_822,
      parts: [
        { kind: 'initial', period: null, netMinor: 5, taxMinor: 1, totalMinor: 6 },
        {
          kind: 'base',
          period: { startsOn: '2026-11-01', endsOn: '2026-11-30' },
          netMinor: 15,
          taxMinor: 1,
          totalMinor: 16,
        },
        { kind: 'deposit', period: null, netMinor: 29_800, taxMinor: 0, totalMinor: 29_800 },
      ],
    });
    expect(next.parts.map(({ kind, period }) => [kind, period?.startsOn])).toEqual([['base', '2026-12-01']]);
  });

  it('rounds each document in the way of its own day', () => {
    const asked = openingOf({ ...plan, baseInAdvance: true, baseMinor: 15_005 }, '2026-11-01', (on) =>
      on !== null && on >= '2027-01-01' ? 'up' : 'down',
    );
    const { atOnce, next, monthly } = asked;
    expect([atOnce.taxMinor, next.taxMinor, monthly.on, monthly.taxMinor]).toEqual([
      3_500,
      1_500,
      '2027-01-01',
      1_501,
    ]);
  });

  it('names what a month without a call falls short of the minimum', () => {
    const { next, monthly } = openingOf({ ...plan, minimumMinor: 40_000 }, '2026-12-31', down);
    // 29,800 ÷ 31 = 961, 40,000 ÷ 31 = 1,290
    expect(next.parts.map(({ kind, netMinor }) => [kind, netMinor])).toEqual([
      ['initial', 20_000],
      ['base', 961],
      ['minimum', 329],
    ]);
    expect(monthly.parts.map(({ kind, netMinor }) => [kind, netMinor])).toEqual([
      ['base', 29_800],
      ['minimum', 10_200],
    ]);
  });

  it('adds up to the yen, whatever the plan and day', () => {
    const amount = fc.integer({ min: 0, max: 300_000 });
    fc.assert(
      fc.property(
        fc.record({
          baseMinor: amount,
          initialFeeMinor: amount,
          minimumMinor: amount,
          depositMinor: amount,
          baseInAdvance: fc.boolean(),
        }),
        fc.integer({ min: 0, max: 800 }),
        fc.constantFrom('down' as const, 'half_up' as const, 'up' as const),
        (terms, days, mode) => {
          const opening = openingOf({ ...plan, ...terms }, addDays('2026-01-01', days), () => mode);
          for (const { parts, taxMinor, totalMinor } of [opening.atOnce, opening.next, opening.monthly]) {
            expect(parts.reduce((all, part) => all + part.totalMinor, 0)).toBe(totalMinor);
            expect(parts.reduce((all, part) => all + part.taxMinor, 0)).toBe(taxMinor);
            expect(
              parts.every((part) => part.netMinor > 0 && part.netMinor + part.taxMinor === part.totalMinor),
            ).toBe(true);
          }
        },
      ),
    );
  });
});
