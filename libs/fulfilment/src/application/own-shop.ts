import type { ContractingApi } from '@madoguchi/contracting/contract';
import { Refusal } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { takesOrders } from '../domain/goods.js';
import type { DeskStore } from '../store/desk.store.js';
import { knownId } from './known-id.js';
import type { ShopParties } from './order-views.js';
import type { StoredDesk } from './views.js';

/** A desk of this company, as client or as operator. @throws Refusal NOT_FOUND */
export async function ownShop(
  desks: DeskStore,
  tx: Tx,
  companyId: string,
  deskId: string,
): Promise<ShopParties> {
  const [desk] = await desks.ofCompany(tx, companyId, [knownId(deskId)]);
  if (!desk) throw Refusal.notFound();
  return partiesOf(desk);
}

const partiesOf = ({ id, contractId, clientId, operatorId }: StoredDesk): ShopParties => ({
  deskId: id,
  contractId,
  clientId,
  operatorId,
});

/**
 * As `ownShop`, of a bundle that takes orders; locked, so that two who write the catalogue at once find each other's codes.
 * @throws Refusal NOT_FOUND, CONFLICT `noOrderFunction`
 */
export async function openShop(
  desks: DeskStore,
  contracting: ContractingApi,
  tx: Tx,
  companyId: string,
  deskId: string,
): Promise<ShopParties> {
  const desk = await desks.lock(tx, companyId, knownId(deskId));
  if (!desk) throw Refusal.notFound();
  const contract = await contracting.contract(tx, desk.contractId);
  if (!contract || !takesOrders(contract.functionCodes)) throw new Refusal('CONFLICT', 'noOrderFunction');
  return partiesOf(desk);
}
