import type { Actor, PersonActor } from '@madoguchi/platform/access';
import { openFloor, type Floor } from '../testing/call-floor.js';
import { TestNumberStore } from '../store/test-number.store.js';
import { DeskStore } from '../store/desk.store.js';
import { ChangeTestNumbers } from './change-test-numbers.js';

describe('numbers from which a client tries its own line', () => {
  let floor: Floor;
  let owner: PersonActor, stranger: PersonActor, agent: PersonActor;
  let telephony: Actor;
  let deskId: string, contractId: string;
  let change: ChangeTestNumbers;
  let serial = 0;

  beforeAll(async () => {
    floor = await openFloor();
    const { arrange } = floor;
    const [clientId, operatorId, producerId] = [
      await arrange.company('client'),
      await arrange.company('operator'),
      await arrange.company('producer'),
    ];
    owner = arrange.person(clientId, 'owner');
    stranger = arrange.person(await arrange.company('client'), 'owner');
    agent = arrange.person(operatorId, 'agent');
    telephony = arrange.key(operatorId);
    const opened = await arrange.contract({ clientId, operatorId, producerId });
    [deskId, contractId] = [opened.deskId, opened.contract.id];
    change = new ChangeTestNumbers(floor.db.unitOfWork, new DeskStore(), new TestNumberStore());
    await arrange.setNow('2026-11-10T01:00:00Z');
  });
  afterAll(() => floor.db.close());

  const resolved = { outcome: 'resolved', urgency: 'normal' } as const;
  const rang = async (callerNumber: string) => {
    const providerCallId = `tried-${++serial}`;
    const call = await floor.use.offer.execute(telephony, { deskId, providerCallId, callerNumber });
    await floor.use.take.execute(agent, call.id);
    await floor.use.end.execute(telephony, providerCallId, { abandoned: false, talkSeconds: 60 });
    await floor.use.record.execute(agent, call.id, resolved);
  };
  const logged = async (callerNumber: string, endedAt: Date) => {
    const call = await floor.use.log.execute(agent, {
      callId: crypto.randomUUID(),
      deskId,
      callerNumber,
      talkSeconds: 60,
      endedAt,
    });
    await floor.use.record.execute(agent, call.id, resolved);
  };
  const rules = async () =>
    (
      await floor.db.unitOfWork.run(owner, (tx) =>
        floor.use.api.usage(tx, contractId, { startsOn: '2026-11-01', endsOn: '2026-11-30' }),
      )
    ).map(({ rule }) => rule);

  it('are free from the chosen day on, also logged by hand, and count again afterwards', async () => {
    await rang('090-1111-2222');
    await Promise.all([1, 2, 3].map(() => change.add(owner, deskId, '０９０ 1111 2222', '2026-11-10')));
    const [number, ...more] = await change.read(owner, deskId);
    expect([number!.phone, number!.fromOn, more]).toEqual(['09011112222', '2026-11-10', []]);
    await rang('090-1111-2222');
    await rang('+81 90 1111 2222');
    await logged('090-1111-2222', new Date('2026-11-10T01:00:00Z'));
    expect((await rules()).sort()).toEqual([
      'answered_counts',
      'own_test_free',
      'own_test_free',
      'own_test_free',
    ]);

    await Promise.all([1, 2].map(() => change.end(owner, number!.id, '2026-11-11')));
    await floor.arrange.setNow('2026-11-11T01:00:00Z');
    await rang('090-1111-2222');
    // Written down today, made yesterday: that day's rule.
    await logged('090-1111-2222', new Date('2026-11-10T09:00:00Z'));
    expect((await rules()).filter((rule) => rule === 'answered_counts')).toHaveLength(2);
    expect((await rules()).filter((rule) => rule === 'own_test_free')).toHaveLength(4);
  });

  it('are the owner’s alone, never backwards, and few', async () => {
    await expect(change.read(stranger, deskId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(change.add(stranger, deskId, '0311112222', '2026-11-12')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(change.add(agent, deskId, '0311112222', '2026-11-12')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(change.add(owner, deskId, '0311112222', '2026-11-10')).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    await expect(change.add(owner, deskId, '110', '2026-11-12')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    for (const last of [1, 2, 3, 4, 5]) await change.add(owner, deskId, `031111222${last}`, '2026-11-12');
    await expect(change.add(owner, deskId, '0311112226', '2026-11-12')).rejects.toMatchObject({
      reason: 'tooManyTestNumbers',
    });
    const [newest] = await change.read(owner, deskId);
    await expect(change.end(stranger, newest!.id, '2026-11-12')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(change.end(owner, newest!.id, '2026-11-10')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(
      floor.db.owner.query(`UPDATE fulfilment.test_number SET from_on = '2026-11-01' WHERE id = $1`, [
        newest!.id,
      ]),
    ).rejects.toThrow('only ever ended');
  });
});
