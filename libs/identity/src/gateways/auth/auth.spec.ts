import type { Config } from '@madoguchi/platform/config';
import { testDatabase, type TestDatabase } from '@madoguchi/platform/testing';
import { getMigrations } from 'better-auth/db/migration';
import { authPool, createAuth, type Auth } from './auth.js';

describe('the auth library on our tables', () => {
  let db: TestDatabase;
  let pool: ReturnType<typeof authPool>;
  let auth: Auth;
  beforeAll(async () => {
    db = await testDatabase();
    const config = {
      databaseUrl: db.url,
      databasePool: 4,
      publicUrl: 'http://localhost:3000',
      authSecret: 'x'.repeat(40),
      production: false,
    } as Config;
    pool = authPool(config);
    auth = createAuth(config, pool, db.unitOfWork);
  });
  afterAll(async () => {
    await pool.end();
    await db.close();
  });
  const post = (path: string, body: object, cookie = '') =>
    auth.handler(
      new Request(`http://localhost:3000/api/auth${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          origin: 'http://localhost:3000',
          'x-madoguchi-ip': '192.0.2.1',
          ...(cookie && { cookie }),
        },
        body: JSON.stringify(body),
      }),
    );
  const account = { email: 'owner@example.com', password: 'a long password', name: '髙橋' };

  it('finds every table and column it expects', async () => {
    const { toBeCreated, toBeAdded } = await getMigrations(auth.options);
    expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] });
  });

  it('signs up, signs out and signs in again', async () => {
    const signedUp = await post('/sign-up/email', account);
    expect(signedUp.status).toBe(200);
    const cookie = signedUp.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    expect(signedUp.headers.getSetCookie().join()).toMatch(/HttpOnly/i);
    expect((await auth.api.getSession({ headers: new Headers({ cookie }) }))?.user.email).toBe(account.email);
    expect((await post('/sign-out', {}, cookie)).status).toBe(200);
    expect(await auth.api.getSession({ headers: new Headers({ cookie }) })).toBeNull();
    expect((await post('/sign-in/email', account)).status).toBe(200);
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const wrong = await post('/sign-in/email', { ...account, password: 'not the password' });
    const unknown = await post('/sign-in/email', { ...account, email: 'nobody@example.com' });
    expect([wrong.status, await wrong.text()]).toEqual([unknown.status, await unknown.text()]);
  });

  it('slows down somebody who tries many passwords from one address', async () => {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 12; attempt++)
      statuses.push(
        (await post('/sign-in/email', { ...account, password: `guess number ${attempt}` })).status,
      );
    expect(statuses.at(-1)).toBe(429);
  });

  it('mails a reset link whose use ends every session', async () => {
    expect(
      (await post('/request-password-reset', { email: account.email, redirectTo: '/reset' })).status,
    ).toBe(200);
    const { rows } = await db.owner.query(
      `SELECT payload FROM graphile_worker._private_jobs WHERE payload->>'subject' LIKE 'パスワード%'`,
    );
    const token = /reset-password\/([\w-]+)/.exec(rows[0].payload.text)![1];
    expect((await post('/reset-password', { token, newPassword: 'another long password' })).status).toBe(200);
    expect((await db.owner.query('SELECT 1 FROM identity.session')).rowCount).toBe(0);
  });
});
