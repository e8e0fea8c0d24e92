import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { OutboundStore } from '../store/outbound.store.js';
import { knownId } from './known-id.js';

/** The agent's screen is alive; false when the call is no longer theirs to write. */
@Injectable()
export class KeepOutboundCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbound: OutboundStore,
  ) {}

  execute(actor: Actor, callId: string): Promise<boolean> {
    const [operatorId, agentId] = [actingCompany(actor), signedInPerson(actor)];
    return this.unitOfWork.run(actor, async (tx) => {
      if (!(await this.outbound.call(tx, operatorId, agentId, knownId(callId)))) throw Refusal.notFound();
      return this.outbound.keep(tx, operatorId, agentId, callId);
    });
  }
}
