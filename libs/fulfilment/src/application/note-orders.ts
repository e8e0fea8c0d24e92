import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { OrderChanged } from '../contract/index.js';
import type { OrderDifference } from '../domain/order-changes.js';
import { ShipmentStore } from '../store/shipment.store.js';
import { factOf } from './order-fact.js';
import type { StoredOrder } from './order-views.js';

export interface ChangedOrder {
  /** As it was read under its lock, before this change. */
  readonly before: StoredOrder;
  readonly changes: readonly OrderDifference[];
}

/** As `NoteOrder`, for many orders of one desk to which the same happened: a line of history, an entry and a fact for each. */
@Injectable()
export class NoteOrders {
  constructor(private readonly shipments: ShipmentStore) {}

  async execute(
    tx: Tx,
    actor: Actor,
    change: OrderChanged['change'],
    orders: readonly ChangedOrder[],
  ): Promise<void> {
    const [first] = orders;
    if (!first) return;
    await this.shipments.noteAll(
      tx,
      orders.map(({ before, changes }) => ({ id: before.id, changes })),
      {
        kind: change,
        personId: signedInPerson(actor),
        byClient: actingCompany(actor) === first.before.clientId,
      },
    );
    const ids = orders.map(({ before }) => before.id);
    await tx.auditAll(`order.${change}`, ids);
    const facts = orders.map(({ before }) => ({
      ...factOf({ ...before, version: before.version + 1 }),
      change,
    }));
    await tx.publishAll(OrderChanged, facts);
  }
}
