import { IdentityApi } from '@madoguchi/identity/contract';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { consultableSince } from '../domain/abuse-policy.js';
import { HardCallStore, type StoredHardCall } from '../store/hard-call.store.js';
import type { HardCallView } from './hard-call-views.js';

/** Calls that agents ended by policy, and what they asked about them. */
@Injectable()
export class ReadHardCalls {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: HardCallStore,
    private readonly identity: IdentityApi,
  ) {}

  mine(actor: Actor): Promise<HardCallView[]> {
    const [operatorId, personId] = [actingCompany(actor), signedInPerson(actor)];
    return this.unitOfWork.run(actor, async (tx) => {
      const own = await this.calls.ofPerson(tx, operatorId, personId, consultableSince(tx.now));
      return this.views(tx, operatorId, own);
    });
  }

  ofOperator(actor: Actor): Promise<HardCallView[]> {
    const operatorId = actingCompany(actor);
    return this.unitOfWork.run(actor, async (tx) =>
      this.views(tx, operatorId, await this.calls.ofOperator(tx, operatorId)),
    );
  }

  async views(tx: Tx, operatorId: string, calls: readonly StoredHardCall[]): Promise<HardCallView[]> {
    const members = await this.identity.membersOf(tx, operatorId);
    const names = new Map(members.map(({ personId, name }) => [personId, name]));
    return calls.map(({ answeredBy, ...call }) => ({
      ...call,
      agentName: names.get(call.personId) ?? null,
      answeredByName: (answeredBy && names.get(answeredBy)) ?? null,
    }));
  }
}
