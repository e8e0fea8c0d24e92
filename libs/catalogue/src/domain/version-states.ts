import { Refusal } from '@madoguchi/kernel';

export type VersionStatus = 'draft' | 'submitted' | 'published' | 'rejected' | 'retired';

/** Every way a version can move. A version that is not in this table stays as it is for ever. */
export const versionMoves = {
  revise: { from: ['draft', 'rejected'], to: 'draft' },
  submit: { from: ['draft', 'rejected'], to: 'submitted' },
  approve: { from: ['submitted'], to: 'published' },
  reject: { from: ['submitted'], to: 'rejected' },
  retire: { from: ['published'], to: 'retired' },
} as const satisfies Record<string, { from: readonly VersionStatus[]; to: VersionStatus }>;

export type VersionMove = keyof typeof versionMoves;

export const firstStatus: VersionStatus = 'draft';

/** What is refused depends on where the version stands, so that the message can say what to do. */
const refusals: Record<VersionStatus, string> = {
  draft: 'versionNotSubmitted',
  submitted: 'versionUnderReview',
  published: 'versionPublished',
  rejected: 'versionRejected',
  retired: 'versionRetired',
};

/**
 * The next status. Undefined when the version already is where the move leads (the same request twice).
 * @throws Refusal CONFLICT when the move is not in the table
 */
export function moveVersion(status: VersionStatus, move: VersionMove): VersionStatus | undefined {
  const { from, to } = versionMoves[move];
  const allowed: readonly VersionStatus[] = from;
  if (allowed.includes(status)) return to;
  if (status === to) return undefined;
  throw new Refusal('CONFLICT', refusals[status]);
}

/** Open versions may still change; a bundle has at most one. */
export const isOpen = (status: VersionStatus): boolean => status === 'draft' || status === 'rejected';
