import { ContractingApi } from '@madoguchi/contracting/contract';
import type { Tx } from '@madoguchi/platform/database';
import { Reaction, type ReactionHandler } from '@madoguchi/platform/jobs';
import type { MailMessage } from '@madoguchi/platform/mail';
import { OrderPlaced } from '../contract/index.js';
import { orderMail } from '../domain/order-mail.js';
import { GoodsStore } from '../store/goods.store.js';
import { OrderStore } from '../store/order.store.js';

/** The buyer who gave an address reads what was ordered. */
@Reaction(OrderPlaced)
export class WhenOrderPlaced implements ReactionHandler<OrderPlaced> {
  constructor(
    private readonly orders: OrderStore,
    private readonly goods: GoodsStore,
    private readonly contracting: ContractingApi,
  ) {}

  async react({ orderId, clientId, contractId }: OrderPlaced, tx: Tx): Promise<void> {
    const order = await this.orders.one(tx, clientId, orderId);
    const contract = await this.contracting.contract(tx, contractId);
    if (!order?.email || !contract) return;
    const { paymentUrl } = await this.goods.rules(tx, order.deskId);
    const mail: MailMessage = {
      to: order.email,
      ...orderMail(order, { shop: contract.clientName, paymentUrl }),
    };
    await tx.enqueue('send-mail', mail, { jobKey: `order-placed:${orderId}` });
  }
}
