import { APIError, createAuthMiddleware } from 'better-auth/api';
import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';

const MOST_TRIES = 10;
const WINDOW = '15 minutes';
const DEVICE_DAYS = 365;

type Hooked = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/** Addresses are counted whether or not they are registered, so the count tells nothing about that. */
const accountOf = (email: string) =>
  createHash('sha256').update(email.trim().toLowerCase()).digest('hex').slice(0, 32);
const byStrangers = (email: string) => `account:${accountOf(email)}`;

const deviceCookie = ({ context }: Hooked, email: string) =>
  context.createAuthCookie(`device.${accountOf(email).slice(0, 12)}`, { maxAge: DEVICE_DAYS * 24 * 3600 });

/** What the device shows: whose it is and a name of its own, signed. A cookie of another account is no use here. */
async function knownDevice(ctx: Hooked, email: string): Promise<string | undefined> {
  const value = await ctx.getSignedCookie(deviceCookie(ctx, email).name, ctx.context.secret);
  return value && value.startsWith(`${accountOf(email)}.`) ? value : undefined;
}

/**
 * Wrong passwords are counted per account, apart for each device that has signed in to it before (OWASP's device cookies):
 * strangers can exhaust the strangers' tries only, and the right person's own device goes on.
 */
export const guessingSlowedDown = (pool: pg.Pool) => ({
  before: createAuthMiddleware(async (ctx) => {
    if (ctx.path !== '/sign-in/email') return;
    const { email } = ctx.body as { email?: unknown };
    if (typeof email !== 'string') return;
    const device = await knownDevice(ctx, email);
    if ((await countTry(pool, device ? `device:${device}` : byStrangers(email))) <= MOST_TRIES) return;
    throw new APIError('TOO_MANY_REQUESTS', {
      code: 'TOO_MANY_TRIES_FOR_ACCOUNT',
      message: 'Too many tries for this account. Use a link by mail, or wait fifteen minutes.',
    });
  }),
  after: createAuthMiddleware(async (ctx) => {
    const email = ctx.context.newSession?.user.email;
    if (email === undefined) return;
    const device =
      (await knownDevice(ctx, email)) ?? `${accountOf(email)}.${randomBytes(16).toString('hex')}`;
    const { name, attributes } = deviceCookie(ctx, email);
    await ctx.setSignedCookie(name, device, ctx.context.secret, attributes);
    await pool.query('DELETE FROM identity.sign_in_tries WHERE key = ANY($1)', [
      [`device:${device}`, byStrangers(email)],
    ]);
  }),
});

/** A password set anew through the mail gives the strangers' tries back, so the person can use it at once. */
export async function forgetTries(pool: pg.Pool, email: string): Promise<void> {
  await pool.query('DELETE FROM identity.sign_in_tries WHERE key = $1', [byStrangers(email)]);
}

/** Counts before the password is looked at, so that tries at the same moment are all counted. */
async function countTry(pool: pg.Pool, key: string): Promise<number> {
  const { rows } = await pool.query<{ tries: number }>(
    `INSERT INTO identity.sign_in_tries AS t (key, tries, since) VALUES ($1, 1, now())
     ON CONFLICT (key) DO UPDATE SET
       tries = CASE WHEN t.since < now() - $2::interval THEN 1 ELSE t.tries + 1 END,
       since = CASE WHEN t.since < now() - $2::interval THEN now() ELSE t.since END
     RETURNING tries`,
    [key, WINDOW],
  );
  const { tries } = rows[0]!;
  if (tries === 1) await forgetOld(pool);
  return tries;
}

const forgetOld = (pool: pg.Pool) =>
  pool.query(
    `DELETE FROM identity.sign_in_tries WHERE key IN
       (SELECT key FROM identity.sign_in_tries WHERE since < now() - $1::interval FOR UPDATE SKIP LOCKED)`,
    [WINDOW],
  );
