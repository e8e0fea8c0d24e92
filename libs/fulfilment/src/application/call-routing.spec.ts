import { systemActor, type Actor, type PersonActor } from '@madoguchi/platform/access';
import { usualRules } from '../domain/routing.js';
import { ROUTED_AT_ONCE } from '../store/routing.store.js';
import { openFloor, type Floor } from '../testing/call-floor.js';

const silent = { outcome: 'silent', urgency: 'normal' } as const;

describe('calls that look for their agent', () => {
  let floor: Floor;
  let operatorId: string, deskId: string;
  let telephony: Actor;
  let now: Date;
  let serial = 0;

  beforeEach(async () => {
    floor = await openFloor();
    const { arrange } = floor;
    const parties = {
      clientId: await arrange.company('client'),
      operatorId: (operatorId = await arrange.company('operator')),
      producerId: await arrange.company('producer'),
    };
    telephony = arrange.key(operatorId);
    ({ deskId } = await arrange.contract(parties));
    await clock('2026-11-04T10:00:00+09:00');
  });
  afterEach(() => floor.db.close());

  /** The product's time stands still here, so that seconds can be told apart. */
  const clock = async (iso: string | Date) => {
    now = new Date(iso);
    await floor.db.owner.query(
      `CREATE OR REPLACE FUNCTION platform.now() RETURNS timestamptz LANGUAGE sql STABLE AS $$ SELECT '${now.toISOString()}'::timestamptz $$`,
    );
  };
  const later = (seconds: number) => clock(new Date(now.getTime() + seconds * 1000));
  const alive = (...agents: PersonActor[]) =>
    floor.db.unitOfWork.run(systemActor('test'), (tx) =>
      floor.routing.seen(
        tx,
        agents.map(({ personId }) => ({ operatorId, personId })),
      ),
    );
  const sitDown = async (agent = floor.arrange.person(operatorId, 'agent')) => {
    await floor.use.presence.execute(agent, 'ready');
    await alive(agent);
    return agent;
  };
  const ring = (callerNumber = '03-1111-2222') =>
    floor.use.offer.execute(telephony, { deskId, providerCallId: `call-${++serial}`, callerNumber });
  const route = () => floor.use.route.execute(operatorId);
  const offeredTo = async (agent: PersonActor) => (await floor.use.deskFloor.execute(agent)).offered?.id;
  const stateOf = async (agent: PersonActor) => {
    const { presence, reason } = await floor.use.deskFloor.execute(agent);
    return { presence, reason };
  };
  const finish = async (agent: PersonActor, id: string) => {
    await floor.use.hangUp.execute(agent, id);
    await floor.use.record.execute(agent, id, silent);
  };

  it('are offered to the one who has been idle longest, and after a call that one stands last', async () => {
    const first = await sitDown();
    await later(5);
    const second = await sitDown();
    const call = await ring();
    expect(await route()).toBe(1);
    expect(await offeredTo(first)).toBe(call.id);
    expect(await offeredTo(second)).toBeUndefined();
    await floor.use.take.execute(first, call.id);
    await later(60);
    await alive(first, second);
    await finish(first, call.id);
    const next = await ring('03-3333-4444');
    await route();
    expect(await offeredTo(second)).toBe(next.id);
  });

  it('go to the next when they ring out; who did not answer is told so and rung no more', async () => {
    const [first, second] = [await sitDown(), await sitDown()];
    const call = await ring();
    await route();
    await later(19);
    await alive(first, second);
    await route();
    expect(await offeredTo(first)).toBe(call.id);
    await later(1);
    await route();
    expect(await offeredTo(second)).toBe(call.id);
    expect(await stateOf(first)).toEqual({ presence: 'missed', reason: 'no_answer' });
    await floor.use.take.execute(second, call.id);
    await ring();
    expect(await route()).toBe(0);
    await floor.use.presence.execute(first, 'ready');
    expect(await route()).toBe(1);
  });

  it('find nobody whose screen is silent, and reach the next when one dies while it rings', async () => {
    const dying = await sitDown();
    const call = await ring();
    await route();
    expect(await offeredTo(dying)).toBe(call.id);
    await later(21);
    await route();
    expect(await stateOf(dying)).toEqual({ presence: 'missed', reason: 'line_lost' });
    const sleeping = await sitDown();
    await later(21);
    expect(await route()).toBe(0);
    await alive(sleeping);
    expect(await route()).toBe(1);
  });

  it('come back with what was typed when the agent on them is gone for a minute', async () => {
    const lost = await sitDown();
    const call = await ring();
    await route();
    await floor.use.take.execute(lost, call.id);
    await floor.use.draft.execute(lost, call.id, { callerName: '佐藤' });
    await later(59);
    await floor.use.giveBack.execute(operatorId);
    expect((await floor.use.deskFloor.execute(lost)).current?.id).toBe(call.id);
    await later(2);
    await floor.use.giveBack.execute(operatorId);
    expect(await floor.use.deskFloor.execute(lost)).toMatchObject({ current: null, presence: 'missed' });
    const helper = await sitDown();
    await route();
    expect(await floor.use.take.execute(helper, call.id)).toMatchObject({ draft: { callerName: '佐藤' } });
    await floor.use.presence.execute(lost, 'ready');
    await alive(lost);
    await ring();
    expect(await route()).toBe(1);
  });

  it('come back also from an agent whose screen died before it was heard of in the call', async () => {
    const lost = await sitDown();
    const call = await ring();
    await route();
    await later(2);
    await floor.use.take.execute(lost, call.id);
    await later(61);
    // Right after a pause of the database nobody was heard of.
    await floor.use.giveBack.execute(operatorId, () => false);
    expect((await floor.use.deskFloor.execute(lost)).current?.id).toBe(call.id);
    await floor.use.giveBack.execute(operatorId);
    expect(await stateOf(lost)).toEqual({ presence: 'missed', reason: 'line_lost' });
  });

  it('come back also when the clock of the telephony runs five minutes ahead', async () => {
    const lost = await sitDown();
    const call = await floor.use.offer.execute(telephony, {
      ...{ deskId, providerCallId: 'ahead', callerNumber: '03-1111-2222' },
      offeredAt: new Date(now.getTime() + 299_000),
    });
    await route();
    await later(2);
    await floor.use.take.execute(lost, call.id);
    await later(61);
    await floor.use.giveBack.execute(operatorId);
    expect((await floor.use.deskFloor.execute(lost)).current).toBeNull();
  });

  it('stay with a supervisor who took over and whose desk was open earlier in the same call', async () => {
    const [agent, supervisor] = [await sitDown(), floor.arrange.person(operatorId, 'supervisor')];
    const call = await ring();
    await route();
    await floor.use.take.execute(agent, call.id);
    await later(180);
    await alive(agent, supervisor);
    await later(180);
    await alive(agent);
    await floor.use.takeOver.execute(supervisor, call.id);
    await floor.use.giveBack.execute(operatorId);
    const held = async () => (await floor.use.deskFloor.execute(supervisor)).current?.id;
    expect(await held()).toBe(call.id);
    // Their desk opens with the take-over; should it die before it is heard of, the caller is not alone either.
    await later(59);
    await floor.use.giveBack.execute(operatorId);
    expect(await held()).toBe(call.id);
    await later(2);
    await floor.use.giveBack.execute(operatorId);
    expect(await held()).toBeUndefined();
  });

  it('stay with an agent who uses no screen that could be heard', async () => {
    const quiet = floor.arrange.person(operatorId, 'agent');
    const call = await ring();
    await floor.use.take.execute(quiet, call.id);
    await later(3600);
    await floor.use.giveBack.execute(operatorId);
    expect((await floor.use.deskFloor.execute(quiet)).current?.id).toBe(call.id);
  });

  it('prefer who talked with the caller last, of this client alone', async () => {
    const knows = await sitDown();
    const earlier = await ring('03-5555-0001');
    await route();
    await floor.use.take.execute(knows, earlier.id);
    await finish(knows, earlier.id);
    await later(60);
    const idle = await sitDown();
    await later(60);
    await floor.use.presence.execute(knows, 'away', 'meal');
    await sitDown(knows);
    await alive(idle);
    const again = await ring('03-5555-0001');
    const stranger = await ring('03-5555-0002');
    await route();
    expect([await offeredTo(knows), await offeredTo(idle)]).toEqual([again.id, stranger.id]);
  });

  it('remember who talked with the caller also past a try that nobody answered', async () => {
    const knows = await sitDown();
    const earlier = await ring('03-5555-0003');
    await route();
    await floor.use.take.execute(knows, earlier.id);
    await finish(knows, earlier.id);
    await floor.use.presence.execute(knows, 'away', 'break');
    await later(60);
    const missed = await ring('03-5555-0003');
    await floor.use.end.execute(telephony, missed.providerCallId, { abandoned: true });
    const idle = await sitDown();
    await later(10);
    await floor.use.presence.execute(knows, 'ready');
    await alive(knows, idle);
    const again = await ring('03-5555-0003');
    await route();
    expect([await offeredTo(knows), await offeredTo(idle)]).toEqual([again.id, undefined]);
  });

  it('are for able hands also when somebody reaches over for them, hands them on or looks who is there', async () => {
    const [supervisor, able, other] = [
      floor.arrange.person(operatorId, 'supervisor'),
      await sitDown(),
      await sitDown(),
    ];
    const { setQueue, setSkills, take, transfer, colleagues } = floor.use;
    const rules = {
      language: 'ja',
      certifications: ['薬機法'],
      wrapUpSeconds: 60,
      levelPercent: 80,
      levelSeconds: 20,
    };
    await setQueue.execute(supervisor, deskId, { ...rules, ringSeconds: 45 });
    const knows = { languages: ['ja'], certifications: ['薬機法'], deskIds: null };
    await setSkills.execute(supervisor, able.personId, knows);
    const call = await ring();
    await floor.use.presence.execute(other, 'away', 'break');
    expect((await floor.use.deskFloor.execute(other)).waiting).toEqual([]);
    await expect(take.execute(other, call.id)).rejects.toThrow('notForYou');
    await take.execute(able, call.id);
    await floor.use.presence.execute(other, 'ready');
    expect(await colleagues.execute(able, call.id)).toEqual([]);
    await expect(transfer.execute(able, call.id, other.personId)).rejects.toThrow('colleagueNotFree');
    await setSkills.execute(supervisor, other.personId, knows);
    await alive(able, other);
    expect((await colleagues.execute(able, call.id)).map(({ personId }) => personId)).toEqual([
      other.personId,
    ]);
    await transfer.execute(able, call.id, other.personId);
    await later(44);
    await alive(able, other);
    await route();
    expect(await offeredTo(other)).toBe(call.id);
    await later(1);
    await route();
    expect(await offeredTo(other)).toBeUndefined();
  });

  it('ring on elsewhere at once when the agent pauses, answers another call, or the caller gives up', async () => {
    const first = await sitDown();
    const call = await ring();
    await route();
    await floor.use.presence.execute(first, 'away', 'break');
    expect(await stateOf(first)).toEqual({ presence: 'away', reason: 'break' });
    const second = await sitDown();
    await route();
    expect(await offeredTo(second)).toBe(call.id);
    const other = await ring();
    await floor.use.take.execute(second, other.id);
    const third = await sitDown();
    await route();
    expect(await offeredTo(third)).toBe(call.id);
    await floor.use.end.execute(telephony, call.providerCallId, { abandoned: true });
    const next = await ring();
    await route();
    expect(await offeredTo(third)).toBe(next.id);
  });

  it('of one desk that nobody free can answer keep no call of another desk waiting, however many they are', async () => {
    const supervisor = floor.arrange.person(operatorId, 'supervisor');
    await floor.use.setQueue.execute(supervisor, deskId, { ...usualRules, language: 'vi' });
    for (let i = 0; i < ROUTED_AT_ONCE; i += 1) await ring(`03-1000-${String(i).padStart(4, '0')}`);
    const flooded = deskId;
    ({ deskId } = await floor.arrange.contract({
      clientId: await floor.arrange.company('client'),
      operatorId,
      producerId: await floor.arrange.company('producer'),
    }));
    const call = await ring();
    expect(deskId).not.toBe(flooded);
    const agent = await sitDown();
    expect(await route()).toBe(1);
    expect(await offeredTo(agent)).toBe(call.id);
  }, 120_000);

  it('are each held by one of 200 agents, each agent holding one, with eight routers at work', async () => {
    const agents = Array.from({ length: 200 }, () => floor.arrange.person(operatorId, 'agent'));
    for (const agent of agents) await floor.use.presence.execute(agent, 'ready');
    await alive(...agents);
    const calls = [];
    for (let i = 0; i < 260; i += 1) calls.push(await ring(`03-1000-${String(i).padStart(4, '0')}`));
    const rounds = await Promise.all(Array.from({ length: 8 }, route));
    // A router that found everything locked has nothing to do; one more round finds what is left.
    const offered = rounds.reduce((sum, n) => sum + n, 0) + (await route());
    expect(offered).toBe(200);
    const { rows } = await floor.db.owner.query<{ id: string; offered_to: string }>(
      `SELECT id, offered_to FROM fulfilment.interaction WHERE offered_to IS NOT NULL`,
    );
    expect(new Set(rows.map(({ offered_to }) => offered_to)).size).toBe(200);
    // Everybody answers, and the impatient reach for their neighbour's call as well.
    const by = new Map(agents.map((agent) => [agent.personId, agent]));
    await Promise.allSettled(
      rows.flatMap(({ id, offered_to }, index) => [
        floor.use.take.execute(by.get(offered_to)!, id),
        floor.use.take.execute(agents[index]!, id),
      ]),
    );
    const held = await floor.db.owner.query<{ calls: string; agents: string }>(
      `SELECT count(*) AS calls, count(DISTINCT agent_id) AS agents FROM fulfilment.interaction WHERE state = 'connected'`,
    );
    expect(held.rows[0]!.calls).toBe(held.rows[0]!.agents);
    const torn = await floor.db.owner.query(
      `SELECT FROM fulfilment.presence p LEFT JOIN fulfilment.interaction i ON i.id = p.call_id
       WHERE p.call_id IS NOT NULL AND p.person_id IS DISTINCT FROM coalesce(i.agent_id, i.offered_to)`,
    );
    expect(torn.rowCount).toBe(0);
    expect(calls).toHaveLength(260);
  }, 120_000);
});
