import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { OrderStore } from '../store/order.store.js';
import { knownId } from './known-id.js';
import { NoteOrder } from './note-order.js';
import type { OrderView } from './order-views.js';

/**
 * The money for an order has arrived, or that was a mistake. It changes nothing else of the order, and the buyer is told nothing. The
 * same twice is one. @throws Refusal NOT_FOUND, CONFLICT `cancelledIsNotPaid`
 */
@Injectable()
export class MarkOrderPaid {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly orders: OrderStore,
    private readonly note: NoteOrder,
  ) {}

  execute(actor: Actor, id: string, paid: boolean): Promise<OrderView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const order = await this.orders.lock(tx, actingCompany(actor), knownId(id));
      if (!order) throw Refusal.notFound();
      if ((order.paidAt !== null) === paid) return order;
      if (paid && order.state === 'cancelled') throw new Refusal('CONFLICT', 'cancelledIsNotPaid');
      await this.orders.markPaid(tx, id, paid);
      return this.note.execute(tx, actor, id, paid ? 'paid' : 'unpaid');
    });
  }
}
