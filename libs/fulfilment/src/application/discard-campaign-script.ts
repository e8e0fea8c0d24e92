import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CampaignScriptStore } from '../store/campaign-script.store.js';
import { CampaignStore } from '../store/campaign.store.js';
import type { CampaignScriptView } from './campaign-script-views.js';
import { knownId } from './known-id.js';
import { ReadCampaignScript } from './read-campaign-script.js';

/** Back to what is asked now. @throws Refusal NOT_FOUND */
@Injectable()
export class DiscardCampaignScript {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: CampaignStore,
    private readonly scripts: CampaignScriptStore,
    private readonly read: ReadCampaignScript,
  ) {}

  execute(actor: Actor, campaignId: string): Promise<CampaignScriptView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const campaign = await this.campaigns.lock(tx, actingCompany(actor), knownId(campaignId));
      if (!campaign) throw Refusal.notFound();
      await this.scripts.discard(tx, campaignId);
      return this.read.view(tx, campaign);
    });
  }
}
