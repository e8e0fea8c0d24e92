import { systemActor, type PersonActor } from '@madoguchi/platform/access';
import type { Config } from '@madoguchi/platform/config';
import { testDatabase, type TestDatabase } from '@madoguchi/platform/testing';
import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { registerWebhookEvents } from '../contract/index.js';
import { MAX_ATTEMPTS } from '../domain/webhook.js';
import { OutgoingHttp } from '../gateways/webhooks/outgoing-http.js';
import { isPublicAddress } from '@madoguchi/platform/outgoing';
import { SecretSeal } from '../gateways/webhooks/seal.js';
import { identityRows } from '../store/rows.js';
import { WebhookStore } from '../store/webhook.store.js';
import { AddWebhook } from './add-webhook.js';
import { AnnounceWebhook } from './announce-webhook.js';
import { DeliverWebhook } from './deliver-webhook.js';
import { ReadWebhooks } from './read-webhooks.js';
import { RemoveWebhook } from './remove-webhook.js';
import { ReplayWebhook } from './replay-webhook.js';
import { RotateWebhookSecret } from './rotate-webhook-secret.js';
import { TryWebhook } from './try-webhook.js';

interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

describe('outgoing webhooks', () => {
  let db: TestDatabase;
  let server: Server;
  let base: string;
  let answerWith = 204;
  let received: Received[] = [];
  const settings = { production: false, authSecret: 'a secret for tests that is long enough' } as Config;
  const store = new WebhookStore();
  const seal = new SecretSeal(settings);
  let owner: PersonActor, stranger: PersonActor;

  beforeAll(async () => {
    db = await testDatabase(identityRows);
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString('utf8')));
      request.on('end', () => {
        received.push({ path: request.url!, headers: request.headers, body });
        response.writeHead(answerWith, answerWith === 302 ? { location: '/elsewhere' } : {}).end();
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    registerWebhookEvents([{ name: 'call.reported', ja: '報告', en: 'Report' }]);
    owner = await person('client');
    stranger = await person('client');
  });
  beforeEach(() => {
    received = [];
    answerWith = 204;
  });
  afterAll(async () => {
    server.close();
    await db.close();
  });

  async function person(kind: 'client'): Promise<PersonActor> {
    const companyId = randomUUID();
    await db.owner.query(
      'INSERT INTO identity.company (id, kind, name, created_at) VALUES ($1, $2, $2, now())',
      [companyId, kind],
    );
    return { kind: 'person', personId: randomUUID(), companyId, companyKind: kind, role: 'owner' };
  }
  const use = (config = settings) => ({
    add: new AddWebhook(config, db.unitOfWork, store, seal),
    rotate: new RotateWebhookSecret(db.unitOfWork, store, seal),
    remove: new RemoveWebhook(db.unitOfWork, store),
    attempt: new TryWebhook(db.unitOfWork, store),
    replay: new ReplayWebhook(db.unitOfWork, store),
    read: new ReadWebhooks(db.unitOfWork, store),
    deliver: new DeliverWebhook(db.unitOfWork, store, new OutgoingHttp(config), seal),
    api: new AnnounceWebhook(config, store, seal),
  });
  const endpoint = (path = '/in') =>
    use().add.execute(owner, { name: '基幹', url: base + path, events: ['call.reported'] });
  const announce = (more: object = {}) =>
    db.unitOfWork.run(systemActor('test'), (tx) =>
      use().api.announce(tx, {
        companyId: owner.companyId,
        subjectId: null,
        event: 'call.reported',
        data: { message: '折り返し' },
        text: '伝言です\n折り返し',
        ...more,
      }),
    );
  const waiting = async (endpointId: string) =>
    (await use().read.deliveries(owner, endpointId)).filter(({ state }) => state === 'waiting');
  const deliver = (id: string) =>
    use()
      .deliver.run({ id })
      .catch((error: Error) => error.name);
  /** As a receiver checks it, from the public description of Standard Webhooks. */
  const isSignedBy = ({ headers, body }: Received, secret: string) => {
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
    const text = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
    const expected = `v1,${createHmac('sha256', key).update(text).digest('base64')}`;
    return String(headers['webhook-signature']).split(' ').includes(expected);
  };

  it('arrive signed, once, and their secret is nowhere to be read', async () => {
    const { endpoint: one, secret } = await endpoint('/signed');
    await announce();
    const [delivery] = await waiting(one.id);
    await deliver(delivery!.id);
    await deliver(delivery!.id);
    expect(received).toHaveLength(1);
    expect(isSignedBy(received[0]!, secret)).toBe(true);
    expect(isSignedBy({ ...received[0]!, body: received[0]!.body.replace('折', '打') }, secret)).toBe(false);
    expect(JSON.parse(received[0]!.body)).toMatchObject({
      type: 'call.reported',
      data: { message: '折り返し' },
    });
    expect(received[0]!.headers['webhook-id']).toBe(delivery!.id);
    expect((await use().read.deliveries(owner, one.id))[0]).toMatchObject({
      state: 'delivered',
      lastStatus: 204,
    });
    const { rows } = await db.owner.query('SELECT secret FROM identity.webhook_endpoint WHERE id = $1', [
      one.id,
    ]);
    expect(rows[0].secret).not.toContain(secret.replace('whsec_', ''));
    expect(JSON.stringify(await use().read.endpoints(owner))).not.toContain(secret);
    await use().remove.execute(owner, one.id);
  });

  it('are signed with both secrets while one is changed, and with the new one after a day', async () => {
    const { endpoint: one, secret: old } = await endpoint('/rotate');
    const { secret } = await use().rotate.execute(owner, one.id);
    await use().attempt.execute(owner, one.id);
    await deliver((await waiting(one.id))[0]!.id);
    expect([isSignedBy(received[0]!, old), isSignedBy(received[0]!, secret)]).toEqual([true, true]);
    await db.owner.query(
      `UPDATE identity.webhook_endpoint SET old_secret_until = now() - interval '1 second' WHERE id = $1`,
      [one.id],
    );
    await use().attempt.execute(owner, one.id);
    await deliver((await waiting(one.id))[0]!.id);
    expect([isSignedBy(received[1]!, old), isSignedBy(received[1]!, secret)]).toEqual([false, true]);
    await use().remove.execute(owner, one.id);
  });

  it('are tried again and again, written down each time, and can be replayed by hand', async () => {
    const { endpoint: one } = await endpoint('/down');
    answerWith = 503;
    await announce();
    const { id } = (await waiting(one.id))[0]!;
    for (let attempt = 1; attempt < MAX_ATTEMPTS; attempt += 1)
      expect(await deliver(id)).toBe('NotDelivered');
    expect(await deliver(id)).toBeUndefined();
    expect((await use().read.deliveries(owner, one.id))[0]).toMatchObject({
      state: 'failed',
      lastStatus: 503,
      attempts: 12,
    });
    const { rows } = await db.owner.query(
      'SELECT status FROM identity.webhook_attempt WHERE delivery_id = $1',
      [id],
    );
    expect(rows).toHaveLength(MAX_ATTEMPTS);
    answerWith = 302;
    await use().replay.execute(owner, id);
    expect(await deliver(id)).toBe('NotDelivered');
    expect(received.some(({ path }) => path === '/elsewhere')).toBe(false);
    answerWith = 200;
    expect(await deliver(id)).toBeUndefined();
    expect(new Set(received.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([id]));
    answerWith = 410;
    await use().replay.execute(owner, id);
    expect(await deliver(id)).toBeUndefined();
    expect((await use().read.deliveries(owner, one.id))[0]).toMatchObject({
      state: 'failed',
      lastStatus: 410,
    });
    await use().remove.execute(owner, one.id);
    await use().replay.execute(owner, id);
    received = [];
    await deliver(id);
    expect(received).toEqual([]);
  });

  it('go to nobody else: other companies, other events, other desks', async () => {
    const { endpoint: one } = await endpoint('/mine');
    await announce({ companyId: stranger.companyId });
    expect(await waiting(one.id)).toEqual([]);
    expect(await use().read.endpoints(stranger)).toEqual([]);
    await expect(use().read.deliveries(stranger, one.id)).rejects.toThrow('NOT_FOUND');
    for (const act of [use().rotate, use().remove, use().attempt])
      await expect(act.execute(stranger, one.id)).rejects.toThrow('NOT_FOUND');
    await announce();
    await expect(use().replay.execute(stranger, (await waiting(one.id))[0]!.id)).rejects.toThrow('NOT_FOUND');
    await expect(announce({ event: 'nothing.known' })).rejects.toThrow('nothing.known');
    const desk = randomUUID();
    const chat = await db.unitOfWork.run(owner, (tx) =>
      use().api.addChat(tx, {
        companyId: owner.companyId,
        subjectId: desk,
        kind: 'slack',
        name: '店の連絡',
        url: `${base}/services/secret`,
        token: null,
        events: ['call.reported'],
      }),
    );
    expect(chat.place).not.toContain('secret');
    await announce({ subjectId: randomUUID() });
    await announce({ text: null, subjectId: desk });
    expect(await waiting(chat.id)).toEqual([]);
    await announce({ subjectId: desk });
    await deliver((await waiting(chat.id))[0]!.id);
    expect(JSON.parse(received[0]!.body)).toEqual({ text: '伝言です\n折り返し' });
    await use().remove.execute(owner, one.id);
    await use().remove.execute(owner, chat.id);
  });

  it.each(['http://example.jp/', 'ftp://example.jp', 'https://user:pass@example.jp', 'nonsense', ''])(
    'do not take %s for an address in production',
    async (url) => {
      const inProduction = use({ ...settings, production: true } as Config);
      await expect(
        inProduction.add.execute(owner, { name: 'x', url, events: ['call.reported'] }),
      ).rejects.toThrow('BAD_INPUT');
    },
  );

  it('reach no address inside in production, by number or by name, whatever was stored', async () => {
    const outgoing = new OutgoingHttp({ ...settings, production: true } as Config);
    const post = (url: string) => outgoing.post({ url, headers: {}, body: '{}' });
    const port = (server.address() as AddressInfo).port;
    for (const host of [
      '127.0.0.1',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '169.254.169.254',
      '10.0.0.1',
      'localhost',
      '2130706433',
      '0x7f.1',
    ])
      expect(await post(`https://${host}:${port}/`)).toMatchObject({
        status: null,
        error: 'address not allowed',
      });
    expect(await post(base)).toMatchObject({ status: null, error: 'address not allowed' });
    expect(received).toEqual([]);
  });

  it.each([
    ['8.8.8.8', true],
    ['172.15.0.1', true],
    ['172.16.0.1', false],
    ['100.64.1.1', false],
    ['192.168.1.1', false],
    ['0.0.0.0', false],
    ['255.255.255.255', false],
    ['2606:4700::1111', true],
    ['::', false],
    ['::1', false],
    ['::ffff:10.0.0.1', false],
    ['64:ff9b::a00:1', false],
    ['fd00::1', false],
    ['fe80::1', false],
    ['2002:7f00:1::', false],
    ['no address', false],
  ])('know that %s is public: %s', (address, expected) => expect(isPublicAddress(address)).toBe(expected));
});
