import type Stripe from 'stripe';
import { invalid, missing } from '../http/errors.js';
import { page, type ListParams } from '../http/list.js';
import { blank, mergeMetadata } from '../http/metadata.js';
import { API_VERSION } from '../schemas/schemas.js';
import { newId } from '../store/ids.js';
import type { World } from '../store/world.js';
import type { EndpointSecret } from '../webhooks/endpoints.js';
import type { Handlers } from './index.js';

export const eventHandlers: Handlers = {
  'GET /v1/events': (
    world,
    { type, types, delivery_success: delivered, ...params }: Stripe.EventListParams,
  ) => {
    if (type && types) throw invalid('You may only specify one of these parameters: type, types.', 'types');
    const wanted = type ? [type] : types;
    const rows = world
      .all('event')
      .filter(belongs(world))
      .filter(
        (event) =>
          !wanted ||
          wanted.some((w) => w === event.type || (w.endsWith('.*') && event.type.startsWith(w.slice(0, -1)))),
      )
      .filter((event) => delivered === undefined || delivered === (event.pending_webhooks === 0));
    return page(world, rows, params as ListParams, '/v1/events');
  },
  'GET /v1/events/{id}': (world, _params, [id]) => {
    const event = world.find('event', id);
    if (!event || !belongs(world)(event)) throw missing('event', id);
    return event;
  },
  'POST /v1/webhook_endpoints': (world, params: Stripe.WebhookEndpointCreateParams) => {
    checkUrl(params.url);
    const endpoint = world.create('webhook_endpoint', {
      api_version: API_VERSION,
      description: blank(params.description),
      enabled_events: params.enabled_events,
      metadata: mergeMetadata(null, params.metadata),
      status: 'enabled',
      url: params.url,
    });
    const secret = newId('whsec', 32);
    world.store.put('endpoint_secret', endpoint.id, {
      secret,
      connect: params.connect ?? false,
    } satisfies EndpointSecret);
    return { ...endpoint, secret }; // shown this once
  },
  'GET /v1/webhook_endpoints': (world, params: ListParams) =>
    page(world, world.all('webhook_endpoint'), params, '/v1/webhook_endpoints'),
  'GET /v1/webhook_endpoints/{id}': (world, _params, [id]) => world.get('webhook_endpoint', id),
  'POST /v1/webhook_endpoints/{id}': (world, params: Stripe.WebhookEndpointUpdateParams, [id]) => {
    const endpoint = world.get('webhook_endpoint', id);
    if (params.url !== undefined) checkUrl(params.url);
    return world.update('webhook_endpoint', endpoint, {
      ...(params.url && { url: params.url }),
      ...(params.description !== undefined && { description: blank(params.description) }),
      ...(params.disabled !== undefined && { status: params.disabled ? 'disabled' : 'enabled' }),
      ...(params.enabled_events && { enabled_events: params.enabled_events }),
      ...(params.metadata !== undefined && { metadata: mergeMetadata(endpoint.metadata, params.metadata) }),
    });
  },
  'DELETE /v1/webhook_endpoints/{id}': (world, _params, [id]) => {
    world.get('webhook_endpoint', id);
    world.store.delete('webhook_endpoint', id);
    world.store.delete('endpoint_secret', id);
    return { id, object: 'webhook_endpoint', deleted: true };
  },
};

/** A platform's list holds nothing of its connected accounts; each of them has its own. */
const belongs =
  ({ request }: World) =>
  (event: Stripe.Event): boolean =>
    (event.account ?? null) === request.account;

export function checkUrl(url: string): void {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url))
    throw invalid('Invalid URL: An explicit scheme (such as https) must be provided.', 'url', 'url_invalid');
}
