import type { FilledSide } from './filled.js';
import { takeAndTell } from './filled-work.js';
import { ring } from './side.js';

let number = 0;
let hours = 0;

export const within = (side: FilledSide, ids: Partial<FilledSide['ids']>): FilledSide => ({
  ...side,
  ids: { ...side.ids, ...ids },
});

/** The agent, or who supervises, is away, and what they had in hand of calls and calls back is brought to its end. */
export async function free(side: FilledSide, who = side.agent): Promise<FilledSide> {
  const { session } = who;
  const { setPresence } = await session.graphql<{
    setPresence: {
      current: { id: string; state: string } | null;
      callback: { id: string } | null;
    };
  }>('mutation { setPresence(presence: AWAY) { current { id state } callback { id } } }');
  const { current, callback } = setPresence;
  if (callback)
    await session.graphql(
      'mutation ($id: ID!) { finishCallback(input: { id: $id, outcome: NOT_NEEDED }) { id } }',
      callback,
    );
  if (current) {
    const { id, state } = current;
    if (state === 'CONNECTED')
      await session.graphql('mutation ($id: ID!) { hangUp(interactionId: $id) { id } }', { id });
    await record(side, id, { outcome: 'SPAM' }, who);
  }
  return side;
}

/** A call that rings (0), is spoken on (1), or waits for its record (2). */
export async function call(side: FilledSide, stage: 0 | 1 | 2): Promise<FilledSide> {
  const { session } = (await free(side)).agent;
  const providerCall = `fresh-${(number += 1)}`;
  const interaction = await ring(side, side.ids.desk, providerCall);
  if (stage > 0)
    await session.graphql('mutation ($id: ID!) { takeCall(interactionId: $id) { id } }', { id: interaction });
  if (stage > 1)
    await session.graphql('mutation ($id: ID!) { hangUp(interactionId: $id) { id } }', { id: interaction });
  return within(side, { interaction, providerCall });
}

/** A free hour of the client to book. */
export async function freeHour(side: FilledSide): Promise<FilledSide> {
  // An hour that nobody has booked yet, however many were.
  const hour = (hours += 1);
  const day = `2027-02-${String(2 + Math.floor(hour / 24)).padStart(2, '0')}`;
  const time = `${String(hour % 24).padStart(2, '0')}:00`;
  const { openSlots } = await side.owner.session.graphql<{ openSlots: { id: string; startsAt: string }[] }>(
    'mutation ($deskId: ID!, $input: SlotPatternInput!) { openSlots(deskId: $deskId, input: $input) { id startsAt } }',
    {
      deskId: side.ids.desk,
      input: { from: day, until: day, weekdays: [], times: [time], minutes: 60, capacity: 1, except: [] },
    },
  );
  const wanted = Date.parse(`${day}T${time}:00+09:00`);
  return within(side, { slot: openSlots.find(({ startsAt }) => Date.parse(startsAt) === wanted)!.id });
}

/** A call in wrap-up, and a free hour of the client to book. */
export const callThatBooks = async (side: FilledSide): Promise<FilledSide> => freeHour(await call(side, 2));

export async function recordedCall(side: FilledSide): Promise<FilledSide> {
  const recorded = await call(side, 2);
  await record(recorded, recorded.ids.interaction, { outcome: 'MESSAGE', message: '折り返しの希望' });
  return within(recorded, { answered: recorded.ids.interaction });
}

/** The campaign runs, also after it was paused by name. */
export const running = ({ supervisor, ids }: FilledSide) =>
  supervisor.session.graphql('mutation ($id: ID!) { runCampaign(campaignId: $id) { id } }', {
    id: ids.campaign,
  });

/** A contact in the hands of the agent, who holds no call; the one they hold already, if there is one. */
export async function heldContact(side: FilledSide): Promise<FilledSide> {
  await running(side);
  const { ids } = await free(side);
  Object.assign(side.ids, { outboundCall: await takeAndTell(side.agent, ids.campaign) });
  return within(side, { outboundCall: side.ids.outboundCall });
}

export const record = (side: FilledSide, interactionId: string, result: object, who = side.agent) =>
  who.session.graphql(
    'mutation ($input: RecordInteractionInput!) { recordInteraction(input: $input) { id } }',
    {
      input: { interactionId, urgency: 'NORMAL', ...result },
    },
  );
