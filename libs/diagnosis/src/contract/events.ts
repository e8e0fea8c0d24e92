import { z } from 'zod';

/** A check-up reached its first result. */
export const DiagnosisConcluded = {
  name: 'DiagnosisConcluded',
  schema: z.object({
    diagnosisId: z.uuid(),
    knowledgeVersion: z.string(),
    end: z.enum(['bundles', 'no_outsourcing', 'inhouse_build', 'not_a_phone_problem', 'no_bundle_available']),
    questionsAsked: z.int().nonnegative(),
  }),
} as const;
export type DiagnosisConcluded = z.infer<typeof DiagnosisConcluded.schema>;

/** A company made the check-up its own. */
export const DiagnosisClaimed = {
  name: 'DiagnosisClaimed',
  schema: z.object({ diagnosisId: z.uuid(), clientId: z.uuid() }),
} as const;
export type DiagnosisClaimed = z.infer<typeof DiagnosisClaimed.schema>;

/** An owner sent a check-up to the producer of a proposed bundle. */
export const ConsultationSent = {
  name: 'ConsultationSent',
  schema: z.object({ consultationId: z.uuid(), producerId: z.uuid(), versionId: z.uuid() }),
} as const;
export type ConsultationSent = z.infer<typeof ConsultationSent.schema>;

/** A producer answered a consultation, or answered it anew. */
export const ConsultationAnswered = {
  name: 'ConsultationAnswered',
  schema: z.object({ consultationId: z.uuid(), producerId: z.uuid() }),
} as const;
export type ConsultationAnswered = z.infer<typeof ConsultationAnswered.schema>;
