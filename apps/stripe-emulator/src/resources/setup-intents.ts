import type Stripe from 'stripe';
import { invalid } from '../http/errors.js';
import { page, where, type ListParams } from '../http/list.js';
import { mergeMetadata } from '../http/metadata.js';
import { newId } from '../store/ids.js';
import type { World } from '../store/world.js';
import type { Handlers } from './index.js';
import { nextAction } from './payment-confirmation.js';
import { attach, cardOf, declined, markAuthenticated, methodFrom } from './payment-methods.js';

export const setupIntentHandlers: Handlers = {
  'POST /v1/setup_intents': (world, params: Stripe.SetupIntentCreateParams) => {
    if (params.customer) world.get('customer', params.customer, 'customer');
    const intent = createSetupIntent(world, {
      customer: params.customer ?? null,
      description: params.description,
      metadata: mergeMetadata(null, params.metadata),
      usage: params.usage,
      request3ds: params.payment_method_options?.card?.request_three_d_secure,
    });
    const method = params.payment_method
      ? methodFrom(world, params.payment_method, 'payment_method')
      : undefined;
    if (!params.confirm)
      return method
        ? world.update('setup_intent', intent, { payment_method: method.id, status: 'requires_confirmation' })
        : intent;
    if (!method)
      throw invalid(
        'You cannot confirm this SetupIntent because it is missing a payment method.',
        'payment_method',
      );
    return confirmSetup(world, intent, method, params.return_url ?? null);
  },
  'GET /v1/setup_intents': (
    world,
    { customer, payment_method: method, ...params }: Stripe.SetupIntentListParams,
  ) =>
    page(
      world,
      where(world.all('setup_intent'), { customer, payment_method: method }),
      params as ListParams,
      '/v1/setup_intents',
    ),
  'GET /v1/setup_intents/{id}': (world, _params, [id]) => world.get('setup_intent', id),
  'POST /v1/setup_intents/{id}/cancel': (
    world,
    { cancellation_reason: reason }: Stripe.SetupIntentCancelParams,
    [id],
  ) => cancel(world, world.get('setup_intent', id), reason),
};

/** Nothing is saved any more. */
function cancel(world: World, intent: Stripe.SetupIntent, reason: string | undefined): Stripe.SetupIntent {
  if (intent.status === 'succeeded' || intent.status === 'canceled')
    throw invalid(
      `You cannot cancel this SetupIntent because it has a status of ${intent.status}.`,
      undefined,
      'setup_intent_unexpected_state',
    );
  return world.change(
    'setup_intent',
    intent,
    { status: 'canceled', cancellation_reason: (reason ?? null) as never, next_action: null },
    'setup_intent.canceled',
  );
}

interface SetupData {
  customer: string | null;
  description?: string | null;
  metadata?: Record<string, string>;
  usage?: string;
  request3ds?: string;
}

export function createSetupIntent(world: World, data: SetupData): Stripe.SetupIntent {
  const id = newId('seti');
  const intent = world.create('setup_intent', {
    id,
    automatic_payment_methods: { enabled: true, allow_redirects: 'always' },
    client_secret: `${id}_secret_${newId('s', 24).slice(2)}`,
    customer: data.customer,
    description: data.description ?? null,
    metadata: data.metadata ?? {},
    payment_method_options: { card: { request_three_d_secure: (data.request3ds ?? 'automatic') as never } },
    payment_method_types: ['card'],
    status: 'requires_payment_method',
    usage: data.usage ?? 'off_session',
  });
  world.emit('setup_intent.created', intent);
  return intent;
}

/** Saves a card for later. Returns the intent as succeeded or requires_action; throws the 402 of a refusal. */
export function confirmSetup(
  world: World,
  intent: Stripe.SetupIntent,
  method: Stripe.PaymentMethod,
  returnUrl: string | null,
): Stripe.SetupIntent {
  const card = cardOf(world, method);
  if (card.declines) {
    const { code, declineCode, message } = card.declines;
    const error = { type: 'card_error', code, decline_code: declineCode, message, payment_method: method };
    const failed = world.update('setup_intent', intent, {
      status: 'requires_payment_method',
      last_setup_error: error as never,
    });
    world.emit('setup_intent.setup_failed', failed);
    throw declined(card.declines, { setup_intent: failed, payment_method: method });
  }
  const request = intent.payment_method_options?.card?.request_three_d_secure;
  if (!card.authenticates && request !== 'any' && request !== 'challenge')
    return succeed(world, intent, method);
  const waiting = world.update('setup_intent', intent, {
    status: 'requires_action',
    payment_method: method.id,
    next_action: nextAction(world, intent.id, returnUrl) as never,
  });
  world.emit('setup_intent.requires_action', waiting);
  return waiting;
}

/** The answer of the 3-D Secure page. */
export function answerSetupChallenge(
  world: World,
  intent: Stripe.SetupIntent,
  approved: boolean,
): Stripe.SetupIntent {
  const method = world.get('payment_method', intent.payment_method as string);
  if (approved) {
    markAuthenticated(world, method);
    return succeed(world, intent, method);
  }
  const failed = world.update('setup_intent', intent, {
    status: 'requires_payment_method',
    payment_method: null,
    next_action: null,
    last_setup_error: {
      type: 'invalid_request_error',
      code: 'setup_intent_authentication_failure',
      message: 'The provided PaymentMethod has failed authentication.',
      payment_method: method,
    } as never,
  });
  world.emit('setup_intent.setup_failed', failed);
  return failed;
}

function succeed(world: World, intent: Stripe.SetupIntent, method: Stripe.PaymentMethod): Stripe.SetupIntent {
  if (intent.customer) attach(world, method.id, intent.customer as string);
  const done = world.update('setup_intent', intent, {
    status: 'succeeded',
    payment_method: method.id,
    next_action: null,
    last_setup_error: null,
  });
  world.emit('setup_intent.succeeded', done);
  return done;
}
