import type Stripe from 'stripe';
import { invalid } from '../http/errors.js';
import { page, type ListParams } from '../http/list.js';
import type { World } from '../store/world.js';
import type { Handlers } from './index.js';
import { addInterval } from './periods.js';
import { itemsOfSubscription } from './present.js';

const LIVES_S = 30 * 86_400;

export const testClockHandlers: Handlers = {
  'POST /v1/test_helpers/test_clocks': (world, params: Stripe.TestHelpers.TestClockCreateParams) => {
    const clock = world.create('test_helpers.test_clock', {
      deletes_after: world.wallClock() + LIVES_S,
      frozen_time: params.frozen_time,
      name: params.name ?? null,
      status: 'ready',
      status_details: {},
    });
    world.emit('test_helpers.test_clock.created', clock);
    return clock;
  },
  'GET /v1/test_helpers/test_clocks': (world, params: ListParams) =>
    page(world, world.all('test_helpers.test_clock'), params, '/v1/test_helpers/test_clocks'),
  'GET /v1/test_helpers/test_clocks/{id}': (world, _params, [id]) => world.get('test_helpers.test_clock', id),
  'DELETE /v1/test_helpers/test_clocks/{id}': (world, _params, [id]) => {
    const clock = world.get('test_helpers.test_clock', id);
    for (const subscription of subscriptionsOn(world, id))
      world.store.delete('subscription', subscription.id);
    for (const customer of world.all('customer').filter((c) => c.test_clock === id))
      world.store.delete('customer', customer.id);
    world.store.delete('test_helpers.test_clock', id);
    world.emit('test_helpers.test_clock.deleted', clock);
    return { id, object: 'test_helpers.test_clock', deleted: true };
  },
  'POST /v1/test_helpers/test_clocks/{id}/advance': (
    world,
    { frozen_time: target }: Stripe.TestHelpers.TestClockAdvanceParams,
    [id],
  ) => {
    const clock = world.get('test_helpers.test_clock', id);
    if (clock.status !== 'ready')
      throw invalid(`Test clock ${id} is ${clock.status}, so it cannot be advanced.`, 'frozen_time');
    if (target <= clock.frozen_time)
      throw invalid('The test clock can only be advanced to a later time.', 'frozen_time');
    checkReach(world, clock, target);
    // What happens on the way happens after this answer, as in Stripe.
    return world.change(
      'test_helpers.test_clock',
      clock,
      { status: 'advancing', status_details: { advancing: { target_frozen_time: target } } },
      'test_helpers.test_clock.advancing',
    );
  },
};

const subscriptionsOn = (world: World, clock: string) =>
  world.all('subscription').filter((subscription) => subscription.test_clock === clock);

/** At most two intervals of the shortest subscription, or two years without one. */
function checkReach(world: World, clock: Stripe.TestHelpers.TestClock, target: number): void {
  const ends = subscriptionsOn(world, clock.id)
    .filter((s) => s.status !== 'canceled')
    .flatMap((s) => itemsOfSubscription(world, s.id))
    .map(({ price }) => addInterval(clock.frozen_time, price.recurring!, 2));
  const furthest = Math.min(
    ...(ends.length ? ends : [addInterval(clock.frozen_time, { interval: 'year', interval_count: 1 }, 2)]),
  );
  if (target > furthest)
    throw invalid(
      'The test clock can be advanced by at most two intervals of its shortest subscription (two years without one).',
      'frozen_time',
    );
}
