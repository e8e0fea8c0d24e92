import type { Config } from '@madoguchi/platform/config';
import type Stripe from 'stripe';
import type { EventEndpoint, MeterRefusal, ProviderEvent } from '../../application/ports.js';

type Settings = Config['stripe'];

export const isLive = ({ secretKey }: Settings): boolean => /^(sk|rk)_live_/.test(secretKey);

/** Undefined for anything that this endpoint's secret has not signed, that is of another mode, or that another endpoint gets. */
export function verified(
  stripe: Stripe,
  settings: Settings,
  endpoint: EventEndpoint,
  rawBody: Buffer,
  signature: string,
): ProviderEvent | undefined {
  const secret = settings.webhookSecrets[endpoint];
  if (secret === undefined) return undefined;
  try {
    const event =
      endpoint === 'thin'
        ? asThinEvent(stripe.parseEventNotification(rawBody, signature, secret))
        : asEvent(stripe.webhooks.constructEvent(rawBody, signature, secret));
    const isOurs = event.endpoint === endpoint && event.live === isLive(settings);
    return isOurs ? event.told : undefined;
  } catch {
    return undefined;
  }
}

interface Read {
  readonly endpoint: EventEndpoint;
  readonly live: boolean;
  readonly told: ProviderEvent;
}

/** Events of a payee's account name it, and only they. */
export function asEvent(event: Stripe.Event): Read {
  const account = event.account ?? null;
  const endpoint = account === null ? 'platform' : 'connect';
  return {
    endpoint,
    live: event.livemode,
    told: {
      id: event.id,
      endpoint,
      account,
      type: event.type,
      objectId: objectOf(event),
      apiVersion: event.api_version,
      createdAt: new Date(event.created * 1000),
      payload: event,
    },
  };
}

/** A client's transfers and cards are looked at as a whole, so their events point at the client. */
function objectOf({ type, data }: Stripe.Event): string | null {
  const object = data.object as { id?: string; customer?: string };
  const before = data.previous_attributes as { customer?: string } | undefined;
  if (type === 'customer_cash_balance_transaction.created') return object.customer ?? null;
  if (type === 'payment_method.detached') return before?.customer ?? null;
  return object.id ?? null;
}

/** It says that something happened, not what: the event itself is what has to be fetched. It is written in no version. */
function asThinEvent(event: Stripe.V2.Core.EventNotification): Read {
  const { id, type, created, livemode } = event;
  return {
    endpoint: 'thin',
    live: livemode,
    told: {
      id,
      endpoint: 'thin',
      account: null,
      type,
      objectId: id,
      apiVersion: null,
      createdAt: new Date(created),
      payload: { id, type, created, livemode },
    },
  };
}

/** Stripe gives some of the identifiers under each kind of error; those of ours are `usage:<id of the unit>`. */
export async function refusalOf(stripe: Stripe, eventId: string): Promise<MeterRefusal> {
  const event = await stripe.v2.core.events.retrieve(eventId);
  const { reason } = (
    event as Pick<Stripe.V2.Core.Events.V1BillingMeterNoMeterFoundEvent, 'data'> & { type: string }
  ).data;
  const samples = reason.error_types.flatMap(({ sample_errors: each }) => each);
  return {
    count: reason.error_count,
    reasons: reason.error_types.map(({ code }) => code),
    usageIds: samples.flatMap(({ request: { identifier } }) => /^usage:(.+)$/.exec(identifier)?.[1] ?? []),
  };
}

/** Only events of our own account or, with `account`, of that one; a list of one never holds those of the other. */
export async function eventsOf(
  stripe: Stripe,
  account: string | null,
  types: readonly string[],
  since: Date | null,
): Promise<ProviderEvent[]> {
  const found: ProviderEvent[] = [];
  const list = stripe.events.list(
    {
      types: [...types],
      limit: 100,
      ...(since && { created: { gte: Math.floor(since.getTime() / 1000) } }),
    },
    account === null ? {} : { stripeAccount: account },
  );
  for await (const event of list) found.push(asEvent({ ...event, ...(account && { account }) }).told);
  return found;
}
