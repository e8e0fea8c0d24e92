import type Stripe from 'stripe';
import { invalid, unsupported } from '../http/errors.js';
import { mergeMetadata } from '../http/metadata.js';
import { newId } from '../store/ids.js';
import type { World } from '../store/world.js';
import { createPrice, createProduct } from './catalogue.js';
import { checkAmount, checkCurrency, LEAST_PAYMENT, sum } from './money.js';
import { rate } from './rating.js';
import { createSetupIntent } from './setup-intents.js';
import { withoutTiers } from './subscription-items.js';

const LIVES_S = 24 * 3600;
type Params = Stripe.Checkout.SessionCreateParams;

export type CreateSession = (
  world: World,
  params: Params,
  customer: Stripe.Customer | undefined,
) => Stripe.Checkout.Session;

function common(world: World, params: Params, customer: Stripe.Customer | undefined) {
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
    payment_method_types: params.allowed_payment_method_types?.length
      ? params.allowed_payment_method_types
      : ['card'],
    shipping_options: [],
    status: 'open',
    success_url: params.success_url ?? null,
    ui_mode: 'hosted_page',
    url: `${world.baseUrl}/checkout/${id}`,
  } as const;
}

export function createSetup(
  world: World,
  params: Params,
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

export function createPayment(
  world: World,
  params: Params,
  customer: Stripe.Customer | undefined,
): Stripe.Checkout.Session {
  if (params.setup_intent_data)
    throw invalid('You can not pass `setup_intent_data` in `payment` mode.', 'setup_intent_data');
  const lines = (params.line_items ?? []).map((line, index) =>
    createLine(world, line, `line_items[${index}]`),
  );
  if (!lines.length) throw invalid('Missing required param: line_items.', 'line_items', 'parameter_missing');
  if (lines.some((line) => line.price!.type === 'recurring'))
    throw invalid('You can not use recurring prices in `payment` mode.', 'line_items');
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

/** Recurring prices become a subscription, one-off prices go on its first invoice. */
export function createSubscribing(
  world: World,
  params: Params,
  customer: Stripe.Customer | undefined,
): Stripe.Checkout.Session {
  const lines = (params.line_items ?? []).map((line, index) =>
    createLine(world, line, `line_items[${index}]`),
  );
  if (!lines.some((line) => line.price!.type === 'recurring'))
    throw invalid(
      'You must provide at least one recurring price in `subscription` mode.',
      'line_items',
      'parameter_missing',
    );
  const { trial_period_days: days, trial_end: end } = params.subscription_data ?? {};
  const total = days || end ? 0 : sum(lines.map((line) => line.amount_total));
  const session = world.create('checkout.session', {
    ...common(world, params, customer),
    amount_subtotal: total,
    amount_total: total,
    currency: 'jpy',
    customer_creation: customer ? null : 'always',
    mode: 'subscription',
    payment_method_collection: 'always',
    payment_status: total ? 'unpaid' : 'no_payment_required',
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
        recurring: data!.recurring,
        active: data!.recurring !== undefined,
      });
  const metered = price.recurring?.usage_type === 'metered';
  const quantity = metered ? 0 : (line.quantity ?? 0);
  if (!metered && quantity < 1)
    throw invalid('Quantity is required and must be at least 1.', `${at}[quantity]`, 'parameter_missing');
  const amount = metered ? 0 : sum(rate(price, quantity).map((part) => part.amount));
  return world.create('item', {
    amount_discount: 0,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    currency: 'jpy',
    description: world.get('product', price.product as string).name,
    metadata: {},
    price: withoutTiers(price) as never,
    quantity: metered ? null : quantity,
  });
}
