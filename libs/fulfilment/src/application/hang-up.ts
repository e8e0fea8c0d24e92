import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { hangUp } from '../domain/call.js';
import { CallStore } from '../store/call.store.js';
import { RoutingStore } from '../store/routing.store.js';
import { CommandLine } from './command-line.js';
import { knownId } from './known-id.js';
import type { InteractionView } from './views.js';

/** The agent on the call ends the talk and goes on to wrap-up. @throws Refusal NOT_FOUND, CONFLICT `callNotConnected` */
@Injectable()
export class HangUp {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly routing: RoutingStore,
    private readonly command: CommandLine,
  ) {}

  execute(actor: Actor, interactionId: string): Promise<InteractionView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await this.calls.lock(tx, actingCompany(actor), knownId(interactionId));
      if (!call || call.view.agentId !== signedInPerson(actor)) throw Refusal.notFound();
      const ended = hangUp(call.view, tx.now);
      if (ended === call.view) return call.view;
      await this.calls.move(tx, interactionId, ended);
      await this.routing.tell(tx, call.view, 'hung_up', call.view.agentId);
      await this.command.send(tx, call.view, 'hang_up');
      return { ...call.view, ...ended };
    });
  }
}
