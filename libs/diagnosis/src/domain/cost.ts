import { divide, type Minor } from '@madoguchi/kernel';
import { figureBounds, sourceOfVolume, type FigureCode, type Figures, type OwnFigures } from './figures.js';
import type { Facts } from './knowledge.js';

export interface CostRange {
  readonly lowMinor: Minor;
  readonly likelyMinor: Minor;
  readonly highMinor: Minor;
}

/** One figure an amount rests on, with both its ends. */
export interface Assumption {
  readonly code: FigureCode | 'callsPerDay' | 'daysPerMonth';
  readonly low: number;
  readonly high: number;
  /** Where it comes from: told in the check-up by number or band, guessed from the size, usual in the trade, or set by the owner here. */
  readonly source: 'told' | 'band' | 'guessed' | 'usual' | 'own';
  /** What an owner may set it to; null where it is changed elsewhere. */
  readonly bounds: readonly [number, number] | null;
}

export interface CostPart {
  readonly code: 'interruption' | 'lost';
  readonly monthly: CostRange;
}

export interface CostToday {
  readonly monthly: CostRange;
  readonly parts: readonly CostPart[];
  readonly assumptions: readonly Assumption[];
}

/** To the nearest hundred yen: an estimate must not look exact. `value` in yen, may be fractional. */
export const toHundreds = (value: number): Minor =>
  divide(BigInt(Math.trunc(value * 100)), 10_000n, 'half_up') * 100;

/** Between two ends the likely amount is their geometric middle: estimates go wrong by a factor. */
export const rangeOf = (low: number, high: number): CostRange => ({
  lowMinor: toHundreds(low),
  likelyMinor: toHundreds(Math.sqrt(low * high)),
  highMinor: toHundreds(high),
});

export const assumed = (figures: Figures, own: OwnFigures, codes: readonly FigureCode[]): Assumption[] =>
  codes.map((code) => ({
    code,
    low: figures[code][0],
    high: figures[code][1],
    source: code in own ? 'own' : 'usual',
    bounds: figureBounds[code],
  }));

/** What the trouble costs in a month today, or null where no honest figure can be given (calls the owner should make). */
export function costToday(facts: Facts, figures: Figures, own: OwnFigures = {}): CostToday | null {
  if (facts['direction'] === 'outbound') return null;
  const interrupts = facts['interrupts_work'] === true;
  const misses = facts['missed_calls'] === true;
  if (!interrupts && !misses) return null;
  const { volume } = figures;
  const calls = volume.callsPerDay * volume.daysPerMonth;
  const interruption = ([0, 1] as const).map((end) =>
    interrupts ? ((calls * figures.minutesPerInterruption[end]) / 60) * figures.hourlyValue[end] : 0,
  ) as [number, number];
  const lost = ([0, 1] as const).map((end) =>
    misses
      ? (calls * figures.missedShare[end] * figures.enquiryShare[end] * figures.enquiryValue[end]) / 10_000
      : 0,
  ) as [number, number];
  const parts: CostPart[] = [];
  if (interrupts) parts.push({ code: 'interruption', monthly: rangeOf(...interruption) });
  if (misses) parts.push({ code: 'lost', monthly: rangeOf(...lost) });
  return {
    monthly: rangeOf(interruption[0] + lost[0], interruption[1] + lost[1]),
    parts,
    assumptions: [
      {
        code: 'callsPerDay',
        low: volume.callsPerDay,
        high: volume.callsPerDay,
        source: sourceOfVolume(volume),
        bounds: null,
      },
      {
        code: 'daysPerMonth',
        low: volume.daysPerMonth,
        high: volume.daysPerMonth,
        source: 'usual',
        bounds: null,
      },
      ...assumed(figures, own, [
        ...(interrupts ? (['minutesPerInterruption', 'hourlyValue'] as const) : []),
        ...(misses ? (['missedShare', 'enquiryShare', 'enquiryValue'] as const) : []),
      ]),
    ],
  };
}
