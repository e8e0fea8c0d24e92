import type Stripe from 'stripe';
import { invalid, unsupported } from '../http/errors.js';
import { page, where, type ListParams } from '../http/list.js';
import { createPayment, createSetup, createSubscribing, type CreateSession } from './checkout-create.js';
import { linesOfSession } from './checkout-lines.js';
import { expire, fresh, type SessionExtras } from './checkout-outcome.js';
import type { Handlers } from './index.js';
import { checkMethods } from './payment-methods.js';

const CREATE: Record<'setup' | 'payment' | 'subscription', CreateSession> = {
  setup: createSetup,
  payment: createPayment,
  subscription: createSubscribing,
};

export const checkoutHandlers: Handlers = {
  'POST /v1/checkout/sessions': (world, params: Stripe.Checkout.SessionCreateParams) => {
    checkSession(params);
    const customer = params.customer ? world.get('customer', params.customer, 'customer') : undefined;
    const session = CREATE[params.mode as 'setup'](world, params, customer);
    const request3ds = params.payment_method_options?.card?.request_three_d_secure;
    world.store.put('session_extras', session.id, {
      intent: params.payment_intent_data,
      subscription: params.subscription_data,
      taxRates: (params.line_items ?? []).map((line) => line.tax_rates ?? []),
      request3ds,
    } satisfies SessionExtras);
    return session;
  },
  'GET /v1/checkout/sessions': (
    world,
    { customer, payment_intent: intent, status, subscription, ...params }: Stripe.Checkout.SessionListParams,
  ) => {
    for (const session of world.all('checkout.session')) fresh(world, session);
    const rows = where(world.all('checkout.session'), {
      customer,
      payment_intent: intent,
      status,
      subscription,
    });
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

function checkSession(params: Stripe.Checkout.SessionCreateParams): void {
  if (!params.mode || !(params.mode in CREATE))
    throw unsupported(`checkout in the mode "${params.mode ?? 'none'}"`);
  if (params.ui_mode && params.ui_mode !== 'hosted_page')
    throw unsupported(`the ui_mode "${params.ui_mode}"`);
  if (!params.success_url)
    throw invalid('Missing required param: success_url.', 'success_url', 'parameter_missing');
  for (const name of ['success_url', 'cancel_url'] as const)
    if (params[name] && !/^https?:\/\/[^/]/.test(params[name]))
      throw invalid('Not a valid URL', name, 'url_invalid');
  const types = params.allowed_payment_method_types;
  checkMethods(types, 'allowed_payment_method_types');
  if (params.mode !== 'payment' && types?.some((type) => type !== 'card'))
    throw invalid(`Only cards can be used in the mode "${params.mode}".`, 'allowed_payment_method_types');
  if (params.mode !== 'subscription' && params.subscription_data)
    throw invalid(`You can not pass \`subscription_data\` in \`${params.mode}\` mode.`, 'subscription_data');
}
