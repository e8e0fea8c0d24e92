import type Stripe from 'stripe';
import { invalid, missing, unsupported } from '../http/errors.js';
import { page, type ListParams } from '../http/list.js';
import { mergeMetadata } from '../http/metadata.js';
import type { World } from '../store/world.js';
import type { Handlers } from './index.js';
import { itemsOfSubscription } from './present.js';

const MOST_ITEMS = 20;

export const subscriptionItemHandlers: Handlers = {
  'GET /v1/subscription_items': (world, { subscription, ...params }: Stripe.SubscriptionItemListParams) => {
    const rows = itemsOfSubscription(world, world.get('subscription', subscription, 'subscription').id);
    return page(world, rows, params as ListParams, '/v1/subscription_items');
  },
  'GET /v1/subscription_items/{id}': (world, _params, [id]) => world.get('subscription_item', id),
};

export interface ItemData {
  price?: string;
  quantity?: number;
  metadata?: Stripe.MetadataParam | '' | null;
  tax_rates?: string[] | '' | null;
}

/** One recurring price of a subscription, with its first period. */
export function createItem(
  world: World,
  subscription: string,
  data: ItemData,
  period: { start: number; end: number },
  at: string,
): Stripe.SubscriptionItem {
  const price = recurringPrice(world, data.price, `${at}[price]`);
  const siblings = itemsOfSubscription(world, subscription);
  if (siblings.length >= MOST_ITEMS)
    throw invalid(`A subscription can have up to ${MOST_ITEMS} items.`, 'items');
  if (siblings.some((item) => item.price.id === price.id))
    throw invalid(`The price ${price.id} is used by another item already.`, `${at}[price]`);
  const metered = price.recurring!.usage_type === 'metered';
  if (metered && data.quantity !== undefined)
    throw invalid('Metered prices take no quantity; their use is counted.', `${at}[quantity]`);
  return world.create('subscription_item', {
    current_period_end: period.end,
    current_period_start: period.start,
    discounts: [],
    metadata: mergeMetadata(null, data.metadata),
    plan: planOf(price) as never,
    price: withoutTiers(price) as never,
    ...(!metered && { quantity: data.quantity ?? 1 }),
    subscription,
    tax_rates: (data.tax_rates || []).map((id) => world.get('tax_rate', id, `${at}[tax_rates]`)) as never,
  });
}

export function recurringPrice(world: World, id: string | undefined, param: string): Stripe.Price {
  if (!id) throw invalid(`Missing required param: ${param}.`, param, 'parameter_missing');
  const price = world.find('price', id);
  if (!price) throw missing('price', id, param);
  if (!price.active) throw invalid(`The price ${id} is inactive.`, param);
  if (price.type !== 'recurring')
    throw invalid(
      'The price specified is set to `type=one_time` but this field only accepts recurring prices.',
      param,
    );
  if (price.recurring!.usage_type === 'metered' && !price.recurring!.meter)
    throw unsupported('metered prices without a meter');
  return price;
}

/** Tiers are only shown when a price is asked for with them. */
export const withoutTiers = ({ tiers: _shownWhenExpanded, ...price }: Stripe.Price): object => price;

/** Items still show the predecessor of prices. */
const planOf = (price: Stripe.Price) => ({
  id: price.id,
  object: 'plan',
  active: price.active,
  amount: price.unit_amount,
  amount_decimal: price.unit_amount_decimal,
  billing_scheme: price.billing_scheme,
  created: price.created,
  currency: price.currency,
  interval: price.recurring!.interval,
  interval_count: price.recurring!.interval_count,
  livemode: false,
  metadata: price.metadata,
  meter: price.recurring!.meter,
  nickname: price.nickname,
  product: price.product,
  tiers_mode: price.tiers_mode,
  transform_usage: null,
  trial_period_days: null,
  usage_type: price.recurring!.usage_type,
});
