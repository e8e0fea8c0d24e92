import { IdentityApi } from '@madoguchi/identity/contract';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { RoutingStore } from '../store/routing.store.js';

export interface ColleagueView {
  readonly personId: string;
  readonly name: string;
}

/** To whom an agent may hand a call this moment, longest idle first. */
@Injectable()
export class ReadFreeColleagues {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly routing: RoutingStore,
    private readonly identity: IdentityApi,
  ) {}

  execute(actor: Actor): Promise<ColleagueView[]> {
    const [operatorId, self] = [actingCompany(actor), signedInPerson(actor)];
    return this.unitOfWork.run(actor, async (tx) => {
      const names = new Map(
        (await this.identity.membersOf(tx, operatorId)).map(({ personId, name }) => [personId, name]),
      );
      return (await this.routing.free(tx, operatorId)).flatMap((personId) =>
        personId !== self && names.has(personId) ? [{ personId, name: names.get(personId)! }] : [],
      );
    });
  }
}
