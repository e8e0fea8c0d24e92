import type Stripe from 'stripe';
import type { World } from '../store/world.js';

/** One accepted meter event. */
export interface UsageEvent {
  id: string;
  identifier: string;
  eventName: string;
  customer: string;
  value: number;
  /** Epoch seconds: when the use happened, and when it was reported. */
  timestamp: number;
  reportedAt: number;
}

/** The first second belongs to a window, the last one does not. */
export function usageIn(
  world: World,
  meter: Stripe.Billing.Meter,
  customer: string,
  window: { start: number; end: number },
): number {
  const events = eventsOf(world, meter, customer).filter(
    (e) => e.timestamp >= window.start && e.timestamp < window.end,
  );
  return aggregate(meter, events);
}

const eventsOf = (world: World, meter: Stripe.Billing.Meter, customer: string): UsageEvent[] =>
  world.store
    .all<UsageEvent>('meter_event')
    .filter((e) => e.eventName === meter.event_name && e.customer === customer);

function aggregate(meter: Stripe.Billing.Meter, events: UsageEvent[]): number {
  switch (meter.default_aggregation.formula) {
    case 'count':
      return events.length;
    case 'last':
      return [...events].sort((a, b) => a.timestamp - b.timestamp).at(-1)?.value ?? 0;
    default:
      return events.reduce((total, e) => total + e.value, 0);
  }
}

/** One summary for the whole window, or one per hour or day that had any use, oldest first. */
export function summaries(
  world: World,
  meter: Stripe.Billing.Meter,
  params: Stripe.Billing.MeterListEventSummariesParams,
): Stripe.Billing.MeterEventSummary[] {
  const { customer, start_time: start, end_time: end, value_grouping_window: group } = params;
  const step = group === 'day' ? 86_400 : group === 'hour' ? 3_600 : end - start;
  const events = eventsOf(world, meter, customer).filter((e) => e.timestamp >= start && e.timestamp < end);
  const windows = new Map<number, UsageEvent[]>();
  for (const event of events) {
    const at = start + Math.floor((event.timestamp - start) / step) * step;
    windows.set(at, [...(windows.get(at) ?? []), event]);
  }
  return [...windows]
    .sort(([a], [b]) => a - b)
    .map(([at, inside]) => ({
      id: `mtrusg_test_${meter.id.slice(-8)}${at}`,
      object: 'billing.meter_event_summary',
      aggregated_value: aggregate(meter, inside),
      end_time: Math.min(at + step, end),
      livemode: false,
      meter: meter.id,
      start_time: at,
    }));
}
