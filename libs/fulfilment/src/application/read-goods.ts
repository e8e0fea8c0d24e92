import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { OrderRules } from '../domain/goods.js';
import { Problems, searchable } from '../domain/words.js';
import { DeskStore } from '../store/desk.store.js';
import { GoodsStore } from '../store/goods.store.js';
import { ownShop } from './own-shop.js';
import type { GoodsPageView, GoodsView } from './order-views.js';

export interface GoodsRequest {
  readonly search?: string | null | undefined;
  readonly onlyActive: boolean;
  readonly first: number;
  readonly offset: number;
}

/** What is sold at a desk, and how. @throws Refusal NOT_FOUND, BAD_INPUT */
@Injectable()
export class ReadGoods {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly goods: GoodsStore,
  ) {}

  async page(actor: Actor, deskId: string, request: GoodsRequest): Promise<GoodsPageView> {
    const problems = new Problems();
    const words = problems.optional('search', request.search, 100);
    checkPage(request, problems);
    problems.refuse();
    return this.unitOfWork.run(actor, async (tx) => {
      const shop = await ownShop(this.desks, tx, actingCompany(actor), deskId);
      return this.goods.page(tx, { ...request, deskId: shop.deskId, search: words && searchable(words) });
    });
  }

  /** The whole catalogue, for a file. */
  all(actor: Actor, deskId: string, atMost: number): Promise<readonly GoodsView[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const shop = await ownShop(this.desks, tx, actingCompany(actor), deskId);
      const question = { deskId: shop.deskId, search: null, onlyActive: false, first: atMost, offset: 0 };
      return (await this.goods.page(tx, question)).items;
    });
  }

  rules(actor: Actor, deskId: string): Promise<OrderRules> {
    return this.unitOfWork.run(actor, async (tx) => {
      const shop = await ownShop(this.desks, tx, actingCompany(actor), deskId);
      return this.goods.rules(tx, shop.deskId);
    });
  }
}

export function checkPage({ first, offset }: { first: number; offset: number }, problems: Problems): void {
  if (first < 1 || first > 100)
    problems.add({ path: 'first', reason: 'outOfRange', params: { min: 1, max: 100 } });
  if (offset < 0 || offset > 1_000_000)
    problems.add({ path: 'offset', reason: 'outOfRange', params: { min: 0, max: 1_000_000 } });
}
