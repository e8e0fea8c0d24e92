import type Stripe from 'stripe';
import { invalid, unsupported } from '../http/errors.js';
import { page, where, type ListParams } from '../http/list.js';
import { mergeMetadata } from '../http/metadata.js';
import { newId } from '../store/ids.js';
import type { World } from '../store/world.js';
import { createPrice, createProduct } from './catalogue.js';
import { linesOfSession } from './checkout-lines.js';
import type { Handlers } from './index.js';
import { checkAmount, checkCurrency, LEAST_PAYMENT, sum } from './money.js';
import { createSetupIntent } from './setup-intents.js';

const LIVES_S = 24 * 3600;

/** What the session remembers for the moment of payment. */
export interface SessionExtras {
  intent?: Stripe.Checkout.SessionCreateParams.PaymentIntentData;
  request3ds?: string;
}

export const checkoutHandlers: Handlers = {
  'POST /v1/checkout/sessions': (world, params: Stripe.Checkout.SessionCreateParams) => {
    checkSession(params);
    const customer = params.customer ? world.get('customer', params.customer, 'customer') : undefined;
    const session =
      params.mode === 'setup' ? createSetup(world, params, customer) : createPayment(world, params, customer);
    const request3ds = params.payment_method_options?.card?.request_three_d_secure;
    world.store.put('session_extras', session.id, {
      intent: params.payment_intent_data,
      request3ds,
    } satisfies SessionExtras);
    return session;
  },
  'GET /v1/checkout/sessions': (
    world,
    { customer, payment_intent: intent, status, ...params }: Stripe.Checkout.SessionListParams,
  ) => {
    for (const session of world.all('checkout.session')) fresh(world, session);
    const rows = where(world.all('checkout.session'), { customer, payment_intent: intent, status });
    return page(world, rows, params as ListParams, '/v1/checkout/sessions');
  },
  'GET /v1/checkout/sessions/{id}': (world, _params, [id]) => fresh(world, world.get('checkout.session', id)),
  'POST /v1/checkout/sessions/{id}/expire': (world, _params, [id]) => {
    const session = fresh(world, world.get('checkout.session', id));
    if (session.status !== 'open')
      throw invalid(
        `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session.status}.`,
      );
    return expire(world, session);
  },
  'GET /v1/checkout/sessions/{id}/line_items': (world, params: ListParams, [id]) => {
    const lines = linesOfSession(world, world.get('checkout.session', id).id);
    return page(world, lines, params, `/v1/checkout/sessions/${id}/line_items`, true);
  },
};

/** Sessions end by the passing of time; it is noticed when somebody looks. */
export function fresh(world: World, session: Stripe.Checkout.Session): Stripe.Checkout.Session {
  return session.status === 'open' && session.expires_at <= world.now() ? expire(world, session) : session;
}

function expire(world: World, session: Stripe.Checkout.Session): Stripe.Checkout.Session {
  const expired = world.update('checkout.session', session, { status: 'expired', url: null });
  world.emit('checkout.session.expired', expired);
  return expired;
}

function checkSession(params: Stripe.Checkout.SessionCreateParams): void {
  if (params.mode !== 'setup' && params.mode !== 'payment')
    throw unsupported(`checkout in the mode "${params.mode ?? 'none'}" (only setup and payment)`);
  if (params.ui_mode && params.ui_mode !== 'hosted_page')
    throw unsupported(`the ui_mode "${params.ui_mode}"`);
  if (!params.success_url)
    throw invalid('Missing required param: success_url.', 'success_url', 'parameter_missing');
  for (const name of ['success_url', 'cancel_url'] as const)
    if (params[name] && !/^https?:\/\/[^/]/.test(params[name]))
      throw invalid('Not a valid URL', name, 'url_invalid');
  if (params.allowed_payment_method_types?.some((type) => type !== 'card'))
    throw unsupported('payment methods other than "card"');
}

