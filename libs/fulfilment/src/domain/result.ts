import { DAY_MS, type Instant, Refusal } from '@madoguchi/kernel';
import type { Outcome, Urgency } from './call.js';
import { isPhone, kana, phoneDigits, Problems } from './words.js';

/** What the agent recorded, cleaned: digits for numbers, hiragana for readings, null for what was left empty. */
export interface Result {
  readonly outcome: Outcome;
  readonly urgency: Urgency;
  readonly callerName: string | null;
  readonly callerKana: string | null;
  readonly callbackNumber: string | null;
  readonly message: string | null;
  /** Answers of steps that a branch left behind: kept for who supervises, never told to the client. */
  readonly notAsked: string | null;
  readonly appointment: ProposedAppointment | null;
}

export interface ProposedAppointment {
  readonly withWhom: string;
  readonly startsAt: Instant;
  readonly note: string | null;
}

type Typed<T> = { readonly [K in keyof T]?: T[K] | null | undefined };
export type TypedResult = Pick<Result, 'outcome' | 'urgency'> &
  Typed<Omit<Result, 'outcome' | 'urgency' | 'appointment'>> & {
    readonly appointment?:
      | (Pick<ProposedAppointment, 'withWhom' | 'startsAt'> & { note?: string | null | undefined })
      | null
      | undefined;
  };

/** Two years ahead nobody plans a meeting; a year was mistyped. */
const FARTHEST_MS = 2 * 365 * DAY_MS;

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
    notAsked: problems.optional('notAsked', typed.notAsked, 4000),
    appointment: typed.appointment
      ? {
          withWhom: problems.text('appointment.withWhom', typed.appointment.withWhom, { max: 80 }),
          startsAt: typed.appointment.startsAt,
          note: problems.optional('appointment.note', typed.appointment.note, 1000),
        }
      : null,
  };
  if (result.callbackNumber && !isPhone(result.callbackNumber))
    problems.add({ path: 'callbackNumber', reason: 'notAPhone' });
  if (result.outcome === 'message' && !result.message) problems.add({ path: 'message', reason: 'required' });
  if (result.outcome === 'appointment' && !result.appointment)
    problems.add({ path: 'appointment', reason: 'required' });
  if (result.appointment) {
    if (result.outcome !== 'appointment') problems.add({ path: 'appointment', reason: 'notAnAppointment' });
    const ahead = result.appointment.startsAt.getTime() - offeredAt.getTime();
    if (!(ahead > 0 && ahead <= FARTHEST_MS))
      problems.add({ path: 'appointment.startsAt', reason: 'mustFollowCall' });
  }
  problems.refuse();
  return result;
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
      appointment && [appointment.withWhom, appointment.startsAt.getTime(), appointment.note],
    ]);
  return plain(a) === plain(b);
}

export type AppointmentStatus = 'proposed' | 'accepted' | 'rejected';

/**
 * The client decides once. Deciding the same again changes nothing (undefined).
 * @throws Refusal CONFLICT `appointmentDecided`
 */
export function decide(
  status: AppointmentStatus,
  decision: 'accepted' | 'rejected',
): 'accepted' | 'rejected' | undefined {
  if (status === 'proposed') return decision;
  if (status === decision) return undefined;
  throw new Refusal('CONFLICT', 'appointmentDecided');
}
