export type ErrorType =
  'api_error' | 'authentication_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error';

export interface ErrorBody {
  type: ErrorType;
  message: string;
  code?: string;
  param?: string;
  decline_code?: string;
  charge?: string;
  payment_intent?: object;
  setup_intent?: object;
  payment_method?: object;
}

/** An answer in Stripe's error shape. `keepsEffects` marks errors that are outcomes: a declined payment stays recorded. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly body: ErrorBody,
    readonly keepsEffects = false,
  ) {
    super(body.message);
  }
}

/** 400: the request itself is wrong. */
export function invalid(message: string, param?: string, code?: string): ApiError {
  return new ApiError(400, {
    type: 'invalid_request_error',
    message,
    ...(code && { code }),
    ...(param && { param }),
  });
}

/** 404 for an id in the address, 400 for an id in a parameter. */
export function missing(resource: string, id: string, param = 'id'): ApiError {
  const message = `No such ${resource}: '${id}'`;
  return new ApiError(param === 'id' ? 404 : 400, {
    type: 'invalid_request_error',
    code: 'resource_missing',
    message,
    param,
  });
}

/** 501: Stripe can do this, the emulator cannot; it never guesses. */
export function unsupported(what: string): ApiError {
  const message = `The Stripe emulator does not support ${what}. Use a Stripe sandbox (sk_test_…) to try it.`;
  return new ApiError(501, { type: 'api_error', code: 'emulator_unsupported', message });
}

export const keepsEffects = (error: unknown): boolean => error instanceof ApiError && error.keepsEffects;
