import { freePort } from '@madoguchi/platform/embedded';
import { join } from 'node:path';
import { Child } from '../../apps/local/src/child.js';
import { Log } from '../../apps/local/src/log.js';
import { Session } from '../../apps/local/src/play/session.js';
import { eventually } from '../../apps/local/src/play/session.js';
import { openStage, type Stage } from './support/stage.js';

let stage: Stage;
let visitor: Session;
let production: { url: string; stop(): Promise<void> };

/** The same database, served as a real installation would serve it. */
async function productionApi(): Promise<typeof production> {
  const { env, logFile } = stage.instance;
  const port = await freePort();
  const log = new Log(join(logFile, '../production.log'));
  const { STRIPE_API_BASE: _, MOVABLE_CLOCK: __, DEMO: ___, WEB_ROOT: ____, ...kept } = env;
  const real = {
    NODE_ENV: 'production',
    PUBLIC_URL: 'https://madoguchi.example',
    MAIL_URL: 'smtp://127.0.0.1:2525',
    STRIPE_SECRET_KEY: 'sk_test_0000000000000000',
    AUTH_SECRET: '4f'.repeat(32),
    PORT: String(port),
  };
  const child = new Child({
    name: 'production',
    script: join(process.cwd(), 'apps/api/dist/main.js'),
    env: { ...kept, ...real },
    log,
  });
  const url = `http://127.0.0.1:${port}`;
  const live = () =>
    fetch(`${url}/health/live`).then(
      (r) => r.ok,
      () => false,
    );
  await eventually('The production api', live, (ok) => ok || !child.isRunning);
  if (!child.isRunning) throw new Error(child.lastWords);
  return {
    url,
    stop: async () => {
      await child.stop();
      await log.close();
    },
  };
}

beforeAll(async () => {
  stage = await openStage({ workers: 0 });
  visitor = new Session(stage.instance.url, '10.206.0.1');
  production = await productionApi();
}, 400_000);
afterAll(async () => {
  await production?.stop();
  await stage?.stop();
});

const post = (body: unknown, headers: Record<string, string> = {}, url = stage.instance.url) =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const signIn = (url: string, { email, password }: { email: string; password: string }, origin: string) =>
  fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email, password }),
  });
