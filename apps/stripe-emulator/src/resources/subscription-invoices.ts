import type Stripe from 'stripe';
import { ApiError } from '../http/errors.js';
import type { World } from '../store/world.js';
import { createDraft, parentOf } from './invoice-draft.js';
import { collect, finalize } from './invoice-collection.js';
import { createInvoiceItem } from './invoice-items.js';
import { takePending } from './invoice-lines.js';
import { recalculate } from './invoice-totals.js';
import { addItemLines, type Period } from './metered-lines.js';
import { anchorFrom, periodAt } from './periods.js';
import { itemsOfSubscription } from './present.js';

/** When the next invoice of a subscription is due. */
export const nextRenewal = (world: World, subscription: Stripe.Subscription): number =>
  Math.min(...itemsOfSubscription(world, subscription.id).map((item) => item.current_period_end));

/** The draft that a period ends with: fixed prices for the coming period, counted use of the ended one. Moves the items on. */
export function draftRenewal(world: World, subscription: Stripe.Subscription): Stripe.Invoice {
  const due = itemsOfSubscription(world, subscription.id).filter(
    (item) => item.current_period_end <= world.now(),
  );
  const draft = draftFor(world, subscription, 'subscription_cycle', {
    start: Math.min(...due.map((item) => item.current_period_start)),
    end: world.now(),
  });
  for (const item of due) {
    const next = periodAfter(subscription, item);
    const metered = item.price.recurring!.usage_type === 'metered';
    const ended = { start: item.current_period_start, end: item.current_period_end };
    addItemLines(world, draft, item, metered ? ended : next, metered && subscription.status === 'trialing');
    world.update('subscription_item', item, {
      current_period_start: next.start,
      current_period_end: next.end,
    });
  }
  takePending(world, draft);
  return announce(world, draft);
}

/** What was used but not billed yet when a subscription ends; undefined when there is nothing. */
export function draftFinal(world: World, subscription: Stripe.Subscription): Stripe.Invoice | undefined {
  const now = world.now();
  const metered = itemsOfSubscription(world, subscription.id).filter(
    (item) => item.price.recurring!.usage_type === 'metered' && item.current_period_start < now,
  );
  if (!metered.length) return undefined;
  const start = Math.min(...metered.map((item) => item.current_period_start));
  const draft = draftFor(world, subscription, 'subscription_cycle', { start, end: now });
  for (const item of metered)
    addItemLines(world, draft, item, { start: item.current_period_start, end: now });
  takePending(world, draft);
  return announce(world, draft);
}

/** From the anchor, so that a month with 28 days does not shorten the ones after it. */
function periodAfter(subscription: Stripe.Subscription, item: Stripe.SubscriptionItem): Period {
  const start = item.current_period_end;
  const { billing_cycle_anchor: anchor, billing_cycle_anchor_config: config } = subscription;
  const { interval, interval_count: count } = item.price.recurring!;
  const monthly = interval === 'month' && count === 1 && config && config.month === null;
  if (!monthly) return { start, end: periodAt(anchor, item.price.recurring!, start).end };
  const { day_of_month: day, hour, minute, second } = config;
  return {
    start,
    end: anchorFrom(
      { day_of_month: day, hour: hour ?? 0, minute: minute ?? 0, second: second ?? 0 },
      start + 86_400,
    ),
  };
}

interface FirstInvoice {
  period: Period;
  trial: boolean;
  addItems: Stripe.SubscriptionCreateParams.AddInvoiceItem[];
  behavior: string;
}

/** The invoice that a subscription begins with, finalized and collected at once unless it is sent. */
export function billFirst(world: World, subscription: Stripe.Subscription, first: FirstInvoice) {
  const draft = draftFor(world, subscription, 'subscription_create', {
    start: world.now(),
    end: world.now(),
  });
  for (const item of itemsOfSubscription(world, subscription.id)) {
    const metered = item.price.recurring!.usage_type === 'metered';
    const period = metered ? { start: world.now(), end: world.now() } : first.period;
    addItemLines(world, draft, item, period, first.trial && !metered);
  }
  for (const { price, quantity, tax_rates: rates } of first.addItems)
    createInvoiceItem(world, {
      customer: subscription.customer as string,
      invoice: draft.id,
      pricing: { price: price! },
      quantity,
      tax_rates: rates || undefined,
    });
  const ready = announce(world, draft);
  if (subscription.collection_method === 'send_invoice') return ready;
  const open = finalize(world, ready);
  return open.status === 'paid' || first.behavior === 'default_incomplete'
    ? open
    : attempt(world, open, first.behavior === 'error_if_incomplete');
}

/** Tries to collect. A refusal stays recorded, unless the whole request is to fail with it. */
function attempt(world: World, open: Stripe.Invoice, failWhole: boolean): Stripe.Invoice {
  try {
    return collect(world, open, { offSession: true });
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 402) throw error;
    if (failWhole) throw new ApiError(402, error.body);
    return world.get('invoice', open.id);
  }
}

function draftFor(
  world: World,
  subscription: Stripe.Subscription,
  reason: Stripe.Invoice.BillingReason,
  period: Period,
): Stripe.Invoice {
  const { invoice_settings: texts, days_until_due: days, collection_method: method } = subscription;
  const customer = world.get('customer', subscription.customer as string);
  const sent = method === 'send_invoice';
  const draft = createDraft(world, customer, {
    account_tax_ids: texts.account_tax_ids as string[] | null,
    auto_advance: true,
    billing_reason: reason,
    collection_method: method,
    custom_fields: texts.custom_fields,
    default_payment_method: subscription.default_payment_method as string | null,
    default_tax_rates: (subscription.default_tax_rates ?? []) as never,
    description: texts.description,
    due_date: sent ? world.now() + (days ?? 30) * 86_400 : null,
    footer: texts.footer,
    parent: parentOf(world, subscription.id),
    payment_settings: {
      default_mandate: null,
      payment_method_options: null,
      payment_method_types: subscription.payment_settings?.payment_method_types ?? null,
    } as never,
    period_end: period.end,
    period_start: period.start,
  });
  world.update('subscription', world.get('subscription', subscription.id), { latest_invoice: draft.id });
  return draft;
}

/** Totals come last, and the event shows the finished draft. */
function announce(world: World, draft: Stripe.Invoice): Stripe.Invoice {
  const ready = recalculate(world, world.get('invoice', draft.id));
  world.emit('invoice.created', ready);
  return ready;
}
