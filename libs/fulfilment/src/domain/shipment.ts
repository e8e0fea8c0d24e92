import { parcelDifferences } from './order-changes.js';
import type { OrderState } from './order.js';
import type { Parcel } from './parcel.js';

interface Shipped extends Parcel {
  readonly state: OrderState;
}

/** What telling of a parcel does to an order, or why it cannot. */
export type Shipment =
  'ships' | 'numbered' | 'corrects' | 'unchanged' | 'not_confirmed' | 'completed' | 'cancelled';

/** What is told a second time changes nothing; a number that comes later is news, another one a correction. */
export function shipmentOf(order: Shipped, parcel: Parcel): Shipment {
  if (order.state === 'received') return 'not_confirmed';
  if (order.state === 'cancelled') return 'cancelled';
  if (order.state === 'confirmed') return 'ships';
  if (parcel.carrier === null || parcelDifferences(order, parcel).length === 0) return 'unchanged';
  if (order.state === 'completed') return 'completed';
  return order.trackingNumber === null ? 'numbered' : 'corrects';
}

export const parcelProblems = [
  'no_order_number',
  'no_tracking_number',
  'not_a_tracking_number',
  'rounded_number',
  'twice_in_file',
  'unknown_order',
  'not_confirmed',
  'shipped_otherwise',
  'completed',
  'cancelled',
] as const;
export type ParcelProblem = (typeof parcelProblems)[number];
export type BulkShipment = Extract<Shipment, 'ships' | 'numbered' | 'unchanged'> | ParcelProblem;

/** Where many are shipped at once nothing that was told before is written over: a number is corrected one by one. */
export function bulkShipmentOf(order: Shipped, parcel: Parcel): BulkShipment {
  const shipment = shipmentOf(order, parcel);
  const hasLeft = shipment === 'numbered' || shipment === 'corrects' || shipment === 'completed';
  if (hasLeft && parcel.trackingNumber === null) return 'unchanged';
  return shipment === 'corrects' ? 'shipped_otherwise' : shipment;
}
