import { IdentityApi } from '@madoguchi/identity/contract';
import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { FloorStore } from '../store/floor.store.js';

/**
 * A supervisor asks an agent to take calls again. It shows on the agent's screen and goes away when they are ready; nobody is put to
 * work by it. Asking twice is asking once. @throws Refusal NOT_FOUND, CONFLICT `agentNotAway`
 */
@Injectable()
export class AskToBeReady {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly floor: FloorStore,
    private readonly identity: IdentityApi,
  ) {}

  execute(actor: Actor, personId: string): Promise<boolean> {
    return this.unitOfWork.run(actor, async (tx) => {
      const operatorId = actingCompany(actor);
      const members = await this.identity.membersOf(tx, operatorId);
      if (!members.some((member) => member.personId === personId && member.role === 'agent'))
        throw Refusal.notFound();
      if (!(await this.floor.ask(tx, operatorId, personId))) throw new Refusal('CONFLICT', 'agentNotAway');
      return true;
    });
  }
}
