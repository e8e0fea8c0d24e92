import type Stripe from 'stripe';
import { invalid } from '../http/errors.js';
import { page, where, type ListParams } from '../http/list.js';
import type { World } from '../store/world.js';
import type { Handlers } from './index.js';
import { summaries } from './usage.js';

export const meterHandlers: Handlers = {
  'POST /v1/billing/meters': (world, params: Stripe.Billing.MeterCreateParams) => {
    const { event_name: name } = params;
    if (name.length > 100) throw invalid('event_name can have up to 100 characters.', 'event_name');
    if (where(world.all('billing.meter'), { event_name: name, status: 'active' }).length)
      throw invalid(`There is already an active meter with the event name ${name}.`, 'event_name');
    const meter = world.create('billing.meter', {
      customer_mapping: params.customer_mapping ?? {
        event_payload_key: 'stripe_customer_id',
        type: 'by_id',
      },
      default_aggregation: params.default_aggregation,
      display_name: params.display_name,
      event_name: name,
      event_time_window: (params.event_time_window ?? null) as Stripe.Billing.Meter.EventTimeWindow | null,
      status: 'active',
      status_transitions: {},
      updated: world.now(),
      value_settings: params.value_settings ?? { event_payload_key: 'value' },
    });
    world.emit('billing.meter.created', meter);
    return meter;
  },
  'GET /v1/billing/meters': (world, { status, ...params }: Stripe.Billing.MeterListParams) =>
    page(world, where(world.all('billing.meter'), { status }), params as ListParams, '/v1/billing/meters'),
  'GET /v1/billing/meters/{id}': (world, _params, [id]) => world.get('billing.meter', id),
  'POST /v1/billing/meters/{id}': (world, params: Stripe.Billing.MeterUpdateParams, [id]) =>
    world.change(
      'billing.meter',
      world.get('billing.meter', id),
      { updated: world.now(), ...(params.display_name && { display_name: params.display_name }) },
      'billing.meter.updated',
    ),
  'POST /v1/billing/meters/{id}/deactivate': (world, _params, [id]) => switchTo(world, id, 'inactive'),
  'POST /v1/billing/meters/{id}/reactivate': (world, _params, [id]) => switchTo(world, id, 'active'),
  'GET /v1/billing/meters/{id}/event_summaries': (
    world,
    params: Stripe.Billing.MeterListEventSummariesParams,
    [id],
  ) => {
    const meter = world.get('billing.meter', id);
    world.get('customer', params.customer, 'customer');
    checkWindow(params);
    const rows = summaries(world, meter, params);
    return page(world, rows, params as ListParams, `/v1/billing/meters/${id}/event_summaries`);
  },
};

function switchTo(world: World, id: string, status: 'active' | 'inactive'): Stripe.Billing.Meter {
  const meter = world.get('billing.meter', id);
  if (meter.status === status) throw invalid(`The meter is already ${status}.`);
  return world.change(
    'billing.meter',
    meter,
    {
      status,
      status_transitions: { deactivated_at: status === 'inactive' ? world.now() : null },
      updated: world.now(),
    },
    status === 'active' ? 'billing.meter.reactivated' : 'billing.meter.deactivated',
  );
}

/** Windows begin and end on whole minutes; grouped ones on whole hours or days, in UTC. */
function checkWindow(params: Stripe.Billing.MeterListEventSummariesParams): void {
  const { start_time: start, end_time: end, value_grouping_window: group } = params;
  if (end <= start) throw invalid('end_time must be after start_time.', 'end_time');
  const step = group === 'day' ? 86_400 : group === 'hour' ? 3_600 : 60;
  for (const [name, value] of [
    ['start_time', start],
    ['end_time', end],
  ] as const)
    if (value % step !== 0)
      throw invalid(`${name} must be aligned with ${group ?? 'minute'} boundaries in UTC.`, name);
}
