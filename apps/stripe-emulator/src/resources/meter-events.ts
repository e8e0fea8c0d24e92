import type Stripe from 'stripe';
import { invalid } from '../http/errors.js';
import { newId } from '../store/ids.js';
import type { World } from '../store/world.js';
import { emitThin } from '../webhooks/thin-events.js';
import type { Handlers } from './index.js';
import { refreshUsage } from './metered-lines.js';
import type { UsageEvent } from './usage.js';

const OLDEST_S = 35 * 86_400;
const FUTURE_S = 300;
/** Stripe promises uniqueness for "at least 24 hours"; here it is exactly that, so that nobody relies on more. */
const UNIQUE_S = 86_400;

export const meterEventHandlers: Handlers = {
  'POST /v1/billing/meter_events': (world, params: Stripe.Billing.MeterEventCreateParams) => {
    const now = world.now();
    const timestamp = params.timestamp ?? now;
    const identifier = params.identifier ?? newId('', 32).slice(1);
    checkEvent(world, params.event_name, identifier, timestamp);
    const problem = accept(world, params, identifier, timestamp);
    if (problem) report(world, params.event_name, identifier, problem);
    return {
      object: 'billing.meter_event',
      created: now,
      event_name: params.event_name,
      identifier,
      livemode: false,
      payload: params.payload,
      timestamp,
    };
  },
  'POST /v1/billing/meter_event_adjustments': (
    world,
    { event_name: name, cancel }: Stripe.Billing.MeterEventAdjustmentCreateParams,
  ) => {
    const identifier = cancel?.identifier;
    if (!identifier)
      throw invalid('Missing required param: cancel[identifier].', 'cancel', 'parameter_missing');
    const event = world.store
      .all<UsageEvent>('meter_event')
      .findLast((e) => e.identifier === identifier && e.eventName === name);
    if (!event) throw invalid(`No event with identifier ${identifier} was found.`, 'cancel[identifier]');
    if (world.now() - event.reportedAt > UNIQUE_S)
      throw invalid('An event can only be cancelled within 24 hours.', 'cancel[identifier]');
    world.store.delete('meter_event', event.id);
    refreshUsage(world, event.customer);
    return {
      object: 'billing.meter_event_adjustment',
      cancel: { identifier },
      event_name: name,
      livemode: false,
      status: 'pending',
      type: 'cancel',
    };
  },
};

/** What Stripe refuses at once. Everything else is noticed later and reported by a thin event. */
function checkEvent(world: World, name: string, identifier: string, timestamp: number): void {
  const now = world.now();
  if (name.length > 100) throw invalid('event_name can have up to 100 characters.', 'event_name');
  if (identifier.length > 100) throw invalid('identifier can have up to 100 characters.', 'identifier');
  if (timestamp < now - OLDEST_S)
    throw invalid('The timestamp must be within the past 35 days.', 'timestamp', 'timestamp_too_far_in_past');
  if (timestamp > now + FUTURE_S)
    throw invalid(
      'The timestamp must not be more than 5 minutes in the future.',
      'timestamp',
      'timestamp_in_future',
    );
  const known = world.store.find<{ at: number }>('meter_identifier', identifier);
  if (known && now - known.at < UNIQUE_S)
    throw invalid(`An event already exists with identifier ${identifier}.`, 'identifier');
  world.store.put('meter_identifier', identifier, { at: now });
}

interface Problem {
  code: string;
  message: string;
  meter?: string;
}

/** Keeps a good event; says what is wrong with any other. */
function accept(
  world: World,
  { event_name: name, payload }: Stripe.Billing.MeterEventCreateParams,
  identifier: string,
  timestamp: number,
): Problem | undefined {
  const meters = world.all('billing.meter').filter((m) => m.event_name === name);
  const meter = meters.find((m) => m.status === 'active');
  if (!meter)
    return meters.length
      ? { code: 'archived_meter', message: `The meter ${meters[0]!.id} is inactive.`, meter: meters[0]!.id }
      : { code: 'no_meter', message: `No active meter was found for the event name ${name}.` };
  const customer = payload[meter.customer_mapping.event_payload_key];
  if (!customer)
    return {
      code: 'meter_event_no_customer_defined',
      message: `The payload has no ${meter.customer_mapping.event_payload_key}.`,
      meter: meter.id,
    };
  if (!world.find('customer', customer))
    return {
      code: 'meter_event_customer_not_found',
      message: `No such customer: ${customer}`,
      meter: meter.id,
    };
  const written = payload[meter.value_settings.event_payload_key];
  const value = meter.default_aggregation.formula === 'count' && written === undefined ? '1' : written;
  if (!/^-?\d{1,15}$/.test(value ?? ''))
    return {
      code: 'meter_event_invalid_value',
      message: `"${value ?? ''}" is not a whole number.`,
      meter: meter.id,
    };
  const id = newId('mevt');
  world.store.put('meter_event', id, {
    id,
    identifier,
    eventName: name,
    customer,
    value: Number(value),
    timestamp,
    reportedAt: world.now(),
  } satisfies UsageEvent);
  refreshUsage(world, customer);
  return undefined;
}

function report(world: World, name: string, identifier: string, problem: Problem): void {
  const at = (seconds: number) => new Date(seconds * 1000).toISOString();
  const sample = { error_message: problem.message, request: { identifier } };
  const data = {
    developer_message_summary: `There is 1 invalid event (${name}): ${problem.message}`,
    reason: {
      error_count: 1,
      error_types: [{ code: problem.code, error_count: 1, sample_errors: [sample] }],
    },
    validation_end: at(world.now() + 1),
    validation_start: at(world.now()),
  };
  if (!problem.meter) {
    emitThin(world, 'v1.billing.meter.no_meter_found', { data });
    return;
  }
  const { meter } = problem;
  emitThin(world, 'v1.billing.meter.error_report_triggered', {
    data,
    related_object: { id: meter, type: 'billing.meter', url: `/v1/billing/meters/${meter}` },
  });
}
