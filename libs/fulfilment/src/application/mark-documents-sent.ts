import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { OrderStore } from '../store/order.store.js';
import { knownId } from './known-id.js';
import { NoteOrder } from './note-order.js';
import type { OrderView } from './order-views.js';

/** The papers that the law asks for after telephone solicitation are on their way. Twice is once. @throws Refusal NOT_FOUND, CONFLICT `noDocumentsDue` */
@Injectable()
export class MarkDocumentsSent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly orders: OrderStore,
    private readonly note: NoteOrder,
  ) {}

  execute(actor: Actor, id: string): Promise<OrderView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const order = await this.orders.lock(tx, actingCompany(actor), knownId(id));
      if (!order) throw Refusal.notFound();
      if (!order.offeredMore || order.state === 'cancelled') throw new Refusal('CONFLICT', 'noDocumentsDue');
      if (order.documentsSentAt) return order;
      await this.orders.markDocumentsSent(tx, id);
      return this.note.execute(tx, actor, id, 'documents_sent');
    });
  }
}
