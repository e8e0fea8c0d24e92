import { plusMs } from '@madoguchi/kernel';
import { type Actor, type PersonActor, systemActor } from '@madoguchi/platform/access';
import { openFloor, type Floor } from '../testing/call-floor.js';
import type { ReportView } from './report-views.js';

describe('the owner’s inbox', () => {
  let floor: Floor;
  let agent: PersonActor,
    colleague: PersonActor,
    supervisor: PersonActor,
    owner: PersonActor,
    stranger: PersonActor;
  let telephony: Actor;
  let deskId: string;
  let serial = 0;
  let now = new Date();

  beforeAll(async () => {
    floor = await openFloor();
    const { arrange } = floor;
    const operatorId = await arrange.company('operator');
    const clientId = await arrange.company('client');
    owner = arrange.person(clientId, 'owner');
    agent = arrange.person(operatorId, 'agent');
    colleague = arrange.person(operatorId, 'agent');
    supervisor = arrange.person(operatorId, 'supervisor');
    stranger = arrange.person(await arrange.company('client'), 'owner');
    telephony = arrange.key(operatorId);
    ({ deskId } = await arrange.contract({
      clientId,
      producerId: await arrange.company('producer'),
      operatorId,
    }));
  });
  afterAll(() => floor.db.close());

  const clock = async (at: string | Date) => {
    now = new Date(at);
    await floor.db.owner.query(
      `CREATE OR REPLACE FUNCTION platform.now() RETURNS timestamptz LANGUAGE sql STABLE AS $$ SELECT '${now.toISOString()}'::timestamptz $$`,
    );
  };
  const later = (seconds: number) => clock(plusMs(now, seconds * 1000));
  const talking = async (by = agent) => {
    await later(60);
    const { id } = await floor.use.offer.execute(telephony, {
      deskId,
      providerCallId: `inbox-${++serial}`,
      callerNumber: '03-4444-0001',
    });
    await floor.use.take.execute(by, id);
    return id;
  };
  const recorded = async (
    message: string,
    { urgency = 'normal' as 'normal' | 'today' | 'now', callerName = '鈴木', by = agent } = {},
  ) => {
    const id = await talking(by);
    await floor.use.hangUp.execute(by, id);
    await floor.use.record.execute(by, id, { outcome: 'message', urgency, callerName, message });
    return id;
  };
  const page = (question: object = {}, who: Actor = owner) =>
    floor.use.inbox.reports(who, { onlyOpen: false, first: 20, offset: 0, ...question });
  const messages = (items: readonly ReportView[]) => items.map(({ message }) => message);
  const file = async (who: Actor, filter: object = {}) => {
    const all: ReportView[] = [];
    for await (const chunk of await floor.use.inbox.everything(who, { onlyOpen: false, ...filter }))
      all.push(...chunk);
    return all;
  };

  it('puts what is urgent and open first, and leaves the order alone otherwise', async () => {
    await clock('2026-11-04T10:00:00+09:00');
    await recorded('一');
    const urgent = await recorded('至急一', { urgency: 'now' });
    await recorded('二', { urgency: 'today' });
    await recorded('至急二', { urgency: 'now' });
    await recorded('三');
    expect(messages((await page()).items)).toEqual(['至急二', '至急一', '三', '二', '一']);
    const { id } = (await page()).items.find(({ interactionId }) => interactionId === urgent)!;
    await floor.use.markDone.execute(owner, id, true);
    expect(messages((await page()).items)).toEqual(['至急二', '三', '二', '至急一', '一']);
    await floor.use.markDone.execute(owner, id, false);
    expect(messages((await page()).items)).toEqual(['至急二', '至急一', '三', '二', '一']);
  });

  it('goes on where a page ended, whatever was added or done meanwhile', async () => {
    const first = await page({ first: 3 });
    expect(messages(first.items)).toEqual(['至急二', '至急一', '三']);
    expect(first).toMatchObject({ total: 5, open: 5 });
    await floor.use.markDone.execute(owner, first.items[2]!.id, true);
    await recorded('至急三', { urgency: 'now' });
    const second = await page({ first: 3, after: first.next });
    expect(messages(second.items)).toEqual(['二', '一']);
    expect(second).toMatchObject({ total: 6, next: null });
    await expect(page({ after: '0_x_y' })).rejects.toMatchObject({
      details: { fields: [{ path: 'after', reason: 'notAPlace' }] },
    });
    expect((await page({ after: first.next }, stranger)).items).toEqual([]);
  });

  it('finds long words, half-width kana and full-width digits, and every word of several', async () => {
    await recorded('エレベーター保守点検作業員派遣契約更新手続きについて、注文番号１２３４-５６の件', {
      callerName: 'サクラ デンキ',
    });
    const found = async (search: string) => (await page({ search })).total;
    expect(await found('エレベーター保守点検作業員派遣契約更新手続き')).toBe(1);
    expect(await found('ｴﾚﾍﾞｰﾀｰ')).toBe(1);
    expect(await found('１２３４５６')).toBe(1);
    expect(await found('さくら　1234-56')).toBe(1);
    expect(await found('さくら 至急')).toBe(0);
    expect(await found('100%')).toBe(0);
    await expect(found('あ'.repeat(101))).rejects.toThrow('BAD_INPUT');
  });

  it('goes home as a file by time, with the filters of the screen, and nobody else’s', async () => {
    expect(messages(await file(owner))).toEqual([
      ...[
        'エレベーター保守点検作業員派遣契約更新手続きについて、注文番号１２３４-５６の件',
        '至急三',
        '三',
        '至急二',
        '二',
        '至急一',
        '一',
      ],
    ]);
    expect(messages(await file(owner, { search: '至急' }))).toEqual(['至急三', '至急二', '至急一']);
    expect(messages(await file(owner, { onlyOpen: true }))).not.toContain('三');
    expect(await file(stranger)).toEqual([]);
    await expect(file(stranger, { deskId })).rejects.toThrow('NOT_FOUND');
    await expect(file(owner, { search: 'あ'.repeat(101) })).rejects.toThrow('BAD_INPUT');
  });

  it('holds five thousand reports in one list and one file, each once', async () => {
    const { rows } = await floor.db.owner.query<{ client: string }>(
      `WITH calls AS (INSERT INTO fulfilment.interaction (desk_id, contract_id, client_id, operator_id, desk_version, provider_call_id, origin,
           state, offered_at, received_at, connected_at, ended_at, talk_seconds, agent_id, outcome, urgency, recorded_at, message)
         SELECT d.id, d.contract_id, d.client_id, d.operator_id, 1, 'many-' || n, 'telephony', 'completed', at, at, at, at, 60, $2, 'message',
           CASE WHEN n % 50 = 0 THEN 'now' ELSE 'normal' END, at, 'まとめて ' || n
         FROM fulfilment.desk d, LATERAL (SELECT n, timestamptz '2026-10-01 09:00+09' + (n / 2) * interval '1 minute' + interval '7 microseconds' AS at
           FROM generate_series(1, 5000) n) made WHERE d.id = $1
         RETURNING *), units AS (INSERT INTO fulfilment.usage_record (interaction_id, desk_id, contract_id, client_id, producer_id, operator_id, kind, outcome,
           occurred_at, occurred_on, seconds, billable, rule)
         SELECT c.id, c.desk_id, c.contract_id, c.client_id, d.producer_id, c.operator_id, 'call', 'answered', c.offered_at,
           (c.offered_at AT TIME ZONE 'Asia/Tokyo')::date, 60, true, 'answered_counts' FROM calls c JOIN fulfilment.desk d ON d.id = c.desk_id)
       INSERT INTO fulfilment.report (interaction_id, desk_id, contract_id, client_id, operator_id, called_at, search_text, urgent)
       SELECT id, desk_id, contract_id, client_id, operator_id, offered_at, message, urgency = 'now' FROM calls RETURNING client_id AS client`,
      [deskId, agent.personId],
    );
    expect(rows).toHaveLength(5000);
    const seen: ReportView[] = [];
    for (let after: string | null = null, pages = 0; pages === 0 || after !== null; pages++) {
      const { items, next, total } = await page({ first: 100, after });
      expect(total).toBe(5007);
      seen.push(...items);
      after = next;
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(5007);
    expect(seen).toHaveLength(5007);
    const firstPlain = seen.findIndex(({ standsFirst }) => !standsFirst);
    expect(seen.slice(firstPlain).some(({ standsFirst }) => standsFirst)).toBe(false);
    const all = await file(owner);
    expect(new Set(all.map(({ id }) => id)).size).toBe(5007);
    expect(all).toHaveLength(5007);
  });

  it('tells its client to whom a call was put through, and never which agent', async () => {
    await clock('2026-11-04T14:00:00+09:00');
    const sales = {
      name: '営業 佐藤',
      phone: '090-1234-5678',
      weekdays: [1, 2, 3],
      fromTime: '09:00',
      untilTime: '18:00',
    };
    const [target] = await floor.use.setTargets.execute(owner, deskId, [sales]);
    const id = await talking();
    await floor.use.outside.execute(agent, id, target!.id);
    const lineOf = async () => (await floor.use.lines.ofCalls(agent, [id])).get(id)!.at(-1)!;
    await floor.use.answerLine.execute(agent, (await lineOf()).id, 'miss');
    await later(30);
    await floor.use.outside.execute(agent, id, target!.id);
    await floor.use.answerLine.execute(agent, (await lineOf()).id, 'answer');
    const rung = now;
    await floor.use.completeTransfer.execute(agent, id);
    await floor.use.record.execute(agent, id, {
      outcome: 'transferred',
      urgency: 'normal',
      callerName: '高橋',
    });
    const { transfers } = await floor.use.inbox.report(owner, id);
    expect(transfers).toEqual([
      { kind: 'outside', to: '営業 佐藤', at: plusMs(rung, -30_000), answered: false, putThrough: false },
      { kind: 'outside', to: '営業 佐藤', at: rung, answered: true, putThrough: true },
    ]);
    await expect(floor.use.inbox.report(stranger, id)).rejects.toThrow('NOT_FOUND');
    const { rows } = await floor.db.owner.query<{ text: string }>(
      `SELECT j.payload->>'text' AS text FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
       WHERE t.identifier = 'send-mail' AND j.payload->>'text' LIKE '%高橋%'`,
    );
    expect(rows.every(({ text }) => text.includes('営業 佐藤（14:01、おつなぎしました）'))).toBe(true);

    const handed = await talking();
    await floor.use.presence.execute(colleague, 'ready');
    await floor.db.unitOfWork.run(systemActor('test'), (tx) =>
      floor.routing.seen(tx, [{ operatorId: colleague.companyId, personId: colleague.personId }]),
    );
    await floor.use.consult.execute(agent, handed, colleague.personId);
    const line = (await floor.use.lines.ofCalls(agent, [handed])).get(handed)!.at(-1)!;
    await floor.use.answerLine.execute(colleague, line.id, 'answer');
    await floor.use.completeTransfer.execute(agent, handed);
    await floor.use.hangUp.execute(colleague, handed);
    await floor.use.record.execute(colleague, handed, { outcome: 'resolved', urgency: 'normal' });
    const report = await floor.use.inbox.report(owner, handed);
    expect(report.transfers).toMatchObject([
      { kind: 'colleague', to: null, answered: true, putThrough: true },
    ]);
    expect(JSON.stringify(report)).not.toMatch(/person-|山田/);
  });

  describe('when a colleague does not answer', () => {
    let third: PersonActor;
    beforeAll(() => (third = floor.arrange.person(agent.companyId, 'agent')));
    const hand = async (id: string, by: PersonActor, to: PersonActor) => {
      await later(30);
      await floor.use.presence.execute(to, 'ready');
      await floor.db.unitOfWork.run(systemActor('test'), (tx) =>
        floor.routing.seen(tx, [{ operatorId: to.companyId, personId: to.personId }]),
      );
      await floor.use.transfer.execute(by, id, to.personId);
    };
    const answeredOf = async (id: string, by: PersonActor) => {
      await floor.use.hangUp.execute(by, id);
      await floor.use.record.execute(by, id, { outcome: 'resolved', urgency: 'normal' });
      return (await floor.use.inbox.report(owner, id)).transfers.map(({ answered }) => answered);
    };

    it('who handed the call over and took it back is no colleague', async () => {
      await clock('2026-11-05T10:00:00+09:00');
      const id = await talking();
      await hand(id, agent, colleague);
      await floor.use.take.execute(agent, id);
      expect(await answeredOf(id, agent)).toEqual([false]);
    });

    it('one who answers later has answered for themselves only', async () => {
      await clock('2026-11-05T11:00:00+09:00');
      const id = await talking();
      await hand(id, agent, colleague);
      await floor.use.take.execute(agent, id);
      await hand(id, agent, third);
      await floor.use.take.execute(third, id);
      expect(await answeredOf(id, third)).toEqual([false, true]);
    });

    it('somebody else who answers in their place was put through', async () => {
      await clock('2026-11-05T12:00:00+09:00');
      const id = await talking();
      await hand(id, agent, colleague);
      await floor.use.take.execute(third, id);
      expect(await answeredOf(id, third)).toEqual([true]);
    });
  });

  it('brings what clients say about reports to who supervises, and to each agent their own', async () => {
    await clock('2026-11-20T10:00:00+09:00');
    const mine = [await recorded('役に立つ一'), await recorded('役に立つ二'), await recorded('足りない')];
    const theirs = await recorded('同僚の', { by: colleague });
    await recorded('感想なし');
    const rate = async (interactionId: string, helpful: boolean | null, remark?: string) =>
      floor.use.rate.execute(owner, (await floor.use.inbox.report(owner, interactionId)).id, helpful, remark);
    await rate(mine[0]!, true);
    await rate(mine[1]!, true, '要点がわかりやすい');
    await rate(mine[2]!, false, '担当者の名前がありませんでした。');
    await rate(theirs, false);
    await expect(rate(mine[0]!, true, 'あ'.repeat(1001))).rejects.toThrow('BAD_INPUT');
    await expect(rate(mine[0]!, true, '4242 4242 4242 4242')).rejects.toThrow('BAD_INPUT');
    const period = { from: '2026-11-20', until: '2026-11-20' };
    const report = await floor.use.helpful.report(supervisor, period);
    expect(report.total).toMatchObject({ reports: 5, helpful: 2, unhelpful: 2 });
    expect(report.days).toMatchObject([{ day: '2026-11-20', reports: 5, helpful: 2, unhelpful: 2 }]);
    expect(report.desks).toMatchObject([{ deskId, reports: 5 }]);
    expect(
      report.agents.map(({ agentId, reports, helpful, unhelpful }) => [agentId, reports, helpful, unhelpful]),
    ).toEqual([
      [agent.personId, 4, 2, 1],
      [colleague.personId, 1, 0, 1],
    ]);
    const { items, next } = await floor.use.helpful.rated(supervisor, { ...period, helpful: false });
    expect(next).toBeNull();
    expect(items.map(({ interactionId, remark }) => [interactionId, remark])).toEqual([
      [theirs, null],
      [mine[2], '担当者の名前がありませんでした。'],
    ]);
    const own = await floor.use.helpful.own(colleague, period);
    expect(own).toMatchObject({ total: { reports: 1, helpful: 0, unhelpful: 1 }, desks: [], agents: [] });
    expect((await floor.use.helpful.ownRated(colleague, period)).items).toMatchObject([
      { interactionId: theirs },
    ]);
    const foreign = floor.arrange.person(await floor.arrange.company('operator'), 'supervisor');
    expect((await floor.use.helpful.report(foreign, period)).total.reports).toBe(0);
    expect((await floor.use.helpful.rated(foreign, period)).items).toEqual([]);
    await expect(floor.use.helpful.report(foreign, { ...period, deskId })).rejects.toThrow('NOT_FOUND');
    await expect(floor.use.helpful.report(foreign, { ...period, agentId: agent.personId })).rejects.toThrow(
      'NOT_FOUND',
    );
    // Taking an opinion back takes the words back as well.
    expect(await rate(mine[2]!, null, '残らない')).toMatchObject({ helpful: null, remark: null });
    expect((await floor.use.helpful.rated(supervisor, { ...period, helpful: false })).items).toHaveLength(1);
  });
});
