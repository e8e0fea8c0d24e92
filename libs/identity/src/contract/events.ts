import { z } from 'zod';

export const CompanyRegistered = {
  name: 'CompanyRegistered',
  schema: z.object({ companyId: z.uuid(), kind: z.enum(['client', 'producer', 'operator', 'platform']) }),
} as const;
export type CompanyRegistered = z.infer<typeof CompanyRegistered.schema>;
