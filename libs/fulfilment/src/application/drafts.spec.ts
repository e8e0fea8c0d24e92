import { openFloor, type Floor } from '../testing/call-floor.js';
import type { Actor, PersonActor } from '@madoguchi/platform/access';

describe('the draft of a call on two screens', () => {
  let floor: Floor;
  let deskId: string;
  let operatorId: string;
  let agent: PersonActor;
  let telephony: Actor;
  beforeAll(async () => {
    floor = await openFloor();
    const [clientId, company, producerId] = [
      await floor.arrange.company('client'),
      await floor.arrange.company('operator'),
      await floor.arrange.company('producer'),
    ];
    operatorId = company;
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

  describe('with a case that was begun', () => {
    const wish = { outcome: 'resolved', urgency: 'normal' } as const;
    const withCase = async (caseForm: object) => {
      const { id, draftRevision } = await talking();
      const { draftRevision: kept } = await floor.use.draft.execute(agent, id, { caseForm }, draftRevision);
      await floor.use.hangUp.execute(agent, id);
      return { id, kept };
    };

    it('is not thrown away unasked; once it is said, the call is recorded, also twice', async () => {
      const { id, kept } = await withCase({ happened: '届いた箱がつぶれていた' });
      await expect(floor.use.record.execute(agent, id, wish, kept)).rejects.toMatchObject({
        code: 'CONFLICT',
        reason: 'unsentCase',
      });
      expect((await floor.use.interactions.one(agent, id)).draft).toEqual({
        caseForm: { happened: '届いた箱がつぶれていた' },
      });
      await expect(floor.use.record.execute(agent, id, wish, kept, ['order'])).rejects.toMatchObject({
        reason: 'unsentCase',
      });
      expect((await floor.use.record.execute(agent, id, wish, kept, ['case'])).state).toBe('completed');
      expect((await floor.use.record.execute(agent, id, wish, kept, ['case'])).state).toBe('completed');
      expect((await floor.use.record.execute(agent, id, wish, kept)).state).toBe('completed');
    });

    it('that says nothing yet, asks nothing', async () => {
      const { id, kept } = await withCase({ severity: 'HIGH', language: 'EN', happened: ' ' });
      expect((await floor.use.record.execute(agent, id, wish, kept)).state).toBe('completed');
    });
  });

  describe('of an agent whose line was broken for long', () => {
    let colleague: PersonActor;
    beforeAll(() => {
      colleague = floor.arrange.person(operatorId, 'supervisor');
    });
    /** A colleague has it by now. */
    const handedOn = async (typed: object) => {
      const { id, draftRevision } = await talking();
      const kept = await floor.use.draft.execute(agent, id, typed, draftRevision);
      await floor.use.takeOver.execute(colleague, id);
      return { id, revision: kept.draftRevision };
    };
    const draftOf = async (id: string) => (await floor.use.interactions.one(colleague, id)).draft;
    const finishTheirs = async (id: string) => {
      await floor.use.hangUp.execute(colleague, id);
      await floor.use.record.execute(colleague, id, { outcome: 'resolved', urgency: 'normal' });
    };

    it('goes on where nobody has written since', async () => {
      const { id, revision } = await handedOn({ notes: { a: '前歯が' }, callerName: '佐' });
      const late = { notes: { a: '前歯が欠けた' }, callerName: '佐藤' };
      expect((await floor.use.draft.execute(agent, id, late, revision)).draftRevision).toBe(revision + 1);
      expect((await floor.use.draft.execute(agent, id, late, revision)).draftRevision).toBe(revision + 1);
      expect(await draftOf(id)).toEqual(late);
      await finishTheirs(id);
    });

    it('stands beside what the colleague wrote, once, and takes nothing of it away', async () => {
      const { id, revision } = await handedOn({ notes: { a: '前歯が' }, urgency: 'NORMAL' });
      await floor.use.draft.execute(
        colleague,
        id,
        { notes: { a: '前歯が痛む' }, urgency: 'NOW', callerName: '' },
        revision,
      );
      const late = { notes: { a: '前歯が欠けた', b: '夕方希望' }, urgency: 'NORMAL', callerName: '佐藤' };
      const both = {
        notes: { a: '前歯が痛む', b: '夕方希望' },
        urgency: 'NOW',
        callerName: '佐藤',
        late: '前歯が欠けた',
      };
      const first = await floor.use.draft.execute(agent, id, late, revision);
      // A colleague's call is not read by sending words to it.
      expect(first.draft).toEqual(late);
      expect((await floor.use.draft.execute(agent, id, late, revision)).draftRevision).toBe(
        first.draftRevision,
      );
      expect(await draftOf(id)).toEqual(both);
      await finishTheirs(id);
    });

    it('is refused once the call is recorded, and from anybody who never held it', async () => {
      const { id, revision } = await handedOn({ callerName: '佐' });
      const stranger = floor.arrange.person(operatorId, 'agent');
      await expect(
        floor.use.draft.execute(stranger, id, { callerName: '鈴木' }, revision),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await finishTheirs(id);
      await expect(
        floor.use.draft.execute(agent, id, { callerName: '佐藤' }, revision),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });
});
