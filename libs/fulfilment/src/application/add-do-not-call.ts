import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { checkRefusedNumber, type TypedRefusal } from '../domain/do-not-call.js';
import { DoNotCallStore } from '../store/do-not-call.store.js';
import type { DoNotCallView } from './refusal-views.js';

/** The client writes a number down that is not called from now on; a number that is there already stays as it is. @throws Refusal BAD_INPUT */
@Injectable()
export class AddDoNotCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly numbers: DoNotCallStore,
  ) {}

  execute(actor: Actor, typed: TypedRefusal): Promise<DoNotCallView> {
    const number = checkRefusedNumber(typed);
    return this.unitOfWork.run(actor, async (tx) => {
      const clientId = actingCompany(actor);
      const added = await this.numbers.add(tx, clientId, [number], 'owner', signedInPerson(actor));
      const line = (await this.numbers.ofNumber(tx, clientId, number.phone))!;
      if (added > 0) await tx.audit('doNotCall.add', line.id!);
      return line;
    });
  }
}
