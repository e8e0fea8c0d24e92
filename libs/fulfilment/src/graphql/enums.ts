import { registerEnumType } from '@nestjs/graphql';
import type { Presence } from '../application/views.js';
import type { CallState, Outcome, Urgency } from '../domain/call.js';
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

export const UrgencyEnum = { NORMAL: 'normal', TODAY: 'today', NOW: 'now' } as const satisfies Record<
  string,
  Urgency
>;
registerEnumType(UrgencyEnum, { name: 'Urgency' });

export const AppointmentStatusEnum = {
  PROPOSED: 'proposed',
  ACCEPTED: 'accepted',
  REJECTED: 'rejected',
} as const satisfies Record<string, AppointmentStatus>;
registerEnumType(AppointmentStatusEnum, { name: 'AppointmentStatus' });

export const PresenceEnum = { READY: 'ready', AWAY: 'away' } as const satisfies Record<string, Presence>;
registerEnumType(PresenceEnum, { name: 'Presence' });

export const LimitModeEnum = { MESSAGE_ONLY: 'message_only', STOP: 'stop' } as const satisfies Record<
  string,
  LimitMode
>;
registerEnumType(LimitModeEnum, { name: 'LimitMode' });
