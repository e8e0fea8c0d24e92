import { dateAt, Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { type CampaignContent, type CampaignKind, checkCampaign, offerKey } from '../domain/campaign.js';
import { CampaignStore } from '../store/campaign.store.js';
import { knownId } from './known-id.js';
import type { CampaignView } from './outbound-views.js';

type ChangedCampaign = Omit<CampaignContent, 'kind'> & { readonly kind?: CampaignKind | null | undefined };

/**
 * The owner changes a campaign; the next call follows it. What is offered and what for stays once people were
 * called, because their refusals and answers stand for it.
 * @throws Refusal NOT_FOUND, CONFLICT `campaignEnded`, `offerIsFixed`, `kindIsFixed`, BAD_INPUT
 */
@Injectable()
export class UpdateCampaign {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: CampaignStore,
  ) {}

  /** @param typed without a kind it stays what it is */
  execute(actor: Actor, id: string, typed: ChangedCampaign): Promise<CampaignView> {
    const clientId = actingCompany(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const before = await this.campaigns.lock(tx, clientId, knownId(id));
      if (!before) throw Refusal.notFound();
      if (before.state === 'ended') throw new Refusal('CONFLICT', 'campaignEnded');
      const content = checkCampaign({ ...typed, kind: typed.kind ?? before.kind }, dateAt(tx.now));
      if (before.state !== 'draft' && offerKey(content.offer) !== before.offerKey)
        throw new Refusal('CONFLICT', 'offerIsFixed');
      if (before.state !== 'draft' && content.kind !== before.kind)
        throw new Refusal('CONFLICT', 'kindIsFixed');
      await this.campaigns.update(tx, id, content, signedInPerson(actor));
      await tx.audit('campaign.update', id);
      const [campaign] = await this.campaigns.ofCompany(tx, clientId, id);
      return campaign!;
    });
  }
}
