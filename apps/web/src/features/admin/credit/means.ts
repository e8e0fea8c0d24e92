import type { CreditMeans, InvoiceStatus, WayToPay } from '../../../graphql/generated/graphql';

/** Only what can be done with this invoice now: one that a card is about to pay waits until that is known. */
export function meansOf({ status, way }: { status: InvoiceStatus; way: WayToPay }): readonly CreditMeans[] {
  if (status === 'PAID') return ['REFUND', 'CARRY'];
  const waitsForClient = status === 'ISSUED' && way !== 'CARD';
  return status === 'PAYMENT_FAILED' || waitsForClient ? ['REDUCE'] : [];
}
