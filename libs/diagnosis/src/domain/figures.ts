import { bandTold } from './bands.js';
import type { CostAssumptions, Facts } from './knowledge.js';
import { sizeBand } from './hypotheses.js';
import { minimumWageOf, usualOfficePremiumPercent } from './wages.js';

/** Figures an owner may put in place of ours, with what can be true. Shares in percent, amounts in yen. */
export const figureBounds = {
  minutesPerInterruption: [1, 120],
  hourlyValue: [500, 50_000],
  missedShare: [0, 100],
  enquiryShare: [0, 100],
  enquiryValue: [0, 10_000_000],
  hiringWage: [500, 10_000],
  hiringHours: [1, 744],
} as const satisfies Record<string, readonly [number, number]>;

export type FigureCode = keyof typeof figureBounds;
export const isFigure = (code: string): code is FigureCode => Object.hasOwn(figureBounds, code);
export type OwnFigures = Readonly<Partial<Record<FigureCode, number>>>;
type Ends = readonly [low: number, high: number];

export interface Volume {
  readonly callsPerDay: number;
  readonly known: boolean;
  /** The ends of the band that was pressed, where no number was said. */
  readonly band?: Ends;
  readonly daysPerMonth: number;
}

/** All that amounts rest on: two ends each; equal ends where the owner said the figure. */
export interface Figures extends Readonly<Record<FigureCode, Ends>> {
  readonly volume: Volume;
}

/** Calls a day and days a month, said by the owner or assumed from the size of the business. */
export function volumeOf(assumptions: CostAssumptions, facts: Facts, employees: number | null): Volume {
  const said = facts['calls_per_day'];
  const known = typeof said === 'number' && said >= 0;
  const band = employees === null ? 'unknown' : sizeBand(employees);
  const hours = facts['hours_needed'];
  const pressed = known ? bandTold(facts) : undefined;
  const everyDay = hours === 'weekends' || hours === '24h';
  return {
    callsPerDay: known
      ? said
      : (assumptions.callsPerDayDefault[band] ?? assumptions.callsPerDayDefault['unknown'] ?? 10),
    known,
    ...(pressed && { band: pressed }),
    daysPerMonth: everyDay ? assumptions.everyDayPerMonth : assumptions.businessDaysPerMonth,
  };
}

/** Where the number comes from: said, the middle of a band that was pressed, or ours. */
export const sourceOfVolume = ({ known, band }: Volume): 'told' | 'band' | 'guessed' =>
  known ? (band ? 'band' : 'told') : 'guessed';

/** How far off a number guessed from the size alone may be; why three stands in decision 0116. */
const guessIsOffBy = 3;

/** Between how many calls a day the truth may lie; both ends the same where the owner told the number. */
export const callsBetween = ({ callsPerDay, known, band }: Volume): Ends =>
  band
    ? band
    : known
      ? [callsPerDay, callsPerDay]
      : [Math.max(1, Math.trunc(callsPerDay / guessIsOffBy + 0.5)), callsPerDay * guessIsOffBy];

export interface Business {
  readonly facts: Facts;
  readonly industry: string | null;
  readonly employees: number | null;
  readonly prefecture: string | null;
}

/** Somebody part-time for the busy half of the day. */
const hiringHoursPerDay = 4;

export function figuresOf(assumptions: CostAssumptions, business: Business, own: OwnFigures = {}): Figures {
  const { facts, industry, employees, prefecture } = business;
  const volume = volumeOf(assumptions, facts, employees);
  const percent = ([low, high]: Ends): Ends => [Math.trunc(low * 100 + 0.5), Math.trunc(high * 100 + 0.5)];
  const wage = minimumWageOf(prefecture);
  const hours = hiringHoursPerDay * volume.daysPerMonth;
  const ours: Record<FigureCode, Ends> = {
    minutesPerInterruption: assumptions.minutesPerInterruption,
    hourlyValue: assumptions.hourlyValueMinor,
    missedShare: percent(assumptions.missedShare),
    enquiryShare: percent(assumptions.enquiryShare),
    enquiryValue: assumptions.enquiryValueMinor[industry ?? 'default'] ??
      assumptions.enquiryValueMinor['default'] ?? [0, 0],
    hiringWage: [wage, Math.trunc((wage * (100 + usualOfficePremiumPercent)) / 100)],
    hiringHours: [hours, hours],
  };
  const said = Object.fromEntries(Object.entries(own).map(([code, value]) => [code, [value, value]]));
  return { ...ours, ...said, volume };
}
