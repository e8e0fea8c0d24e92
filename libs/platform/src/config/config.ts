import { z } from 'zod';
import {
  readerSettings,
  readerVariables,
  type ReaderSettings,
  type ReaderVariables,
} from './reader-settings.js';
import { trustedProxies } from '../http/trusted-proxies.js';

const port = z.coerce.number().int().min(1).max(65_535);
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

const listOfProxies = (text: string, context: z.RefinementCtx): readonly string[] => {
  const places = text.split(',').map((place) => place.trim());
  try {
    trustedProxies(places);
  } catch {
    context.addIssue({ code: 'custom', message: 'addresses or subnets with commas between them' });
  }
  return places;
};

const environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  PORT: port.default(3000),
  HOST: z.string().default('127.0.0.1'),
  TRUSTED_PROXIES: z.string().default('127.0.0.1,::1').transform(listOfProxies),
  PUBLIC_URL: z.url().default('http://localhost:3000'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  AUTH_SECRET: z.string().min(32),
  STRIPE_SECRET_KEY: z.string().min(8),
  STRIPE_WEBHOOK_SECRET: z.string().min(8),
  STRIPE_CONNECT_WEBHOOK_SECRET: z.string().min(8).optional(),
  STRIPE_THIN_WEBHOOK_SECRET: z.string().min(8).optional(),
  STRIPE_API_BASE: z.url().optional(),
  STRIPE_METER: z
    .string()
    .regex(/^[a-z0-9_]{3,100}$/)
    .optional(),
  MAIL_URL: z.string().default('capture:'),
  MAIL_FROM: z.string().default('Madoguchi <no-reply@madoguchi.example>'),
  INBOUND_MAIL_DOMAIN: z
    .string()
    .regex(/^[a-z0-9.-]{3,120}$/)
    .optional(),
  INBOUND_MAIL_SECRET: z.string().min(32).optional(),
  READER_URL: readerVariables.READER_URL,
  READER_MODEL: readerVariables.READER_MODEL,
  READER_KEY: readerVariables.READER_KEY,
  READER_NAME: readerVariables.READER_NAME,
  READER_DEADLINE_MS: readerVariables.READER_DEADLINE_MS,
  READER_PER_HOUR: readerVariables.READER_PER_HOUR,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  WEB_ROOT: z.string().optional(),
  MOVABLE_CLOCK: flag.default(false),
  DEMO: flag.default(false),
  METRICS_TOKEN: z.string().min(16).optional(),
});

/** Where Stripe's HTTP API is spoken. Only set when it is not api.stripe.com. */
export interface StripeAddress {
  readonly host: string;
  readonly port: number;
  readonly protocol: 'http' | 'https';
}

/** Everything a process may be told from outside. Secrets live here and are never logged. */
export abstract class Config {
  abstract readonly production: boolean;
  abstract readonly port: number;
  abstract readonly host: string;
  /** Addresses and subnets whose `X-Forwarded-For` is believed. */
  abstract readonly trustedProxies: readonly string[];
  /** Origin people type into the browser, without a trailing slash. */
  abstract readonly publicUrl: string;
  abstract readonly databaseUrl: string;
  abstract readonly databasePool: number;
  abstract readonly authSecret: string;
  abstract readonly stripe: {
    readonly secretKey: string;
    /** What each of Stripe's endpoints signs with; undefined: nothing is taken in there. */
    readonly webhookSecrets: {
      readonly platform: string;
      readonly connect: string | undefined;
      readonly thin: string | undefined;
    };
    readonly address: StripeAddress | undefined;
    /** Name of the events under which calls that count are reported to a meter; undefined: they are only lines on the invoice. */
    readonly meter: string | undefined;
  };
  /** `smtp://…`, or `capture:` to keep mails in the database and show them at /mail. */
  abstract readonly mailUrl: string;
  abstract readonly mailFrom: string;
  /** Whose mails a mail server hands over to us, and the secret it signs them with; undefined: answers by mail reach nobody. */
  abstract readonly inboundMail: { readonly domain: string; readonly secret: string } | undefined;
  /** Who helps to read statements; undefined: only the product itself reads. */
  abstract readonly reader: ReaderSettings | undefined;
  abstract readonly logLevel: string;
  /** Folder with the built web app, or undefined when something else serves it. */
  abstract readonly webRoot: string | undefined;
  /** Whether an admin may move the clock (local start, tests and journeys). */
  abstract readonly movableClock: boolean;
  /** Whether this is a demonstration with known passwords. */
  abstract readonly demo: boolean;
  abstract readonly metricsToken: string | undefined;
}

export class InvalidConfig extends Error {
  override readonly name = 'InvalidConfig';
}

