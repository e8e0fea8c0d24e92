import { WebhookApi } from '@madoguchi/identity/contract';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { OrderChanged } from '../contract/index.js';
import type { StoredOrder } from './order-views.js';
import { ORDER_CANCELLED, ORDER_CHANGED, ORDER_CREATED, ORDER_SHIPPED } from './outside-events.js';

const eventOf = (change: OrderChanged['change'] | 'received'): string => {
  if (change === 'received') return ORDER_CREATED;
  if (change === 'shipped') return ORDER_SHIPPED;
  return change === 'cancelled' ? ORDER_CANCELLED : ORDER_CHANGED;
};

/** Both sides' systems hear of an order, as it stands when it is told; `version` gives the order of two messages. */
@Injectable()
export class AnnounceOrder {
  constructor(private readonly webhooks: WebhookApi) {}

  async execute(tx: Tx, order: StoredOrder, change: OrderChanged['change'] | 'received'): Promise<void> {
    for (const companyId of [order.clientId, order.operatorId])
      await this.webhooks.announce(tx, {
        companyId,
        subjectId: order.deskId,
        event: eventOf(change),
        data: { ...dataOf(order), change },
        text: null,
      });
  }
}

/** No agent, no history, nothing of the operator's own. */
const dataOf = (order: StoredOrder) => ({
  orderId: order.id,
  deskId: order.deskId,
  interactionId: order.interactionId,
  number: order.number,
  version: order.version,
  state: order.state,
  takenAt: order.takenAt.toISOString(),
  buyer: {
    name: order.buyerName,
    kana: order.buyerKana,
    phone: order.phone,
    email: order.email,
    language: order.language,
  },
  deliverTo: {
    postalCode: order.postalCode,
    prefecture: order.prefecture,
    address: order.address,
    building: order.building,
    day: order.deliverOn,
    timeBand: order.timeBand,
  },
  lines: order.lines.map(({ sku, name, quantity, priceMinor, taxRateBps }) => ({
    sku,
    name,
    quantity,
    priceMinor,
    taxRateBps,
  })),
  currency: 'JPY',
  pricesIncludeTax: order.pricesIncludeTax,
  shippingMinor: order.shippingMinor,
  codFeeMinor: order.codFeeMinor,
  taxMinor: order.taxMinor,
  totalMinor: order.totalMinor,
  payment: order.payment,
  note: order.note,
  carrier: order.carrier,
  trackingNumber: order.trackingNumber,
  trackingUrl: order.trackingUrl,
  shippedAt: order.shippedAt?.toISOString() ?? null,
  paidAt: order.paidAt?.toISOString() ?? null,
  cancelReason: order.cancelReason,
});
