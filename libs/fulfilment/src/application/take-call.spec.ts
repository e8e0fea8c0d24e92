import type { Actor, PersonActor } from '@madoguchi/platform/access';
import { CallStore } from '../store/call.store.js';
import { openFloor, type Floor } from '../testing/call-floor.js';
import { TakeCall } from './take-call.js';

/** The short way must leave behind exactly what the long way does, whose decision is the domain's. */
describe('answering a call in one statement', () => {
  let floor: Floor, long: TakeCall;
  let telephony: Actor, operatorId: string, deskId: string;
  let serial = 0;

  beforeAll(async () => {
    floor = await openFloor();
    long = new TakeCall(floor.db.unitOfWork, new CallStore(), floor.routing, floor.command);
    await openDesk();
  });
  afterAll(() => floor.db.close());

  /** Of an operator of its own, so that no story hears the other's telephones. */
  const openDesk = async () => {
    const { arrange } = floor;
    operatorId = await arrange.company('operator');
    const [clientId, producerId] = [await arrange.company('client'), await arrange.company('producer')];
    telephony = arrange.key(operatorId);
    ({ deskId } = await arrange.contract({ clientId, operatorId, producerId }));
  };
  const ring = (offeredAt?: Date) =>
    floor.use.offer.execute(telephony, {
      deskId,
      providerCallId: `c${++serial}`,
      callerNumber: '',
      offeredAt,
    });
  const sitDown = async () => {
    const agent = floor.arrange.person(operatorId, 'agent');
    await floor.use.presence.execute(agent, 'ready');
    await floor.db.unitOfWork.run(telephony, (tx) =>
      floor.routing.seen(tx, [{ operatorId, personId: agent.personId }]),
    );
    return agent;
  };
  const longWay = (agent: PersonActor, id: string) =>
    floor.db.unitOfWork.run(agent, (tx) => long.within(tx, operatorId, agent.personId, id));
  const shortWay = (agent: PersonActor, id: string) => floor.use.take.execute(agent, id);

  /** Everything about the calls and people of one story, with names for ids and without the moments that pass meanwhile. */
  const trace = async (calls: readonly string[], agents: readonly PersonActor[]) => {
    const { rows } = await floor.db.owner.query<{ kind: string; row: unknown }>(
      `SELECT 'call' AS kind, (to_jsonb(i) || jsonb_build_object('after', round(extract(epoch FROM connected_at - offered_at) / 5)))
           - '{received_at,offered_at,connected_at,provider_call_id,offered_until,desk_id,contract_id,client_id,operator_id}'::text[] AS row
         FROM fulfilment.interaction i WHERE id = ANY ($1)
       UNION ALL SELECT 'place', to_jsonb(p) - '{since,idle_since,operator_id}'::text[] FROM fulfilment.presence p WHERE person_id = ANY ($2)
       UNION ALL SELECT 'event', to_jsonb(e) - '{id,at,operator_id}'::text[] FROM fulfilment.call_event e WHERE interaction_id = ANY ($1)`,
      [calls, agents.map(({ personId }) => personId)],
    );
    const names = new Map([
      ...calls.map((id, index) => [id, `call ${index}`] as const),
      ...agents.map(({ personId }, index) => [personId, `agent ${index}`] as const),
    ]);
    const text = rows.map((row) => JSON.stringify(row).replace(/[\w-]+/g, (word) => names.get(word) ?? word));
    return text.sort();
  };
  const both = async (
    story: (way: typeof shortWay) => Promise<{ calls: string[]; agents: PersonActor[] }>,
  ) => {
    const short = await story(shortWay);
    const after = await trace(short.calls, short.agents);
    await openDesk();
    const other = await story(longWay);
    expect(after).toEqual(await trace(other.calls, other.agents));
    expect(after.length).toBeGreaterThan(1);
  };

  it('leaves what the long way leaves: an own offer', () =>
    both(async (way) => {
      const agent = await sitDown();
      const call = await ring();
      await floor.use.route.execute(operatorId);
      const view = await way(agent, call.id);
      expect(view).toMatchObject({ state: 'connected', agentId: agent.personId, offeredTo: null });
      expect(view).toEqual(await floor.use.interactions.one(agent, call.id));
      return { calls: [call.id], agents: [agent] };
    }));

  it('a call that rings at a colleague, while another one rings here', () =>
    both(async (way) => {
      const [agent, colleague] = [await sitDown(), await sitDown()];
      const calls = [await ring(), await ring()];
      await floor.use.route.execute(operatorId);
      const first = await floor.use.interactions.one(agent, calls[0]!.id);
      const [holder, taker] = first.offeredTo === agent.personId ? [agent, colleague] : [colleague, agent];
      expect(first.offeredTo).toBe(holder.personId);
      await way(taker, first.id);
      return { calls: calls.map(({ id }) => id), agents: [holder, taker] };
    }));

  it('a call that nobody is offered, to somebody who never said to be ready', () =>
    both(async (way) => {
      const agent = floor.arrange.person(operatorId, 'agent');
      const call = await ring(new Date('2026-11-04T09:59:00+09:00'));
      await way(agent, call.id);
      return { calls: [call.id], agents: [agent] };
    }));

  it('refuses like the long way: taken, gone, holding another, of others, unknown', async () => {
    const [agent, colleague, third] = [await sitDown(), await sitDown(), await sitDown()];
    const [mine, theirs, gone] = [await ring(), await ring(), await ring()];
    await shortWay(agent, mine.id);
    expect(await shortWay(agent, mine.id)).toMatchObject({ state: 'connected' });
    await expect(shortWay(colleague, mine.id)).rejects.toThrow('callTaken');
    await expect(shortWay(agent, theirs.id)).rejects.toThrow('finishYourCall');
    await floor.use.end.execute(telephony, gone.providerCallId, { abandoned: true });
    await expect(shortWay(third, gone.id)).rejects.toThrow('callGone');
    const stranger = floor.arrange.person(await floor.arrange.company('operator'), 'agent');
    await expect(shortWay(stranger, theirs.id)).rejects.toThrow('NOT_FOUND');
    await expect(shortWay(third, 'no id')).rejects.toThrow('NOT_FOUND');
    expect(await floor.use.interactions.one(third, theirs.id)).toMatchObject({ state: 'ringing' });
  });

  it('stands behind the walls by itself: another company named in the call finds nothing', async () => {
    const call = await ring();
    const stranger = floor.arrange.person(await floor.arrange.company('operator'), 'agent');
    const rows = await floor.db.unitOfWork.single(
      stranger,
      'answer-past-the-wall',
      'SELECT id FROM fulfilment.answer_call($1, $2, $3, $4)',
      [call.id],
    );
    expect(rows).toEqual([]);
    // Nothing of who acted stays on the connection.
    const left = await floor.db.dataSource.query(`SELECT current_setting('app.company', true) AS company`);
    expect(left).toEqual([{ company: '' }]);
  });
});
