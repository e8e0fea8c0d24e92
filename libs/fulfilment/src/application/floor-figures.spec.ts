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

  it('measures the last thirty minutes and the thirty before as it measures the day', async () => {
    const { desks, totals } = await look();
    // Since half past nine one hung up in time to be left out, and one gave up on the desk that promises twenty seconds.
    expect(totals).toMatchObject({ recentServiceLevel: 0, formerServiceLevel: 2 / 3 });
    expect(desks.find(({ deskId }) => deskId === quick)).toMatchObject({
      recentServiceLevel: null,
      formerServiceLevel: 1 / 2,
    });
    expect(desks.find(({ deskId }) => deskId === patient)).toMatchObject({
      recentServiceLevel: 0,
      formerServiceLevel: 1,
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

  it('says what a call takes: 100 seconds, of which 60 are talk and 40 the record', async () => {
    const { totals, desks } = await look();
    expect(totals.handling.averageSeconds).toBeCloseTo(300 / 3, 0);
    expect(totals.handling).toMatchObject({ holdSeconds: 0, handedOn: 0 });
    expect(totals.handling.wrapUpSeconds).toBeCloseTo(120 / 3, 0);
    expect(totals.handling.talkSeconds).toBeCloseTo(180 / 3, 0);
    expect(desks.find(({ deskId }) => deskId === patient)!.handling.averageSeconds).toBeCloseTo(90, 0);
  });

  it('says the same afterwards: occupancy, longest wait and wrap-up of the day, and each half-hour of it', async () => {
    const day = { from: '2026-11-04', until: '2026-11-04', deskId: null };
    const [live, report] = [await look(), await floor.use.floorReport.execute(supervisor, day)];
    expect(report.totals.occupancy).toBeCloseTo(live.totals.occupancy!, 4);
    // The caller who gave up at 09:35:30 waited longest; 60, 30 and 30 seconds were written down.
    expect(report.totals.longestWaitSeconds).toBeCloseTo(30, 0);
    expect(report.totals.averageWrapUpSeconds).toBeCloseTo(live.totals.handling.wrapUpSeconds!, 3);
    expect(Math.abs(report.totals.averageWrapUpSeconds! - 40)).toBeLessThan(1.5);
    expect(report.totals.averageHandleSeconds).toBeCloseTo(live.totals.handling.averageSeconds!, 2);
    expect(report.totals.averageTalkSeconds).toBeCloseTo(live.totals.handling.talkSeconds!, 2);
    expect(report.totals.averageHoldSeconds).toBe(0);
    expect(report.spans.map(({ occupancy }) => occupancy)).toEqual([
      expect.closeTo((120 + 90) / (30 * 60 + 10 * 60), 2),
      expect.closeTo(90 / (30 * 60), 2),
    ]);
    expect(report.desks.map(({ occupancy }) => occupancy)).toEqual([null, null]);
    const ofDesk = await floor.use.floorReport.execute(supervisor, { ...day, deskId: patient });
    expect(ofDesk.totals).toMatchObject({ occupancy: null, longestWaitSeconds: expect.closeTo(30, 0) });
  });

  it('and the same when the day was added up at night, and anew when a call of it is told later', async () => {
    const longer = { from: '2026-11-03', until: '2026-11-05', deskId: null };
    const stored = async () =>
      (
        await floor.db.owner.query<{ ms: number }>(
          `SELECT occupied_ms::float8 AS ms FROM fulfilment.floor_occupancy WHERE operator_id = $1 AND day_at = $2`,
          [supervisor.companyId, clock('00:00:00')],
        )
      ).rows;
    const ask = async () => (await floor.use.floorReport.execute(supervisor, longer)).spans[0]!.occupancy!;
    await floor.arrange.setNow('2026-11-05T00:10:00+09:00');
    const counted = await ask();
    expect(await stored()).toEqual([]);
    await floor.use.addUp.run();
    await floor.use.addUp.run();
    expect(await stored()).toHaveLength(1);
    expect(await ask()).toBe(counted);
    const late = { deskId: quick, callId: 'late', endedAt: new Date(clock('11:10:00')), talkSeconds: 600 };
    const { id } = await floor.use.log.execute(agents[1]!, late);
    await floor.use.record.execute(agents[1]!, id, { outcome: 'silent', urgency: 'normal' });
    expect(await stored()).toEqual([]);
    expect(await ask()).toBeGreaterThan(counted);
    await floor.use.addUp.run();
    expect(await stored()).toHaveLength(1);
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

  it('keeps the first answer of a call that rings again, and lets it wait from then on', async () => {
    await at('12:24:00');
    const { current } = await floor.use.deskFloor.execute(agents[0]!);
    await floor.use.record.execute(agents[0]!, current!.id, { outcome: 'silent', urgency: 'normal' });
    await at('12:24:30');
    await floor.use.presence.execute(agents[1]!, 'ready');
    const before = (await look()).desks.find(({ deskId }) => deskId === patient)!;
    const call = await offer(patient, '12:24:40');
    await at('12:24:45');
    await floor.use.take.execute(agents[0]!, call.id);
    await at('12:24:50');
    await floor.db.unitOfWork.run(telephony, (tx) =>
      floor.routing.seen(tx, [{ operatorId: supervisor.companyId, personId: agents[1]!.personId }]),
    );
    await floor.use.transfer.execute(agents[0]!, call.id, agents[1]!.personId);
    await at('12:25:05');
    const desk = async () => (await look()).desks.find(({ deskId }) => deskId === patient)!;
    expect(await desk()).toMatchObject({ waiting: 1, answered: before.answered + 1 });
    // Fifteen since it was handed over, not twenty-five since it came; the test's own clock runs on.
    expect(Math.abs((await desk()).longestWaitSeconds - 15)).toBeLessThanOrEqual(3);
    await floor.use.end.execute(telephony, call.providerCallId, { abandoned: true });
    expect(await desk()).toMatchObject({
      ...{
        waiting: 0,
        offered: before.offered + 1,
        answered: before.answered + 1,
        abandoned: before.abandoned,
      },
      serviceLevel: (before.serviceLevel! * 2 + 1) / 3,
    });
    await floor.use.record.execute(agents[0]!, call.id, { outcome: 'silent', urgency: 'normal' });
    const { rows } = await floor.db.owner.query(
      `SELECT answered, abandoned, in_time, wait_ms < 9000 AS soon FROM fulfilment.counted_call WHERE id = $1`,
      [call.id],
    );
    expect(rows).toEqual([{ answered: 1, abandoned: 0, in_time: 1, soon: true }]);
  });

  it('counts both agents of a call that went over: each for the time they had it, with the hold of the first', async () => {
    const [first, second] = agents as [PersonActor, PersonActor];
    const { use, db } = floor;
    await at('13:00:00');
    for (const agent of agents) await use.presence.execute(agent, 'away');
    const before = (await look()).totals;
    const call = await offer(patient, '13:00:00');
    await use.take.execute(first, call.id);
    await at('13:00:10');
    await use.hold.execute(first, call.id);
    await at('13:00:30');
    await use.presence.execute(second, 'ready');
    await db.unitOfWork.run(telephony, (tx) =>
      floor.routing.seen(tx, [{ operatorId: second.companyId, personId: second.personId }]),
    );
    await use.transfer.execute(first, call.id, second.personId);
    await at('13:00:40');
    await use.take.execute(second, call.id);
    await at('13:01:40');
    await use.hangUp.execute(second, call.id);
    await at('13:02:00');
    await use.record.execute(second, call.id, { outcome: 'silent', urgency: 'normal' });
    const { totals } = await look();
    expect(totals.handling.handedOn).toBe(before.handling.handedOn + 1);
    const { rows } = await db.owner.query(
      `SELECT person_id, round(extract(epoch FROM until_at - from_at))::int AS seconds FROM fulfilment.former_holder WHERE interaction_id = $1`,
      [call.id],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].person_id).toBe(first.personId);
    expect(Math.abs(rows[0].seconds - 30)).toBeLessThanOrEqual(2);
    const held = await db.owner.query('SELECT hold_seconds FROM fulfilment.interaction WHERE id = $1', [
      call.id,
    ]);
    expect(Math.abs(held.rows[0].hold_seconds - 20)).toBeLessThanOrEqual(2);
    const day = { from: '2026-11-04', until: '2026-11-04', deskId: null };
    const report = await use.floorReport.execute(supervisor, day);
    expect(report.totals.averageHandleSeconds).toBeCloseTo(totals.handling.averageSeconds!, 2);
    expect(report.totals.averageHoldSeconds).toBeCloseTo(totals.handling.holdSeconds!, 2);
    expect(report.totals.averageTalkSeconds).toBeCloseTo(totals.handling.talkSeconds!, 2);
  });

  it('does not begin the last thirty minutes anew at midnight', async () => {
    await abandoned(patient, '23:20:00', '23:20:30');
    await answered(patient, ['23:50:00', '23:50:05', '23:51:00', '23:51:30']);
    await floor.arrange.setNow('2026-11-05T00:05:00+09:00');
    const { totals, desks } = await look();
    expect(totals).toMatchObject({
      ...{ offeredToday: 0, serviceLevel: null, recentServiceLevel: 1, formerServiceLevel: 0 },
    });
    expect(desks.map(({ offered }) => offered)).toEqual(desks.map(() => 0));
    expect(desks.map(({ deskId }) => deskId)).not.toContain(patient);
  });
});
