import type { Actor, PersonActor } from '@madoguchi/platform/access';
import { addDays, startOfDay } from '@madoguchi/kernel';
import fc from 'fast-check';
import { openFloor, type Floor } from '../testing/call-floor.js';

const DAY = '2026-11-04';

describe('the report of a period', () => {
  let floor: Floor;
  let supervisor: PersonActor, agent: PersonActor, telephony: Actor, operatorId: string;
  let desks: string[];
  let serial = 0;

  beforeAll(async () => {
    floor = await openFloor();
    const { arrange } = floor;
    operatorId = await arrange.company('operator');
    const producerId = await arrange.company('producer');
    const desk = async (name: string) =>
      (await arrange.contract({ clientId: await arrange.company('client', name), operatorId, producerId }))
        .deskId;
    desks = [await desk('一'), await desk('二')];
    [supervisor, agent] = [arrange.person(operatorId, 'supervisor'), arrange.person(operatorId, 'agent')];
    telephony = arrange.key(operatorId);
  });
  afterAll(() => floor.db.close());

  const plus = (at: Date, seconds: number) => new Date(at.getTime() + seconds * 1000);
  const offer = async (deskId: string, offeredAt: Date) =>
    floor.use.offer.execute(telephony, {
      deskId,
      providerCallId: `c${++serial}`,
      callerNumber: '',
      offeredAt,
    });
  /** How far a call gets before the story goes on, by the telephony's times, which may be told long afterwards. */
  const play = async (deskId: string, offeredAt: Date, waits: number, end: Ending) => {
    const call = await offer(deskId, offeredAt);
    if (end === 'rings') return;
    if (end === 'abandoned') {
      const endedAt = plus(offeredAt, waits);
      await floor.use.end.execute(telephony, call.providerCallId, { abandoned: true, endedAt });
      return;
    }
    await floor.use.take.execute(agent, call.id);
    if (end === 'talks') return void (await release(call.id));
    const endedAt = plus(offeredAt, waits + 30);
    await floor.use.end.execute(telephony, call.providerCallId, {
      abandoned: false,
      endedAt,
      talkSeconds: 30,
    });
    if (end === 'writes') return void (await release(call.id));
    await floor.use.record.execute(agent, call.id, { outcome: 'silent', urgency: 'normal' });
  };
  /** Another agent for the next call: an agent holds one. */
  const release = async (_: string) => {
    agent = floor.arrange.person(operatorId, 'agent');
  };
  type Ending = 'rings' | 'abandoned' | 'talks' | 'writes' | 'recorded';

  /** Counted from the calls themselves, one by one, by the documented formulas. */
  const plainCount = async (from: string, until: string, deskId: string | null) => {
    const { rows } = await floor.db.owner.query<{
      state: string;
      connected: boolean;
      wait: number;
      level: number;
    }>(
      `SELECT state, connected_at IS NOT NULL AS connected, coalesce(q.level_seconds, 20) AS level,
         extract(epoch FROM coalesce(connected_at, ended_at, platform.now()) - offered_at)::float8 AS wait
       FROM fulfilment.interaction i LEFT JOIN fulfilment.desk_queue q USING (desk_id)
       WHERE i.operator_id = $1 AND offered_at >= $2 AND offered_at < $3 AND direction = 'inbound' AND ($4::uuid IS NULL OR desk_id = $4)`,
      [operatorId, startOfDay(from as never), startOfDay(addDays(until as never, 1)), deskId],
    );
    const answered = rows.filter(({ connected }) => connected);
    const decided =
      answered.length +
      rows.filter(
        ({ state, wait, level }) =>
          (state === 'abandoned' && wait > 5) || (state === 'ringing' && wait > level),
      ).length;
    const inTime = answered.filter(({ wait, level }) => wait <= level).length;
    const speed = answered.reduce((sum, { wait }) => sum + wait, 0) / answered.length;
    return {
      offered: rows.length,
      answered: answered.length,
      abandoned: rows.filter(({ state }) => state === 'abandoned').length,
      serviceLevel: decided === 0 ? null : inTime / decided,
      averageSpeedOfAnswerSeconds: answered.length === 0 ? null : speed,
    };
  };
  const agrees = async (from: string, until: string, deskId: string | null = null) => {
    const report = await floor.use.floorReport.execute(supervisor, { from, until, deskId });
    const { averageSpeedOfAnswerSeconds: speed, ...plain } = await plainCount(from, until, deskId);
    expect(report.totals).toMatchObject(plain);
    if (speed === null) expect(report.totals.averageSpeedOfAnswerSeconds).toBeNull();
    else expect(report.totals.averageSpeedOfAnswerSeconds).toBeCloseTo(speed, 6);
    for (const part of [report.desks, report.spans])
      expect(part.reduce((sum, { offered }) => sum + offered, 0)).toBe(report.totals.offered);
    return report;
  };

  it('equals the plain count after calls in every state, late reports and changed promises', async () => {
    const endings: Ending[] = ['rings', 'abandoned', 'talks', 'writes', 'recorded'];
    const call = fc.record({
      desk: fc.integer({ min: 0, max: 1 }),
      daysAgo: fc.integer({ min: 0, max: 2 }),
      minute: fc.integer({ min: 0, max: 9 * 60 }),
      waits: fc.integer({ min: 1, max: 40 }),
      end: fc.constantFrom(...endings),
      promise: fc.option(fc.integer({ min: 5, max: 30 }), { freq: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(call, { minLength: 4, maxLength: 8 }), async (calls) => {
        await floor.arrange.setNow(`${DAY}T20:00:00+09:00`);
        for (const { desk, daysAgo, minute, waits, end } of calls) {
          const at = plus(startOfDay(addDays(DAY as never, -daysAgo)), minute * 60);
          await play(desks[desk]!, at, waits, end);
        }
        await agrees('2026-11-01', DAY);
        await agrees(DAY, DAY);
        await agrees('2026-11-01', '2026-11-03', desks[0]);
      }),
      { numRuns: 12, seed: 5 },
    );
  });

  it('says of today what the live floor says, also after the desk promised something else', async () => {
    const compare = async () => {
      const { totals, desks: live, halfHours } = await floor.use.liveFloor.execute(supervisor);
      const report = await floor.use.floorReport.execute(supervisor, { from: DAY, until: DAY, deskId: null });
      expect(report.totals).toMatchObject({
        offered: totals.offeredToday,
        answered: totals.answeredToday,
        abandoned: totals.abandonedToday,
        serviceLevel: totals.serviceLevel,
      });
      expect(report.totals.averageSpeedOfAnswerSeconds).toBeCloseTo(totals.averageSpeedOfAnswerSeconds!, 6);
      const level = (all: readonly { deskId: string; serviceLevel: number | null }[]) =>
        Object.fromEntries(all.map(({ deskId, serviceLevel }) => [deskId, serviceLevel]));
      expect(level(report.desks)).toEqual(level(live.filter(({ offered }) => offered > 0)));
      expect(
        report.spans.map(({ from, offered, serviceLevel }) => ({ from, offered, serviceLevel })),
      ).toEqual(halfHours.map(({ from, offered, serviceLevel }) => ({ from, offered, serviceLevel })));
      return report.totals.serviceLevel;
    };
    await floor.arrange.setNow(`${DAY}T20:30:00+09:00`);
    await play(desks[0]!, new Date(`${DAY}T10:00:00+09:00`), 15, 'recorded');
    await play(desks[0]!, new Date(`${DAY}T10:01:00+09:00`), 15, 'recorded');
    await play(desks[0]!, new Date('2026-11-01T10:00:00+09:00'), 15, 'recorded');
    const earlier = { from: '2026-11-01', until: '2026-11-01', deskId: null };
    const [before, past] = [await compare(), await floor.use.floorReport.execute(supervisor, earlier)];
    const rules = {
      language: 'ja',
      certifications: [],
      ringSeconds: 20,
      levelPercent: 80,
      wrapUpSeconds: 120,
    };
    await floor.use.setQueue.execute(supervisor, desks[0]!, { ...rules, levelSeconds: 10 });
    expect(await compare()).not.toBe(before);
    await floor.use.setQueue.execute(supervisor, desks[0]!, { ...rules, levelSeconds: 14 });
    await compare();
    // What was promised then was kept or broken then.
    expect((await floor.use.floorReport.execute(supervisor, earlier)).totals).toEqual(past.totals);
  });

  it('counts every call once that ends at the same moment as twenty others', async () => {
    await floor.arrange.setNow('2026-11-05T12:00:00+09:00');
    const calls = await Promise.all(
      Array.from({ length: 20 }, () => offer(desks[1]!, new Date('2026-11-05T11:30:00+09:00'))),
    );
    const change = floor.use.setQueue.execute(supervisor, desks[1]!, {
      ...{ language: 'ja', certifications: [], ringSeconds: 20, levelPercent: 80, wrapUpSeconds: 120 },
      levelSeconds: 7,
    });
    await Promise.all([
      change,
      ...calls.map(({ providerCallId }) =>
        floor.use.end.execute(telephony, providerCallId, {
          abandoned: true,
          endedAt: new Date('2026-11-05T11:31:00+09:00'),
        }),
      ),
    ]);
    const { totals } = await agrees('2026-11-05', '2026-11-05');
    expect(totals).toMatchObject({ offered: 20, abandoned: 20, serviceLevel: 0 });
  });

  it('counts the part of a talk after midnight for the day after it, also when it is written down', async () => {
    const night = await floor.arrange.company('operator');
    const [boss, one] = [floor.arrange.person(night, 'supervisor'), floor.arrange.person(night, 'agent')];
    const { deskId } = await floor.arrange.contract({
      ...{ clientId: await floor.arrange.company('client'), operatorId: night },
      producerId: await floor.arrange.company('producer'),
    });
    await floor.arrange.setNow('2026-11-09T23:50:00+09:00');
    const offered = { deskId, providerCallId: 'night', callerNumber: '' };
    const { id } = await floor.use.offer.execute(floor.arrange.key(night), offered);
    await floor.use.take.execute(one, id);
    const occupied = async (time: string) => {
      await floor.arrange.setNow(`2026-11-10T${time}+09:00`);
      const { rows } = await floor.db.owner.query<{ minutes: number }>(
        `SELECT (occupied_ms / 60000)::int AS minutes FROM fulfilment.occupancy($1, $2, $3, interval '24 hours', platform.now())`,
        [night, startOfDay('2026-11-10' as never), startOfDay('2026-11-11' as never)],
      );
      const { totals } = await floor.use.liveFloor.execute(boss);
      return { minutes: rows[0]!.minutes, occupancy: totals.occupancy };
    };
    expect(await occupied('00:40:00')).toEqual({ minutes: 40, occupancy: 1 });
    await floor.use.hangUp.execute(one, id);
    expect(await occupied('00:44:00')).toEqual({ minutes: 44, occupancy: 1 });
    await floor.use.record.execute(one, id, { outcome: 'silent', urgency: 'normal' });
    expect(await occupied('00:46:00')).toEqual({ minutes: 44, occupancy: 1 });
  });

  it('refuses days that are none, periods of more than a year and desks of others', async () => {
    const ask = (from: string | null, until: string | null, deskId: string | null = null) =>
      floor.use.floorReport.execute(supervisor, { from, until, deskId });
    await expect(ask('yesterday', null)).rejects.toMatchObject({ details: { fields: [{ path: 'from' }] } });
    await expect(ask('2024-01-01', DAY)).rejects.toMatchObject({ details: { fields: [{ path: 'until' }] } });
    const stranger = floor.arrange.person(await floor.arrange.company('operator'), 'supervisor');
    await expect(
      floor.use.floorReport.execute(stranger, { from: null, until: null, deskId: desks[0]! }),
    ).rejects.toThrow('NOT_FOUND');
    const theirs = await floor.use.floorReport.execute(stranger, { from: null, until: DAY, deskId: null });
    expect(theirs).toMatchObject({ totals: { offered: 0, serviceLevel: null }, desks: [], spans: [] });
  });
});
