/** How one emulator is set up. Tests pass it directly; main.ts reads it from the environment. */
export interface Settings {
  /** TCP port; 0 picks a free one. */
  port: number;
  /** File that keeps the state over a restart; undefined keeps it in memory. */
  stateFile?: string;
  /** Receives every event of the platform account. */
  webhook?: WebhookTarget;
  /** Receives events of connected accounts; without it they go to `webhook` too. */
  connectWebhook?: WebhookTarget;
  /** Receives the thin events of API v2. */
  thinWebhook?: WebhookTarget;
  /** Base of every hosted page address, when a proxy stands in front; default is the listening address. */
  publicUrl?: string;
  /** Name printed on the hosted pages. */
  businessName: string;
  /** Where a page leads that has nothing more to do. */
  businessUrl?: string;
  /** Wall clock in milliseconds. */
  clock: () => number;
  /** When the platform's own money goes to its bank: only when ordered, or every midnight in Japan. */
  payouts: 'manual' | 'daily';
  /** First pause before a failed webhook is sent again; doubles up to one minute. */
  webhookRetryMs: number;
}

export interface WebhookTarget {
  url: string;
  secret: string;
}

export const DEFAULT_SETTINGS: Settings = {
  port: 0,
  businessName: '窓口 Madoguchi',
  clock: () => Date.now(),
  payouts: 'manual',
  webhookRetryMs: 500,
};

/** Reads settings from environment variables. Throws an Error with one clear sentence when they cannot be used. */
export function settingsFromEnvironment(env: NodeJS.ProcessEnv): Settings {
  if (env.NODE_ENV === 'production')
    throw new Error('The Stripe emulator moves no real money and does not start with NODE_ENV=production.');
  const port = Number(env.PORT ?? 12111);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT must be a number from 0 to 65535, not "${env.PORT}".`);
  const payouts = env.PAYOUTS || DEFAULT_SETTINGS.payouts;
  if (payouts !== 'manual' && payouts !== 'daily')
    throw new Error(`PAYOUTS must be manual or daily, not "${payouts}".`);
  return {
    ...DEFAULT_SETTINGS,
    port,
    stateFile: env.STATE_FILE || undefined,
    webhook: target(env, 'WEBHOOK_URL', 'WEBHOOK_SECRET'),
    connectWebhook: target(env, 'CONNECT_WEBHOOK_URL', 'CONNECT_WEBHOOK_SECRET'),
    thinWebhook: target(env, 'THIN_WEBHOOK_URL', 'THIN_WEBHOOK_SECRET'),
    payouts,
    publicUrl: env.PUBLIC_URL || undefined,
    businessUrl: env.BUSINESS_URL || undefined,
    businessName: env.BUSINESS_NAME || DEFAULT_SETTINGS.businessName,
  };
}

function target(env: NodeJS.ProcessEnv, urlName: string, secretName: string): WebhookTarget | undefined {
  const url = env[urlName];
  const secret = env[secretName];
  if (!url) return undefined;
  if (!secret) throw new Error(`${urlName} is set, so ${secretName} must be set too.`);
  return { url, secret };
}
