import Stripe from 'stripe';
import { ProviderFailure } from '../../application/ports.js';

const { errors } = Stripe;

/** Maps every error class of the SDK to what has to happen next. */
export function failureOf(error: unknown): ProviderFailure {
  if (error instanceof ProviderFailure) return error;
  // The SDK leaves an empty text where Stripe says no decline code.
  if (error instanceof errors.StripeCardError)
    return new ProviderFailure('refused', error.decline_code || error.code || 'card_declined', error.message);
  if (error instanceof errors.StripeConnectionError || error instanceof errors.StripeRateLimitError)
    return new ProviderFailure('retry', error.type, error.message);
  if (error instanceof errors.StripeError) {
    const status = error.statusCode ?? 0;
    // 501 is the stand-in's "not implemented": repeating it cannot help.
    // Stripe keeps a first answer of 500 under the key and repeats it for a day: only looking tells what happened.
    if (status >= 500 && status !== 501 && error.headers?.['idempotent-replayed'] === 'true')
      return new ProviderFailure('unclear', error.code || error.type, error.message);
    if (status === 409 || status === 429 || (status >= 500 && status !== 501))
      return new ProviderFailure('retry', error.code || error.type, error.message);
    return new ProviderFailure('parked', error.code || error.type, error.message);
  }
  throw error;
}
