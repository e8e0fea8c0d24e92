import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { notOfACampaign } from '../domain/answers.js';
import { type CampaignTemplate, campaignTemplates } from '../domain/campaign-templates.js';
import { problemsOfScript, type ScriptStep } from '../domain/script.js';
import { CampaignScriptStore } from '../store/campaign-script.store.js';
import { CampaignStore } from '../store/campaign.store.js';
import type { CampaignScriptView } from './campaign-script-views.js';
import { knownId } from './known-id.js';
import type { StoredCampaign } from './outbound-views.js';

const FORMER_SHOWN = 10;

export const problemsOfQuestions = (steps: readonly ScriptStep[]) => [
  ...problemsOfScript(steps, 'steps'),
  ...notOfACampaign(steps, 'steps'),
];

/** The questions of the acting company's campaigns. @throws Refusal NOT_FOUND */
@Injectable()
export class ReadCampaignScript {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: CampaignStore,
    private readonly scripts: CampaignScriptStore,
  ) {}

  ofCampaign(actor: Actor, campaignId: string): Promise<CampaignScriptView> {
    return this.unitOfWork.run(actor, async (tx) => this.view(tx, await this.own(tx, actor, campaignId)));
  }

  templates(actor: Actor, campaignId: string): Promise<readonly CampaignTemplate[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { offer } = await this.own(tx, actor, campaignId);
      return campaignTemplates(offer);
    });
  }

  async view(tx: Tx, { id, name }: StoredCampaign): Promise<CampaignScriptView> {
    const draft = (await this.scripts.draft(tx, id)) ?? null;
    return {
      campaignId: id,
      campaignName: name,
      ...(await this.scripts.current(tx, id)),
      draft,
      problems: draft ? problemsOfQuestions(draft.steps) : [],
      former: await this.scripts.former(tx, id, FORMER_SHOWN),
    };
  }

  private async own(tx: Tx, actor: Actor, campaignId: string): Promise<StoredCampaign> {
    const campaign = await this.campaigns.one(tx, actingCompany(actor), knownId(campaignId));
    if (!campaign) throw Refusal.notFound();
    return campaign;
  }
}
