import type Stripe from 'stripe';
import type { World } from '../store/world.js';

/** The payment that an open invoice waits for. */
export function defaultPayment(world: World, invoice: Stripe.Invoice): Stripe.InvoicePayment | undefined {
  return world.all('invoice_payment').find((payment) => payment.invoice === invoice.id && payment.is_default);
}

export function intentOf(world: World, invoice: Stripe.Invoice): Stripe.PaymentIntent | undefined {
  const id = defaultPayment(world, invoice)?.payment.payment_intent;
  return id ? world.get('payment_intent', id as string) : undefined;
}

/** Called for every succeeded payment: if it belongs to an invoice, the invoice is paid. */
export function settleInvoiceOf(world: World, intent: Stripe.PaymentIntent): void {
  const payment = world
    .all('invoice_payment')
    .find((p) => p.payment.payment_intent === intent.id && p.status === 'open');
  if (!payment) return;
  const paid = world.update('invoice_payment', payment, {
    amount_paid: intent.amount_received,
    status: 'paid',
    status_transitions: { canceled_at: null, paid_at: world.now() },
  });
  world.emit('invoice_payment.paid', paid);
  markPaid(world, world.get('invoice', payment.invoice as string), { attempted: true });
}

/** Closes an invoice as paid in full. */
export function markPaid(
  world: World,
  invoice: Stripe.Invoice,
  { attempted }: { attempted: boolean },
): Stripe.Invoice {
  const paid = world.update('invoice', invoice, {
    amount_paid: invoice.amount_due,
    amount_remaining: 0,
    attempt_count: invoice.attempt_count + (attempted ? 1 : 0),
    attempted: true,
    next_payment_attempt: null,
    status: 'paid',
    status_transitions: { ...invoice.status_transitions, paid_at: world.now() },
  });
  world.emit('invoice.updated', paid, {
    previous: {
      status: invoice.status,
      amount_paid: invoice.amount_paid,
      amount_remaining: invoice.amount_remaining,
    },
  });
  world.emit('invoice.paid', paid);
  world.emit('invoice.payment_succeeded', paid);
  return paid;
}

/** A refused attempt leaves the invoice open and counts. */
export function recordRefusal(world: World, invoice: Stripe.Invoice): Stripe.Invoice {
  const failed = world.update('invoice', invoice, {
    attempt_count: invoice.attempt_count + 1,
    attempted: true,
    next_payment_attempt: nextAttempt(world, invoice),
  });
  world.emit('invoice.updated', failed, {
    previous: { attempt_count: invoice.attempt_count, attempted: invoice.attempted },
  });
  world.emit('invoice.payment_failed', failed);
  return failed;
}

/** Days until a refused invoice is tried again, and then no more. In Stripe this is set in the dashboard. */
const RETRY_DAYS = [3, 5, 7];

function nextAttempt(world: World, invoice: Stripe.Invoice): number | null {
  const days = invoice.auto_advance ? RETRY_DAYS[invoice.attempt_count] : undefined;
  return days === undefined ? null : world.now() + days * 86_400;
}

/** Ends the payment of an invoice that will not be collected by card any more. */
export function cancelPayment(world: World, invoice: Stripe.Invoice): void {
  const payment = defaultPayment(world, invoice);
  if (!payment || payment.status !== 'open') return;
  world.update('invoice_payment', payment, {
    status: 'canceled',
    status_transitions: { canceled_at: world.now(), paid_at: null },
  });
  const intent = world.get('payment_intent', payment.payment.payment_intent as string);
  const canceled = world.update('payment_intent', intent, {
    status: 'canceled',
    canceled_at: world.now(),
    cancellation_reason: 'void_invoice',
    next_action: null,
  });
  world.emit('payment_intent.canceled', canceled);
}
