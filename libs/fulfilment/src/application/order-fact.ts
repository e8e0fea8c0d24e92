import type { OrderPlaced } from '../contract/index.js';
import type { StoredOrder } from './order-views.js';

/** What the outside is told of an order. */
export const factOf = ({
  id,
  deskId,
  contractId,
  clientId,
  operatorId,
  number,
  version,
  totalMinor,
}: Pick<
  StoredOrder,
  'id' | 'deskId' | 'contractId' | 'clientId' | 'operatorId' | 'number' | 'version' | 'totalMinor'
>): OrderPlaced => ({
  orderId: id,
  deskId,
  contractId,
  clientId,
  operatorId,
  number,
  version,
  totalMinor,
});
