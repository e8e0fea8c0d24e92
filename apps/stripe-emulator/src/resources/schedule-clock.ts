import type Stripe from 'stripe';
import { unsupported } from '../http/errors.js';
import type { World } from '../store/world.js';
import type { Due, DueSource } from '../time/timeline.js';
import { itemsOfSubscription } from './present.js';
import { createSubscription } from './subscription-create.js';
import { end } from './subscription-end.js';
import { updateSubscription } from './subscription-update.js';

const WARNING_S = 7 * 86_400;

/** Phases begin and end; a week before the last one does, a warning is sent. */
export const schedulesDue: DueSource = (world) =>
  world.all('subscription_schedule').flatMap((schedule) => {
    const { id, status, phases } = schedule;
    const due = (at: number, run: () => void): Due => ({
      at,
      clock: schedule.test_clock as string | null,
      run,
    });
    if (status === 'not_started') return [due(phases[0]!.start_date, () => startPhase(world, id, 0))];
    if (status !== 'active') return [];
    const at = phases.findIndex((phase) => phase.end_date === schedule.current_phase?.end_date);
    const last = at === phases.length - 1;
    const found = [
      due(phases[at]!.end_date, () => (last ? complete(world, id) : startPhase(world, id, at + 1))),
    ];
    if (last && !world.store.find('schedule_warning', id))
      found.push(due(phases[at]!.end_date - WARNING_S, () => warn(world, id)));
    return found;
  });

/** The first phase makes the subscription, every other one changes its items. */
export function startPhase(world: World, id: string, index: number): void {
  const schedule = world.get('subscription_schedule', id);
  const phase = schedule.phases[index]!;
  const items = phase.items.map((item) => ({
    price: item.price as string,
    ...(!isMetered(world, item.price as string) && { quantity: item.quantity }),
    tax_rates: (item.tax_rates ?? []).map((rate) => rate.id),
  }));
  const subscription = schedule.subscription
    ? changeItems(world, schedule, items)
    : createSubscription(world, world.get('customer', schedule.customer as string), {
        items,
        metadata: phase.metadata ?? {},
        default_payment_method:
          (schedule.default_settings.default_payment_method as string | null) ?? undefined,
        ...(schedule.default_settings.collection_method === 'send_invoice' && {
          collection_method: 'send_invoice',
          days_until_due: 30,
        }),
      });
  world.update('subscription', world.get('subscription', subscription.id), { schedule: id });
  const started = world.update('subscription_schedule', schedule, {
    current_phase: { start_date: phase.start_date, end_date: phase.end_date },
    status: 'active',
    subscription: subscription.id,
  });
  if (index > 0) world.emit('subscription_schedule.updated', started);
}

const isMetered = (world: World, price: string): boolean =>
  world.get('price', price).recurring?.usage_type === 'metered';

function changeItems(
  world: World,
  schedule: Stripe.SubscriptionSchedule,
  items: { price: string; quantity?: number }[],
): Stripe.Subscription {
  const subscription = world.get('subscription', schedule.subscription as string);
  const current = itemsOfSubscription(world, subscription.id);
  if (
    current.some((item) => item.current_period_end > world.now() && item.current_period_start < world.now())
  )
    throw unsupported('phases that begin in the middle of a billing period');
  const gone = current.slice(items.length).map((item) => ({ id: item.id, deleted: true }));
  const changed = items.map((item, index) => ({ ...item, ...(current[index] && { id: current[index].id }) }));
  return updateSubscription(world, subscription, {
    items: [...gone, ...changed],
    proration_behavior: 'none',
  });
}

function complete(world: World, id: string): void {
  const schedule = world.get('subscription_schedule', id);
  const subscription = world.get('subscription', schedule.subscription as string);
  const freed = world.update('subscription', subscription, { schedule: null });
  if (schedule.end_behavior === 'cancel' && subscription.status !== 'canceled')
    end(world, freed, 'canceled', { reason: 'cancellation_requested' });
  world.change(
    'subscription_schedule',
    schedule,
    { completed_at: world.now(), current_phase: null, status: 'completed' },
    'subscription_schedule.completed',
  );
}

function warn(world: World, id: string): void {
  world.store.put('schedule_warning', id, {});
  world.emit('subscription_schedule.expiring', world.get('subscription_schedule', id));
}
