import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { CampaignScriptStore } from '../store/campaign-script.store.js';
import { CampaignStore } from '../store/campaign.store.js';
import type { CampaignScriptView } from './campaign-script-views.js';
import { knownId } from './known-id.js';
import { problemsOfQuestions, ReadCampaignScript } from './read-campaign-script.js';

/**
 * The draft becomes what is asked, from the next contact on; calls that run keep the version they began with. Published twice it
 * is published once.
 * @throws Refusal NOT_FOUND, CONFLICT `campaignEnded`, `scriptChangedMeanwhile`, `campaignNeedsQuestions`, BAD_INPUT with every problem of every step
 */
@Injectable()
export class PublishCampaignScript {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: CampaignStore,
    private readonly scripts: CampaignScriptStore,
    private readonly read: ReadCampaignScript,
  ) {}

  execute(actor: Actor, campaignId: string, revision: number): Promise<CampaignScriptView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const campaign = await this.campaigns.lock(tx, actingCompany(actor), knownId(campaignId));
      if (!campaign) throw Refusal.notFound();
      if (campaign.state === 'ended') throw new Refusal('CONFLICT', 'campaignEnded');
      const draft = await this.scripts.draft(tx, campaignId);
      if (!draft) return this.read.view(tx, campaign);
      if (draft.revision !== revision) throw new Refusal('CONFLICT', 'scriptChangedMeanwhile');
      const fields = problemsOfQuestions(draft.steps);
      if (fields.length > 0) throw new Refusal('BAD_INPUT', undefined, { fields });
      // A survey that was run once goes on with questions; one that nobody runs yet is asked for them when it is.
      if (campaign.kind === 'survey' && campaign.state !== 'draft' && draft.steps.length === 0)
        throw new Refusal('CONFLICT', 'campaignNeedsQuestions');
      await this.scripts.discard(tx, campaignId);
      const { version, steps } = await this.scripts.current(tx, campaignId);
      if (!isDeepStrictEqual(draft.steps, steps)) {
        await this.scripts.publish(tx, campaign, version + 1, draft.steps, signedInPerson(actor));
        await tx.audit('campaign.publish_script', campaignId, { version: version + 1 });
      }
      return this.read.view(tx, campaign);
    });
  }
}
