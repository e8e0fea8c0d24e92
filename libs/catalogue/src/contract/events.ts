import { z } from 'zod';

const version = { bundleId: z.uuid(), versionId: z.uuid(), producerId: z.uuid() };

export const BundleSubmitted = { name: 'BundleSubmitted', schema: z.object(version) } as const;
export type BundleSubmitted = z.infer<typeof BundleSubmitted.schema>;

export const BundlePublished = { name: 'BundlePublished', schema: z.object(version) } as const;
export type BundlePublished = z.infer<typeof BundlePublished.schema>;

export const BundleRejected = {
  name: 'BundleRejected',
  schema: z.object({ ...version, reason: z.string() }),
} as const;
export type BundleRejected = z.infer<typeof BundleRejected.schema>;

/** Replaced by a newer version: nobody new can choose it, contracts that were signed for it go on. */
export const BundleRetired = { name: 'BundleRetired', schema: z.object(version) } as const;
export type BundleRetired = z.infer<typeof BundleRetired.schema>;
