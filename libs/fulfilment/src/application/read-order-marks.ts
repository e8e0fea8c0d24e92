import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { DeskStore } from '../store/desk.store.js';
import { ShipmentStore } from '../store/shipment.store.js';
import { MAX_MARKED } from './marked-orders.js';
import type { OrderMarksView } from './order-views.js';
import { ownShop } from './own-shop.js';
import { type OrdersRequest, orderQuestion } from './read-orders.js';

/** Everything that a list would show, as far as it may be marked at once: what is marked now is what is acted on. @throws Refusal NOT_FOUND, BAD_INPUT */
@Injectable()
export class ReadOrderMarks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly shipments: ShipmentStore,
  ) {}

  execute(
    actor: Actor,
    deskId: string,
    request: Omit<OrdersRequest, 'deskId' | 'first' | 'offset'>,
  ): Promise<OrderMarksView> {
    const companyId = actingCompany(actor);
    const question = orderQuestion(companyId, { ...request, deskId });
    return this.unitOfWork.run(actor, async (tx) => {
      await ownShop(this.desks, tx, companyId, deskId);
      return this.shipments.marks(tx, question, MAX_MARKED);
    });
  }
}
