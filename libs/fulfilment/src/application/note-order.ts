import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { OrderChanged } from '../contract/index.js';
import type { OrderDifference } from '../domain/order-changes.js';
import { OrderStore } from '../store/order.store.js';
import { factOf } from './order-fact.js';
import type { OrderView } from './order-views.js';

/** What every change of an order leaves behind: a line of its history, an entry in the audit log and a fact for others. */
@Injectable()
export class NoteOrder {
  constructor(private readonly orders: OrderStore) {}

  /** @returns the order as it is now */
  async execute(
    tx: Tx,
    actor: Actor,
    orderId: string,
    change: OrderChanged['change'],
    changes: readonly OrderDifference[] = [],
  ): Promise<OrderView> {
    const companyId = actingCompany(actor);
    const order = (await this.orders.one(tx, companyId, orderId))!;
    await this.orders.note(tx, orderId, {
      kind: change,
      personId: signedInPerson(actor),
      byClient: companyId === order.clientId,
      changes,
    });
    await tx.audit(`order.${change}`, orderId);
    await tx.publish(OrderChanged, { ...factOf(order), change });
    return order;
  }
}
