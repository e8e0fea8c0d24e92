import Stripe from 'stripe';
import { ProviderFailure } from '../../application/ports.js';
import { failureOf } from './stripe-failures.js';

const { errors } = Stripe;
type Raw = ConstructorParameters<typeof errors.StripeError>[0];

const raw = (statusCode: number, more: object = {}) =>
  ({ type: 'api_error', message: 'As Stripe says it', statusCode, headers: {}, ...more }) as unknown as Raw;

/** The SDK's class for each status and kind of error, as it makes them itself. */
const made = (statusCode: number, more: object = {}) => {
  const given = raw(statusCode, more);
  const { type } = given as { type: string };
  if (statusCode === 401) return new errors.StripeAuthenticationError(given);
  if (statusCode === 403) return new errors.StripePermissionError(given);
  if (statusCode === 429) return new errors.StripeRateLimitError(given);
  if (type === 'idempotency_error') return new errors.StripeIdempotencyError(given);
  if (type === 'card_error') return new errors.StripeCardError(given);
  if (type === 'invalid_request_error') return new errors.StripeInvalidRequestError(given);
  return new errors.StripeAPIError(given);
};

describe('what has to happen after an error of Stripe', () => {
  it.each([
    ['a refused card', made(402, { type: 'card_error', code: 'card_declined', decline_code: 'insufficient_funds' }), 'refused', 'insufficient_funds'],
    ['a card error without a bank’s word', made(402, { type: 'card_error', code: 'expired_card' }), 'refused', 'expired_card'],
    ['a key that is not accepted', made(401), 'parked', 'StripeAuthenticationError'],
    ['a key that may not do this', made(403), 'parked', 'StripePermissionError'],
    ['one key for two requests', made(400, { type: 'idempotency_error' }), 'parked', 'StripeIdempotencyError'],
    ['a key that is being used right now', made(409, { type: 'idempotency_error', code: 'idempotency_key_in_use' }), 'retry', 'idempotency_key_in_use'],
    ['too many requests', made(429), 'retry', 'StripeRateLimitError'],
    ['a line that broke', new errors.StripeConnectionError({ message: 'reset' } as Raw), 'retry', 'StripeConnectionError'],
    ['what does not exist', made(404, { type: 'invalid_request_error', code: 'resource_missing' }), 'parked', 'resource_missing'],
    ['a parameter that is wrong', made(400, { type: 'invalid_request_error' }), 'parked', 'StripeInvalidRequestError'],
    ['an error of Stripe’s own', made(500), 'retry', 'StripeAPIError'],
    ['the same error repeated under its key', made(500, { headers: { 'idempotent-replayed': 'true' } }), 'unclear', 'StripeAPIError'],
    ['what the stand-in cannot do', made(501, { code: 'emulator_unsupported' }), 'parked', 'emulator_unsupported'],
  ] as const)('%s', (_, error, kind, reason) => {
    const failure = failureOf(error);
    expect([failure.kind, failure.reason]).toEqual([kind, reason]);
    expect(failure.message).toBe(error.message);
  }); // prettier-ignore

  it('is known for every class of error that the SDK has', () => {
    // A class that a newer SDK adds shows here, to be thought about.
    const kinds: Record<string, string[]> = {};
    for (const [name, Class] of Object.entries(errors).sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (!(typeof Class === 'function' && Class.prototype instanceof errors.StripeError)) continue;
      const { kind } = failureOf(
        new (Class as new (given: Raw) => Error)(raw(name.includes('RateLimit') ? 429 : 400)),
      );
      (kinds[kind] ??= []).push(name);
    }
    expect(kinds).toEqual({
      refused: ['StripeCardError'],
      retry: ['RateLimitError', 'StripeConnectionError', 'StripeRateLimitError'],
      parked: [
        'AlreadyCanceledError',
        'BlockedByStripeError',
        'CannotProceedError',
        'CapabilityNotEnabledError',
        'ControlledByAlternateResourceError',
        'FeatureNotEnabledError',
        'FinancialAccountNotOpenError',
        'FxQuoteNeedsRefreshError',
        'InsufficientFundsError',
        'InvalidPaymentMethodError',
        'InvalidPayoutMethodError',
        'InvalidVaultedCredentialError',
        'NotCancelableError',
        'QuotaExceededError',
        'RecipientNotNotifiableError',
        'StripeAPIError',
        'StripeAuthenticationError',
        'StripeIdempotencyError',
        'StripeInvalidClientError',
        'StripeInvalidGrantError',
        'StripeInvalidRequestError',
        'StripeInvalidScopeError',
        'StripeOAuthError',
        'StripeOAuthInvalidRequestError',
        'StripePermissionError',
        'StripeSignatureVerificationError',
        'StripeUnsupportedGrantTypeError',
        'StripeUnsupportedResponseTypeError',
        'TemporarySessionExpiredError',
        'VerificationAttemptFailedError',
        'VerificationExpiredError',
        'VerificationNotInitiatedError',
      ],
    });
  });

  it('a failure that has been read already stays what it is', () => {
    const failure = new ProviderFailure('retry', 'feeUnknown', 'not yet');
    expect(failureOf(failure)).toBe(failure);
  });

  it('a mistake of ours is no answer of the provider', () => {
    expect(() => failureOf(new TypeError('ours'))).toThrow(TypeError);
  });
});
