import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { playCall, ready } from '../../apps/local/src/play/calls.js';
import { eventually, Session } from '../../apps/local/src/play/session.js';
import { openContract, openSide, type Side } from './support/side.js';
import { openStage, type Stage } from './support/stage.js';
import { unzipped } from './support/unzipped.js';

const sound = Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 7) % 256));

describe('what was said in a call', () => {
  let stage: Stage;
  let side: Side, other: Side;
  let provider: Server;
  let isThere = true;
  let recording: string;
  let callId: string;
  let deskId: string;

  beforeAll(async () => {
    provider = createServer((request, response) => {
      const { authorization } = request.headers;
      const status = isThere ? (authorization === 'Bearer secret' ? 200 : 401) : 404;
      response.writeHead(status, { 'content-type': 'audio/mpeg', 'content-length': sound.length }).end(sound);
    });
    await new Promise<void>((done) => provider.listen(0, '127.0.0.1', done));
    const host = `127.0.0.1:${(provider.address() as AddressInfo).port}`;
    stage = await openStage();
    await stage.setClock('2026-11-21');
    side = await openSide(stage);
    other = await openSide(stage, { number: 1 });
    ({ deskId } = await openContract(side, '2026-12-01'));
    await openContract(other, '2026-12-01');
    await stage.setClock('2026-12-02', 12);
    await announce(side, deskId);
    await side.manager.session.graphql(
      'mutation ($input: TelephonyConnectionInput!) { setTelephonyConnection(input: $input) { hasCredential } }',
      { input: { hosts: [host], recordingUrl: `http://${host}/{id}`, credential: 'Bearer secret' } },
    );
    await ready(side.agent.session);
    const call = { at: '2026-12-02T02:00:00Z', seconds: 60, kind: 'answered' } as const;
    callId = await playCall(side.telephony, side.agent.session, deskId, 'recorded-1', call);
    await side.telephony.graphql(
      'mutation ($input: TelephonyEventInput!) { telephonyEvent(input: $input) { id } }',
      {
        input: {
          providerCallId: 'recorded-1',
          eventId: 'rec-1',
          kind: 'RECORDING_AVAILABLE',
          reference: 'RE1',
        },
      },
    );
    [recording] = await seenBy(side.owner.session);
  }, 600_000);
  afterAll(async () => {
    provider?.close();
    await stage?.stop();
  });

  async function announce({ owner }: Side, id: string) {
    const { desk } = await owner.session.graphql<{ desk: Record<string, unknown> }>(
      `query ($id: ID!) { desk(id: $id) { name greeting closedOnHolidays reportEmails rules hours { weekday opensAt closesAt }
        knowledge { question answer } } }`,
      { id },
    );
    await owner.session.graphql(
      'mutation ($id: ID!, $input: DeskInput!) { updateDesk(deskId: $id, input: $input) { id } }',
      { id, input: { ...desk, recordingNotice: '品質向上のため、録音しています。' } },
    );
  }
  const seenBy = async (owner: Session): Promise<[string]> => {
    const { reports } = await owner.graphql<{ reports: { items: { recordings: { address: string }[] }[] } }>(
      'query { reports { items { recordings { address } } } }',
    );
    return reports.items.flatMap(({ recordings }) => recordings.map(({ address }) => address)) as [string];
  };
  const get = (session: Session, query = '', headers: Record<string, string> = {}) =>
    session.request(`${recording}${query}`, { headers });
  const keyOf = async ({ owner }: Side, scopes: string[]) => {
    const { createApiKey } = await owner.session.graphql<{ createApiKey: { secret: string } }>(
      'mutation ($name: String!, $scopes: [String!]) { createApiKey(name: $name, scopes: $scopes) { secret } }',
      { name: '持ち帰り', scopes },
    );
    return owner.session.withKey(createApiKey.secret);
  };

  it('is heard by owner and supervisor from our own address, in parts, and by no cache', async () => {
    for (const { session } of [side.owner, side.supervisor]) {
      const whole = await get(session);
      expect(whole.status).toBe(200);
      expect(Object.fromEntries(whole.headers)).toMatchObject({
        ...{ 'content-type': 'audio/mpeg', 'cache-control': 'private, no-store', 'accept-ranges': 'bytes' },
        ...{ 'x-content-type-options': 'nosniff', 'content-length': '3000' },
      });
      expect(Buffer.from(await whole.arrayBuffer()).equals(sound)).toBe(true);
      const part = await get(session, '', { range: 'bytes=1000-1009' });
      expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 1000-1009/3000']);
      expect(Buffer.from(await part.arrayBuffer()).equals(sound.subarray(1000, 1010))).toBe(true);
    }
    const heard = await stage.sql<{ who: string }>(
      `SELECT person_id AS who FROM platform.audit_entry WHERE action = 'recording.hear' ORDER BY id`,
    );
    expect(heard).toHaveLength(2);
  });

  it('is nothing to anybody else: no agent, manager or producer, no other client or operator, no key without the scope', async () => {
    const expected: [Session, number][] = [
      [new Session(stage.instance.url, '10.9.0.1'), 401],
      [side.agent.session, 404],
      [side.manager.session, 403],
      [side.producer.session, 403],
      [side.telephony, 403],
      [other.owner.session, 404],
      [other.supervisor.session, 404],
      [other.agent.session, 404],
      [await keyOf(side, ['report.read']), 403],
      [await keyOf(other, ['recording.hear']), 404],
    ];
    for (const [index, [session, status]] of expected.entries())
      expect(`${index} ${(await get(session)).status}`).toBe(`${index} ${status}`);
    expect(await seenBy(other.owner.session)).toEqual([]);
    const search = 'query ($id: ID!) { interaction(id: $id) { recordings { id } } }';
    expect((await other.supervisor.session.ask(search, { id: callId })).errors).toBeDefined();
    const { floorCalls } = await other.supervisor.session.graphql<{ floorCalls: { items: unknown[] } }>(
      'query { floorCalls { items { id recordings { id } } } }',
    );
    expect(floorCalls.items).toEqual([]);
    const { interaction } = await side.agent.session.graphql<{ interaction: { recordings: unknown[] } }>(
      search,
      {
        id: callId,
      },
    );
    expect(interaction.recordings).toEqual([]);
  });

  it('is heard by the platform with a reason that stands in the audit log', async () => {
    expect((await get(stage.admin)).status).toBe(400);
    const heard = await get(stage.admin, `?reason=${encodeURIComponent('苦情の調査のため')}`);
    expect(heard.status).toBe(200);
    const [entry] = await stage.sql<{ details: { reason: string } }>(
      `SELECT details FROM platform.audit_entry WHERE action = 'recording.hear' ORDER BY id DESC LIMIT 1`,
    );
    expect(entry!.details.reason).toBe('苦情の調査のため');
  });

  it("goes home as a list whose links open with the client's own key", async () => {
    const exported = async ({ owner }: Side) => {
      await owner.session.graphql('mutation { requestExport { id } }');
      const [{ id }] = await eventually(
        'The export',
        async () =>
          (
            await owner.session.graphql<{ dataExports: [{ id: string; state: string }] }>(
              'query { dataExports { id state } }',
            )
          ).dataExports,
        ([{ state }]) => state === 'READY',
      );
      const zip = await owner.session.request(`/files/exports/${id}.zip`);
      const files = unzipped(Buffer.from(await zip.arrayBuffer()));
      return JSON.parse(files.get('data/recordings.json')!.toString('utf8')) as { address: string }[];
    };
    const [listed, ...more] = await exported(side);
    expect(more).toEqual([]);
    expect(new URL(listed!.address).pathname).toBe(recording);
    const heard = await (await keyOf(side, ['recording.hear'])).request(new URL(listed!.address).pathname);
    expect(Buffer.from(await heard.arrayBuffer()).equals(sound)).toBe(true);
    expect(await exported(other)).toEqual([]);
  });

  it('says why nothing is to be heard once the telephony has lost it', async () => {
    isThere = false;
    const answer = await get(side.owner.session);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({
      error: { code: 'NOT_FOUND', message: 'この録音は、電話システムにもうありません。' },
    });
    isThere = true;
  });

  it('is over for the client when the supervisor and the client have agreed so', async () => {
    await side.supervisor.session.graphql(
      'mutation ($id: ID!, $input: RecordingRulesInput!) { setRecordingRules(deskId: $id, input: $input) { keepDays } }',
      { id: deskId, input: { keepDays: 30, ownerMayHear: false, agentMayHear: true } },
    );
    expect((await get(side.owner.session)).status).toBe(404);
    expect(await seenBy(side.owner.session)).toEqual([]);
    expect((await get(side.agent.session)).status).toBe(200);
  });
});
