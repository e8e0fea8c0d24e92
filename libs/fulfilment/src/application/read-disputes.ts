import { IdentityApi } from '@madoguchi/identity/contract';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { DisputeStore } from '../store/dispute.store.js';
import { operatorOf } from './answer-dispute.js';
import type { DisputedCallView } from './views.js';

/** Objections with the facts of their calls, for who answers them. */
@Injectable()
export class ReadDisputes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly disputes: DisputeStore,
    private readonly identity: IdentityApi,
  ) {}

  execute(actor: Actor): Promise<DisputedCallView[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const operatorId = operatorOf(actor);
      const disputes = await this.disputes.list(tx, operatorId);
      if (operatorId === null)
        return disputes.map((each) => ({ ...each, callerNumber: null, message: null }));
      const names = new Map(
        (await this.identity.membersOf(tx, operatorId)).map(({ personId, name }) => [personId, name]),
      );
      return disputes.map((each) => ({ ...each, agentName: names.get(each.agentId ?? '') ?? null }));
    });
  }
}
