import type { PersonActor } from '@madoguchi/platform/access';
import { openOutbound, type OutboundFloor } from '../testing/outbound-floor.js';

/** Two campaigns of one client, the second of another operator, with the same numbers in both lists. */
describe('a number that stands in two campaigns of a client', () => {
  let floor: OutboundFloor;
  let side: Awaited<ReturnType<OutboundFloor['side']>>;
  let other: typeof side;
  let blocks = 500_000;

  beforeAll(async () => {
    floor = await openOutbound();
    side = await floor.side();
    const operatorId = await floor.arrange.company('operator', '別の会社');
    const { deskId } = await floor.arrange.contract(
      { clientId: side.clientId, operatorId, producerId: await floor.arrange.company('producer') },
      { functionCodes: ['appointment_setting'] },
    );
    const [supervisor, agent] = [
      floor.arrange.person(operatorId, 'supervisor'),
      floor.arrange.person(operatorId, 'agent'),
    ];
    other = { ...side, operatorId, deskId, supervisor, agent };
  });
  beforeEach(() => at('10:00'));
  afterAll(() => floor.db.close());

  const at = (time: string) => floor.arrange.setNow(`2026-11-04T${time}:00+09:00`);
  const both = async (numbers: number) => {
    const from = (blocks += 1_000);
    return [
      await floor.running(side, numbers, {}, [], from),
      await floor.running(other, numbers, {}, [], from),
    ] as const;
  };
  const next = (agent: PersonActor, campaignId: string) => floor.use.next.execute(agent, campaignId);
  const nobody = { reason: 'nobodyToCall' };
  const record = (agent: PersonActor, id: string, callbackAt?: string) =>
    floor.use.recordOutbound.execute(
      agent,
      id,
      callbackAt
        ? { outcome: 'callback', callbackAt: new Date(`2026-11-04T${callbackAt}:00+09:00`) }
        : { outcome: 'no_answer' },
    );

  it('is called by one at a time, and by the other only when it has rested as long as that campaign says', async () => {
    const [one, two] = await both(1);
    const call = await next(side.agent, one);
    await expect(next(other.agent, two)).rejects.toMatchObject(nobody);
    await record(side.agent, call.id);
    await expect(next(other.agent, two)).rejects.toMatchObject(nobody);
    await at('11:59');
    await expect(next(other.agent, two)).rejects.toMatchObject(nobody);
    await at('12:01');
    const later = await next(other.agent, two);
    expect(later.phone).toBe(call.phone);
    await record(other.agent, later.id);
    // Its own turn has come at half past twelve, but somebody has just tried.
    await at('12:30');
    await expect(next(side.agent, one)).rejects.toMatchObject(nobody);
  });

  it('is free at once when the other gave it back without calling', async () => {
    const [one, two] = await both(1);
    await next(side.agent, one);
    await at('10:11');
    await floor.use.release.run();
    expect((await next(other.agent, two)).phone).toBeDefined();
    await record(other.agent, (await next(other.agent, two)).id);
  });

  it('is called at the moment that somebody there asked for, though the other tried in between, but not while it talks', async () => {
    const [one, two] = await both(1);
    await record(side.agent, (await next(side.agent, one)).id, '12:30');
    await at('12:10');
    const between = await next(other.agent, two);
    await at('12:31');
    await floor.use.keep.execute(other.agent, between.id);
    await expect(next(side.agent, one)).rejects.toMatchObject(nobody);
    await record(other.agent, between.id);
    const asked = await next(side.agent, one);
    expect(asked).toMatchObject({ phone: between.phone, scheduled: true });
    await record(side.agent, asked.id);
  });

  it('rings for one of many agents of both campaigns who press at the same moment', async () => {
    const NUMBERS = 12;
    const [one, two] = await both(NUMBERS);
    const agents = Array.from({ length: 2 * NUMBERS }, (_, i) => {
      const { operatorId } = i % 2 ? side : other;
      return { who: floor.arrange.person(operatorId, 'agent'), campaignId: i % 2 ? one : two };
    });
    const taken = await Promise.allSettled(agents.map(({ who, campaignId }) => next(who, campaignId)));
    const phones = taken.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value.phone] : []));
    for (const answer of taken) if (answer.status === 'rejected') expect(answer.reason).toMatchObject(nobody);
    expect(new Set(phones).size).toBe(phones.length);
    const left: string[] = [];
    for (const { who, campaignId } of agents) {
      const call = await next(who, campaignId).catch((error: { reason?: string }) => error);
      if ('phone' in call) left.push(call.phone);
      else expect(call).toMatchObject(nobody);
    }
    // Whoever held one gets the same again; nobody waits who could be called.
    expect(new Set(left).size).toBe(left.length);
    expect(left).toHaveLength(NUMBERS);
  });

  it('of another client is theirs alone', async () => {
    const stranger = await floor.side('丙');
    const from = (blocks += 1_000);
    const mine = await floor.running(side, 1, {}, [], from);
    const theirs = await floor.running(stranger, 1, {}, [], from);
    const call = await next(side.agent, mine);
    expect((await next(stranger.agent, theirs)).phone).toBe(call.phone);
    await record(side.agent, call.id);
  });
});
