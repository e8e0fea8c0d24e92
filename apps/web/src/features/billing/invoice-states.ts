import type { InvoiceStatus } from '../../graphql/generated/graphql';
import type { StateTone } from '../../ui/state-label';

export const invoiceTones: Record<InvoiceStatus, StateTone> = {
  ISSUED: 'waiting',
  PAID: 'done',
  PAYMENT_FAILED: 'failed',
  VOID: 'before',
};
