import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { GoodsPageView, GoodsView, ShopParties } from '../application/order-views.js';
import { type GoodsContent, type OrderRules, usualRules } from '../domain/goods.js';
import { searchable } from '../domain/words.js';

const columns = `g.id, g.desk_id AS "deskId", g.sku, g.name, g.kana, g.price_minor AS "priceMinor", g.tax_rate_bps AS "taxRateBps",
  g.stock, g.active, g.lead_days AS "leadDays"`;

export interface GoodsQuestion {
  readonly deskId: string;
  /** Already in the stored form of `searchable`. */
  readonly search: string | null;
  readonly onlyActive: boolean;
  readonly first: number;
  readonly offset: number;
}

@Injectable()
export class GoodsStore {
  /** By name; whose number or name begins with the words stands first. The caller has made sure that the desk is the reader's. */
  async page(tx: Tx, { deskId, search, onlyActive, first, offset }: GoodsQuestion): Promise<GoodsPageView> {
    const rows = await tx.query<GoodsView & { total: number }>(
      `SELECT ${columns}, count(*) OVER ()::int AS total FROM fulfilment.goods g
       WHERE g.desk_id = $1 AND (NOT $2 OR g.active) AND ($3::text IS NULL OR strpos(g.search_text, $3) > 0)
       ORDER BY g.active DESC, $3::text IS NULL OR NOT starts_with(g.search_text, $3), g.kana NULLS LAST, g.name, g.id
       LIMIT $4 OFFSET $5`,
      [deskId, onlyActive, search, first, offset],
    );
    return { items: rows.map(({ total: _, ...goods }) => goods), total: rows[0]?.total ?? 0 };
  }

  async lock(tx: Tx, companyId: string, id: string): Promise<GoodsView | undefined> {
    const rows = await tx.query<GoodsView>(
      `SELECT ${columns} FROM fulfilment.goods g WHERE g.id = $2 AND (g.client_id = $1 OR g.operator_id = $1) FOR UPDATE`,
      [companyId, id],
    );
    return rows[0];
  }

  /** Goods of one desk, locked in one order everywhere, so that two orders never wait for each other in a ring. */
  lockAll(tx: Tx, deskId: string, ids: readonly string[]): Promise<GoodsView[]> {
    return tx.query<GoodsView>(
      `SELECT ${columns} FROM fulfilment.goods g WHERE g.desk_id = $1 AND g.id = ANY ($2) ORDER BY g.id FOR UPDATE`,
      [deskId, ids],
    );
  }

  some(tx: Tx, deskId: string, ids: readonly string[]): Promise<GoodsView[]> {
    return tx.query<GoodsView>(
      `SELECT ${columns} FROM fulfilment.goods g WHERE g.desk_id = $1 AND g.id = ANY ($2)`,
      [deskId, ids],
    );
  }

  lockBySku(tx: Tx, deskId: string, skus: readonly string[]): Promise<GoodsView[]> {
    return tx.query<GoodsView>(
      `SELECT ${columns} FROM fulfilment.goods g WHERE g.desk_id = $1 AND g.sku = ANY ($2) ORDER BY g.id FOR UPDATE`,
      [deskId, skus],
    );
  }

  /** Writes goods by their number: new ones are added, known ones become what is told. One statement for a whole catalogue. */
  async write(tx: Tx, desk: ShopParties, goods: readonly GoodsContent[], personId: string): Promise<void> {
    await tx.query(
      `INSERT INTO fulfilment.goods (desk_id, contract_id, client_id, operator_id, created_at, updated_at, updated_by,
         sku, name, kana, search_text, price_minor, tax_rate_bps, stock, active, lead_days)
       SELECT $1, $2, $3, $4, $5, $5, $6, * FROM unnest($7::text[], $8::text[], $9::text[], $10::text[], $11::bigint[], $12::int[],
         $13::int[], $14::boolean[], $15::int[])
       ON CONFLICT (desk_id, sku) DO UPDATE SET name = EXCLUDED.name, kana = EXCLUDED.kana, search_text = EXCLUDED.search_text,
         price_minor = EXCLUDED.price_minor, tax_rate_bps = EXCLUDED.tax_rate_bps, stock = EXCLUDED.stock,
         active = EXCLUDED.active, lead_days = EXCLUDED.lead_days, updated_at = EXCLUDED.updated_at, updated_by = EXCLUDED.updated_by`,
      [
        desk.deskId,
        desk.contractId,
        desk.clientId,
        desk.operatorId,
        tx.now,
        personId,
        goods.map(({ sku }) => sku),
        goods.map(({ name }) => name),
        goods.map(({ kana }) => kana),
        goods.map(({ name, kana, sku }) => searchable(name, kana, sku)),
        goods.map(({ priceMinor }) => priceMinor),
        goods.map(({ taxRateBps }) => taxRateBps),
        goods.map(({ stock }) => stock),
        goods.map(({ active }) => active),
        goods.map(({ leadDays }) => leadDays),
      ],
    );
  }

