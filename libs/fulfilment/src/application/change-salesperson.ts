import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { checkSalesperson, type SalespersonContent } from '../domain/salesperson.js';
import { SalespersonStore } from '../store/salesperson.store.js';
import { knownId } from './known-id.js';
import type { SalespersonView } from './outbound-views.js';

/** Name or address of one of the client's people. @throws Refusal NOT_FOUND, BAD_INPUT, CONFLICT `salespersonThere` */
@Injectable()
export class ChangeSalesperson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: SalespersonStore,
  ) {}

  execute(actor: Actor, id: string, typed: SalespersonContent): Promise<SalespersonView> {
    const clientId = actingCompany(actor);
    const content = checkSalesperson(typed);
    return this.unitOfWork.run(actor, async (tx) => {
      await this.people.lockAll(tx, clientId);
      const person = await this.people.lock(tx, clientId, knownId(id));
      if (!person || person.removedAt) throw Refusal.notFound();
      const other = await this.people.byEmail(tx, clientId, content.email);
      if (other && other.id !== id) throw new Refusal('CONFLICT', 'salespersonThere');
      await this.people.change(tx, id, content);
      await tx.audit('salesperson.change', id);
      return { id, ...content };
    });
  }
}
