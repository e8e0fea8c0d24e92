import { openOutbound, type OutboundFloor } from '../testing/outbound-floor.js';

const yearEnd = { from: '2026-12-29', until: '2027-01-03', name: '年末年始' };

describe('days off', () => {
  let floor: OutboundFloor;
  let side: Awaited<ReturnType<OutboundFloor['side']>>;
  beforeAll(async () => {
    floor = await openOutbound();
    side = await floor.side();
    const { closedDays: _, ...desk } = await floor.use.desks.one(side.owner, side.deskId);
    await floor.use.updateDesk.execute(side.owner, side.deskId, { ...desk, closedDays: [yearEnd] });
  });
  afterAll(() => floor.db.close());
  const at = (iso: string) => floor.arrange.setNow(`${iso}+09:00`);
  const next = (id: string) => floor.use.next.execute(side.agent, id);

  it('stop a campaign, and the agent reads why', async () => {
    await at('2026-11-20T10:00:00');
    const id = await floor.running(side, 2, {});
    await at('2026-11-23T10:00:00');
    await expect(next(id)).rejects.toThrow('outsideCallingHours');
    expect((await floor.use.outboundDesk.execute(side.agent)).campaigns).toMatchObject([
      {
        id,
        callable: false,
        callableFrom: new Date('2026-11-24T09:00:00+09:00'),
        restToday: { ja: '勤労感謝の日' },
      },
    ]);
    await at('2026-12-29T10:00:00');
    await expect(next(id)).rejects.toThrow('outsideCallingHours');
    await at('2026-12-28T10:00:00');
    expect((await next(id)).campaignId).toBe(id);
  });

  it('do not stop a campaign whose client wants calls on public holidays, except for the client’s own', async () => {
    await at('2026-11-20T10:00:00');
    const id = await floor.running(side, 1, { callsOnHolidays: true });
    const campaign = await floor.use.campaigns.one(side.owner, id);
    expect(campaign.restDays.map(({ day }) => day)).toEqual(['2026-12-29', '2026-12-30', '2026-12-31']);
    expect(campaign.isRestDay('2026-11-23')).toBe(false);
  });

  it('show beside the desk, and no meeting is offered on them', async () => {
    await at('2026-12-20T10:00:00');
    const { restDays } = await floor.use.desks.one(side.owner, side.deskId);
    expect(restDays.slice(0, 7).map(({ day, ja }) => `${day} ${ja}`)).toEqual([
      ...['2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03'].map(
        (day) => `${day} 年末年始`,
      ),
      '2027-01-11 成人の日',
    ]);
    const pattern = { from: '2026-12-28', until: '2027-01-04', weekdays: [1, 2, 3, 4, 5], times: ['10:00'] };
    const slots = await floor.use.openSlots.execute(side.owner, side.deskId, {
      ...pattern,
      minutes: 60,
      capacity: 1,
      withoutRestDays: true,
      except: [],
    });
    expect(slots.map(({ startsAt }) => startsAt.toISOString().slice(0, 10))).toEqual([
      '2026-12-28',
      '2027-01-04',
    ]);
  });

  it('mark the calls that come on them, as hours do, whatever the hours are later', async () => {
    const open = async (from: number, until: number) => {
      const desk = await floor.use.desks.one(side.owner, side.deskId);
      const hours = [1, 2, 3, 4, 5].slice(from, until).map((weekday) => ({
        ...{ weekday, opensAt: '09:00', closesAt: '18:00' },
      }));
      await floor.use.updateDesk.execute(side.owner, side.deskId, { ...desk, hours });
    };
    let serial = 0;
    const rang = async (iso: string) => {
      await at(iso);
      return floor.use.offer.execute(floor.arrange.key(side.operatorId), {
        deskId: side.deskId,
        providerCallId: `at-any-hour-${(serial += 1)}`,
        callerNumber: '0312345678',
      });
    };
    await open(0, 5);
    expect((await rang('2026-12-28T17:59:00')).outsideHours).toBe(false);
    expect((await rang('2026-12-28T08:59:00')).outsideHours).toBe(true);
    expect((await rang('2026-12-30T10:00:00')).outsideHours).toBe(true);
    const late = await rang('2026-12-28T18:00:00');
    expect(late.outsideHours).toBe(true);
    // A desk without hours works around the clock.
    await open(0, 0);
    expect((await rang('2026-12-27T03:00:00')).outsideHours).toBe(false);
    await floor.use.take.execute(side.agent, late.id);
    await floor.use.hangUp.execute(side.agent, late.id);
    await floor.use.record.execute(side.agent, late.id, {
      ...{ outcome: 'message', urgency: 'normal', message: '明日でよいとのこと' },
    });
    expect((await floor.use.interactions.one(side.agent, late.id)).outsideHours).toBe(true);
  });

  it('are refused for a call back, by name', async () => {
    await at('2026-12-28T10:00:00');
    const { id } = await floor.use.offer.execute(floor.arrange.key(side.operatorId), {
      deskId: side.deskId,
      providerCallId: 'before-the-holidays',
      callerNumber: '0312345678',
    });
    await floor.use.take.execute(side.agent, id);
    const promise = (dueAt: string) =>
      floor.use.promise.execute(side.agent, id, { dueAt: new Date(`${dueAt}+09:00`) });
    await expect(promise('2026-12-30T10:00:00')).rejects.toMatchObject({
      details: { fields: [{ path: 'dueAt', reason: 'deskRestsThen', params: { ja: '年末年始' } }] },
    });
    expect((await promise('2027-01-04T10:00:00')).state).toBe('open');
  });
});
