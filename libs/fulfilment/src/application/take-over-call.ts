import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { handOver, passRecord } from '../domain/call.js';
import { CallStore } from '../store/call.store.js';
import { LineStore } from '../store/line.store.js';
import { RoutingStore } from '../store/routing.store.js';
import { CommandLine } from './command-line.js';
import { knownId } from './known-id.js';
import type { InteractionView } from './views.js';

/**
 * The supervisor speaks with the caller instead of the agent, or writes the record that the agent does not finish. The agent is free at
 * once; what was typed goes along, and the record is the supervisor's. Twice is once. @throws Refusal NOT_FOUND, CONFLICT `callNotConnected`, `finishYourCall`
 */
@Injectable()
export class TakeOverCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly lines: LineStore,
    private readonly routing: RoutingStore,
    private readonly command: CommandLine,
  ) {}

  execute(actor: Actor, interactionId: string): Promise<InteractionView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const [operatorId, personId] = [actingCompany(actor), signedInPerson(actor)];
      const call = (await this.calls.lock(tx, operatorId, knownId(interactionId)))?.view;
      if (!call) throw Refusal.notFound();
      const isTalk = call.state !== 'wrap_up';
      const taken = isTalk ? handOver(call, personId, tx.now) : passRecord(call, personId, tx.now);
      if (taken === call) return call;
      await this.calls.move(tx, interactionId, taken);
      await this.lines.endAll(tx, interactionId);
      await this.routing.release(tx, operatorId, interactionId);
      await this.lines.seat(tx, operatorId, personId, interactionId);
      // Who takes over does so at a screen, which leads to the desk; should it die on the way there, the caller is not left alone.
      await this.routing.seen(tx, [{ operatorId, personId }]);
      await this.routing.tell(tx, call, 'taken_over', personId);
      await tx.audit('call.take_over', interactionId);
      if (isTalk) await this.command.send(tx, call, 'take_over', { id: interactionId, personId });
      return { ...call, ...taken };
    });
  }
}
