import type { Actor, PersonActor } from '@madoguchi/platform/access';
import type { TypedCorrection } from '../domain/correction.js';
import { type CorrectionFloor, openCorrections } from '../testing/correction-floor.js';

const message = {
  outcome: 'message',
  urgency: 'normal',
  callerName: '佐藤',
  callerKana: 'サトウ',
  callbackNumber: '090-1234-5678',
  message: '見積もりが欲しい',
} as const;
const correction = { ...message, message: '見積もりではなく、修理の相談', reason: '聞き違い' };
const november = { startsOn: '2026-11-01', endsOn: '2026-11-30' };

describe('a recorded call that is put right', () => {
  let floor: CorrectionFloor;
  let deskId: string;
  let contractId: string;
  let owner: PersonActor;
  let agent: PersonActor;
  let colleague: PersonActor;
  let supervisor: PersonActor;
  let telephony: Actor;
  beforeAll(async () => {
    floor = await openCorrections();
    const [clientId, operatorId, producerId] = [
      await floor.arrange.company('client'),
      await floor.arrange.company('operator'),
      await floor.arrange.company('producer'),
    ];
    owner = floor.arrange.person(clientId, 'owner', 'owner@sakura.example');
    const opened = await floor.arrange.contract({ clientId, operatorId, producerId });
    ({ deskId } = opened);
    contractId = opened.contract.id;
    agent = floor.arrange.person(operatorId, 'agent');
    colleague = floor.arrange.person(operatorId, 'agent');
    supervisor = floor.arrange.person(operatorId, 'supervisor');
    telephony = floor.arrange.key(operatorId);
  });
  beforeEach(() => floor.arrange.setNow('2026-11-04T10:00:00+09:00'));
  afterAll(() => floor.db.close());

  let calls = 0;
  const recorded = async (result: Parameters<typeof floor.use.record.execute>[2] = message) => {
    const { id } = await floor.use.offer.execute(telephony, {
      deskId,
      providerCallId: `right-${(calls += 1)}`,
      callerNumber: '0311112222',
    });
    await floor.use.take.execute(agent, id);
    await floor.use.hangUp.execute(agent, id);
    await floor.use.record.execute(agent, id, result);
    return id;
  };
  const correct = (
    id: string,
    change: Partial<TypedCorrection & { revision: number }> = {},
    actor: Actor = agent,
  ) => floor.use.correct.execute(actor, id, { revision: 0, ...correction, ...change });
  const reportOf = async (id: string) =>
    (await floor.use.inbox.reports(owner, { onlyOpen: false, first: 100, offset: 0 })).items.find(
      ({ interactionId }) => interactionId === id,
    )!;
  const unitOf = async (id: string) =>
    (await floor.db.unitOfWork.run(owner, (tx) => floor.use.api.usage(tx, contractId, november))).find(
      ({ interactionId }) => interactionId === id,
    )!;
  const rows = async (sql: string, params: unknown[]) => (await floor.db.owner.query(sql, params)).rows;
  const mails = async () =>
    (
      await rows(
        `SELECT payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
       WHERE t.identifier = 'send-mail' ORDER BY j.id`,
        [],
      )
    ).map(({ payload }) => payload);

  it('keeps what it said, and the owner reads both, when and why, but never who', async () => {
    const id = await recorded();
    await floor.use.markDone.execute(owner, (await reportOf(id)).id, true);
    await floor.arrange.setNow('2026-11-04T17:30:00+09:00');
    const after = await correct(id);
    expect(after).toMatchObject({
      call: { message: '見積もりではなく、修理の相談' },
      corrections: [{ by: agent.personId, reason: '聞き違い', former: { message: '見積もりが欲しい' } }],
    });
    const report = await reportOf(id);
    expect(report).toMatchObject({
      message: '見積もりではなく、修理の相談',
      // There is something new to read, so it is open again.
      doneAt: null,
      freed: false,
      billable: true,
      corrections: [
        {
          at: expect.any(Date) as Date,
          reason: '聞き違い',
          former: { ...message, callerKana: 'さとう', callbackNumber: '09012345678' },
        },
      ],
    });
    expect(JSON.stringify(report)).not.toContain(agent.personId);
    const found = await floor.use.inbox.reports(owner, {
      onlyOpen: false,
      search: '修理の相談',
      first: 9,
      offset: 0,
    });
    expect(found.total).toBe(1);
    const mail = (await mails()).at(-1)!;
    expect(mail.to).toBe('owner@sakura.example');
    expect(mail.subject).toMatch(/^【訂正】佐藤さまへ折り返し/);
    expect(mail.text).toContain('訂正の理由：聞き違い');
    expect(mail.text).toContain('訂正前の用件：見積もりが欲しい');
    expect(mail.text).toContain('見積もりではなく、修理の相談');
    expect((await floor.use.story.execute(supervisor, id)).at(-1)).toMatchObject({
      kind: 'corrected',
      note: '聞き違い',
    });
    const audit = await rows(
      `SELECT details FROM platform.audit_entry WHERE action = 'call.correct' AND subject = $1`,
      [id],
    );
    expect(audit).toEqual([{ details: { fields: 'message', freed: false } }]);
  });

  it('is told outside as it stands now', async () => {
    const id = await recorded();
    await correct(id);
    floor.neighbours.announced.length = 0;
    await floor.db.unitOfWork.run({ kind: 'system', name: 'test' } as never, (tx) =>
      floor.use.whenCorrected.react({ interactionId: id, contractId, freedUsageId: null }, tx),
    );
    expect(floor.neighbours.announced).toHaveLength(2);
    expect(floor.neighbours.announced[0]).toMatchObject({
      event: 'call.corrected',
      data: { interactionId: id, message: '見積もりではなく、修理の相談', reason: '聞き違い' },
      text: expect.stringContaining('訂正前の用件：見積もりが欲しい') as string,
    });
  });

  it('makes its unit free when the call turns out to be one that costs nothing, once and for good', async () => {
    const id = await recorded();
    await correct(id, { outcome: 'wrong_number', reason: '間違い電話でした' });
    expect(await unitOf(id)).toMatchObject({
      billable: true,
      rule: 'answered_counts',
      freedAt: expect.any(Date) as Date,
    });
    expect(await reportOf(id)).toMatchObject({ billable: false, freed: true });
    expect((await reportOf(id)).doneAt).not.toBeNull();
    await correct(id, { revision: 1, reason: 'やはり伝言でした' });
    expect((await unitOf(id)).freedAt).not.toBeNull();
    await expect(floor.use.dispute.execute(owner, (await unitOf(id)).id, null)).rejects.toThrow('unitIsFree');
  });

  it('never charges for a call that was free: the mistake was ours', async () => {
    const id = await recorded({ outcome: 'spam', urgency: 'normal' });
    await correct(id, { reason: 'お客さまからの電話でした' });
    expect(await unitOf(id)).toMatchObject({ billable: false, rule: 'spam_free', freedAt: null });
    expect(await reportOf(id)).toMatchObject({ outcome: 'message', doneAt: null, billable: false });
    expect((await mails()).at(-1)!.text).toContain('訂正前の結果：迷惑電話');
  });

  it('accepts an objection that waits with it, and does not free a unit twice', async () => {
    const id = await recorded();
    const { id: usageId } = await unitOf(id);
    await floor.use.dispute.execute(owner, usageId, '間違い電話だと思います');
    await correct(id, { outcome: 'wrong_number', reason: 'ご指摘のとおりでした' });
    expect((await unitOf(id)).dispute).toMatchObject({ state: 'accepted', answer: 'ご指摘のとおりでした' });
    expect(
      await rows('SELECT count(*)::int AS n FROM fulfilment.usage_correction WHERE usage_id = $1', [usageId]),
    ).toEqual([{ n: 1 }]);
  });

  describe('at the same moment as an objection', () => {
    const wrongNumber = { outcome: 'wrong_number', reason: '間違い電話でした' } as const;
    const waiting = async (count: number) => {
      const held = `SELECT count(*)::int AS n, pg_sleep(0.01) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      while ((await rows(held, []))[0].n < count);
    };
    /** Holds rows while `work` starts, so that what it starts waits for one another in that order. */
    const holding = async <T>(sql: string, id: string, work: () => Promise<T>): Promise<T> => {
      const holder = await floor.db.owner.connect();
      try {
        await holder.query('BEGIN');
        await holder.query(`${sql} FOR UPDATE`, [id]);
        return await work();
      } finally {
        await holder.query('COMMIT');
        holder.release();
      }
    };
    const freedTimes = async (usageId: string) =>
      (await rows('SELECT FROM fulfilment.usage_correction WHERE usage_id = $1', [usageId])).length;

    it('makes the objection wait, and then it is told that the unit is free', async () => {
      const id = await recorded();
      const { id: usageId } = await unitOf(id);
      // The correction has made the unit free and stops at the report, not committed yet.
      const started = await holding(
        'SELECT FROM fulfilment.report WHERE interaction_id = $1',
        id,
        async () => {
          const corrected = correct(id, wrongNumber);
          await waiting(1);
          const raised = floor.use.dispute.execute(owner, usageId, null);
          await Promise.race([waiting(2), raised.catch(() => undefined)]);
          return [corrected, raised] as const;
        },
      ).then((both) => Promise.allSettled(both));
      expect(started).toMatchObject([
        { status: 'fulfilled' },
        { status: 'rejected', reason: { reason: 'unitIsFree' } },
      ]);
      expect((await unitOf(id)).dispute).toBeNull();
      expect(await freedTimes(usageId)).toBe(1);
    });

    it('makes the unit free also when a supervisor refuses the objection just before', async () => {
      const id = await recorded();
      const { id: usageId } = await unitOf(id);
      const raised = await floor.use.dispute.execute(owner, usageId, null);
      const both = await holding(
        'SELECT FROM fulfilment.usage_dispute WHERE id = $1',
        raised.id,
        async () => {
          const refused = floor.use.answer.execute(supervisor, raised.id, false, '通話がありました');
          await waiting(1);
          const corrected = correct(id, wrongNumber);
          await waiting(2);
          return [refused, corrected] as const;
        },
      ).then((started) => Promise.allSettled(started));
      expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
      const unit = await unitOf(id);
      expect(unit.freedAt).not.toBeNull();
      expect(unit.dispute).toMatchObject({ state: 'refused', answer: '通話がありました' });
      expect(await freedTimes(usageId)).toBe(1);
    });

    it('does not stop the nightly answers where both were kept', async () => {
      const [twice, next] = [await unitOf(await recorded()), await unitOf(await recorded())];
      await correct(twice.interactionId, wrongNumber);
      await floor.use.dispute.execute(owner, next.id, null);
      // As it was kept before an objection waited for a correction.
      await rows(
        `INSERT INTO fulfilment.usage_dispute (usage_id, interaction_id, desk_id, contract_id, client_id, producer_id, operator_id,
           raised_at, raised_by, answer_due_on)
         SELECT u.id, u.interaction_id, u.desk_id, u.contract_id, u.client_id, u.producer_id, u.operator_id, p.raised_at, p.raised_by, p.answer_due_on
         FROM fulfilment.usage_record u, fulfilment.usage_dispute p WHERE u.id = $1 AND p.usage_id = $2`,
        [twice.id, next.id],
      );
      await floor.arrange.setNow('2026-11-20T00:10:00+09:00');
      await floor.use.lapse.run();
      for (const { id, interactionId } of [twice, next]) {
        expect((await unitOf(interactionId)).dispute).toMatchObject({ state: 'accepted' });
        expect(await freedTimes(id)).toBe(1);
      }
    });
  });

  it('says the same however often it is sent, and one of ten different ones at once', async () => {
    const id = await recorded();
    const same = await Promise.all([1, 2, 3].map(() => correct(id)));
    expect(same.map(({ corrections }) => corrections.length)).toEqual([1, 1, 1]);
    const answers = await Promise.allSettled(
      Array.from({ length: 10 }, (_, i) => correct(id, { revision: 1, message: `用件${i}` })),
    );
    const refused = answers.flatMap((one) => (one.status === 'rejected' ? [one.reason.reason] : []));
    expect([refused.length, new Set(refused)]).toEqual([9, new Set(['correctedMeanwhile'])]);
  });

  it('belongs to who recorded it, today; a supervisor puts right what is older', async () => {
    const id = await recorded();
    await expect(correct(id, {}, colleague)).rejects.toThrow('NOT_FOUND');
    await expect(floor.use.recorded.one(colleague, id)).rejects.toThrow('NOT_FOUND');
    await floor.arrange.setNow('2026-11-05T00:01:00+09:00');
    await expect(correct(id)).rejects.toMatchObject({ reason: 'supervisorCorrects' });
    expect((await floor.use.recorded.one(agent, id)).fixed).toBe('supervisorCorrects');
    expect((await correct(id, {}, supervisor)).corrections).toHaveLength(1);
    await floor.arrange.setNow('2027-02-10T00:00:00+09:00');
    await expect(correct(id, { revision: 1, message: 'x' }, supervisor)).rejects.toMatchObject({
      reason: 'tooLateToCorrect',
    });
  });

  it.each([
    [{ reason: ' ' }, 'reason', 'required'],
    [{ message: '' }, 'message', 'required'],
    [{ outcome: 'appointment' }, 'outcome', 'meetingStays'],
    [{ message: 'カードは4111111111111111です' }, 'message', 'cardNumber'],
    [{ callbackNumber: 'あとで' }, 'callbackNumber', 'notAPhone'],
  ] as const)('refuses %o and leaves everything as it was', async (change, path, reason) => {
    const id = await recorded();
    await expect(correct(id, change)).rejects.toMatchObject({
      details: { fields: [expect.objectContaining({ path, reason })] },
    });
    expect(await reportOf(id)).toMatchObject({ message: '見積もりが欲しい', corrections: [] });
  });

  it('cannot be put right before it is recorded', async () => {
    const { id } = await floor.use.offer.execute(telephony, { deskId, providerCallId: 'early' });
    await floor.use.take.execute(agent, id);
    await expect(correct(id)).rejects.toMatchObject({ reason: 'notRecordedYet' });
    await floor.use.hangUp.execute(agent, id);
    await floor.use.record.execute(agent, id, message);
  });

  it('is found among the calls of the day by name, number and words, and by nobody else', async () => {
    await floor.arrange.setNow('2026-11-06T09:00:00+09:00');
    const first = await recorded();
    const second = await recorded({
      ...message,
      callerName: '鈴木',
      callerKana: null,
      message: '予約の変更',
    });
    const mine = async (search: string | null, actor: Actor = agent) =>
      (await floor.use.recorded.mineOfToday(actor, search)).map(({ call }) => call.id);
    expect(new Set(await mine(null))).toEqual(new Set([first, second]));
    expect(await mine('ヨヤク')).toEqual([]);
    expect(await mine('予約')).toEqual([second]);
    expect(await mine('サトウ')).toEqual([first]);
    expect(new Set(await mine('090-1234'))).toEqual(new Set([first, second]));
    expect(await mine(null, colleague)).toEqual([]);
  });

  it('stands first as soon as it turns out urgent, and no longer once it is not', async () => {
    const id = await recorded();
    expect(await reportOf(id)).toMatchObject({ standsFirst: false });
    await correct(id, { urgency: 'now' });
    expect(await reportOf(id)).toMatchObject({ urgency: 'now', standsFirst: true });
    await correct(id, { urgency: 'normal', revision: 1 });
    expect(await reportOf(id)).toMatchObject({ urgency: 'normal', standsFirst: false });
  });
});
