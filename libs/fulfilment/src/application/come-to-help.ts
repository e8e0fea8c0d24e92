import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { WorkInHandStore } from '../store/work-in-hand.store.js';

/**
 * A supervisor says to an agent who calls for help in a call that we made, or in a call back, that they come.
 * @throws Refusal NOT_FOUND, CONFLICT `helpNotAsked`, `helpComes`
 */
@Injectable()
export class ComeToHelp {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hand: WorkInHandStore,
  ) {}

  execute(actor: Actor, personId: string): Promise<boolean> {
    const [operatorId, helperId] = [actingCompany(actor), signedInPerson(actor)];
    return this.unitOfWork.run(actor, async (tx) => {
      const help = await this.hand.lockHelp(tx, operatorId, personId);
      if (!help) throw Refusal.notFound();
      if (help.helperId === helperId) return true;
      if (!help.askedAt) throw new Refusal('CONFLICT', 'helpNotAsked');
      if (help.helperId) throw new Refusal('CONFLICT', 'helpComes');
      await this.hand.help(tx, operatorId, personId, help.askedAt, helperId);
      return true;
    });
  }
}
