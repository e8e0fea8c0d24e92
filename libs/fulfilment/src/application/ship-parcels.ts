import type { Actor } from '@madoguchi/platform/access';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { parcelDifferences } from '../domain/order-changes.js';
import type { Parcel } from '../domain/parcel.js';
import { ShipmentStore } from '../store/shipment.store.js';
import { NoteOrders } from './note-orders.js';
import type { StoredOrder } from './order-views.js';

export interface ParcelOfOrder {
  readonly order: StoredOrder;
  readonly parcel: Parcel;
}

/** Orders that are locked and may leave, all in the transaction they were judged in; each buyer reads of it once. */
@Injectable()
export class ShipParcels {
  constructor(
    private readonly shipments: ShipmentStore,
    private readonly note: NoteOrders,
  ) {}

  async execute(tx: Tx, actor: Actor, parcels: readonly ParcelOfOrder[]): Promise<void> {
    if (parcels.length === 0) return;
    await this.shipments.shipAll(
      tx,
      parcels.map(({ order, parcel }) => ({ id: order.id, ...parcel })),
    );
    await this.note.execute(
      tx,
      actor,
      'shipped',
      parcels.map(({ order, parcel }) => ({ before: order, changes: parcelDifferences(order, parcel) })),
    );
  }
}
