import type Stripe from 'stripe';
import { invalid, unsupported } from '../http/errors.js';
import { blank } from '../http/metadata.js';
import type { World } from '../store/world.js';
import { itemsOfSubscription } from './present.js';
import { draftFinal } from './subscription-invoices.js';

type EndParams = Pick<Stripe.SubscriptionUpdateParams, 'cancel_at' | 'cancel_at_period_end'>;

/** When a subscription shall end, from the two ways to say so; an empty object when neither was given. */
export function endFrom(world: World, { id }: Stripe.Subscription, params: EndParams) {
  const { cancel_at: at, cancel_at_period_end: atPeriodEnd } = params;
  if (at && atPeriodEnd)
    throw invalid(
      'You may only specify one of these parameters: cancel_at, cancel_at_period_end.',
      'cancel_at',
    );
  if (at === undefined && atPeriodEnd === undefined) return {};
  const ends = itemsOfSubscription(world, id).map((item) => item.current_period_end);
  if (atPeriodEnd || at === 'min_period_end') return endAt(world, Math.min(...ends), atPeriodEnd === true);
  if (at === 'max_period_end') return endAt(world, Math.max(...ends), false);
  if (at === 'max_billed_until') throw unsupported('cancel_at "max_billed_until"');
  if (!at) return { cancel_at: null, cancel_at_period_end: false, canceled_at: null };
  if (typeof at !== 'number') throw unsupported(`cancel_at "${String(at)}"`);
  if (at <= world.now()) throw invalid('cancel_at must be in the future.', 'cancel_at');
  return endAt(world, at, false);
}

const endAt = (world: World, at: number, atPeriodEnd: boolean) => ({
  cancel_at: at,
  cancel_at_period_end: atPeriodEnd,
  canceled_at: world.now(),
});

export function cancelNow(
  world: World,
  subscription: Stripe.Subscription,
  params: Stripe.SubscriptionCancelParams = {},
): Stripe.Subscription {
  if (['canceled', 'incomplete_expired'].includes(subscription.status))
    throw invalid(`No such subscription: '${subscription.id}'`, 'id', 'resource_missing');
  if (params.prorate) throw unsupported('cancelling with proration');
  if (params.invoice_now) draftFinal(world, subscription);
  return end(world, world.get('subscription', subscription.id), 'canceled', {
    comment: blank(params.cancellation_details?.comment),
    feedback: blank(params.cancellation_details?.feedback),
    reason: 'cancellation_requested',
  });
}

/** Ends for good; drafts of it no longer move by themselves, as nobody may be charged unasked after the end. */
export function end(
  world: World,
  subscription: Stripe.Subscription,
  status: 'canceled' | 'incomplete_expired',
  details?: object,
): Stripe.Subscription {
  const now = world.now();
  const ended = world.update('subscription', subscription, {
    cancel_at: subscription.cancel_at,
    canceled_at: subscription.canceled_at ?? now,
    ...(details && {
      cancellation_details: { feedback_option: null, comment: null, feedback: null, ...details } as never,
    }),
    ended_at: now,
    status,
  });
  if (status === 'canceled') world.emit('customer.subscription.deleted', ended);
  else world.emit('customer.subscription.updated', ended, { previous: { status: subscription.status } });
  return ended;
}
