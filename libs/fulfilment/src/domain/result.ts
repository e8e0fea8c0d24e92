import { DAY_MS, type Instant, Refusal } from '@madoguchi/kernel';
import type { Outcome, Urgency } from './call.js';
import { TOPIC_LENGTH } from './topic.js';
import { isPhone, kana, phoneDigits, Problems } from './words.js';

/** What the agent recorded, cleaned: digits for numbers, hiragana for readings, null for what was left empty. */
export interface Result {
  readonly outcome: Outcome;
  readonly urgency: Urgency;
  readonly callerName: string | null;
  readonly callerKana: string | null;
  readonly callbackNumber: string | null;
  readonly message: string | null;
  /** What the call was about, of those its desk offers; null when nobody said. */
  readonly topic: string | null;
  /** Answers of steps that a branch left behind: kept for who supervises, never told to the client. */
  readonly notAsked: string | null;
  readonly appointment: ProposedAppointment | null;
}

export interface ProposedAppointment {
  readonly withWhom: string;
  readonly startsAt: Instant;
  readonly note: string | null;
  /** The seat it takes in the client's calendar; null when only a time was agreed or wished. */
  readonly slotId: string | null;
  /** The desk has a calendar, and the caller wished another time than it offers. */
  readonly wished?: boolean;
  /** The wish was declined, and nothing else was booked. */
  readonly declined?: object | null;
}

type Typed<T> = { readonly [K in keyof T]?: T[K] | null | undefined };
export type TypedResult = Pick<Result, 'outcome' | 'urgency'> &
  Typed<Omit<Result, 'outcome' | 'urgency' | 'appointment'>> & {
    readonly appointment?:
      | (Pick<ProposedAppointment, 'withWhom'> &
          Typed<Pick<ProposedAppointment, 'startsAt' | 'note' | 'slotId'>>)
      | null
      | undefined;
  };

/** Two years ahead nobody plans a meeting; a year was mistyped. */
const FARTHEST_MS = 2 * 365 * DAY_MS;

/** A seat in the calendar says when; what was typed beside it does not count. */
export const atSlot = (typed: TypedResult, slot: { readonly startsAt: Instant } | null): TypedResult =>
  slot && typed.appointment
    ? { ...typed, appointment: { ...typed.appointment, startsAt: slot.startsAt } }
    : typed;

/** Checks and cleans what the agent typed. @throws Refusal BAD_INPUT with every problem by field */
export function checkResult(typed: TypedResult, offeredAt: Instant): Result {
  const problems = new Problems();
  const result: Result = {
    outcome: typed.outcome,
    urgency: typed.urgency,
    callerName: problems.optional('callerName', typed.callerName, 80),
    callerKana: problems.optional('callerKana', typed.callerKana && kana(typed.callerKana), 80),
    callbackNumber: problems.optional(
      'callbackNumber',
      typed.callbackNumber && phoneDigits(typed.callbackNumber),
      40,
    ),
    message: problems.optional('message', typed.message, 4000),
    topic: problems.optional('topic', typed.topic, TOPIC_LENGTH),
    notAsked: problems.optional('notAsked', typed.notAsked, 4000),
    appointment: typed.appointment ? proposed(problems, typed.appointment, offeredAt) : null,
  };
  if (result.callbackNumber && !isPhone(result.callbackNumber))
    problems.add({ path: 'callbackNumber', reason: 'notAPhone' });
  if (result.outcome === 'message' && !result.message) problems.add({ path: 'message', reason: 'required' });
  if (result.outcome === 'appointment' && !result.appointment)
    problems.add({ path: 'appointment', reason: 'required' });
  if (result.appointment && result.outcome !== 'appointment')
    problems.add({ path: 'appointment', reason: 'notAnAppointment' });
  problems.refuse();
  return result;
}

function proposed(
  problems: Problems,
  { withWhom, startsAt, note, slotId }: NonNullable<TypedResult['appointment']>,
  offeredAt: Instant,
): ProposedAppointment {
  const who = problems.text('appointment.withWhom', withWhom, { max: 80 });
  const ahead = startsAt ? startsAt.getTime() - offeredAt.getTime() : 0;
  if (slotId === '') problems.add({ path: 'appointment.slotId', reason: 'required' });
  else if (!startsAt) problems.add({ path: 'appointment.startsAt', reason: 'required' });
  else if (!(ahead > 0 && ahead <= FARTHEST_MS))
    problems.add({ path: 'appointment.startsAt', reason: 'mustFollowCall' });
  return {
    withWhom: who,
    startsAt: startsAt ?? offeredAt,
    note: problems.optional('appointment.note', note, 1000),
    slotId: slotId ?? null,
  };
}

/** What of a result goes to the client; what was not asked in the end stays with the call. */
export type Told = Omit<Result, 'notAsked'>;

/** Whether a repeated request says the same as what is recorded; then it is an answer lost on the way, not a change. */
export function sameResult(a: Told, b: Told): boolean {
  const plain = ({ appointment, ...rest }: Told) =>
    JSON.stringify([
      rest.outcome,
      rest.urgency,
      rest.callerName,
      rest.callerKana,
      rest.callbackNumber,
      rest.message,
      rest.topic,
      appointment && [
        appointment.withWhom,
        appointment.startsAt.getTime(),
        appointment.note,
        appointment.slotId,
      ],
    ]);
  return plain(a) === plain(b);
}

/** `withdrawn`: the desk took it back, because it had never been agreed. */
export type AppointmentStatus = 'proposed' | 'accepted' | 'rejected' | 'withdrawn';
export const meetingStands = (status: AppointmentStatus): boolean =>
  status === 'proposed' || status === 'accepted';

/**
 * The client decides once. Deciding the same again changes nothing (undefined).
 * @throws Refusal CONFLICT `appointmentDecided`, `appointmentWithdrawn`
 */
export function decide(
  status: AppointmentStatus,
  decision: 'accepted' | 'rejected',
): 'accepted' | 'rejected' | undefined {
  if (status === 'proposed') return decision;
  if (status === decision) return undefined;
  if (status === 'withdrawn') throw new Refusal('CONFLICT', 'appointmentWithdrawn');
  throw new Refusal('CONFLICT', 'appointmentDecided');
}

/** A meeting that was rejected or withdrawn gives its seat back. */
export const holdsSeat = ({
  slotId,
  status,
}: {
  slotId: string | null;
  status: AppointmentStatus;
}): boolean => slotId !== null && (status === 'proposed' || status === 'accepted');
