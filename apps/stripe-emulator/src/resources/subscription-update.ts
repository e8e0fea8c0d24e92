import type Stripe from 'stripe';
import { invalid, missing, unsupported } from '../http/errors.js';
import { blank, mergeMetadata } from '../http/metadata.js';
import type { World } from '../store/world.js';
import { methodOfCustomer } from './payment-methods.js';
import { periodAt } from './periods.js';
import { itemsOfSubscription } from './present.js';
import { endFrom } from './subscription-end.js';
import { createItem, recurringPrice } from './subscription-items.js';
import { endTrial } from './subscription-clock.js';
import { invoiceTexts } from './subscription-texts.js';

type Params = Stripe.SubscriptionUpdateParams;

export function updateSubscription(
  world: World,
  subscription: Stripe.Subscription,
  params: Params,
): Stripe.Subscription {
  if (['canceled', 'incomplete_expired'].includes(subscription.status))
    throw invalid('A canceled subscription can only update its cancellation_details and metadata.');
  if (params.items) changeItems(world, subscription, params);
  const changed = world.change(
    'subscription',
    subscription,
    { ...settings(world, subscription, params), ...endFrom(world, subscription, params) },
    'customer.subscription.updated',
  );
  if (params.trial_end === undefined) return changed;
  if (params.trial_end !== 'now') throw unsupported('moving the end of a trial (only "now")');
  if (changed.status !== 'trialing') throw invalid('The subscription has no trial to end.', 'trial_end');
  endTrial(world, changed);
  return world.get('subscription', changed.id);
}

function settings(world: World, current: Stripe.Subscription, params: Params) {
  if (params.default_payment_method)
    methodOfCustomer(
      world,
      params.default_payment_method,
      current.customer as string,
      'default_payment_method',
    );
  const method = params.collection_method ?? current.collection_method;
  if (method === 'send_invoice' && (params.days_until_due ?? current.days_until_due) === null)
    throw invalid("You must set days_until_due when collection_method is 'send_invoice'.", 'days_until_due');
  return {
    collection_method: method,
    days_until_due: method === 'send_invoice' ? (params.days_until_due ?? current.days_until_due) : null,
    ...(params.default_payment_method !== undefined && {
      default_payment_method: blank(params.default_payment_method),
    }),
    ...(params.default_tax_rates !== undefined && {
      default_tax_rates: (params.default_tax_rates || []).map((id) =>
        world.get('tax_rate', id, 'default_tax_rates'),
      ) as never,
    }),
    ...(params.description !== undefined && { description: blank(params.description) }),
    ...(params.invoice_settings && {
      invoice_settings: invoiceTexts(world, params.invoice_settings, current.invoice_settings) as never,
    }),
    ...(params.metadata !== undefined && { metadata: mergeMetadata(current.metadata, params.metadata) }),
    ...(params.cancellation_details && {
      cancellation_details: {
        comment: blank(params.cancellation_details.comment),
        feedback: blank(params.cancellation_details.feedback),
        feedback_option: null,
        reason: null,
      } as never,
    }),
  };
}

/** Changes count from the next invoice on: parts of a period are never charged or credited here. */
function changeItems(world: World, { id, ...subscription }: Stripe.Subscription, params: Params): void {
  if (params.proration_behavior !== 'none')
    throw unsupported('changing items with proration (pass proration_behavior: "none")');
  for (const [index, change] of params.items!.entries()) {
    const at = `items[${index}]`;
    if (!change.id) {
      const { recurring } = recurringPrice(world, change.price, `${at}[price]`);
      const period = periodAt(subscription.billing_cycle_anchor, recurring!, world.now());
      createItem(world, id, change, { start: world.now(), end: period.end }, at);
      continue;
    }
    const item = world.find('subscription_item', change.id);
    if (!item || item.subscription !== id) throw missing('subscription_item', change.id, `${at}[id]`);
    world.store.delete('subscription_item', item.id);
    if (change.deleted) continue;
    const price = change.price ?? item.price.id;
    const quantity = change.quantity ?? (change.price ? undefined : item.quantity);
    const replaced = createItem(
      world,
      id,
      { ...change, price, quantity },
      { start: item.current_period_start, end: item.current_period_end },
      at,
    );
    world.store.delete('subscription_item', replaced.id);
    world.save('subscription_item', {
      ...replaced,
      id: item.id,
      metadata: mergeMetadata(item.metadata, change.metadata),
      tax_rates: change.tax_rates === undefined ? item.tax_rates : replaced.tax_rates,
    });
  }
  if (!itemsOfSubscription(world, id).length)
    throw invalid('A subscription must keep at least one item.', 'items');
}
