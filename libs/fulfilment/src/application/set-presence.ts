import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { Refusal } from '@madoguchi/kernel';
import { type PauseReason } from '../domain/presence.js';
import { FloorStore } from '../store/floor.store.js';
import { ReadDeskFloor } from './read-desk-floor.js';
import type { DeskFloorView, Presence } from './views.js';

/**
 * An agent says whether calls may come, and if not, why. Who pauses while a call rings at them hands it on to the next.
 * @throws Refusal BAD_INPUT `oneOf` on `presence`: nobody says of themselves that they missed a call
 */
@Injectable()
export class SetPresence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly floor: FloorStore,
    private readonly deskFloor: ReadDeskFloor,
  ) {}

  async execute(actor: Actor, presence: Presence, reason: PauseReason | null = null): Promise<DeskFloorView> {
    if (presence === 'missed') throw Refusal.field('presence', 'oneOf');
    return this.unitOfWork.run(actor, async (tx) => {
      const [operatorId, personId] = [actingCompany(actor), signedInPerson(actor)];
      if (presence === 'away') await this.floor.declineOffer(tx, operatorId, personId);
      await this.floor.setPresence(tx, operatorId, personId, presence, presence === 'away' ? reason : null);
      return this.deskFloor.within(tx, actor);
    });
  }
}
