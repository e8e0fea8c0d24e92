import type { ContractingApi } from '@madoguchi/contracting/contract';
import { Refusal } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { takesOrders } from '../domain/goods.js';
import type { DeskStore } from '../store/desk.store.js';
import { knownId } from './known-id.js';
import type { ShopParties } from './order-views.js';

/** A desk of this company, as client or as operator. @throws Refusal NOT_FOUND */
export async function ownShop(
  desks: DeskStore,
  tx: Tx,
  companyId: string,
  deskId: string,
): Promise<ShopParties> {
  const [desk] = await desks.ofCompany(tx, companyId, [knownId(deskId)]);
  if (!desk) throw Refusal.notFound();
  const { id, contractId, clientId, operatorId } = desk;
  return { deskId: id, contractId, clientId, operatorId };
}

/** As `ownShop`, of a bundle that takes orders. @throws Refusal NOT_FOUND, CONFLICT `noOrderFunction` */
export async function openShop(
  desks: DeskStore,
  contracting: ContractingApi,
  tx: Tx,
  companyId: string,
  deskId: string,
): Promise<ShopParties> {
  const shop = await ownShop(desks, tx, companyId, deskId);
  const contract = await contracting.contract(tx, shop.contractId);
  if (!contract || !takesOrders(contract.functionCodes)) throw new Refusal('CONFLICT', 'noOrderFunction');
  return shop;
}
