import {
  addDays,
  assertNever,
  type CalendarDate,
  dateAt,
  type Instant,
  plusMs,
  startOfDay,
} from '@madoguchi/kernel';

/** How a call ended, once and for all. */
export type CallKind = 'answered' | 'spam' | 'wrong_number' | 'silent' | 'abandoned';
export type Direction = 'inbound' | 'outbound';
export const callOrigins = ['telephony', 'simulated', 'own_test', 'manual'] as const;
export type CallOrigin = (typeof callOrigins)[number];

/**
 * The one list of rules that decide a usage record. A unit that is free is written too, so that the client can see
 * that it was counted and why it costs nothing.
 */
export const usageRules = {
  answered_counts: { kind: 'call', billable: true },
  outbound_answered_counts: { kind: 'call', billable: true },
  spam_free: { kind: 'call', billable: false },
  wrong_number_free: { kind: 'call', billable: false },
  silent_free: { kind: 'call', billable: false },
  abandoned_free: { kind: 'call', billable: false },
  own_test_free: { kind: 'call', billable: false },
  late_free: { kind: 'call', billable: false },
  appointment_accepted_counts: { kind: 'appointment', billable: true },
  appointment_rejected_free: { kind: 'appointment', billable: false },
  late_appointment_free: { kind: 'appointment', billable: false },
} as const satisfies Record<string, { kind: 'call' | 'appointment'; billable: boolean }>;

export type UsageRuleName = keyof typeof usageRules;

/** One unit as it will be written; `seconds` is talk time and null for an appointment. */
export interface Usage {
  readonly kind: 'call' | 'appointment';
  readonly outcome: CallKind | null;
  readonly seconds: number | null;
  readonly billable: boolean;
  readonly rule: UsageRuleName;
}

/** Decides the unit of a call. The operator's own line check never costs the client; all else goes by how it ended. */
export function usageOfCall(call: {
  kind: CallKind;
  origin: CallOrigin;
  /** Inbound unless told. */
  direction?: Direction;
  talkSeconds: number;
}): Usage {
  const rule =
    call.origin === 'own_test'
      ? 'own_test_free'
      : call.kind === 'answered' && call.direction === 'outbound'
        ? 'outbound_answered_counts'
        : ruleOfKind(call.kind);
  return { ...usageRules[rule], outcome: call.kind, seconds: call.talkSeconds, rule };
}

/** Decides the unit of an appointment once the client has accepted or rejected it. */
export function usageOfAppointment(decision: 'accepted' | 'rejected'): Usage {
  const rule = decision === 'accepted' ? 'appointment_accepted_counts' : 'appointment_rejected_free';
  return { ...usageRules[rule], outcome: null, seconds: null, rule };
}

/** The unit when its month is billed already: it stands on no document, so it is shown and free. */
export function afterBilling(usage: Usage): Usage {
  if (usage.kind === 'appointment' && !usage.billable) return usage;
  const rule = usage.kind === 'call' ? 'late_free' : 'late_appointment_free';
  return { ...usage, ...usageRules[rule], rule };
}

/** When an appointment counts as decided: after the contract's last day it belongs to that day, whose month has the last document. */
export const decidedAt = (now: Instant, endsOn: CalendarDate | null): Instant =>
  endsOn !== null && dateAt(now) > endsOn ? plusMs(startOfDay(addDays(endsOn, 1)), -1) : now;

function ruleOfKind(kind: CallKind): UsageRuleName {
  switch (kind) {
    case 'answered':
      return 'answered_counts';
    case 'spam':
      return 'spam_free';
    case 'wrong_number':
      return 'wrong_number_free';
    case 'silent':
      return 'silent_free';
    case 'abandoned':
      return 'abandoned_free';
    default:
      return assertNever(kind);
  }
}
