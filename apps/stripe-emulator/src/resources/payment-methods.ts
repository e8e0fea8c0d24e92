import { createHash } from 'node:crypto';
import type Stripe from 'stripe';
import { ApiError, invalid, missing, unsupported } from '../http/errors.js';
import { page, where, type ListParams } from '../http/list.js';
import { mergeMetadata } from '../http/metadata.js';
import { complete } from '../schemas/schemas.js';
import type { World } from '../store/world.js';
import type { Handlers } from './index.js';
import { cardByNumber, cardByToken, type Decline, type TestCard } from './test-cards.js';

/** What the emulator remembers of a card beyond its API object; a full number is never part of an API object. */
export interface CardRecord {
  number: string;
  /** 3-D Secure was passed while saving. */
  authenticated: boolean;
}

export const paymentMethodHandlers: Handlers = {
  'POST /v1/payment_methods': (world, params: Stripe.PaymentMethodCreateParams) =>
    createMethod(world, params),
  'POST /v1/payment_methods/{id}': (world, params: Stripe.PaymentMethodUpdateParams, [id]) => {
    const method = world.get('payment_method', id);
    if (!method.customer)
      throw invalid('You must save this PaymentMethod to a customer before you can update it.');
    return world.change(
      'payment_method',
      method,
      {
        ...(params.billing_details && {
          billing_details: billing({ ...method.billing_details, ...params.billing_details }),
        }),
        ...(params.metadata !== undefined && {
          metadata: mergeMetadata(method.metadata, params.metadata),
        }),
      },
      'payment_method.updated',
    );
  },
  'GET /v1/payment_methods': (world, { customer, type, ...params }: Stripe.PaymentMethodListParams) =>
    page(
      world,
      where(world.all('payment_method'), { customer, type }),
      params as ListParams,
      '/v1/payment_methods',
    ),
  'GET /v1/payment_methods/{id}': (world, _params, [id]) => world.get('payment_method', id),
  'POST /v1/payment_methods/{id}/attach': (world, { customer }: Stripe.PaymentMethodAttachParams, [id]) => {
    if (!customer) throw invalid('Missing required param: customer.', 'customer', 'parameter_missing');
    return attach(world, id, world.get('customer', customer, 'customer').id);
  },
  'POST /v1/payment_methods/{id}/detach': (world, _params, [id]) => {
    const method = world.get('payment_method', id);
    if (!method.customer)
      throw invalid(
        'The payment method you provided is not attached to a customer so detachment is impossible.',
      );
    const customer = world.get('customer', method.customer as string, 'customer');
    if (customer.invoice_settings.default_payment_method === id)
      world.change(
        'customer',
        customer,
        { invoice_settings: { ...customer.invoice_settings, default_payment_method: null } as never },
        'customer.updated',
      );
    return world.change('payment_method', method, { customer: null }, 'payment_method.detached');
  },
};

interface MethodData {
  type?: string;
  card?: object;
  billing_details?: object;
  metadata?: Stripe.MetadataParam;
}

/** A card from a test token, a convenience store, or the bank account of the customer's balance. */
export function createMethod(world: World, data: MethodData): Stripe.PaymentMethod {
  if (data.type === 'card') {
    const token = (data.card as { token?: string } | undefined)?.token;
    if (!token) throw invalid('Missing required param: card[token].', 'card', 'parameter_missing');
    const card = methodFrom(world, token, 'card[token]');
    return world.update('payment_method', card, {
      billing_details: billing({ ...card.billing_details, ...data.billing_details }),
      metadata: mergeMetadata(null, data.metadata),
    });
  }
  checkMethods([data.type ?? ''], 'type');
  const method = world.create('payment_method', {
    allow_redisplay: 'unspecified',
    billing_details: billing(data.billing_details ?? {}),
    metadata: mergeMetadata(null, data.metadata),
    type: data.type as Stripe.PaymentMethod.Type,
    ...(data.type === 'konbini' ? { konbini: {} } : { customer_balance: {} }),
  });
  if (data.type === 'konbini' && !method.billing_details.email)
    throw invalid(
      'Missing required param: billing_details[email].',
      'billing_details[email]',
      'parameter_missing',
    );
  return method;
}

