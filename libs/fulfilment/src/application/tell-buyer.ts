import { ContractingApi } from '@madoguchi/contracting/contract';
import type { Tx } from '@madoguchi/platform/database';
import type { MailMessage } from '@madoguchi/platform/mail';
import { Injectable } from '@nestjs/common';
import type { OrderMailKind } from '../domain/order-mail-words.js';
import { orderMail } from '../domain/order-mail.js';
import { GoodsStore } from '../store/goods.store.js';
import type { StoredOrder } from './order-views.js';

/** One mail to a buyer who gave an address, in the client's name. */
@Injectable()
export class TellBuyer {
  constructor(
    private readonly goods: GoodsStore,
    private readonly contracting: ContractingApi,
  ) {}

  /** @param jobKey the same for the same news, so that it is one mail however often it is worked through */
  async execute(tx: Tx, order: StoredOrder, kind: OrderMailKind, jobKey: string): Promise<void> {
    if (!order.email) return;
    const contract = await this.contracting.contract(tx, order.contractId);
    if (!contract) return;
    const rules = await this.goods.rules(tx, order.deskId);
    const mail: MailMessage = {
      to: order.email,
      senderName: contract.clientName,
      ...orderMail(order, { ...rules, shop: contract.clientName }, kind),
    };
    await tx.enqueue('send-mail', mail, { jobKey });
  }
}
