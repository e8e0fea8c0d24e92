import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { checkSalesperson, type SalespersonContent } from '../domain/salesperson.js';
import { SalespersonStore } from '../store/salesperson.store.js';
import type { SalespersonView } from './outbound-views.js';

/** The owner names one of their people; the same one twice is one. @throws Refusal BAD_INPUT, CONFLICT `salespersonThere` */
@Injectable()
export class AddSalesperson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: SalespersonStore,
  ) {}

  execute(actor: Actor, typed: SalespersonContent): Promise<SalespersonView> {
    const clientId = actingCompany(actor);
    const content = checkSalesperson(typed);
    return this.unitOfWork.run(actor, async (tx) => {
      await this.people.lockAll(tx, clientId);
      const known = await this.people.byEmail(tx, clientId, content.email);
      if (!known) await this.people.add(tx, clientId, content);
      const person = known ?? (await this.people.byEmail(tx, clientId, content.email))!;
      if (person.name !== content.name) throw new Refusal('CONFLICT', 'salespersonThere');
      if (!known) await tx.audit('salesperson.add', person.id);
      return person;
    });
  }
}
