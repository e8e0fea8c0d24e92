import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CallStore } from '../store/call.store.js';
import { RoutingStore } from '../store/routing.store.js';
import { knownId } from './known-id.js';
import type { InteractionView } from './views.js';

/** A supervisor says that they come, so that nobody else runs as well. @throws Refusal NOT_FOUND, CONFLICT `helpNotAsked`, `helpComes` */
@Injectable()
export class AnswerHelp {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly routing: RoutingStore,
  ) {}

  execute(actor: Actor, interactionId: string): Promise<InteractionView> {
    const [operatorId, helperId] = [actingCompany(actor), signedInPerson(actor)];
    return this.unitOfWork.run(actor, async (tx) => {
      const view = (await this.calls.lock(tx, operatorId, knownId(interactionId)))?.view;
      if (!view) throw Refusal.notFound();
      if (view.helperId === helperId) return view;
      if (!view.helpAskedAt) throw new Refusal('CONFLICT', 'helpNotAsked');
      if (view.helperId) throw new Refusal('CONFLICT', 'helpComes');
      await this.calls.help(tx, view.id, view.helpAskedAt, helperId);
      await this.routing.tell(tx, view, 'help_coming', helperId);
      return { ...view, helperId };
    });
  }
}
