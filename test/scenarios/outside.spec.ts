import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Listener } from '../../libs/fulfilment/src/testing/listener.js';
import { playCall } from '../../apps/local/src/play/calls.js';
import { eventually, Session } from '../../apps/local/src/play/session.js';
import { textOf } from '../architecture/source-files.js';
import { openMatter } from './support/filled-work.js';
import { openContract, openSide, type Side } from './support/side.js';
import { openStage, type Stage } from './support/stage.js';

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
interface Message {
  readonly type: string;
  readonly timestamp: string;
  readonly data: Record<string, unknown>;
}

/** What a shop's own program does with what arrives: nothing counts before its signature does (standardwebhooks.com). */
function verified({ headers, body }: Received, secret: string): Message {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  const expected = createHmac('sha256', key).update(signed).digest();
  const matches = String(headers['webhook-signature'])
    .split(' ')
    .map((one) => Buffer.from(one.replace(/^v1,/, ''), 'base64'))
    .some((given) => given.length === expected.length && timingSafeEqual(given, expected));
  if (!matches) throw new Error(`A forged message: ${body}`);
  return JSON.parse(body) as Message;
}

describe('what happens at a desk', () => {
  let stage: Stage;
  let side: Side;
  let deskId: string;
  let contractId: string;
  let strangersSession: Session;
  let shop: Server;
  let secret: string;
  let stranger: string;
  const received: Received[] = [];
  const strangers: Received[] = [];

  beforeAll(async () => {
    stage = await openStage({ apis: 2 });
    await stage.setClock('2026-11-21');
    side = await openSide(stage);
    const opened = await openContract(side, '2026-12-01');
    [deskId, contractId] = [opened.deskId, opened.id];
    await stage.setClock('2026-12-02', 12);
    shop = createServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString('utf8')));
      request.on('end', () => {
        (request.url === '/mine' ? received : strangers).push({ headers: request.headers, body });
        response.writeHead(204).end();
      });
    });
    await new Promise<void>((done) => shop.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
    secret = await subscribe(side.owner.session, `${url}/mine`);
    const other = await openSide(stage, { number: 1 });
    [stranger, strangersSession] = [other.owner.companyId, other.owner.session];
    await subscribe(other.owner.session, `${url}/stranger`);
  }, 400_000);
  afterAll(async () => {
    shop?.close();
    await stage?.stop();
  });

  async function subscribe(owner: Session, url: string): Promise<string> {
    const { webhookEvents } = await owner.graphql<{ webhookEvents: { name: string }[] }>(
      'query { webhookEvents { name } }',
    );
    const { addWebhook } = await owner.graphql<{ addWebhook: { secret: string } }>(
      'mutation ($input: AddWebhookInput!) { addWebhook(input: $input) { secret } }',
      { input: { name: '基幹システム', url, events: webhookEvents.map(({ name }) => name) } },
    );
    return addWebhook.secret;
  }
  const arrived = async (type: string, wanted: (data: Message['data']) => boolean) =>
    (await eventually(
      `A ${type} message`,
      () =>
        Promise.resolve(
          received
            .map((one) => verified(one, secret))
            .find((message) => message.type === type && wanted(message.data)),
        ),
      (message) => message !== undefined,
    ))!;
  const entries = async (caseId: string) =>
    (
      await side.owner.session.graphql<{ caseStory: { kind: string; side: string; text: string }[] }>(
        'query ($id: ID!) { caseStory(caseId: $id) { kind side text } }',
        { id: caseId },
      )
    ).caseStory;

  it('shows on the owner’s bill by itself, at another api, and nobody else is told', async () => {
    interface Told {
      usage: { billableUnits: number; records: { id: string }[] };
    }
    const query = `subscription { usage(contractId: "${contractId}", month: "2026-12") { billableUnits records { id } } }`;
    const [first, second] = stage.instance.urls;
    const listen = (session: Session) => new Listener(`${first!}/graphql`, session.headers(), query);
    const [owner, foreign, agent] = [
      listen(side.owner.session),
      listen(strangersSession),
      listen(side.agent.session),
    ];
    await owner.until<Told>(({ usage }) => usage.billableUnits === 0);
    expect(await foreign.refusal()).toBe('NOT_FOUND');
    expect(await agent.refusal()).toBe('FORBIDDEN');
    await playCall(side.telephony.at(second!), side.agent.session, deskId, 'call-of-the-bill', {
      at: '2026-12-02T01:00:00Z',
      seconds: 60,
      kind: 'answered',
    });
    await owner.until<Told>(({ usage }) => usage.billableUnits === 1 && usage.records.length === 1);
    expect([foreign.heard, foreign.refused]).toEqual([[], ['NOT_FOUND']]);
    expect(agent.heard).toEqual([]);
    for (const line of [owner, foreign, agent]) line.close();
  });

  it('arrives signed at the client’s own program, whichever api the telephony and the agent speak to', async () => {
    const [, second] = stage.instance.urls;
    const interactionId = await playCall(
      side.telephony.at(second!),
      side.agent.session,
      deskId,
      'call-of-the-webhook',
      {
        at: '2026-12-02T02:00:00Z',
        seconds: 60,
        kind: 'answered',
        message: {
          callerName: '高橋 直子',
          callerKana: 'タカハシ ナオコ',
          callbackNumber: '09011112222',
          message: '配達の時間を変えたい',
          urgency: 'TODAY',
        },
      },
    );
    const isThisCall = (data: Message['data']) => data['interactionId'] === interactionId;
    for (const type of ['call.reported', 'message.created'])
      expect((await arrived(type, isThisCall)).data).toMatchObject({
        deskId,
        outcome: 'message',
        callerName: '高橋 直子',
        callbackNumber: '09011112222',
        message: '配達の時間を変えたい',
        talkSeconds: 60,
        rule: 'answered_counts',
      });
    const bodies = received.map(({ body }) => body).join('\n');
    expect(bodies).not.toContain(side.agent.account.name);
    expect(() => verified({ ...received[0]!, body: `${received[0]!.body} ` }, secret)).toThrow('forged');
    // One message per event: nothing is sent twice when everything went well.
    const ids = received.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('reaches a case from a customer’s mail program, and the client’s program hears of it', async () => {
    const caseId = await openMatter(side, deskId);
    expect((await arrived('case.opened', (data) => data['caseId'] === caseId)).data).toMatchObject({
      number: 1,
      customer: { name: '佐藤', email: 'sato@journey.example' },
    });
    await side.agent.session.graphql(
      'mutation ($input: ReplyToCaseInput!) { replyToCase(input: $input) { id } }',
      { input: { caseId, requestId: randomUUID(), channel: 'MAIL', text: '交換品をお送りします。' } },
    );
    const page = new URL('/mail', stage.instance.url);
    const mail = await eventually(
      'The reply by mail',
      async () => {
        const html = await (await fetch(page)).text();
        return /sato@journey\.example[\s\S]*?name="id" value="(\d+)"/.exec(html);
      },
      (found) => found !== null,
    );
    const sent = await fetch(new URL('/mail/replies', page), {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ id: mail![1]!, text: 'ありがとうございます。火曜日にお願いします。' }),
    });
    expect(sent.status).toBe(303);
    expect((await entries(caseId)).at(-1)).toEqual({
      kind: 'CUSTOMER_MAIL',
      side: 'CUSTOMER',
      text: 'ありがとうございます。火曜日にお願いします。',
    });
    const told = await arrived('case.replied', (data) => {
      const { by } = data['reply'] as { by: string };
      return data['caseId'] === caseId && by === 'customer';
    });
    expect(told.data).toMatchObject({ reply: { channel: 'mail', text: expect.stringContaining('火曜日') } });
  });

  it.each([
    ['without a signature', {}],
    ['with a wrong signature', { 'x-madoguchi-signature': `t=1764676800,v1=${'0'.repeat(64)}` }],
    ['with something else for a signature', { 'x-madoguchi-signature': 'let me in' }],
  ])('cannot be written to by whoever hands over a mail %s', async (_, headers) => {
    const response = await fetch(new URL('/mail/inbound', stage.instance.url), {
      method: 'POST',
      headers: { 'content-type': 'message/rfc822', ...headers } as Record<string, string>,
      body: 'From: a@b.example\r\nTo: case-1@reply.madoguchi.example\r\n\r\nhello',
    });
    expect(response.status).toBe(401);
  });

  it('is told to nobody who has no part in it', () => {
    expect(stranger).toBeDefined();
    expect(strangers).toEqual([]);
  });

  it('is explained in docs/webhooks.md, event by event', async () => {
    const { webhookEvents } = await side.owner.session.graphql<{ webhookEvents: { name: string }[] }>(
      'query { webhookEvents { name } }',
    );
    const explained = [...textOf('docs/webhooks.md').matchAll(/^\| `([a-z]+\.[a-z]+)` /gm)].map(
      ([, name]) => name!,
    );
    expect(explained.sort()).toEqual(webhookEvents.map(({ name }) => name).sort());
  });
});
