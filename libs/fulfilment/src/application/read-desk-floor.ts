import { type Actor, actingCompany, may, signedInPerson } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CallbackStore } from '../store/callback.store.js';
import { CallStore } from '../store/call.store.js';
import { FloorStore } from '../store/floor.store.js';
import { LineStore } from '../store/line.store.js';
import { StaffWordStore } from '../store/staff-word.store.js';
import { WorkInHandStore } from '../store/work-in-hand.store.js';
import type { DeskFloorView } from './views.js';

/** What one agent sees of the floor: what rings, the call they hold, how many they completed today; and, of supervisors, who calls for one. */
@Injectable()
export class ReadDeskFloor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly floor: FloorStore,
    private readonly callbacks: CallbackStore,
    private readonly lines: LineStore,
    private readonly interactions: CallStore,
    private readonly hand: WorkInHandStore,
    private readonly words: StaffWordStore,
  ) {}

  execute(actor: Actor): Promise<DeskFloorView> {
    return this.unitOfWork.run(actor, (tx) => this.within(tx, actor));
  }

  async within(tx: Tx, actor: Actor): Promise<DeskFloorView> {
    const operatorId = actingCompany(actor);
    const personId = signedInPerson(actor);
    const agent = await this.floor.agent(tx, operatorId, personId);
    const calls = await this.floor.callsFor(tx, operatorId, personId);
    const current = calls.find(({ state }) => state !== 'ringing') ?? null;
    const offered = calls.find(({ offeredTo }) => offeredTo === personId) ?? null;
    const takenOver = current ? null : await this.floor.takenOver(tx, operatorId, personId);
    return {
      at: tx.now,
      ...agent,
      offered,
      waiting: calls.filter(({ state }) => state === 'ringing'),
      current,
      callback: await this.callbacks.ofAgent(tx, operatorId, personId),
      handover: await this.handover(tx, operatorId, personId),
      takenBack: agent.reason === 'taken_back' ? await this.hand.takenBack(tx, operatorId, personId) : null,
      helpWanted: may(actor, 'call.supervise') ? await this.hand.helpWanted(tx, operatorId, personId) : [],
      words: await this.words.unread(tx, operatorId, personId),
      // A call that comes back to them is theirs again.
      takenOver: takenOver && takenOver.interactionId === offered?.id ? null : takenOver,
    };
  }

  private async handover(tx: Tx, operatorId: string, personId: string): Promise<DeskFloorView['handover']> {
    const line = await this.lines.consulting(tx, operatorId, personId);
    const call = line && (await this.interactions.byId(tx, operatorId, line.interactionId));
    return line && call ? { line, call } : null;
  }
}
