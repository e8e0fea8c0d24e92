import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { PolicyReason } from '../domain/abuse-policy.js';
import { hangUp } from '../domain/call.js';
import { Problems } from '../domain/words.js';
import { CallStore } from '../store/call.store.js';
import { DraftStore } from '../store/draft.store.js';
import { FloorStore } from '../store/floor.store.js';
import { HardCallStore } from '../store/hard-call.store.js';
import { RoutingStore } from '../store/routing.store.js';
import { CommandLine } from './command-line.js';
import { ownCall } from './own-call.js';
import type { InteractionView } from './views.js';

/**
 * The agent ends an abusive call, as the policy lets them (カスハラ). It is written down with its reason; the call is metered like any
 * other, and no further call comes until the agent says so. Pressing twice ends once.
 * @throws Refusal NOT_FOUND, CONFLICT `callNotConnected`, BAD_INPUT
 */
@Injectable()
export class EndCallByPolicy {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly routing: RoutingStore,
    private readonly floor: FloorStore,
    private readonly drafts: DraftStore,
    private readonly command: CommandLine,
    private readonly hardCalls: HardCallStore,
  ) {}

  async execute(
    actor: Actor,
    interactionId: string,
    reason: PolicyReason,
    typedNote?: string | null,
  ): Promise<InteractionView> {
    const problems = new Problems();
    const note = problems.optional('note', typedNote, 1000);
    problems.refuse();
    return this.unitOfWork.run(actor, async (tx) => {
      const { view } = await ownCall(this.calls, tx, actor, interactionId);
      const ended = hangUp(view, tx.now);
      if (ended === view) return view;
      await this.calls.move(tx, interactionId, ended);
      await this.routing.tell(tx, view, 'ended_by_policy', view.agentId, { reason, note });
      await this.hardCalls.add(tx, view.operatorId, interactionId, { personId: view.agentId!, reason });
      await this.command.send(tx, view, 'hang_up');
      await this.floor.setPresence(tx, view.operatorId, view.agentId!, 'away', 'after_hard_call');
      await this.drafts.forget(tx, {
        kind: 'hard_call',
        subjectId: interactionId,
        personId: view.agentId!,
      });
      await tx.audit('call.end_by_policy', interactionId, { reason });
      return { ...view, ...ended };
    });
  }
}
