import { systemActor, type Actor, type PersonActor } from '@madoguchi/platform/access';
import { openFloor, type Floor } from '../testing/call-floor.js';

describe('the line of a call', () => {
  let floor: Floor;
  let agent: PersonActor, colleague: PersonActor, supervisor: PersonActor;
  let telephony: Actor;
  let operatorId: string, deskId: string;
  let serial = 0;
  let now = new Date();

  beforeAll(async () => {
    floor = await openFloor();
    const { arrange } = floor;
    operatorId = await arrange.company('operator');
    const parties = {
      clientId: await arrange.company('client'),
      producerId: await arrange.company('producer'),
      operatorId,
    };
    ({ deskId } = await arrange.contract(parties));
    agent = arrange.person(operatorId, 'agent');
    colleague = arrange.person(operatorId, 'agent');
    supervisor = arrange.person(operatorId, 'supervisor');
    telephony = arrange.key(operatorId);
  });
  beforeEach(() => clock('2026-11-04T10:00:00+09:00'));
  afterAll(() => floor.db.close());

  const clock = async (iso: string | Date) => {
    now = new Date(iso);
    await floor.db.owner.query(
      `CREATE OR REPLACE FUNCTION platform.now() RETURNS timestamptz LANGUAGE sql STABLE AS $$ SELECT '${now.toISOString()}'::timestamptz $$`,
    );
  };
  const later = (seconds: number) => clock(new Date(now.getTime() + seconds * 1000));
  const sitDown = async (who: PersonActor) => {
    await floor.use.presence.execute(who, 'ready');
    await floor.db.unitOfWork.run(systemActor('test'), (tx) =>
      floor.routing.seen(tx, [{ operatorId, personId: who.personId }]),
    );
  };
  const ringing = () =>
    floor.use.offer.execute(telephony, {
      deskId,
      providerCallId: `line-${++serial}`,
      callerNumber: `03-1111-${1000 + serial}`,
    });
  const talking = async () => floor.use.take.execute(agent, (await ringing()).id);
  const finish = async (who: PersonActor, id: string) => {
    await floor.use.hangUp.execute(who, id);
    await floor.use.record.execute(who, id, { outcome: 'silent', urgency: 'normal' });
  };
  const storyOf = async (id: string) =>
    (await floor.use.story.execute(supervisor, id)).map(({ kind }) => kind);

  it('adds up what the caller waited on hold, however often the button is pressed', async () => {
    const { id } = await talking();
    await floor.use.hold.execute(agent, id);
    await later(10);
    expect(await floor.use.hold.execute(agent, id)).toMatchObject({
      heldAt: new Date(now.getTime() - 10_000),
    });
    await later(5);
    expect(await floor.use.resume.execute(agent, id)).toMatchObject({ heldAt: null, holdSeconds: 15 });
    await floor.use.resume.execute(agent, id);
    await floor.use.hold.execute(agent, id);
    await later(7);
    expect(await floor.use.hangUp.execute(agent, id)).toMatchObject({ heldAt: null, holdSeconds: 22 });
    await expect(floor.use.hold.execute(agent, id)).rejects.toThrow('callNotConnected');
    await expect(floor.use.hold.execute(colleague, id)).rejects.toThrow('NOT_FOUND');
    await floor.use.record.execute(agent, id, { outcome: 'silent', urgency: 'normal' });
    expect(await storyOf(id)).toEqual(['taken', 'held', 'resumed', 'held', 'hung_up']);
  });

  it('believes the newest report of the telephony, in whatever order reports come, and each once', async () => {
    const { id, providerCallId } = await talking();
    const hear = (eventId: string, kind: 'held' | 'resumed', second: number) =>
      floor.use.hear.execute(telephony, {
        providerCallId,
        eventId,
        kind,
        at: new Date(now.getTime() + second * 1000),
      });
    await hear('e1', 'held', 10);
    expect(await hear('e3', 'resumed', 30)).toMatchObject({ heldAt: null, holdSeconds: 20 });
    expect(await hear('e2', 'held', 20)).toMatchObject({ heldAt: null });
    expect(await hear('e3', 'resumed', 30)).toMatchObject({ holdSeconds: 20 });
    await expect(hear('e0', 'held', -1)).rejects.toThrow('BAD_INPUT');
    await expect(hear('e9', 'held', 3600)).rejects.toThrow('BAD_INPUT');
    await finish(agent, id);
    expect(await hear('e4', 'held', 40)).toMatchObject({ state: 'completed', heldAt: null });
    const recording = {
      providerCallId,
      eventId: 'r1',
      kind: 'recording_available',
      reference: 'rec/1',
    } as const;
    await Promise.all([1, 2, 3].map(() => floor.use.hear.execute(telephony, recording)));
    expect((await storyOf(id)).filter((kind) => kind === 'recording_available')).toHaveLength(1);
    await expect(floor.use.hear.execute(telephony, { ...recording, providerCallId: 'none' })).rejects.toThrow(
      'NOT_FOUND',
    );
  });

  it('adds up a hold whose reports come in the wrong order, also before the answer is told', async () => {
    const call = await ringing();
    const start = now;
    const hear = (kind: 'connected' | 'held' | 'resumed', second: number) =>
      floor.use.hear.execute(telephony, {
        ...{ providerCallId: call.providerCallId, eventId: `hold-${++serial}`, kind },
        ...(kind === 'connected' && { agentId: agent.personId }),
        at: new Date(start.getTime() + second * 1000),
      });
    expect(await hear('held', 20)).toMatchObject({ state: 'ringing', heldAt: null });
    expect(await hear('connected', 5)).toMatchObject({
      ...{ state: 'connected', heldAt: new Date(start.getTime() + 20_000) },
    });
    expect(await hear('resumed', 50)).toMatchObject({ heldAt: null, holdSeconds: 30 });
    expect(await hear('resumed', 80)).toMatchObject({ heldAt: null, holdSeconds: 30 });
    expect(await hear('held', 60)).toMatchObject({ heldAt: null, holdSeconds: 50 });
    await later(90);
    await floor.use.hold.execute(agent, call.id);
    // Heard late: it says nothing of the hold that was begun here since.
    expect(await hear('resumed', 82)).toMatchObject({ heldAt: now, holdSeconds: 50 });
    await later(10);
    await floor.use.hangUp.execute(agent, call.id);
    expect((await floor.use.deskFloor.execute(agent)).current).toMatchObject({ holdSeconds: 60 });
    await finish(agent, call.id);
  });

  it('hears with the call what was reported before it, and drops what cannot have been', async () => {
    const start = now;
    const providerCallId = 'told-late';
    const hear = (eventId: string, kind: 'connected' | 'held', second: number, agentId?: string) =>
      floor.use.hear.execute(telephony, {
        ...{ providerCallId, eventId, kind, agentId },
        at: new Date(start.getTime() + second * 1000),
      });
    await later(60);
    await expect(hear('early-2', 'held', 20)).rejects.toThrow('NOT_FOUND');
    await expect(hear('early-1', 'connected', 5, agent.personId)).rejects.toThrow('NOT_FOUND');
    await expect(hear('early-1', 'connected', 5, agent.personId)).rejects.toThrow('NOT_FOUND');
    await expect(hear('early-3', 'connected', 40, 'nobody')).rejects.toThrow('NOT_FOUND');
    await expect(hear('early-0', 'held', -10)).rejects.toThrow('NOT_FOUND');
    const offered = { deskId, providerCallId, callerNumber: '03-1111-2222', offeredAt: start };
    const call = await floor.use.offer.execute(telephony, offered);
    expect(call).toMatchObject({
      ...{ state: 'connected', agentId: agent.personId },
      ...{ connectedAt: new Date(start.getTime() + 5_000), heldAt: new Date(start.getTime() + 20_000) },
    });
    expect(await hear('early-2', 'held', 20)).toMatchObject({ holdSeconds: 0 });
    await finish(agent, call.id);
  });

  it('follows a telephony that puts callers through and moves them by itself, in whatever order it says so', async () => {
    const call = await ringing();
    const hear = (eventId: string, kind: 'connected' | 'moved', agentId: string, second: number) =>
      floor.use.hear.execute(telephony, {
        ...{ providerCallId: call.providerCallId, eventId, kind, agentId },
        at: new Date(now.getTime() + second * 1000),
      });
    await expect(hear('x', 'connected', 'nobody', 1)).rejects.toMatchObject({
      details: { fields: [{ path: 'agentId', reason: 'unknownAgent' }] },
    });
    // The second report came first: the older one is written down and changes nothing.
    expect(await hear('p2', 'moved', colleague.personId, 30)).toMatchObject({
      ...{ state: 'connected', agentId: colleague.personId },
      connectedAt: new Date(now.getTime() + 30_000),
    });
    expect(await hear('p1', 'connected', agent.personId, 5)).toMatchObject({ agentId: colleague.personId });
    expect(await hear('p3', 'moved', agent.personId, 60)).toMatchObject({ agentId: agent.personId });
    await hear('p3', 'moved', agent.personId, 60);
    expect((await floor.use.deskFloor.execute(agent)).current?.id).toBe(call.id);
    expect((await floor.use.deskFloor.execute(colleague)).current).toBeNull();
    await later(90);
    await finish(agent, call.id);
    expect(await hear('p4', 'moved', colleague.personId, 0)).toMatchObject({ state: 'completed' });
    expect((await storyOf(call.id)).filter((kind) => kind === 'moved')).toHaveLength(3);
  });

  it('does not let a telephony that reports late undo what was done here since', async () => {
    const { id, providerCallId } = await talking();
    const start = now;
    const hear = (kind: 'connected' | 'moved', who: PersonActor, second: number) =>
      floor.use.hear.execute(telephony, {
        ...{ providerCallId, eventId: `late-${++serial}`, kind, agentId: who.personId },
        at: new Date(start.getTime() + second * 1000),
      });
    await later(60);
    await floor.use.takeOver.execute(supervisor, id);
    await later(5);
    expect(await hear('connected', colleague, 30)).toMatchObject({ agentId: supervisor.personId });
    expect(await hear('moved', agent, 62)).toMatchObject({ agentId: agent.personId });
    // Heard late, told in the order of the telephony: what happened after it still counts.
    expect(await hear('moved', colleague, 63)).toMatchObject({ agentId: colleague.personId });
    await later(10);
    await sitDown(agent);
    await floor.use.transfer.execute(colleague, id, agent.personId);
    expect(await hear('moved', colleague, 70)).toMatchObject({ state: 'ringing', agentId: null });
    expect((await storyOf(id)).filter((kind) => kind === 'moved')).toHaveLength(3);
    await floor.use.take.execute(agent, id);
    await finish(agent, id);
  });

  it('writes down that a telephony put a caller through to somebody who holds another call, and changes nothing', async () => {
    const [theirs, call] = [await talking(), await ringing()];
    const hear = () =>
      floor.use.hear.execute(telephony, {
        ...{ providerCallId: call.providerCallId, eventId: `held-${call.id}`, kind: 'connected' },
        agentId: agent.personId,
      });
    expect(await hear()).toMatchObject({ state: 'ringing', agentId: null });
    expect(await hear()).toMatchObject({ state: 'ringing', agentId: null });
    expect(await storyOf(call.id)).toContain('connected');
    await finish(agent, theirs.id);
    await floor.use.take.execute(agent, call.id);
    await finish(agent, call.id);
  });

  it('has an agent call for a supervisor, one of whom says that they come', async () => {
    const { askForHelp, answerHelp, liveFloor } = floor.use;
    const other = floor.arrange.person(operatorId, 'supervisor');
    const { id } = await talking();
    const onFloor = async () => (await liveFloor.execute(supervisor)).calls.find((call) => call.id === id);
    await expect(answerHelp.execute(supervisor, id)).rejects.toThrow('helpNotAsked');
    await expect(askForHelp.execute(colleague, id, true)).rejects.toThrow('NOT_FOUND');
    const toldTo = async (who: PersonActor) => (await floor.use.deskFloor.execute(who)).helpWanted;
    expect(await toldTo(supervisor)).toEqual([]);
    await askForHelp.execute(agent, id, true);
    const wanted = [{ personId: agent.personId, deskId, askedAt: now }];
    expect([await toldTo(supervisor), await toldTo(other)]).toEqual([wanted, wanted]);
    // Whoever cannot come is not disturbed, and neither is another company.
    const foreign = floor.arrange.person(await floor.arrange.company('operator'), 'supervisor');
    for (const who of [agent, colleague, foreign]) expect(await toldTo(who)).toEqual([]);
    await later(10);
    await askForHelp.execute(agent, id, true);
    expect(await onFloor()).toMatchObject({ helpAskedAt: new Date(now.getTime() - 10_000), helperId: null });
    await answerHelp.execute(supervisor, id);
    await answerHelp.execute(supervisor, id);
    expect([await toldTo(supervisor), await toldTo(other)]).toEqual([[], []]);
    await expect(answerHelp.execute(other, id)).rejects.toThrow('helpComes');
    expect((await floor.use.deskFloor.execute(agent)).current).toMatchObject({
      helperId: supervisor.personId,
    });
    await askForHelp.execute(agent, id, false);
    expect(await onFloor()).toMatchObject({ helpAskedAt: null, helperId: null });
    await askForHelp.execute(agent, id, true);
    await finish(agent, id);
    await expect(askForHelp.execute(agent, id, true)).rejects.toThrow('callNotConnected');
    expect(await storyOf(id)).toEqual([
      ...['taken', 'help_asked', 'help_coming', 'help_called_off', 'help_asked', 'hung_up'],
    ]);
  });

  it('hands a call to a colleague who is free, with what was typed, and to nobody who is not', async () => {
    const { id } = await talking();
    await floor.use.draft.execute(agent, id, { callerName: '鈴木' });
    await expect(floor.use.transfer.execute(agent, id, colleague.personId)).rejects.toThrow(
      'colleagueNotFree',
    );
    await expect(floor.use.transfer.execute(agent, id, supervisor.personId)).rejects.toThrow('NOT_FOUND');
    // An hour and a half of talk is no hour and a half of ringing.
    await later(5400);
    await sitDown(colleague);
    await floor.use.transfer.execute(agent, id, colleague.personId);
    await floor.use.giveUp.run();
    expect((await floor.use.deskFloor.execute(agent)).current).toBeNull();
    expect((await floor.use.deskFloor.execute(colleague)).offered?.id).toBe(id);
    expect(await floor.use.take.execute(colleague, id)).toMatchObject({ draft: { callerName: '鈴木' } });
    await finish(colleague, id);
    expect(await storyOf(id)).toEqual(['taken', 'transferred', 'offered', 'taken', 'hung_up']);
  });

  it('is written up by whoever talked last when its caller gives up while it rings at a colleague', async () => {
    const { id, providerCallId } = await talking();
    await floor.use.draft.execute(agent, id, { callerName: '鈴木' });
    await later(180);
    await sitDown(agent);
    await sitDown(colleague);
    await floor.use.transfer.execute(agent, id, colleague.personId);
    await later(15);
    const ended = await floor.use.end.execute(telephony, providerCallId, { abandoned: true });
    expect(ended).toMatchObject({ state: 'wrap_up', agentId: agent.personId, talkSeconds: 180 });
    expect((await floor.use.deskFloor.execute(colleague)).offered).toBeNull();
    const { current, presence } = await floor.use.deskFloor.execute(agent);
    expect({ id: current?.id, draft: current?.draft, presence }).toEqual({
      ...{ id, draft: { callerName: '鈴木' }, presence: 'ready' },
    });
    await floor.use.record.execute(agent, id, { outcome: 'message', urgency: 'normal', message: '折り返し' });
    const { rows } = await floor.db.owner.query(
      `SELECT rule, seconds FROM fulfilment.usage_record WHERE interaction_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ rule: 'answered_counts', seconds: 180 }]);
    const answered = await floor.db.owner.query(
      `SELECT answered, abandoned FROM fulfilment.counted_call WHERE id = $1`,
      [id],
    );
    expect(answered.rows).toEqual([{ answered: 1, abandoned: 0 }]);
  });

  it('waits for a supervisor to write it up when whoever talked last is in another call by then', async () => {
    const { id, providerCallId } = await talking();
    await floor.use.draft.execute(agent, id, { callerName: '高橋' });
    await later(60);
    await sitDown(agent);
    await sitDown(colleague);
    await floor.use.transfer.execute(agent, id, colleague.personId);
    const other = await talking();
    await later(20);
    await floor.use.end.execute(telephony, providerCallId, { abandoned: true });
    expect((await floor.use.deskFloor.execute(agent)).current?.id).toBe(other.id);
    const left = (await floor.use.liveFloor.execute(supervisor)).calls.find((call) => call.id === id);
    expect(left).toMatchObject({ state: 'wrap_up', agentId: null, talkSeconds: 60 });
    await floor.use.takeOver.execute(supervisor, id);
    expect((await floor.use.deskFloor.execute(supervisor)).current).toMatchObject({
      ...{ id, draft: { callerName: '高橋' } },
    });
    await floor.use.record.execute(supervisor, id, { outcome: 'resolved', urgency: 'normal' });
    await finish(agent, other.id);
  });

  it('is cut by the policy with a reason on record; the agent rests and the call is metered like any other', async () => {
    await sitDown(agent);
    const { id } = await talking();
    await later(60);
    const cut = () => floor.use.endByPolicy.execute(agent, id, 'threat', '店に行くと脅された');
    await cut();
    expect(await cut()).toMatchObject({ state: 'wrap_up', talkSeconds: 60 });
    expect(await floor.use.deskFloor.execute(agent)).toMatchObject({
      presence: 'away',
      reason: 'after_hard_call',
    });
    await floor.use.record.execute(agent, id, { outcome: 'resolved', urgency: 'normal' });
    const { rows } = await floor.db.owner.query(
      `SELECT details FROM platform.audit_entry WHERE action = 'call.end_by_policy' AND subject = $1`,
      [id],
    );
    expect(rows).toEqual([{ details: { reason: 'threat' } }]);
    expect(await storyOf(id)).toEqual(['taken', 'ended_by_policy']);
    expect((await floor.use.story.execute(supervisor, id)).at(-1)).toMatchObject({
      reason: 'threat',
      note: '店に行くと脅された',
    });
  });

  it('is an ordinary telephone where none is connected: the call is entered by hand, once', async () => {
    const entered = { deskId, callId: 'tab-1', callerNumber: '03-9999-1111', endedAt: now, talkSeconds: 90 };
    const first = await floor.use.log.execute(agent, entered);
    expect(first).toMatchObject({
      state: 'wrap_up',
      origin: 'manual',
      talkSeconds: 90,
      agentId: agent.personId,
    });
    expect((await floor.use.log.execute(agent, entered)).id).toBe(first.id);
    await expect(floor.use.log.execute(colleague, entered)).rejects.toThrow('providerCallIdReused');
    await expect(floor.use.log.execute(agent, { ...entered, callId: 'tab-2' })).rejects.toThrow(
      'finishYourCall',
    );
    await expect(
      floor.use.log.execute(colleague, { ...entered, callId: 'x', talkSeconds: -1 }),
    ).rejects.toThrow('BAD_INPUT');
    await floor.use.record.execute(agent, first.id, {
      outcome: 'message',
      urgency: 'normal',
      message: '折り返し',
    });
    const { rows } = await floor.db.owner.query(
      `SELECT rule, seconds FROM fulfilment.usage_record WHERE interaction_id = $1`,
      [first.id],
    );
    expect(rows).toEqual([{ rule: 'answered_counts', seconds: 90 }]);
  });

  it('asks for what a desk needs: only who speaks the language is rung', async () => {
    await sitDown(agent);
    await sitDown(colleague);
    const rules = {
      language: ' EN',
      certifications: [],
      ringSeconds: 15,
      wrapUpSeconds: 60,
      levelPercent: 90,
      levelSeconds: 10,
    };
    expect(await floor.use.setQueue.execute(supervisor, deskId, rules)).toMatchObject({ language: 'en' });
    await expect(
      floor.use.setQueue.execute(supervisor, deskId, { ...rules, language: 'english' }),
    ).rejects.toThrow('BAD_INPUT');
    const skills = { languages: ['ja', 'en'], certifications: [], deskIds: [deskId] };
    await floor.use.setSkills.execute(supervisor, colleague.personId, skills);
    await expect(floor.use.setSkills.execute(supervisor, owner(), skills)).rejects.toThrow('NOT_FOUND');
    const call = await floor.use.offer.execute(telephony, { deskId, providerCallId: 'in-english' });
    await floor.use.route.execute(operatorId);
    expect((await floor.use.deskFloor.execute(colleague)).offered).toMatchObject({
      id: call.id,
      offeredUntil: new Date(now.getTime() + 15_000),
    });
  });
  const owner = () => 'somebody-else';
});
