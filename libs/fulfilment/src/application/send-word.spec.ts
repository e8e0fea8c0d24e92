import { type PersonActor, systemActor } from '@madoguchi/platform/access';
import { openOutbound, type OutboundFloor } from '../testing/outbound-floor.js';

describe('a word from a supervisor', () => {
  let floor: OutboundFloor;
  let side: Awaited<ReturnType<OutboundFloor['side']>>;
  let agent: PersonActor;

  beforeAll(async () => {
    floor = await openOutbound();
    side = await floor.side();
  });
  beforeEach(async () => {
    await floor.arrange.setNow('2026-11-04T10:00:00+09:00');
    agent = await sitDown();
  });
  afterAll(() => floor.db.close());

  const sitDown = async () => {
    const who = floor.arrange.person(side.operatorId, 'agent');
    await floor.use.presence.execute(who, 'ready');
    await floor.db.unitOfWork.run(systemActor('test'), (tx) =>
      floor.routing.seen(tx, [{ operatorId: side.operatorId, personId: who.personId }]),
    );
    return who;
  };
  const inTalk = async () => {
    const call = await floor.use.offer.execute(floor.arrange.key(side.operatorId), {
      deskId: side.deskId,
      providerCallId: crypto.randomUUID(),
      callerNumber: '0322220000',
    });
    await floor.use.take.execute(agent, call.id);
    return call.id;
  };
  const send = (
    workId: string,
    words = '返金の話は、こちらで引き取ります。',
    requestId: string = crypto.randomUUID(),
  ) => floor.use.sendWord.execute(side.supervisor, workId, requestId, words);
  const seen = async (who = agent) => (await floor.use.deskFloor.execute(who)).words;
  const onFloor = async () =>
    (await floor.use.liveFloor.execute(side.supervisor)).agents.find(
      (one) => one.personId === agent.personId,
    )!.word;

  it('stands at the agent’s desk until they press once, which the supervisor sees', async () => {
    const call = await inTalk();
    const sent = await send(call);
    expect(await seen()).toMatchObject([{ id: sent.id, words: sent.words, byId: side.supervisor.personId }]);
    expect(await onFloor()).toMatchObject({ id: sent.id, readAt: null });
    const { byId } = sent;
    expect(byId).toBe(side.supervisor.personId);
    await Promise.all([1, 2].map(() => floor.use.readWord.execute(agent, sent.id)));
    const { readAt } = (await onFloor())!;
    expect(readAt).toEqual(expect.any(Date));
    await floor.arrange.setNow('2026-11-04T10:05:00+09:00');
    await floor.use.readWord.execute(agent, sent.id);
    expect((await onFloor())!.readAt).toEqual(readAt);
    expect(await seen()).toEqual([]);
  });

  it('is one word however often the same is sent, and another one is refused under its name', async () => {
    const [call, request] = [await inTalk(), crypto.randomUUID()];
    const sent = await Promise.all([1, 2, 3].map(() => send(call, 'ひとこと', request)));
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
    expect(await seen()).toHaveLength(1);
    await expect(send(call, '別のひとこと', request)).rejects.toMatchObject({ reason: 'sentOtherwise' });
    const audited = await floor.db.owner.query(
      `SELECT details FROM platform.audit_entry WHERE action = 'work.send_word' AND subject = $1`,
      [call],
    );
    expect(audited.rows).toEqual([{ details: { to: agent.personId } }]);
    await floor.use.hangUp.execute(agent, call);
    await floor.use.record.execute(agent, call, { outcome: 'silent', urgency: 'normal' });
    expect((await send(call, 'ひとこと', request)).id).toBe(sent[0]!.id);
  });

  it('goes with a contact of a campaign and with a call back as well', async () => {
    const campaign = await floor.running(side, 1);
    const contact = await floor.use.next.execute(agent, campaign);
    await send(contact.id, '先方は午後が空いています。');
    expect(await seen()).toMatchObject([{ workId: contact.id }]);
    expect(await onFloor()).toMatchObject({ workId: contact.id });
    await floor.use.recordOutbound.execute(agent, contact.id, { outcome: 'other', note: '終了' });
    expect(await seen()).toEqual([]);

    const call = await inTalk();
    await floor.use.hangUp.execute(agent, call);
    await floor.use.record.execute(agent, call, {
      outcome: 'message',
      urgency: 'normal',
      message: '折り返し希望',
    });
    await floor.use.promise.execute(agent, call, { dueAt: new Date('2026-11-04T10:00:30+09:00') });
    await floor.arrange.setNow('2026-11-04T10:01:00+09:00');
    agent = await sitDown();
    await floor.use.routeCallbacks.execute(side.operatorId);
    const { callback } = await floor.use.deskFloor.execute(agent);
    await floor.use.startCallback.execute(agent, callback!.id);
    const sent = await send(callback!.id, '見積もりは送付済みです。');
    expect(await seen()).toMatchObject([{ id: sent.id }]);
    await floor.use.readWord.execute(agent, sent.id);
    // The story of the call that was promised a call back tells of it.
    const story = await floor.use.story.execute(side.supervisor, call);
    expect(story.filter(({ kind }) => kind.startsWith('word_'))).toMatchObject([
      { kind: 'word_sent', note: '見積もりは送付済みです。' },
      { kind: 'word_read' },
    ]);
    await floor.use.finishCallback.execute(agent, callback!.id, { outcome: 'reached' });
  });

  it('stands in the story of its call where it was sent, and does not follow the call to a colleague', async () => {
    const call = await inTalk();
    await send(call, '保留にしてかまいません。');
    await floor.use.hold.execute(agent, call);
    const colleague = await sitDown();
    await floor.use.transfer.execute(agent, call, colleague.personId);
    await floor.use.take.execute(colleague, call);
    expect(await seen(colleague)).toEqual([]);
    expect(await seen()).toEqual([]);
    const kinds = (await floor.use.story.execute(side.supervisor, call)).map(({ kind }) => kind);
    expect(kinds.indexOf('word_sent')).toBeGreaterThan(kinds.indexOf('taken'));
    expect(kinds.indexOf('word_sent')).toBeLessThan(kinds.indexOf('transferred'));
    await floor.use.hangUp.execute(colleague, call);
    await floor.use.record.execute(colleague, call, { outcome: 'silent', urgency: 'normal' });
  });

  it('is refused when nobody has it in hand, when it is one’s own, too long, empty or holds a card number', async () => {
    const call = await inTalk();
    for (const words of ['', ' ', 'あ'.repeat(201), '4242 4242 4242 4242'])
      await expect(send(call, words)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect((await send(call, 'あ'.repeat(200))).words).toHaveLength(200);
    await floor.use.takeOver.execute(side.supervisor, call);
    await expect(send(call)).rejects.toMatchObject({ reason: 'workNotInHand' });
    await floor.use.hangUp.execute(side.supervisor, call);
    await floor.use.record.execute(side.supervisor, call, { outcome: 'silent', urgency: 'normal' });
    await expect(send(call)).rejects.toMatchObject({ reason: 'workNotInHand' });
    await expect(send(crypto.randomUUID())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('stays with the operator and with whom it was written to', async () => {
    const call = await inTalk();
    const sent = await send(call);
    const stranger = await floor.side('乙');
    await expect(
      floor.use.sendWord.execute(stranger.supervisor, call, crypto.randomUUID(), '？'),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    for (const who of [stranger.agent, await sitDown(), side.supervisor])
      await expect(floor.use.readWord.execute(who, sent.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const rows = (who: PersonActor) =>
      floor.db.unitOfWork.run(who, (tx) =>
        tx.query('SELECT FROM fulfilment.staff_word WHERE id = $1', [sent.id]),
      );
    expect(await rows(side.supervisor)).toHaveLength(1);
    for (const who of [side.owner, stranger.owner, stranger.supervisor]) expect(await rows(who)).toEqual([]);
    const change = floor.db.unitOfWork.run(side.supervisor, (tx) =>
      tx.query(`UPDATE fulfilment.staff_word SET words = 'x' WHERE id = $1`, [sent.id]),
    );
    await expect(change).rejects.toThrow('permission denied');
  });
});
