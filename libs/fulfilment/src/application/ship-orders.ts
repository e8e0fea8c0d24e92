import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { Carrier } from '../domain/parcel.js';
import { bulkShipmentOf } from '../domain/shipment.js';
import { DeskStore } from '../store/desk.store.js';
import { ShipmentStore } from '../store/shipment.store.js';
import { markedOrders } from './marked-orders.js';
import type { MarkedReportView } from './order-views.js';
import { ownShop } from './own-shop.js';
import { ShipParcels } from './ship-parcels.js';

/**
 * The marked orders leave the house with one carrier; their numbers may be told later. What cannot leave is told and stays as it
 * is; what has left already is not touched, so sending the same marks again changes nothing.
 * @throws Refusal NOT_FOUND, BAD_INPUT
 */
@Injectable()
export class ShipOrders {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly shipments: ShipmentStore,
    private readonly ship: ShipParcels,
  ) {}

  execute(
    actor: Actor,
    deskId: string,
    orderIds: readonly string[],
    carrier: Carrier | null,
  ): Promise<MarkedReportView> {
    const parcel = { carrier, trackingNumber: null };
    return this.unitOfWork.run(actor, async (tx) => {
      const companyId = actingCompany(actor);
      const shop = await ownShop(this.desks, tx, companyId, deskId);
      const orders = await markedOrders(this.shipments, tx, companyId, shop.deskId, orderIds);
      const judged = orders.map((order) => ({ order, parcel, shipment: bulkShipmentOf(order, parcel) }));
      const leaving = judged.filter(({ shipment }) => shipment === 'ships');
      await this.ship.execute(tx, actor, leaving);
      return {
        done: leaving.length,
        unchanged: judged.filter(({ shipment }) => shipment === 'unchanged').length,
        problems: judged.flatMap(({ order: { id, number }, shipment }) =>
          shipment === 'ships' || shipment === 'unchanged' || shipment === 'numbered'
            ? []
            : [{ orderId: id, number, reason: shipment }],
        ),
      };
    });
  }
}
