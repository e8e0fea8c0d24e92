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

/** The client accepted an appointment; its usage record of kind `appointment` was written with it. */
export const AppointmentAccepted = {
  name: 'AppointmentAccepted',
  schema: z.object({ appointmentId: z.uuid(), contractId: z.uuid(), clientId: z.uuid() }),
} as const;
export type AppointmentAccepted = z.infer<typeof AppointmentAccepted.schema>;

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
