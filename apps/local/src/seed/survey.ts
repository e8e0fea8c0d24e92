import { addDays, type CalendarDate, startOfDay } from '@madoguchi/kernel';
import { everyDay, importList, openCampaign } from '../play/outbound.js';
import type { Session } from '../play/session.js';
import type { CampaignStage } from './campaign.js';

const CALLS = 16;
const reasons = [
  '味がよく、常連のお客さまに好評です。',
  '納品がもう少し早いと助かります。',
  '量を選べるとうれしいです。',
];

/** A survey among customers: nothing is offered, and every question has its answers. */
export async function playSurvey(stage: CampaignStage, day: CalendarDate): Promise<void> {
  const { owner, supervisor, agents, deskId, roll, setClock } = stage;
  await setClock(at(day, 8));
  const campaignId = await openCampaign(owner, deskId, {
    ...everyDay,
    kind: 'SURVEY',
    name: 'お取引先アンケート',
    purpose: 'お届けしている惣菜に、どのくらいご満足いただいているかを知る',
    offer: 'お届けしている惣菜',
    script: 'いつもありがとうございます。三分ほどのアンケートにご協力いただけますでしょうか。',
    startsOn: day,
    endsOn: addDays(stage.today, 30),
  });
  const { campaignTemplates } = await owner.graphql<{
    campaignTemplates: { kind: string; steps: unknown[] }[];
  }>(
    `query ($id: ID!) { campaignTemplates(campaignId: $id) { kind steps {
      id title say field required kind choices next branches { answer goTo } } } }`,
    { id: campaignId },
  );
  const { steps } = campaignTemplates.find(({ kind }) => kind === 'SURVEY')!;
  await owner.graphql(
    `mutation ($id: ID!, $input: ScriptDraftInput!) {
      saveCampaignScript(campaignId: $id, revision: 0, input: $input) { version }
      publishCampaignScript(campaignId: $id, revision: 1) { version } }`,
    { id: campaignId, input: { steps } },
  );
  await importList(owner, campaignId, 'お取引先.csv', list());
  await supervisor.graphql('mutation ($id: ID!) { runCampaign(campaignId: $id) { id } }', { id: campaignId });
  for (let call = 0; call < CALLS; call += 1) await ask(agents[call % agents.length]!, campaignId, roll());
  await supervisor.graphql('mutation ($id: ID!) { pauseCampaign(campaignId: $id) { id } }', {
    id: campaignId,
  });
}

async function ask(agent: Session, campaignId: string, luck: number): Promise<void> {
  const { takeNextContact } = await agent.graphql<{ takeNextContact: { id: string } }>(
    'mutation ($id: ID!) { takeNextContact(campaignId: $id) { id } }',
    { id: campaignId },
  );
  await agent.graphql(
    'mutation ($input: RecordOutboundCallInput!) { recordOutboundCall(input: $input) { id } }',
    { input: { callId: takeNextContact.id, ...resultOf(luck) } },
  );
}

function resultOf(luck: number) {
  if (luck < 0.15) return { outcome: 'NO_ANSWER' };
  const said = (answers: Record<string, string | null>) => ({
    outcome: 'ANSWERED',
    talkSeconds: 150,
    answers: Object.entries(answers).map(([stepId, answer]) => ({ stepId, answer })),
  });
  if (luck < 0.25) return said({ may_ask: 'no' });
  const satisfied =
    luck < 0.5 ? 'とても満足' : luck < 0.8 ? '満足' : luck < 0.9 ? 'どちらともいえない' : '不満';
  const why = reasons[Math.floor(luck * 1000) % reasons.length]!;
  const recommend = luck < 0.85 ? String(7 + (Math.floor(luck * 1000) % 4)) : null;
  return said({ may_ask: 'yes', satisfied, why, recommend });
}

const at = (day: CalendarDate, hours: number) => new Date(startOfDay(day).getTime() + hours * 3_600_000);

const list = () =>
  ['店名,電話番号', ...Array.from({ length: 24 }, (_, i) => `お取引先${i + 1},0942${200_100 + i * 13}`)].join(
    '\r\n',
  );
