import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { ShopParties } from '../application/order-views.js';
import type { RememberedColumns } from '../domain/parcel-columns.js';
import type { Carrier } from '../domain/parcel.js';
import type { ShopCarrierContent } from '../domain/shop-carrier.js';

@Injectable()
export class ShopCarrierStore {
  async columnsOf(tx: Tx, deskId: string, carrier: Carrier): Promise<RememberedColumns | null> {
    const rows = await tx.query<{ columns: RememberedColumns | null }>(
      'SELECT parcel_columns AS columns FROM fulfilment.shop_carrier WHERE desk_id = $1 AND carrier = $2',
      [deskId, carrier],
    );
    return rows[0]?.columns ?? null;
  }

  /** What was told, the last told first. */
  ofDesk(tx: Tx, deskId: string): Promise<(ShopCarrierContent & { readonly carrier: Carrier })[]> {
    return tx.query(
      `SELECT carrier, tracking_url AS "trackingUrl", address_columns AS "addressColumns" FROM fulfilment.shop_carrier
       WHERE desk_id = $1 ORDER BY updated_at DESC, carrier`,
      [deskId],
    );
  }

  async set(
    tx: Tx,
    shop: ShopParties,
    carrier: Carrier,
    { trackingUrl, addressColumns }: ShopCarrierContent,
    personId: string,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO fulfilment.shop_carrier (desk_id, contract_id, client_id, operator_id, carrier, tracking_url, address_columns,
         updated_at, updated_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (desk_id, carrier) DO UPDATE SET tracking_url = $6, address_columns = $7, updated_at = $8, updated_by = $9`,
      [
        shop.deskId,
        shop.contractId,
        shop.clientId,
        shop.operatorId,
        carrier,
        trackingUrl,
        JSON.stringify(addressColumns),
        tx.now,
        personId,
      ],
    );
  }

  async rememberColumns(
    tx: Tx,
    shop: ShopParties,
    carrier: Carrier,
    columns: RememberedColumns,
    personId: string,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO fulfilment.shop_carrier (desk_id, contract_id, client_id, operator_id, carrier, parcel_columns, updated_at, updated_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (desk_id, carrier) DO UPDATE SET parcel_columns = $6, updated_at = $7, updated_by = $8`,
      [
        shop.deskId,
        shop.contractId,
        shop.clientId,
        shop.operatorId,
        carrier,
        JSON.stringify(columns),
        tx.now,
        personId,
      ],
    );
  }
}
