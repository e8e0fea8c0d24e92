import type { Tx } from '@madoguchi/platform/database';
import { Reaction, type ReactionHandler } from '@madoguchi/platform/jobs';
import { OrderChanged } from '../contract/index.js';
import type { OrderMailKind } from '../domain/order-mail-words.js';
import { parcelChanges, parcelMail } from '../domain/order-news.js';
import { OrderStore } from '../store/order.store.js';
import { AnnounceOrder } from './announce-order.js';
import type { StoredOrder } from './order-views.js';
import { TellBuyer } from './tell-buyer.js';

/** The buyer reads what changed for them, and the systems of both sides hear of every change. */
@Reaction(OrderChanged)
export class WhenOrderChanged implements ReactionHandler<OrderChanged> {
  constructor(
    private readonly orders: OrderStore,
    private readonly buyer: TellBuyer,
    private readonly announce: AnnounceOrder,
  ) {}

  async react({ orderId, clientId, change, version }: OrderChanged, tx: Tx): Promise<void> {
    // Locked: whether something has followed must not change while this is told.
    const order = await this.orders.lock(tx, clientId, orderId);
    if (!order) return;
    const mail = await this.mailOf(tx, order, change, version);
    if (mail) await this.buyer.execute(tx, order, mail, `order-${mail}:${orderId}:${version}`);
    await this.announce.execute(tx, order, change);
  }

  /** What something else has followed is told with that, or no longer holds. */
  private async mailOf(
    tx: Tx,
    order: StoredOrder,
    change: OrderChanged['change'],
    version: number,
  ): Promise<OrderMailKind | undefined> {
    if (change === 'cancelled') return change;
    if (change === 'corrected')
      return (await this.orders.isFollowed(tx, order.id, version)) ? undefined : change;
    const ofParcel = parcelChanges.find((one) => one === change);
    return ofParcel && parcelMail(ofParcel, version, await this.orders.parcelNews(tx, order.id));
  }
}
