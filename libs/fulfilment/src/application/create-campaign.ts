import { ContractingApi } from '@madoguchi/contracting/contract';
import { dateAt, Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { type CampaignContent, checkCampaign, outboundFunctions } from '../domain/campaign.js';
import { CampaignStore } from '../store/campaign.store.js';
import { DeskStore } from '../store/desk.store.js';
import { knownId } from './known-id.js';
import type { CampaignView } from './outbound-views.js';
import type { StoredDesk } from './views.js';

/** The owner says whom to call and what for; the same draft sent twice is kept once. @throws Refusal NOT_FOUND, CONFLICT `noOutboundFunction`, BAD_INPUT */
@Injectable()
export class CreateCampaign {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly campaigns: CampaignStore,
    private readonly contracting: ContractingApi,
  ) {}

  execute(actor: Actor, deskId: string, typed: CampaignContent): Promise<CampaignView> {
    const clientId = actingCompany(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const desk = await this.desks.lock(tx, clientId, knownId(deskId));
      if (!desk) throw Refusal.notFound();
      const contract = await this.contracting.contract(tx, desk.contractId);
      if (!contract?.functionCodes.some((code) => outboundFunctions.has(code)))
        throw new Refusal('CONFLICT', 'noOutboundFunction');
      const content = checkCampaign(typed, dateAt(tx.now));
      const id =
        (await this.campaigns.sameDraft(tx, desk.id, content)) ?? (await this.add(tx, desk, content, actor));
      const [campaign] = await this.campaigns.ofCompany(tx, clientId, id);
      return campaign!;
    });
  }

  private async add(tx: Tx, desk: StoredDesk, content: CampaignContent, actor: Actor): Promise<string> {
    const id = await this.campaigns.create(tx, { ...desk, deskId: desk.id }, content, signedInPerson(actor));
    await tx.audit('campaign.create', id);
    return id;
  }
}
