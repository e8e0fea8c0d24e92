import type Stripe from 'stripe';
import { invalid } from '../http/errors.js';
import { page, where, type ListParams } from '../http/list.js';
import { mergeMetadata } from '../http/metadata.js';
import type { World } from '../store/world.js';
import type { Handlers } from './index.js';
import { createSchedule } from './schedule-create.js';
import { cancelNow } from './subscription-end.js';

export const subscriptionScheduleHandlers: Handlers = {
  'POST /v1/subscription_schedules': createSchedule,
  'GET /v1/subscription_schedules': (world, { customer, ...params }: Stripe.SubscriptionScheduleListParams) =>
    page(
      world,
      where(world.all('subscription_schedule'), { customer }),
      params as ListParams,
      '/v1/subscription_schedules',
    ),
  'GET /v1/subscription_schedules/{id}': (world, _params, [id]) => world.get('subscription_schedule', id),
  'POST /v1/subscription_schedules/{id}': (world, params: Stripe.SubscriptionScheduleUpdateParams, [id]) => {
    const schedule = running(world, id, 'update');
    return world.change(
      'subscription_schedule',
      schedule,
      {
        ...(params.end_behavior && { end_behavior: params.end_behavior }),
        ...(params.metadata !== undefined && {
          metadata: mergeMetadata(schedule.metadata, params.metadata),
        }),
      },
      'subscription_schedule.updated',
    );
  },
  'POST /v1/subscription_schedules/{id}/release': (
    world,
    { preserve_cancel_date: keep }: Stripe.SubscriptionScheduleReleaseParams,
    [id],
  ) => {
    const schedule = running(world, id, 'release');
    const subscription = schedule.subscription as string | null;
    if (subscription)
      world.update('subscription', world.get('subscription', subscription), {
        schedule: null,
        ...(!keep && { cancel_at: null }),
      });
    return world.change(
      'subscription_schedule',
      schedule,
      {
        current_phase: null,
        released_at: world.now(),
        released_subscription: subscription,
        status: 'released',
        subscription: null,
      },
      'subscription_schedule.released',
    );
  },
  'POST /v1/subscription_schedules/{id}/cancel': (world, _params, [id]) => {
    const schedule = running(world, id, 'cancel');
    const subscription = schedule.subscription as string | null;
    if (subscription) cancelNow(world, world.get('subscription', subscription));
    return world.change(
      'subscription_schedule',
      schedule,
      { canceled_at: world.now(), current_phase: null, status: 'canceled' },
      'subscription_schedule.canceled',
    );
  },
};

function running(world: World, id: string, verb: string): Stripe.SubscriptionSchedule {
  const schedule = world.get('subscription_schedule', id);
  if (schedule.status === 'active' || schedule.status === 'not_started') return schedule;
  throw invalid(
    `You cannot ${verb} a subscription schedule that is currently in the \`${schedule.status}\` status.`,
  );
}
