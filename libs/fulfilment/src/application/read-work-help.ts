import { IdentityApi } from '@madoguchi/identity/contract';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { WorkInHandStore } from '../store/work-in-hand.store.js';
import type { WorkHelpView } from './outbound-views.js';

/** Whether an agent waits for a supervisor in what they do, and who comes. */
@Injectable()
export class ReadWorkHelp {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hand: WorkInHandStore,
    private readonly identity: IdentityApi,
  ) {}

  execute(actor: Actor): Promise<WorkHelpView> {
    return this.unitOfWork.run(actor, (tx) => this.within(tx, actor));
  }

  async within(tx: Tx, actor: Actor): Promise<WorkHelpView> {
    const operatorId = actingCompany(actor);
    const help = await this.hand.helpOf(tx, operatorId, signedInPerson(actor));
    if (!help?.helperId) return { askedAt: help?.askedAt ?? null, helperName: null };
    const members = await this.identity.membersOf(tx, operatorId);
    const helper = members.find(({ personId }) => personId === help.helperId);
    return { askedAt: help.askedAt, helperName: helper?.name ?? null };
  }
}
