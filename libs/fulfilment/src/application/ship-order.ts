import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { parcelDifferences } from '../domain/order-changes.js';
import { checkParcel, type Parcel } from '../domain/parcel.js';
import { shipmentOf } from '../domain/shipment.js';
import { OrderStore } from '../store/order.store.js';
import { knownId } from './known-id.js';
import { NoteOrder } from './note-order.js';
import type { OrderView } from './order-views.js';

/**
 * An order leaves the house, with its carrier and number when they are known. Sent again it changes nothing, unless the parcel's
 * number is told only now, or corrected; then the buyer reads that too.
 * @throws Refusal NOT_FOUND, CONFLICT `orderCannot`, BAD_INPUT
 */
@Injectable()
export class ShipOrder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly orders: OrderStore,
    private readonly note: NoteOrder,
  ) {}

  execute(actor: Actor, id: string, typed: Parcel): Promise<OrderView> {
    const parcel = checkParcel(typed);
    return this.unitOfWork.run(actor, async (tx) => {
      const order = await this.orders.lock(tx, actingCompany(actor), knownId(id));
      if (!order) throw Refusal.notFound();
      const shipment = shipmentOf(order, parcel);
      if (shipment === 'unchanged') return order;
      if (shipment !== 'ships' && shipment !== 'numbered' && shipment !== 'corrects')
        throw new Refusal('CONFLICT', 'orderCannot');
      // What the buyer follows is replaced by another number, never by none.
      if (shipment === 'corrects' && parcel.trackingNumber === null)
        throw Refusal.field('trackingNumber', 'required');
      await this.orders.ship(tx, id, parcel);
      const change = shipment === 'corrects' ? 'parcel_corrected' : 'shipped';
      return this.note.execute(tx, actor, id, change, parcelDifferences(order, parcel));
    });
  }
}
