import type Stripe from 'stripe';
import { invalid } from '../http/errors.js';
import { page, where, type ListParams } from '../http/list.js';
import type { World } from '../store/world.js';
import type { Handlers } from './index.js';
import { itemsOfSubscription } from './present.js';
import { cancelNow } from './subscription-end.js';
import { createSubscription } from './subscription-create.js';
import { updateSubscription } from './subscription-update.js';

export const subscriptionHandlers: Handlers = {
  'POST /v1/subscriptions': (world, params: Stripe.SubscriptionCreateParams) => {
    if (!params.customer) throw invalid('Missing required param: customer.', 'customer', 'parameter_missing');
    return createSubscription(world, world.get('customer', params.customer, 'customer'), params);
  },
  'GET /v1/subscriptions': (
    world,
    {
      customer,
      status,
      price,
      collection_method: method,
      test_clock: clock,
      ...params
    }: Stripe.SubscriptionListParams,
  ) => {
    const rows = where(world.all('subscription'), {
      customer,
      collection_method: method,
      test_clock: clock,
    }).filter((row) => matchesStatus(row, status) && usesPrice(world, row, price));
    return page(world, rows, params as ListParams, '/v1/subscriptions');
  },
  'GET /v1/subscriptions/{id}': (world, _params, [id]) => world.get('subscription', id),
  'POST /v1/subscriptions/{id}': (world, params: Stripe.SubscriptionUpdateParams, [id]) =>
    updateSubscription(world, world.get('subscription', id), params),
  'DELETE /v1/subscriptions/{id}': (world, params: Stripe.SubscriptionCancelParams, [id]) =>
    cancelNow(world, world.get('subscription', id), params),
};

/** Without a status, ended subscriptions are left out. */
function matchesStatus({ status }: Stripe.Subscription, wanted: string | undefined): boolean {
  if (wanted === 'all') return true;
  if (wanted === 'ended') return status === 'canceled' || status === 'incomplete_expired';
  return wanted === undefined ? status !== 'canceled' : status === wanted;
}

const usesPrice = (world: World, { id }: Stripe.Subscription, price: string | undefined): boolean =>
  !price || itemsOfSubscription(world, id).some((item) => item.price.id === price);
