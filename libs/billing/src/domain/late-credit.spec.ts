import type { BilledMonth } from './corrections.js';
import { lateCredit, type KindLine } from './late-credit.js';

const period = { startsOn: '2026-11-01', endsOn: '2026-11-30' };
const billed = (freed: number, more: Partial<BilledMonth['plan']> = {}): BilledMonth => ({
  month: '2026-11',
  plan: {
    baseMinor: 29_800, includedUnits: 3, overageMinor: 220, overageTiers: null, successFeeMinor: 0, minimumMinor: null, initialFeeMinor: 0, ...more,
  } as BilledMonth['plan'], // prettier-ignore
  shape: { period, daysInMonth: 30, isFirst: false },
  counted: { billableCalls: 8, acceptedAppointments: 0 },
  freed: Array.from({ length: freed }, (_, at) => ({ usageId: String(at), kind: 'call' as const })),
});
const lines = (overageCredited = 0): KindLine[] => [
  { position: 1, kind: 'base', amountMinor: 29_800, taxRateBps: 1_000, creditedMinor: 0 },
  { position: 2, kind: 'overage', amountMinor: 1_100, taxRateBps: 1_000, creditedMinor: overageCredited },
];

test('freed units come off the line of their use', () => {
  expect(lateCredit(billed(2), lines(), 30_900)).toEqual({
    wishes: [{ position: 2, amountMinor: 440 }],
    settled: [
      { usageId: '0', kind: 'call', month: '2026-11' },
      { usageId: '1', kind: 'call', month: '2026-11' },
    ],
  });
});

test('units within the included ones give back nothing and stay to be counted with later ones', () => {
  const within = { ...billed(1), counted: { billableCalls: 3, acceptedAppointments: 0 } };
  expect(lateCredit(within, lines(), 30_900)).toBeUndefined();
});

test('what an admin gave back of the use already is not given twice, and units that do not fit stay open', () => {
  expect(lateCredit(billed(2), lines(1_100), 29_800)).toBeUndefined();
  expect(lateCredit(billed(2), lines(800), 30_100)).toMatchObject({
    wishes: [{ position: 2, amountMinor: 220 }],
    settled: [{ usageId: '0' }],
  });
});

test('never more than is left of the document', () => {
  expect(lateCredit(billed(5), lines(), 300)).toMatchObject({
    wishes: [{ position: 2, amountMinor: 220 }],
  });
});
