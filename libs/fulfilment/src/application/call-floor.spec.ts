import { jest } from '@jest/globals';
import { systemActor, type Actor, type PersonActor } from '@madoguchi/platform/access';
import type { TypedResult } from '../domain/result.js';
import { openFloor, type Floor } from '../testing/call-floor.js';

const message: TypedResult = {
  outcome: 'message',
  urgency: 'today',
  callerName: '佐藤',
  callerKana: 'サトウ',
  callbackNumber: '090-1234-5678',
  message: '見積もりの件で折り返しがほしいとのことです。',
};

describe('the call floor', () => {
  let floor: Floor;
  let owner: PersonActor,
    agent: PersonActor,
    colleague: PersonActor,
    supervisor: PersonActor,
    telephony: Actor;
  let clientId: string, operatorId: string, producerId: string, deskId: string, contractId: string;
  let serial = 0;

  beforeAll(async () => {
    floor = await openFloor();
    const { arrange } = floor;
    clientId = await arrange.company('client');
    operatorId = await arrange.company('operator');
    producerId = await arrange.company('producer');
    owner = arrange.person(clientId, 'owner', 'Owner@Sakura.example');
    agent = arrange.person(operatorId, 'agent');
    colleague = arrange.person(operatorId, 'agent');
    supervisor = arrange.person(operatorId, 'supervisor');
    telephony = arrange.key(operatorId);
    const opened = await arrange.contract({ clientId, operatorId, producerId });
    deskId = opened.deskId;
    contractId = opened.contract.id;
    expect(opened.desksOpened).toBe(1);
  });
  afterAll(() => floor.db.close());

  const ring = async (change: { callerNumber?: string; offeredAt?: Date; deskId?: string } = {}) =>
    floor.use.offer.execute(telephony, {
      deskId,
      providerCallId: `call-${++serial}`,
      callerNumber: '03-1111-2222',
      ...change,
    });
  const played = async (result: TypedResult, change: { callerNumber?: string; offeredAt?: Date } = {}) => {
    const call = await ring(change);
    await floor.use.take.execute(agent, call.id);
    await floor.use.end.execute(telephony, call.providerCallId, { abandoned: false, talkSeconds: 90 });
    return floor.use.record.execute(agent, call.id, result);
  };
  const count = async (table: string, where: string, params: unknown[]) =>
    Number(
      (await floor.db.owner.query(`SELECT count(*) FROM ${table} WHERE ${where}`, params)).rows[0].count,
    );
  const usageOf = (period = { startsOn: '2026-11-01', endsOn: '2026-11-30' }, actor: Actor = owner) =>
    floor.db.unitOfWork.run(actor, (tx) => floor.use.api.usage(tx, contractId, period));

  it("opens a desk in the client's name for a signed contract, once", async () => {
    const desk = await floor.use.desks.one(owner, deskId);
    expect(desk).toMatchObject({
      name: 'さくら歯科の窓口',
      clientName: 'さくら歯科',
      operatorName: 'みなとコール',
      accepting: true,
      openFrom: '2026-11-01',
      reportEmails: ['owner@sakura.example'],
      testNumbers: ['0312340000'],
    });
  });

  it('brings a call from ringing to the inbox, one usage record and one mail', async () => {
    const call = await ring();
    expect(call).toMatchObject({ state: 'ringing', callerNumber: '0311112222' });
    expect(await floor.use.take.execute(agent, call.id)).toMatchObject({
      state: 'connected',
      agentId: agent.personId,
    });
    await floor.use.draft.execute(agent, call.id, { callerName: '佐' });
    expect((await floor.use.interactions.one(agent, call.id)).draft).toEqual({ callerName: '佐' });
    expect(
      await floor.use.end.execute(telephony, call.providerCallId, { abandoned: false, talkSeconds: 75 }),
    ).toMatchObject({
      state: 'wrap_up',
      talkSeconds: 75,
    });
    expect(await floor.use.record.execute(agent, call.id, message)).toMatchObject({
      state: 'completed',
      draft: null,
    });

    const inbox = await floor.use.inbox.reports(owner, { onlyOpen: true, first: 20, offset: 0 });
    expect(inbox).toMatchObject({ total: 1, open: 1 });
    expect(inbox.items[0]).toMatchObject({
      interactionId: call.id,
      deskName: 'さくら歯科の窓口',
      callerKana: 'さとう',
      callbackNumber: '09012345678',
      talkSeconds: 75,
      billable: true,
      rule: 'answered_counts',
    });
    expect(JSON.stringify(inbox)).not.toContain(agent.personId);
    expect(await usageOf()).toMatchObject([
      { interactionId: call.id, kind: 'call', outcome: 'answered', seconds: 75, billable: true },
    ]);
    const { rows } = await floor.db.owner.query(`SELECT payload FROM graphile_worker._private_jobs`);
    expect(rows.map(({ payload }) => payload)).toEqual([
      expect.objectContaining({
        to: 'owner@sakura.example',
        subject: '【本日中】佐藤さまへ折り返しをお願いします（11月4日（水）10:00）',
      }),
    ]);
    expect(
      await count('platform.event', `type = 'InteractionEnded' AND payload->>'interactionId' = $1`, [
        call.id,
      ]),
    ).toBe(1);
  });

  it('records once when the answer was lost and the agent sends it again; a different record is refused', async () => {
    const recorded = await played(message);
    expect(await floor.use.record.execute(agent, recorded.id, message)).toMatchObject({
      id: recorded.id,
      state: 'completed',
    });
    await expect(
      floor.use.record.execute(agent, recorded.id, { ...message, urgency: 'now' }),
    ).rejects.toThrow('alreadyRecorded');
    expect(await count('fulfilment.usage_record', 'interaction_id = $1', [recorded.id])).toBe(1);
    expect(await count('fulfilment.report', 'interaction_id = $1', [recorded.id])).toBe(1);
  });

  it('writes nothing when the record is refused', async () => {
    const call = await ring();
    await floor.use.take.execute(agent, call.id);
    await expect(floor.use.record.execute(agent, call.id, message)).rejects.toThrow('hangUpFirst');
    await floor.use.hangUp.execute(agent, call.id);
    await expect(floor.use.record.execute(agent, call.id, { ...message, message: '' })).rejects.toThrow(
      'BAD_INPUT',
    );
    await expect(floor.use.record.execute(colleague, call.id, message)).rejects.toThrow('NOT_FOUND');
    expect(await count('fulfilment.usage_record', 'interaction_id = $1', [call.id])).toBe(0);
    await floor.use.record.execute(agent, call.id, { outcome: 'silent', urgency: 'normal' });
  });

  it('gives a call to exactly one of twenty agents who answer at the same moment', async () => {
    const call = await ring();
    const agents = Array.from({ length: 20 }, () => floor.arrange.person(operatorId, 'agent'));
    const answers = await Promise.allSettled(agents.map((one) => floor.use.take.execute(one, call.id)));
    const winners = agents.filter((_, i) => answers[i]!.status === 'fulfilled');
    expect(winners).toHaveLength(1);
    const reasons = answers.flatMap((answer) =>
      answer.status === 'rejected' ? [(answer.reason as Error).message] : [],
    );
    expect(new Set(reasons)).toEqual(new Set(['callTaken']));
    await floor.use.hangUp.execute(winners[0]!, call.id);
    await floor.use.record.execute(winners[0]!, call.id, { outcome: 'silent', urgency: 'normal' });
  });

  it('lets an agent hold one call at a time, also when two tabs answer two calls at once', async () => {
    const [first, second] = [await ring(), await ring()];
    const answers = await Promise.allSettled([
      floor.use.take.execute(agent, first.id),
      floor.use.take.execute(agent, second.id),
    ]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { reason: 'finishYourCall' },
    });
    for (const call of [first, second]) {
      const { state } = await floor.use.interactions.one(supervisor, call.id);
      if (state === 'ringing')
        await floor.use.end.execute(telephony, call.providerCallId, { abandoned: true });
      else await floor.use.hangUp.execute(agent, call.id);
      if (state !== 'ringing')
        await floor.use.record.execute(agent, call.id, { outcome: 'spam', urgency: 'normal' });
    }
  });

  it('takes the same provider id as the same call, also ten times at once', async () => {
    const offers = await Promise.all(
      Array.from({ length: 10 }, () =>
        floor.use.offer.execute(telephony, { deskId, providerCallId: 'again', callerNumber: '' }),
      ),
    );
    expect(new Set(offers.map(({ id }) => id)).size).toBe(1);
    expect(offers[0]!.callerNumber).toBeNull();
    const other = await floor.arrange.contract({ clientId, operatorId, producerId });
    await expect(
      floor.use.offer.execute(telephony, { deskId: other.deskId, providerCallId: 'again', callerNumber: '' }),
    ).rejects.toThrow('providerCallIdReused');
    const ended = await Promise.all(
      Array.from({ length: 5 }, () => floor.use.end.execute(telephony, 'again', { abandoned: true })),
    );
    expect(ended.map(({ state }) => state)).toEqual(Array.from({ length: 5 }, () => 'abandoned'));
    expect(await count('fulfilment.usage_record', 'interaction_id = $1', [offers[0]!.id])).toBe(1);
    expect((await usageOf()).find(({ interactionId }) => interactionId === offers[0]!.id)).toMatchObject({
      outcome: 'abandoned',
      billable: false,
      rule: 'abandoned_free',
      seconds: 0,
    });
  });

  it('meters each kind of call by its rule', async () => {
    const before = (await usageOf()).length;
    for (const outcome of ['spam', 'wrong_number', 'silent', 'resolved', 'transferred'] as const)
      await played({ outcome, urgency: 'normal' });
    await played({ outcome: 'resolved', urgency: 'normal' }, { callerNumber: '03-1234-0000' });
    expect(
      (await usageOf())
        .slice(before)
        .map(({ rule }) => rule)
        .sort(),
    ).toEqual([
      'answered_counts',
      'answered_counts',
      'own_test_free',
      'silent_free',
      'spam_free',
      'wrong_number_free',
    ]);
  });

  it('refuses calls before the first day, after the last, from the future and before payment', async () => {
    const at = (text: string) => new Date(`${text}+09:00`);
    await expect(ring({ offeredAt: at('2026-10-31T23:59:59') })).rejects.toThrow('deskNotOpen');
    await expect(ring({ offeredAt: at('2026-11-04T10:06:00') })).rejects.toThrow('BAD_INPUT');
    await expect(ring({ offeredAt: at('2026-05-01T10:00:00') })).rejects.toThrow('BAD_INPUT');
    const unpaid = await floor.arrange.contract(
      { clientId, operatorId, producerId },
      { status: 'awaiting_payment_method' },
    );
    await expect(ring({ deskId: unpaid.deskId })).rejects.toThrow('deskNotOpen');
    const over = await floor.arrange.contract(
      { clientId, operatorId, producerId },
      { status: 'cancelling', endsOn: '2026-11-03' },
    );
    await expect(ring({ deskId: over.deskId })).rejects.toThrow('deskNotOpen');
    expect((await ring({ deskId: over.deskId, offeredAt: at('2026-11-03T23:59:00') })).state).toBe('ringing');
    await expect(ring({ deskId: 'nonsense' })).rejects.toThrow('NOT_FOUND');
    await expect(ring({ callerNumber: '<script>' })).rejects.toThrow('BAD_INPUT');
  });

  it('dates usage by the Japanese day on which the call was offered, not by when it was recorded', async () => {
    await floor.arrange.setNow('2026-12-01T00:10:00+09:00');
    const call = await ring({ offeredAt: new Date('2026-11-30T23:58:00+09:00') });
    const period = { startsOn: '2026-11-30', endsOn: '2026-11-30' };
    const unfinished = () =>
      floor.db.unitOfWork.run(
        owner,
        async (tx) =>
          (await floor.use.api.monthUsage(tx, [{ contractId, period }], period)).get(contractId)!
            .unfinishedCalls,
      );
    expect(await unfinished()).toBe(1);
    await floor.use.take.execute(agent, call.id);
    await floor.use.end.execute(telephony, call.providerCallId, {
      abandoned: false,
      endedAt: new Date('2026-12-01T00:02:00+09:00'),
      talkSeconds: 180,
    });
    await floor.use.record.execute(agent, call.id, message);
    expect(await unfinished()).toBe(0);
    expect(await usageOf({ startsOn: '2026-11-30', endsOn: '2026-11-30' })).toMatchObject([
      { interactionId: call.id, seconds: 180 },
    ]);
    expect(await usageOf({ startsOn: '2026-12-01', endsOn: '2026-12-31' })).toEqual([]);
    await floor.arrange.setNow('2026-11-04T11:00:00+09:00');
  });

  it('meters an appointment when the client decided, once', async () => {
    const appointment = {
      withWhom: '田中様',
      startsAt: new Date('2026-11-10T14:00:00+09:00'),
      note: '資料を持参',
    };
    const [good, bad] = [
      await played({ outcome: 'appointment', urgency: 'normal', appointment }),
      await played({ outcome: 'appointment', urgency: 'normal', appointment }),
    ];
    const proposed = await floor.use.inbox.appointments(owner, deskId);
    expect(proposed.map(({ status }) => status)).toEqual(['proposed', 'proposed']);
    const idOf = (interactionId: string) => proposed.find((one) => one.interactionId === interactionId)!.id;
    const accepted = await Promise.all(
      Array.from({ length: 5 }, () => floor.use.decide.execute(owner, idOf(good.id), { status: 'accepted' })),
    );
    expect(new Set(accepted.map(({ status }) => status))).toEqual(new Set(['accepted']));
    await expect(
      floor.use.decide.execute(owner, idOf(bad.id), { status: 'rejected', reason: ' ' }),
    ).rejects.toThrow('BAD_INPUT');
    await floor.use.decide.execute(owner, idOf(bad.id), { status: 'rejected', reason: '対象外の地域でした' });
    await expect(floor.use.decide.execute(owner, idOf(bad.id), { status: 'accepted' })).rejects.toThrow(
      'appointmentDecided',
    );
    await expect(
      floor.use.decide.execute(floor.arrange.person(producerId, 'producer'), idOf(bad.id), {
        status: 'accepted',
      }),
    ).rejects.toThrow('NOT_FOUND');
    // The report waited for nothing but the decision.
    expect(
      await count('fulfilment.report', 'interaction_id = ANY ($1) AND done_at IS NULL', [[good.id, bad.id]]),
    ).toBe(0);
    const units = (await usageOf()).filter(({ kind }) => kind === 'appointment');
    expect(units.map(({ rule, billable }) => [rule, billable]).sort()).toEqual([
      ['appointment_accepted_counts', true],
      ['appointment_rejected_free', false],
    ]);
    expect(await count('platform.event', `type = 'AppointmentAccepted'`, [])).toBe(1);
    expect(
      (
        await floor.use.record.execute(agent, good.id, {
          outcome: 'appointment',
          urgency: 'normal',
          appointment,
        })
      ).id,
    ).toBe(good.id);
  });

  it('searches the inbox whatever width, kana or hyphens are typed, and treats % as a character', async () => {
    await played({ ...message, callerName: '高橋', callerKana: 'タカハシ', message: '100%_割引の件' });
    const search = async (words: string) =>
      (await floor.use.inbox.reports(owner, { onlyOpen: false, search: words, first: 20, offset: 0 })).total;
    expect([
      await search('ﾀｶﾊｼ'),
      await search('100%_割引'),
      await search('%'),
      await search('いない'),
    ]).toEqual([1, 1, 1, 0]);
    expect(await search('０９０－１２３４')).toBeGreaterThan(1);
  });

  it('keeps the first time a report was done and lets the owner take it back', async () => {
    const { items } = await floor.use.inbox.reports(owner, { onlyOpen: true, first: 1, offset: 0 });
    const id = items[0]!.id;
    const first = await floor.use.markDone.execute(owner, id, true);
    await floor.arrange.setNow('2026-11-04T12:00:00+09:00');
    expect((await floor.use.markDone.execute(owner, id, true)).doneAt).toEqual(first.doneAt);
    expect((await floor.use.markDone.execute(owner, id, false)).doneAt).toBeNull();
  });

  it('shows an agent only what the same caller told the same client', async () => {
    const otherClient = await floor.arrange.company('client');
    const other = await floor.arrange.contract({ clientId: otherClient, operatorId, producerId });
    await played(message, { callerNumber: '0355556666' });
    const here = await ring({ callerNumber: '0355556666' });
    const there = await ring({ callerNumber: '0355556666', deskId: other.deskId });
    const histories = await floor.use.interactions.histories(agent, [here.id, there.id]);
    expect(histories.get(here.id)).toMatchObject([{ outcome: 'message', summary: message.message }]);
    expect(histories.get(there.id)).toEqual([]);
    for (const { providerCallId } of [here, there])
      await floor.use.end.execute(telephony, providerCallId, { abandoned: true });
  });

  it('rings nobody for a call whose end was reported first, whoever of the two is quicker', async () => {
    const end = (providerCallId: string) =>
      floor.use.end.execute(telephony, providerCallId, { abandoned: true }).catch((error: Error) => {
        expect(error.message).toBe('NOT_FOUND');
      });
    const offer = (providerCallId: string) =>
      floor.use.offer.execute(telephony, { deskId, providerCallId, callerNumber: '03-1111-2222' });
    await end('gone-1');
    expect(await offer('gone-1')).toMatchObject({ state: 'abandoned', talkSeconds: 0 });
    expect(await offer('gone-1')).toMatchObject({ state: 'abandoned' });
    const raced = Array.from({ length: 10 }, (_, n) => `gone-at-once-${n}`);
    await Promise.all(raced.flatMap((id) => [end(id), offer(id)]));
    expect(
      await count('fulfilment.interaction', 'provider_call_id = ANY ($1) AND state = $2', [
        raced,
        'abandoned',
      ]),
    ).toBe(10);
    // The end of another operator's call says nothing about ours.
    await floor.use.end
      .execute(floor.arrange.key(await floor.arrange.company('operator')), 'ours', { abandoned: true })
      .catch(() => undefined);
    const ours = await offer('ours');
    expect(ours.state).toBe('ringing');
    await end('ours');
  });

  it('gives up what rings although nobody will end it, and leaves the rest', async () => {
    const simulated = await floor.use.simulate.execute(supervisor, deskId);
    const real = await ring();
    await floor.arrange.setNow('2026-11-04T12:10:00+09:00');
    await floor.use.giveUp.run();
    expect((await floor.use.interactions.one(supervisor, simulated.id)).state).toBe('abandoned');
    expect((await floor.use.interactions.one(supervisor, real.id)).state).toBe('ringing');
    await floor.arrange.setNow('2026-11-04T13:10:00+09:00');
    await floor.use.giveUp.run();
    expect((await floor.use.interactions.one(supervisor, real.id)).state).toBe('abandoned');
  });

  it('keeps what a desk said before it was changed', async () => {
    const before = await floor.use.desks.one(owner, deskId);
    const draft = {
      ...before,
      greeting: 'はい、さくら歯科です。',
      knowledge: [{ question: '駐車場は？', answer: '2台あります。' }],
    };
    const after = await floor.use.updateDesk.execute(supervisor, deskId, draft);
    expect(after).toMatchObject({ version: before.version + 1, greeting: 'はい、さくら歯科です。' });
    expect((await floor.use.desks.one(owner, deskId)).knowledge).toEqual(after.knowledge);
    const { rows } = await floor.db.owner.query(
      'SELECT content FROM fulfilment.desk_revision WHERE desk_id = $1',
      [deskId],
    );
    expect(rows[0].content.greeting).toBe(before.greeting);
    // Whoever read an older version does not take back what was changed since; the very same words are no change.
    await expect(
      floor.use.updateDesk.execute(owner, deskId, { ...draft, greeting: '別の挨拶' }, before.version),
    ).rejects.toMatchObject({ code: 'CONFLICT', reason: 'deskChangedMeanwhile' });
    expect(
      (await floor.use.updateDesk.execute(owner, deskId, { ...draft, script: after.script }, before.version))
        .version,
    ).toBe(after.version);
    await expect(floor.use.updateDesk.execute(owner, deskId, { ...before, name: '' })).rejects.toThrow(
      'BAD_INPUT',
    );
  });

  it('answers a list with the same number of statements however long it is', async () => {
    const runner = floor.db.dataSource.createQueryRunner();
    const query = jest.spyOn(Object.getPrototypeOf(runner) as typeof runner, 'query');
    const statements = async (work: () => Promise<unknown>) => {
      query.mockClear();
      await work();
      return query.mock.calls.length;
    };
    const lists = async () => [
      await statements(() => floor.use.inbox.reports(owner, { onlyOpen: false, first: 100, offset: 0 })),
      await statements(() => floor.use.desks.all(agent)),
      await statements(() => floor.use.liveFloor.execute(supervisor)),
      await statements(() => floor.use.deskFloor.execute(agent)),
    ];
    const before = await lists();
    for (let i = 0; i < 5; i++) await ring();
    await floor.arrange.contract({ clientId, operatorId, producerId });
    expect(await lists()).toEqual(before);
    query.mockRestore();
    await runner.release();
  });

  it('runs background work as the system', async () => {
    const seen = await usageOf(undefined, systemActor('billing'));
    expect(seen.length).toBeGreaterThan(0);
  });
});
