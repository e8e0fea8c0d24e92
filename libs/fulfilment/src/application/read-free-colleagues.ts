import { IdentityApi } from '@madoguchi/identity/contract';
import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CallStore } from '../store/call.store.js';
import { RoutingStore } from '../store/routing.store.js';
import { knownId } from './known-id.js';

export interface ColleagueView {
  readonly personId: string;
  readonly name: string;
}

/** To whom a call may be handed this moment, longest idle first. @throws Refusal NOT_FOUND */
@Injectable()
export class ReadFreeColleagues {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly routing: RoutingStore,
    private readonly identity: IdentityApi,
  ) {}

  execute(actor: Actor, interactionId: string): Promise<ColleagueView[]> {
    const [operatorId, self] = [actingCompany(actor), signedInPerson(actor)];
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await this.calls.byId(tx, operatorId, knownId(interactionId));
      if (!call) throw Refusal.notFound();
      const names = new Map(
        (await this.identity.membersOf(tx, operatorId)).map(({ personId, name }) => [personId, name]),
      );
      return (await this.routing.free(tx, operatorId, call.deskId)).flatMap((personId) =>
        personId !== self && names.has(personId) ? [{ personId, name: names.get(personId)! }] : [],
      );
    });
  }
}
