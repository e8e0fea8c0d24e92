import type { Tx } from '@madoguchi/platform/database';
import { Reaction, type ReactionHandler } from '@madoguchi/platform/jobs';
import { OrderPlaced } from '../contract/index.js';
import { OrderStore } from '../store/order.store.js';
import { AnnounceOrder } from './announce-order.js';
import { TellBuyer } from './tell-buyer.js';

/** The buyer reads what was ordered, and the systems of both sides hear of it. */
@Reaction(OrderPlaced)
export class WhenOrderPlaced implements ReactionHandler<OrderPlaced> {
  constructor(
    private readonly orders: OrderStore,
    private readonly buyer: TellBuyer,
    private readonly announce: AnnounceOrder,
  ) {}

  async react({ orderId, clientId }: OrderPlaced, tx: Tx): Promise<void> {
    const order = await this.orders.one(tx, clientId, orderId);
    if (!order) return;
    await this.buyer.execute(tx, order, 'placed', `order-placed:${orderId}`);
    await this.announce.execute(tx, order, 'received');
  }
}
