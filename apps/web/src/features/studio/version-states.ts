import type { VersionStatus } from '../../graphql/generated/graphql';
import type { StateTone } from '../../ui/state-label';

export const versionTones: Record<VersionStatus, StateTone> = {
  DRAFT: 'before',
  SUBMITTED: 'waiting',
  PUBLISHED: 'done',
  REJECTED: 'failed',
  RETIRED: 'paused',
};
