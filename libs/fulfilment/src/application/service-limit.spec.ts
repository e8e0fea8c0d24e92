import { systemActor, type PersonActor } from '@madoguchi/platform/access';
import { openFloor, type Floor } from '../testing/call-floor.js';

describe('the limit a client sets', () => {
  let floor: Floor;
  let owner: PersonActor, agent: PersonActor;
  let deskId: string;
  let contract: { id: string; clientId: string; operatorId: string };
  let calls = 0;

  beforeAll(async () => {
    floor = await openFloor();
    const { arrange } = floor;
    const [clientId, operatorId, producerId] = [
      await arrange.company('client'),
      await arrange.company('operator'),
      await arrange.company('producer'),
    ];
    owner = arrange.person(clientId, 'owner');
    agent = arrange.person(operatorId, 'agent');
    const opened = await arrange.contract({ clientId, operatorId, producerId });
    [deskId, contract] = [opened.deskId, { id: opened.contract.id, clientId, operatorId }];
  });
  beforeEach(() => floor.arrange.setNow('2026-11-20T10:00:00+09:00'));
  afterAll(() => floor.db.close());

  const limit = (mode: 'message_only' | 'stop' | null) =>
    floor.db.unitOfWork.run(systemActor('test'), (tx) =>
      floor.use.api.limitService(tx, contract, mode && { month: '2026-11', mode }),
    );
  const offer = (offeredAt?: string, providerCallId = `limited-${++calls}`) =>
    floor.use.offer.execute(floor.arrange.key(agent.companyId), {
      deskId,
      providerCallId,
      offeredAt: offeredAt ? new Date(offeredAt) : null,
    });

  it('stops the desk for the rest of the month, and says so', async () => {
    const before = await offer();
    await limit('stop');
    await limit('stop');
    await expect(offer()).rejects.toMatchObject({ reason: 'clientLimitReached' });
    expect(await floor.use.desks.one(owner, deskId)).toMatchObject({ accepting: false, limitedTo: 'stop' });
    // A repetition of a call that was offered in time, and a late report of one, are still answered.
    expect(await offer(undefined, before.providerCallId)).toMatchObject({ id: before.id });
    expect(await offer('2026-11-20T09:00:00+09:00')).toMatchObject({ state: 'ringing', messageOnly: false });

    await floor.arrange.setNow('2026-12-01T00:00:00+09:00');
    expect(await offer()).toMatchObject({ state: 'ringing' });
    expect(await floor.use.desks.one(owner, deskId)).toMatchObject({ accepting: true, limitedTo: null });
  });

  it('lets messages through, and tells the agent of this call', async () => {
    await limit(null);
    await limit('message_only');
    const call = await offer();
    expect(call).toMatchObject({ state: 'ringing', messageOnly: true });
    expect(await floor.use.desks.one(owner, deskId)).toMatchObject({
      accepting: true,
      limitedTo: 'message_only',
    });
    await limit(null);
    expect(await offer()).toMatchObject({ messageOnly: false });
    expect((await floor.use.interactions.one(agent, call.id)).messageOnly).toBe(true);
  });
});
