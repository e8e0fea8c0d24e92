import type Stripe from 'stripe';
import { invalid, missing, unsupported } from '../http/errors.js';
import { mergeMetadata } from '../http/metadata.js';
import { API_VERSION } from '../schemas/schemas.js';
import { newId } from '../store/ids.js';
import type { World } from '../store/world.js';
import { checkUrl } from './events.js';
import { emitThin } from '../webhooks/thin-events.js';
import type { Handlers } from './index.js';

/** An event destination of API v2 with the secret that signs what is sent to it. */
export interface Destination {
  id: string;
  secret: string;
  url: string;
  shown: Omit<Stripe.V2.Core.EventDestination, 'webhook_endpoint'>;
}

type Include = readonly string[] | undefined;

export const eventDestinationHandlers: Handlers = {
  'POST /v2/core/event_destinations': (world, params: Stripe.V2.Core.EventDestinationCreateParams) => {
    if (params.type !== 'webhook_endpoint') throw unsupported(`event destinations of type "${params.type}"`);
    const url = params.webhook_endpoint?.url;
    if (!url)
      throw invalid('Missing required param: webhook_endpoint.url.', 'webhook_endpoint', 'parameter_missing');
    checkUrl(url);
    const id = newId('ed_test', 50);
    const destination: Destination = {
      id,
      secret: newId('whsec', 32),
      url,
      shown: {
        id,
        object: 'v2.core.event_destination',
        created: iso(world),
        description: params.description ?? '',
        enabled_events: params.enabled_events,
        event_payload: params.event_payload,
        events_from: ['self'],
        livemode: false,
        metadata: mergeMetadata(null, params.metadata),
        name: params.name,
        ...(params.event_payload === 'snapshot' && { snapshot_api_version: API_VERSION }),
        status: 'enabled',
        type: 'webhook_endpoint',
        updated: iso(world),
      },
    };
    world.store.put('event_destination', id, destination);
    return show(destination, params.include);
  },
  'GET /v2/core/event_destinations': (world, params: Stripe.V2.Core.EventDestinationListParams) => {
    const rows = world.store.all<Destination>('event_destination').reverse();
    return {
      data: rows.slice(0, params.limit ?? 20).map((row) => show(row, params.include)),
      next_page_url: null,
      previous_page_url: null,
    };
  },
  'GET /v2/core/event_destinations/{id}': (
    world,
    params: Stripe.V2.Core.EventDestinationRetrieveParams,
    [id],
  ) => show(get(world, id), params.include),
  'POST /v2/core/event_destinations/{id}': (
    world,
    params: Stripe.V2.Core.EventDestinationUpdateParams,
    [id],
  ) => {
    const current = get(world, id);
    if (params.webhook_endpoint) checkUrl(params.webhook_endpoint.url);
    const { description, enabled_events: events, name } = params;
    return show(
      save(world, {
        ...current,
        url: params.webhook_endpoint?.url ?? current.url,
        shown: {
          ...current.shown,
          ...(description !== undefined && { description }),
          ...(events && { enabled_events: events }),
          ...(name !== undefined && { name }),
          metadata: mergeMetadata(current.shown.metadata ?? null, params.metadata),
        },
      }),
      params.include,
    );
  },
  'DELETE /v2/core/event_destinations/{id}': (world, _params, [id]) => {
    world.store.delete('event_destination', get(world, id).id);
    return { id, object: 'v2.core.event_destination' };
  },
  'POST /v2/core/event_destinations/{id}/disable': (world, _params, [id]) => {
    const current = get(world, id);
    const details = { disabled: { reason: 'user' as const } };
    return show(
      save(world, { ...current, shown: { ...current.shown, status: 'disabled', status_details: details } }),
    );
  },
  'POST /v2/core/event_destinations/{id}/enable': (world, _params, [id]) => {
    const current = get(world, id);
    const { status_details: _gone, ...shown } = current.shown;
    return show(save(world, { ...current, shown: { ...shown, status: 'enabled' } }));
  },
  'POST /v2/core/event_destinations/{id}/ping': (world, _params, [id]) =>
    emitThin(
      world,
      'v2.core.event_destination.ping',
      {
        related_object: {
          id: get(world, id).id,
          type: 'v2.core.event_destination',
          url: `/v2/core/event_destinations/${id}`,
        },
      },
      id,
    ),
  'GET /v2/core/events/{id}': (world, _params, [id]) => {
    const event = world.store.find('thin_event', id);
    if (!event) throw missing('v2.core.event', id);
    return event;
  },
};

const iso = (world: World): string => new Date(world.now() * 1000).toISOString();

function get(world: World, id: string): Destination {
  const found = world.store.find<Destination>('event_destination', id);
  if (!found) throw missing('v2.core.event_destination', id);
  return found;
}

function save(world: World, destination: Destination): Destination {
  const changed = { ...destination, shown: { ...destination.shown, updated: iso(world) } };
  world.store.put('event_destination', changed.id, changed);
  return changed;
}

/** Address and secret are only shown when asked for. */
function show({ shown, url, secret }: Destination, include: Include = []): object {
  const asked = {
    ...(include.includes('webhook_endpoint.url') && { url }),
    ...(include.includes('webhook_endpoint.signing_secret') && { signing_secret: secret }),
  };
  return { ...shown, ...(Object.keys(asked).length && { webhook_endpoint: asked }) };
}