function common(
  world: World,
  params: Stripe.Checkout.SessionCreateParams,
  customer: Stripe.Customer | undefined,
) {
  const now = world.now();
  const expiresAt = params.expires_at ?? now + LIVES_S;
  if (expiresAt < now + 1800 - 60 || expiresAt > now + LIVES_S + 60)
    throw invalid(
      'The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation.',
      'expires_at',
    );
  const id = newId('cs_test', 58);
  return {
    id,
    allowed_payment_method_types: params.allowed_payment_method_types ?? null,
    automatic_tax: { enabled: false },
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    custom_fields: [],
    custom_text: {},
    customer: customer?.id ?? null,
    customer_details: customer ? { email: customer.email, tax_exempt: customer.tax_exempt ?? null } : null,
    expires_at: expiresAt,
    locale: (params.locale ?? null) as never,
    managed_payments: { enabled: false },
    metadata: mergeMetadata(null, params.metadata),
    payment_method_options: {
      card: {
        request_three_d_secure: (params.payment_method_options?.card?.request_three_d_secure ??
          'automatic') as never,
      },
    },
    payment_method_types: ['card'],
    shipping_options: [],
    status: 'open',
    success_url: params.success_url ?? null,
    ui_mode: 'hosted_page',
    url: `${world.baseUrl}/checkout/${id}`,
  } as const;
}

function createSetup(
  world: World,
  params: Stripe.Checkout.SessionCreateParams,
  customer: Stripe.Customer | undefined,
): Stripe.Checkout.Session {
  if (params.line_items) throw invalid('You can not pass `line_items` in `setup` mode.', 'line_items');
  if (params.payment_intent_data)
    throw invalid('You can not pass `payment_intent_data` in `setup` mode.', 'payment_intent_data');
  if (!params.currency && !params.allowed_payment_method_types)
    throw invalid(
      '`currency` is required in `setup` mode when `allowed_payment_method_types` is not set.',
      'currency',
      'parameter_missing',
    );
  if (params.currency) checkCurrency(params.currency);
  if (!customer) throw unsupported('checkout in the mode "setup" without a customer');
  const intent = createSetupIntent(world, {
    customer: customer.id,
    description: params.setup_intent_data?.description,
    metadata: mergeMetadata(null, params.setup_intent_data?.metadata),
    request3ds: params.payment_method_options?.card?.request_three_d_secure,
  });
  return world.create('checkout.session', {
    ...common(world, params, customer),
    currency: params.currency ?? null,
    mode: 'setup',
    payment_method_collection: 'always',
    payment_status: 'no_payment_required',
    setup_intent: intent.id,
  });
}

function createPayment(
  world: World,
  params: Stripe.Checkout.SessionCreateParams,
  customer: Stripe.Customer | undefined,
): Stripe.Checkout.Session {
  if (params.setup_intent_data)
    throw invalid('You can not pass `setup_intent_data` in `payment` mode.', 'setup_intent_data');
  const lines = (params.line_items ?? []).map((line, index) =>
    createLine(world, line, `line_items[${index}]`),
  );
  if (!lines.length) throw invalid('Missing required param: line_items.', 'line_items', 'parameter_missing');
  const total = sum(lines.map((line) => line.amount_total));
  checkAmount(total, 'line_items', LEAST_PAYMENT);
  const session = world.create('checkout.session', {
    ...common(world, params, customer),
    amount_subtotal: total,
    amount_total: total,
    currency: 'jpy',
    customer_creation: customer ? null : 'if_required',
    mode: 'payment',
    payment_method_collection: 'if_required',
    payment_status: 'unpaid',
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
  });
  world.store.put('session_lines', session.id, { ids: lines.map((line) => line.id) });
  return session;
}

function createLine(
  world: World,
  line: Stripe.Checkout.SessionCreateParams.LineItem,
  at: string,
): Stripe.LineItem {
  const quantity = line.quantity ?? 0;
  if (quantity < 1)
    throw invalid('Quantity is required and must be at least 1.', `${at}[quantity]`, 'parameter_missing');
  const { price_data: data } = line;
  if (!line.price === !data)
    throw invalid('You must specify exactly one of price or price_data.', `${at}[price]`);
  const price = line.price
    ? world.get('price', line.price, `${at}[price]`)
    : createPrice(world, {
        currency: data!.currency,
        product:
          data!.product ??
          createProduct(world, {
            name: data!.product_data?.name ?? 'Item',
            description: data!.product_data?.description,
            active: false,
          }).id,
        unit_amount: data!.unit_amount,
        tax_behavior: data!.tax_behavior,
        active: false,
      });
  if (price.unit_amount === null) throw unsupported('prices with a fraction of a yen in checkout');
  const amount = price.unit_amount * quantity;
  return world.create('item', {
    amount_discount: 0,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    currency: 'jpy',
    description: world.get('product', price.product as string).name,
    metadata: {},
    price: price as never,
    quantity,
  });
}
