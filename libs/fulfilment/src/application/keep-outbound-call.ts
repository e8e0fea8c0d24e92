import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { Problems } from '../domain/words.js';
import { OutboundStore } from '../store/outbound.store.js';
import { knownId } from './known-id.js';

/** The agent's screen is alive and keeps what was typed so far; false when the call is no longer theirs to write. */
@Injectable()
export class KeepOutboundCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbound: OutboundStore,
  ) {}

  execute(actor: Actor, callId: string, typed: string | null): Promise<boolean> {
    const problems = new Problems();
    const note = problems.optional('note', typed, 2000);
    problems.refuse();
    const [operatorId, agentId] = [actingCompany(actor), signedInPerson(actor)];
    return this.unitOfWork.run(actor, async (tx) => {
      if (!(await this.outbound.call(tx, operatorId, agentId, knownId(callId)))) throw Refusal.notFound();
      return this.outbound.keep(tx, operatorId, agentId, callId, note);
    });
  }
}
