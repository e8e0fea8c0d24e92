import type Stripe from 'stripe';
import { invalid, unsupported } from '../http/errors.js';
import { mergeMetadata } from '../http/metadata.js';
import { complete } from '../schemas/schemas.js';
import type { World } from '../store/world.js';
import { addInterval } from './periods.js';
import { itemsOfSubscription } from './present.js';
import { startPhase } from './schedule-clock.js';
import { recurringPrice } from './subscription-items.js';

type Params = Stripe.SubscriptionScheduleCreateParams;
type GivenPhase = Stripe.SubscriptionScheduleCreateParams.Phase;

export function createSchedule(world: World, params: Params): Stripe.SubscriptionSchedule {
  if (params.from_subscription) return fromSubscription(world, params.from_subscription, params);
  if (!params.customer) throw invalid('Missing required param: customer.', 'customer', 'parameter_missing');
  const customer = world.get('customer', params.customer, 'customer');
  if (!params.phases?.length) throw invalid('Missing required param: phases.', 'phases', 'parameter_missing');
  const now = world.now();
  const start = params.start_date === 'now' || params.start_date === undefined ? now : params.start_date;
  if (start < now) throw unsupported('schedules that start in the past');
  const schedule = create(world, customer, params, phasesFrom(world, params.phases, start));
  world.emit('subscription_schedule.created', schedule);
  if (start <= now) startPhase(world, schedule.id, 0);
  return world.get('subscription_schedule', schedule.id);
}

/** Takes over a running subscription: its present period is the only phase. */
function fromSubscription(world: World, id: string, params: Params): Stripe.SubscriptionSchedule {
  if (params.phases || params.start_date !== undefined)
    throw invalid(
      'You may not pass phases or start_date together with from_subscription.',
      'from_subscription',
    );
  const subscription = world.get('subscription', id, 'from_subscription');
  if (subscription.schedule) throw invalid('The subscription already has a schedule.', 'from_subscription');
  const items = itemsOfSubscription(world, id);
  const phase = phaseOf({
    items: items.map((item) => ({ price: item.price.id, quantity: item.quantity })),
    start: Math.min(...items.map((item) => item.current_period_start)),
    end: Math.min(...items.map((item) => item.current_period_end)),
  });
  const customer = world.get('customer', subscription.customer as string);
  const draft = create(world, customer, params, [phase]);
  world.update('subscription', subscription, { schedule: draft.id });
  const schedule = world.update('subscription_schedule', draft, {
    current_phase: { start_date: phase.start_date, end_date: phase.end_date },
    status: 'active',
    subscription: id,
  });
  world.emit('subscription_schedule.created', schedule);
  return schedule;
}

function create(
  world: World,
  customer: Stripe.Customer,
  params: Params,
  phases: Stripe.SubscriptionSchedule.Phase[],
): Stripe.SubscriptionSchedule {
  const behavior = params.end_behavior ?? 'release';
  if (behavior !== 'release' && behavior !== 'cancel') throw unsupported(`end_behavior "${behavior}"`);
  const { collection_method: method, default_payment_method: card } = params.default_settings ?? {};
  return world.create('subscription_schedule', {
    billing_mode: { type: 'flexible', flexible: { proration_discounts: 'included' } },
    customer: customer.id,
    default_settings: complete('SubscriptionSchedule.DefaultSettings', {
      automatic_tax: { enabled: false },
      billing_cycle_anchor: 'automatic',
      collection_method: method ?? 'charge_automatically',
      default_payment_method: card ?? null,
      invoice_settings: { issuer: { type: 'self' } },
    }) as never,
    end_behavior: behavior,
    metadata: mergeMetadata(null, params.metadata),
    pause_schedules: [],
    phases: phases as never,
    status: 'not_started',
    test_clock: customer.test_clock as string | null,
  });
}

function phasesFrom(world: World, given: GivenPhase[], start: number): Stripe.SubscriptionSchedule.Phase[] {
  let from = start;
  return given.map((phase, index) => {
    const at = `phases[${index}]`;
    const prices = phase.items.map((item, i) =>
      recurringPrice(world, item.price, `${at}[items][${i}][price]`),
    );
    const end = endOf(phase, from, prices[0]!, index === given.length - 1, at);
    if (end <= from) throw invalid('A phase must end after it starts.', `${at}[end_date]`);
    const made = phaseOf({
      items: phase.items.map((item) => ({
        price: item.price!,
        quantity: item.quantity ?? 1,
        tax_rates: (item.tax_rates || []).map((id) => world.get('tax_rate', id, `${at}[items]`)),
      })),
      start: from,
      end,
      metadata: mergeMetadata(null, phase.metadata),
      behavior: phase.proration_behavior,
    });
    from = end;
    return made;
  });
}

function endOf(phase: GivenPhase, from: number, price: Stripe.Price, last: boolean, at: string): number {
  if (phase.end_date !== undefined && phase.duration)
    throw invalid('You may only specify one of these parameters: duration, end_date.', `${at}[end_date]`);
  if (typeof phase.end_date === 'number') return phase.end_date;
  if (phase.end_date !== undefined) throw unsupported(`end_date "${phase.end_date}"`);
  if (phase.duration) return addInterval(from, { interval_count: 1, ...phase.duration });
  if (!last)
    throw invalid('You must specify end_date or duration for every phase but the last.', `${at}[end_date]`);
  return addInterval(from, price.recurring!);
}

interface PhaseData {
  items: object[];
  start: number;
  end: number;
  metadata?: Record<string, string>;
  behavior?: string;
}

const phaseOf = ({ items, start, end, metadata, behavior }: PhaseData): Stripe.SubscriptionSchedule.Phase =>
  complete('SubscriptionSchedule.Phase', {
    add_invoice_items: [],
    currency: 'jpy',
    discounts: [],
    end_date: end,
    items: items.map((item) => ({
      discounts: [],
      metadata: {},
      plan: (item as { price: string }).price,
      ...item,
    })),
    metadata: metadata ?? {},
    proration_behavior: behavior ?? 'create_prorations',
    start_date: start,
  }) as Stripe.SubscriptionSchedule.Phase;
