import type { Actor, PersonActor } from '@madoguchi/platform/access';
import { openFloor, type Floor } from '../testing/call-floor.js';
import { UrgencyStore } from '../store/urgency.store.js';
import { ReadUrgency } from './read-urgency.js';
import type { TypedDesk } from './update-desk.js';

const leak = {
  name: '水漏れ',
  words: ['水漏れ'],
  callers: [],
  during: 'always',
  urgency: 'now',
  reach: [{ who: '院長', channel: 'phone' }],
} as const;

describe('what is urgent at a desk', () => {
  let floor: Floor;
  let read: ReadUrgency;
  let deskId: string;
  let owner: PersonActor;
  let supervisor: PersonActor;
  let agent: PersonActor;
  let telephony: Actor;
  beforeAll(async () => {
    floor = await openFloor();
    read = new ReadUrgency(floor.db.unitOfWork, new UrgencyStore());
    const [clientId, operatorId, producerId] = [
      await floor.arrange.company('client'),
      await floor.arrange.company('operator'),
      await floor.arrange.company('producer'),
    ];
    ({ deskId } = await floor.arrange.contract({ clientId, operatorId, producerId }));
    owner = floor.arrange.person(clientId, 'owner');
    supervisor = floor.arrange.person(operatorId, 'supervisor');
    agent = floor.arrange.person(operatorId, 'agent');
    telephony = floor.arrange.key(operatorId);
  });
  afterAll(() => floor.db.close());

  const setRules = async (actor: Actor, urgencyRules: TypedDesk['urgencyRules']) => {
    const { name, greeting, hours, closedOnHolidays, knowledge, reportEmails, rules } =
      await floor.use.desks.one(actor, deskId);
    return floor.use.updateDesk.execute(actor, deskId, {
      name,
      greeting,
      hours,
      closedOnHolidays,
      knowledge,
      reportEmails,
      rules,
      urgencyRules,
    });
  };
  const hintOf = async (id: string, actor: Actor = agent) => (await read.ofCalls(actor, [id])).get(id);

  it('is set up by owner and supervisor; what is left out stays, and a call keeps the version it began with', async () => {
    const { version } = await setRules(owner, [leak]);
    expect((await setRules(supervisor, undefined)).version).toBe(version);
    const { id } = await floor.use.offer.execute(telephony, { deskId, providerCallId: 'leak' });
    await floor.use.take.execute(agent, id);
    expect(await hintOf(id)).toBeNull();
    await floor.use.draft.execute(agent, id, {
      notes: { what: '天井から水漏れしている' },
      urgency: 'NORMAL',
    });
    expect(await hintOf(id)).toMatchObject({ rule: { name: '水漏れ', urgency: 'now' }, word: '水漏れ' });
    expect((await setRules(supervisor, [])).version).toBe(version + 1);
    expect((await hintOf(id))?.rule.reach).toEqual([{ who: '院長', channel: 'phone' }]);
    // A suggestion changes nothing by itself, and is gone with the record.
    expect((await floor.use.interactions.one(agent, id)).urgency).toBeNull();
    await floor.use.hangUp.execute(agent, id);
    await floor.use.record.execute(agent, id, { outcome: 'resolved', urgency: 'normal' });
    expect(await hintOf(id)).toBeUndefined();
  });

  it('is no business of another operator', async () => {
    await setRules(owner, [{ ...leak, words: [], callers: ['0311112222'] }]);
    const { id } = await floor.use.offer.execute(telephony, {
      deskId,
      providerCallId: 'known',
      callerNumber: '03-1111-2222',
    });
    await floor.use.take.execute(agent, id);
    expect(await hintOf(id)).toMatchObject({ byCaller: true });
    const stranger = floor.arrange.person(await floor.arrange.company('operator'), 'agent');
    expect(await hintOf(id, stranger)).toBeUndefined();
  });

  it('is refused when every call would be urgent', async () => {
    await expect(setRules(owner, [{ ...leak, words: [] }])).rejects.toMatchObject({
      details: { fields: [{ path: 'urgencyRules.0.words', reason: 'ruleAsksNothing' }] },
    });
  });
});
