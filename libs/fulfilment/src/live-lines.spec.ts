import { ContractType } from '@madoguchi/contracting/graphql/contract.type';
import { Public, type Actor, type PersonActor } from '@madoguchi/platform/access';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { openFloor, type Floor } from './testing/call-floor.js';
import { serveFloor } from './testing/http-floor.js';
import { Listener } from './testing/listener.js';

interface DeskTold {
  deskFloor: {
    presence: string;
    online: boolean;
    offered: { id: string } | null;
    current: { id: string } | null;
  };
}
interface FloorTold {
  liveFloor: { totals: { offeredToday: number } };
}

const DESK =
  'subscription { deskFloor { presence online offered { id desk { clientName } } current { id } } }';
const FLOOR = 'subscription { liveFloor { totals { offeredToday } } }';

/** Stands for contracting, to which this context adds one field. */
@Resolver()
class AnyContract {
  @Public('stands for a neighbour in a test')
  @Query(() => [ContractType])
  contractsFor(@Args('ids', { type: () => [ID] }) ids: string[]): Partial<ContractType>[] {
    return ids.map((id) => ({ id }));
  }
}

describe('lines that tell', () => {
  let floor: Floor;
  let near: Awaited<ReturnType<typeof serveFloor>>;
  let far: Awaited<ReturnType<typeof serveFloor>>;
  let agent: PersonActor, supervisor: PersonActor, owner: PersonActor, foreigner: PersonActor;
  let telephony: Actor;
  let deskId: string;
  let serial = 0;
  const lines: Listener[] = [];

  beforeAll(async () => {
    floor = await openFloor();
    const { arrange } = floor;
    const [clientId, operatorId, producerId] = [
      await arrange.company('client'),
      await arrange.company('operator'),
      await arrange.company('producer'),
    ];
    ({ deskId } = await arrange.contract({ clientId, operatorId, producerId }));
    owner = arrange.person(clientId, 'owner');
    agent = arrange.person(operatorId, 'agent');
    supervisor = arrange.person(operatorId, 'supervisor');
    telephony = arrange.key(operatorId);
    foreigner = arrange.person(await arrange.company('operator'), 'supervisor');
    // Two api processes on one database, as far as the database can tell.
    [near, far] = [await serveFloor(floor, [AnyContract]), await serveFloor(floor, [AnyContract])];
  }, 60_000);
  afterEach(() => lines.splice(0).forEach((line) => line.close()));
  afterAll(async () => {
    await Promise.all([near.close(), far.close()]);
    await floor.db.close();
  });

  const listen = (place: typeof near, actor: Actor, query: string, origin?: string) => {
    const line = new Listener(place.url, place.headersOf(actor), query, origin);
    lines.push(line);
    return line;
  };
  const ring = async (place: typeof near) => {
    const { data } = await place.ask(
      telephony,
      'mutation ($input: IncomingCallInput!) { offerCall(input: $input) { id } }',
      { input: { deskId, providerCallId: `live-${++serial}`, callerNumber: `03-2222-${1000 + serial}` } },
    );
    return (data!['offerCall'] as { id: string }).id;
  };

  it('say at once how things are, and offer a call that came in at another process', async () => {
    const desk = listen(near, agent, DESK);
    await desk.until<DeskTold>(({ deskFloor }) => deskFloor.online && deskFloor.presence === 'AWAY');
    await far.ask(agent, 'mutation { setPresence(presence: READY) { presence } }');
    const id = await ring(far);
    const told = await desk.until<DeskTold>(({ deskFloor }) => deskFloor.offered !== null);
    expect(told.deskFloor.offered).toMatchObject({ id, desk: { clientName: 'さくら歯科' } });
    await far.ask(agent, 'mutation ($id: ID!) { takeCall(interactionId: $id) { id } }', { id });
    await desk.until<DeskTold>(({ deskFloor }) => deskFloor.current?.id === id && deskFloor.offered === null);
    await far.ask(agent, 'mutation ($id: ID!) { hangUp(interactionId: $id) { id } }', { id });
    await near.ask(
      agent,
      'mutation ($input: RecordInteractionInput!) { recordInteraction(input: $input) { id } }',
      { input: { interactionId: id, outcome: 'SILENT', urgency: 'NORMAL' } },
    );
  });

  it('show two tabs of one agent the same, and count the agent as present until the last one closes', async () => {
    const tabs = [listen(near, agent, DESK), listen(far, agent, DESK)];
    await near.ask(agent, 'mutation { setPresence(presence: AWAY, reason: MEAL) { presence } }');
    for (const tab of tabs) await tab.until<DeskTold>(({ deskFloor }) => deskFloor.presence === 'AWAY');
    tabs[0]!.close();
    await near.ask(agent, 'mutation { setPresence(presence: READY) { presence } }');
    await tabs[1]!.until<DeskTold>(({ deskFloor }) => deskFloor.presence === 'READY' && deskFloor.online);
  });

  it('keep a supervisor informed, and nobody of another company', async () => {
    const own = listen(near, supervisor, FLOOR);
    const other = listen(near, foreigner, FLOOR);
    const before = (await own.until<FloorTold>(() => true)).liveFloor.totals.offeredToday;
    await ring(far);
    await own.until<FloorTold>(({ liveFloor }) => liveFloor.totals.offeredToday === before + 1);
    await other.until<FloorTold>(() => true);
    expect(JSON.stringify(other.heard)).not.toMatch(/"offeredToday":[1-9]/);
  });

  it('refuse visitors, other roles, other pages, queries and nonsense, in closed codes', async () => {
    const visitor = new Listener(near.url, {}, FLOOR);
    lines.push(visitor);
    expect(await visitor.refusal()).toBe('4403');
    expect(await listen(near, owner, FLOOR).refusal()).toBe('FORBIDDEN');
    expect(await listen(near, owner, DESK).refusal()).toBe('FORBIDDEN');
    expect(await listen(near, supervisor, '{ liveFloor { at } }').refusal()).toBe('BAD_INPUT');
    expect(await listen(near, supervisor, 'subscription { nothing }').refusal()).toBe('BAD_INPUT');
    expect(await listen(near, supervisor, FLOOR, 'https://evil.example').refusal()).toMatch('403');
  });

  it('look again after PostgreSQL could not be heard: what was said meanwhile is not lost', async () => {
    const own = listen(near, supervisor, FLOOR);
    const before = (await own.until<FloorTold>(() => true)).liveFloor.totals.offeredToday;
    const { rowCount } = await floor.db.owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'madoguchi-live' AND datname = current_database()`,
    );
    expect(rowCount).toBe(2);
    await ring(far);
    await own.until<FloorTold>(({ liveFloor }) => liveFloor.totals.offeredToday === before + 1);
  });
});
