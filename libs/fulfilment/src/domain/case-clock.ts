import type { Instant } from '@madoguchi/kernel';
import type { Severity } from './case.js';
import { addWorkingMinutes, type WorkingTimes, workingMinutesBetween } from './working-time.js';

/** Working minutes that a desk promises for one severity. */
export interface Target {
  readonly respondMinutes: number;
  readonly resolveMinutes: number;
}
export type Targets = Readonly<Record<Severity, Target>>;

const DAY = 9 * 60;
/** What a desk promises until owner and supervisor agree on something else; a working day has nine hours. */
export const usualTargets: Targets = {
  critical: { respondMinutes: 30, resolveMinutes: DAY },
  high: { respondMinutes: 60, resolveMinutes: 2 * DAY },
  normal: { respondMinutes: 4 * 60, resolveMinutes: 5 * DAY },
  low: { respondMinutes: DAY, resolveMinutes: 10 * DAY },
};

/** People are warned when so much of the time is used up. */
export const SOON = 0.8;

/** The first answer is owed whatever the case waits for. */
export interface AnswerPromise {
  readonly respondSoonAt: Instant;
  readonly respondDueAt: Instant;
}

/** The end is owed in time that the desk could use: the clock stands while somebody else has to act. */
export interface CaseClock {
  readonly resolveMinutes: number;
  /** Spent before the clock was started last. */
  readonly usedMinutes: number;
  /** Null while the clock stands. */
  readonly runningSince: Instant | null;
  readonly resolveSoonAt: Instant | null;
  readonly resolveDueAt: Instant | null;
}

export const answerPromise = (times: WorkingTimes, from: Instant, minutes: number): AnswerPromise => ({
  respondSoonAt: addWorkingMinutes(times, from, minutes * SOON),
  respondDueAt: addWorkingMinutes(times, from, minutes),
});

/** Another severity promises another first answer, counted from the same moment, unless it was given or missed. */
export function retimeAnswer(
  times: WorkingTimes,
  promise: AnswerPromise & { readonly openedAt: Instant; readonly respondedAt: Instant | null },
  minutes: number,
  now: Instant,
): AnswerPromise {
  const { respondSoonAt, respondDueAt, respondedAt, openedAt } = promise;
  if (respondedAt || respondDueAt <= now) return { respondSoonAt, respondDueAt };
  return answerPromise(times, openedAt, minutes);
}

export const newClock = (times: WorkingTimes, minutes: number, now: Instant): CaseClock =>
  startClock(times, standing(minutes, 0), now);

/** The clock alone, out of a case. */
export const clockOf = (one: CaseClock): CaseClock => ({
  resolveMinutes: one.resolveMinutes,
  usedMinutes: one.usedMinutes,
  runningSince: one.runningSince,
  resolveSoonAt: one.resolveSoonAt,
  resolveDueAt: one.resolveDueAt,
});

/** Runs from now on with what is left. A deadline that was missed stays missed. */
export function startClock(times: WorkingTimes, clock: CaseClock, now: Instant): CaseClock {
  if (clock.runningSince) return clock;
  if (isMissed(clock, now)) return { ...clock, runningSince: now };
  const left = (share: number) => Math.max(0, clock.resolveMinutes * share - clock.usedMinutes);
  return {
    ...clock,
    runningSince: now,
    resolveSoonAt: addWorkingMinutes(times, now, left(SOON)),
    resolveDueAt: addWorkingMinutes(times, now, left(1)),
  };
}

/** Stands until somebody else has acted; what was missed before stays missed. */
export function stopClock(times: WorkingTimes, clock: CaseClock, now: Instant): CaseClock {
  if (!clock.runningSince) return clock;
  const usedMinutes = clock.usedMinutes + workingMinutesBetween(times, clock.runningSince, now);
  return isMissed(clock, now)
    ? { ...clock, usedMinutes, runningSince: null }
    : standing(clock.resolveMinutes, usedMinutes);
}

/** Closed in time or not: the promised moment is kept beside the moment of closing. */
export const endClock = (times: WorkingTimes, clock: CaseClock, now: Instant): CaseClock => ({
  ...clock,
  usedMinutes: stopClock(times, clock, now).usedMinutes,
  runningSince: null,
});

/** Another severity promises another time from the beginning; it heals no deadline that was missed. */
export function retimeClock(times: WorkingTimes, clock: CaseClock, minutes: number, now: Instant): CaseClock {
  if (isMissed(clock, now)) return clock;
  const { usedMinutes } = stopClock(times, clock, now);
  const stopped = standing(minutes, usedMinutes);
  return clock.runningSince ? startClock(times, stopped, now) : stopped;
}

const standing = (resolveMinutes: number, usedMinutes: number): CaseClock => ({
  resolveMinutes,
  usedMinutes,
  runningSince: null,
  resolveSoonAt: null,
  resolveDueAt: null,
});

const isMissed = ({ resolveDueAt }: CaseClock, now: Instant): boolean =>
  resolveDueAt !== null && resolveDueAt <= now;

export const deadlineStates = ['running', 'soon', 'missed', 'met', 'standing'] as const;
export type DeadlineState = (typeof deadlineStates)[number];

/** What one deadline looks like at a moment: worked out, never stored. */
export function deadlineState(
  { soonAt, dueAt, doneAt }: { soonAt: Instant | null; dueAt: Instant | null; doneAt: Instant | null },
  now: Instant,
): DeadlineState {
  if (doneAt) return dueAt && doneAt > dueAt ? 'missed' : 'met';
  if (!dueAt) return 'standing';
  if (dueAt <= now) return 'missed';
  return soonAt && soonAt <= now ? 'soon' : 'running';
}
