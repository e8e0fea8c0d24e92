import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { DraftStore } from '../store/draft.store.js';
import { GoodsStore } from '../store/goods.store.js';
import { OrderStore } from '../store/order.store.js';
import { FindCallAtWork } from './call-at-work.js';
import type { OrderDeskView } from './order-views.js';
import { orderDraftOf } from './save-order-draft.js';

/** What the form begins with for the agent who holds, or held, the call, or calls back about it. @throws Refusal NOT_FOUND */
@Injectable()
export class ReadOrderDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly atWork: FindCallAtWork,
    private readonly drafts: DraftStore,
    private readonly goods: GoodsStore,
    private readonly orders: OrderStore,
  ) {}

  execute(actor: Actor, interactionId: string): Promise<OrderDeskView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { view } = await this.atWork.execute(tx, actor, interactionId);
      return {
        kept: await this.drafts.read(tx, orderDraftOf(view)),
        rules: await this.goods.rules(tx, view.deskId),
        taken: await this.orders.ofCall(tx, view.operatorId, view.id),
      };
    });
  }
}
