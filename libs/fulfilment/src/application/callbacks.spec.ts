import { dateAt } from '@madoguchi/kernel';
import { plusMs } from '@madoguchi/kernel';
import { systemActor, type Actor, type PersonActor } from '@madoguchi/platform/access';
import { callbackStates, callbackTable } from '../domain/callback.js';
import { usualRules } from '../domain/routing.js';
import { ROUTED_AT_ONCE } from '../store/routing.store.js';
import { openFloor, type Floor } from '../testing/call-floor.js';

describe('a promised call back', () => {
  let floor: Floor;
  let agent: PersonActor,
    colleague: PersonActor,
    supervisor: PersonActor,
    owner: PersonActor,
    stranger: PersonActor;
  let telephony: Actor;
  let operatorId: string, deskId: string;
  let serial = 0;
  let now = new Date();

  beforeAll(async () => {
    floor = await openFloor();
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
    stranger = arrange.person(await arrange.company('operator'), 'supervisor');
    telephony = arrange.key(operatorId);
  });
  beforeEach(async () => {
    await clock('2026-11-04T10:00:00+09:00');
    await floor.db.owner.query(
      `UPDATE fulfilment.callback SET state = 'cancelled', agent_id = NULL, offered_until = NULL, ended_at = now() WHERE state NOT IN ('done', 'cancelled')`,
    );
    await floor.db.owner.query(`DELETE FROM fulfilment.presence`);
  });
  afterAll(() => floor.db.close());

  const clock = async (at: string | Date) => {
    now = new Date(at);
    await floor.db.owner.query(
      `CREATE OR REPLACE FUNCTION platform.now() RETURNS timestamptz LANGUAGE sql STABLE AS $$ SELECT '${now.toISOString()}'::timestamptz $$`,
    );
  };
  const later = (seconds: number) => clock(plusMs(now, seconds * 1000));
  const inMinutes = (minutes: number) => plusMs(now, minutes * 60_000);
  const seen = (who: PersonActor) =>
    floor.db.unitOfWork.run(systemActor('test'), (tx) =>
      floor.routing.seen(tx, [{ operatorId, personId: who.personId }]),
    );
  const sitDown = async (who: PersonActor) => {
    await floor.use.presence.execute(who, 'ready');
    await seen(who);
  };
  const rang = (at = deskId) =>
    floor.use.offer.execute(telephony, {
      deskId: at,
      providerCallId: `back-${++serial}`,
      callerNumber: `03-2222-${1000 + serial}`,
    });
  const abandoned = async () => {
    const { id, providerCallId } = await rang();
    await floor.use.end.execute(telephony, providerCallId, { abandoned: true });
    return id;
  };
  const taskOf = async (who: PersonActor) => (await floor.use.deskFloor.execute(who)).callback;
  const reached = { outcome: 'reached' } as const;

  it('has a table whose ends are ends and whose every state is reached', () => {
    expect(new Set(Object.values(callbackTable).flatMap((steps) => Object.values(steps)))).toEqual(
      new Set(callbackStates),
    );
    expect([callbackTable.done, callbackTable.cancelled]).toEqual([{}, {}]);
  });

  it('goes to one free agent when it is due, is kept and told to the client without a name', async () => {
    const call = await floor.use.take.execute(agent, (await rang()).id);
    const promised = await floor.use.promise.execute(agent, call.id, {
      note: '見積もりの件',
      callerName: '鈴木',
      dueAt: inMinutes(30),
    });
    expect(promised).toMatchObject({ phone: call.callerNumber, state: 'open' });
    await floor.use.hangUp.execute(agent, call.id);
    await floor.use.record.execute(agent, call.id, {
      outcome: 'message',
      urgency: 'normal',
      message: '後ほど',
    });
    await sitDown(colleague);
    await sitDown(agent);
    expect(await floor.use.routeCallbacks.execute(operatorId)).toBe(0);
    await later(1800);
    await seen(agent);
    await seen(colleague);
    expect(await floor.use.routeCallbacks.execute(operatorId)).toBe(1);
    // Both are free, and the one who talked with the caller gets it.
    expect(await taskOf(agent)).toMatchObject({ id: promised.id, state: 'offered' });
    expect(await taskOf(colleague)).toBeNull();
    await expect(floor.use.startCallback.execute(colleague, promised.id)).rejects.toThrow('NOT_FOUND');
    expect(await floor.use.startCallback.execute(agent, promised.id)).toMatchObject({
      state: 'calling',
      attempts: 1,
    });
    expect(await floor.use.startCallback.execute(agent, promised.id)).toMatchObject({ attempts: 1 });
    // While calling back no call is offered.
    const next = await rang();
    await floor.use.route.execute(operatorId);
    expect((await floor.use.deskFloor.execute(colleague)).offered?.id).toBe(next.id);
    await floor.use.end.execute(telephony, next.providerCallId, { abandoned: true });
    await floor.use.finishCallback.execute(agent, promised.id, { ...reached, note: 'お伝えしました' });
    expect(await floor.use.finishCallback.execute(agent, promised.id, reached)).toMatchObject({
      state: 'done',
    });
    await expect(
      floor.use.finishCallback.execute(agent, promised.id, { outcome: 'no_answer' }),
    ).rejects.toThrow('NOT_FOUND');
    const report = { onlyOpen: false, first: 20, offset: 0 };
    const [line] = (await floor.use.inbox.reports(owner, report)).items;
    expect(line!.callback).toMatchObject({
      state: 'done',
      outcome: 'reached',
      resultNote: 'お伝えしました',
      endedAt: now,
    });
    const [told] = await floor.use.callbacks.execute(owner);
    expect(told).toMatchObject({ id: promised.id, agentId: null, agentName: null });
    expect(await floor.use.callbacks.execute(stranger)).toEqual([]);
    const { rows } = await floor.db.owner.query(
      `SELECT count(*)::int AS n FROM fulfilment.usage_record WHERE interaction_id = $1`,
      [call.id],
    );
    expect(rows).toEqual([{ n: 1 }]);
    const story = (await floor.use.story.execute(supervisor, call.id)).map(({ kind }) => kind);
    expect(story.filter((kind) => kind.startsWith('callback'))).toEqual([
      'callback_promised',
      'callback_offered',
      'callback_called',
      'callback_done',
    ]);
  });

  it('is promised for a caller who gave up, by anybody at work, once; for a call of a colleague by nobody', async () => {
    const id = await abandoned();
    const both = await Promise.all(
      [agent, colleague].map((who) => floor.use.promise.execute(who, id, { dueAt: inMinutes(5) })),
    );
    expect(new Set(both.map((one) => one.id)).size).toBe(1);
    const { id: ringing } = await rang();
    await expect(floor.use.promise.execute(agent, ringing, { dueAt: inMinutes(5) })).rejects.toThrow(
      'callStillRings',
    );
    await floor.use.take.execute(colleague, ringing);
    await expect(floor.use.promise.execute(agent, ringing, { dueAt: inMinutes(5) })).rejects.toThrow(
      'NOT_FOUND',
    );
    await expect(floor.use.promise.execute(stranger, ringing, { dueAt: inMinutes(5) })).rejects.toThrow(
      'NOT_FOUND',
    );
    await floor.use.promise.execute(supervisor, ringing, { dueAt: inMinutes(5) });
    await floor.use.hangUp.execute(colleague, ringing);
    await floor.use.record.execute(colleague, ringing, { outcome: 'silent', urgency: 'normal' });
    for (const wrong of [inMinutes(-10), inMinutes(60 * 24 * 40), new Date(Number.NaN)])
      await expect(floor.use.promise.execute(agent, id, { dueAt: wrong })).rejects.toThrow('BAD_INPUT');
    await expect(floor.use.promise.execute(agent, id, { dueAt: now, phone: '電話' })).rejects.toThrow(
      'BAD_INPUT',
    );
  });

  it('rings out to the next one, and a screen that died while calling gives it back', async () => {
    const from = await abandoned();
    const { id } = await floor.use.promise.execute(agent, from, { dueAt: now });
    await sitDown(agent);
    await floor.use.routeCallbacks.execute(operatorId);
    await later(61);
    await sitDown(colleague);
    await floor.use.routeCallbacks.execute(operatorId);
    expect(await floor.use.deskFloor.execute(agent)).toMatchObject({ presence: 'missed', callback: null });
    expect(await taskOf(colleague)).toMatchObject({ id });
    await floor.use.startCallback.execute(colleague, id);
    await later(61);
    await sitDown(agent);
    // Right after a pause of the database nobody was heard of.
    await floor.use.routeCallbacks.execute(operatorId, () => false);
    expect(await taskOf(colleague)).toMatchObject({ id });
    await floor.use.routeCallbacks.execute(operatorId);
    expect(await floor.use.deskFloor.execute(colleague)).toMatchObject({
      presence: 'missed',
      reason: 'line_lost',
      callback: null,
    });
    expect(await taskOf(agent)).toMatchObject({ id, attempts: 1 });
    // Going away hands it on; taking a call meanwhile does too.
    await floor.use.presence.execute(agent, 'away');
    expect(await taskOf(agent)).toBeNull();
    const story = await floor.use.story.execute(supervisor, from);
    expect(story.slice(-2).map(({ kind }) => kind)).toEqual(['callback_offered', 'callback_missed']);
    await sitDown(agent);
    await floor.use.routeCallbacks.execute(operatorId);
    await floor.use.startCallback.execute(agent, id);
    const call = await floor.use.take.execute(agent, (await rang()).id);
    await floor.use.routeCallbacks.execute(operatorId);
    expect(await taskOf(agent)).toBeNull();
    await floor.use.hangUp.execute(agent, call.id);
    await floor.use.record.execute(agent, call.id, { outcome: 'silent', urgency: 'normal' });
  });

  it('is tried again when nobody answers, five times at the most, and taken back only while nobody keeps it', async () => {
    const { id } = await floor.use.promise.execute(agent, await abandoned(), { dueAt: now });
    await sitDown(agent);
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await floor.use.routeCallbacks.execute(operatorId);
      await floor.use.startCallback.execute(agent, id);
      await expect(floor.use.cancelCallback.execute(supervisor, id)).rejects.toThrow('callbackElsewhere');
      const again = { outcome: 'no_answer', againAt: now } as const;
      await expect(
        floor.use.finishCallback.execute(agent, id, { ...again, outcome: 'reached' }),
      ).rejects.toThrow('BAD_INPUT');
      if (attempt < 5) await floor.use.finishCallback.execute(agent, id, again);
      else await expect(floor.use.finishCallback.execute(agent, id, again)).rejects.toThrow('BAD_INPUT');
    }
    await floor.use.finishCallback.execute(agent, id, { outcome: 'no_answer', note: '留守番電話' });
    const other = await floor.use.promise.execute(agent, await abandoned(), { dueAt: now });
    expect(await floor.use.cancelCallback.execute(supervisor, other.id)).toMatchObject({
      state: 'cancelled',
    });
    await floor.use.cancelCallback.execute(supervisor, other.id);
    await expect(floor.use.cancelCallback.execute(stranger, other.id)).rejects.toThrow('NOT_FOUND');
  });

  it('is never with two agents, nor two with one, however many processes route at once', async () => {
    const people = Array.from({ length: 12 }, () => floor.arrange.person(operatorId, 'agent'));
    await Promise.all(people.map(sitDown));
    for (let i = 0; i < 20; i += 1) await floor.use.promise.execute(agent, await abandoned(), { dueAt: now });
    await Promise.all(Array.from({ length: 8 }, () => floor.use.routeCallbacks.execute(operatorId)));
    const tasks = (await Promise.all(people.map(taskOf))).map((task) => task?.id);
    expect(new Set(tasks).size).toBe(12);
    expect(tasks).not.toContain(undefined);
    // All press at once, twice each, and everybody begins their own and no other.
    const begun = await Promise.allSettled(
      people.flatMap((who, i) =>
        [tasks[i], tasks[i], tasks[(i + 1) % 12]].map((id) => floor.use.startCallback.execute(who, id!)),
      ),
    );
    expect(begun.filter(({ status }) => status === 'rejected')).toHaveLength(12);
    expect(
      (await floor.use.liveFloor.execute(supervisor)).callbacks.filter(({ state }) => state === 'calling'),
    ).toHaveLength(12);
  });

  it('waits behind no others that nobody at work can keep, however many they are', async () => {
    const due = { dueAt: now };
    const { id: waiting } = await floor.use.promise.execute(agent, await abandoned(), due);
    const elsewhere = await floor.arrange.contract({
      clientId: await floor.arrange.company('client'),
      producerId: await floor.arrange.company('producer'),
      operatorId,
    });
    // The same promise as often as one look takes, older, at a desk whose language nobody speaks.
    await floor.use.setQueue.execute(supervisor, elsewhere.deskId, { ...usualRules, language: 'vi' });
    for (let i = 0; i < ROUTED_AT_ONCE; i += 1) {
      const { id, providerCallId } = await rang(elsewhere.deskId);
      await floor.use.end.execute(telephony, providerCallId, { abandoned: true });
      await floor.use.promise.execute(agent, id, due);
    }
    await floor.db.owner.query(
      `UPDATE fulfilment.callback SET due_at = due_at - interval '1 minute' WHERE desk_id = $1`,
      [elsewhere.deskId],
    );
    await sitDown(agent);
    expect(await floor.use.routeCallbacks.execute(operatorId)).toBe(1);
    expect(await taskOf(agent)).toMatchObject({ id: waiting });
  }, 120_000);

  it('counts as work, stands on the floor with its desk, and is ended by policy once, with its reason', async () => {
    const { id } = await floor.use.promise.execute(agent, await abandoned(), { dueAt: now });
    await sitDown(agent);
    await floor.use.routeCallbacks.execute(operatorId);
    await expect(floor.use.endCallback.execute(agent, id, 'threat')).rejects.toMatchObject({
      reason: 'callbackElsewhere',
    });
    await floor.use.startCallback.execute(agent, id);
    await later(240);
    await seen(agent);
    const { agents, totals } = await floor.use.liveFloor.execute(supervisor);
    expect(agents.find(({ personId }) => personId === agent.personId)).toMatchObject({
      state: 'calling_back',
      deskName: expect.any(String) as string,
      callId: null,
    });
    expect(totals.occupancy).toBeGreaterThan(0.9);
    const today = dateAt(now);
    const report = await floor.use.floorReport.execute(supervisor, {
      from: today,
      until: today,
      deskId: null,
    });
    expect(report.totals.occupancy).toBeCloseTo(totals.occupancy!, 2);
    const end = () => floor.use.endCallback.execute(agent, id, 'threat', '脅された');
    expect(await end()).toMatchObject({ state: 'done', outcome: 'reached', resultNote: '脅された' });
    await end();
    await expect(floor.use.endCallback.execute(stranger, id, 'threat')).rejects.toThrow('NOT_FOUND');
    const { rows } = await floor.db.owner.query<{ kind: string }>(
      `SELECT e.kind FROM fulfilment.call_event e JOIN fulfilment.callback b ON b.interaction_id = e.interaction_id
       WHERE b.id = $1 AND e.kind = 'ended_by_policy'`,
      [id],
    );
    expect(rows).toHaveLength(1);
    expect(await floor.use.deskFloor.execute(agent)).toMatchObject({
      presence: 'away',
      reason: 'after_hard_call',
      callback: null,
    });
  });
});
