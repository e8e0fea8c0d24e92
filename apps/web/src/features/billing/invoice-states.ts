import type { InvoiceStatus, WayToPay } from '../../graphql/generated/graphql';
import type { StateTone } from '../../ui/state-label';

export const invoiceTones: Record<InvoiceStatus, StateTone> = {
  ISSUED: 'waiting',
  PAID: 'done',
  PAYMENT_FAILED: 'failed',
  VOID: 'before',
};

/** The words of a state: what the client pays by itself waits for the client, not for a card. */
export const invoiceStateKey = ({ status, way }: { status: InvoiceStatus; way: WayToPay }) =>
  way !== 'CARD' && (status === 'ISSUED' || status === 'PAYMENT_FAILED')
    ? (`sentStatus.${status}` as const)
    : (`status.${status}` as const);
