import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { take } from '../domain/call.js';
import { CallStore } from '../store/call.store.js';
import { RoutingStore } from '../store/routing.store.js';
import { CommandLine } from './command-line.js';
import { knownId } from './known-id.js';
import type { InteractionView } from './views.js';

/**
 * An agent answers a ringing call, their own offer or one that rings elsewhere; the row lock decides between two who press at once.
 * The ordinary answer is one statement, because it stands between a caller and a voice; what is not ordinary goes the long way.
 * @throws Refusal NOT_FOUND, CONFLICT `callTaken`, `callGone`, `finishYourCall`, `notForYou`
 */
@Injectable()
export class TakeCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly routing: RoutingStore,
    private readonly command: CommandLine,
  ) {}

  async execute(actor: Actor, interactionId: string): Promise<InteractionView> {
    const [operatorId, agentId, id] = [actingCompany(actor), signedInPerson(actor), knownId(interactionId)];
    const answered = await this.calls.answer(this.unitOfWork, actor, id, this.command.carried());
    return answered ?? this.unitOfWork.run(actor, (tx) => this.within(tx, operatorId, agentId, id));
  }

  /** The long way, with the whole decision. */
  async within(tx: Tx, operatorId: string, agentId: string, interactionId: string): Promise<InteractionView> {
    const call = await this.calls.lock(tx, operatorId, interactionId);
    if (!call) throw Refusal.notFound();
    const taken = take(call.view, agentId, tx.now);
    if (taken === call.view) return call.view;
    const isOffered = call.view.offeredTo === agentId;
    if (!isOffered && !(await this.routing.mayAnswer(tx, operatorId, agentId, call.view.deskId)))
      throw new Refusal('CONFLICT', 'notForYou');
    await this.calls.move(tx, interactionId, taken);
    await this.routing.occupy(tx, operatorId, agentId, interactionId, 'taken');
    await this.command.send(tx, call.view, 'connect', { personId: agentId });
    return { ...call.view, ...taken, offeredTo: null, offeredUntil: null };
  }
}
