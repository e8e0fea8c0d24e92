import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { DeskStore } from '../store/desk.store.js';
import { ShipmentStore } from '../store/shipment.store.js';
import { markedOrders } from './marked-orders.js';
import { NoteOrders } from './note-orders.js';
import type { MarkedReportView } from './order-views.js';
import { ownShop } from './own-shop.js';

/** The marked orders have been looked at and may leave; what is further already stays as it is. @throws Refusal NOT_FOUND, BAD_INPUT */
@Injectable()
export class ConfirmOrders {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly shipments: ShipmentStore,
    private readonly note: NoteOrders,
  ) {}

  execute(actor: Actor, deskId: string, orderIds: readonly string[]): Promise<MarkedReportView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const companyId = actingCompany(actor);
      const shop = await ownShop(this.desks, tx, companyId, deskId);
      const orders = await markedOrders(this.shipments, tx, companyId, shop.deskId, orderIds);
      const waiting = orders.filter(({ state }) => state === 'received');
      const cancelled = orders.filter(({ state }) => state === 'cancelled');
      if (waiting.length > 0) {
        await this.shipments.confirmAll(
          tx,
          waiting.map(({ id }) => id),
        );
        const changed = waiting.map((before) => ({ before, changes: [] }));
        await this.note.execute(tx, actor, 'confirmed', changed);
      }
      return {
        done: waiting.length,
        unchanged: orders.length - waiting.length - cancelled.length,
        problems: cancelled.map(({ id, number }) => ({ orderId: id, number, reason: 'cancelled' as const })),
      };
    });
  }
}
