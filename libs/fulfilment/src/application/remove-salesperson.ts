import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { SalespersonStore } from '../store/salesperson.store.js';
import { knownId } from './known-id.js';

/** Somebody who has no times any more is taken out; twice changes nothing. @throws Refusal NOT_FOUND, CONFLICT `salespersonHasTimes` */
@Injectable()
export class RemoveSalesperson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: SalespersonStore,
  ) {}

  execute(actor: Actor, id: string): Promise<boolean> {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = await this.people.lock(tx, actingCompany(actor), knownId(id));
      if (!person) throw Refusal.notFound();
      if (person.removedAt) return true;
      if (await this.people.hasTimes(tx, id)) throw new Refusal('CONFLICT', 'salespersonHasTimes');
      await this.people.remove(tx, id);
      await tx.audit('salesperson.remove', id);
      return true;
    });
  }
}
