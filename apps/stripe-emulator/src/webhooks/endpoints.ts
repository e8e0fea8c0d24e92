import type { World } from '../store/world.js';

/** Where events go, and the secret that signs them. */
export interface Endpoint {
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

/** Endpoints from the environment come first, then the ones created through the API. */
export function allEndpoints(world: World): Endpoint[] {
  const { webhook, connectWebhook } = world.settings;
  const configured: Endpoint[] = [];
  if (webhook) configured.push({ id: 'we_environment', ...webhook, connect: false, enabledEvents: ['*'] });
  const connect = connectWebhook ?? webhook;
  if (connect)
    configured.push({ id: 'we_environment_connect', ...connect, connect: true, enabledEvents: ['*'] });
  const created = world
    .all('webhook_endpoint')
    .filter((endpoint) => endpoint.status === 'enabled')
    .map((endpoint): Endpoint => {
      const { secret, connect: fromConnect } = world.store.find<EndpointSecret>(
        'endpoint_secret',
        endpoint.id,
      )!;
      return {
        id: endpoint.id,
        url: endpoint.url,
        secret,
        connect: fromConnect,
        enabledEvents: endpoint.enabled_events,
      };
    });
  return [...configured, ...created];
}

export function endpointsFor(world: World, type: string, fromConnectedAccount: boolean): Endpoint[] {
  return allEndpoints(world).filter(
    ({ connect, enabledEvents }) =>
      connect === fromConnectedAccount && (enabledEvents.includes('*') || enabledEvents.includes(type)),
  );
}
