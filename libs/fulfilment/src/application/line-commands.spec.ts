import { type PersonActor, systemActor } from '@madoguchi/platform/access';
import { SimulatedTelephony } from '../gateways/simulated-telephony.js';
import { campaignContent, openOutbound, type OutboundFloor } from '../testing/outbound-floor.js';
import { type LineCommand, Telephony } from './telephony.js';

/** Carries what real lines would: everything but calls entered by hand and those of a client's own test. */
class ListeningTelephony extends Telephony {
  carries = (origin: string) => origin === 'telephony' || origin === 'simulated';
  carry = async () => undefined;
}

describe('what a telephony is told', () => {
  let floor: OutboundFloor;
  let side: Awaited<ReturnType<OutboundFloor['side']>>;
  let agent: PersonActor, colleague: PersonActor, supervisor: PersonActor;
  let serial = 0;

  beforeAll(async () => {
    floor = await openOutbound(new ListeningTelephony());
    side = await floor.side();
    supervisor = floor.arrange.person(side.operatorId, 'supervisor');
  });
  beforeEach(async () => {
    await floor.arrange.setNow('2026-11-04T10:00:00+09:00');
    await afresh();
  });
  afterAll(() => floor.db.close());

  /** Nothing was told yet, and only these two are at work. */
  const afresh = async () => {
    await floor.db.owner.query('DELETE FROM graphile_worker._private_jobs; DELETE FROM fulfilment.presence');
    [agent, colleague] = [await sitDown(), await sitDown()];
  };
  const sitDown = async () => {
    const who = floor.arrange.person(side.operatorId, 'agent');
    await floor.use.presence.execute(who, 'ready');
    await floor.db.unitOfWork.run(systemActor('test'), (tx) =>
      floor.routing.seen(tx, [{ operatorId: side.operatorId, personId: who.personId }]),
    );
    return who;
  };
  const telephony = () => floor.arrange.key(side.operatorId);
  const rings = () =>
    floor.use.offer.execute(telephony(), {
      deskId: side.deskId,
      providerCallId: `told-${(serial += 1)}`,
      callerNumber: '03-2222-1111',
    });
  const talking = async () => floor.use.take.execute(agent, (await rings()).id);
  const told = async () => {
    const { rows } = await floor.db.owner.query<{ payload: LineCommand }>(
      `SELECT payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
       WHERE t.identifier = 'carry-line' ORDER BY j.id`,
    );
    return rows.map(({ payload }) => payload);
  };
  const story = async (id: string) => (await floor.use.story.execute(supervisor, id)).map(({ kind }) => kind);
  const calledBack = async (phone = '03-1111-2222') => {
    const { id, providerCallId } = await rings();
    await floor.use.end.execute(telephony(), providerCallId, { abandoned: true });
    await floor.use.promise.execute(agent, id, { phone, dueAt: new Date('2026-11-04T10:00:00+09:00') });
    await floor.use.routeCallbacks.execute(side.operatorId);
    const [holder, task] = await inHand();
    await floor.use.startCallback.execute(holder, task.id);
    return { call: { id, providerCallId }, holder, task };
  };
  const inHand = async () => {
    for (const who of [agent, colleague]) {
      const task = (await floor.use.deskFloor.execute(who)).callback;
      if (task) return [who, task] as const;
    }
    throw new Error('Nobody was given the call back.');
  };

  it('is to connect the caller with whoever answers, in the short way and in the long one, once', async () => {
    const { id, operatorId, providerCallId } = await talking();
    await floor.use.take.execute(agent, id);
    const expected = { operatorId, providerCallId, act: 'connect', lineId: null, phone: null };
    expect(await told()).toEqual([{ id: expect.any(String), ...expected, personId: agent.personId }]);
    const other = await rings();
    // An own test is answered all the same, and nobody is told.
    await floor.db.owner.query(`UPDATE fulfilment.interaction SET origin = 'own_test' WHERE id = $1`, [
      other.id,
    ]);
    expect(await floor.use.take.execute(colleague, other.id)).not.toHaveProperty('told');
    expect(await told()).toHaveLength(1);
  });

  it('is to hang up when the agent does, in anger or not, once', async () => {
    const { id } = await talking();
    for (let i = 0; i < 2; i += 1) await floor.use.hangUp.execute(agent, id);
    await floor.use.record.execute(agent, id, { outcome: 'silent', urgency: 'normal' });
    const hard = await talking();
    for (let i = 0; i < 2; i += 1) await floor.use.endByPolicy.execute(agent, hard.id, 'abusive_words');
    expect((await told()).map(({ act }) => act)).toEqual(['connect', 'hang_up', 'connect', 'hang_up']);
  });

  it('is nothing of an end it reported itself', async () => {
    const { providerCallId } = await talking();
    await floor.use.end.execute(telephony(), providerCallId, { abandoned: false });
    expect((await told()).map(({ act }) => act)).toEqual(['connect']);
  });

  it('is to move the caller to the colleague at whom a handed call rings, and to connect when they answer', async () => {
    const { id } = await talking();
    await floor.use.transfer.execute(agent, id, colleague.personId);
    await floor.use.take.execute(colleague, id);
    expect((await told()).map(({ act, personId }) => [act, personId])).toEqual([
      ['connect', agent.personId],
      ['move', colleague.personId],
      ['connect', colleague.personId],
    ]);
    expect(await story(id)).toEqual(['taken', 'transferred', 'offered', 'taken']);
  });

  it('is whom to call back, and to let go when that is over; what it reports of it stands in the story, once', async () => {
    const { call, holder, task } = await calledBack();
    await floor.use.startCallback.execute(holder, task.id);
    const lines = { providerCallId: call.providerCallId, lineId: task.id, personId: holder.personId };
    expect(await told()).toMatchObject([{ ...lines, act: 'dial', phone: '0311112222' }]);
    const report = { providerCallId: call.providerCallId, eventId: `e${call.id}`, lineId: task.id };
    for (let i = 0; i < 2; i += 1)
      await floor.use.hear.execute(telephony(), { ...report, kind: 'line_answered' });
    expect((await story(call.id)).filter((kind) => kind === 'line_answered')).toHaveLength(1);
    const elsewhere = await rings();
    await expect(
      floor.use.hear.execute(telephony(), {
        ...report,
        providerCallId: elsewhere.providerCallId,
        eventId: 'elsewhere',
        kind: 'line_answered',
      }),
    ).rejects.toThrow('NOT_FOUND');
    await floor.use.finishCallback.execute(holder, task.id, { outcome: 'reached' });
    expect((await told()).map(({ act }) => act)).toEqual(['dial', 'stop']);
  });

  it('is which contact of a campaign to call, under the name its record will have, and to let go with the record', async () => {
    const id = await floor.running(side, 1, { name: `${campaignContent.name} 一` });
    const contact = await floor.use.next.execute(agent, id);
    await floor.use.next.execute(agent, id);
    const line = { providerCallId: `outbound-${contact.id}`, lineId: contact.id, personId: agent.personId };
    expect(await told()).toMatchObject([{ ...line, act: 'dial', phone: contact.phone }]);
    await floor.use.recordOutbound.execute(agent, contact.id, { outcome: 'no_answer' });
    await floor.use.recordOutbound.execute(agent, contact.id, { outcome: 'no_answer' });
    expect((await told()).map(({ act }) => act)).toEqual(['dial', 'stop']);
  });

  it('is done by the simulator, which reports what came of it, once however often the job runs', async () => {
    const simulator = new SimulatedTelephony(floor.use.hearLine, floor.use.simulated, 0);
    const { id } = await talking();
    const [connect] = await told();
    for (let i = 0; i < 2; i += 1) await simulator.carry(connect!);
    expect(await story(id)).toEqual(['taken', 'connected']);
    await floor.use.hangUp.execute(agent, id);
    await simulator.carry((await told())[1]!);
    expect(await story(id)).toEqual(['taken', 'connected', 'hung_up']);
    for (const [phone, kind] of [
      ['03-1111-2221', 'line_answered'],
      ['03-1111-2229', 'line_refused'],
      ['03-1111-2220', 'line_unanswered'],
    ] as const) {
      await afresh();
      const { call, holder, task } = await calledBack(phone);
      const [dial] = await told();
      for (let i = 0; i < 2; i += 1) await simulator.carry(dial!);
      expect((await story(call.id)).filter((one) => one.startsWith('line_'))).toEqual([kind]);
      await floor.use.finishCallback.execute(holder, task.id, { outcome: 'reached' });
    }
  });
});
