import type Stripe from 'stripe';
import { page, where, type ListParams } from '../http/list.js';
import type { World } from '../store/world.js';
import type { Handlers } from './index.js';
import { processingFee, sum } from './money.js';

/** Card money can be paid out after four days; a transfer that is tied to its charge need not wait. */
const PENDING_S = 4 * 86_400;

export const balanceHandlers: Handlers = {
  'GET /v1/balance': (world) => {
    const { available, pending } = totals(world);
    const part = (amount: number) => [{ amount, currency: 'jpy', source_types: { card: amount } }];
    return { object: 'balance', available: part(available), pending: part(pending), livemode: false };
  },
  'GET /v1/balance_transactions': (
    world,
    { source, type, payout, ...params }: Stripe.BalanceTransactionListParams,
  ) => {
    const inPayout = payout
      ? new Set(world.store.find<{ ids: string[] }>('payout_lines', payout)?.ids)
      : undefined;
    const rows = where(world.all('balance_transaction'), { source, type })
      .filter((row) => !inPayout || inPayout.has(row.id))
      .map((row) => current(world, row));
    return page(world, rows, params as ListParams, '/v1/balance_transactions');
  },
  'GET /v1/balance_transactions/{id}': (world, _params, [id]) =>
    current(world, world.get('balance_transaction', id)),
};

/** A pending transaction becomes available by the passing of time alone. */
const current = (world: World, row: Stripe.BalanceTransaction): Stripe.BalanceTransaction =>
  row.available_on <= platformTime(world) ? { ...row, status: 'available' } : row;

/** The platform lives as far in the future as its furthest test clock, so that advancing one lets money become available. */
export const platformTime = (world: World): number =>
  Math.max(world.now(), ...world.all('test_helpers.test_clock').map((clock) => clock.frozen_time));

/** Yen that can be transferred or paid out now, and yen that will be. */
export function totals(world: World): { available: number; pending: number } {
  const rows = world.all('balance_transaction').map((row) => current(world, row));
  const net = (status: string) => sum(rows.filter((row) => row.status === status).map((row) => row.net));
  return { available: net('available'), pending: net('pending') };
}

const CATEGORIES: Record<string, string> = {
  adjustment: 'dispute',
  payout_cancel: 'payout_reversal',
  payout_failure: 'payout_reversal',
  transfer_refund: 'transfer_reversal',
};

interface Booking {
  amount: number;
  type:
    | 'adjustment'
    | 'charge'
    | 'payout'
    | 'payout_cancel'
    | 'payout_failure'
    | 'refund'
    | 'refund_failure'
    | 'transfer'
    | 'transfer_refund';
  /** Of a charge: decides its fee. */
  method?: string;
  /** Yen that Stripe keeps besides, e.g. for a dispute. */
  fee?: number;
  source: string;
  description?: string | null;
  /** Takes the availability of this transaction, e.g. a transfer from a charge that is still pending. */
  like?: string | null;
  atOnce?: boolean;
}

/** Writes one line of the account's balance. Only charges bear a fee. */
export function book(world: World, booking: Booking): Stripe.BalanceTransaction {
  const { amount, type, source } = booking;
  const fee = booking.fee ?? (type === 'charge' ? processingFee(amount, booking.method) : 0);
  const now = world.now();
  const model = booking.like ? world.get('balance_transaction', booking.like) : undefined;
  const waits = type === 'charge' && !booking.atOnce;
  const availableOn = Math.max(model?.available_on ?? 0, waits ? now + PENDING_S : now);
  return world.create('balance_transaction', {
    amount,
    available_on: availableOn,
    balance_type: 'payments',
    currency: 'jpy',
    description: booking.description ?? null,
    fee,
    fee_details: fee
      ? [
          {
            amount: fee,
            application: null,
            currency: 'jpy',
            description: 'Stripe processing fees',
            type: 'stripe_fee',
          },
        ]
      : [],
    net: amount - fee,
    reporting_category: CATEGORIES[type] ?? type,
    source,
    status: availableOn <= now ? 'available' : 'pending',
    type,
  });
}
