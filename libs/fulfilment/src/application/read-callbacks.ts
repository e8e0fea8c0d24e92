import { DAY_MS, plusMs } from '@madoguchi/kernel';
import { IdentityApi } from '@madoguchi/identity/contract';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CallbackStore } from '../store/callback.store.js';
import type { CallbackView } from './views.js';

const SHOWN_DAYS = 30;

/** Promised calls and those of the last month, for both sides. A client is never told who calls. */
@Injectable()
export class ReadCallbacks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly callbacks: CallbackStore,
    private readonly identity: IdentityApi,
  ) {}

  execute(actor: Actor): Promise<(CallbackView & { agentName: string | null })[]> {
    const companyId = actingCompany(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const callbacks = await this.callbacks.ofCompany(tx, companyId, plusMs(tx.now, -SHOWN_DAYS * DAY_MS));
      const own = callbacks.some(({ operatorId }) => operatorId === companyId);
      const members = own ? await this.identity.membersOf(tx, companyId) : [];
      const names = new Map(members.map(({ personId, name }) => [personId, name]));
      return callbacks.map((one) => ({
        ...one,
        agentId: own ? one.agentId : null,
        agentName: (one.agentId && names.get(one.agentId)) ?? null,
      }));
    });
  }
}
