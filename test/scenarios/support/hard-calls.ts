import type { FilledSide } from './filled.js';
import { heldContact, within } from './fresh-call.js';
import type { Side } from './side.js';

export const consultation = '怒鳴られて、次の電話に出るのが怖いです。';

/** The agent ends a contact they hold by policy. */
export const endHard = ({ session }: Side['agent'], callId: string) =>
  session.graphql('mutation ($input: EndWorkByPolicyInput!) { endOutboundByPolicy(input: $input) { id } }', {
    input: { id: callId, reason: 'THREAT' },
  });

/** The agent asks for consultation about work that they ended. */
export async function askAbout({ session }: Side['agent'], workId: string): Promise<string> {
  const { askForConsultation } = await session.graphql<{ askForConsultation: { id: string } }>(
    'mutation ($workId: ID!, $note: String!) { askForConsultation(workId: $workId, note: $note) { id } }',
    { workId, note: consultation },
  );
  return askForConsultation.id;
}

export const policyOf = (basedOn: number, words: string) => ({
  input: {
    basedOn,
    words,
    helplineName: '総務部 相談窓口',
    helplineEmail: 'soudan@journey.example',
    helplinePhone: '03-1234-5678',
    helplineHours: '平日 9:00〜18:00',
  },
});

export async function publishPolicy({ session }: Side['supervisor'], basedOn: number): Promise<string> {
  const { publishAbusePolicy } = await session.graphql<{ publishAbusePolicy: { version: number } }>(
    'mutation ($input: PublishAbusePolicyInput!) { publishAbusePolicy(input: $input) { version } }',
    policyOf(basedOn, '一人で我慢しないでください。'),
  );
  return String(publishAbusePolicy.version);
}

/** A contact's call that the agent has just ended by policy. */
async function ended(side: FilledSide): Promise<FilledSide> {
  const held = await heldContact(side);
  await endHard(held.agent, held.ids.outboundCall);
  return within(held, { hardWork: held.ids.outboundCall });
}

/** What is used up of hard calls: each is asked about once and answered once; a policy follows the newest. */
export const freshHardCalls: Readonly<Record<string, (side: FilledSide) => Promise<FilledSide>>> = {
  askForConsultation: ended,
  answerHardCall: async (side) => {
    const hard = await ended(side);
    return within(hard, { hardCall: await askAbout(hard.agent, hard.ids.hardWork) });
  },
  publishAbusePolicy: async (side) => {
    const { abusePolicy } = await side.supervisor.session.graphql<{ abusePolicy: { version: number } }>(
      'query { abusePolicy { version } }',
    );
    return within(side, { policyVersion: String(abusePolicy.version) });
  },
};
