import { IdentityApi } from '@madoguchi/identity/contract';
import { Refusal } from '@madoguchi/kernel';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CallStore } from '../store/call.store.js';
import { RoutingStore } from '../store/routing.store.js';
import { OpenLine } from './open-line.js';
import { ownCall } from './own-call.js';
import type { InteractionView } from './views.js';

/**
 * A warm transfer begins: the caller waits on hold, a colleague who is free is rung and asked first.
 * @throws Refusal NOT_FOUND, CONFLICT `callNotConnected`, `colleagueNotFree`, `lineBusy`
 */
@Injectable()
export class ConsultColleague {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly routing: RoutingStore,
    private readonly openLine: OpenLine,
    private readonly identity: IdentityApi,
  ) {}

  execute(actor: Actor, interactionId: string, toPersonId: string): Promise<InteractionView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { view } = await ownCall(this.calls, tx, actor, interactionId);
      const colleagues = await this.identity.membersOf(tx, view.operatorId);
      if (!colleagues.some(({ personId, role }) => personId === toPersonId && role === 'agent'))
        throw Refusal.notFound();
      await this.openLine.check(tx, view);
      if (!(await this.routing.lockIfFree(tx, view.operatorId, toPersonId, view.deskId)))
        throw new Refusal('CONFLICT', 'colleagueNotFree');
      return this.openLine.within(tx, view, { kind: 'consult', personId: toPersonId });
    });
  }
}
