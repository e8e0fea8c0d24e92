import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { checkDisclosure, type DisclosurePoint } from '../domain/outbound-call.js';
import { OutboundStore } from '../store/outbound.store.js';
import { knownId } from './known-id.js';
import type { OutboundCallView } from './outbound-views.js';
import { ViewOutboundCall } from './view-outbound-call.js';

/**
 * The agent has told who calls, for whom, what about and that it is solicitation; the first time stays.
 * @throws Refusal NOT_FOUND, CONFLICT `solicitsNothing`, `contactReleased`, `numberRefusesCalls`, BAD_INPUT
 */
@Injectable()
export class ConfirmDisclosure {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbound: OutboundStore,
    private readonly view: ViewOutboundCall,
  ) {}

  execute(actor: Actor, callId: string, points: readonly DisclosurePoint[]): Promise<OutboundCallView> {
    const [operatorId, agentId] = [actingCompany(actor), signedInPerson(actor)];
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await this.outbound.lock(tx, operatorId, agentId, knownId(callId));
      if (!call) throw Refusal.notFound();
      const told = checkDisclosure(points);
      if (call.campaign.kind !== 'solicitation') throw new Refusal('CONFLICT', 'solicitsNothing');
      if (call.releasedAt) throw new Refusal('CONFLICT', 'contactReleased');
      if (!call.stored.outcome) {
        const held = await this.outbound.call(tx, operatorId, agentId, callId);
        if (held!.refusesCalls) throw new Refusal('CONFLICT', 'numberRefusesCalls');
        await this.outbound.disclose(tx, callId, told);
      }
      return this.view.execute(tx, (await this.outbound.call(tx, operatorId, agentId, callId))!);
    });
  }
}
