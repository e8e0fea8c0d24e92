import type Stripe from 'stripe';
import { invalid } from '../http/errors.js';
import { page, where, type ListParams } from '../http/list.js';
import { blank, mergeMetadata } from '../http/metadata.js';
import type { World } from '../store/world.js';
import { awaitTransfer } from './bank-transfers.js';
import type { Handlers } from './index.js';
import { awaitKonbini } from './konbini.js';
import { checkAmount, checkCurrency, LEAST_PAYMENT } from './money.js';
import { confirmPayment, createPaymentIntent, refuseOffSession } from './payment-confirmation.js';
import { checkMethods, createMethod, methodFrom } from './payment-methods.js';

export const paymentHandlers: Handlers = {
  'POST /v1/payment_intents': (world, params: Stripe.PaymentIntentCreateParams) => {
    checkCurrency(params.currency);
    checkAmount(params.amount, 'amount', LEAST_PAYMENT);
    if (params.customer) world.get('customer', params.customer, 'customer');
    checkMethods(params.allowed_payment_method_types, 'allowed_payment_method_types');
    if (!params.confirm)
      for (const param of ['off_session', 'return_url'] as const)
        if (params[param] !== undefined)
          throw invalid(`You can only set ${param} when confirm is true.`, param);
    const intent = createPaymentIntent(world, {
      amount: params.amount,
      customer: params.customer ?? null,
      description: params.description,
      metadata: mergeMetadata(null, params.metadata),
      setupFutureUsage: params.setup_future_usage,
      transferGroup: params.transfer_group,
      shipping: params.shipping || undefined,
      types: params.allowed_payment_method_types,
      request3ds:
        params.payment_method_options?.card && 'request_three_d_secure' in params.payment_method_options.card
          ? params.payment_method_options.card.request_three_d_secure
          : undefined,
    });
    if (params.confirm) return confirm(world, intent, params);
    const method = chosenMethod(world, intent, params);
    if (!method) return intent;
    return world.update('payment_intent', intent, {
      payment_method: method.id,
      status: 'requires_confirmation',
    });
  },
  'GET /v1/payment_intents': (world, { customer, ...params }: Stripe.PaymentIntentListParams) =>
    page(
      world,
      where(world.all('payment_intent'), { customer }),
      params as ListParams,
      '/v1/payment_intents',
    ),
  'GET /v1/payment_intents/{id}': (world, _params, [id]) => world.get('payment_intent', id),
  'POST /v1/payment_intents/{id}': (world, params: Stripe.PaymentIntentUpdateParams, [id]) => {
    const intent = world.get('payment_intent', id);
    return world.update('payment_intent', intent, {
      ...(params.description !== undefined && { description: blank(params.description) }),
      ...(params.metadata !== undefined && { metadata: mergeMetadata(intent.metadata, params.metadata) }),
      ...(params.transfer_group !== undefined && { transfer_group: blank(params.transfer_group) }),
    });
  },
  'POST /v1/payment_intents/{id}/confirm': (world, params: Stripe.PaymentIntentConfirmParams, [id]) => {
    const intent = world.get('payment_intent', id);
    if (!['requires_payment_method', 'requires_confirmation', 'requires_action'].includes(intent.status))
      throw wrongState(intent, 'confirm');
    return confirm(world, intent, params);
  },
  'POST /v1/payment_intents/{id}/cancel': (world, params: Stripe.PaymentIntentCancelParams, [id]) => {
    const intent = world.get('payment_intent', id);
    if (intent.status === 'succeeded' || intent.status === 'canceled') throw wrongState(intent, 'cancel');
    if (where(world.all('invoice_payment'), {}).some((p) => p.payment.payment_intent === id))
      throw invalid(
        'You cannot cancel this PaymentIntent because it belongs to an invoice. Void the invoice instead.',
      );
    const canceled = world.update('payment_intent', intent, {
      status: 'canceled',
      canceled_at: world.now(),
      cancellation_reason: (params.cancellation_reason ?? null) as never,
      next_action: null,
    });
    world.emit('payment_intent.canceled', canceled);
    return canceled;
  },
};

const wrongState = (intent: Stripe.PaymentIntent, verb: string) =>
  invalid(
    `You cannot ${verb} this PaymentIntent because it has a status of ${intent.status}.`,
    undefined,
    'payment_intent_unexpected_state',
  );

type Confirm = Stripe.PaymentIntentConfirmParams & { payment_method_data?: { type: string } };

/** A saved method, a test token, or one described on the spot. */
function chosenMethod(
  world: World,
  intent: Stripe.PaymentIntent,
  params: Confirm,
): Stripe.PaymentMethod | undefined {
  if (params.payment_method && params.payment_method_data)
    throw invalid(
      'You may only specify one of these parameters: payment_method, payment_method_data.',
      'payment_method',
    );
  if (params.payment_method_data) return createMethod(world, params.payment_method_data);
  const chosen = params.payment_method ?? (intent.payment_method as string | null);
  return chosen ? methodForIntent(world, intent, chosen) : undefined;
}

function confirm(world: World, intent: Stripe.PaymentIntent, params: Confirm): Stripe.PaymentIntent {
  const method = chosenMethod(world, intent, params);
  if (!method)
    throw invalid(
      'You cannot confirm this PaymentIntent because it is missing a payment method.',
      undefined,
      'payment_intent_unexpected_state',
    );
  if (!intent.payment_method_types.includes(method.type))
    throw invalid(
      `The PaymentMethod provided (${method.type}) is not allowed for this PaymentIntent.`,
      'payment_method',
    );
  const options = params.payment_method_options ?? undefined;
  if (method.type === 'konbini')
    return awaitKonbini(world, intent, method, (options?.konbini || undefined) as never);
  if (method.type === 'customer_balance') return awaitTransfer(world, intent, method);
  return confirmCard(world, intent, method, params);
}

function confirmCard(
  world: World,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  params: Confirm,
): Stripe.PaymentIntent {
  const offSession = params.off_session !== undefined && params.off_session !== false;
  const redirects = intent.automatic_payment_methods?.enabled === true;
  if (!offSession && !params.return_url && redirects)
    throw invalid(
      'This PaymentIntent is configured to accept payment methods enabled in your Dashboard, so a return_url is needed.',
      'return_url',
    );
  const request = intent.payment_method_options?.card?.request_three_d_secure;
  const confirmed = confirmPayment(world, intent, method, {
    offSession,
    returnUrl: params.return_url,
    demand3ds: request === 'any' || request === 'challenge',
  });
  if (confirmed.status === 'requires_action' && offSession) throw refuseOffSession(world, confirmed, method);
  return confirmed;
}

function methodForIntent(
  world: World,
  intent: Stripe.PaymentIntent,
  idOrToken: string,
): Stripe.PaymentMethod {
  const method = methodFrom(world, idOrToken, 'payment_method');
  if (method.customer && method.customer !== intent.customer)
    throw invalid(
      `The payment method ${method.id} belongs to a customer. Please include the customer in the customer parameter on the PaymentIntent.`,
      'payment_method',
    );
  return method;
}
