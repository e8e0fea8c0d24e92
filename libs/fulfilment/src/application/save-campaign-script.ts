import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { cleanScript, type ScriptStep } from '../domain/script.js';
import { Problems } from '../domain/words.js';
import { CampaignScriptStore } from '../store/campaign-script.store.js';
import { CampaignStore } from '../store/campaign.store.js';
import type { CampaignScriptView } from './campaign-script-views.js';
import { knownId } from './known-id.js';
import { ReadCampaignScript } from './read-campaign-script.js';

/**
 * Keeps the questions somebody is writing; nobody is asked them yet. The same steps saved twice are saved once.
 * @param revision of the draft that was read; 0 when there was none
 * @throws Refusal NOT_FOUND, CONFLICT `campaignEnded`, `scriptChangedMeanwhile`, BAD_INPUT
 */
@Injectable()
export class SaveCampaignScript {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: CampaignStore,
    private readonly scripts: CampaignScriptStore,
    private readonly read: ReadCampaignScript,
  ) {}

  execute(
    actor: Actor,
    campaignId: string,
    revision: number,
    typed: readonly ScriptStep[],
  ): Promise<CampaignScriptView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const campaign = await this.campaigns.lock(tx, actingCompany(actor), knownId(campaignId));
      if (!campaign) throw Refusal.notFound();
      if (campaign.state === 'ended') throw new Refusal('CONFLICT', 'campaignEnded');
      const problems = new Problems();
      const steps = cleanScript(typed, 'steps', problems);
      problems.refuse();
      const kept = await this.scripts.draft(tx, campaignId);
      if (!isDeepStrictEqual(kept?.steps, steps)) {
        if ((kept?.revision ?? 0) !== revision) throw new Refusal('CONFLICT', 'scriptChangedMeanwhile');
        await this.scripts.save(tx, campaign, steps, signedInPerson(actor));
      }
      return this.read.view(tx, campaign);
    });
  }
}
