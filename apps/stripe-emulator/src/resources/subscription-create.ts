import type Stripe from 'stripe';
import { invalid, unsupported } from '../http/errors.js';
import { mergeMetadata } from '../http/metadata.js';
import { newId } from '../store/ids.js';
import type { World } from '../store/world.js';
import type { Period } from './metered-lines.js';
import { checkCurrency } from './money.js';
import { checkMethods, methodOfCustomer } from './payment-methods.js';
import { anchorFrom, periodAt } from './periods.js';
import { itemsOfSubscription } from './present.js';
import { endFrom } from './subscription-end.js';
import { billFirst } from './subscription-invoices.js';
import { createItem, recurringPrice } from './subscription-items.js';
import { invoiceTexts } from './subscription-texts.js';

type Params = Stripe.SubscriptionCreateParams;
const DAY_S = 86_400;

/** A subscription with its first period and, unless it only starts later, its first invoice. */
export function createSubscription(
  world: World,
  customer: Stripe.Customer,
  params: Params,
): Stripe.Subscription {
  if (!params.items?.length) throw invalid('Missing required param: items.', 'items', 'parameter_missing');
  if (params.currency !== undefined) checkCurrency(params.currency);
  const now = world.now();
  const trialEnd = trialFrom(params, now);
  const anchor = anchorOf(params, now, trialEnd);
  const id = newId('sub');
  checkPayment(world, customer, params, trialEnd);
  const draft = world.create('subscription', {
    id,
    ...blankSubscription(world, customer, params, anchor, trialEnd),
  });
  for (const [index, item] of params.items.entries()) {
    const { recurring } = recurringPrice(world, item.price, `items[${index}][price]`);
    const end = trialEnd ?? (anchor > now ? anchor : periodAt(anchor, recurring!, now).end);
    createItem(world, id, item, { start: now, end }, `items[${index}]`);
  }
  const ends = endFrom(world, draft, params);
  const subscription = world.update('subscription', draft, ends);
  const first = firstPeriod(world, subscription, anchor, now, trialEnd);
  const invoice = first
    ? billFirst(world, subscription, {
        period: first,
        trial: trialEnd !== null,
        addItems: params.add_invoice_items ?? [],
        behavior: params.payment_behavior ?? 'allow_incomplete',
      })
    : undefined;
  const waits = invoice?.status === 'open' && subscription.collection_method === 'charge_automatically';
  const status = trialEnd !== null ? 'trialing' : waits ? 'incomplete' : 'active';
  const done = world.update('subscription', world.get('subscription', id), { status });
  world.emit('customer.subscription.created', done);
  if (trialEnd !== null && trialEnd - now <= 3 * DAY_S)
    world.emit('customer.subscription.trial_will_end', done);
  return done;
}

function trialFrom({ trial_end: end, trial_period_days: days }: Params, now: number): number | null {
  if (end !== undefined && days !== undefined)
    throw invalid('You may only specify one of these parameters: trial_end, trial_period_days.', 'trial_end');
  if (days !== undefined) return days > 0 ? now + days * DAY_S : null;
  if (end === undefined || end === 'now') return null;
  if (end <= now) throw invalid('The trial must end in the future.', 'trial_end');
  return end;
}

function anchorOf(params: Params, now: number, trialEnd: number | null): number {
  const { billing_cycle_anchor: anchor, billing_cycle_anchor_config: config } = params;
  if (anchor !== undefined && config)
    throw invalid(
      'You may only specify one of these parameters: billing_cycle_anchor, billing_cycle_anchor_config.',
      'billing_cycle_anchor',
    );
  if (anchor === undefined && !config) return trialEnd ?? now;
  const chosen = config ? anchorFrom(config, now) : anchor!;
  if (chosen < now) throw invalid('billing_cycle_anchor must not be in the past.', 'billing_cycle_anchor');
  const first = trialEnd ?? now;
  if (chosen > first && params.proration_behavior !== 'none')
    throw unsupported('a billing cycle anchor with proration (pass proration_behavior: "none")');
  return chosen;
}

