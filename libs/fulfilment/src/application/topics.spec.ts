import type { Actor, PersonActor } from '@madoguchi/platform/access';
import { inboxHead, inboxRow } from '../documents/inbox-columns.js';
import type { ScriptStep } from '../domain/script.js';
import { type CorrectionFloor, openCorrections } from '../testing/correction-floor.js';

const asksTopic: ScriptStep = {
  ...{ id: 'topic', title: 'ご用件', say: 'ご用件をお聞かせください。', field: 'topic', required: false },
  ...{ kind: 'choice', choices: ['予約', '苦情'], branches: [], next: null },
};

describe('what calls were about', () => {
  let floor: CorrectionFloor;
  let owner: PersonActor, agent: PersonActor, supervisor: PersonActor, stranger: PersonActor;
  let otherAgent: PersonActor;
  let telephony: Actor, otherTelephony: Actor;
  let deskId: string, otherDeskId: string;
  beforeAll(async () => {
    floor = await openCorrections();
    const { arrange } = floor;
    const [clientId, strangerId, operatorId, otherId, producerId] = [
      await arrange.company('client'),
      await arrange.company('client'),
      await arrange.company('operator'),
      await arrange.company('operator'),
      await arrange.company('producer'),
    ];
    ({ deskId } = await arrange.contract({ clientId, operatorId, producerId }));
    ({ deskId: otherDeskId } = await arrange.contract({
      clientId: strangerId,
      operatorId: otherId,
      producerId,
    }));
    owner = arrange.person(clientId, 'owner', 'owner@sakura.example');
    stranger = arrange.person(strangerId, 'owner');
    agent = arrange.person(operatorId, 'agent');
    otherAgent = arrange.person(otherId, 'agent');
    supervisor = arrange.person(operatorId, 'supervisor');
    [telephony, otherTelephony] = [arrange.key(operatorId), arrange.key(otherId)];
  });
  afterAll(() => floor.db.close());

  let calls = 0;
  const begin = async (at: string, desk = deskId, [key, by] = [telephony, agent] as const) => {
    await floor.arrange.setNow(at);
    const { id } = await floor.use.offer.execute(key, {
      deskId: desk,
      providerCallId: `about-${(calls += 1)}`,
      callerNumber: '0311112222',
    });
    await floor.use.take.execute(by, id);
    await floor.use.hangUp.execute(by, id);
    return id;
  };
  const record = (id: string, topic: string | null, by = agent) =>
    floor.use.record.execute(by, id, { outcome: 'message', urgency: 'normal', message: '伝言', topic });
  const recorded = async (at: string, topic: string | null) => {
    const id = await begin(at);
    await record(id, topic);
    return id;
  };
  const november = { from: '2026-11-01', until: '2026-11-30' };
  const topics = (actor: Actor, asked: Partial<typeof november & { deskId: string }> = {}) =>
    floor.use.topics.overTime(actor, { deskId: null, ...november, ...asked }, 'week');
  const inbox = async (actor: Actor, filter: { topic?: string; from?: string; until?: string }) =>
    (await floor.use.inbox.reports(actor, { onlyOpen: false, first: 20, offset: 0, ...filter })).items.map(
      ({ interactionId }) => interactionId,
    );
  const change = async (part: { topics?: string[]; script?: ScriptStep[] }) => {
    const [desk] = await floor.use.desks.all(supervisor);
    return floor.use.updateDesk.execute(supervisor, deskId, { ...desk!, ...part });
  };

  it('is said with the record, of what the desk offers and nothing else', async () => {
    const id = await begin('2026-11-02T10:00:00+09:00');
    await expect(record(id, '天気')).rejects.toMatchObject({
      code: 'BAD_INPUT',
      details: { fields: [{ path: 'topic', reason: 'topicNotOffered' }] },
    });
    await record(id, '問い合わせ');
    expect((await record(id, '問い合わせ')).topic).toBe('問い合わせ');
    await expect(record(id, '苦情')).rejects.toMatchObject({ reason: 'alreadyRecorded' });
    const report = await floor.use.inbox.report(owner, id);
    expect(report.topic).toBe('問い合わせ');
    expect(inboxRow(report, 'ja')[inboxHead('ja').indexOf('ご用件の種類')]).toBe('問い合わせ');
  });

  it('keeps the words of its day when the list is worded anew, and the call that runs keeps its list', async () => {
    const running = await begin('2026-11-03T10:00:00+09:00');
    await change({ topics: ['お尋ね', 'その他'] });
    await record(running, '苦情');
    const after = await begin('2026-11-03T11:00:00+09:00');
    await expect(record(after, '苦情')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await record(after, 'お尋ね');
    const { cells } = await topics(owner);
    expect(cells.map(({ topic, calls: count }) => [topic, count])).toEqual([
      ['お尋ね', 1],
      ['問い合わせ', 1],
      ['苦情', 1],
    ]);
  });

  it('is the answer of the step that asks it, where the script has one', async () => {
    await change({ script: [asksTopic] });
    const id = await begin('2026-11-04T10:00:00+09:00');
    await expect(record(id, 'お尋ね')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await record(id, '予約');
    await change({ script: [], topics: ['予約', '苦情'] });
  });

  it('is put right with the record; what it said before is kept, and left out it stays', async () => {
    const id = await recorded('2026-11-05T10:00:00+09:00', '予約');
    const correct = (revision: number, part: { message?: string; topic?: string | null }) =>
      floor.use.correct.execute(agent, id, {
        ...{ outcome: 'message', urgency: 'normal', message: '伝言', reason: '聞き違い', revision },
        ...part,
      });
    await expect(correct(0, { topic: '天気' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    const { corrections, call } = await correct(0, { topic: '苦情' });
    expect(corrections[0]!.former.topic).toBe('予約');
    expect(call.topic).toBe('苦情');
    expect((await correct(1, { message: '別の伝言' })).call.topic).toBe('苦情');
    expect((await correct(2, { message: '別の伝言', topic: null })).call.topic).toBeNull();
  });

  it('is counted by Japanese week beside those of which nobody said, and never a call that nobody answered', async () => {
    await floor.use.offer.execute(telephony, { deskId, providerCallId: 'gone', callerNumber: '0311112222' });
    await floor.use.end.execute(telephony, 'gone', { abandoned: true });
    // Sunday evening of universal time is Monday in Japan.
    const monday = await recorded('2026-11-08T20:00:00Z', '予約');
    const { cells, change: changed } = await topics(owner);
    expect(cells).toEqual([
      { start: '2026-11-02', topic: 'お尋ね', calls: 1 },
      { start: '2026-11-02', topic: '予約', calls: 1 },
      { start: '2026-11-02', topic: '問い合わせ', calls: 1 },
      { start: '2026-11-02', topic: '苦情', calls: 1 },
      { start: '2026-11-02', topic: null, calls: 1 },
      { start: '2026-11-09', topic: '予約', calls: 1 },
    ]);
    expect(changed).toBeNull();
    const { days } = await floor.use.topics.byDay(owner, { deskId, ...november });
    expect(days.at(-1)).toEqual({ day: '2026-11-09', topic: '予約', calls: 1 });
    expect(await inbox(owner, { topic: '予約', from: '2026-11-09', until: '2026-11-09' })).toEqual([monday]);
    expect(await inbox(owner, { topic: '予約' })).toHaveLength(2);
    expect(await inbox(owner, { topic: '' })).toHaveLength(1);
  });

  it('is told to have changed when it has, against as many days before', async () => {
    for (let i = 0; i < 9; i += 1) await recorded(`2026-11-18T1${i}:00:00+09:00`, '苦情');
    const asked = { from: '2026-11-18', until: '2026-11-19' };
    expect((await topics(owner, asked)).change).toEqual({ topic: '苦情', was: 0, is: 9 });
    // The day before belongs to the two days before, the one before those does not.
    await recorded('2026-11-19T10:00:00+09:00', '苦情');
    const next = { from: '2026-11-20', until: '2026-11-20' };
    await floor.arrange.setNow('2026-11-20T10:00:00+09:00');
    expect((await topics(owner, next)).change).toBeNull();
  });

  it('is split by desk for who supervises, and a stranger learns nothing of it', async () => {
    const foreign = await begin('2026-11-23T10:00:00+09:00', otherDeskId, [otherTelephony, otherAgent]);
    await record(foreign, '営業電話', otherAgent);
    const split = await floor.use.floorReport.topicsOf(supervisor, { deskId: null, ...november });
    expect(split[0]).toMatchObject({ deskId, topic: '苦情', calls: 11 });
    expect(split.at(-1)).toMatchObject({ deskId });
    expect(new Set(split.map((line) => line.deskId))).toEqual(new Set([deskId]));
    expect((await topics(stranger)).cells).toEqual([{ start: '2026-11-23', topic: '営業電話', calls: 1 }]);
    expect(await inbox(stranger, { topic: '予約' })).toEqual([]);
    await expect(topics(stranger, { deskId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(floor.use.topics.byDay(owner, { deskId: otherDeskId, ...november })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('stays behind the wall also where a statement asks for another client', async () => {
    const { TopicStore } = await import('../store/topic.store.js');
    const found = await floor.db.unitOfWork.run(stranger, (tx) =>
      new TopicStore().byDay(tx, {
        clientId: owner.companyId,
        deskId: null,
        from: '2026-11-01' as never,
        until: '2026-11-30' as never,
      }),
    );
    expect(found).toEqual([]);
  });
});
