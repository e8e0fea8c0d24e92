import type { Destination } from '../resources/event-destinations.js';
import type { World } from '../store/world.js';

/** Where events go, and the secret that signs them. */
export interface Endpoint {
  /** Which of the two kinds of payload it gets. */
  payload: 'snapshot' | 'thin';
  id: string;
  url: string;
  secret: string;
  connect: boolean;
  enabledEvents: string[];
}

/** What an API object of a webhook endpoint does not show again after creation. */
export interface EndpointSecret {
  secret: string;
  connect: boolean;
}

const EVERYTHING = { payload: 'snapshot' as const, enabledEvents: ['*'] };

const destinations = (world: World): Endpoint[] =>
  world.store
    .all<Destination>('event_destination')
    .filter(({ shown }) => shown.status === 'enabled')
    .map(({ id, url, secret, shown }) => ({
      id,
      url,
      secret,
      payload: shown.event_payload,
      connect: false,
      enabledEvents: shown.enabled_events,
    }));

/** Endpoints from the environment come first, then the ones created through the API. */
export function allEndpoints(world: World): Endpoint[] {
  const { webhook, connectWebhook, thinWebhook } = world.settings;
  const configured: Endpoint[] = [];
  if (webhook) configured.push({ id: 'we_environment', ...webhook, ...EVERYTHING, connect: false });
  const connect = connectWebhook ?? webhook;
  if (connect) configured.push({ id: 'we_environment_connect', ...connect, ...EVERYTHING, connect: true });
  if (thinWebhook)
    configured.push({
      id: 'we_environment_thin',
      ...thinWebhook,
      ...EVERYTHING,
      payload: 'thin',
      connect: false,
    });
  const created = world
    .all('webhook_endpoint')
    .filter((endpoint) => endpoint.status === 'enabled')
    .map((endpoint): Endpoint => {
      const { secret, connect: fromConnect } = world.store.find<EndpointSecret>(
        'endpoint_secret',
        endpoint.id,
      )!;
      return {
        payload: 'snapshot',
        id: endpoint.id,
        url: endpoint.url,
        secret,
        connect: fromConnect,
        enabledEvents: endpoint.enabled_events,
      };
    });
  return [...configured, ...created, ...destinations(world)];
}

export function endpointsFor(world: World, type: string, fromConnectedAccount: boolean): Endpoint[] {
  return allEndpoints(world).filter(
    ({ connect, enabledEvents, payload }) =>
      payload === 'snapshot' &&
      connect === fromConnectedAccount &&
      (enabledEvents.includes('*') || enabledEvents.includes(type)),
  );
}

/** `only` is a destination that is pinged by name. */
export function thinEndpointsFor(world: World, type: string, only?: string): Endpoint[] {
  return allEndpoints(world).filter(
    ({ id, payload, enabledEvents }) =>
      payload === 'thin' &&
      (only ? id === only : enabledEvents.includes('*') || enabledEvents.includes(type)),
  );
}