/** null when nothing is billed before the anchor. */
function firstPeriod(
  world: World,
  { id }: Stripe.Subscription,
  anchor: number,
  now: number,
  trialEnd: number | null,
): Period | null {
  if (trialEnd !== null) return { start: now, end: trialEnd };
  if (anchor > now) return null;
  return { start: now, end: Math.min(...itemsOfSubscription(world, id).map((i) => i.current_period_end)) };
}

function checkPayment(
  world: World,
  customer: Stripe.Customer,
  params: Params,
  trialEnd: number | null,
): void {
  checkMethods(params.payment_settings?.payment_method_types, 'payment_settings[payment_method_types]');
  if (params.payment_behavior === 'pending_if_incomplete')
    throw invalid('pending_if_incomplete is only for updates.', 'payment_behavior');
  if (params.default_payment_method)
    methodOfCustomer(world, params.default_payment_method, customer.id, 'default_payment_method');
  if (params.collection_method === 'send_invoice') {
    if (params.days_until_due === undefined)
      throw invalid(
        "You must set days_until_due when collection_method is 'send_invoice'.",
        'days_until_due',
      );
    return;
  }
  if (params.days_until_due !== undefined)
    throw invalid(
      "You can only set days_until_due if collection_method is 'send_invoice'.",
      'days_until_due',
    );
  const method = params.default_payment_method ?? customer.invoice_settings.default_payment_method;
  const costsNow = params.items!.some((item, index) => {
    const price = recurringPrice(world, item.price, `items[${index}][price]`);
    return price.recurring!.usage_type === 'licensed' && price.unit_amount !== 0;
  });
  if (!method && costsNow && trialEnd === null && params.payment_behavior !== 'default_incomplete')
    throw invalid(
      'This customer has no attached payment source or default payment method. Please consider adding a default payment method.',
      undefined,
      'resource_missing',
    );
}

function blankSubscription(
  world: World,
  customer: Stripe.Customer,
  params: Params,
  anchor: number,
  trialEnd: number | null,
) {
  const now = world.now();
  const config = params.billing_cycle_anchor_config;
  if (params.billing_mode && params.billing_mode.type !== 'flexible')
    throw unsupported('the billing mode "classic"');
  return {
    automatic_tax: { enabled: false },
    billing_cycle_anchor: anchor,
    billing_cycle_anchor_config: config ? { hour: 0, minute: 0, second: 0, ...config } : null,
    billing_mode: { type: 'flexible', flexible: { proration_discounts: 'included' } },
    billing_schedules: [],
    cancel_at_period_end: false,
    collection_method: params.collection_method ?? 'charge_automatically',
    currency: 'jpy',
    customer: customer.id,
    days_until_due: params.days_until_due ?? null,
    default_payment_method: params.default_payment_method ?? null,
    default_tax_rates: (params.default_tax_rates || []).map((rate) =>
      world.get('tax_rate', rate, 'default_tax_rates'),
    ) as never,
    description: params.description ?? null,
    discounts: [],
    invoice_settings: invoiceTexts(world, params.invoice_settings) as never,
    metadata: mergeMetadata(null, params.metadata),
    payment_settings: {
      payment_method_types: (params.payment_settings?.payment_method_types || null) as never,
      save_default_payment_method: (params.payment_settings?.save_default_payment_method ?? 'off') as never,
    },
    start_date: now,
    status: 'incomplete',
    test_clock: customer.test_clock as string | null,
    trial_end: trialEnd,
    trial_settings: {
      end_behavior: {
        missing_payment_method: 'create_invoice',
        ...(params.trial_settings?.end_behavior as object | undefined),
      },
    } as never,
    trial_start: trialEnd === null ? null : now,
  } as const;
}
