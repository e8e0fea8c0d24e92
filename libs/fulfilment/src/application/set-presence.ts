import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { FloorStore } from '../store/floor.store.js';
import { ReadDeskFloor } from './read-desk-floor.js';
import type { DeskFloorView, Presence } from './views.js';

/** An agent says whether calls may come. */
@Injectable()
export class SetPresence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly floor: FloorStore,
    private readonly deskFloor: ReadDeskFloor,
  ) {}

  execute(actor: Actor, presence: Presence): Promise<DeskFloorView> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.floor.setPresence(tx, actingCompany(actor), signedInPerson(actor), presence);
      return this.deskFloor.within(tx, actor);
    });
  }
}
