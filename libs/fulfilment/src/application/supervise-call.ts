import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { SuperviseMode } from '../domain/call-line.js';
import { CallStore } from '../store/call.store.js';
import { LineStore } from '../store/line.store.js';
import { RoutingStore } from '../store/routing.store.js';
import { CommandLine } from './command-line.js';
import { knownId } from './known-id.js';
import type { InteractionView } from './views.js';

const kinds = { listen: 'listened', whisper: 'whispered' } as const;

/**
 * A supervisor listens to a call or whispers to its agent, who sees it on the screen: nobody is listened to in secret.
 * @throws Refusal NOT_FOUND, CONFLICT `callNotConnected`
 */
@Injectable()
export class SuperviseCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly lines: LineStore,
    private readonly routing: RoutingStore,
    private readonly command: CommandLine,
  ) {}

  execute(actor: Actor, interactionId: string, mode: SuperviseMode): Promise<InteractionView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const personId = signedInPerson(actor);
      const call = (await this.calls.lock(tx, actingCompany(actor), knownId(interactionId)))?.view;
      if (!call) throw Refusal.notFound();
      if (call.state !== 'connected' || call.agentId === personId)
        throw new Refusal('CONFLICT', 'callNotConnected');
      const lines = (await this.lines.ofCalls(tx, call.operatorId, [call.id])).get(call.id) ?? [];
      // Pressing twice is once; the call is locked, so that whoever presses at once waits here.
      if (lines.some((line) => line.kind === 'supervise' && line.personId === personId && line.mode === mode))
        return call;
      await this.lines.supervise(tx, call, personId, mode);
      await this.routing.tell(tx, call, kinds[mode], personId);
      await this.command.send(tx, call, mode, { id: interactionId, personId });
      await tx.audit('call.supervise', call.id, { mode });
      return call;
    });
  }
}
