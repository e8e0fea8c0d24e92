import { IdentityApi } from '@madoguchi/identity/contract';
import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CallStore } from '../store/call.store.js';
import { FindCallAtWork } from './call-at-work.js';
import { knownId } from './known-id.js';
import type { HistoryView, InteractionView } from './views.js';

/** Calls of the acting operator, for those who answer and supervise them. */
@Injectable()
export class ReadInteractions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly identity: IdentityApi,
    private readonly atWork: FindCallAtWork,
  ) {}

  /** An agent sees what rings, what is their own and what they call back about; supervisors and managers see all. @throws Refusal NOT_FOUND */
  one(actor: Actor, id: string): Promise<InteractionView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await this.calls.byId(tx, actingCompany(actor), knownId(id));
      if (!call) throw Refusal.notFound();
      const someoneElses =
        call.state !== 'ringing' && actor.kind === 'person' && call.agentId !== actor.personId;
      const isHidden = actor.kind === 'person' && actor.role === 'agent' && someoneElses;
      if (isHidden && !(await this.atWork.callsBack(tx, actor, id))) throw Refusal.notFound();
      return call;
    });
  }

  /** Earlier calls of the same caller to the same client, for many calls in one statement. */
  histories(actor: Actor, callIds: readonly string[]): Promise<Map<string, HistoryView[]>> {
    return this.unitOfWork.run(actor, (tx) => this.calls.histories(tx, actingCompany(actor), callIds));
  }

  /** Names of the operator's own people. Nobody else ever learns who answered: a client does not rate a person. */
  async agentNames(actor: Actor): Promise<Map<string, string>> {
    if (actor.kind !== 'person' || actor.companyKind !== 'operator') return new Map();
    const members = await this.unitOfWork.run(actor, (tx) => this.identity.membersOf(tx, actor.companyId));
    return new Map(members.map(({ personId, name }) => [personId, name]));
  }
}
