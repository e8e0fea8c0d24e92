import { plusMs } from '@madoguchi/kernel';
import { systemActor, type Actor, type PersonActor } from '@madoguchi/platform/access';
import { isReachable, lineStates, lineTable } from '../domain/call-line.js';
import { type LineCommand, Telephony } from './telephony.js';
import { openFloor, type Floor } from '../testing/call-floor.js';

class ListeningTelephony extends Telephony {
  carries = () => true;
  carry = async () => undefined;
}

describe('second lines of a call', () => {
  let floor: Floor;
  let agent: PersonActor, colleague: PersonActor, supervisor: PersonActor, owner: PersonActor;
  let foreign: PersonActor, foreignSupervisor: PersonActor;
  let telephony: Actor;
  let operatorId: string, deskId: string;
  let serial = 0;
  let now = new Date();

  beforeAll(async () => {
    floor = await openFloor({}, new ListeningTelephony());
    const { arrange } = floor;
    operatorId = await arrange.company('operator');
    const clientId = await arrange.company('client');
    ({ deskId } = await arrange.contract({
      clientId,
      producerId: await arrange.company('producer'),
      operatorId,
    }));
    agent = arrange.person(operatorId, 'agent');
    colleague = arrange.person(operatorId, 'agent');
    supervisor = arrange.person(operatorId, 'supervisor');
    owner = arrange.person(clientId, 'owner');
    const other = await arrange.company('operator');
    foreign = arrange.person(other, 'agent');
    foreignSupervisor = arrange.person(other, 'supervisor');
    telephony = arrange.key(operatorId);
  });
  beforeEach(async () => {
    // A Wednesday.
    await clock('2026-11-04T10:00:00+09:00');
    for (const who of [agent, colleague]) await sitDown(who);
  });
  afterEach(async () => {
    for (const who of [agent, colleague, supervisor]) {
      const { current } = await floor.use.deskFloor.execute(who);
      if (current?.state === 'connected') await floor.use.hangUp.execute(who, current.id);
      if (current) await floor.use.record.execute(who, current.id, { outcome: 'silent', urgency: 'normal' });
    }
  });
  afterAll(() => floor.db.close());

  const clock = async (at: string | Date) => {
    now = new Date(at);
    await floor.db.owner.query(
      `CREATE OR REPLACE FUNCTION platform.now() RETURNS timestamptz LANGUAGE sql STABLE AS $$ SELECT '${now.toISOString()}'::timestamptz $$`,
    );
  };
  const later = (seconds: number) => clock(plusMs(now, seconds * 1000));
  const sitDown = async (who: PersonActor) => {
    await floor.use.presence.execute(who, 'away');
    await floor.use.presence.execute(who, 'ready');
    await floor.db.unitOfWork.run(systemActor('test'), (tx) =>
      floor.routing.seen(tx, [{ operatorId, personId: who.personId }]),
    );
  };
  const talking = async () => {
    const call = await floor.use.offer.execute(telephony, {
      deskId,
      providerCallId: `two-${++serial}`,
      callerNumber: `03-3333-${1000 + serial}`,
    });
    return floor.use.take.execute(agent, call.id);
  };
  const handoverOf = async (who: PersonActor) => (await floor.use.deskFloor.execute(who)).handover;
  const currentOf = async (who: PersonActor) => (await floor.use.deskFloor.execute(who)).current;
  const asked = async () => {
    const call = await talking();
    await floor.use.consult.execute(agent, call.id, colleague.personId);
    return { call, line: (await handoverOf(colleague))!.line };
  };
  const sales = {
    name: '営業 佐藤',
    phone: '090-1234-5678',
    weekdays: [1, 2, 3],
    fromTime: '09:00',
    untilTime: '18:00',
  };
  const rungOutside = async () => {
    const [target] = await floor.use.setTargets.execute(owner, deskId, [sales]);
    const call = await talking();
    await floor.use.outside.execute(agent, call.id, target!.id);
    const [line] = (await floor.use.lines.ofCalls(agent, [call.id])).get(call.id)!;
    return { call, line: line! };
  };
  const story = async (id: string) => (await floor.use.story.execute(supervisor, id)).map(({ kind }) => kind);
  const commands = async () => {
    const { rows } = await floor.db.owner.query<{ payload: LineCommand }>(
      `SELECT payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
       WHERE t.identifier = 'carry-line' ORDER BY j.id`,
    );
    return rows.map(({ payload }) => payload.act);
  };

  it('have a table whose ends are ends and whose every state is reached', () => {
    expect(
      new Set(['ringing', ...Object.values(lineTable).flatMap((steps) => Object.values(steps))]),
    ).toEqual(new Set(lineStates));
    for (const end of ['refused', 'unanswered', 'joined', 'ended'] as const)
      expect(lineTable[end]).toEqual({});
  });

  it('let an agent ask a colleague while the caller waits, and hand over with everything typed', async () => {
    const { call, line } = await asked();
    await floor.use.draft.execute(agent, call.id, { callerName: '鈴木' });
    expect(await currentOf(agent)).toMatchObject({ heldAt: now });
    expect((await handoverOf(colleague))!.call.draft).toEqual({ callerName: '鈴木' });
    await expect(floor.use.completeTransfer.execute(agent, call.id)).rejects.toThrow('lineOver');
    await expect(floor.use.answerLine.execute(foreign, line.id, 'answer')).rejects.toThrow('NOT_FOUND');
    await expect(floor.use.answerLine.execute(agent, line.id, 'answer')).rejects.toThrow('NOT_FOUND');
    await later(5);
    expect(await floor.use.answerLine.execute(colleague, line.id, 'answer')).toMatchObject({
      state: 'talking',
    });
    // Asked means busy: no call is offered meanwhile, and nobody else can be asked for this call.
    await expect(floor.use.consult.execute(agent, call.id, colleague.personId)).rejects.toThrow('lineBusy');
    await later(10);
    expect(await floor.use.completeTransfer.execute(agent, call.id)).toMatchObject({
      agentId: colleague.personId,
      heldAt: null,
      holdSeconds: 15,
    });
    expect(await currentOf(agent)).toBeNull();
    expect(await currentOf(colleague)).toMatchObject({
      id: call.id,
      state: 'connected',
      draft: { callerName: '鈴木' },
    });
    await expect(floor.use.hangUp.execute(agent, call.id)).rejects.toThrow('NOT_FOUND');
    expect(await story(call.id)).toEqual(['taken', 'consulted', 'line_answered', 'line_joined']);
    expect((await commands()).slice(-2)).toEqual(['ring', 'join']);
  });

  it('bring the caller back when the colleague refuses, does not answer, or the agent thinks again', async () => {
    const { call, line } = await asked();
    await later(7);
    await floor.use.answerLine.execute(colleague, line.id, 'refuse');
    expect(await currentOf(agent)).toMatchObject({ heldAt: null, holdSeconds: 7 });
    expect(await floor.use.answerLine.execute(colleague, line.id, 'answer')).toMatchObject({
      state: 'refused',
    });
    await floor.use.consult.execute(agent, call.id, colleague.personId);
    await later(21);
    await floor.use.silentLines.execute();
    await floor.use.silentLines.execute();
    expect(await currentOf(agent)).toMatchObject({ heldAt: null });
    expect(await floor.use.deskFloor.execute(colleague)).toMatchObject({
      presence: 'missed',
      handover: null,
    });
    await expect(floor.use.consult.execute(agent, call.id, colleague.personId)).rejects.toThrow(
      'colleagueNotFree',
    );
    await sitDown(colleague);
    await floor.use.consult.execute(agent, call.id, colleague.personId);
    await floor.use.returnToCaller.execute(agent, call.id);
    await floor.use.returnToCaller.execute(agent, call.id);
    expect(await handoverOf(colleague)).toBeNull();
    expect(await floor.use.deskFloor.execute(colleague)).toMatchObject({ presence: 'ready' });
    const { rows } = await floor.db.owner.query(
      `SELECT call_id FROM fulfilment.presence WHERE person_id = $1`,
      [colleague.personId],
    );
    expect(rows).toEqual([{ call_id: null }]);
  });

  it('end with the call: the caller hangs up, the agent is lost, the call is cut', async () => {
    for (const over of [
      ({ providerCallId }: { providerCallId: string }) =>
        floor.use.end.execute(telephony, providerCallId, { abandoned: false }),
      ({ id }: { id: string }) => floor.use.hangUp.execute(agent, id),
      ({ id }: { id: string }) => floor.use.endByPolicy.execute(agent, id, 'threat', null),
    ]) {
      const { call, line } = await asked();
      await floor.use.answerLine.execute(colleague, line.id, 'answer');
      await over(call);
      expect(await handoverOf(colleague)).toBeNull();
      await floor.use.record.execute(agent, call.id, { outcome: 'silent', urgency: 'normal' });
      await sitDown(agent);
      await sitDown(colleague);
    }
  });

  it('never leave a call with two agents, nor with none, however everybody presses at once', async () => {
    for (let round = 0; round < 12; round += 1) {
      const { call, line } = await asked();
      await floor.use.answerLine.execute(colleague, line.id, 'answer');
      await Promise.allSettled([
        floor.use.completeTransfer.execute(agent, call.id),
        floor.use.takeOver.execute(supervisor, call.id),
        floor.use.returnToCaller.execute(agent, call.id),
        floor.use.completeTransfer.execute(agent, call.id),
        floor.use.takeOver.execute(supervisor, call.id),
      ]);
      const holders = [];
      for (const who of [agent, colleague, supervisor]) {
        const current = await currentOf(who);
        if (current?.id === call.id) holders.push(who);
      }
      expect(holders).toHaveLength(1);
      const { rows } = await floor.db.owner.query(
        `SELECT (SELECT count(*)::int FROM fulfilment.call_line WHERE interaction_id = $1 AND state IN ('ringing', 'talking')) AS lines,
           (SELECT count(*)::int FROM fulfilment.presence WHERE call_id IS NOT NULL AND person_id <> $2 AND operator_id = $3) AS busy`,
        [call.id, holders[0]!.personId, operatorId],
      );
      expect(rows).toEqual([{ lines: 0, busy: 0 }]);
      await floor.use.hangUp.execute(holders[0]!, call.id);
      await floor.use.record.execute(holders[0]!, call.id, { outcome: 'silent', urgency: 'normal' });
    }
  });

  it('leave the record to a supervisor when its agent does not finish it, who is free at once', async () => {
    const { id } = await talking();
    await floor.use.draft.execute(agent, id, { draft: { message: '途中まで' } } as never);
    await floor.use.hangUp.execute(agent, id);
    await expect(floor.use.takeOver.execute(foreignSupervisor, id)).rejects.toThrow('NOT_FOUND');
    for (let again = 0; again < 2; again += 1)
      expect(await floor.use.takeOver.execute(supervisor, id)).toMatchObject({
        ...{ state: 'wrap_up', agentId: supervisor.personId },
      });
    expect(await currentOf(agent)).toBeNull();
    expect((await currentOf(supervisor))?.id).toBe(id);
    await expect(
      floor.use.record.execute(agent, id, { outcome: 'silent', urgency: 'normal' }),
    ).rejects.toThrow('NOT_FOUND');
    await floor.use.record.execute(supervisor, id, { outcome: 'silent', urgency: 'normal' });
    await expect(floor.use.takeOver.execute(supervisor, id)).rejects.toThrow('callNotConnected');
  });

  it('tell an agent who took their call over for ten minutes, until they have completed another one', async () => {
    const takenFrom = async (who: PersonActor) => (await floor.use.deskFloor.execute(who)).takenOver;
    const call = await talking();
    expect(await takenFrom(agent)).toBeNull();
    await later(30);
    await floor.use.takeOver.execute(supervisor, call.id);
    const told = { interactionId: call.id, deskId, at: now, byId: supervisor.personId, inTalk: true };
    await later(599);
    expect(await takenFrom(agent)).toEqual(told);
    for (const who of [supervisor, colleague, foreign]) expect(await takenFrom(who)).toBeNull();
    await later(2);
    expect(await takenFrom(agent)).toBeNull();
    await floor.use.hangUp.execute(supervisor, call.id);
    await floor.use.record.execute(supervisor, call.id, { outcome: 'silent', urgency: 'normal' });

    const second = await talking();
    await floor.use.hangUp.execute(agent, second.id);
    await later(20);
    await floor.use.takeOver.execute(supervisor, second.id);
    expect(await takenFrom(agent)).toMatchObject({ interactionId: second.id, inTalk: false });
    const third = await talking();
    expect(await takenFrom(agent)).toBeNull();
    await floor.use.hangUp.execute(agent, third.id);
    await floor.use.record.execute(agent, third.id, { outcome: 'silent', urgency: 'normal' });
    expect(await takenFrom(agent)).toBeNull();
  });

  it('say nothing of a supervisor to whom only hands a call to a colleague', async () => {
    const { call, line } = await asked();
    await floor.use.answerLine.execute(colleague, line.id, 'answer');
    await floor.use.completeTransfer.execute(agent, call.id);
    expect((await floor.use.deskFloor.execute(agent)).takenOver).toBeNull();
  });

  it('lead to the client’s own people the desk names, within their hours', async () => {
    expect(isReachable(sales, new Date('2026-11-04T17:59:59+09:00'))).toBe(true);
    expect(isReachable(sales, new Date('2026-11-04T18:00:00+09:00'))).toBe(false);
    expect(isReachable(sales, new Date('2026-11-05T10:00:00+09:00'))).toBe(false);
    for (const wrong of [
      { ...sales, phone: '電話' },
      { ...sales, name: ' ' },
      { ...sales, weekdays: [] },
      { ...sales, weekdays: [8] },
      { ...sales, fromTime: '25:00' },
      { ...sales, untilTime: '08:00' },
    ])
      await expect(floor.use.setTargets.execute(owner, deskId, [wrong])).rejects.toThrow('BAD_INPUT');
    await expect(floor.use.setTargets.execute(foreignSupervisor, deskId, [sales])).rejects.toThrow(
      'NOT_FOUND',
    );
    const { call, line } = await rungOutside();
    expect(await currentOf(agent)).toMatchObject({ heldAt: now });
    await floor.use.hear.execute(telephony, {
      providerCallId: call.providerCallId,
      eventId: 'line-1',
      kind: 'line_answered',
      lineId: line.id,
    });
    await floor.use.completeTransfer.execute(agent, call.id);
    expect(await currentOf(agent)).toMatchObject({ id: call.id, state: 'wrap_up' });
    await floor.use.record.execute(agent, call.id, { outcome: 'transferred', urgency: 'normal' });
    await clock('2026-11-04T18:00:00+09:00');
    const [target] = await floor.use.lines.targets(agent, deskId);
    expect(target).toMatchObject({ reachable: false });
    const late = await talking();
    await expect(floor.use.outside.execute(agent, late.id, target!.id)).rejects.toThrow('notAtThisHour');
  });

  it('ask for a message when nobody outside took the call over', async () => {
    const { call, line } = await rungOutside();
    const stranger = await talkingElsewhere(call.providerCallId, line.id);
    expect(stranger).toBe('NOT_FOUND');
    await later(41);
    await floor.use.silentLines.execute();
    expect(await currentOf(agent)).toMatchObject({ state: 'connected', heldAt: null });
    await floor.use.hangUp.execute(agent, call.id);
    const transferred = { outcome: 'transferred', urgency: 'normal' } as const;
    await expect(floor.use.record.execute(agent, call.id, transferred)).rejects.toThrow('BAD_INPUT');
    await floor.use.record.execute(agent, call.id, {
      ...transferred,
      outcome: 'message',
      message: '不在でした',
    });
  });
  /** The telephony of another operator reports on this line. */
  const talkingElsewhere = async (providerCallId: string, lineId: string) => {
    const key = floor.arrange.key(foreign.companyId);
    return floor.use.hear
      .execute(key, { providerCallId, eventId: 'foreign', kind: 'line_answered', lineId })
      .then(
        () => 'heard',
        (error: Error & { code?: string }) => error.message,
      );
  };

  it('let a supervisor listen, whisper and take over, never in secret and never two calls at once', async () => {
    const call = await talking();
    await expect(floor.use.supervise.execute(foreignSupervisor, call.id, 'listen')).rejects.toThrow(
      'NOT_FOUND',
    );
    for (let again = 0; again < 2; again += 1)
      await floor.use.supervise.execute(supervisor, call.id, 'listen');
    await Promise.all([1, 2, 3].map(() => floor.use.supervise.execute(supervisor, call.id, 'whisper')));
    const seen = (await floor.use.lines.ofCalls(agent, [call.id])).get(call.id)!;
    expect(seen).toMatchObject([
      { kind: 'supervise', mode: 'whisper', state: 'talking', personId: supervisor.personId },
    ]);
    expect(await floor.use.leave.execute(supervisor)).toBe(true);
    expect(await floor.use.leave.execute(supervisor)).toBe(false);
    await floor.use.supervise.execute(supervisor, call.id, 'listen');
    await floor.use.takeOver.execute(supervisor, call.id);
    await floor.use.takeOver.execute(supervisor, call.id);
    expect(await currentOf(agent)).toBeNull();
    expect(await currentOf(supervisor)).toMatchObject({ id: call.id });
    expect((await floor.use.lines.ofCalls(agent, [call.id])).get(call.id)).toEqual([]);
    const second = await talking();
    await expect(floor.use.takeOver.execute(supervisor, second.id)).rejects.toThrow('finishYourCall');
    expect(await story(call.id)).toEqual(['taken', 'listened', 'whispered', 'listened', 'taken_over']);
    const { rows: audit } = await floor.db.owner.query<{ mode: string }>(
      `SELECT details ->> 'mode' AS mode FROM platform.audit_entry WHERE action = 'call.supervise' AND subject = $1 ORDER BY at, id`,
      [call.id],
    );
    expect(audit.map(({ mode }) => mode)).toEqual(['listen', 'whisper', 'listen']);
    expect((await commands()).slice(-6)).toEqual([
      ...['listen', 'whisper', 'leave', 'listen', 'take_over'],
      // The agent answered the second call.
      'connect',
    ]);
  });
});
