import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type {
  OrderChangeKind,
  OrderChangeView,
  OrderPageView,
  OrderView,
  ShopParties,
  StoredOrder,
} from '../application/order-views.js';
import type { OrderDifference } from '../domain/order-changes.js';
import type { OrderContent, OrderLine, OrderState, OrderTotals } from '../domain/order.js';
import type { Parcel } from '../domain/parcel.js';
import { parcelChanges, type ParcelNews } from '../domain/order-news.js';
import { searchable } from '../domain/words.js';

export const orderColumns = `o.id, o.desk_id AS "deskId", d.name AS "deskName", o.contract_id AS "contractId", o.client_id AS "clientId",
  o.operator_id AS "operatorId", o.interaction_id AS "interactionId", o.number, o.state, o.version, o.buyer_name AS "buyerName",
  o.buyer_kana AS "buyerKana", o.phone, o.email, o.postal_code AS "postalCode", o.prefecture, o.address, o.building,
  o.deliver_on AS "deliverOn", o.time_band AS "timeBand", o.payment, o.note, o.prices_include_tax AS "pricesIncludeTax",
  o.goods_minor AS "goodsMinor", o.shipping_minor AS "shippingMinor", o.cod_fee_minor AS "codFeeMinor", o.rates,
  o.taxable_minor AS "taxableMinor", o.tax_minor AS "taxMinor", o.total_minor AS "totalMinor", o.offered_more AS "offeredMore",
  o.documents_sent_at AS "documentsSentAt", o.cancel_reason AS "cancelReason", o.language, o.carrier,
  o.tracking_number AS "trackingNumber", o.taken_at AS "takenAt", o.shipped_at AS "shippedAt", o.paid_at AS "paidAt",
  (SELECT replace(c.tracking_url, '{number}', o.tracking_number) FROM fulfilment.shop_carrier c
   WHERE c.desk_id = o.desk_id AND c.carrier = o.carrier) AS "trackingUrl",
  (SELECT coalesce(json_agg(json_build_object('goodsId', l.goods_id, 'sku', l.sku, 'name', l.name, 'priceMinor', l.price_minor,
     'taxRateBps', l.tax_rate_bps, 'quantity', l.quantity) ORDER BY l.position), '[]')
   FROM fulfilment.order_line l WHERE l.order_id = o.id) AS lines`;
export const fromOrders = 'FROM fulfilment.customer_order o JOIN fulfilment.desk d ON d.id = o.desk_id';

export interface OrderQuestion {
  readonly companyId: string;
  readonly deskId: string | null;
  readonly state: OrderState | null;
  /** Only those whose documents still have to be sent. */
  readonly documentsDue: boolean;
  /** Already in the stored form of `searchable`. */
  readonly search: string | null;
  readonly fromDay: string | null;
  readonly untilDay: string | null;
}

export const matchingOrders = `(o.client_id = $1 OR o.operator_id = $1) AND ($2::uuid IS NULL OR o.desk_id = $2)
  AND ($3::text IS NULL OR o.state = $3) AND (NOT $4 OR (o.offered_more AND o.documents_sent_at IS NULL AND o.state <> 'cancelled'))
  AND ($5::text IS NULL OR strpos(o.search_text, $5) > 0)
  AND ($6::date IS NULL OR o.taken_on >= $6) AND ($7::date IS NULL OR o.taken_on <= $7)`;
export const orderParams = (q: OrderQuestion) => [
  q.companyId,
  q.deskId,
  q.state,
  q.documentsDue,
  q.search,
  q.fromDay,
  q.untilDay,
];

/** What is written of an order, new or corrected. */
export interface OrderToWrite {
  readonly content: OrderContent;
  readonly lines: readonly OrderLine[];
  readonly totals: OrderTotals;
}

@Injectable()
export class OrderStore {
  /** Newest first, with how many match; one statement. */
  async page(tx: Tx, question: OrderQuestion, first: number, offset: number): Promise<OrderPageView> {
    const rows = await tx.query<OrderView & { total: number }>(
      `SELECT ${orderColumns}, count(*) OVER ()::int AS total ${fromOrders} WHERE ${matchingOrders}
       ORDER BY o.taken_at DESC, o.id LIMIT $8 OFFSET $9`,
      [...orderParams(question), first, offset],
    );
    return { items: rows, total: rows[0]?.total ?? 0 };
  }

