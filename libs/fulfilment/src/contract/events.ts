import { z } from 'zod';

/** What became of a call, as billing and later insights see it. */
export const callKinds = ['answered', 'spam', 'wrong_number', 'silent', 'abandoned'] as const;
export type CallKind = (typeof callKinds)[number];

/** A call is over and its result is written (or the caller gave up while it rang). `seconds` is talk time. */
export const InteractionEnded = {
  name: 'InteractionEnded',
  schema: z.object({
    interactionId: z.uuid(),
    contractId: z.uuid(),
    clientId: z.uuid(),
    operatorId: z.uuid(),
    kind: z.enum(callKinds),
    seconds: z.int().nonnegative(),
    /** ISO instant at which the call was offered. */
    occurredAt: z.iso.datetime(),
  }),
} as const;
export type InteractionEnded = z.infer<typeof InteractionEnded.schema>;

/** The record of a call was put right; `freedUsageId` when its unit became free with it. */
export const CallCorrected = {
  name: 'CallCorrected',
  schema: z.object({ interactionId: z.uuid(), contractId: z.uuid(), freedUsageId: z.uuid().nullable() }),
} as const;
export type CallCorrected = z.infer<typeof CallCorrected.schema>;

/** The desk took a meeting back that was never agreed; `freedUsageId` when its fee became free with it. */
export const MeetingWithdrawn = {
  name: 'MeetingWithdrawn',
  schema: z.object({
    appointmentId: z.uuid(),
    contractId: z.uuid(),
    clientId: z.uuid(),
    freedUsageId: z.uuid().nullable(),
  }),
} as const;
export type MeetingWithdrawn = z.infer<typeof MeetingWithdrawn.schema>;

/** A caller's wish got a time in the client's calendar. */
export const WishBooked = {
  name: 'WishBooked',
  schema: z.object({ appointmentId: z.uuid(), contractId: z.uuid(), clientId: z.uuid() }),
} as const;
export type WishBooked = z.infer<typeof WishBooked.schema>;

/** A caller's wish cannot be met, one of the sides says; it may be booked after all. */
export const WishDeclined = {
  name: 'WishDeclined',
  schema: z.object({ appointmentId: z.uuid(), contractId: z.uuid(), clientId: z.uuid() }),
} as const;
export type WishDeclined = z.infer<typeof WishDeclined.schema>;

/** The client accepted an appointment; its usage record of kind `appointment` was written with it. */
export const AppointmentAccepted = {
  name: 'AppointmentAccepted',
  schema: z.object({ appointmentId: z.uuid(), contractId: z.uuid(), clientId: z.uuid() }),
} as const;
export type AppointmentAccepted = z.infer<typeof AppointmentAccepted.schema>;

/** The client rejected an appointment; no fee is due for it. */
export const AppointmentRejected = {
  name: 'AppointmentRejected',
  schema: z.object({ appointmentId: z.uuid(), contractId: z.uuid(), clientId: z.uuid() }),
} as const;
export type AppointmentRejected = z.infer<typeof AppointmentRejected.schema>;

/** A promised call back came to its end. */
export const CallbackDone = {
  name: 'CallbackDone',
  schema: z.object({
    callbackId: z.uuid(),
    interactionId: z.uuid(),
    outcome: z.enum(['reached', 'no_answer', 'not_needed']),
  }),
} as const;
export type CallbackDone = z.infer<typeof CallbackDone.schema>;

const dispute = { disputeId: z.uuid(), usageId: z.uuid(), contractId: z.uuid() };

/** The client objects to one unit. */
export const UnitDisputed = { name: 'UnitDisputed', schema: z.object(dispute) } as const;
export type UnitDisputed = z.infer<typeof UnitDisputed.schema>;

/** An accepted one made its unit free, also when nobody answered in time. */
export const DisputeAnswered = {
  name: 'DisputeAnswered',
  schema: z.object({ ...dispute, accepted: z.boolean() }),
} as const;
export type DisputeAnswered = z.infer<typeof DisputeAnswered.schema>;

const order = {
  orderId: z.uuid(),
  deskId: z.uuid(),
  contractId: z.uuid(),
  clientId: z.uuid(),
  operatorId: z.uuid(),
  /** Of the desk, counted from 1. */
  number: z.int().positive(),
  /** Rises with every change; the order of two facts about one order. */
  version: z.int().positive(),
  totalMinor: z.int().nonnegative(),
};
export const orderFacts = [
  'corrected',
  'confirmed',
  'shipped',
  'parcel_corrected',
  'taken_back',
  'completed',
  'cancelled',
  'documents_sent',
  'paid',
  'unpaid',
] as const;

/** An agent took an order for the client. Its call is the unit that is metered, not the order. */
export const OrderPlaced = { name: 'OrderPlaced', schema: z.object(order) } as const;
export type OrderPlaced = z.infer<typeof OrderPlaced.schema>;

/** Something happened to an order afterwards. */
export const OrderChanged = {
  name: 'OrderChanged',
  schema: z.object({ ...order, change: z.enum(orderFacts) }),
} as const;
export type OrderChanged = z.infer<typeof OrderChanged.schema>;
const ofCase = {
  caseId: z.uuid(),
  deskId: z.uuid(),
  contractId: z.uuid(),
  clientId: z.uuid(),
  operatorId: z.uuid(),
  /** Counted per desk. */
  number: z.int().positive(),
};

/** A matter that outlives one call was opened at a desk. */
export const CaseOpened = {
  name: 'CaseOpened',
  schema: z.object({
    ...ofCase,
    category: z.string(),
    severity: z.enum(['low', 'normal', 'high', 'critical']),
  }),
} as const;
export type CaseOpened = z.infer<typeof CaseOpened.schema>;

/** A case was handed up the ladder; `entryId` is the line of its story that says who, when and why. */
export const CaseEscalated = {
  name: 'CaseEscalated',
  schema: z.object({ ...ofCase, to: z.enum(['supervisor', 'client']), entryId: z.uuid() }),
} as const;
export type CaseEscalated = z.infer<typeof CaseEscalated.schema>;

/** A case came to its end; it may be reopened within 30 days. */
export const CaseClosed = {
  name: 'CaseClosed',
  schema: z.object({
    ...ofCase,
    code: z.enum([
      'resolved',
      'explained',
      'compensated_by_client',
      'unfounded',
      'no_contact',
      'handed_over',
    ]),
  }),
} as const;
export type CaseClosed = z.infer<typeof CaseClosed.schema>;

/** A line of a case between the desk and somebody outside: a reply, the customer's mail, a question to the client, the client's words. */
export const CaseWrittenTo = {
  name: 'CaseWrittenTo',
  schema: z.object({
    ...ofCase,
    entryId: z.uuid(),
    kind: z.enum(['reply_mail', 'reply_phone', 'customer_mail', 'question', 'answer', 'instruction']),
  }),
} as const;
export type CaseWrittenTo = z.infer<typeof CaseWrittenTo.schema>;

/** Several cases of one category tell of the same product within a few days. */
export const SafetyAlarmRaised = {
  name: 'SafetyAlarmRaised',
  schema: z.object({ alarmId: z.uuid(), clientId: z.uuid(), operatorId: z.uuid() }),
} as const;
export type SafetyAlarmRaised = z.infer<typeof SafetyAlarmRaised.schema>;
