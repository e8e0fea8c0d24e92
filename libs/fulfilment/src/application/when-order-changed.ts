import type { Tx } from '@madoguchi/platform/database';
import { Reaction, type ReactionHandler } from '@madoguchi/platform/jobs';
import { OrderChanged } from '../contract/index.js';
import type { OrderMailKind } from '../domain/order-mail-words.js';
import { OrderStore } from '../store/order.store.js';
import { AnnounceOrder } from './announce-order.js';
import { TellBuyer } from './tell-buyer.js';

const mailOf = (change: OrderChanged['change']): OrderMailKind | undefined =>
  change === 'corrected' || change === 'shipped' || change === 'cancelled' ? change : undefined;

/** The buyer reads what changed for them, and the systems of both sides hear of every change. */
@Reaction(OrderChanged)
export class WhenOrderChanged implements ReactionHandler<OrderChanged> {
  constructor(
    private readonly orders: OrderStore,
    private readonly buyer: TellBuyer,
    private readonly announce: AnnounceOrder,
  ) {}

  async react({ orderId, clientId, change, version }: OrderChanged, tx: Tx): Promise<void> {
    const order = await this.orders.one(tx, clientId, orderId);
    if (!order) return;
    // A correction that was followed by something else is told with that.
    const mail = change === 'corrected' && order.version > version ? undefined : mailOf(change);
    if (mail) await this.buyer.execute(tx, order, mail, `order-${mail}:${orderId}:${version}`);
    await this.announce.execute(tx, order, change);
  }
}
