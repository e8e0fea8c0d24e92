import type { LocalSettings } from './local-settings.js';
import { Refused } from './refused.js';

const LISTEN =
  'stripe listen --forward-to localhost:3000/stripe/webhooks --forward-connect-to localhost:3000/stripe/webhooks/connect';

/** The emulator, or a test account of one's own at the real Stripe. */
export interface StripeChoice {
  readonly emulated: boolean;
  readonly env: Record<string, string>;
}

/** @throws Refused when a key is set that a local start must not or cannot use. */
export function chooseStripe(
  env: NodeJS.ProcessEnv,
  settings: LocalSettings,
  emulatorPort: number,
): StripeChoice {
  const key = env['STRIPE_SECRET_KEY'];
  if (!key)
    return {
      emulated: true,
      env: {
        STRIPE_SECRET_KEY: settings.emulatorKey,
        STRIPE_WEBHOOK_SECRET: settings.webhookSecret,
        STRIPE_CONNECT_WEBHOOK_SECRET: settings.connectSecret,
        STRIPE_THIN_WEBHOOK_SECRET: settings.thinSecret,
        STRIPE_API_BASE: `http://127.0.0.1:${emulatorPort}`,
      },
    };
  if (!/^(sk|rk)_test_/.test(key))
    throw new Refused(
      'お試しの起動では本番の Stripe キーは使えません。STRIPE_SECRET_KEY には sk_test_ で始まるキーを入れるか、空にしてください。',
      'A local start never uses a live Stripe key: set STRIPE_SECRET_KEY to one that begins with sk_test_, or leave it empty.',
    );
  const webhookSecret = env['STRIPE_WEBHOOK_SECRET'];
  if (!webhookSecret)
    throw new Refused(
      `STRIPE_SECRET_KEY を使うときは STRIPE_WEBHOOK_SECRET も必要です。${LISTEN} が表示する値を入れてください。`,
      `With STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET is needed too: use the one that "${LISTEN}" prints.`,
    );
  return {
    emulated: false,
    env: {
      STRIPE_SECRET_KEY: key,
      STRIPE_WEBHOOK_SECRET: webhookSecret,
      // `stripe listen` signs for all its targets with the one secret it prints.
      STRIPE_CONNECT_WEBHOOK_SECRET: env['STRIPE_CONNECT_WEBHOOK_SECRET'] || webhookSecret,
      STRIPE_THIN_WEBHOOK_SECRET: env['STRIPE_THIN_WEBHOOK_SECRET'] || webhookSecret,
      STRIPE_API_BASE: env['STRIPE_API_BASE'] ?? '',
    },
  };
}
