import { registerEnumType } from '@nestjs/graphql';
import type { TelephonyReport } from '../application/hear-telephony.js';
import type { PolicyReason } from '../domain/abuse-policy.js';
import type { CallResult, CallState, Outcome, Urgency } from '../domain/call.js';
import type { UnsentPart } from '../domain/draft.js';
import type { MissReason, PauseReason, Presence } from '../domain/presence.js';
import type { LimitMode } from '../contract/index.js';
import type { AppointmentStatus } from '../domain/result.js';

export const CallStateEnum = {
  RINGING: 'ringing',
  CONNECTED: 'connected',
  WRAP_UP: 'wrap_up',
  COMPLETED: 'completed',
  ABANDONED: 'abandoned',
} as const satisfies Record<string, CallState>;
registerEnumType(CallStateEnum, { name: 'CallState' });

export const OutcomeEnum = {
  MESSAGE: 'message',
  TRANSFERRED: 'transferred',
  RESOLVED: 'resolved',
  APPOINTMENT: 'appointment',
  SPAM: 'spam',
  WRONG_NUMBER: 'wrong_number',
  SILENT: 'silent',
} as const satisfies Record<string, Outcome>;
registerEnumType(OutcomeEnum, { name: 'Outcome' });

export const UnsentPartEnum = { CASE: 'case', ORDER: 'order' } as const satisfies Record<string, UnsentPart>;
registerEnumType(UnsentPartEnum, { name: 'UnsentPart' });

export const CallResultEnum = { ...OutcomeEnum, ABANDONED: 'abandoned' } as const satisfies Record<
  string,
  CallResult
>;
registerEnumType(CallResultEnum, { name: 'CallResult', description: 'ABANDONED when nobody answered' });

export const UrgencyEnum = { NORMAL: 'normal', TODAY: 'today', NOW: 'now' } as const satisfies Record<
  string,
  Urgency
>;
registerEnumType(UrgencyEnum, { name: 'Urgency' });

export const AppointmentStatusEnum = {
  PROPOSED: 'proposed',
  ACCEPTED: 'accepted',
  REJECTED: 'rejected',
  WITHDRAWN: 'withdrawn',
} as const satisfies Record<string, AppointmentStatus>;
registerEnumType(AppointmentStatusEnum, { name: 'AppointmentStatus' });

export const PresenceEnum = { READY: 'ready', AWAY: 'away', MISSED: 'missed' } as const satisfies Record<
  string,
  Presence
>;
registerEnumType(PresenceEnum, { name: 'Presence' });

export const PauseReasonEnum = {
  BREAK: 'break',
  MEAL: 'meal',
  TRAINING: 'training',
  DESK_WORK: 'desk_work',
  AFTER_HARD_CALL: 'after_hard_call',
  OTHER: 'other',
} as const satisfies Record<string, PauseReason>;
registerEnumType(PauseReasonEnum, {
  name: 'PauseReason',
  description: 'Why an agent takes no calls, in their own choice',
});

export const PresenceReasonEnum = {
  ...PauseReasonEnum,
  NO_ANSWER: 'no_answer',
  DECLINED: 'declined',
  LINE_LOST: 'line_lost',
  TAKEN_BACK: 'taken_back',
} as const satisfies Record<string, PauseReason | MissReason>;
registerEnumType(PresenceReasonEnum, { name: 'PresenceReason' });

export const PolicyReasonEnum = {
  ABUSIVE_WORDS: 'abusive_words',
  THREAT: 'threat',
  SEXUAL: 'sexual',
  UNREASONABLE_DEMAND: 'unreasonable_demand',
  ENDLESS: 'endless',
} as const satisfies Record<string, PolicyReason>;
registerEnumType(PolicyReasonEnum, {
  name: 'PolicyReason',
  description: 'For what an agent may end a call of their own accord',
});

export const TelephonyEventEnum = {
  CONNECTED: 'connected',
  MOVED: 'moved',
  HELD: 'held',
  RESUMED: 'resumed',
  RECORDING_AVAILABLE: 'recording_available',
  LINE_ANSWERED: 'line_answered',
  LINE_REFUSED: 'line_refused',
  LINE_UNANSWERED: 'line_unanswered',
} as const satisfies Record<string, TelephonyReport['kind']>;
registerEnumType(TelephonyEventEnum, {
  name: 'TelephonyEvent',
  description: 'CONNECTED and MOVED name the agent whom the telephony itself put the caller through to',
});
export const LimitModeEnum = { MESSAGE_ONLY: 'message_only', STOP: 'stop' } as const satisfies Record<
  string,
  LimitMode
>;
registerEnumType(LimitModeEnum, { name: 'LimitMode' });
