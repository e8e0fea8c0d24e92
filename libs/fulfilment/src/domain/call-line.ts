import { dateAt, type Instant, Refusal, weekday } from '@madoguchi/kernel';
import { clockOn } from './campaign.js';
import { isPhone, phoneDigits, Problems } from './words.js';

/** A colleague who is asked before the call goes over, one of the client's own people, a supervisor who helps. */
export const lineKinds = ['consult', 'outside', 'supervise'] as const;
export type LineKind = (typeof lineKinds)[number];
export const lineStates = ['ringing', 'talking', 'refused', 'unanswered', 'joined', 'ended'] as const;
export type LineState = (typeof lineStates)[number];
export type LineStep = 'answer' | 'refuse' | 'miss' | 'join' | 'end';
/** Listening: nobody hears the supervisor. Whispering: only the agent does. */
export const superviseModes = ['listen', 'whisper'] as const;
export type SuperviseMode = (typeof superviseModes)[number];

/** The whole life of a second line; what is not in the table cannot happen. */
export const lineTable: Record<LineState, Partial<Record<LineStep, LineState>>> = {
  ringing: { answer: 'talking', refuse: 'refused', miss: 'unanswered', end: 'ended' },
  talking: { join: 'joined', end: 'ended' },
  refused: {},
  unanswered: {},
  joined: {},
  ended: {},
};

/** How long a second line rings before the caller goes back to the agent. */
export const RING_MS = { consult: 20_000, outside: 40_000 } as const;

/** The state after the step. @throws Refusal CONFLICT `lineOver` */
export function stepLine(state: LineState, step: LineStep): LineState {
  const next = lineTable[state][step];
  if (!next) throw new Refusal('CONFLICT', 'lineOver');
  return next;
}

/** One of the client's own people to whom calls may be put through. */
export interface TransferTarget {
  readonly name: string;
  readonly phone: string;
  readonly note: string | null;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekdays: readonly number[];
  /** `HH:MM` in Japan; the end of a day is `24:00`. */
  readonly fromTime: string;
  readonly untilTime: string;
}

export type TypedTarget = Omit<TransferTarget, 'note'> & { readonly note?: string | null | undefined };

export const MAX_TARGETS = 20;
const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

/** @throws Refusal BAD_INPUT with every problem found */
export function checkTargets(typed: readonly TypedTarget[]): TransferTarget[] {
  const problems = new Problems();
  if (typed.length > MAX_TARGETS)
    problems.add({ path: 'targets', reason: 'tooMany', params: { max: MAX_TARGETS } });
  const targets = typed.map((one, i): TransferTarget => {
    const path = `targets.${i}`;
    const phone = phoneDigits(problems.text(`${path}.phone`, one.phone, { max: 60 }));
    if (phone !== '' && !isPhone(phone)) problems.add({ path: `${path}.phone`, reason: 'notAPhone' });
    const weekdays = [...new Set(one.weekdays)].sort();
    if (weekdays.length === 0) problems.add({ path: `${path}.weekdays`, reason: 'required' });
    if (weekdays.some((day) => !(Number.isInteger(day) && day >= 1 && day <= 7)))
      problems.add({ path: `${path}.weekdays`, reason: 'outOfRange', params: { min: 1, max: 7 } });
    if (!clock.test(one.fromTime)) problems.add({ path: `${path}.fromTime`, reason: 'notATime' });
    else if (!(clock.test(one.untilTime) || one.untilTime === '24:00'))
      problems.add({ path: `${path}.untilTime`, reason: 'notATime' });
    else if (one.untilTime <= one.fromTime)
      problems.add({ path: `${path}.untilTime`, reason: 'closesBeforeOpening' });
    return {
      name: problems.text(`${path}.name`, one.name, { max: 80 }),
      phone,
      note: problems.optional(`${path}.note`, one.note, 200),
      weekdays,
      fromTime: one.fromTime,
      untilTime: one.untilTime,
    };
  });
  problems.refuse();
  return targets;
}

/** Whether this person may be rung now. */
export function isReachable(
  { weekdays, fromTime, untilTime }: Pick<TransferTarget, 'weekdays' | 'fromTime' | 'untilTime'>,
  now: Instant,
): boolean {
  const day = dateAt(now);
  return (
    weekdays.includes(weekday(day)) &&
    now.getTime() >= clockOn(day, fromTime).getTime() &&
    now.getTime() < clockOn(day, untilTime).getTime()
  );
}
