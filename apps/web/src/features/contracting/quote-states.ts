import type { ContractStatus, QuoteStatus } from '../../graphql/generated/graphql';
import type { StateTone } from '../../ui/state-label';

export const quoteTones: Record<QuoteStatus, StateTone> = {
  OPEN: 'waiting',
  SIGNED: 'done',
  EXPIRED: 'failed',
  WITHDRAWN: 'before',
};

export const contractTones: Record<ContractStatus, StateTone> = {
  AWAITING_PAYMENT_METHOD: 'waiting',
  ACTIVE: 'active',
  SUSPENDED: 'failed',
  CANCELLING: 'paused',
  ENDED: 'done',
};
