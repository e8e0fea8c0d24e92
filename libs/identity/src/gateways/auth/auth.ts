import { systemActor } from '@madoguchi/platform/access';
import { Config } from '@madoguchi/platform/config';
import { APP_ROLE, UnitOfWork } from '@madoguchi/platform/database';
import type { MailMessage } from '@madoguchi/platform/mail';
import { betterAuth } from 'better-auth';
import { magicLink } from 'better-auth/plugins';
import pg from 'pg';
import {
  alreadyRegisteredMail,
  passwordResetMail,
  signInMail,
  verificationMail,
} from '../../application/mails.js';
import { forgetTries, guessingSlowedDown } from './guessing.js';

const HOUR_S = 3600;
const DAY_S = 24 * HOUR_S;

/** The library's own connections: the only ones for which the walls around sessions and passwords are open. */
export const authPool = (config: Config) =>
  new pg.Pool({
    connectionString: config.databaseUrl,
    max: Math.max(2, Math.ceil(config.databasePool / 2)),
    application_name: 'madoguchi-auth',
    options: `-c role=${APP_ROLE} -c search_path=identity -c app.scope=system`,
  });

const timestamps = { createdAt: 'created_at', updatedAt: 'updated_at' };
const postpone = (unitOfWork: UnitOfWork, mail: MailMessage) =>
  unitOfWork.run(systemActor('auth'), (tx) => tx.enqueue('send-mail', mail));

/** Passwords, sessions, verification and magic links: all of it the library's, stored in our tables under our names. */
export function createAuth(config: Config, pool: pg.Pool, unitOfWork: UnitOfWork) {
  return betterAuth({
    appName: 'Madoguchi',
    baseURL: config.publicUrl,
    basePath: '/api/auth',
    secret: config.authSecret,
    database: pool,
    telemetry: { enabled: false },
    logger: { level: 'error' },
    trustedOrigins: config.production
      ? [config.publicUrl]
      : [config.publicUrl, ...loopback(config.publicUrl)],
    emailAndPassword: {
      enabled: true,
      // Who signs up learns nothing about the address: the answer is the same, and only its mails tell.
      autoSignIn: false,
      onExistingUserSignUp: async ({ user }) =>
        postpone(unitOfWork, alreadyRegisteredMail(user.email, user.name, config.publicUrl)),
      minPasswordLength: 10,
      maxPasswordLength: 200,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: HOUR_S,
      sendResetPassword: async ({ user, url }) =>
        postpone(unitOfWork, passwordResetMail(user.email, user.name, url)),
      onPasswordReset: ({ user }) => forgetTries(pool, user.email),
    },
    emailVerification: {
      sendOnSignUp: true,
      autoSignInAfterVerification: true,
      expiresIn: HOUR_S,
      sendVerificationEmail: async ({ user, url }) =>
        postpone(unitOfWork, verificationMail(user.email, user.name, url)),
    },
    hooks: guessingSlowedDown(pool),
    plugins: [
      magicLink({
        sendMagicLink: async ({ email, url }) => postpone(unitOfWork, signInMail(email, url)),
        disableSignUp: true,
        expiresIn: HOUR_S / 4,
      }),
    ],
    user: {
      modelName: 'person',
      fields: { ...timestamps, emailVerified: 'email_verified' },
      additionalFields: {
        language: { type: ['ja', 'en'], required: false, defaultValue: 'ja', input: true },
      },
    },
    session: {
      modelName: 'session',
      fields: {
        ...timestamps,
        userId: 'person_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
      },
      expiresIn: 14 * DAY_S,
      updateAge: DAY_S,
    },
    account: {
      modelName: 'account',
      fields: {
        ...timestamps,
        userId: 'person_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
      },
    },
    verification: { modelName: 'verification', fields: { ...timestamps, expiresAt: 'expires_at' } },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'rate_limit',
      fields: { lastRequest: 'last_request' },
      window: 60,
      max: 300,
      customRules: {
        '/sign-in/email': { window: 60, max: 10 },
        '/sign-in/magic-link': { window: 60, max: 5 },
        '/sign-up/email': { window: 60, max: 20 },
        '/request-password-reset': { window: 60, max: 5 },
        '/send-verification-email': { window: 60, max: 5 },
      },
    },
    advanced: {
      cookiePrefix: 'madoguchi',
      useSecureCookies: config.production,
      database: { generateId: 'uuid' },
      ipAddress: { ipAddressHeaders: ['x-madoguchi-ip'] },
    },
  });
}

export type Auth = ReturnType<typeof createAuth>;
export const AUTH = Symbol('Auth');
export const AUTH_POOL = Symbol('AuthPool');

/** "localhost" and 127.0.0.1 are the same machine to a person who types the address. */
function loopback(publicUrl: string): string[] {
  const { protocol, port } = new URL(publicUrl);
  return ['localhost', '127.0.0.1'].map((host) => `${protocol}//${host}${port ? `:${port}` : ''}`);
}
