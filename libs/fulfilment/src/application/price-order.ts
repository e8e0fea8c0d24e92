import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { checkWanted, orderTotals, type Payment, type Wanted } from '../domain/order.js';
import { Problems } from '../domain/words.js';
import { DeskStore } from '../store/desk.store.js';
import { GoodsStore } from '../store/goods.store.js';
import { OrderStore } from '../store/order.store.js';
import { knownId } from './known-id.js';
import { ownShop } from './own-shop.js';
import { orderLines } from './order-lines.js';
import type { PricedOrderView, StoredOrder } from './order-views.js';

export interface OrderToPrice {
  readonly lines: readonly Wanted[];
  readonly payment: Payment;
  /** The order that is being corrected: what stays in it keeps its price, and what it holds is there for it. */
  readonly orderId?: string | null | undefined;
}

/** What the buyer would pay, and what is short, while the order is still being spoken; promises nothing. @throws Refusal NOT_FOUND, BAD_INPUT */
@Injectable()
export class PriceOrder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly goods: GoodsStore,
    private readonly orders: OrderStore,
  ) {}

  execute(actor: Actor, deskId: string, { lines, payment, orderId }: OrderToPrice): Promise<PricedOrderView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const shop = await ownShop(this.desks, tx, actingCompany(actor), deskId);
      const problems = new Problems();
      checkWanted(lines, problems);
      problems.refuse();
      const before = orderId ? await this.corrected(tx, actor, shop.deskId, orderId) : undefined;
      const ids = lines.map(({ goodsId }) => knownId(goodsId));
      const stocked = await this.goods.some(tx, shop.deskId, ids);
      const ordered = before?.lines.map((line) => ({ ...line, id: line.goodsId })) ?? [];
      const rules = await this.goods.rules(tx, shop.deskId);
      const { pricesIncludeTax } = before ?? rules;
      return {
        ...orderTotals(orderLines([...ordered, ...stocked], lines), payment, { ...rules, pricesIncludeTax }),
        short: lines.flatMap(({ goodsId, quantity }) => {
          const goods = stocked.find(({ id }) => id === goodsId);
          if (!goods) throw Refusal.notFound();
          const held = ordered.find(({ id }) => id === goodsId)?.quantity ?? 0;
          if (goods.active && goods.stock === null) return [];
          const left = held + (goods.active ? (goods.stock ?? 0) : 0);
          return left < quantity ? [{ goodsId, name: goods.name, left }] : [];
        }),
      };
    });
  }

  private async corrected(tx: Tx, actor: Actor, deskId: string, orderId: string): Promise<StoredOrder> {
    const order = await this.orders.one(tx, actingCompany(actor), knownId(orderId));
    if (order?.deskId !== deskId) throw Refusal.notFound();
    return order;
  }
}
