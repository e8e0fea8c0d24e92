import type Stripe from 'stripe';
import type { World } from '../store/world.js';
import { end } from './subscription-end.js';

/** What happens to invoices decides whether a subscription is active or past due. */
export function attachSubscriptionStates(world: World): void {
  world.react('invoice.paid', (invoice: Stripe.Invoice) =>
    move(world, invoice, ({ status }) =>
      ['incomplete', 'past_due', 'unpaid'].includes(status) ? 'active' : undefined,
    ),
  );
  for (const type of ['invoice.payment_failed', 'invoice.overdue'])
    world.react(type, (invoice: Stripe.Invoice) =>
      move(world, invoice, ({ status }) => (status === 'active' ? 'past_due' : undefined)),
    );
  world.react('customer.deleted', (customer: Stripe.Customer) => {
    for (const subscription of world.all('subscription'))
      if (subscription.customer === customer.id && subscription.status !== 'canceled')
        end(world, subscription, 'canceled', { reason: 'cancellation_requested' });
  });
}

function move(
  world: World,
  invoice: Stripe.Invoice,
  to: (subscription: Stripe.Subscription) => Stripe.Subscription.Status | undefined,
): void {
  const id = invoice.parent?.subscription_details?.subscription as string | undefined;
  const subscription = id ? world.find('subscription', id) : undefined;
  const status = subscription && to(subscription);
  if (subscription && status)
    world.change('subscription', subscription, { status }, 'customer.subscription.updated');
}
