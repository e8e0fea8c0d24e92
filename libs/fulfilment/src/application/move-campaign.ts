import { ContractingApi } from '@madoguchi/contracting/contract';
import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { type CampaignStep, step } from '../domain/campaign.js';
import { isAccepting } from '../domain/desk.js';
import { CampaignStore } from '../store/campaign.store.js';
import { knownId } from './known-id.js';
import type { CampaignView } from './outbound-views.js';

/**
 * The supervisor runs, pauses or ends a campaign; the same step twice is one.
 * @throws Refusal NOT_FOUND, CONFLICT `campaignCannot`, `campaignNeedsContacts`, `campaignNeedsQuestions`, `campaignLimitReached`, `contractNotInService`
 */
@Injectable()
export class MoveCampaign {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: CampaignStore,
    private readonly contracting: ContractingApi,
  ) {}

  execute(actor: Actor, id: string, wanted: CampaignStep): Promise<CampaignView> {
    const companyId = actingCompany(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const locked = await this.campaigns.lock(tx, companyId, knownId(id));
      if (!locked) throw Refusal.notFound();
      const [before] = await this.campaigns.ofCompany(tx, companyId, id);
      const state = step(locked.state, wanted);
      if (!state) return before!;
      if (wanted === 'run') {
        if (before!.contacts === 0) throw new Refusal('CONFLICT', 'campaignNeedsContacts');
        if (before!.kind === 'survey' && before!.questions === 0)
          throw new Refusal('CONFLICT', 'campaignNeedsQuestions');
        if (before!.limitedTo) throw new Refusal('CONFLICT', 'campaignLimitReached');
        const contract = await this.contracting.contract(tx, locked.contractId);
        if (!contract || !isAccepting(contract, tx.now))
          throw new Refusal('CONFLICT', 'contractNotInService');
      }
      await this.campaigns.move(tx, id, state, signedInPerson(actor));
      await tx.audit(`campaign.${wanted}`, id);
      return { ...before!, state };
    });
  }
}
