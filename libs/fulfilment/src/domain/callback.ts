import { type CalendarDate, dateAt, type Instant, plusMs, Refusal } from '@madoguchi/kernel';
import type { RestName } from './closed-days.js';
import { isPhone, phoneDigits, Problems } from './words.js';

export const callbackStates = ['open', 'offered', 'calling', 'done', 'cancelled'] as const;
export type CallbackState = (typeof callbackStates)[number];
export const callbackOutcomes = ['reached', 'no_answer', 'not_needed'] as const;
export type CallbackOutcome = (typeof callbackOutcomes)[number];
export type CallbackStep = 'offer' | 'start' | 'giveBack' | 'later' | 'finish' | 'cancel';

/** The whole life of a promise to call back; what is not in the table cannot happen. */
export const callbackTable: Record<CallbackState, Partial<Record<CallbackStep, CallbackState>>> = {
  open: { offer: 'offered', cancel: 'cancelled' },
  offered: { start: 'calling', giveBack: 'open', cancel: 'cancelled' },
  calling: { giveBack: 'open', later: 'open', finish: 'done' },
  done: {},
  cancelled: {},
};

/** How long a due task waits at one agent before the next one gets it. */
export const CALLBACK_RING_MS = 60_000;
export const MAX_ATTEMPTS = 5;
export const MAX_DAYS_AHEAD = 31;

export interface TypedPromise {
  /** As told; the caller's own number when left out. */
  readonly phone?: string | null | undefined;
  readonly callerName?: string | null | undefined;
  readonly note?: string | null | undefined;
  readonly dueAt: Instant;
}

export interface CallbackPromise {
  readonly phone: string;
  readonly callerName: string | null;
  readonly note: string | null;
  readonly dueAt: Instant;
}

/** @throws Refusal BAD_INPUT with every problem found */
export function checkPromise(
  typed: TypedPromise,
  shownNumber: string | null,
  now: Instant,
  rest: RestOn,
): CallbackPromise {
  const problems = new Problems();
  const phone = phoneDigits(problems.optional('phone', typed.phone, 60) ?? shownNumber ?? '');
  if (phone === '') problems.add({ path: 'phone', reason: 'required' });
  else if (!isPhone(phone)) problems.add({ path: 'phone', reason: 'notAPhone' });
  const promise = {
    phone,
    callerName: problems.optional('callerName', typed.callerName, 80),
    note: problems.optional('note', typed.note, 1000),
    dueAt: dueWithin(problems, 'dueAt', typed.dueAt, now, rest),
  };
  problems.refuse();
  return promise;
}

/** Why the desk rests on a day; null on a day of work. */
export type RestOn = (day: CalendarDate) => RestName | null;

export type CallbackResult =
  | {
      readonly step: 'finish';
      readonly outcome: CallbackOutcome;
      readonly note: string | null;
      /** The client has something to do now. */
      readonly forClient: boolean;
    }
  | { readonly step: 'later'; readonly againAt: Instant; readonly note: string | null };

export interface TypedCallbackResult {
  readonly outcome: CallbackOutcome;
  readonly note?: string | null | undefined;
  /** The note is a message: the client is told of it at once. */
  readonly forClient?: boolean | null | undefined;
  /** Nobody answered, and it is tried again then. */
  readonly againAt?: Instant | null | undefined;
}

/** @throws Refusal BAD_INPUT, `onlyUnanswered` and `triedEnough` on `againAt` */
export function checkCallbackResult(
  typed: TypedCallbackResult,
  attempts: number,
  now: Instant,
  rest: RestOn,
): CallbackResult {
  const problems = new Problems();
  const note = problems.optional('note', typed.note, 1000);
  if (!typed.againAt) {
    const forClient = typed.forClient ?? false;
    if (forClient && note === null) problems.add({ path: 'note', reason: 'required' });
    problems.refuse();
    return { step: 'finish', outcome: typed.outcome, note, forClient };
  }
  if (typed.outcome !== 'no_answer') problems.add({ path: 'againAt', reason: 'onlyUnanswered' });
  if (attempts >= MAX_ATTEMPTS)
    problems.add({ path: 'againAt', reason: 'triedEnough', params: { max: MAX_ATTEMPTS } });
  const againAt = dueWithin(problems, 'againAt', typed.againAt, now, rest);
  problems.refuse();
  return { step: 'later', againAt, note };
}

/** The state after the step. @throws Refusal CONFLICT `callbackElsewhere` */
export function move(state: CallbackState, step: CallbackStep): CallbackState {
  const next = callbackTable[state][step];
  if (!next) throw new Refusal('CONFLICT', 'callbackElsewhere');
  return next;
}

/** A minute of grace for the time between choosing and pressing. */
function dueWithin(problems: Problems, path: string, dueAt: Instant, now: Instant, rest: RestOn): Instant {
  if (!(dueAt.getTime() >= plusMs(now, -60_000).getTime())) problems.add({ path, reason: 'inPast' });
  else if (dueAt.getTime() > plusMs(now, MAX_DAYS_AHEAD * 24 * 3600_000).getTime())
    problems.add({ path, reason: 'tooFarAhead', params: { days: MAX_DAYS_AHEAD } });
  else if (dateAt(dueAt) !== dateAt(now)) {
    // Who takes calls today may call back today, whatever the day is called.
    const name = rest(dateAt(dueAt));
    if (name) problems.add({ path, reason: 'deskRestsThen', params: { ja: name.ja, en: name.en } });
  }
  return dueAt;
}
