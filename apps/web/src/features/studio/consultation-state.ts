import type { SentConsultationFieldsFragment } from '../../graphql/generated/graphql';
import type { StateTone } from '../../ui/state-label';

export const consultationState = ({
  withdrawnAt,
  reply,
}: Pick<SentConsultationFieldsFragment, 'withdrawnAt' | 'reply'>): {
  name: 'withdrawn' | 'answered' | 'waiting';
  tone: StateTone;
} => {
  if (withdrawnAt) return { name: 'withdrawn', tone: 'paused' };
  return reply ? { name: 'answered', tone: 'done' } : { name: 'waiting', tone: 'waiting' };
};
