import { ApiError, unsupported } from '../http/errors.js';
import type { World } from '../store/world.js';
import { connectedMoneyHandlers } from './connected-money.js';
import { eventHandlers } from './events.js';
import type { Handler, Handlers } from './index.js';

/** What a platform may ask in the name of a connected account (the header Stripe-Account). */
const answered: Handlers = {
  'GET /v1/events': eventHandlers['GET /v1/events']!,
  'GET /v1/events/{id}': eventHandlers['GET /v1/events/{id}']!,
  ...connectedMoneyHandlers,
};

/** @throws ApiError 403 as in Stripe for an account that is not the platform's, 501 for what is not played */
export function handlerFor(world: World, account: string, operation: string): Handler {
  const handler = answered[operation];
  if (!handler) throw unsupported(`${operation} with the header stripe-account`);
  if (!world.find('account', account))
    throw new ApiError(403, {
      type: 'invalid_request_error',
      code: 'account_invalid',
      message: `The provided key does not have access to account '${account}' (or that account does not exist). Application access may have been revoked.`,
    });
  return handler as Handler;
}