/** @throws InvalidConfig with one sentence per wrong or missing variable; values are never repeated. */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(present);
  if (!parsed.success)
    throw new InvalidConfig(
      parsed.error.issues
        .map(({ path: [name], message }) =>
          present[String(name)] === undefined
            ? `${String(name)} is missing. See .env.example.`
            : `${String(name)} is not usable: ${message}. See .env.example.`,
        )
        .join('\n'),
    );
  const e = parsed.data;
  if ((e.INBOUND_MAIL_DOMAIN === undefined) !== (e.INBOUND_MAIL_SECRET === undefined))
    throw new InvalidConfig(
      'INBOUND_MAIL_DOMAIN and INBOUND_MAIL_SECRET belong together: set both or neither.',
    );
  const config: Config = {
    production: e.NODE_ENV === 'production',
    port: e.PORT,
    host: e.HOST,
    trustedProxies: e.TRUSTED_PROXIES,
    publicUrl: e.PUBLIC_URL.replace(/\/$/, ''),
    databaseUrl: e.DATABASE_URL,
    databasePool: e.DATABASE_POOL,
    authSecret: e.AUTH_SECRET,
    stripe: {
      secretKey: e.STRIPE_SECRET_KEY,
      webhookSecrets: {
        platform: e.STRIPE_WEBHOOK_SECRET,
        connect: e.STRIPE_CONNECT_WEBHOOK_SECRET,
        thin: e.STRIPE_THIN_WEBHOOK_SECRET,
      },
      address: e.STRIPE_API_BASE === undefined ? undefined : addressOf(e.STRIPE_API_BASE),
      meter: e.STRIPE_METER,
    },
    mailUrl: e.MAIL_URL,
    mailFrom: e.MAIL_FROM,
    inboundMail: inboundMailOf(e),
    reader: readerOf(e),
    logLevel: e.LOG_LEVEL,
    webRoot: e.WEB_ROOT,
    movableClock: e.MOVABLE_CLOCK,
    demo: e.DEMO,
    metricsToken: e.METRICS_TOKEN,
  };
  refuseUnsafe(config);
  return config;
}

/** Where mails are captured, the page that shows them hands answers over itself. */
function inboundMailOf(e: z.infer<typeof environment>): Config['inboundMail'] {
  const { INBOUND_MAIL_DOMAIN: domain, INBOUND_MAIL_SECRET: secret } = e;
  if (domain !== undefined && secret !== undefined) return { domain, secret };
  if (e.MAIL_URL !== 'capture:') return undefined;
  return { domain: 'reply.madoguchi.example', secret: `${e.AUTH_SECRET}:inbound-mail` };
}

function readerOf(e: ReaderVariables): Config['reader'] {
  try {
    return readerSettings(e);
  } catch (error) {
    throw new InvalidConfig((error as Error).message);
  }
}

function addressOf(base: string): StripeAddress {
  const url = new URL(base);
  const protocol = url.protocol === 'https:' ? 'https' : 'http';
  return { host: url.hostname, port: Number(url.port || (protocol === 'https' ? 443 : 80)), protocol };
}

/** Mistakes that would cost money or leak data stop the process before it listens. */
function refuseUnsafe(config: Config): void {
  const { stripe } = config;
  const live = /^(sk|rk)_live_/.test(stripe.secretKey);
  const emulatorKey = stripe.secretKey.startsWith('sk_test_emulator_');
  const { connect, thin } = stripe.webhookSecrets;
  const secrets = Object.values(stripe.webhookSecrets).filter((secret) => secret !== undefined);
  const rules: [boolean, string][] = [
    [
      live && stripe.address !== undefined,
      'STRIPE_API_BASE must be empty with a live key: live money never goes to a stand-in.',
    ],
    [
      emulatorKey && stripe.address === undefined,
      'STRIPE_SECRET_KEY is an emulator key; set STRIPE_API_BASE or use a key of your Stripe account.',
    ],
    [
      config.production && stripe.address !== undefined,
      'The Stripe emulator is refused in production: leave STRIPE_API_BASE empty.',
    ],
    [
      config.production && connect === undefined,
      'Payees have accounts at Stripe: set STRIPE_CONNECT_WEBHOOK_SECRET, the secret of the endpoint for connected accounts.',
    ],
    [
      config.production && stripe.meter !== undefined && thin === undefined,
      'A meter tells what it refuses later: set STRIPE_THIN_WEBHOOK_SECRET, the secret of the event destination, or leave STRIPE_METER empty.',
    ],
    [
      config.production && new Set(secrets).size < secrets.length,
      'Each endpoint at Stripe has a secret of its own: STRIPE_WEBHOOK_SECRET, STRIPE_CONNECT_WEBHOOK_SECRET and STRIPE_THIN_WEBHOOK_SECRET must differ.',
    ],
    [
      config.production && config.demo,
      'Demo accounts have known passwords and are refused in production: leave DEMO empty.',
    ],
    [
      config.production && config.movableClock,
      'A movable clock is refused in production: leave MOVABLE_CLOCK empty.',
    ],
    [
      config.production && config.mailUrl === 'capture:',
      'Production needs a mail server: set MAIL_URL=smtp://user:password@host:587.',
    ],
    [
      config.production && !config.publicUrl.startsWith('https://'),
      'Production needs PUBLIC_URL with https, because session cookies are secure.',
    ],
    [
      config.production && /local|demo|change-?me/i.test(config.authSecret),
      'AUTH_SECRET is a known example; make one with: openssl rand -hex 32',
    ],
  ];
  const broken = rules.filter(([wrong]) => wrong).map(([, sentence]) => sentence);
  if (broken.length > 0) throw new InvalidConfig(broken.join('\n'));
}
