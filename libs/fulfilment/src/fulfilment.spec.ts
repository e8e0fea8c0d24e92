import { jest } from '@jest/globals';
import { ContractType } from '@madoguchi/contracting/graphql/contract.type';
import { Public, type Actor, type PersonActor } from '@madoguchi/platform/access';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { openFloor, type Floor } from './testing/call-floor.js';
import { serveFloor } from './testing/http-floor.js';

const callFields = `id state callerNumber talkSeconds outcome draft agentName simulated
  desk { id clientName greeting accepting script { id say } hours { weekday opensAt } } history { id outcome summary }`;

/** Stands for contracting, to which this context adds one field. */
@Resolver()
class AnyContract {
  @Public('stands for a neighbour in a test')
  @Query(() => [ContractType])
  contractsFor(@Args('ids', { type: () => [ID] }) ids: string[]): Partial<ContractType>[] {
    return ids.map((id) => ({ id }));
  }
}

describe('fulfilment over GraphQL', () => {
  let floor: Floor;
  let api: Awaited<ReturnType<typeof serveFloor>>;
  let owner: PersonActor,
    agent: PersonActor,
    supervisor: PersonActor,
    telephony: Actor,
    deskId: string,
    contractId: string;

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
    supervisor = arrange.person(operatorId, 'supervisor');
    telephony = arrange.key(operatorId);
    const opened = await arrange.contract({ clientId, operatorId, producerId });
    [deskId, contractId] = [opened.deskId, opened.contract.id];
    api = await serveFloor(floor, [AnyContract]);
  });
  afterAll(async () => {
    await api.close();
    await floor.db.close();
  });

  const data = async (actor: Actor, query: string, variables: object = {}) => {
    const answer = await api.ask(actor, query, variables);
    expect(answer.errors).toBeUndefined();
    // Each test checks the shape it asked for.
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    return answer.data as any;
  };
  const refusal = async (actor: Actor, query: string, variables: object = {}) =>
    (await api.ask(actor, query, variables)).errors?.[0]?.extensions;
  const offer = (providerCallId: string, more: object = {}) =>
    data(telephony, `mutation ($input: IncomingCallInput!) { offerCall(input: $input) { ${callFields} } }`, {
      input: { deskId, providerCallId, callerNumber: '0355556666', ...more },
    });

  it('plays a call from ring to inbox', async () => {
    const { offerCall } = await offer('first', { offeredAt: '2026-11-04T00:30:00Z' });
    expect(offerCall).toMatchObject({
      state: 'RINGING',
      desk: { clientName: 'さくら歯科', accepting: true },
      history: [],
    });
    const id = offerCall.id as string;

    const { setPresence } = await data(
      agent,
      `mutation { setPresence(presence: READY) { presence waiting { ${callFields} } current { id } } }`,
    );
    expect(setPresence).toMatchObject({ presence: 'READY', waiting: [{ id }], current: null });
    const { takeCall } = await data(
      agent,
      `mutation ($id: ID!) { takeCall(interactionId: $id) { ${callFields} } }`,
      { id },
    );
    expect(takeCall).toMatchObject({ state: 'CONNECTED', agentName: expect.stringContaining('山田') });
    const { saveDraft } = await data(
      agent,
      'mutation ($id: ID!, $draft: JSON!) { saveDraft(interactionId: $id, draft: $draft) { draft } }',
      {
        id,
        draft: { callerName: '佐藤' },
      },
    );
    expect(saveDraft.draft).toEqual({ callerName: '佐藤' });
    await data(
      telephony,
      'mutation ($input: CallEndedInput!) { endCall(input: $input) { state talkSeconds } }',
      {
        input: {
          providerCallId: 'first',
          endedAt: '2026-11-04T00:33:00Z',
          abandoned: false,
          talkSeconds: 120,
        },
      },
    );
    const input = {
      interactionId: id,
      outcome: 'APPOINTMENT',
      urgency: 'TODAY',
      callerName: '佐藤',
      appointment: { withWhom: '佐藤様', startsAt: '2026-11-10T05:00:00Z' },
    };
    const { recordInteraction } = await data(
      agent,
      'mutation ($input: RecordInteractionInput!) { recordInteraction(input: $input) { state talkSeconds outcome } }',
      { input },
    );
    expect(recordInteraction).toEqual({ state: 'COMPLETED', talkSeconds: 120, outcome: 'APPOINTMENT' });

    const { reports } = await data(
      owner,
      `{ reports { total open items { id at deskName outcome urgency callbackNumber talkSeconds billable rule ruleLabel doneAt
        appointment { id status startsAt } } } }`,
    );
    expect(reports).toMatchObject({
      total: 1,
      open: 1,
      items: [
        {
          at: '2026-11-04T00:30:00.000Z',
          callbackNumber: '0355556666',
          ruleLabel: '応対した電話は1件と数えます',
        },
      ],
    });
    const report = reports.items[0];
    const accept = 'mutation ($id: ID!) { acceptAppointment(id: $id) { status } }';
    expect(await data(owner, accept, { id: report.appointment.id })).toEqual({
      acceptAppointment: { status: 'ACCEPTED' },
    });
    const done =
      'mutation ($id: ID!) { markReportDone(reportId: $id, done: true) { doneAt appointment { status } } }';
    expect((await data(owner, done, { id: report.id })).markReportDone).toMatchObject({
      appointment: { status: 'ACCEPTED' },
    });
    const { liveFloor } = await data(
      supervisor,
      `{ liveFloor { at totals { offeredToday answeredToday serviceLevel } agents { name state since deskName } calls { id } recent { ${callFields} } } }`,
    );
    expect(liveFloor).toMatchObject({
      totals: { offeredToday: 1, answeredToday: 1 },
      agents: [{ state: 'ready' }],
      recent: [{ id }],
    });
  });

  it('finds desks, histories and names of many calls in one round each', async () => {
    for (let i = 0; i < 8; i++) await offer(`many-${i}`);
    const runs = jest.spyOn(
      floor.db.unitOfWork.constructor.prototype as { run: (actor: Actor) => void },
      'run',
    );
    const { myDeskFloor } = await data(agent, `{ myDeskFloor { waiting { ${callFields} } } }`);
    expect(myDeskFloor.waiting).toHaveLength(8);
    expect(myDeskFloor.waiting[7].history).toMatchObject([{ outcome: 'APPOINTMENT' }]);
    // The list itself, all desks, all histories; routing goes on beside it.
    expect(runs.mock.calls.filter(([{ kind }]) => kind === 'person')).toHaveLength(3);
    runs.mockRestore();
  });

  it('answers in the language of the reader and says what to do', async () => {
    const take = 'mutation ($id: ID!) { takeCall(interactionId: $id) { id } }';
    const { myDeskFloor } = await data(agent, '{ myDeskFloor { waiting { id } } }');
    const [first, second] = myDeskFloor.waiting;
    await data(agent, take, { id: first.id });
    expect((await api.ask(agent, take, { id: second.id })).errors).toMatchObject([
      {
        message: '対応中の電話があります。その記録を完了してから応答してください。',
        extensions: { code: 'CONFLICT', reason: 'finishYourCall' },
      },
    ]);
    const english = await api.ask(agent, take, { id: second.id }, 'en');
    expect(english.errors![0]!.message).toBe(
      'You still hold a call. Complete its record before you answer the next one.',
    );
  });

  it('leads from a contract to its desk, for those who take part', async () => {
    const query = 'query ($ids: [ID!]!) { contractsFor(ids: $ids) { deskId } }';
    const ids = [contractId, '00000000-0000-4000-8000-000000000000'];
    expect((await data(owner, query, { ids })).contractsFor).toEqual([{ deskId }, { deskId: null }]);
    expect((await data({ kind: 'anonymous' }, query, { ids })).contractsFor[0]).toEqual({ deskId: null });
  });

  it('changes a desk for its owner and names the wrong fields', async () => {
    const { desk } = await data(
      owner,
      `query ($id: ID!) { desk(id: $id) { name greeting hours { weekday opensAt closesAt } closedOnHolidays
        script { id title say field required } knowledge { question answer } reportEmails rules } }`,
      { id: deskId },
    );
    const update =
      'mutation ($id: ID!, $input: DeskInput!) { updateDesk(deskId: $id, input: $input) { version greeting operatorName openFrom } }';
    const input = {
      ...desk,
      greeting: 'はい、さくら歯科です。',
      knowledge: [{ question: '駐車場は？', answer: '2台あります。' }],
    };
    expect((await data(owner, update, { id: deskId, input })).updateDesk).toEqual({
      version: 2,
      greeting: 'はい、さくら歯科です。',
      operatorName: 'みなとコール',
      openFrom: '2026-11-01',
    });
    const wrong = { ...input, name: '', hours: [{ weekday: 9, opensAt: '25:00', closesAt: '18:00' }] };
    expect(await refusal(owner, update, { id: deskId, input: wrong })).toMatchObject({
      code: 'BAD_INPUT',
      fields: [{ path: 'name' }, { path: 'hours.0.weekday' }, { path: 'hours.0.opensAt' }],
    });
  });

  it('refuses the wrong role, no session, endless, negative and odd input with a code, never with an inner error', async () => {
    const id = deskId;
    const simulate = 'mutation ($id: ID!) { simulateCall(deskId: $id) { simulated state } }';
    expect(await refusal({ kind: 'anonymous' }, simulate, { id })).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await refusal(owner, simulate, { id })).toMatchObject({ code: 'FORBIDDEN' });
    expect((await data(supervisor, simulate, { id })).simulateCall).toEqual({
      simulated: true,
      state: 'RINGING',
    });
    const reports =
      'query ($first: Int, $offset: Int, $search: String, $deskId: ID) { reports(first: $first, offset: $offset, search: $search, deskId: $deskId) { total } }';
    for (const variables of [
      { first: -1 },
      { first: 10_000 },
      { offset: -5 },
      { search: 'あ'.repeat(10_000) },
      { search: 'a\u0000' },
    ])
      expect(await refusal(owner, reports, variables)).toMatchObject({ code: 'BAD_INPUT' });
    expect(await refusal(owner, reports, { deskId: 'x'.repeat(50) })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await data(owner, reports, { search: "<script>alert('👩‍💻')</script>" })).toEqual({
      reports: { total: 0 },
    });
    expect(await refusal(agent, '{ reports { total } }')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal(agent, '{ liveFloor { at } }')).toMatchObject({ code: 'FORBIDDEN' });
    const end = 'mutation ($input: CallEndedInput!) { endCall(input: $input) { state } }';
    const wrongEnds = [
      { talkSeconds: -1 },
      { talkSeconds: 2_000_000 },
      { endedAt: '2020-01-01T00:00:00Z' },
      { endedAt: '2036-01-01T00:00:00Z' },
    ];
    for (const more of wrongEnds)
      expect(
        await refusal(telephony, end, { input: { providerCallId: 'many-3', abandoned: false, ...more } }),
      ).toMatchObject({
        code: 'BAD_INPUT',
      });
    const draft =
      'mutation ($id: ID!, $draft: JSON!) { saveDraft(interactionId: $id, draft: $draft) { id } }';
    for (const odd of ['text', [1], { a: 'あ'.repeat(30_000) }, { a: 'x\u0000' }, { 'a\u0000': 1 }])
      expect(await refusal(agent, draft, { id, draft: odd })).toMatchObject({ code: 'BAD_INPUT' });
  });
});
