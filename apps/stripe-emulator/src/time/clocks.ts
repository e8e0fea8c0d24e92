import { RESOURCES, type ResourceName } from '../store/resources.js';
import type { World } from '../store/world.js';

/** Parameters that name an object whose customer decides which clock a request runs on. */
const POINTERS = ['customer', 'subscription', 'from_subscription', 'invoice', 'payment_intent', 'charge'];

/** The moment at which a request happens: the frozen time of its customer's test clock, or null for the wall clock. */
export function momentOf(world: World, params: Record<string, unknown>, ids: string[]): number | null {
  const named = POINTERS.map((name) => params[name]).filter((id) => typeof id === 'string');
  const { stripe_customer_id: metered } = (params.payload ?? {}) as Record<string, unknown>;
  for (const id of [params.test_clock, metered, ...named, ...ids]) {
    const clock = typeof id === 'string' && id ? clockBehind(world, id) : undefined;
    if (clock) return world.get('test_helpers.test_clock', clock).frozen_time;
  }
  return null;
}

/** The test clock on which the object with this id lives. */
export function clockBehind(world: World, id: string): string | undefined {
  if (world.find('test_helpers.test_clock', id)) return id;
  const name = (Object.keys(RESOURCES) as ResourceName[]).find((n) => world.find(n, id));
  const row = name && (world.find(name, id) as { test_clock?: string; customer?: string } | undefined);
  if (!row) return undefined;
  return row.test_clock ?? (row.customer ? clockOfCustomer(world, row.customer) : null) ?? undefined;
}

/** null for customers that live in real time. */
export const clockOfCustomer = (world: World, customer: string): string | null =>
  (world.find('customer', customer)?.test_clock as string | null | undefined) ?? null;
