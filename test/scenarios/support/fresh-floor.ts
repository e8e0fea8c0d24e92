import { eventually } from '../../../apps/local/src/play/session.js';
import type { FilledSide } from './filled.js';
import { askHeads, recordBusy, takeNext } from './filled-work.js';
import { call, free, freeHour, heldContact, record, running, within } from './fresh-call.js';

let asked = 0;

/** What is used up of calls with two lines, calls back and contacts. */
export const freshOnFloor: Readonly<Record<string, (side: FilledSide) => Promise<FilledSide>>> = {
  askForHelp: (side) => call(side, 1),
  answerHelp: helpAskedInCall,
  superviseCall: (side) => call(side, 1),
  takeOverCall: async (side) => call(await free(side, side.supervisor), 1),
  askToBeReady: free,
  ringOutside: (side) => call(side, 1),
  answerLine: (side) => outsideRung(side, false),
  completeTransfer: (side) => outsideRung(side, true),
  returnToCaller: (side) => outsideRung(side, true),
  startCallback: (side) => dueCallback(side, false),
  finishCallback: (side) => dueCallback(side, true),
  noteDoNotCallBack: (side) => dueCallback(side, true),
  endCallbackByPolicy: (side) => dueCallback(side, true),
  takeNextContact: withoutContact,
  saveOutboundDraft: heldContact,
  recordOutboundCall: askedContact,
};

interface AtDesk {
  readonly at: string;
  readonly waiting: readonly { id: string }[];
  readonly current: { readonly lines: readonly { id: string }[] } | null;
  readonly callback: { readonly id: string } | null;
  readonly campaignName: string | null;
}

/** The desk as the agent sees it, whose screen is alive by asking. */
const atDesk = async ({ agent }: FilledSide): Promise<AtDesk> =>
  (
    await agent.session.graphql<{ stillHere: AtDesk }>(
      'mutation { stillHere { at waiting { id } current { lines { id } } callback { id } campaignName } }',
    )
  ).stillHere;

async function helpAskedInCall(side: FilledSide): Promise<FilledSide> {
  const called = await call(side, 1);
  await called.agent.session.graphql(
    'mutation ($id: ID!) { askForHelp(interactionId: $id, wanted: true) { id } }',
    { id: called.ids.interaction },
  );
  return called;
}

/** One of the client's own people is rung while the caller waits; the line stands where its sample looks for one. */
async function outsideRung(side: FilledSide, isAnswered: boolean): Promise<FilledSide> {
  const called = await call(side, 1);
  const { session } = called.agent;
  await session.graphql(
    'mutation ($id: ID!, $target: ID!) { ringOutside(interactionId: $id, targetId: $target) { id } }',
    { id: called.ids.interaction, target: called.ids.transferTarget },
  );
  const line = (await atDesk(called)).current!.lines.at(-1)!.id;
  if (isAnswered)
    await session.graphql('mutation ($id: ID!) { answerLine(lineId: $id, news: ANSWERED) { id } }', {
      id: line,
    });
  return within(called, { callback: line });
}

/** The agent holds neither call nor contact. */
async function withoutContact(side: FilledSide): Promise<FilledSide> {
  const empty = await free(side);
  await running(side);
  if ((await atDesk(empty)).campaignName !== null)
    await recordBusy(empty.agent, await takeNext(empty.agent, empty.ids.campaign));
  return empty;
}

/** A contact that is asked what the campaign asked in the beginning, and a free hour to meet. */
async function askedContact(side: FilledSide): Promise<FilledSide> {
  const empty = await withoutContact(side);
  const { campaign } = empty.ids;
  await empty.owner.session.graphql(
    'mutation ($id: ID!) { discardCampaignScript(campaignId: $id) { version } }',
    { id: campaign },
  );
  await askHeads(empty.owner, campaign, `Heads ${(asked += 1)}`);
  return freeHour(await heldContact(side));
}

/** A call back that waits at the agent, or is being made. */
async function dueCallback(side: FilledSide, isCalling: boolean): Promise<FilledSide> {
  const called = await call(await withoutContact(side), 2);
  const { session } = called.agent;
  await record(called, called.ids.interaction, { outcome: 'MESSAGE', message: '折り返しの希望' });
  // What an earlier request changed: the agent may be reached at the desk again.
  await side.supervisor.session.graphql(
    'mutation ($personId: ID!, $input: AgentSkillsInput!) { setAgentSkills(personId: $personId, input: $input) { personId } }',
    {
      personId: side.ids.agentPerson,
      input: { languages: ['ja'], certifications: ['医療事務'], deskIds: null },
    },
  );
  const { at } = await atDesk(called);
  const { promiseCallback } = await side.supervisor.session.graphql<{ promiseCallback: { id: string } }>(
    'mutation ($input: PromiseCallbackInput!) { promiseCallback(input: $input) { id } }',
    { input: { interactionId: called.ids.interaction, phone: '0312345678', dueAt: at } },
  );
  await eventually(
    'The call back at the agent',
    async () => {
      const desk = await atDesk(called);
      if (desk.callback?.id !== promiseCallback.id) await clear(called, desk);
      return desk;
    },
    ({ callback }) => callback?.id === promiseCallback.id,
    120_000,
  );
  if (isCalling)
    await session.graphql('mutation ($id: ID!) { startCallback(id: $id) { id } }', promiseCallback);
  return within(called, { callback: promiseCallback.id });
}

/** What rings and older calls back come first, so nothing of it may be left. */
async function clear(side: FilledSide, { waiting, callback }: AtDesk): Promise<void> {
  const { session } = side.agent;
  if (callback)
    await session.graphql(
      'mutation ($id: ID!) { finishCallback(input: { id: $id, outcome: NOT_NEEDED }) { id } }',
      callback,
    );
  for (const { id } of waiting) {
    await session.graphql(
      'mutation ($id: ID!) { takeCall(interactionId: $id) { id } hangUp(interactionId: $id) { id } }',
      { id },
    );
    await record(side, id, { outcome: 'SPAM' });
  }
  await session.graphql('mutation { setPresence(presence: READY) { presence } }');
}
