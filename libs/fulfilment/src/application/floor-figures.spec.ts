import type { Actor, PersonActor } from '@madoguchi/platform/access';
import { openFloor, type Floor } from '../testing/call-floor.js';

describe('the figures of a morning at two desks', () => {
  let floor: Floor;
  let supervisor: PersonActor, agents: PersonActor[], telephony: Actor, quick: string, patient: string;
  let serial = 0;
  const clock = (time: string) => `2026-11-04T${time}+09:00`;
  const at = (time: string) => floor.arrange.setNow(clock(time));

  beforeAll(async () => {
    floor = await openFloor();
    const { arrange, use } = floor;
    const operatorId = await arrange.company('operator');
    const producerId = await arrange.company('producer');
    const desk = async (name: string) =>
      (await arrange.contract({ clientId: await arrange.company('client', name), operatorId, producerId }))
        .deskId;
    supervisor = arrange.person(operatorId, 'supervisor');
    agents = [arrange.person(operatorId, 'agent'), arrange.person(operatorId, 'agent')];
    telephony = arrange.key(operatorId);
    [quick, patient] = [await desk('quick'), await desk('patient')];
    const usual = { language: 'ja', certifications: [], ringSeconds: 20, levelPercent: 90 };
    await use.setQueue.execute(supervisor, quick, { ...usual, levelSeconds: 10, wrapUpSeconds: 45 });
    await at('09:00:00');
    for (const agent of agents) await use.presence.execute(agent, 'ready');
  });
  afterAll(() => floor.db.close());

  const offer = async (deskId: string, time: string) => {
    await at(time);
    const call = {
      deskId,
      providerCallId: `c${++serial}`,
      callerNumber: '',
      offeredAt: new Date(clock(time)),
    };
    return floor.use.offer.execute(telephony, call);
  };
  const answered = async (deskId: string, [offered, taken, hungUp, recorded]: readonly string[]) => {
    const { id } = await offer(deskId, offered!);
    await at(taken!);
    await floor.use.take.execute(agents[0]!, id);
    await at(hungUp!);
    await floor.use.hangUp.execute(agents[0]!, id);
    await at(recorded!);
    await floor.use.record.execute(agents[0]!, id, { outcome: 'silent', urgency: 'normal' });
  };
  const abandoned = async (deskId: string, offered: string, until: string) => {
    const { providerCallId } = await offer(deskId, offered);
    await at(until);
    await floor.use.end.execute(telephony, providerCallId, {
      abandoned: true,
      endedAt: new Date(clock(until)),
    });
  };
  const look = () => floor.use.liveFloor.execute(supervisor);

  it('measures each desk by its own promise and each half-hour by the calls that came in it', async () => {
    // Fifteen seconds are late for the desk that promises ten, and in time for the one with the usual twenty.
    await answered(quick, ['09:05:00', '09:05:05', '09:06:05', '09:07:05']);
    await at('09:10:00');
    await floor.use.presence.execute(agents[1]!, 'away', 'meal');
    await answered(quick, ['09:12:00', '09:12:15', '09:13:15', '09:13:45']);
    await answered(patient, ['09:29:50', '09:30:05', '09:31:05', '09:31:35']);
    await abandoned(patient, '09:35:00', '09:35:30');
    await abandoned(quick, '09:40:00', '09:40:04');
    await at('10:00:00');
    const { desks, halfHours, totals } = await look();
    expect(desks).toHaveLength(2);
    expect(desks.find(({ deskId }) => deskId === quick)).toMatchObject({
      ...{ offered: 3, answered: 2, abandoned: 1, serviceLevel: 1 / 2, waiting: 0 },
      ...{ levelPercent: 90, levelSeconds: 10 },
    });
    expect(desks.find(({ deskId }) => deskId === patient)).toMatchObject({
      ...{ offered: 2, answered: 1, abandoned: 1, serviceLevel: 1 / 2 },
      ...{ levelPercent: 80, levelSeconds: 20 },
    });
    expect(halfHours).toEqual([
      { from: new Date(clock('09:00:00')), offered: 3, answered: 3, abandoned: 0, serviceLevel: 2 / 3 },
      { from: new Date(clock('09:30:00')), offered: 2, answered: 0, abandoned: 2, serviceLevel: 0 },
    ]);
    expect(totals).toMatchObject({
      offeredToday: 5,
      answeredToday: 3,
      abandonedToday: 2,
      serviceLevel: 2 / 4,
    });
  });

  it('counts talk and record by staffed time: 120 + 90 + 90 seconds of 60 + 10 minutes', async () => {
    // The clock runs on while the test works: a second or two in each moment.
    expect((await look()).totals.occupancy).toBeCloseTo(300 / 4200, 2);
    await at('10:30:00');
    expect((await look()).totals.occupancy).toBeCloseTo(300 / 6000, 2);
  });

  it('counts a screen that went silent only up to its last sign of life', async () => {
    const [{ companyId: operatorId, personId }] = agents as [PersonActor, PersonActor];
    const seen = async (time: string) => {
      await at(time);
      await floor.db.unitOfWork.run(telephony, (tx) => floor.routing.seen(tx, [{ operatorId, personId }]));
    };
    await seen('10:30:00');
    await at('12:00:00');
    expect((await look()).totals.occupancy).toBeCloseTo(300 / 6000, 2);
    await seen('12:00:00');
    await seen('12:00:30');
    expect((await look()).totals.occupancy).toBeCloseTo(300 / 6030, 2);
  });

  it('says which wrap-up time the desk allows and which call it is about', async () => {
    const { id } = await offer(quick, '12:01:00');
    await floor.use.take.execute(agents[0]!, id);
    await floor.use.hangUp.execute(agents[0]!, id);
    const agent = (await look()).agents.find(({ personId }) => personId === agents[0]!.personId);
    expect(agent).toMatchObject({ state: 'wrap_up', callId: id, wrapUpSeconds: 45 });
  });

  it('lets a supervisor ask somebody back, once, until they are ready', async () => {
    const { askToBeReady, deskFloor, presence } = floor.use;
    await at('12:10:00');
    await askToBeReady.execute(supervisor, agents[1]!.personId);
    const asked = (await deskFloor.execute(agents[1]!)).askedAt;
    expect(asked).not.toBeNull();
    await at('12:20:00');
    await askToBeReady.execute(supervisor, agents[1]!.personId);
    expect((await deskFloor.execute(agents[1]!)).askedAt).toEqual(asked);
    expect(await presence.execute(agents[1]!, 'ready')).toMatchObject({ presence: 'ready', askedAt: null });
    await expect(askToBeReady.execute(supervisor, agents[1]!.personId)).rejects.toThrow('agentNotAway');
    await expect(askToBeReady.execute(supervisor, supervisor.personId)).rejects.toThrow('NOT_FOUND');
  });
});
