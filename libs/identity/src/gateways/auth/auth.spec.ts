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
  const post = (path: string, body: object, cookie = '', ip = '192.0.2.1') =>
    auth.handler(
      new Request(`http://localhost:3000/api/auth${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          origin: 'http://localhost:3000',
          'x-madoguchi-ip': ip,
          ...(cookie && { cookie }),
        },
        body: JSON.stringify(body),
      }),
    );
  const cookiesOf = (response: Response) =>
    response.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
  const mailsTo = async (to: string) =>
    (
      await db.owner.query<{ subject: string; text: string }>(
        `SELECT payload->>'subject' AS subject, payload->>'text' AS text FROM graphile_worker._private_jobs
         WHERE payload->>'to' = $1 ORDER BY id`,
        [to],
      )
    ).rows;
  const account = { email: 'owner@example.com', password: 'a long password', name: '髙橋' };

  it('finds every table and column it expects', async () => {
    const { toBeCreated, toBeAdded } = await getMigrations(auth.options);
    expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] });
  });

  it('signs up, signs in, signs out and signs in again', async () => {
    expect((await post('/sign-up/email', account)).status).toBe(200);
    const signedIn = await post('/sign-in/email', account);
    const cookie = cookiesOf(signedIn);
    expect(signedIn.headers.getSetCookie().join()).toMatch(/HttpOnly/i);
    expect((await auth.api.getSession({ headers: new Headers({ cookie }) }))?.user.email).toBe(account.email);
    expect((await post('/sign-out', {}, cookie)).status).toBe(200);
    expect(await auth.api.getSession({ headers: new Headers({ cookie }) })).toBeNull();
    expect((await post('/sign-in/email', account)).status).toBe(200);
  });

  it('answers a taken address like a new one, and mails its owner instead', async () => {
    const shape = async (email: string) => {
      const response = await post('/sign-up/email', { ...account, email, name: '他人' }, '', '192.0.2.7');
      const { token, user } = (await response.json()) as { token: unknown; user: Record<string, unknown> };
      const { id: _, createdAt: __, updatedAt: ___, email: ____, ...rest } = user;
      return {
        status: response.status,
        cookies: response.headers.getSetCookie(),
        token,
        keys: Object.keys(user).sort(),
        rest,
      };
    };
    expect(await shape(account.email)).toEqual(await shape('new@example.com'));
    expect((await mailsTo(account.email)).at(-1)!.subject).toMatch(/^このメールアドレスは登録済みです/);
    expect((await mailsTo('new@example.com')).at(-1)!.text).toMatch(/verify-email\?token=/);
    expect((await post('/sign-in/email', account, '', '192.0.2.8')).status).toBe(200);
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

  describe('when many addresses guess one account’s password', () => {
    const target = { email: 'target@example.com', password: 'a long password', name: '的場' };
    const guess = (n: number, cookie = '') =>
      post('/sign-in/email', { ...target, password: `guess number ${n}` }, cookie, `198.51.100.${n}`);
    const guesses = async (count: number) => {
      const answers: number[] = [];
      for (let n = 1; n <= count; n++) answers.push((await guess(n)).status);
      return answers;
    };
    let known: string;
    beforeAll(async () => {
      await post('/sign-up/email', target, '', '203.0.113.1');
      known = cookiesOf(await post('/sign-in/email', target, '', '203.0.113.1'));
    });
    beforeEach(() => db.owner.query('DELETE FROM identity.sign_in_tries'));

    it('refuses the eleventh and all that follow, even the right one from a stranger', async () => {
      expect(await guesses(25)).toEqual([...Array<number>(10).fill(401), ...Array<number>(15).fill(429)]);
      const right = await post('/sign-in/email', target, '', '198.51.100.99');
      expect([right.status, ((await right.json()) as { code: string }).code]).toEqual([
        429,
        'TOO_MANY_TRIES_FOR_ACCOUNT',
      ]);
    });

    it('counts tries of the same moment', async () => {
      const all = await Promise.all(Array.from({ length: 25 }, (_, n) => guess(n + 1)));
      expect(all.filter(({ status }) => status === 401)).toHaveLength(10);
    });

    it('lets the device in that the account knows, but counts its tries too', async () => {
      await guesses(11);
      for (let n = 101; n <= 110; n++) expect((await guess(n, known)).status).toBe(401);
      expect((await guess(111, known)).status).toBe(429);
      await db.owner.query(`DELETE FROM identity.sign_in_tries WHERE key LIKE 'device:%'`);
      expect((await post('/sign-in/email', target, known, '203.0.113.2')).status).toBe(200);
    });

    it('takes no other account’s device for it', async () => {
      await guesses(11);
      const other = cookiesOf(await post('/sign-in/email', account, '', '203.0.113.3'));
      const nameOf = (cookies: string) => /madoguchi\.device\.\w+/.exec(cookies)![0];
      const renamed = other.replace(nameOf(other), nameOf(known));
      expect((await post('/sign-in/email', target, renamed, '203.0.113.4')).status).toBe(429);
    });

    it('lets everybody try again after a quarter of an hour', async () => {
      await guesses(11);
      await db.owner.query(`UPDATE identity.sign_in_tries SET since = since - interval '16 minutes'`);
      expect((await post('/sign-in/email', target, '', '198.51.100.98')).status).toBe(200);
    });

    it('lets in whoever sets the password anew through the mail', async () => {
      await guesses(11);
      await post('/request-password-reset', { email: target.email, redirectTo: '/reset' }, '', '203.0.113.5');
      const token = /reset-password\/([\w-]+)/.exec((await mailsTo(target.email)).at(-1)!.text)![1];
      await post('/reset-password', { token, newPassword: target.password }, '', '203.0.113.5');
      expect((await post('/sign-in/email', target, '', '203.0.113.5')).status).toBe(200);
    });

    it('says the same about an address that nobody has', async () => {
      const unknown = { ...target, email: 'nobody-at-all@example.com' };
      const last = [];
      for (let n = 1; n <= 11; n++)
        last.push((await post('/sign-in/email', unknown, '', `198.51.100.${n}`)).status);
      expect(last).toEqual([...Array<number>(10).fill(401), 429]);
    });
  });

  it('mails a reset link whose use ends every session', async () => {
    expect(
      (await post('/request-password-reset', { email: account.email, redirectTo: '/reset' })).status,
    ).toBe(200);
    const { rows } = await db.owner.query(
      `SELECT payload FROM graphile_worker._private_jobs
       WHERE payload->>'subject' LIKE 'パスワード%' AND payload->>'to' = $1`,
      [account.email],
    );
    const token = /reset-password\/([\w-]+)/.exec(rows[0].payload.text)![1];
    expect((await post('/reset-password', { token, newPassword: 'another long password' })).status).toBe(200);
    const sessions = await db.owner.query(
      'SELECT 1 FROM identity.session s JOIN identity.person p ON p.id = s.person_id WHERE p.email = $1',
      [account.email],
    );
    expect(sessions.rowCount).toBe(0);
  });
});
