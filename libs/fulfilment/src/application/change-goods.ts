import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { checkGoods, type GoodsContent } from '../domain/goods.js';
import { stockAfter } from '../domain/order-stock.js';
import { DeskStore } from '../store/desk.store.js';
import { GoodsStore } from '../store/goods.store.js';
import { knownId } from './known-id.js';
import type { GoodsView } from './order-views.js';

/**
 * Orders that were taken keep name and price as they were.
 * @throws Refusal NOT_FOUND, CONFLICT `stockMovedMeanwhile`, BAD_INPUT `skuIsTaken` …
 */
@Injectable()
export class ChangeGoods {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly goods: GoodsStore,
  ) {}

  /** @param stockRead what was there when somebody began to write; null asks nothing, as a program that counts itself does */
  execute(
    actor: Actor,
    id: string,
    typed: GoodsContent,
    stockRead: number | null = null,
  ): Promise<GoodsView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const companyId = actingCompany(actor);
      const before = await this.goods.lock(tx, companyId, knownId(id));
      if (!before) throw Refusal.notFound();
      // Two who write the catalogue at once find each other's codes.
      await this.desks.lock(tx, companyId, before.deskId);
      const checked = checkGoods(typed);
      const content = { ...checked, stock: stockAfter(before.stock, stockRead, checked.stock) };
      const [namesake] = await this.goods.lockBySku(tx, before.deskId, [content.sku]);
      if (namesake && namesake.id !== id) throw Refusal.field('sku', 'skuIsTaken');
      await this.goods.change(tx, id, content, signedInPerson(actor));
      await tx.audit('goods.change', id);
      return { ...before, ...content };
    });
  }
}
