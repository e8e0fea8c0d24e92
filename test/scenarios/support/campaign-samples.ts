import { type Sample, sample } from './sample.js';

const question = {
  id: 'heads',
  title: '従業員の人数',
  say: '何人でお働きでしょうか。',
  field: 'message',
  required: false,
  kind: 'NUMBER',
  choices: [],
  branches: [],
  next: '_end',
};

/** The questions of a campaign. */
export const campaignScriptSamples: Readonly<Record<string, Sample>> = {
  saveCampaignScript: sample('owner', ({ ids }) => ({
    campaignId: ids.campaign,
    revision: 0,
    input: { steps: [question] },
  })),
  publishCampaignScript: sample('owner', ({ ids }) => ({ campaignId: ids.campaign, revision: 1 })),
  addSalesperson: sample('owner', () => ({ input: { name: '原 誠', email: 'hara@journey.example' } })),
  changeSalesperson: sample('owner', ({ ids }) => ({
    id: ids.salesperson,
    input: { name: '原 誠一', email: 'hara-seiichi@journey.example' },
  })),
  removeSalesperson: sample('owner', ({ ids }) => ({ id: ids.salesperson })),
  discardCampaignScript: sample('owner', ({ ids }) => ({ campaignId: ids.campaign })),
};
