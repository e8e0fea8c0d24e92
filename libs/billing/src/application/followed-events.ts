import type { EventEndpoint } from './ports.js';

/** What means something to us, by the endpoint that brings it. Everything else is written down and left alone. */
export const followedEvents = {
  platform: [
    'checkout.session.completed',
    'checkout.session.expired',
    'invoice.paid',
    'invoice.payment_failed',
    'invoice.payment_action_required',
    'invoice.voided',
    'customer.updated',
    'payment_method.detached',
    'customer_cash_balance_transaction.created',
    'refund.updated',
    'refund.failed',
    'charge.dispute.created',
    'charge.dispute.updated',
    'charge.dispute.funds_withdrawn',
    'charge.dispute.funds_reinstated',
    'charge.dispute.closed',
  ],
  connect: ['account.updated', 'payout.paid', 'payout.failed', 'payout.canceled'],
  thin: ['v1.billing.meter.error_report_triggered', 'v1.billing.meter.no_meter_found'],
} as const satisfies Readonly<Record<EventEndpoint, readonly string[]>>;

export type FollowedEvent = (typeof followedEvents)[EventEndpoint][number];

/** The same name means something else at another endpoint: a payee's payout is not ours. */
export const asFollowed = (endpoint: EventEndpoint, type: string): FollowedEvent | undefined =>
  (followedEvents[endpoint] as readonly FollowedEvent[]).find((known) => known === type);
