import type { Actor, PersonActor } from '@madoguchi/platform/access';
import { openFloor, type Floor } from '../testing/call-floor.js';
import { CallSearchStore } from '../store/call-search.store.js';
import { CallStore } from '../store/call.store.js';
import { DeskStore } from '../store/desk.store.js';
import { type CallSearch, SearchCalls } from './search-calls.js';

const all: CallSearch = {
  deskId: null,
  agentId: null,
  from: null,
  until: null,
  result: null,
  search: null,
  first: 30,
  after: null,
};

describe('finding a call', () => {
  let floor: Floor, search: SearchCalls;
  let supervisor: PersonActor, agent: PersonActor, telephony: Actor, deskId: string, operatorId: string;
  let serial = 0;

  beforeAll(async () => {
    floor = await openFloor();
    search = new SearchCalls(
      floor.db.unitOfWork,
      new DeskStore(),
      new CallSearchStore(),
      new CallStore(),
      floor.neighbours.identity,
    );
    const { arrange } = floor;
    operatorId = await arrange.company('operator');
    const parties = {
      clientId: await arrange.company('client'),
      producerId: await arrange.company('producer'),
      operatorId,
    };
    ({ deskId } = await arrange.contract(parties));
    supervisor = arrange.person(operatorId, 'supervisor');
    agent = arrange.person(operatorId, 'agent');
    telephony = arrange.key(operatorId);
    await called('2026-11-01T10:00:00+09:00', '03-1111-2222', {
      callerName: 'ＡＢＣ商事',
      callerKana: 'エービーシー',
    });
    await called('2026-11-02T10:00:00+09:00', '06-3333-4444', { callerName: '山田' }, 'spam');
    await called('2026-11-03T10:00:00+09:00', '03-1111-9999', null);
  });
  afterAll(() => floor.db.close());

  const called = async (
    at: string,
    callerNumber: string,
    who: { callerName: string; callerKana?: string } | null,
    outcome: 'spam' | 'message' = 'message',
  ) => {
    const providerCallId = `s${++serial}`;
    await floor.arrange.setNow(at);
    const { id } = await floor.use.offer.execute(telephony, { deskId, providerCallId, callerNumber });
    if (!who) return floor.use.end.execute(telephony, providerCallId, { abandoned: true });
    await floor.use.take.execute(agent, id);
    await floor.use.hangUp.execute(agent, id);
    return floor.use.record.execute(agent, id, { outcome, urgency: 'normal', message: 'ご伝言', ...who });
  };
  const found = async (asked: Partial<CallSearch>) =>
    (await search.execute(supervisor, { ...all, ...asked })).items.map(({ callerNumber }) => callerNumber);
  const [first, second, third] = ['0311112222', '0633334444', '0311119999'];

  it('goes by period, result, number and name, newest first', async () => {
    expect(await found({})).toEqual([third, second, first]);
    expect(await found({ from: '2026-11-02', until: '2026-11-02' })).toEqual([second]);
    expect(await found({ result: 'abandoned' })).toEqual([third]);
    expect(await found({ result: 'spam' })).toEqual([second]);
    expect(await found({ search: '1111-' })).toEqual([third, first]);
    expect(await found({ search: ' ビーシ ' })).toEqual([first]);
    expect(await found({ search: '山' })).toEqual([second]);
    expect(await found({ search: 'abc' })).toEqual([first]);
    expect(await found({ search: '100%_' })).toEqual([]);
    expect(await found({ deskId })).toHaveLength(3);
    expect(await found({ agentId: agent.personId })).toEqual([second, first]);
    expect(await found({ agentId: supervisor.personId })).toEqual([]);
  });

  it('goes on where the page before ended', async () => {
    const page = await search.execute(supervisor, { ...all, first: 2 });
    expect(page.items).toHaveLength(2);
    expect(await found({ after: page.next })).toEqual([first]);
    expect((await search.execute(supervisor, { ...all, first: 3 })).next).toBeNull();
  });

  it('shows nothing of another operator, and says what is wrong with a question', async () => {
    const stranger = floor.arrange.person(await floor.arrange.company('operator'), 'supervisor');
    expect((await search.execute(stranger, all)).items).toEqual([]);
    await expect(search.execute(stranger, { ...all, deskId })).rejects.toThrow('NOT_FOUND');
    await expect(search.execute(stranger, { ...all, agentId: agent.personId })).rejects.toThrow('NOT_FOUND');
    const { items } = await search.execute(supervisor, all);
    await expect(search.execute(stranger, { ...all, after: items[0]!.id })).rejects.toThrow('NOT_FOUND');
    for (const wrong of [{ first: 0 }, { first: 101 }, { from: 'gestern' }, { search: 'あ'.repeat(81) }])
      await expect(search.execute(supervisor, { ...all, ...wrong })).rejects.toThrow('BAD_INPUT');
  });
});
