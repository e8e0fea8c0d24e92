import { ContractingApi } from '@madoguchi/contracting/contract';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { checkLeadTime, type LeadTime } from '../domain/lead-time.js';
import { DeskStore } from '../store/desk.store.js';
import { LeadTimeStore } from '../store/lead-time.store.js';
import { openShop } from './own-shop.js';

/** How long the shop needs from now on; null: any day may be promised. Orders keep their day. @throws Refusal NOT_FOUND, CONFLICT, BAD_INPUT */
@Injectable()
export class SetLeadTime {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly store: LeadTimeStore,
    private readonly contracting: ContractingApi,
  ) {}

  execute(actor: Actor, deskId: string, typed: LeadTime | null): Promise<LeadTime | null> {
    return this.unitOfWork.run(actor, async (tx) => {
      const shop = await openShop(this.desks, this.contracting, tx, actingCompany(actor), deskId);
      const lead = typed && checkLeadTime(typed);
      await this.store.set(tx, shop, lead, signedInPerson(actor));
      await tx.audit('order.lead-time', deskId);
      return lead;
    });
  }
}
