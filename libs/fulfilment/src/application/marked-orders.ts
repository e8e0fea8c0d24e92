import { Refusal } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import type { ShipmentStore } from '../store/shipment.store.js';
import { knownId } from './known-id.js';
import type { StoredOrder } from './order-views.js';

/** As many as a list may mark at once. */
export const MAX_MARKED = 500;

/** The marked orders of a desk, locked; one that is not there refuses all. @throws Refusal NOT_FOUND, BAD_INPUT */
export async function markedOrders(
  shipments: ShipmentStore,
  tx: Tx,
  companyId: string,
  deskId: string,
  orderIds: readonly string[],
): Promise<StoredOrder[]> {
  const ids = [...new Set(orderIds.map(knownId))];
  if (ids.length === 0) throw Refusal.field('orderIds', 'noneMarked');
  if (ids.length > MAX_MARKED) throw Refusal.field('orderIds', 'tooMany', { max: MAX_MARKED });
  const orders = await shipments.lockSome(tx, companyId, deskId, ids);
  if (orders.length < ids.length) throw Refusal.notFound();
  return orders;
}