const billing = (given: object): Stripe.PaymentMethod.BillingDetails => {
  const { address } = given as { address?: object };
  return complete('PaymentMethod.BillingDetails', {
    ...given,
    address: complete('Address', address || {}),
  }) as Stripe.PaymentMethod.BillingDetails;
};

const METHODS = new Set(['card', 'konbini', 'customer_balance']);

/** The payment methods that exist here; others would behave in ways that nothing here knows. */
export function checkMethods(types: readonly string[] | '' | null | undefined, param: string): void {
  const foreign = (types || []).find((type) => !METHODS.has(type));
  if (foreign !== undefined)
    throw unsupported(`the payment method "${foreign}" in ${param} (only ${[...METHODS].join(', ')})`);
}

export interface CardDetails {
  expMonth: number;
  expYear: number;
  name: string | null;
  email: string | null;
}

/** A new, unattached payment method for one of the test cards. */
export function createCard(
  world: World,
  card: TestCard,
  details?: Partial<CardDetails>,
): Stripe.PaymentMethod {
  const method = world.create('payment_method', {
    allow_redisplay: 'unspecified',
    billing_details: { address: {}, email: details?.email ?? null, name: details?.name ?? null },
    card: {
      brand: card.brand,
      checks: { cvc_check: 'pass' },
      country: 'JP',
      display_brand: card.brand,
      exp_month: details?.expMonth ?? 12,
      exp_year: details?.expYear ?? new Date(world.now() * 1000).getUTCFullYear() + 4,
      fingerprint: createHash('sha256').update(card.number).digest('base64url').slice(0, 16),
      funding: 'credit',
      last4: card.number.slice(-4),
      networks: { available: [card.brand] },
      regulated_status: 'unregulated',
      three_d_secure_usage: { supported: true },
    },
    metadata: {},
    type: 'card',
  });
  world.store.put('card', method.id, { number: card.number, authenticated: false } satisfies CardRecord);
  return method;
}

/** A payment method id, or a token such as pm_card_visa, which becomes a new payment method. */
export function methodFrom(world: World, idOrToken: string, param: string): Stripe.PaymentMethod {
  const card = cardByToken(idOrToken);
  if (card) return createCard(world, card);
  if (/^(pm_card|tok)_/.test(idOrToken)) throw unsupported(`the test card token "${idOrToken}"`);
  return world.get('payment_method', idOrToken, param);
}

export function attach(world: World, idOrToken: string, customer: string): Stripe.PaymentMethod {
  const method = methodFrom(world, idOrToken, 'payment_method');
  if (method.customer === customer) return method;
  if (method.customer)
    throw invalid(
      'The payment method you provided has already been attached to a customer.',
      undefined,
      'payment_method_already_attached',
    );
  const { declines } = cardOf(world, method);
  if (declines) throw declined(declines);
  return world.change('payment_method', method, { customer }, 'payment_method.attached');
}

export const cardRecord = (world: World, method: Stripe.PaymentMethod): CardRecord =>
  world.store.find<CardRecord>('card', method.id)!;

export const cardOf = (world: World, method: Stripe.PaymentMethod): TestCard =>
  cardByNumber(cardRecord(world, method).number)!;

export function markAuthenticated(world: World, method: Stripe.PaymentMethod): void {
  world.store.put('card', method.id, {
    ...cardRecord(world, method),
    authenticated: true,
  } satisfies CardRecord);
}

/** The 402 of a refused card. What was recorded about the attempt stays. */
export function declined(
  decline: Decline,
  objects: { charge?: string; payment_intent?: object; setup_intent?: object; payment_method?: object } = {},
): ApiError {
  const { code, declineCode, message } = decline;
  return new ApiError(
    402,
    { type: 'card_error', code, decline_code: declineCode, message, ...objects },
    true,
  );
}

/** The customer must own the payment method. */
export function methodOfCustomer(
  world: World,
  id: string,
  customer: string | null,
  param: string,
): Stripe.PaymentMethod {
  const method = world.get('payment_method', id, param);
  if (customer && method.customer !== customer) throw missing('PaymentMethod', id, param);
  return method;
}
