import { API_VERSION } from '../schemas/schemas.js';
import { ApiError, unsupported } from './errors.js';

type Headers = Record<string, string | string[] | undefined>;

/** Accepts any test key and nothing else. Returns the key. */
export function authenticate(headers: Headers): string {
  const key = readKey(headers.authorization);
  if (!key)
    throw refused(
      'You did not provide an API key. Provide it in the Authorization header, using Bearer auth.',
    );
  if (/^(sk|rk)_live_/.test(key))
    throw refused(
      'A live mode key was sent to the Stripe emulator. Use a test key (sk_test_…) here and keep live keys away.',
    );
  if (!/^(sk|rk)_test_\w{3,}$/.test(key)) throw refused(`Invalid API Key provided: ${key.slice(0, 8)}****`);
  return key;
}

/** Answers only in the API version whose types it checks. Returns the connected account that the caller acts for, if any. */
export function checkHeaders(headers: Headers): string | null {
  const version = headers['stripe-version'];
  if (version && version !== API_VERSION)
    throw unsupported(`API version ${String(version)} (only ${API_VERSION})`);
  if (headers['stripe-context']) throw unsupported('the header stripe-context');
  return headers['stripe-account'] ? String(headers['stripe-account']) : null;
}

function readKey(header: string | string[] | undefined): string | undefined {
  const [scheme, value] = String(header ?? '').split(' ');
  if (!value) return undefined;
  if (scheme!.toLowerCase() === 'basic') return Buffer.from(value, 'base64').toString('utf8').split(':')[0];
  return scheme!.toLowerCase() === 'bearer' ? value : undefined;
}

const refused = (message: string): ApiError => new ApiError(401, { type: 'invalid_request_error', message });
