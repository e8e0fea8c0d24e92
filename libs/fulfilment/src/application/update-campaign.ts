import { dateAt, Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { type CampaignContent, checkCampaign, offerKey } from '../domain/campaign.js';
import { CampaignStore } from '../store/campaign.store.js';
import { knownId } from './known-id.js';
import type { CampaignView } from './outbound-views.js';

/**
 * The owner changes a campaign; the next call follows it. What is offered stays once people were called, because their
 * refusals stand for it.
 * @throws Refusal NOT_FOUND, CONFLICT `campaignEnded`, `offerIsFixed`, BAD_INPUT
 */
@Injectable()
export class UpdateCampaign {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: CampaignStore,
  ) {}

  execute(actor: Actor, id: string, typed: CampaignContent): Promise<CampaignView> {
    const clientId = actingCompany(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const before = await this.campaigns.lock(tx, clientId, knownId(id));
      if (!before) throw Refusal.notFound();
      if (before.state === 'ended') throw new Refusal('CONFLICT', 'campaignEnded');
      const content = checkCampaign(typed, dateAt(tx.now));
      if (before.state !== 'draft' && offerKey(content.offer) !== before.offerKey)
        throw new Refusal('CONFLICT', 'offerIsFixed');
      await this.campaigns.update(tx, id, content, signedInPerson(actor));
      await tx.audit('campaign.update', id);
      const [campaign] = await this.campaigns.ofCompany(tx, clientId, id);
      return campaign!;
    });
  }
}
