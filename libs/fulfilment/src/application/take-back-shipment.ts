import { dateAt, Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { parcelDifferences } from '../domain/order-changes.js';
import { nextState } from '../domain/order.js';
import { OrderStore } from '../store/order.store.js';
import { knownId } from './known-id.js';
import { NoteOrder } from './note-order.js';
import type { OrderView } from './order-views.js';

/**
 * What was marked as shipped by mistake is still in the house: the same day in Japan it may be taken back, and the buyer who was
 * told otherwise reads that too.
 * @throws Refusal NOT_FOUND, CONFLICT `orderCannot`, `shippedAnotherDay`
 */
@Injectable()
export class TakeBackShipment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly orders: OrderStore,
    private readonly note: NoteOrder,
  ) {}

  execute(actor: Actor, id: string): Promise<OrderView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const order = await this.orders.lock(tx, actingCompany(actor), knownId(id));
      if (!order) throw Refusal.notFound();
      if (!nextState(order.state, 'take_back')) return order;
      if (!order.shippedAt || dateAt(order.shippedAt) !== dateAt(tx.now))
        throw new Refusal('CONFLICT', 'shippedAnotherDay');
      await this.orders.takeBack(tx, id);
      const changes = parcelDifferences(order, { carrier: null, trackingNumber: null });
      return this.note.execute(tx, actor, id, 'taken_back', changes);
    });
  }
}
