import { type Actor, type PersonActor } from '@madoguchi/platform/access';
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { InteractionEnded } from '../contract/index.js';
import { openFloor, type Floor } from '../testing/call-floor.js';

const sound = Buffer.from(Array.from({ length: 5000 }, (_, i) => i % 251));

describe('recordings', () => {
  let floor: Floor;
  let telephony: Server;
  let asked: { method: string; url: string; headers: IncomingMessage['headers'] }[] = [];
  let answer: { status: number; type?: string; ranges?: boolean };
  let host: string;
  let agent: PersonActor, supervisor: PersonActor, manager: PersonActor, owner: PersonActor;
  let key: Actor;
  let operatorId: string, clientId: string, deskId: string;
  let serial = 0;

  beforeAll(async () => {
    telephony = createServer((request, response) => {
      asked.push({ method: request.method!, url: request.url!, headers: request.headers });
      const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
      const headers = { 'content-type': answer.type ?? 'audio/mpeg' };
      if (answer.status === 200 && answer.ranges && from !== undefined)
        response
          .writeHead(206, { ...headers, 'content-range': `bytes ${from}-${to}/${sound.length}` })
          .end(sound.subarray(Number(from), Number(to) + 1));
      else
        response
          .writeHead(answer.status, { ...headers, 'content-length': sound.length })
          .end(answer.status === 200 ? sound : Buffer.alloc(sound.length));
    });
    await new Promise<void>((done) => telephony.listen(0, '127.0.0.1', done));
    host = `127.0.0.1:${(telephony.address() as AddressInfo).port}`;
    floor = await openFloor();
  });
  afterAll(async () => {
    await floor.db.close();
    telephony.close();
  });

  beforeEach(async () => {
    asked = [];
    answer = { status: 200 };
    await floor.arrange.setNow('2026-11-04T10:00:00+09:00');
    const { arrange } = floor;
    [operatorId, clientId] = [await arrange.company('operator'), await arrange.company('client')];
    ({ deskId } = await arrange.contract({
      clientId,
      operatorId,
      producerId: await arrange.company('producer'),
    }));
    agent = arrange.person(operatorId, 'agent');
    supervisor = arrange.person(operatorId, 'supervisor');
    manager = arrange.person(operatorId, 'manager');
    owner = arrange.person(clientId, 'owner');
    key = arrange.key(operatorId);
    await announce('この通話は録音しています。');
    await floor.use.connect.execute(manager, {
      hosts: [host],
      recordingUrl: `http://${host}/v1/{id}`,
      credential: 'Bearer of the telephony',
    });
  });

  const announce = async (recordingNotice: string | null) => {
    const [desk] = await floor.use.desks.all(supervisor);
    await floor.use.updateDesk.execute(supervisor, deskId, { ...desk!, recordingNotice });
  };
  const talked = async () => {
    const providerCallId = `rec-${(serial += 1)}`;
    const { id } = await floor.use.offer.execute(key, { deskId, providerCallId, callerNumber: '0311112222' });
    await floor.use.take.execute(agent, id);
    await floor.use.hangUp.execute(agent, id);
    await floor.use.record.execute(agent, id, {
      ...{ outcome: 'message', urgency: 'normal', message: 'お電話ください。', callbackNumber: '0311112222' },
    });
    return { id, providerCallId };
  };
  const report = (providerCallId: string, reference: string, eventId: string = randomUUID()) =>
    floor.use.hear.execute(key, { providerCallId, eventId, kind: 'recording_available', reference });
  const recorded = async (reference = `http://${host}/calls/${serial}.mp3`) => {
    const { id, providerCallId } = await talked();
    await report(providerCallId, reference);
    const [recording] = (await floor.use.recordings.ofCalls(supervisor, [id])).get(id)!;
    return { callId: id, providerCallId, ...recording! };
  };
  const hear = (who: Actor, id: string, range?: string, reason?: string) =>
    floor.use.hearRecording.execute(who, id, { range, reason });
  const audited = async (id: string) =>
    (
      await floor.db.owner.query(
        `SELECT person_id AS who, details FROM platform.audit_entry WHERE action = 'recording.hear' AND subject = $1 ORDER BY id`,
        [id],
      )
    ).rows as { who: string; details: { reason?: string } }[];

  it('are heard where they lie, with the credential of the connection, and nothing of them is kept here', async () => {
    const { id } = await recorded();
    const opened = await hear(supervisor, id);
    expect(opened).toMatchObject({
      status: 200,
      type: 'audio/mpeg',
      length: sound.length,
      contentRange: null,
    });
    expect((await buffer(opened.body)).equals(sound)).toBe(true);
    expect(asked[0]).toMatchObject({ method: 'GET', headers: { authorization: 'Bearer of the telephony' } });
    const { rows } = await floor.db.owner.query(
      `SELECT credential FROM fulfilment.telephony_connection WHERE operator_id = $1`,
      [operatorId],
    );
    expect(rows[0].credential).not.toContain('Bearer');
    expect(await floor.use.recordings.connection(manager)).toMatchObject({
      hosts: [host],
      hasCredential: true,
    });
  });

  it('are found by an id of the telephony as well', async () => {
    const { id } = await recorded('RE 1/2');
    await buffer((await hear(supervisor, id)).body);
    expect(asked[0]!.url).toBe('/v1/RE%201%2F2');
  });

  it('are told in parts, also by a telephony that knows no parts', async () => {
    const { id } = await recorded();
    for (const ranges of [true, false]) {
      answer = { status: 200, ranges };
      const opened = await hear(supervisor, id, 'bytes=1000-1999');
      expect(opened).toMatchObject({ status: 206, contentRange: 'bytes 1000-1999/5000' });
      expect((await buffer(opened.body)).equals(sound.subarray(1000, 2000))).toBe(true);
    }
  });

  it('lie on a host of the connection or are not taken at all', async () => {
    const { id, providerCallId } = await talked();
    await expect(report(providerCallId, 'https://elsewhere.example/a.wav')).rejects.toMatchObject({
      details: { fields: [{ path: 'reference', reason: 'recordingHostNotAllowed' }] },
    });
    expect((await floor.use.recordings.ofCalls(supervisor, [id])).get(id)).toEqual([]);
    expect((await floor.use.story.execute(supervisor, id)).map(({ kind }) => kind)).not.toContain(
      'recording_available',
    );
  });

  it('are one however often and from wherever the telephony says so', async () => {
    const { id, providerCallId } = await talked();
    await Promise.all(['a', 'a', 'b'].map((event) => report(providerCallId, 'RE1', `${serial}-${event}`)));
    expect((await floor.use.recordings.ofCalls(supervisor, [id])).get(id)).toHaveLength(1);
  });

  it('are heard by the client, its supervisor and nobody else; another agent, operator or client finds nothing', async () => {
    const { id, callId } = await recorded();
    const { arrange } = floor;
    const other = {
      ...{ operatorId: await arrange.company('operator'), clientId: await arrange.company('client') },
    };
    const strangers = [
      agent,
      arrange.person(operatorId, 'agent'),
      manager,
      arrange.person(other.operatorId, 'supervisor'),
      arrange.person(other.operatorId, 'agent'),
      arrange.person(other.clientId, 'owner'),
      {
        kind: 'key',
        keyId: randomUUID(),
        companyId: other.clientId,
        companyKind: 'client',
        scopes: ['recording.hear'],
      },
    ] satisfies Actor[];
    for (const stranger of strangers) {
      await expect(hear(stranger, id)).rejects.toThrow('NOT_FOUND');
      expect((await floor.use.recordings.ofCalls(stranger, [callId])).get(callId)).toEqual([]);
    }
    await expect(hear(supervisor, 'no id')).rejects.toThrow('NOT_FOUND');
    await expect(hear(supervisor, randomUUID())).rejects.toThrow('NOT_FOUND');
    expect(asked).toEqual([]);
    expect(await audited(id)).toEqual([]);
    for (const who of [owner, supervisor]) await buffer((await hear(who, id)).body);
    expect((await audited(id)).map(({ who }) => who)).toEqual([owner.personId, supervisor.personId]);
  });

  it('keep the rules of the desk: an agent their own call where it is wanted, the client not where it is not', async () => {
    const { id, callId } = await recorded();
    const rules = { keepDays: 30, ownerMayHear: false, agentMayHear: true };
    await floor.use.setRecordingRules.execute(supervisor, deskId, rules);
    expect(await floor.use.recordings.rules(owner, deskId)).toEqual(rules);
    expect((await hear(agent, id)).status).toBe(200);
    await expect(hear(floor.arrange.person(operatorId, 'agent'), id)).rejects.toThrow('NOT_FOUND');
    await expect(hear(owner, id)).rejects.toThrow('NOT_FOUND');
    expect((await floor.use.recordings.ofCalls(owner, [callId])).get(callId)).toEqual([]);
    const stranger = floor.arrange.person(await floor.arrange.company('operator'), 'supervisor');
    await expect(floor.use.setRecordingRules.execute(stranger, deskId, rules)).rejects.toThrow('NOT_FOUND');
    await expect(
      floor.use.setRecordingRules.execute(supervisor, deskId, { ...rules, keepDays: 0 }),
    ).rejects.toThrow('BAD_INPUT');
  });

  it('are heard by the platform only with a reason, which is written down', async () => {
    const { id } = await recorded();
    const admin: PersonActor = {
      ...{ kind: 'person', personId: 'admin', companyKind: 'platform', role: 'admin' },
      companyId: await platform(),
    };
    await expect(hear(admin, id)).rejects.toThrow('BAD_INPUT');
    await expect(hear(admin, id, undefined, 'abc')).rejects.toThrow('BAD_INPUT');
    await buffer((await hear(admin, id, undefined, '苦情の調査のため')).body);
    expect(await audited(id)).toMatchObject([{ who: 'admin', details: { reason: '苦情の調査のため' } }]);
  });
  const platform = async () => {
    await floor.db.owner.query(
      `INSERT INTO identity.company (id, kind, name, created_at) VALUES (gen_random_uuid(), 'platform', '窓口', now()) ON CONFLICT DO NOTHING`,
    );
    const { rows } = await floor.db.owner.query(`SELECT id FROM identity.company WHERE kind = 'platform'`);
    return rows[0].id as string;
  };

  it('are one hearing while a player jumps about, and another one an hour later', async () => {
    const { id } = await recorded();
    for (const range of ['bytes=0-', 'bytes=4000-4999', 'bytes=2000-2999']) await hear(supervisor, id, range);
    expect(await audited(id)).toHaveLength(1);
    await floor.arrange.setNow('2026-11-04T11:00:00+09:00');
    await hear(supervisor, id);
    expect(await audited(id)).toHaveLength(2);
  });

  it('say so when their telephony has lost them, does not answer, or answers with something that is no sound', async () => {
    const { id } = await recorded();
    answer = { status: 404 };
    await expect(hear(owner, id)).rejects.toMatchObject({ code: 'NOT_FOUND', reason: 'recordingGone' });
    for (const bad of [{ status: 500 }, { status: 302 }, { status: 200, type: 'text/html' }]) {
      answer = bad;
      await expect(hear(owner, id)).rejects.toMatchObject({
        code: 'UNAVAILABLE',
        reason: 'recordingUnreachable',
      });
    }
    await floor.use.connect.execute(manager, { hosts: ['elsewhere.example'], recordingUrl: null });
    await expect(hear(owner, id)).rejects.toMatchObject({ reason: 'recordingNotConnected' });
  });

  it('are heard by nobody when the desk had not told its callers, and are deleted that night', async () => {
    const { id: callId, providerCallId } = await talked();
    await announce(null);
    const untold = await talked();
    await report(providerCallId, 'told');
    await report(untold.providerCallId, 'untold');
    const list = await floor.use.recordings.ofCalls(supervisor, [callId, untold.id]);
    expect(list.get(callId)).toMatchObject([{ state: 'ready' }]);
    expect(list.get(untold.id)).toMatchObject([{ state: 'not_announced' }]);
    await expect(hear(supervisor, list.get(untold.id)![0]!.id)).rejects.toMatchObject({
      reason: 'recordingNotAnnounced',
    });
    await floor.use.removeRecordings.run();
    expect(asked).toMatchObject([{ method: 'DELETE', url: '/v1/untold' }]);
    expect((await hear(supervisor, list.get(callId)![0]!.id)).status).toBe(200);
  });

  it('are deleted at the telephony when their days are over, once, and their reference with them', async () => {
    const { id, callId } = await recorded('RE9');
    await floor.use.setRecordingRules.execute(supervisor, deskId, {
      ...{ keepDays: 7, ownerMayHear: true, agentMayHear: false },
    });
    await floor.arrange.setNow('2026-11-11T10:00:01+09:00');
    await expect(hear(supervisor, id)).rejects.toMatchObject({ code: 'NOT_FOUND', reason: 'recordingOver' });
    await floor.use.removeRecordings.run();
    await floor.use.removeRecordings.run();
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual(['DELETE /v1/RE9']);
    const { rows } = await floor.db.owner.query(
      `SELECT reference, removal FROM fulfilment.recording WHERE id = $1`,
      [id],
    );
    expect(rows).toEqual([{ reference: null, removal: 'removed' }]);
    expect(
      (
        await floor.db.owner.query(`SELECT details FROM fulfilment.call_event WHERE interaction_id = $1`, [
          callId,
        ])
      ).rows
        .map(({ details }) => JSON.stringify(details))
        .join(),
    ).not.toContain('RE9');
  });

  it('lose their reference where the telephony deletes nothing, and after a week of no answer', async () => {
    const refused = await recorded('A');
    await floor.arrange.setNow('2027-03-01T10:00:00+09:00');
    answer = { status: 405 };
    await floor.use.removeRecordings.run();
    const silent = await removalOf(refused.id);
    expect(silent).toBe('cut');
  });
  const removalOf = async (id: string) =>
    (await floor.db.owner.query(`SELECT removal FROM fulfilment.recording WHERE id = $1`, [id])).rows[0]
      .removal as string | null;

  it('are asked for again every night while the telephony is down', async () => {
    const { id } = await recorded('B');
    answer = { status: 503 };
    for (const [day, removal] of [
      ['2027-02-02T10:00:01+09:00', null],
      ['2027-02-03T10:00:01+09:00', null],
      ['2027-02-10T10:00:01+09:00', 'cut'],
    ] as const) {
      await floor.arrange.setNow(day);
      await floor.use.removeRecordings.run();
      expect(await removalOf(id)).toBe(removal);
    }
  });

  it('of simulated calls are made where callers are told, and sound', async () => {
    await floor.use.presence.execute(agent, 'ready');
    const ended = async () => {
      const { id } = await floor.use.simulate.execute(agent, deskId);
      await floor.use.take.execute(agent, id);
      await floor.use.hangUp.execute(agent, id);
      await floor.use.record.execute(agent, id, { outcome: 'silent', urgency: 'normal' });
      const fact: InteractionEnded = {
        ...{ interactionId: id, contractId: randomUUID(), clientId, operatorId },
        kind: 'silent',
        seconds: 0,
        occurredAt: new Date().toISOString(),
      };
      for (let again = 0; again < 2; again += 1)
        await floor.db.unitOfWork.run({ kind: 'system', name: 'test' }, (tx) =>
          floor.use.whenSimulated.react(fact, tx),
        );
      return (await floor.use.recordings.ofCalls(supervisor, [id])).get(id)!;
    };
    const [made, ...others] = await ended();
    expect(others).toEqual([]);
    const opened = await hear(owner, made!.id, 'bytes=0-11');
    expect(opened).toMatchObject({ status: 206, type: 'audio/wav', contentRange: 'bytes 0-11/8044' });
    expect((await buffer(opened.body)).toString('latin1')).toMatch(/^RIFF.{4}WAVE$/s);
    await announce(null);
    expect(await ended()).toEqual([]);
  });
});
