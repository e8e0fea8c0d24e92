import { z } from 'zod';

const contract = { contractId: z.uuid(), clientId: z.uuid() };

export const ContractSigned = {
  name: 'ContractSigned',
  schema: z.object({ ...contract, producerId: z.uuid(), operatorId: z.uuid(), startsOn: z.iso.date() }),
} as const;
export type ContractSigned = z.infer<typeof ContractSigned.schema>;

/** The payment method is stored; service may begin on `startsOn`, which is later than signed when the method came late. */
export const ContractActivated = {
  name: 'ContractActivated',
  schema: z.object({ ...contract, startsOn: z.iso.date() }),
} as const;
export type ContractActivated = z.infer<typeof ContractActivated.schema>;

/** An amendment was signed: from `effectiveOn`, the first day of a month, another plan is in force. */
export const PlanChanged = {
  name: 'PlanChanged',
  schema: z.object({
    ...contract,
    amendmentId: z.uuid(),
    producerId: z.uuid(),
    operatorId: z.uuid(),
    effectiveOn: z.iso.date(),
  }),
} as const;
export type PlanChanged = z.infer<typeof PlanChanged.schema>;

/** `endsOn` is the last day of service. Before activation it is the day of the request. */
export const ContractCancelled = {
  name: 'ContractCancelled',
  schema: z.object({ ...contract, endsOn: z.iso.date() }),
} as const;
export type ContractCancelled = z.infer<typeof ContractCancelled.schema>;

/** The last day has passed. */
export const ContractEnded = {
  name: 'ContractEnded',
  schema: z.object({ ...contract, endsOn: z.iso.date() }),
} as const;
export type ContractEnded = z.infer<typeof ContractEnded.schema>;
