import type Stripe from 'stripe';
import type { Faults } from '../faults/faults.js';
import { present } from '../resources/present.js';
import { API_VERSION } from '../schemas/schemas.js';
import type { World } from '../store/world.js';
import { newId } from '../store/ids.js';
import { endpointsFor, thinEndpointsFor } from './endpoints.js';

/** One event on its way to one endpoint. */
export interface Delivery {
  id: string;
  event: string;
  endpoint: string;
  attempts: number;
  /** Epoch milliseconds. */
  firstDueAt: number;
  dueAt: number;
  lastError: string | null;
}

/** Connects the world's events to the event list and to the deliveries, both in the transaction of the change itself. */
export function attachEventLog(world: World, faults: Faults): void {
  world.sink = (type, object, { previous, account }) => {
    const endpoints = endpointsFor(world, type, account !== undefined);
    const event = world.create('event', {
      ...(account && { account }),
      api_version: API_VERSION,
      data: { object: present(world, object), ...(previous && { previous_attributes: previous }) },
      pending_webhooks: endpoints.length,
      request: { id: world.request.requestId, idempotency_key: world.request.idempotencyKey },
      type,
    } as never) as Stripe.Event;
    for (const endpoint of endpoints) enqueue(world, faults, { ...event, type }, endpoint.id);
  };
  world.thinSink = (event, only) => {
    for (const endpoint of thinEndpointsFor(world, event.type, only))
      enqueue(world, faults, event, endpoint.id);
  };
}

function enqueue(world: World, faults: Faults, event: { id: string; type: string }, endpoint: string): void {
  const delivery: Delivery = {
    id: newId('del'),
    event: event.id,
    endpoint,
    attempts: 0,
    firstDueAt: Date.now(),
    dueAt: faults.deliveryDueAt(event.type),
    lastError: null,
  };
  world.store.put('delivery', delivery.id, delivery);
}
