import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type {
  OrderChangeKind,
  OrderMarksView,
  OrderMarkView,
  StoredOrder,
} from '../application/order-views.js';
import type { OrderDifference } from '../domain/order-changes.js';
import type { Parcel } from '../domain/parcel.js';
import { fromOrders, matchingOrders, orderColumns, orderParams, type OrderQuestion } from './order.store.js';

export interface NotedOrder {
  readonly id: string;
  readonly changes: readonly OrderDifference[];
}

/** Many orders at once, each in one statement whatever their number. */
@Injectable()
export class ShipmentStore {
  /** What may be marked in a list, newest first. */
  async marks(tx: Tx, question: OrderQuestion, atMost: number): Promise<OrderMarksView> {
    const rows = await tx.query<OrderMarkView & { total: number }>(
      `SELECT o.id, o.number, o.state, o.email IS NOT NULL AS "hasEmail", count(*) OVER ()::int AS total ${fromOrders}
       WHERE ${matchingOrders} ORDER BY o.taken_at DESC, o.id LIMIT $8`,
      [...orderParams(question), atMost],
    );
    return { items: rows.map(({ total: _, ...mark }) => mark), total: rows[0]?.total ?? 0 };
  }

  /** By their ids, locked in one order everywhere. */
  async lockSome(tx: Tx, companyId: string, deskId: string, ids: readonly string[]): Promise<StoredOrder[]> {
    await tx.query(
      'SELECT FROM fulfilment.customer_order WHERE desk_id = $1 AND id = ANY ($2) ORDER BY id FOR UPDATE',
      [deskId, ids],
    );
    return tx.query<StoredOrder>(
      `SELECT ${orderColumns} ${fromOrders}
       WHERE (o.client_id = $1 OR o.operator_id = $1) AND o.desk_id = $2 AND o.id = ANY ($3) ORDER BY o.number`,
      [companyId, deskId, ids],
    );
  }

  /** By the numbers that buyers and carriers know. */
  async byNumbers(
    tx: Tx,
    companyId: string,
    deskId: string,
    numbers: readonly number[],
  ): Promise<StoredOrder[]> {
    return tx.query<StoredOrder>(
      `SELECT ${orderColumns} ${fromOrders}
       WHERE (o.client_id = $1 OR o.operator_id = $1) AND o.desk_id = $2 AND o.number = ANY ($3::int[])`,
      [companyId, deskId, numbers],
    );
  }

  async lockByNumbers(
    tx: Tx,
    companyId: string,
    deskId: string,
    numbers: readonly number[],
  ): Promise<StoredOrder[]> {
    await tx.query(
      'SELECT FROM fulfilment.customer_order WHERE desk_id = $1 AND number = ANY ($2::int[]) ORDER BY id FOR UPDATE',
      [deskId, numbers],
    );
    return this.byNumbers(tx, companyId, deskId, numbers);
  }

  async confirmAll(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query(
      "UPDATE fulfilment.customer_order SET version = version + 1, state = 'confirmed' WHERE id = ANY ($1)",
      [ids],
    );
  }

  async shipAll(tx: Tx, parcels: readonly (Parcel & { readonly id: string })[]): Promise<void> {
    await tx.query(
      `UPDATE fulfilment.customer_order o SET version = o.version + 1, state = 'shipped', carrier = p.carrier,
         tracking_number = p.tracking_number, shipped_at = coalesce(o.shipped_at, $4)
       FROM unnest($1::uuid[], $2::text[], $3::text[]) AS p (id, carrier, tracking_number) WHERE o.id = p.id`,
      [
        parcels.map(({ id }) => id),
        parcels.map(({ carrier }) => carrier),
        parcels.map(({ trackingNumber }) => trackingNumber),
        tx.now,
      ],
    );
  }

  /** Each order as it stands now gets its line of history. */
  async noteAll(
    tx: Tx,
    noted: readonly NotedOrder[],
    { kind, personId, byClient }: { kind: OrderChangeKind; personId: string; byClient: boolean },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO fulfilment.order_change (order_id, version, client_id, operator_id, kind, at, by_person, by_client, changes)
       SELECT o.id, o.version, o.client_id, o.operator_id, $3, $4, $5, $6, n.changes::jsonb
       FROM unnest($1::uuid[], $2::text[]) AS n (id, changes) JOIN fulfilment.customer_order o ON o.id = n.id`,
      [
        noted.map(({ id }) => id),
        noted.map(({ changes }) => JSON.stringify(changes)),
        kind,
        tx.now,
        personId,
        byClient,
      ],
    );
  }
}
