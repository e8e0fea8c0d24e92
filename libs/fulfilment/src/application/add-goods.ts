import { ContractingApi } from '@madoguchi/contracting/contract';
import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { checkGoods, type GoodsContent } from '../domain/goods.js';
import { DeskStore } from '../store/desk.store.js';
import { GoodsStore } from '../store/goods.store.js';
import { openShop } from './own-shop.js';
import type { GoodsView } from './order-views.js';

/** One more thing that is sold at a desk. @throws Refusal NOT_FOUND, CONFLICT `noOrderFunction`, BAD_INPUT `skuIsTaken` … */
@Injectable()
export class AddGoods {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly goods: GoodsStore,
    private readonly contracting: ContractingApi,
  ) {}

  execute(actor: Actor, deskId: string, typed: GoodsContent): Promise<GoodsView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const shop = await openShop(this.desks, this.contracting, tx, actingCompany(actor), deskId);
      const content = checkGoods(typed);
      if ((await this.goods.lockBySku(tx, shop.deskId, [content.sku])).length > 0)
        throw Refusal.field('sku', 'skuIsTaken');
      await this.goods.write(tx, shop, [content], signedInPerson(actor));
      const [added] = await this.goods.lockBySku(tx, shop.deskId, [content.sku]);
      await tx.audit('goods.add', added!.id);
      return added!;
    });
  }
}
