import type { Minor } from '@madoguchi/kernel';
import { posting, type Posting } from './ledger.js';

/** What can happen to money that a client has transferred to its account at the provider. */
export const cashKinds = [
  'funded',
  'reversed',
  'applied',
  'unapplied',
  'returned',
  'return_failed',
  /** A refund of a transferred payment did not reach the client: it lies with us again, as if it had just been transferred. */
  'refunded',
] as const;
export type CashKind = (typeof cashKinds)[number];

/** As the provider tells it. Positive: more of it is used for nothing yet. */
export interface CashMovement {
  readonly stripeId: string;
  readonly kind: CashKind;
  readonly amountMinor: Minor;
  /** The provider's invoice that it pays, or that it is taken off again. */
  readonly stripeInvoiceId: string | null;
  readonly movedAt: Date;
}

const forInvoice: readonly CashKind[] = ['applied', 'unapplied'];

/**
 * Transferred money is owed to the client until it pays an invoice. It lies at the provider outside of our balance there
 * and becomes a part of it only with the whole invoice, see `invoicePaid`.
 */
export const cashMoved = ({
  id,
  clientId,
  kind,
  amountMinor,
}: {
  readonly id: string;
  readonly clientId: string;
  readonly kind: CashKind;
  readonly amountMinor: Minor;
}): Posting =>
  posting({ kind: `transfer_${kind}`, sourceType: 'cash_movement', sourceId: id }, [
    forInvoice.includes(kind)
      ? ['customer_receivable', clientId, amountMinor]
      : ['transfer_clearing', null, amountMinor],
    ['client_funds', clientId, -amountMinor],
  ]);
