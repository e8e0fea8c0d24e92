import { type PersonActor, systemActor } from '@madoguchi/platform/access';
import { openOutbound, type OutboundFloor } from '../testing/outbound-floor.js';

describe('work that a supervisor takes back', () => {
  let floor: OutboundFloor;
  let side: Awaited<ReturnType<OutboundFloor['side']>>;
  let agent: PersonActor, colleague: PersonActor, supervisor: PersonActor;

  beforeAll(async () => {
    floor = await openOutbound();
    side = await floor.side();
    supervisor = floor.arrange.person(side.operatorId, 'supervisor');
  });
  beforeEach(async () => {
    await at('10:00');
    await floor.db.owner.query('DELETE FROM fulfilment.presence');
    agent = await sitDown();
  });
  afterAll(() => floor.db.close());

  const at = (time: string) => floor.arrange.setNow(`2026-11-04T${time}:00+09:00`);
  const alive = (who: PersonActor) =>
    floor.db.unitOfWork.run(systemActor('test'), (tx) =>
      floor.routing.seen(tx, [{ operatorId: side.operatorId, personId: who.personId }]),
    );
  const sitDown = async () => {
    const who = floor.arrange.person(side.operatorId, 'agent');
    await floor.use.presence.execute(who, 'ready');
    await alive(who);
    return who;
  };
  const desk = (who: PersonActor) => floor.use.deskFloor.execute(who);
  const onFloor = async (who: PersonActor) =>
    (await floor.use.liveFloor.execute(supervisor)).agents.find(({ personId }) => personId === who.personId);
  const audited = async (subject: string) =>
    (
      await floor.db.owner.query(
        `SELECT person_id AS by, details FROM platform.audit_entry WHERE action = 'work.take_back' AND subject = $1`,
        [subject],
      )
    ).rows;
  const callingBack = async () => {
    const key = floor.arrange.key(side.operatorId);
    const providerCallId = crypto.randomUUID();
    const call = await floor.use.offer.execute(key, {
      deskId: side.deskId,
      providerCallId,
      callerNumber: '0322220000',
    });
    await floor.use.end.execute(key, providerCallId, { abandoned: true });
    await floor.use.promise.execute(agent, call.id, { dueAt: new Date('2026-11-04T10:00:00+09:00') });
    await floor.use.routeCallbacks.execute(side.operatorId);
    const task = (await desk(agent)).callback!;
    await floor.use.startCallback.execute(agent, task.id);
    return task;
  };

  it('is a call back that is being made: it goes to the next one, and its agent reads who took it', async () => {
    const task = await callingBack();
    expect(await onFloor(agent)).toMatchObject({ state: 'calling_back', workId: task.id });
    colleague = await sitDown();
    await at('10:07');
    await Promise.all([agent, colleague].map(alive));
    const answers = await Promise.all([1, 2].map(() => floor.use.takeBack.execute(supervisor, task.id)));
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(await desk(agent)).toMatchObject({
      callback: null,
      presence: 'missed',
      reason: 'taken_back',
      takenBack: { byId: supervisor.personId, at: expect.any(Date) },
    });
    await floor.use.routeCallbacks.execute(side.operatorId);
    expect((await desk(colleague)).callback).toMatchObject({ id: task.id, state: 'offered' });
    expect(await audited(task.id)).toEqual([{ by: supervisor.personId, details: { from: agent.personId } }]);
    // Late, and no longer theirs.
    await expect(floor.use.finishCallback.execute(agent, task.id, { outcome: 'reached' })).rejects.toThrow(
      'NOT_FOUND',
    );
    await floor.use.presence.execute(agent, 'ready');
    expect((await desk(agent)).takenBack).toBeNull();
    await floor.use.startCallback.execute(colleague, task.id);
    await floor.use.finishCallback.execute(colleague, task.id, { outcome: 'reached' });
    expect(await floor.use.takeBack.execute(supervisor, task.id)).toBe(false);
  });

  it('is a contact in hand: it waits for the next one, its record is refused, and what was typed is not lost', async () => {
    const campaignId = await floor.running(side, 1);
    const contact = await floor.use.next.execute(agent, campaignId);
    expect(await onFloor(agent)).toMatchObject({ state: 'outbound', workId: contact.id });
    await at('10:05');
    expect(await floor.use.takeBack.execute(supervisor, contact.id)).toBe(true);
    expect(await floor.use.takeBack.execute(supervisor, contact.id)).toBe(false);
    expect(await floor.use.outboundDesk.execute(agent)).toMatchObject({
      current: null,
      takenBack: { byId: supervisor.personId },
    });
    expect(await onFloor(agent)).toMatchObject({ state: 'missed', reason: 'taken_back', workId: null });
    await expect(
      floor.use.recordOutbound.execute(agent, contact.id, { outcome: 'no_answer' }),
    ).rejects.toMatchObject({ reason: 'contactReleased' });
    colleague = await sitDown();
    const again = await floor.use.next.execute(colleague, campaignId);
    expect(again.phone).toBe(contact.phone);
    expect(await audited(contact.id)).toHaveLength(1);
    await floor.use.recordOutbound.execute(colleague, again.id, { outcome: 'no_answer' });
    expect(await floor.use.takeBack.execute(supervisor, again.id)).toBe(false);
    // Whoever goes on calling has read it.
    const other = await floor.use.next.execute(agent, await floor.running(side, 1));
    await floor.use.recordOutbound.execute(agent, other.id, { outcome: 'no_answer' });
    expect((await floor.use.outboundDesk.execute(agent)).takenBack).toBeNull();
    expect(await onFloor(agent)).toMatchObject({ state: 'away', reason: null });
  });

  it('leaves whoever reached over for a call with that call', async () => {
    const campaignId = await floor.running(side, 1);
    const contact = await floor.use.next.execute(agent, campaignId);
    const rings = await floor.use.offer.execute(floor.arrange.key(side.operatorId), {
      deskId: side.deskId,
      providerCallId: crypto.randomUUID(),
      callerNumber: '0322220001',
    });
    await floor.use.take.execute(agent, rings.id);
    await floor.use.takeBack.execute(supervisor, contact.id);
    expect(await desk(agent)).toMatchObject({
      current: { id: rings.id },
      presence: 'ready',
      takenBack: null,
    });
  });

  it('is none of another operator, and no call back that only waits', async () => {
    const campaignId = await floor.running(side, 1);
    const contact = await floor.use.next.execute(agent, campaignId);
    const stranger = floor.arrange.person(await floor.arrange.company('operator'), 'supervisor');
    for (const id of [contact.id, crypto.randomUUID(), 'no id'])
      await expect(floor.use.takeBack.execute(stranger, id)).rejects.toThrow('NOT_FOUND');
    expect((await floor.use.outboundDesk.execute(agent)).current).toMatchObject({ id: contact.id });
  });
});
