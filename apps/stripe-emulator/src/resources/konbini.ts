import type Stripe from 'stripe';
import { invalid } from '../http/errors.js';
import type { World } from '../store/world.js';
import { clockBehind } from '../time/clocks.js';
import type { DueSource } from '../time/timeline.js';
import { succeed } from './payment-confirmation.js';

const LEAST = 120;
const MOST = 300_000;
const DAY_S = 86_400;
const JST_S = 9 * 3600;

/** What the test confirmation numbers stand for, and after how many seconds. */
const NUMBERS: Record<string, { outcome: 'pays' | 'expires'; after: number }> = {
  '11111111110': { outcome: 'pays', after: 180 },
  '22222222220': { outcome: 'pays', after: 0 },
  '33333333330': { outcome: 'expires', after: 0 },
  '44444444440': { outcome: 'expires', after: 180 },
};

interface Options {
  confirmation_number?: string;
  expires_after_days?: number;
  expires_at?: number;
  product_description?: string;
}

/** A voucher to pay at the counter of a convenience store. */
export function awaitKonbini(
  world: World,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  options: Options = {},
): Stripe.PaymentIntent {
  if (intent.amount < LEAST || intent.amount > MOST)
    throw invalid(
      `Payments at convenience stores must be from ¥${LEAST} to ¥${MOST.toLocaleString('en')}.`,
      'amount',
      intent.amount < LEAST ? 'amount_too_small' : 'amount_too_large',
    );
  const number = options.confirmation_number;
  if (number !== undefined && !/^\d{10,11}$/.test(number))
    throw invalid('The confirmation number must have 10 or 11 digits.', 'payment_method_options[konbini]');
  const expiresAt = expiryOf(world.now(), options);
  const codes = { confirmation_number: number ?? '00000000000', payment_code: '000-000-000000' };
  const waiting = world.update('payment_intent', intent, {
    status: 'requires_action',
    payment_method: method.id,
    payment_method_options: {
      ...intent.payment_method_options,
      konbini: {
        confirmation_number: number ?? null,
        expires_after_days: options.expires_after_days ?? null,
        expires_at: options.expires_at ?? null,
        product_description: options.product_description ?? null,
      },
    } as never,
    next_action: {
      type: 'konbini_display_details',
      konbini_display_details: {
        expires_at: expiresAt,
        hosted_voucher_url: `${world.baseUrl}/konbini/${intent.id}`,
        stores: { familymart: codes, lawson: codes, ministop: codes, seicomart: codes },
      },
    } as never,
  });
  world.emit('payment_intent.requires_action', waiting);
  return waiting;
}

/** 23:59:59 in Japan on the third day, unless the caller says otherwise. */
function expiryOf(now: number, { expires_at: at, expires_after_days: days }: Options): number {
  if (at !== undefined) {
    if (at < now + 1800 || at > now + 60 * DAY_S)
      throw invalid(
        'expires_at must be from 30 minutes to 60 days ahead.',
        'payment_method_options[konbini]',
      );
    return at;
  }
  const today = Math.floor((now + JST_S) / DAY_S) * DAY_S - JST_S;
  return today + ((days ?? 3) + 1) * DAY_S - 1;
}

const voucherOf = (intent: Stripe.PaymentIntent) => intent.next_action?.konbini_display_details;

/** Vouchers expire; those with a test number are paid or expire by themselves. */
export const konbiniDue: DueSource = (world) =>
  world
    .all('payment_intent')
    .filter((intent) => voucherOf(intent))
    .flatMap((intent) => {
      const clock = clockBehind(world, intent.id) ?? null;
      const number = intent.payment_method_options?.konbini?.confirmation_number ?? '';
      const plan = NUMBERS[number];
      const current = () => world.get('payment_intent', intent.id);
      if (intent.status === 'processing')
        return [{ at: intent.created + plan!.after, clock, run: () => void payKonbini(world, current()) }];
      if (intent.status !== 'requires_action') return [];
      if (plan?.outcome === 'pays')
        return [
          plan.after
            ? { at: intent.created, clock, run: () => void process(world, current()) }
            : { at: intent.created, clock, run: () => void payKonbini(world, current()) },
        ];
      const expiresAt = plan ? intent.created + plan.after : voucherOf(intent)!.expires_at;
      return [{ at: expiresAt, clock, run: () => void expireKonbini(world, current()) }];
    });

/** Paid at the counter, but the store has not confirmed it yet. */
function process(world: World, intent: Stripe.PaymentIntent): void {
  const processing = world.update('payment_intent', intent, { status: 'processing' });
  world.emit('payment_intent.processing', processing);
}

export function payKonbini(world: World, intent: Stripe.PaymentIntent): Stripe.PaymentIntent {
  return succeed(world, intent, world.get('payment_method', intent.payment_method as string), false);
}

export function expireKonbini(world: World, intent: Stripe.PaymentIntent): Stripe.PaymentIntent {
  const failed = world.update('payment_intent', intent, {
    status: 'requires_payment_method',
    payment_method: null,
    next_action: null,
    last_payment_error: {
      type: 'invalid_request_error',
      code: 'payment_intent_payment_attempt_expired',
      message: 'The payment attempt expired because it was not paid at the convenience store in time.',
    } as never,
  });
  world.emit('payment_intent.payment_failed', failed);
  return failed;
}
