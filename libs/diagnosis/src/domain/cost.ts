import { divide, type Minor } from '@madoguchi/kernel';
import type { CostAssumptions, Facts } from './knowledge.js';
import { sizeBand } from './hypotheses.js';

export interface CostRange {
  readonly lowMinor: Minor;
  readonly likelyMinor: Minor;
  readonly highMinor: Minor;
}

/** One figure a result rests on. `code` names its sentence; the params fill it. */
export interface Assumption {
  readonly code:
    | 'callsPerDay'
    | 'callsPerDayGuessed'
    | 'daysPerMonth'
    | 'minutesPerInterruption'
    | 'hourlyValue'
    | 'missedShare'
    | 'enquiryShare'
    | 'enquiryValue';
  readonly params: Readonly<Record<string, number>>;
}

export interface CostToday {
  readonly monthly: CostRange;
  readonly assumptions: readonly Assumption[];
}

export interface Volume {
  readonly callsPerDay: number;
  readonly known: boolean;
  readonly daysPerMonth: number;
}

/** Calls a day and days a month, said by the owner or assumed from the size of the business. */
export function volumeOf(assumptions: CostAssumptions, facts: Facts, employees: number | null): Volume {
  const said = facts['calls_per_day'];
  const known = typeof said === 'number' && said >= 0;
  const band = employees === null ? 'unknown' : sizeBand(employees);
  const hours = facts['hours_needed'];
  const everyDay = hours === 'weekends' || hours === '24h';
  return {
    callsPerDay: known
      ? said
      : (assumptions.callsPerDayDefault[band] ?? assumptions.callsPerDayDefault['unknown'] ?? 10),
    known,
    daysPerMonth: everyDay ? assumptions.everyDayPerMonth : assumptions.businessDaysPerMonth,
  };
}

/** To the nearest hundred yen: an estimate must not look exact. `value` in yen, may be fractional. */
export const toHundreds = (value: number): Minor =>
  divide(BigInt(Math.trunc(value * 100)), 10_000n, 'half_up') * 100;

/** What the trouble costs in a month today, or null where no honest figure can be given (calls the owner should make). */
export function costToday(
  assumptions: CostAssumptions,
  facts: Facts,
  industry: string | null,
  employees: number | null,
): CostToday | null {
  if (facts['direction'] === 'outbound') return null;
  const interrupts = facts['interrupts_work'] === true;
  const misses = facts['missed_calls'] === true;
  if (!interrupts && !misses) return null;
  const volume = volumeOf(assumptions, facts, employees);
  const calls = volume.callsPerDay * volume.daysPerMonth;
  const value = assumptions.enquiryValueMinor[industry ?? 'default'] ??
    assumptions.enquiryValueMinor['default'] ?? [0, 0];
  const end = (index: 0 | 1): number => {
    const interruption = interrupts
      ? ((calls * assumptions.minutesPerInterruption[index]) / 60) * assumptions.hourlyValueMinor[index]
      : 0;
    const lost = misses
      ? calls * assumptions.missedShare[index] * assumptions.enquiryShare[index] * value[index]
      : 0;
    return interruption + lost;
  };
  const [low, high] = [end(0), end(1)];
  const percent = (share: number): number => divide(BigInt(Math.trunc(share * 10_000)), 100n, 'half_up');
  const list: Assumption[] = [
    { code: volume.known ? 'callsPerDay' : 'callsPerDayGuessed', params: { count: volume.callsPerDay } },
    { code: 'daysPerMonth', params: { count: volume.daysPerMonth } },
  ];
  if (interrupts) {
    list.push({ code: 'minutesPerInterruption', params: range(assumptions.minutesPerInterruption) });
    list.push({ code: 'hourlyValue', params: range(assumptions.hourlyValueMinor) });
  }
  if (misses) {
    list.push({ code: 'missedShare', params: range(assumptions.missedShare.map(percent)) });
    list.push({ code: 'enquiryShare', params: range(assumptions.enquiryShare.map(percent)) });
    list.push({ code: 'enquiryValue', params: range(value) });
  }
  return {
    monthly: {
      lowMinor: toHundreds(low),
      likelyMinor: toHundreds(Math.sqrt(low * high)),
      highMinor: toHundreds(high),
    },
    assumptions: list,
  };
}

const range = ([low = 0, high = 0]: readonly number[]): Record<string, number> => ({ low, high });
