import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CallStore } from '../store/call.store.js';
import { DraftStore } from '../store/draft.store.js';
import { GoodsStore } from '../store/goods.store.js';
import { OrderStore } from '../store/order.store.js';
import { ownCall } from './own-call.js';
import type { OrderDeskView } from './order-views.js';
import { orderDraftOf } from './save-order-draft.js';

/** What the form begins with for the agent who holds, or held, the call. @throws Refusal NOT_FOUND */
@Injectable()
export class ReadOrderDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly drafts: DraftStore,
    private readonly goods: GoodsStore,
    private readonly orders: OrderStore,
  ) {}

  execute(actor: Actor, interactionId: string): Promise<OrderDeskView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { view } = await ownCall(this.calls, tx, actor, interactionId);
      return {
        kept: await this.drafts.read(tx, orderDraftOf(view)),
        rules: await this.goods.rules(tx, view.deskId),
        taken: await this.orders.ofCall(tx, view.operatorId, view.id),
      };
    });
  }
}
