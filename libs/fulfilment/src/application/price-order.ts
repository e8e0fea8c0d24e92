import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { checkWanted, orderTotals, type Payment, type Wanted } from '../domain/order.js';
import { Problems } from '../domain/words.js';
import { DeskStore } from '../store/desk.store.js';
import { GoodsStore } from '../store/goods.store.js';
import { knownId } from './known-id.js';
import { ownShop } from './own-shop.js';
import type { PricedOrderView } from './order-views.js';

/** What the buyer would pay, and what is short, while the order is still being spoken; promises nothing. @throws Refusal NOT_FOUND, BAD_INPUT */
@Injectable()
export class PriceOrder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly goods: GoodsStore,
  ) {}

  execute(
    actor: Actor,
    deskId: string,
    lines: readonly Wanted[],
    payment: Payment,
  ): Promise<PricedOrderView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const shop = await ownShop(this.desks, tx, actingCompany(actor), deskId);
      const problems = new Problems();
      checkWanted(lines, problems);
      problems.refuse();
      const ids = lines.map(({ goodsId }) => knownId(goodsId));
      const known = new Map((await this.goods.some(tx, shop.deskId, ids)).map((goods) => [goods.id, goods]));
      const wanted = lines.map(({ goodsId, quantity }) => {
        const goods = known.get(goodsId);
        if (!goods) throw Refusal.notFound();
        return { ...goods, quantity };
      });
      return {
        ...orderTotals(wanted, payment, await this.goods.rules(tx, shop.deskId)),
        short: wanted.flatMap(({ id, name, stock, active, quantity }) => {
          const left = active ? stock : 0;
          return left !== null && left < quantity ? [{ goodsId: id, name, left }] : [];
        }),
      };
    });
  }
}