  async one(tx: Tx, companyId: string, id: string): Promise<StoredOrder | undefined> {
    const rows = await tx.query<StoredOrder>(
      `SELECT ${orderColumns} ${fromOrders} WHERE o.id = $2 AND (o.client_id = $1 OR o.operator_id = $1)`,
      [companyId, id],
    );
    return rows[0];
  }

  async lock(tx: Tx, companyId: string, id: string): Promise<StoredOrder | undefined> {
    // Locked first and read after: who waited for the lock must see the lines that the other has written.
    await tx.query('SELECT FROM fulfilment.customer_order WHERE id = $1 FOR UPDATE', [id]);
    return this.one(tx, companyId, id);
  }

  async byRequest(tx: Tx, operatorId: string, requestId: string): Promise<StoredOrder | undefined> {
    const rows = await tx.query<StoredOrder>(
      `SELECT ${orderColumns} ${fromOrders} WHERE o.operator_id = $1 AND o.request_id = $2`,
      [operatorId, requestId],
    );
    return rows[0];
  }

  ofCall(tx: Tx, operatorId: string, interactionId: string): Promise<StoredOrder[]> {
    return tx.query<StoredOrder>(
      `SELECT ${orderColumns} ${fromOrders} WHERE o.operator_id = $1 AND o.interaction_id = $2 ORDER BY o.number`,
      [operatorId, interactionId],
    );
  }

