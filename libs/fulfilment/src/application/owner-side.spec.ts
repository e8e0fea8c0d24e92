import { randomUUID } from 'node:crypto';
import { plusMs } from '@madoguchi/kernel';
import type { Actor, PersonActor } from '@madoguchi/platform/access';
import type { ContractingApi, ContractOutcome } from '@madoguchi/contracting/contract';
import { openFloor, type Floor } from '../testing/call-floor.js';
import { OutcomeStore } from '../store/outcome.store.js';
import type { RequestSubject } from './ask-desk.js';
import { MeasureOutcomes } from './measure-outcomes.js';

describe('the owner’s side of a desk', () => {
  let floor: Floor;
  let agent: PersonActor, supervisor: PersonActor, owner: PersonActor, stranger: PersonActor;
  let telephony: Actor;
  let deskId: string, operatorId: string, contractId: string;
  let serial = 0;
  let now = new Date();

  beforeAll(async () => {
    floor = await openFloor();
    const { arrange } = floor;
    operatorId = await arrange.company('operator');
    const clientId = await arrange.company('client');
    owner = arrange.person(clientId, 'owner', 'owner@example.jp');
    agent = arrange.person(operatorId, 'agent', 'agent@example.jp');
    supervisor = arrange.person(operatorId, 'supervisor', 'sv@example.jp');
    stranger = arrange.person(await arrange.company('client'), 'owner');
    telephony = arrange.key(operatorId);
    const opened = await arrange.contract({
      clientId,
      producerId: await arrange.company('producer'),
      operatorId,
    });
    deskId = opened.deskId;
    contractId = opened.contract.id;
  });
  afterAll(() => floor.db.close());

  const clock = async (at: string | Date) => {
    now = new Date(at);
    await floor.db.owner.query(
      `CREATE OR REPLACE FUNCTION platform.now() RETURNS timestamptz LANGUAGE sql STABLE AS $$ SELECT '${now.toISOString()}'::timestamptz $$`,
    );
  };
  const ring = () =>
    floor.use.offer.execute(telephony, {
      deskId,
      providerCallId: `own-${++serial}`,
      callerNumber: '03-4444-0001',
    });
  const answered = async (message = '見積もりのお願い') => {
    const { id } = await ring();
    await floor.use.take.execute(agent, id);
    await clock(plusMs(now, 60_000));
    await floor.use.hangUp.execute(agent, id);
    await floor.use.record.execute(agent, id, {
      outcome: 'message',
      urgency: 'normal',
      callerName: '鈴木',
      message,
    });
    return id;
  };
  const report = async () =>
    (await floor.use.inbox.reports(owner, { onlyOpen: false, first: 20, offset: 0 })).items[0]!;
  const mails = async () => {
    const { rows } = await floor.db.owner.query<{ to: string; subject: string; text: string }>(
      `DELETE FROM graphile_worker._private_jobs j USING graphile_worker._private_tasks t WHERE t.id = j.task_id AND t.identifier = 'send-mail'
       RETURNING j.payload->>'to' AS to, j.payload->>'subject' AS subject, j.payload->>'text' AS text`,
    );
    return rows;
  };

  it('takes requests to those who supervise, never to an agent, and brings one answer back', async () => {
    await clock('2026-11-04T10:00:00+09:00');
    await answered();
    await mails();
    const { id } = await report();
    const request = await floor.use.ask.execute(
      owner,
      { reportId: id },
      '次からは担当者名を聞いてください。',
    );
    await floor.use.tellOfRequest.run({ id: request.id });
    expect((await mails()).map(({ to }) => to)).toEqual(['sv@example.jp']);
    await expect(floor.use.ask.execute(stranger, { reportId: id }, 'x')).rejects.toThrow('NOT_FOUND');
    await expect(floor.use.ask.execute(owner, { reportId: id }, '  ')).rejects.toThrow('BAD_INPUT');
    expect(await floor.use.ownerSide.requests(stranger)).toEqual([]);
    await expect(floor.use.answerRequest.execute(stranger, request.id, 'はい')).rejects.toThrow('NOT_FOUND');
    await floor.use.answerRequest.execute(supervisor, request.id, '台本に加えました。');
    await floor.use.answerRequest.execute(supervisor, request.id, '台本に加えました。');
    await expect(floor.use.answerRequest.execute(supervisor, request.id, '別')).rejects.toThrow(
      'requestAnswered',
    );
    await floor.use.tellOfRequest.run({ id: request.id });
    const [told] = await mails();
    expect(told).toMatchObject({ to: 'owner@example.jp' });
    expect(told!.text).toContain('台本に加えました。');
    expect(await floor.use.ownerSide.requests(owner)).toMatchObject([
      { id: request.id, answer: '台本に加えました。' },
    ]);
  });

  it('takes a request about the desk itself, once while it is open', async () => {
    await clock('2026-11-04T11:00:00+09:00');
    const text = '月曜から、3日は休みと伝えてください。';
    const request = await floor.use.ask.execute(owner, { deskId }, text);
    expect(request).toMatchObject({
      deskId,
      reportId: null,
      interactionId: null,
      urgent: false,
      answer: null,
    });
    expect((await floor.use.ask.execute(owner, { deskId }, text)).id).toBe(request.id);
    await floor.use.tellOfRequest.run({ id: request.id });
    const told = await mails();
    expect(told.map(({ to }) => to)).toEqual(['sv@example.jp']);
    expect(told[0]!.text).toContain(text);
    expect((await floor.use.ownerSide.requests(supervisor))[0]).toMatchObject({ id: request.id, text });
    const about = async (who: Actor, subject: RequestSubject) => floor.use.ask.execute(who, subject, text);
    await expect(about(owner, {})).rejects.toThrow('BAD_INPUT');
    await expect(about(stranger, { deskId })).rejects.toThrow('NOT_FOUND');
    await expect(about(owner, { deskId: randomUUID() })).rejects.toThrow('NOT_FOUND');
    const reportId = (await report()).id;
    await expect(about(owner, { reportId, deskId: randomUUID() })).rejects.toThrow('NOT_FOUND');
    expect(await about(owner, { reportId, deskId })).toMatchObject({ reportId, deskId });
  });

  it('says whether a report helped, and takes it back', async () => {
    const { id } = await report();
    expect((await floor.use.rate.execute(owner, id, true)).helpful).toBe(true);
    expect((await floor.use.rate.execute(owner, id, null)).helpful).toBeNull();
    await expect(floor.use.rate.execute(stranger, id, true)).rejects.toThrow('NOT_FOUND');
  });

  it('counts calls by Japanese day, hour and what came of them', async () => {
    await clock('2026-11-05T23:50:00+09:00');
    await answered();
    const { providerCallId } = await ring();
    await floor.use.end.execute(telephony, providerCallId, { abandoned: true });
    const ask = (who: Actor, from: string, until: string, desk: string | null = deskId) =>
      floor.use.ownerSide.volume(who, { deskId: desk, from, until, direction: 'inbound' });
    expect(await ask(owner, '2026-11-05', '2026-11-05')).toEqual([
      { day: '2026-11-05', hour: 23, outcome: 'abandoned', calls: 1 },
      { day: '2026-11-05', hour: 23, outcome: 'message', calls: 1 },
    ]);
    expect(await ask(owner, '2026-11-06', '2026-11-07')).toEqual([]);
    expect(await ask(stranger, '2026-11-05', '2026-11-05', null)).toEqual([]);
    await expect(ask(stranger, '2026-11-05', '2026-11-05')).rejects.toThrow('NOT_FOUND');
    for (const [from, until] of [
      ['x', '2026-11-05'],
      ['2026-11-05', '2026-11-04'],
      ['2026-11-05', '2030-01-01'],
      ['0001-01-01', '0001-01-02'],
    ])
      await expect(ask(owner, from!, until!)).rejects.toThrow('BAD_INPUT');
  });

  it('adds up what the last 90 days achieved, today not among them', async () => {
    const told: ContractOutcome[][] = [];
    const contracting = {
      recordOutcomes: async (_: unknown, __: number, all: ContractOutcome[]) => void told.push(all),
    };
    const measure = new MeasureOutcomes(
      floor.db.unitOfWork,
      new OutcomeStore(),
      contracting as unknown as ContractingApi,
    );
    await clock('2026-11-08T12:00:00+09:00');
    await answered();
    const { id } = await report();
    await floor.use.rate.execute(owner, id, false);
    const { providerCallId } = await ring();
    await clock('2026-11-08T12:02:00+09:00');
    await floor.use.end.execute(telephony, providerCallId, { abandoned: true });
    const at = async (iso: string) => {
      await clock(iso);
      await measure.run();
      return told.pop()!.find((one) => one.contractId === contractId)!;
    };
    const before = await at('2026-11-08T23:00:00+09:00');
    const after = await at('2026-11-09T03:50:00+09:00');
    expect(after).toMatchObject({
      decided: before.decided + 2,
      inTime: before.inTime + 1,
      rated: before.rated + 1,
      helpful: before.helpful,
    });
    expect(await at('2027-11-09T03:50:00+09:00')).toBeUndefined();
  });

  it('mails a digest at the chosen time, each call once, and nothing on a quiet day unless wanted', async () => {
    await clock('2026-11-10T17:00:00+09:00');
    await floor.use.setDigest.execute(owner, deskId, { sendTime: '18:00', whenQuiet: false });
    await expect(
      floor.use.setDigest.execute(owner, deskId, { sendTime: '25:00', whenQuiet: false }),
    ).rejects.toThrow('BAD_INPUT');
    await expect(floor.use.setDigest.execute(stranger, deskId, null)).rejects.toThrow('NOT_FOUND');
    await answered('至急の件');
    await mails();
    await floor.use.digests.run();
    expect(await mails()).toEqual([]);
    await clock('2026-11-10T18:00:30+09:00');
    await floor.use.digests.run();
    await floor.use.digests.run();
    const [digest, ...more] = await mails();
    expect(more).toEqual([]);
    expect(digest!.subject).toContain('電話のまとめ：1件');
    expect(digest!.text).toContain('至急の件');
    await clock('2026-11-10T20:00:00+09:00');
    await answered('夜の件');
    await mails();
    await clock('2026-11-11T18:00:30+09:00');
    await floor.use.digests.run();
    expect((await mails())[0]!.text).toContain('夜の件');
    await clock('2026-11-12T18:00:30+09:00');
    await floor.use.digests.run();
    expect(await mails()).toEqual([]);
    await floor.use.setDigest.execute(owner, deskId, { sendTime: '18:00', whenQuiet: true });
    await clock('2026-11-13T18:00:30+09:00');
    await floor.use.digests.run();
    expect((await mails())[0]!.text).toContain('電話はありませんでした');
    await floor.use.setDigest.execute(owner, deskId, null);
    await clock('2026-11-14T18:00:30+09:00');
    await floor.use.digests.run();
    expect(await mails()).toEqual([]);
  });

  it('mails in the next digest what was reported after the last one, and counts more calls than it lists', async () => {
    const digest = async (at: string) => {
      await clock(at);
      await mails();
      await floor.use.digests.run();
      return (await mails())[0];
    };
    const givesUp = async (offeredAt: string, endedAt: string, reportedAt: string) => {
      const offered = { deskId, providerCallId: `late-${offeredAt}`, callerNumber: '03-7777-1111' };
      await floor.use.offer.execute(telephony, { ...offered, offeredAt: new Date(offeredAt) });
      await clock(reportedAt);
      const report = { abandoned: true, endedAt: new Date(endedAt) };
      await floor.use.end.execute(telephony, offered.providerCallId, report);
    };
    await clock('2026-11-14T17:49:30+09:00');
    await floor.use.setDigest.execute(owner, deskId, { sendTime: '18:00', whenQuiet: false });
    const ring = ['2026-11-14T17:49:00+09:00', '2026-11-14T17:50:00+09:00'] as const;
    expect(await digest('2026-11-14T18:00:30+09:00')).toBeUndefined();
    await givesUp(...ring, '2026-11-14T18:05:00+09:00');
    const next = await digest('2026-11-15T18:00:30+09:00');
    expect(next!.subject).toContain('電話のまとめ：1件');
    const { rows } = await floor.db.owner.query<{ id: string }>(
      `INSERT INTO fulfilment.interaction (desk_id, contract_id, client_id, operator_id, desk_version, provider_call_id, origin, state, offered_at, received_at)
       SELECT desk_id, contract_id, client_id, operator_id, desk_version, 'many-' || n, 'telephony', 'ringing', platform.now(), platform.now()
       FROM fulfilment.interaction, generate_series(1, 501) AS n WHERE provider_call_id = $1 RETURNING id`,
      [`late-${ring[0]}`],
    );
    await floor.db.owner.query(
      `UPDATE fulfilment.interaction SET state = 'abandoned', ended_at = offered_at, talk_seconds = 0 WHERE id = ANY ($1)`,
      [rows.map(({ id }) => id)],
    );
    expect((await digest('2026-11-16T18:00:30+09:00'))!.subject).toContain('電話のまとめ：501件');
    await floor.use.setDigest.execute(owner, deskId, null);
  });

  it('announces a reported call and a kept promise to both sides, without a word about who answered', async () => {
    await clock('2026-11-16T10:00:00+09:00');
    const { announced } = floor.neighbours;
    announced.length = 0;
    const id = await answered();
    const ended = {
      interactionId: id,
      contractId: '',
      clientId: '',
      operatorId: '',
      kind: 'answered',
      seconds: 1,
      occurredAt: '',
    } as const;
    await floor.db.unitOfWork.run({ kind: 'system', name: 'test' }, (tx) =>
      floor.use.whenReported.react(ended, tx),
    );
    expect(announced.map(({ companyId, event, subjectId }) => [companyId, event, subjectId])).toEqual([
      [owner.companyId, 'call.reported', deskId],
      [owner.companyId, 'message.created', deskId],
      [operatorId, 'call.reported', deskId],
      [operatorId, 'message.created', deskId],
    ]);
    expect(announced[0]!.text).toContain('見積もりのお願い');
    expect(JSON.stringify(announced)).not.toContain(agent.personId);
    expect(JSON.stringify(announced)).not.toContain('山田');
  });

  it('counts what calls were about by Japanese week and month', async () => {
    // A Sunday night and the Monday after it; the last of a month and the first of the next.
    for (const at of [
      '2026-11-29T23:59:00+09:00',
      '2026-11-30T00:05:00+09:00',
      '2026-11-30T12:00:00+09:00',
    ]) {
      await clock(at);
      await answered();
    }
    await clock('2026-12-01T00:10:00+09:00');
    await floor.use.end.execute(telephony, (await ring()).providerCallId, { abandoned: true });
    const ask = (by: 'week' | 'month', from = '2026-11-29', who: Actor = owner) =>
      floor.use.ownerSide.reasons(who, { deskId, from, until: '2026-12-01', direction: 'inbound' }, by);
    expect(await ask('week')).toEqual([
      { start: '2026-11-23', outcome: 'message', calls: 1 },
      { start: '2026-11-30', outcome: 'abandoned', calls: 1 },
      { start: '2026-11-30', outcome: 'message', calls: 2 },
    ]);
    expect(await ask('month')).toEqual([
      { start: '2026-11-01', outcome: 'message', calls: 3 },
      { start: '2026-12-01', outcome: 'abandoned', calls: 1 },
    ]);
    expect(await ask('month', '2026-11-30')).toEqual([
      { start: '2026-11-01', outcome: 'message', calls: 2 },
      { start: '2026-12-01', outcome: 'abandoned', calls: 1 },
    ]);
    await expect(ask('week', '2026-11-29', stranger)).rejects.toThrow('NOT_FOUND');
    await expect(ask('week', 'x')).rejects.toThrow('BAD_INPUT');
  });
});
