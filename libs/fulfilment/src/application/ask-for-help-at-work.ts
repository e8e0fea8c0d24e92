import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { WorkInHandStore } from '../store/work-in-hand.store.js';
import { ReadWorkHelp } from './read-work-help.js';
import type { WorkHelpView } from './outbound-views.js';

/**
 * An agent who talks in a call that we made, or in a call back, calls for a supervisor, or calls it off. Asking twice is asking once;
 * it is over with the work.
 * @throws Refusal CONFLICT `nothingInHand`
 */
@Injectable()
export class AskForHelpAtWork {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hand: WorkInHandStore,
    private readonly read: ReadWorkHelp,
  ) {}

  execute(actor: Actor, wanted: boolean): Promise<WorkHelpView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const place = [actingCompany(actor), signedInPerson(actor)] as const;
      const help = await this.hand.lockHelp(tx, ...place);
      if (!help?.isAtWork) throw new Refusal('CONFLICT', 'nothingInHand');
      if (wanted !== (help.askedAt !== null))
        await this.hand.help(tx, ...place, wanted ? tx.now : null, null);
      return this.read.within(tx, actor);
    });
  }
}
