import { dateAt, Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { checkIdentity, type IdentityCheck, isFurtherCheck } from '../domain/identity-check.js';
import { DeskNumberStore } from '../store/desk-number.store.js';
import { DeskStore } from '../store/desk.store.js';
import { knownId } from './known-id.js';

/**
 * Whoever checked a client's papers for the operator writes down what they saw. A record never changes: a correction is a further one, with its reason.
 * @throws Refusal NOT_FOUND, BAD_INPUT
 */
@Injectable()
export class RecordIdentityCheck {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly numbers: DeskNumberStore,
  ) {}

  execute(actor: Actor, deskId: string, typed: IdentityCheck): Promise<void> {
    const [operatorId, personId] = [actingCompany(actor), signedInPerson(actor)];
    return this.unitOfWork.run(actor, async (tx) => {
      const desk = await this.desks.lock(tx, operatorId, knownId(deskId));
      if (!desk || desk.operatorId !== operatorId) throw Refusal.notFound();
      const check = checkIdentity(typed, dateAt(tx.now));
      const [newest] = await this.numbers.checks(tx, desk.id);
      if (!isFurtherCheck(newest, check)) return;
      await this.numbers.writeCheck(tx, desk, check, personId);
      // What was seen stands in the record alone: the audit log is read by more people.
      await tx.audit('desk.identity_check', desk.id, { method: check.method, checkedOn: check.checkedOn });
    });
  }
}
