import { systemActor, type PersonActor } from '@madoguchi/platform/access';
import { openFloor, type Floor } from '../testing/call-floor.js';

describe('objections to single units', () => {
  let floor: Floor;
  let owner: PersonActor, agent: PersonActor, supervisor: PersonActor, stranger: PersonActor;
  let deskId: string, contractId: string;
  let calls = 0;

  beforeAll(async () => {
    floor = await openFloor();
    const { arrange } = floor;
    const [clientId, operatorId, producerId] = [
      await arrange.company('client'),
      await arrange.company('operator'),
      await arrange.company('producer'),
    ];
    owner = arrange.person(clientId, 'owner', 'owner@example.jp');
    agent = arrange.person(operatorId, 'agent', 'agent@example.jp');
    supervisor = arrange.person(operatorId, 'supervisor', 'sv@example.jp');
    arrange.person(operatorId, 'manager', 'manager@example.jp');
    stranger = arrange.person(await arrange.company('client'), 'owner');
    const opened = await arrange.contract({ clientId, operatorId, producerId });
    [deskId, contractId] = [opened.deskId, opened.contract.id];
  });
  beforeEach(() => floor.arrange.setNow('2026-11-04T10:00:00+09:00'));
  afterAll(() => floor.db.close());

  const units = () =>
    floor.db.unitOfWork.run(owner, (tx) =>
      floor.use.api.usage(tx, contractId, { startsOn: '2026-11-01', endsOn: '2026-11-30' }),
    );
  const november = { startsOn: '2026-11-01', endsOn: '2026-11-30' };
  const month = (period = november) =>
    floor.db.unitOfWork.run(systemActor('test'), async (tx) =>
      (await floor.use.api.monthUsage(tx, [{ contractId, period }], november)).get(contractId)!,
    );
  const open = () => floor.db.unitOfWork.run(systemActor('test'), (tx) => floor.use.api.openObjections(tx));
  const freed = async () => (await month()).freed;
  const answered = async (outcome: 'message' | 'spam' = 'message') => {
    const providerCallId = `call-${++calls}`;
    const call = await floor.use.offer.execute(floor.arrange.key(agent.companyId), {
      deskId,
      providerCallId,
    });
    await floor.use.take.execute(agent, call.id);
    await floor.use.hangUp.execute(agent, call.id);
    await floor.use.record.execute(agent, call.id, { outcome, urgency: 'normal', message: '折り返しを希望' });
    return (await units()).find(({ interactionId }) => interactionId === call.id)!;
  };
  const unit = async (id: string) => (await units()).find((each) => each.id === id)!;

  it('accepted, the unit is free by a correction while its own record stays', async () => {
    const { id, interactionId } = await answered();
    expect(await open()).toEqual({ count: 0, firstDueOn: null });
    const raised = await floor.use.dispute.execute(owner, id, null);
    expect(await open()).toEqual({ count: 1, firstDueOn: '2026-11-14' });
    expect(raised).toMatchObject({ state: 'open', reason: null, answerDueOn: '2026-11-14' });
    expect((await unit(id)).freedAt).toBeNull();

    const [listed] = await floor.use.disputes.execute(supervisor);
    expect(listed).toMatchObject({
      id: raised.id,
      interactionId,
      outcome: 'message',
      agentName: expect.stringContaining('山田'),
    });

    const answer = await floor.use.answer.execute(supervisor, raised.id, true, '間違い電話と確認しました。');
    expect(answer).toMatchObject({ state: 'accepted', answer: '間違い電話と確認しました。' });
    expect((await open()).count).toBe(0);
    expect(await floor.use.answer.execute(supervisor, raised.id, true, 'もう一度')).toMatchObject({
      answer: '間違い電話と確認しました。',
    });
    expect(await unit(id)).toMatchObject({
      billable: true,
      rule: 'answered_counts',
      freedAt: expect.any(Date),
      dispute: { state: 'accepted' },
    });
    expect(await freed()).toEqual([{ usageId: id, kind: 'call', occurredOn: '2026-11-04' }]);
    const { rows } = await floor.db.owner.query(
      'SELECT agent_id, talk_seconds, outcome FROM fulfilment.interaction WHERE id = $1',
      [interactionId],
    );
    expect(rows).toEqual([
      { agent_id: agent.personId, talk_seconds: expect.any(Number), outcome: 'message' },
    ]);
    await expect(floor.use.answer.execute(supervisor, raised.id, false, 'やはり')).rejects.toMatchObject({
      reason: 'disputeAnswered',
    });
  });

  it('the month of many contracts counts as the month of one does, and tells calls outside the contract’s days', async () => {
    await answered();
    await answered('spam');
    const one = await floor.db.unitOfWork.run(owner, (tx) =>
      floor.use.api.usageCount(tx, contractId, november),
    );
    expect(await month()).toMatchObject({ ...one, strayCalls: 0, unfinishedCalls: 0 });
    const counting = (await units()).filter(({ billable }) => billable).length;
    const calls = await floor.db.unitOfWork.run(systemActor('test'), (tx) =>
      floor.use.api.countedCalls(tx, [contractId], november),
    );
    expect(calls).toEqual(
      (await units())
        .filter(({ kind, billable }) => kind === 'call' && billable)
        .map(({ id: usageId, occurredAt, freedAt }) => ({
          usageId,
          contractId,
          clientId: owner.companyId,
          occurredAt,
          freedAt,
        })),
    );
    expect((await month({ startsOn: '2026-11-05', endsOn: '2026-11-30' })).strayCalls).toBe(counting);
    const nobody = '00000000-0000-4000-8000-00000000dead';
    const empty = await floor.db.unitOfWork.run(owner, (tx) =>
      floor.use.api.monthUsage(tx, [{ contractId: nobody, period: november }], november),
    );
    expect(empty.get(nobody)).toEqual({
      billableCalls: 0,
      freeCalls: 0,
      acceptedAppointments: 0,
      strayCalls: 0,
      unfinishedCalls: 0,
      undecidedAppointments: 0,
      freed: [],
    });
  });

  it('refused with an answer, the unit still counts', async () => {
    const { id } = await answered();
    const raised = await floor.use.dispute.execute(owner, id, '  身に覚えがありません ');
    await expect(floor.use.answer.execute(supervisor, raised.id, false, '  ')).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    await floor.use.answer.execute(supervisor, raised.id, false, '伝言を承りました。');
    expect(await unit(id)).toMatchObject({
      freedAt: null,
      dispute: { state: 'refused', reason: '身に覚えがありません', answer: '伝言を承りました。' },
    });
  });

  it('pressed twice, also at once, is one objection; a reason may follow the click', async () => {
    const { id } = await answered();
    const [one, other] = await Promise.all([
      floor.use.dispute.execute(owner, id, null),
      floor.use.dispute.execute(owner, id, null),
    ]);
    expect(one!.id).toBe(other!.id);
    expect(await floor.use.dispute.execute(owner, id, '二重です')).toMatchObject({
      id: one!.id,
      reason: '二重です',
    });
    expect(await floor.use.dispute.execute(owner, id, '別の理由')).toMatchObject({ reason: '二重です' });
  });

  it('without an answer in time the client is believed, once', async () => {
    const { id } = await answered();
    await floor.use.dispute.execute(owner, id, null);
    await floor.arrange.setNow('2026-11-14T23:59:00+09:00');
    await floor.use.lapse.run();
    expect((await unit(id)).dispute!.state).toBe('open');
    await floor.arrange.setNow('2026-11-15T00:10:00+09:00');
    await floor.use.lapse.run();
    await floor.use.lapse.run();
    expect(await unit(id)).toMatchObject({ freedAt: expect.any(Date), dispute: { state: 'accepted' } });
  });

  it('is refused for what is free, what is too late, and what is not yours', async () => {
    const free = await answered('spam');
    await expect(floor.use.dispute.execute(owner, free.id, null)).rejects.toMatchObject({
      reason: 'unitIsFree',
    });
    const late = await answered();
    await expect(floor.use.dispute.execute(stranger, late.id, null)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await floor.arrange.setNow('2027-01-15T00:00:00+09:00');
    await expect(floor.use.dispute.execute(owner, late.id, null)).rejects.toMatchObject({
      reason: 'disputeTooLate',
      details: { params: { until: '2027-01-14' } },
    });
    await expect(floor.use.dispute.execute(owner, 'no id', null)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('tells supervisor and manager by when to answer, and the owner what was answered', async () => {
    const { id: usageId } = await answered();
    const { id: disputeId } = await floor.use.dispute.execute(owner, usageId, '営業の電話でした');
    const fact = { disputeId, usageId, contractId };
    await floor.db.unitOfWork.run(systemActor('test'), (tx) => floor.use.whenDisputed.react(fact, tx));
    await floor.use.answer.execute(supervisor, disputeId, true, '確かめました。');
    await floor.db.unitOfWork.run(systemActor('test'), (tx) =>
      floor.use.whenAnswered.react({ ...fact, accepted: true }, tx),
    );
    const { rows } = await floor.db.owner.query(
      `SELECT payload ->> 'to' AS "to", payload ->> 'subject' AS subject FROM graphile_worker._private_jobs
       WHERE key LIKE '%' || $1 || '%' ORDER BY 1`,
      [disputeId],
    );
    expect(rows).toEqual([
      {
        to: 'manager@example.jp',
        subject: '11月14日までに、明細への異議に回答してください（さくら歯科の窓口）',
      },
      { to: 'owner@example.jp', subject: '11月4日の1件を無料にしました' },
      { to: 'sv@example.jp', subject: '11月14日までに、明細への異議に回答してください（さくら歯科の窓口）' },
    ]);
  });
});