  async change(tx: Tx, id: string, goods: GoodsContent, personId: string): Promise<void> {
    await tx.query(
      `UPDATE fulfilment.goods SET sku = $2, name = $3, kana = $4, search_text = $5, price_minor = $6, tax_rate_bps = $7, stock = $8,
         active = $9, updated_at = $10, updated_by = $11, lead_days = $12 WHERE id = $1`,
      [
        id,
        goods.sku,
        goods.name,
        goods.kana,
        searchable(goods.name, goods.kana, goods.sku),
        goods.priceMinor,
        goods.taxRateBps,
        goods.stock,
        goods.active,
        tx.now,
        personId,
        goods.leadDays,
      ],
    );
  }

  /** Takes what was promised (or gives it back) from goods that are counted. The rows are locked; the table's check is the second guard. */
  async move(tx: Tx, moves: readonly { goodsId: string; quantity: number }[]): Promise<void> {
    if (moves.length === 0) return;
    await tx.query(
      `UPDATE fulfilment.goods g SET stock = g.stock - m.quantity
       FROM unnest($1::uuid[], $2::int[]) AS m (goods_id, quantity) WHERE g.id = m.goods_id AND g.stock IS NOT NULL`,
      [moves.map(({ goodsId }) => goodsId), moves.map(({ quantity }) => quantity)],
    );
  }

  async rules(tx: Tx, deskId: string): Promise<OrderRules> {
    const rows = await tx.query<OrderRules>(
      `SELECT prices_include_tax AS "pricesIncludeTax", shipping_minor AS "shippingMinor",
         free_shipping_from_minor AS "freeShippingFromMinor", cod_fee_minor AS "codFeeMinor", payment_url AS "paymentUrl",
         mail_signature AS "mailSignature"
       FROM fulfilment.order_rules WHERE desk_id = $1`,
      [deskId],
    );
    return rows[0] ?? usualRules;
  }

  async setRules(tx: Tx, desk: ShopParties, rules: OrderRules, personId: string): Promise<void> {
    await tx.query(
      `INSERT INTO fulfilment.order_rules (desk_id, contract_id, client_id, operator_id, prices_include_tax, shipping_minor,
         free_shipping_from_minor, cod_fee_minor, payment_url, updated_at, updated_by, mail_signature)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       ON CONFLICT (desk_id) DO UPDATE SET prices_include_tax = $5, shipping_minor = $6, free_shipping_from_minor = $7,
         cod_fee_minor = $8, payment_url = $9, updated_at = $10, updated_by = $11, mail_signature = $12`,
      [
        desk.deskId,
        desk.contractId,
        desk.clientId,
        desk.operatorId,
        rules.pricesIncludeTax,
        rules.shippingMinor,
        rules.freeShippingFromMinor,
        rules.codFeeMinor,
        rules.paymentUrl,
        tx.now,
        personId,
        rules.mailSignature,
      ],
    );
  }

  /** The desk's next number; whoever takes one at the same time waits and gets the one after. */
  async nextNumber(tx: Tx, desk: ShopParties): Promise<number> {
    const rows = await tx.query<{ number: number }>(
      `INSERT INTO fulfilment.order_rules AS r (desk_id, contract_id, client_id, operator_id, last_number, updated_at)
       VALUES ($1, $2, $3, $4, 1, $5)
       ON CONFLICT (desk_id) DO UPDATE SET last_number = r.last_number + 1 RETURNING last_number AS number`,
      [desk.deskId, desk.contractId, desk.clientId, desk.operatorId, tx.now],
    );
    return rows[0]!.number;
  }
}
