import { addMonths, Refusal, type CalendarDate } from '@madoguchi/kernel';
import { Problems } from './words.js';

/** A number from which the client tries its own line; calls from it are free. */
export interface TestNumber {
  readonly id: string;
  readonly deskId: string;
  readonly phone: string;
  readonly fromOn: CalendarDate;
  /** The first day on which it does not hold any more; null while nobody has taken it out. */
  readonly untilOn: CalendarDate | null;
}

/** So few that nobody keeps its customers' numbers here. */
export const TEST_NUMBERS_AT_MOST = 5;
const AHEAD_MONTHS = 3;

/** Never backwards: calls that were counted stay counted. @throws Refusal BAD_INPUT dayOutside */
export function checkDay(path: string, day: CalendarDate, today: CalendarDate): void {
  const last = addMonths(today, AHEAD_MONTHS);
  if (day < today || day > last) throw Refusal.field(path, 'testNumberDay', { last });
}

/** @throws Refusal BAD_INPUT notAPhone */
export function checkTestPhone(typed: string): string {
  const problems = new Problems();
  const phone = problems.phone('phone', typed);
  problems.refuse();
  return phone;
}

/** Whether it holds on that day. */
export const holdsOn = (
  { fromOn, untilOn }: Pick<TestNumber, 'fromOn' | 'untilOn'>,
  day: CalendarDate,
): boolean => fromOn <= day && (untilOn === null || day < untilOn);
