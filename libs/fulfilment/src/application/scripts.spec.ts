import type { PersonActor } from '@madoguchi/platform/access';
import type { ScriptStep } from '../domain/script.js';
import { openFloor, type Floor } from '../testing/call-floor.js';

describe('the script of a desk', () => {
  let floor: Floor;
  let deskId: string;
  let owner: PersonActor;
  let supervisor: PersonActor;
  let agent: PersonActor;
  let stranger: PersonActor;

  beforeAll(async () => {
    floor = await openFloor();
    const { arrange } = floor;
    const [clientId, operatorId, producerId, otherClient] = [
      await arrange.company('client'),
      await arrange.company('operator'),
      await arrange.company('producer'),
      await arrange.company('client'),
    ];
    owner = arrange.person(clientId, 'owner');
    supervisor = arrange.person(operatorId, 'supervisor');
    agent = arrange.person(operatorId, 'agent');
    stranger = arrange.person(otherClient, 'owner');
    ({ deskId } = await arrange.contract({
      clientId: clientId,
      operatorId: operatorId,
      producerId: producerId,
    }));
  });
  afterAll(() => floor.db.close());

  const published = async () => (await floor.use.script.ofDesk(owner, deskId)).steps;
  const retitled = async (title: string): Promise<ScriptStep[]> =>
    (await published()).map((step, i) => (i === 0 ? { ...step, title } : step));

  it('is written beside what callers hear, and heard when it is published', async () => {
    const before = await floor.use.script.ofDesk(supervisor, deskId);
    const steps = await retitled('ごあいさつ');
    const saved = await floor.use.saveScript.execute(owner, deskId, 0, steps);
    expect(saved).toMatchObject({ version: before.version, problems: [], draft: { revision: 1 } });
    expect(await published()).toEqual(before.steps);

    const after = await floor.use.publishScript.execute(supervisor, deskId, 1);
    expect(after).toMatchObject({ version: before.version + 1, steps, draft: null });
    expect(after.former).toMatchObject([{ version: before.version, steps: before.steps }]);
    const again = await floor.use.publishScript.execute(supervisor, deskId, 1);
    expect(again.version).toBe(after.version);
  });

  it('keeps the unfinished and says what is missing; callers never hear it', async () => {
    const before = await published();
    const unfinished = before.map((step, i) => (i === 1 ? { ...step, say: '', next: 'nowhere' } : step));
    const saved = await floor.use.saveScript.execute(owner, deskId, 0, unfinished);
    expect(saved.problems.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      'steps.1.say stepSayMissing',
      'steps.1.next branchTargetGone',
    ]);
    await expect(floor.use.publishScript.execute(owner, deskId, 1)).rejects.toThrow('BAD_INPUT');
    expect(await published()).toEqual(before);
    expect((await floor.use.discardScript.execute(owner, deskId)).draft).toBeNull();
  });

  it('is not overwritten by who has read an older state', async () => {
    const [first, second] = [await retitled('一人目'), await retitled('二人目')];
    const saved = await Promise.all(
      [1, 2, 3].map(() => floor.use.saveScript.execute(owner, deskId, 0, first)),
    );
    expect(saved.map(({ draft }) => draft?.revision)).toEqual([1, 1, 1]);
    await expect(floor.use.saveScript.execute(supervisor, deskId, 0, second)).rejects.toThrow(
      'scriptChangedMeanwhile',
    );
    await expect(floor.use.publishScript.execute(supervisor, deskId, 2)).rejects.toThrow(
      'scriptChangedMeanwhile',
    );
    await floor.use.saveScript.execute(supervisor, deskId, 1, second);
    await floor.use.publishScript.execute(supervisor, deskId, 2);
    expect((await published())[0]!.title).toBe('二人目');
  });

  it('stays the same for a call that runs', async () => {
    const ringing = await floor.use.offer.execute(floor.arrange.key(agent.companyId), {
      deskId,
      providerCallId: 'keeps-its-version',
      callerNumber: '0312345678',
    });
    const heard = await published();
    await floor.use.saveScript.execute(owner, deskId, 0, await retitled('あとから'));
    await floor.use.publishScript.execute(owner, deskId, 1);
    expect((await published())[0]!.title).toBe('あとから');
    const calls = await floor.use.script.ofCalls(agent, [ringing.id]);
    expect(calls.get(ringing.id)!.script).toEqual(heard);
    expect((await floor.use.script.ofCalls(stranger, [ringing.id])).size).toBe(0);
  });

  it('keeps what a branch left behind for who supervises, and tells the client nothing of it', async () => {
    const { id } = await floor.use.offer.execute(floor.arrange.key(agent.companyId), {
      deskId,
      providerCallId: 'left-behind',
      callerNumber: '0312345678',
    });
    await floor.use.take.execute(agent, id);
    await floor.use.hangUp.execute(agent, id);
    const result = { outcome: 'message', urgency: 'normal', message: '折り返しを希望' } as const;
    const record = () => floor.use.record.execute(agent, id, { ...result, notAsked: 'ご希望の日：金曜' });
    await record();
    expect(await record()).toMatchObject({ state: 'completed', message: '折り返しを希望' });
    const story = await floor.use.story.execute(supervisor, id);
    expect(story.at(-1)).toMatchObject({ kind: 'left_unasked', note: 'ご希望の日：金曜' });
    const inbox = await floor.use.inbox.reports(owner, { onlyOpen: false, first: 10, offset: 0 });
    expect(JSON.stringify(inbox)).not.toContain('金曜');
  });

  it('is nobody else’s', async () => {
    await floor.use.saveScript.execute(owner, deskId, 0, await retitled('下書き'));
    for (const work of [
      () => floor.use.script.ofDesk(stranger, deskId),
      () => floor.use.script.templates(stranger, deskId),
      () => floor.use.saveScript.execute(stranger, deskId, 1, []),
      () => floor.use.publishScript.execute(stranger, deskId, 1),
      () => floor.use.discardScript.execute(stranger, deskId),
    ])
      await expect(work()).rejects.toThrow('NOT_FOUND');
    const seen = await floor.db.unitOfWork.run(stranger, (tx) =>
      tx.query('SELECT 1 FROM fulfilment.script_draft'),
    );
    expect(seen).toEqual([]);
  });

  it('changes with the desk only when somebody sends one', async () => {
    const { script, ...rest } = await floor.use.desks.one(owner, deskId);
    const after = await floor.use.updateDesk.execute(owner, deskId, {
      ...rest,
      name: 'さくらの代表電話',
    });
    expect(after.script).toEqual(script);
  });
});
