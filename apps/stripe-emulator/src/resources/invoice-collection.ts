import type Stripe from 'stripe';
import { ApiError, invalid, unsupported } from '../http/errors.js';
import type { World } from '../store/world.js';
import { awaitTransfer } from './bank-transfers.js';
import { moveBalance } from './customer-balance.js';
import { editable } from './invoice-lines.js';
import { cancelPayment, intentOf, markPaid, recordRefusal } from './invoice-settlement.js';
import { recalculate } from './invoice-totals.js';
import { LEAST_PAYMENT } from './money.js';
import { confirmPayment, createPaymentIntent } from './payment-confirmation.js';
import { methodOfCustomer } from './payment-methods.js';
import { linesOfInvoice } from './present.js';

/** Stripe charges a finalized invoice that moves by itself within about an hour. */
const ATTEMPT_AFTER_S = 3600;

/** Numbers the draft, closes it for changes and opens its payment. */
export function finalize(world: World, given: Stripe.Invoice): Stripe.Invoice {
  const draft = recalculate(world, editable(given));
  if (linesOfInvoice(world, draft.id).length === 0)
    throw invalid(
      `Invoice ${draft.id} has no line items, so it cannot be finalized.`,
      undefined,
      'invoice_no_customer_line_items',
    );
  const now = world.now();
  const open = world.update('invoice', draft, {
    ...(!draft.number && { number: nextNumber(world, draft.customer as string) }),
    ...applyBalance(world, draft),
    automatically_finalizes_at: null,
    effective_at: draft.effective_at ?? now,
    ...(draft.auto_advance &&
      draft.collection_method === 'charge_automatically' && { next_payment_attempt: now + ATTEMPT_AFTER_S }),
    hosted_invoice_url: `${world.baseUrl}/invoice/${draft.id}`,
    status: 'open',
    status_transitions: { ...draft.status_transitions, finalized_at: now },
  });
  world.emit('invoice.finalized', open);
  world.emit('invoice.updated', open, { previous: { status: 'draft', number: draft.number } });
  if (open.amount_due === 0) return markPaid(world, open, { attempted: false });
  const intent = createPaymentIntent(world, {
    amount: open.amount_due,
    customer: open.customer as string,
    description: `Invoice ${open.number}`,
    types: open.payment_settings.payment_method_types ?? undefined,
  });
  world.create('invoice_payment', {
    amount_requested: open.amount_due,
    currency: 'jpy',
    invoice: open.id,
    is_default: true,
    payment: { type: 'payment_intent', payment_intent: intent.id },
    status: 'open',
    status_transitions: {},
  });
  // What the customer has transferred before may pay it at once.
  if (open.payment_settings.payment_method_types?.includes('customer_balance')) awaitTransfer(world, intent);
  return world.get('invoice', open.id);
}

/** Credit of the customer lowers what is due, debt raises it; what is too little to be paid waits for the next invoice. */
function applyBalance(world: World, draft: Stripe.Invoice) {
  const { id, balance } = world.get('customer', draft.customer as string);
  const sum = draft.total + balance;
  const due = sum < LEAST_PAYMENT ? 0 : sum;
  const ending = sum - due;
  const type =
    draft.total >= 0 && draft.total < LEAST_PAYMENT && due === 0 && ending > 0
      ? 'invoice_too_small'
      : 'applied_to_invoice';
  if (ending !== balance) moveBalance(world, id, ending - balance, { type, invoice: draft.id });
  return {
    amount_due: due,
    amount_remaining: due,
    starting_balance: balance,
    ending_balance: ending,
  };
}

/** `ABCD1234-0001`, counted per customer, for drafts without a number of the caller's own. */
function nextNumber(world: World, id: string): string {
  const customer = world.get('customer', id);
  const sequence = customer.next_invoice_sequence ?? 1;
  world.update('customer', customer, { next_invoice_sequence: sequence + 1 });
  return `${customer.invoice_prefix}-${String(sequence).padStart(4, '0')}`;
}

/** Charges the card of an open invoice. A refusal leaves it open and throws the 402. */
export function collect(
  world: World,
  invoice: Stripe.Invoice,
  how: { method?: string; offSession: boolean; returnUrl?: string },
): Stripe.Invoice {
  const chosen = how.method ?? defaultMethod(world, invoice);
  if (!chosen) throw noMethod();
  const method = methodOfCustomer(world, chosen, invoice.customer as string, 'payment_method');
  const intent = intentOf(world, invoice);
  if (!intent) throw unsupported('paying an invoice that has no open payment');
  let confirmed: Stripe.PaymentIntent;
  try {
    confirmed = confirmPayment(world, intent, method, how);
  } catch (error) {
    if (error instanceof ApiError && error.status === 402) recordRefusal(world, invoice);
    throw error;
  }
  if (confirmed.status === 'requires_action') {
    const waiting = recordRefusal(world, invoice);
    world.emit('invoice.payment_action_required', waiting);
    throw new ApiError(
      402,
      {
        type: 'card_error',
        code: 'invoice_payment_intent_requires_action',
        message:
          'This payment requires additional user action before it can be completed successfully. Payment can be completed using the PaymentIntent associated with the invoice.',
        payment_intent: confirmed,
        payment_method: method,
      },
      true,
    );
  }
  return world.get('invoice', invoice.id);
}

/** The card that is charged without asking; undefined when there is none. */
export function defaultMethod(world: World, invoice: Stripe.Invoice): string | undefined {
  const customer = world.get('customer', invoice.customer as string);
  return (invoice.default_payment_method ?? customer.invoice_settings.default_payment_method ?? undefined) as
    string | undefined;
}

const noMethod = () =>
  invalid(
    'There is no `default_payment_method` set on this Customer or Invoice. Please set either an `invoice_settings.default_payment_method` on the Customer or a `default_payment_method` on the Invoice.',
    undefined,
    'resource_missing',
  );

/** A payment made elsewhere pays the invoice; what is more than due becomes credit of the customer. */
export function attachPayment(
  world: World,
  invoice: Stripe.Invoice,
  intent: Stripe.PaymentIntent,
): Stripe.Invoice {
  if (intent.customer !== invoice.customer)
    throw invalid('The payment belongs to another customer.', 'payment_intent');
  if (intent.status !== 'succeeded') throw unsupported('attaching a payment that has not succeeded');
  if (world.all('invoice_payment').some((p) => p.payment.payment_intent === intent.id))
    throw invalid('The payment is attached to an invoice already.', 'payment_intent');
  if (intent.amount_received < invoice.amount_remaining)
    throw unsupported('attaching a payment of less than what is due');
  cancelPayment(world, invoice);
  const payment = world.create('invoice_payment', {
    amount_paid: intent.amount_received,
    amount_requested: intent.amount_received,
    currency: 'jpy',
    invoice: invoice.id,
    is_default: false,
    payment: { type: 'payment_intent', payment_intent: intent.id },
    status: 'paid',
    status_transitions: { canceled_at: null, paid_at: world.now() },
  });
  world.emit('invoice_payment.paid', payment);
  const over = intent.amount_received - invoice.amount_remaining;
  const paid = markPaid(world, invoice, { attempted: true });
  if (!over) return paid;
  moveBalance(world, invoice.customer as string, -over, { type: 'invoice_overpaid', invoice: invoice.id });
  const overpaid = world.update('invoice', paid, { amount_overpaid: over });
  world.emit('invoice.overpaid', overpaid);
  return overpaid;
}
