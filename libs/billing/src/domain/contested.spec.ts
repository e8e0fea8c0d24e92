import { isContestedInFull, type Contested } from './contested.js';

const plan = { baseMinor: 0, includedUnits: 3, overageMinor: 220, successFeeMinor: 0, initialFeeMinor: 0 };
const shape = {
  period: { startsOn: '2026-11-01', endsOn: '2026-11-30' },
  daysInMonth: 30,
  isFirst: false,
};
/** Three included calls and five that cost 220 yen. */
const disputed = (units: number): Contested['disputed'] => ({
  month: '2026-11',
  plan,
  shape,
  counted: { billableCalls: 8, acceptedAppointments: 0 },
  freed: Array.from({ length: units }, (_, index) => ({ usageId: `unit-${index}`, kind: 'call' as const })),
});
const bill: Contested = {
  leftMinor: 1_210,
  lines: [{ amountMinor: 1_100, taxRateBps: 1_000 }],
  roundingMode: 'down',
  disputed: undefined,
  proposedMinor: 0,
};

describe('a bill is contested in full', () => {
  it('when every unit that costs something was objected to, tax included', () => {
    expect(isContestedInFull({ ...bill, disputed: disputed(5) })).toBe(true);
    expect(isContestedInFull({ ...bill, disputed: disputed(4) })).toBe(false);
  });

  it('when a credit note over the rest waits for its second person', () => {
    expect(isContestedInFull({ ...bill, proposedMinor: 1_210 })).toBe(true);
    expect(isContestedInFull({ ...bill, proposedMinor: 1_209 })).toBe(false);
    expect(isContestedInFull({ ...bill, proposedMinor: 242, disputed: disputed(4) })).toBe(true);
  });

  it('when nothing is left of it, and never while a base fee is undisputed', () => {
    expect(isContestedInFull({ ...bill, leftMinor: 0 })).toBe(true);
    expect(isContestedInFull(bill)).toBe(false);
    const withBase = {
      leftMinor: 12_210,
      lines: [...bill.lines, { amountMinor: 10_000, taxRateBps: 1_000 }],
    };
    expect(isContestedInFull({ ...bill, ...withBase, disputed: disputed(5) })).toBe(false);
  });
});
