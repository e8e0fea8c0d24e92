import { openFloor, type Floor } from '../testing/call-floor.js';
import type { Actor, PersonActor } from '@madoguchi/platform/access';

describe('the draft of a call on two screens', () => {
  let floor: Floor;
  let deskId: string;
  let agent: PersonActor;
  let telephony: Actor;
  beforeAll(async () => {
    floor = await openFloor();
    const [clientId, operatorId, producerId] = [
      await floor.arrange.company('client'),
      await floor.arrange.company('operator'),
      await floor.arrange.company('producer'),
    ];
    ({ deskId } = await floor.arrange.contract({ clientId, operatorId, producerId }));
    agent = floor.arrange.person(operatorId, 'agent');
    telephony = floor.arrange.key(operatorId);
  });
  afterAll(() => floor.db.close());

  let calls = 0;
  const talking = async () => {
    const { id } = await floor.use.offer.execute(telephony, {
      deskId,
      providerCallId: `draft-${(calls += 1)}`,
    });
    return floor.use.take.execute(agent, id);
  };
  const finish = (id: string) =>
    floor.use.record.execute(agent, id, { outcome: 'resolved', urgency: 'normal' });

  it('is numbered, and the same words again keep their number', async () => {
    const { id, draftRevision } = await talking();
    const first = await floor.use.draft.execute(agent, id, { callerName: '佐藤' }, draftRevision);
    expect(first.draftRevision).toBe(draftRevision + 1);
    // An answer lost on the way: the same is sent again from the state that was read before.
    const again = await floor.use.draft.execute(agent, id, { callerName: '佐藤' }, draftRevision);
    expect(again.draftRevision).toBe(first.draftRevision);
    await floor.use.hangUp.execute(agent, id);
    await finish(id);
  });

  it('that was written on from an older state is refused, and what is kept stays', async () => {
    const { id, draftRevision } = await talking();
    await floor.use.draft.execute(agent, id, { callerName: '佐藤' }, draftRevision);
    const behind = floor.use.draft.execute(agent, id, { callerName: '鈴木' }, draftRevision);
    await expect(behind).rejects.toMatchObject({ code: 'CONFLICT', reason: 'draftChangedMeanwhile' });
    const { draft, draftRevision: newest } = await floor.use.interactions.one(agent, id);
    expect(draft).toEqual({ callerName: '佐藤' });
    expect((await floor.use.draft.execute(agent, id, { callerName: '鈴木' }, newest)).draftRevision).toBe(
      newest + 1,
    );
    await floor.use.hangUp.execute(agent, id);
    const wish = { outcome: 'resolved', urgency: 'normal' } as const;
    await expect(floor.use.record.execute(agent, id, wish, newest)).rejects.toMatchObject({
      reason: 'draftChangedMeanwhile',
    });
    expect((await floor.use.record.execute(agent, id, wish, newest + 1)).state).toBe('completed');
    // Late, not wrong.
    expect((await floor.use.draft.execute(agent, id, { callerName: '遅い' }, 0)).draft).toBeNull();
  });

  it('takes one of twenty that write on from the same state at once', async () => {
    const { id, draftRevision } = await talking();
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) =>
        floor.use.draft.execute(agent, id, { callerName: `客${i}` }, draftRevision),
      ),
    );
    const taken = answers.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(taken).toHaveLength(1);
    expect((await floor.use.interactions.one(agent, id)).draft).toEqual(taken[0]!.draft);
    await floor.use.hangUp.execute(agent, id);
    await finish(id);
  });
});
