import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { SalespersonStore } from '../store/salesperson.store.js';
import type { SalespersonView } from './outbound-views.js';

/** The acting client's people whose times can be opened. */
@Injectable()
export class ReadSalespeople {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: SalespersonStore,
  ) {}

  execute(actor: Actor): Promise<SalespersonView[]> {
    return this.unitOfWork.run(actor, (tx) => this.people.ofClient(tx, actingCompany(actor)));
  }
}
