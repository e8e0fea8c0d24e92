import type Stripe from 'stripe';
import type { World } from '../store/world.js';
import type { Due, DueSource } from '../time/timeline.js';
import { itemsOfSubscription } from './present.js';
import { end } from './subscription-end.js';
import { draftFinal, draftRenewal, nextRenewal } from './subscription-invoices.js';

/** An unpaid first invoice may wait this long. */
const INCOMPLETE_S = 23 * 3600;
const TRIAL_WARNING_S = 3 * 86_400;
const RENEWS = new Set<string>(['active', 'past_due', 'trialing', 'unpaid']);

/** Ends, warnings and renewals. An end comes before a renewal at the same moment. */
export const subscriptionsDue: DueSource = (world) =>
  world.all('subscription').flatMap((subscription) => {
    const { id, status, cancel_at: cancelAt, trial_end: trialEnd } = subscription;
    const due = (at: number, run: (current: Stripe.Subscription) => void): Due => ({
      at,
      clock: subscription.test_clock as string | null,
      run: () => run(world.get('subscription', id)),
    });
    if (status === 'incomplete')
      return [due(subscription.created + INCOMPLETE_S, (s) => void end(world, s, 'incomplete_expired'))];
    if (!RENEWS.has(status)) return [];
    const found: Due[] = [];
    if (cancelAt) found.push(due(cancelAt, (s) => endAtLast(world, s)));
    if (status === 'trialing' && trialEnd && !world.store.find('trial_warning', id))
      found.push(due(trialEnd - TRIAL_WARNING_S, (s) => warn(world, s)));
    return [...found, due(nextRenewal(world, subscription), (s) => renew(world, s))];
  });

function warn(world: World, subscription: Stripe.Subscription): void {
  world.store.put('trial_warning', subscription.id, {});
  if (subscription.trial_end! - subscription.created > TRIAL_WARNING_S)
    world.emit('customer.subscription.trial_will_end', subscription);
}

function endAtLast(world: World, subscription: Stripe.Subscription): void {
  draftFinal(world, subscription);
  end(world, world.get('subscription', subscription.id), 'canceled', { reason: 'cancellation_requested' });
}

function renew(world: World, subscription: Stripe.Subscription): void {
  if (subscription.status === 'trialing' && !canPay(world, subscription)) {
    const { missing_payment_method: way } = subscription.trial_settings!.end_behavior;
    if (way === 'cancel') return void end(world, subscription, 'canceled');
    if (way === 'pause') return pause(world, subscription);
  }
  const before = itemsOfSubscription(world, subscription.id)[0]!;
  draftRenewal(world, subscription);
  const current = world.get('subscription', subscription.id);
  const renewed = world.update('subscription', current, {
    status: current.status === 'trialing' ? 'active' : current.status,
  });
  world.emit('customer.subscription.updated', renewed, {
    previous: {
      status: subscription.status,
      latest_invoice: subscription.latest_invoice,
      items: { data: [{ id: before.id, current_period_end: before.current_period_end }] },
    },
  });
}

const canPay = (world: World, subscription: Stripe.Subscription): boolean =>
  subscription.collection_method === 'send_invoice' ||
  Boolean(
    subscription.default_payment_method ??
    world.get('customer', subscription.customer as string).invoice_settings.default_payment_method,
  );

function pause(world: World, subscription: Stripe.Subscription): void {
  const paused = world.update('subscription', subscription, { status: 'paused' });
  world.emit('customer.subscription.updated', paused, { previous: { status: subscription.status } });
  world.emit('customer.subscription.paused', paused);
}

/** The trial is over now: the first period that costs something begins. */
export function endTrial(world: World, subscription: Stripe.Subscription): void {
  const now = world.now();
  for (const item of itemsOfSubscription(world, subscription.id))
    world.update('subscription_item', item, { current_period_end: now });
  renew(world, world.update('subscription', subscription, { billing_cycle_anchor: now, trial_end: now }));
}
