import Stripe from 'stripe';
import { ProviderFailure, type CommandResult, type MeteredUnitParams } from '../../application/ports.js';
import type { Answer } from './stripe-answers.js';

const MINUTE_MS = 60_000;
const seconds = (moment: Date): number => Math.floor(moment.getTime() / 1000);

/** Under which Stripe counts the unit once, however often it is sent within a day. */
const identifierOf = ({ usageId }: MeteredUnitParams): string => `usage:${usageId}`;

export async function meterOf(stripe: Stripe, eventName: string): Promise<Answer | undefined> {
  for await (const meter of stripe.billing.meters.list({ status: 'active', limit: 100 }))
    if (meter.event_name === eventName) return { id: meter.id, object: meter.object };
  return undefined;
}

/** Two clients' first units may open it at once: the one that is refused finds what the other has opened. */
export async function openMeter(
  stripe: Stripe,
  { eventName }: { eventName: string },
  options: Stripe.RequestOptions,
): Promise<Answer> {
  const open = await meterOf(stripe, eventName);
  if (open) return open;
  try {
    const meter = await stripe.billing.meters.create(
      {
        display_name: '応対した電話（件）',
        event_name: eventName,
        default_aggregation: { formula: 'sum' },
        customer_mapping: { type: 'by_id', event_payload_key: 'stripe_customer_id' },
        value_settings: { event_payload_key: 'value' },
      },
      options,
    );
    return { id: meter.id, object: meter.object };
  } catch (error) {
    const opened = refusal(error) && (await meterOf(stripe, eventName));
    if (opened) return opened;
    throw error;
  }
}

export async function countUnit(
  stripe: Stripe,
  unit: MeteredUnitParams,
  options: Stripe.RequestOptions,
): Promise<Answer> {
  const id = identifierOf(unit);
  // An event has no id but the one we give it.
  const object = 'billing.meter_event';
  try {
    const event = await stripe.billing.meterEvents.create(
      {
        event_name: unit.eventName,
        identifier: id,
        timestamp: seconds(new Date(unit.occurredAt)),
        payload: { stripe_customer_id: unit.customerId, value: '1' },
      },
      options,
    );
    return { id, object: event.object };
  } catch (error) {
    const refused = refusal(error);
    if (refused?.code === 'timestamp_too_far_in_past') return { id, object, tooLate: true };
    if (refused?.code === 'timestamp_in_future')
      throw new ProviderFailure('retry', refused.code, refused.message);
    // A duplicate is refused, not dropped: it was counted before.
    if (!refused || !/already exists with identifier/i.test(refused.message)) throw error;
  }
  return { id, object };
}

export async function cancelUnit(
  stripe: Stripe,
  unit: MeteredUnitParams,
  options: Stripe.RequestOptions,
): Promise<Answer> {
  const id = identifierOf(unit);
  const object = 'billing.meter_event_adjustment';
  try {
    const adjustment = await stripe.billing.meterEventAdjustments.create(
      { event_name: unit.eventName, type: 'cancel', cancel: { identifier: id } },
      options,
    );
    return { id, object: adjustment.object };
  } catch (error) {
    if (!refusal(error)) throw error;
    // Either it is gone already, or a day has passed.
    return { ...((await whetherCancelled(stripe, unit)) ?? { id, tooLate: true }), object };
  }
}

/** Asked only when identifier and key are spent: a meter has no list of its events, but its sum of the minute tells. */
export async function whetherCounted(
  stripe: Stripe,
  unit: MeteredUnitParams,
): Promise<CommandResult | undefined> {
  const count = await countOfMinute(stripe, unit);
  if (count === unit.minuteCount) return { id: identifierOf(unit) };
  if (count === unit.minuteCount - 1) return undefined;
  throw new ProviderFailure(
    'parked',
    'meterUnclear',
    `The meter holds ${count} units of that minute instead of ${unit.minuteCount - 1} or ${unit.minuteCount}`,
  );
}

export async function whetherCancelled(
  stripe: Stripe,
  unit: MeteredUnitParams,
): Promise<CommandResult | undefined> {
  return (await countOfMinute(stripe, unit)) === unit.minuteCount ? { id: identifierOf(unit) } : undefined;
}

function countOfMinute(stripe: Stripe, unit: MeteredUnitParams): Promise<number> {
  const from = Math.floor(new Date(unit.occurredAt).getTime() / MINUTE_MS) * MINUTE_MS;
  return countBetween(stripe, unit.eventName, unit.customerId, new Date(from), new Date(from + MINUTE_MS));
}

export async function countBetween(
  stripe: Stripe,
  eventName: string,
  customer: string,
  from: Date,
  until: Date,
): Promise<number> {
  const meter = await meterOf(stripe, eventName);
  if (!meter) return 0;
  let count = 0;
  const window = { customer, start_time: seconds(from), end_time: seconds(until), limit: 100 };
  for await (const summary of stripe.billing.meters.listEventSummaries(meter.id, window))
    count += summary.aggregated_value;
  return count;
}

/** What Stripe says no to, apart from cards, limits and its own troubles. */
const refusal = (error: unknown): Stripe.errors.StripeInvalidRequestError | undefined =>
  error instanceof Stripe.errors.StripeInvalidRequestError && error.statusCode === 400 ? error : undefined;