  async add(
    tx: Tx,
    parties: ShopParties & { interactionId: string },
    order: OrderToWrite & { requestId: string; number: number; offeredMore: boolean; personId: string },
  ): Promise<string> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO fulfilment.customer_order (interaction_id, desk_id, contract_id, client_id, operator_id, request_id, number,
         offered_more, disclosed_at, taken_at, taken_on, taken_by, ${written.join(', ')})
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, CASE WHEN $8 THEN $9::timestamptz END, $9, ($9::timestamptz AT TIME ZONE 'Asia/Tokyo')::date,
         $10, ${written.map((_, i) => `$${i + 11}`).join(', ')}) RETURNING id`,
      [
        parties.interactionId,
        parties.deskId,
        parties.contractId,
        parties.clientId,
        parties.operatorId,
        order.requestId,
        order.number,
        order.offeredMore,
        tx.now,
        order.personId,
        ...valuesOf(order, order.number),
      ],
    );
    await this.writeLines(tx, rows[0]!.id, parties, order.lines);
    return rows[0]!.id;
  }

  async correct(tx: Tx, before: StoredOrder, order: OrderToWrite): Promise<void> {
    await tx.query(
      `UPDATE fulfilment.customer_order SET version = version + 1, ${written.map((name, i) => `${name} = $${i + 2}`).join(', ')}
       WHERE id = $1`,
      [before.id, ...valuesOf(order, before.number)],
    );
    await tx.query('DELETE FROM fulfilment.order_line WHERE order_id = $1', [before.id]);
    await this.writeLines(tx, before.id, before, order.lines);
  }

  async move(tx: Tx, id: string, state: OrderState, cancelReason: string | null): Promise<void> {
    await tx.query(
      'UPDATE fulfilment.customer_order SET version = version + 1, state = $2, cancel_reason = $3 WHERE id = $1',
      [id, state, cancelReason],
    );
  }

  /** What is on its way, and under which number. */
  async ship(tx: Tx, id: string, { carrier, trackingNumber }: Parcel): Promise<void> {
    await tx.query(
      `UPDATE fulfilment.customer_order SET version = version + 1, state = 'shipped', carrier = $2, tracking_number = $3,
         shipped_at = coalesce(shipped_at, $4) WHERE id = $1`,
      [id, carrier, trackingNumber, tx.now],
    );
  }

  async takeBack(tx: Tx, id: string): Promise<void> {
    await tx.query(
      `UPDATE fulfilment.customer_order SET version = version + 1, state = 'confirmed', carrier = NULL, tracking_number = NULL,
         shipped_at = NULL WHERE id = $1`,
      [id],
    );
  }

  async markPaid(tx: Tx, id: string, paid: boolean): Promise<void> {
    await tx.query(
      'UPDATE fulfilment.customer_order SET version = version + 1, paid_at = CASE WHEN $2 THEN $3::timestamptz END WHERE id = $1',
      [id, paid, tx.now],
    );
  }

  async markDocumentsSent(tx: Tx, id: string): Promise<void> {
    await tx.query(
      'UPDATE fulfilment.customer_order SET version = version + 1, documents_sent_at = $2 WHERE id = $1',
      [id, tx.now],
    );
  }

  /** The order as it stands now gets its line of history. */
  async note(
    tx: Tx,
    orderId: string,
    change: {
      kind: OrderChangeKind;
      personId: string;
      byClient: boolean;
      changes: readonly OrderDifference[];
    },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO fulfilment.order_change (order_id, version, client_id, operator_id, kind, at, by_person, by_client, changes)
       SELECT id, version, client_id, operator_id, $2, $3, $4, $5, $6 FROM fulfilment.customer_order WHERE id = $1`,
      [orderId, change.kind, tx.now, change.personId, change.byClient, JSON.stringify(change.changes)],
    );
  }

  /** Whether something that the buyer reads of came after this version. */
  async isFollowed(tx: Tx, id: string, version: number): Promise<boolean> {
    const rows = await tx.query<{ followed: boolean }>(
      `SELECT EXISTS (SELECT FROM fulfilment.order_change WHERE order_id = $1 AND version > $2
         AND kind NOT IN ('documents_sent', 'paid', 'unpaid')) AS followed`,
      [id, version],
    );
    return rows[0]!.followed;
  }

  changes(
    tx: Tx,
    orderId: string,
  ): Promise<(Omit<OrderChangeView, 'byName'> & { readonly byPerson: string })[]> {
    return tx.query(
      `SELECT version, kind, at, by_client AS "byClient", by_person AS "byPerson", changes FROM fulfilment.order_change
       WHERE order_id = $1 ORDER BY version`,
      [orderId],
    );
  }

  /** What became of the parcel, and whether the buyer was told in time; for the job that tells them. */
  parcelNews(tx: Tx, orderId: string): Promise<ParcelNews[]> {
    return tx.query<ParcelNews>(
      `SELECT c.version, c.kind, coalesce(h.handled_at <= lead(c.at) OVER (ORDER BY c.version), h.event_id IS NOT NULL) AS "wasTold"
       FROM fulfilment.order_change c
       LEFT JOIN platform.event e ON e.type = 'OrderChanged' AND e.occurred_at = c.at AND e.payload ->> 'orderId' = c.order_id::text
         AND (e.payload ->> 'version')::int = c.version
       LEFT JOIN platform.handled h ON h.event_id = e.id AND h.reaction = 'WhenOrderChanged'
       WHERE c.order_id = $1 AND c.kind = ANY ($2) ORDER BY c.version`,
      [orderId, parcelChanges],
    );
  }

  private async writeLines(
    tx: Tx,
    orderId: string,
    { clientId, operatorId }: Pick<ShopParties, 'clientId' | 'operatorId'>,
    lines: readonly OrderLine[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO fulfilment.order_line (order_id, client_id, operator_id, goods_id, sku, name, price_minor, tax_rate_bps, quantity, position)
       SELECT $1, $2, $3, * FROM unnest($4::uuid[], $5::text[], $6::text[], $7::bigint[], $8::int[], $9::int[]) WITH ORDINALITY`,
      [
        orderId,
        clientId,
        operatorId,
        lines.map(({ goodsId }) => goodsId),
        lines.map(({ sku }) => sku),
        lines.map(({ name }) => name),
        lines.map(({ priceMinor }) => priceMinor),
        lines.map(({ taxRateBps }) => taxRateBps),
        lines.map(({ quantity }) => quantity),
      ],
    );
  }
}

const written = [
  'buyer_name',
  'buyer_kana',
  'phone',
  'email',
  'postal_code',
  'prefecture',
  'address',
  'building',
  'deliver_on',
  'time_band',
  'payment',
  'note',
  'language',
  'prices_include_tax',
  'goods_minor',
  'shipping_minor',
  'cod_fee_minor',
  'rates',
  'taxable_minor',
  'tax_minor',
  'total_minor',
  'search_text',
] as const;

const valuesOf = ({ content, lines, totals }: OrderToWrite, number: number) => [
  content.buyerName,
  content.buyerKana,
  content.phone,
  content.email,
  content.postalCode,
  content.prefecture,
  content.address,
  content.building,
  content.deliverOn,
  content.timeBand,
  content.payment,
  content.note,
  content.language,
  totals.pricesIncludeTax,
  totals.goodsMinor,
  totals.shippingMinor,
  totals.codFeeMinor,
  JSON.stringify(totals.rates),
  totals.taxableMinor,
  totals.taxMinor,
  totals.totalMinor,
  searchable(
    String(number).padStart(4, '0'),
    content.buyerName,
    content.buyerKana,
    content.phone,
    content.email,
    content.address,
    ...lines.flatMap(({ name, sku }) => [name, sku]),
  ),
];
