import { z } from 'zod';

export const CompanyRegistered = {
  name: 'CompanyRegistered',
  schema: z.object({ companyId: z.uuid(), kind: z.enum(['client', 'producer', 'operator', 'platform']) }),
} as const;
export type CompanyRegistered = z.infer<typeof CompanyRegistered.schema>;

/** Its profile says something else now. */
export const CompanyChanged = {
  name: 'CompanyChanged',
  schema: z.object({ companyId: z.uuid(), kind: z.enum(['client', 'producer', 'operator', 'platform']) }),
} as const;
export type CompanyChanged = z.infer<typeof CompanyChanged.schema>;
