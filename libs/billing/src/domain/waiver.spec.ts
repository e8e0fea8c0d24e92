import { correct } from './corrections.js';
import type { PlanTerms, RatedLine, Rating } from './rating.js';
import { waivedIn, withWaiver } from './waiver.js';

const period = { startsOn: '2026-11-01', endsOn: '2026-11-30' };
const line = (kind: RatedLine['kind'], amountMinor: number): RatedLine => ({
  kind,
  period,
  quantity: 1,
  unitMinor: amountMinor,
  amountMinor,
  part: null,
  includedUnits: null,
});
const month = (...lines: RatedLine[]): Rating => ({
  period,
  lines,
  taxableMinor: lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
  billableCalls: 0,
  freeCalls: 0,
  acceptedAppointments: 0,
  includedUnits: 0,
  overageUnits: 0,
});

test.each([
  [null, 11_000, 0],
  [3_000, 3_000, 8_000],
  [50_000, 11_000, 0],
])('waiving %p takes off %p at most what the month comes to', (amountMinor, waived, left) => {
  const waivedMonth = withWaiver(
    month(line('base', 10_000), line('overage', 1_000)),
    { amountMinor, reason: 'お詫び' },
    'down',
  );
  expect([waivedIn(waivedMonth), waivedMonth.taxableMinor]).toEqual([waived, left]);
});

test('the base fee of the month after is not waived with it', () => {
  const waivedMonth = withWaiver(
    month(line('overage', 1_000), line('advance', 10_000)),
    { amountMinor: null, reason: 'お詫び' },
    'down',
  );
  expect([waivedIn(waivedMonth), waivedMonth.taxableMinor]).toEqual([1_000, 10_000]);
});

test.each([
  [10_954, 10_954], // leaves 50 yen with tax
  [10_955, 11_000],
  [10_999, 11_000],
])('waiving %p takes off %p: no rest is left that is too small for any payment', (amountMinor, waived) => {
  const waivedMonth = withWaiver(
    month(line('base', 10_000), line('overage', 1_000)),
    { amountMinor, reason: 'お詫び' },
    'down',
  );
  expect([waivedIn(waivedMonth), waivedMonth.taxableMinor]).toEqual([waived, 11_000 - waived]);
});

test('what is too small is told with the tax as the bill rounds it', () => {
  // 45 yen are 49 or 50 with tax.
  const rest = (mode: 'down' | 'up') =>
    withWaiver(month(line('base', 10_000)), { amountMinor: 9_955, reason: 'お詫び' }, mode).taxableMinor;
  expect([rest('down'), rest('up')]).toEqual([0, 45]);
});

test('a rest that corrections make too small is waived too, and they stay whole', () => {
  const corrected = withWaiver(
    month(line('base', 10_000)),
    { amountMinor: 9_000, reason: 'お詫び' },
    'down',
    [line('correction', -970)],
  );
  expect(corrected.lines.map(({ amountMinor }) => amountMinor)).toEqual([10_000, -9_030, -970]);
});

test('a small rest beside the base fee of the month after is paid with it', () => {
  const waivedMonth = withWaiver(
    month(line('overage', 1_000), line('advance', 10_000)),
    { amountMinor: 990, reason: 'お詫び' },
    'down',
  );
  expect([waivedIn(waivedMonth), waivedMonth.taxableMinor]).toEqual([990, 10_010]);
});

test('a month that costs nothing has nothing to waive', () => {
  const free = month(line('base', 0));
  expect(withWaiver(free, { amountMinor: null, reason: 'お詫び' }, 'down')).toEqual(free);
  expect(waivedIn(free)).toBe(0);
});

test.each([
  [0, 0],
  [150, 150],
  [null, 200],
])('of a waived month of which %p was paid, a call freed later gives back %p', (keptMinor, backMinor) => {
  const plan = { baseMinor: 0, includedUnits: 0, overageMinor: 200, overageTiers: null, successFeeMinor: 0, minimumMinor: null, initialFeeMinor: 0 } as unknown as PlanTerms; // prettier-ignore
  const { lines, settled } = correct(
    [
      {
        month: '2026-11',
        plan,
        shape: { period, daysInMonth: 30, isFirst: false },
        counted: { billableCalls: 5, acceptedAppointments: 0 },
        keptMinor,
        freed: [{ usageId: 'u1', kind: 'call' }],
      },
    ],
    10_000,
  );
  expect([lines[0]!.amountMinor, settled.length]).toEqual([backMinor === 0 ? 0 : -backMinor, 1]);
});
