import { DAY_MS, dateAt, type Instant, Refusal } from '@madoguchi/kernel';
import { type CallState, kindOf } from './call.js';
import { checkResult, type ProposedAppointment, type Result, type TypedResult } from './result.js';
import { Problems } from './words.js';

/** What may be put right of a recorded call. A meeting stays as it was agreed, or falls away with the outcome. */
export type Recorded = Pick<
  Result,
  'outcome' | 'urgency' | 'callerName' | 'callerKana' | 'callbackNumber' | 'message' | 'topic'
>;
export type TypedCorrection = Omit<TypedResult, 'appointment' | 'notAsked'> & { readonly reason: string };

/** Later than this nobody remembers, and the month was billed long ago. */
export const CORRECTABLE_DAYS = 92;

/** As whom somebody puts a record right: their own, or any of the operator. */
export type Corrector = 'agent' | 'supervisor';

export interface RecordedCall {
  readonly state: CallState;
  readonly direction: 'inbound' | 'outbound';
  readonly recordedAt: Instant | null;
}

/** Why this call may not be corrected now by such a person; null when it may. */
export function whyNotCorrectable(
  { state, direction, recordedAt }: RecordedCall,
  by: Corrector,
  now: Instant,
): 'notRecordedYet' | 'outboundStays' | 'supervisorCorrects' | 'tooLateToCorrect' | null {
  if (state !== 'completed' || !recordedAt) return 'notRecordedYet';
  if (direction === 'outbound') return 'outboundStays';
  return whyNoLonger(recordedAt, by, now);
}

/** Until when a record may be put right, and by whom; null while it may. */
export function whyNoLonger(
  recordedAt: Instant,
  by: Corrector,
  now: Instant,
): 'supervisorCorrects' | 'tooLateToCorrect' | null {
  if (by === 'agent' && dateAt(recordedAt) !== dateAt(now)) return 'supervisorCorrects';
  return now.getTime() - recordedAt.getTime() > CORRECTABLE_DAYS * DAY_MS ? 'tooLateToCorrect' : null;
}

/** Checks and cleans what was typed; a topic that is left out stays. @throws Refusal BAD_INPUT with every problem by field, `meetingStays` on `outcome` */
export function checkCorrection(
  { reason: typedReason, ...typed }: TypedCorrection,
  call: Pick<Result, 'outcome' | 'topic'> & { readonly offeredAt: Instant },
  appointment: ProposedAppointment | null,
): { recorded: Recorded; reason: string } {
  const meets = typed.outcome === 'appointment';
  if (meets && call.outcome !== 'appointment') throw Refusal.field('outcome', 'meetingStays');
  const problems = new Problems();
  const reason = problems.text('reason', typedReason, { max: 500 });
  problems.refuse();
  const {
    appointment: _,
    notAsked: __,
    ...recorded
  } = checkResult(
    {
      ...typed,
      topic: typed.topic === undefined ? call.topic : typed.topic,
      appointment: meets ? appointment : null,
    },
    call.offeredAt,
  );
  return { recorded, reason };
}

const fields = [
  'outcome',
  'urgency',
  'callerName',
  'callerKana',
  'callbackNumber',
  'message',
  'topic',
] as const;

/** The fields that say something else, in the order of the form. */
export const changedFields = (before: Recorded, after: Recorded): (keyof Recorded)[] =>
  fields.filter((field) => before[field] !== after[field]);

/** A unit becomes free when its call turns out to be one that costs nothing. The other way round it stays free: the mistake was ours. */
export const freesUnit = (before: Recorded, after: Recorded): boolean =>
  kindOf(before.outcome) === 'answered' && kindOf(after.outcome) !== 'answered';

/** There was no meeting after all: it is taken back, and its seat is free. */
export const dropsMeeting = (before: Recorded, after: Recorded): boolean =>
  before.outcome === 'appointment' && after.outcome !== 'appointment';