const refused = async (query: string) => {
  const answer = await visitor.ask(query);
  expect(answer.data ?? null).toBeNull();
  expect(answer.errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
  return answer.errors![0]!.extensions!.detail!;
};

describe('the limits of one request', () => {
  it('end at a depth that no page needs', async () => {
    const deep = (levels: number): string => (levels === 0 ? 'id' : `x { ${deep(levels - 1)} }`);
    const depths = async (levels: number) => {
      const { errors } = await visitor.ask(`{ viewer { ${deep(levels)} } }`);
      return errors!.some(({ extensions }) => /depth/i.test(extensions?.detail ?? ''));
    };
    expect([await depths(6), await depths(10)]).toEqual([false, true]);
  });

  it('end at a number of aliases', async () => {
    const many = Array.from({ length: 11 }, (_, i) => `a${i}: now`).join(' ');
    expect(await refused(`{ ${many} }`)).toMatch(/aliases/i);
  });

  it('end at a number of words', async () => {
    expect(await refused(`{ ${'now '.repeat(1_600)} }`)).toMatch(/token/i);
  });

  it('end at a number of directives', async () => {
    expect(await refused(`{ now ${'@include(if: true) '.repeat(11)} }`)).toMatch(/directives/i);
  });

  it('end at a cost', async () => {
    const plans =
      'plans { id name baseMinor includedUnits overageMinor } functions { code name } producer { id name }';
    const wide = Array.from(
      { length: 10 },
      (_, i) => `a${i}: bundles(first: 100) { items { ${plans} } }`,
    ).join(' ');
    const answers = await Promise.all([
      visitor.ask(`{ ${wide} }`),
      visitor.ask(`{ bundles { items { ${plans} } } }`),
    ]);
    expect(answers[1].errors).toBeUndefined();
    expect(`${answers[0].errors?.[0]?.extensions?.code}`).toMatch(/BAD_INPUT/);
  });

  it('count what fragments repeat', async () => {
    const fragments = Array.from(
      { length: 12 },
      (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`,
    ).join(' ');
    await refused(`{ ...f0 } ${fragments} fragment f12 on Query { now }`);
  });

  it('let no fragment go round in a circle', async () => {
    await refused('{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }');
  });

  it('suggest no names to somebody who guesses', async () => {
    expect(await refused('{ bundel { id } }')).not.toMatch(/Did you mean/);
  });

  it('cap the length of every list', async () => {
    for (const query of [
      '{ bundles(first: 100000) { total } }',
      '{ bundles(first: -1) { total } }',
      '{ bundles(offset: -5) { total } }',
    ])
      expect((await visitor.ask(query)).errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
    for (const query of ['{ auditLog(first: 100000) { total } }', '{ invoices(first: 100000) { total } }'])
      expect((await stage.admin.ask(query)).errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
  });
});

describe('requests that another page could make a browser send', () => {
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'are refused as %s',
    async (type) => {
      const response = await post({ query: 'mutation { startDiagnosis { id } }' }, { 'content-type': type });
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
    },
  );

  it('are refused without a content type', async () => {
    const response = await fetch(`${stage.instance.url}/graphql`, {
      method: 'POST',
      body: Buffer.from('{"query":"{ now }"}'),
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });

  it('change nothing by GET, not even with a header that shows it is no form', async () => {
    const query = encodeURIComponent('mutation { setPresence(presence: READY) { presence } }');
    for (const headers of [{}, { 'x-apollo-operation-name': 'x' }] as Record<string, string>[]) {
      const response = await stage.admin.request(`/graphql?query=${query}`, { headers });
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(await response.text()).not.toMatch(/"presence"/);
    }
  });

  it('carry no session cookie from another site', async () => {
    const account = { name: 'クッキー', email: 'cookie@journey.example', password: 'a long password' };
    await visitor.signUp(account);
    const response = await signIn(stage.instance.url, account, stage.instance.url);
    const cookies = response.headers.getSetCookie().join('\n');
    expect(cookies).toMatch(/HttpOnly/i);
    expect(cookies).toMatch(/SameSite=(Lax|Strict)/i);
  });

  it('are refused in batches', async () => {
    const response = await post([{ query: '{ now }' }, { query: '{ now }' }]);
    expect(response.status).toBe(400);
  });
});

describe('a file opened without a session', () => {
  const file = '/files/contracts/00000000-0000-4000-8000-000000000000.pdf';
  it('leads a person to the sign-in page and from there back to the file', async () => {
    const response = await fetch(`${stage.instance.url}${file}`, {
      headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
      redirect: 'manual',
    });
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      `/sign-in?next=${encodeURIComponent(file)}`,
    ]);
  });

  it('is refused to a program in a way that it can read', async () => {
    const response = await fetch(`${stage.instance.url}${file}`, { headers: { accept: 'application/pdf' } });
    expect([response.status, await response.json()]).toMatchObject([
      401,
      { error: { code: 'UNAUTHENTICATED' } },
    ]);
  });
});

describe('production', () => {
  it('describes its schema to nobody', async () => {
    for (const query of ['{ __schema { queryType { name } } }', '{ __type(name: "Query") { name } }']) {
      const answer = (await (await post({ query }, {}, production.url)).json()) as { data?: unknown };
      expect(answer.data ?? null).toBeNull();
    }
  });

  it('answers questions all the same, with secure headers', async () => {
    const response = await post({ query: '{ now }' }, {}, production.url);
    expect(((await response.json()) as { data: { now: string } }).data.now).toMatch(/^\d{4}-/);
    expect(response.headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/);
    expect(response.headers.get('x-powered-by')).toBeNull();
  });

  it('shows nobody its mails, its clock or its figures', async () => {
    expect((await fetch(`${production.url}/mail/latest.json`)).status).toBe(404);
    expect((await fetch(`${production.url}/mail`)).status).toBe(404);
    expect([401, 403, 404]).toContain((await fetch(`${production.url}/metrics`)).status);
  });

  it('sends cookies over https alone and takes them from its own pages alone', async () => {
    const account = { name: '本番', email: 'real@journey.example', password: 'a long password' };
    await visitor.signUp(account);
    const response = await signIn(production.url, account, 'https://madoguchi.example');
    const cookies = response.headers.getSetCookie();
    expect(cookies.join()).toMatch(/; Secure/i);
    const elsewhere = await fetch(`${production.url}/api/auth/sign-out`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: 'https://evil.example',
        cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; '),
      },
      body: '{}',
    });
    expect(elsewhere.status).toBe(403);
  });
});
