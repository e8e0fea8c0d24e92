import { ContractingApi } from '@madoguchi/contracting/contract';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { checkRules, type OrderRules } from '../domain/goods.js';
import { DeskStore } from '../store/desk.store.js';
import { GoodsStore } from '../store/goods.store.js';
import { openShop } from './own-shop.js';

/** How the client sells from now on; orders that were taken stay as they are. @throws Refusal NOT_FOUND, CONFLICT, BAD_INPUT */
@Injectable()
export class SetOrderRules {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly goods: GoodsStore,
    private readonly contracting: ContractingApi,
  ) {}

  execute(actor: Actor, deskId: string, typed: OrderRules): Promise<OrderRules> {
    return this.unitOfWork.run(actor, async (tx) => {
      const shop = await openShop(this.desks, this.contracting, tx, actingCompany(actor), deskId);
      const rules = checkRules(typed);
      await this.goods.setRules(tx, shop, rules, signedInPerson(actor));
      await tx.audit('order.rules', deskId);
      return rules;
    });
  }
}
