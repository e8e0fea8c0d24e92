import { ContractingApi } from '@madoguchi/contracting/contract';
import { plusMs, Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { mayCallAt } from '../domain/campaign.js';
import { isAccepting } from '../domain/desk.js';
import { SILENCE_MS } from '../domain/outbound-call.js';
import { limitOn } from '../domain/service-limit.js';
import { CampaignStore } from '../store/campaign.store.js';
import { ContactClaimStore } from '../store/contact-claim.store.js';
import { OutboundStore } from '../store/outbound.store.js';
import { WorkInHandStore } from '../store/work-in-hand.store.js';
import { CommandLine, contactCall } from './command-line.js';
import { knownId } from './known-id.js';
import type { OutboundCallView } from './outbound-views.js';
import { ViewOutboundCall } from './view-outbound-call.js';

/**
 * One contact for one agent. Who holds a call already gets that one again, whichever window asks.
 * No call is offered meanwhile, and whoever is in a call takes no contact.
 * @throws Refusal NOT_FOUND, CONFLICT `campaignNotRunning`, `campaignLimitReached`, `outsideCallingHours`, `nobodyToCall`, `otherWorkFirst`
 */
@Injectable()
export class TakeNextContact {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: CampaignStore,
    private readonly outbound: OutboundStore,
    private readonly contacts: ContactClaimStore,
    private readonly contracting: ContractingApi,
    private readonly view: ViewOutboundCall,
    private readonly hand: WorkInHandStore,
    private readonly command: CommandLine,
  ) {}

  execute(actor: Actor, campaignId: string): Promise<OutboundCallView> {
    const [operatorId, agentId] = [actingCompany(actor), signedInPerson(actor)];
    return this.unitOfWork.run(actor, async (tx) => {
      const campaign = await this.campaigns.one(tx, operatorId, knownId(campaignId));
      if (!campaign) throw Refusal.notFound();
      // Two windows of one agent wait for each other here; the second finds what the first has taken.
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1500))', [agentId]);
      const held = await this.outbound.current(tx, operatorId, agentId);
      if (held) return this.view.execute(tx, held);
      if (campaign.state !== 'running') throw new Refusal('CONFLICT', 'campaignNotRunning');
      if (limitOn(campaign.limit, tx.now)) throw new Refusal('CONFLICT', 'campaignLimitReached');
      if (!mayCallAt(campaign, tx.now)) throw new Refusal('CONFLICT', 'outsideCallingHours');
      const contract = await this.contracting.contract(tx, campaign.contractId);
      if (!contract || !isAccepting(contract, tx.now)) throw new Refusal('CONFLICT', 'contractNotInService');
      await this.outbound.release(tx, plusMs(tx.now, -SILENCE_MS), campaignId);
      await this.hand.freeReleased(tx);
      const claimed = await this.contacts.claim(tx, campaign, agentId);
      if (claimed === undefined) throw new Refusal('CONFLICT', 'nobodyToCall');
      if (!(await this.hand.hold(tx, operatorId, agentId, claimed)))
        throw new Refusal('CONFLICT', 'otherWorkFirst');
      const taken = (await this.outbound.current(tx, operatorId, agentId))!;
      await this.command.send(tx, contactCall(operatorId, taken.id), 'dial', {
        id: taken.id,
        personId: agentId,
        targetPhone: taken.phone,
      });
      return this.view.execute(tx, taken);
    });
  }
}
