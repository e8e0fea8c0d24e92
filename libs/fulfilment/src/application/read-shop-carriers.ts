import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { usualColumns } from '../domain/address-columns.js';
import { type Carrier, carriers } from '../domain/parcel.js';
import { DeskStore } from '../store/desk.store.js';
import { ShopCarrierStore } from '../store/shop-carrier.store.js';
import type { ShopCarrierView } from './order-views.js';
import { ownShop } from './own-shop.js';

/** Every carrier with what the shop has told of it, the one of the last time first. @throws Refusal NOT_FOUND */
@Injectable()
export class ReadShopCarriers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly store: ShopCarrierStore,
  ) {}

  execute(actor: Actor, deskId: string): Promise<ShopCarrierView[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const shop = await ownShop(this.desks, tx, actingCompany(actor), deskId);
      const told = await this.store.ofDesk(tx, shop.deskId);
      const untold = carriers.filter((carrier) => !told.some((one) => one.carrier === carrier));
      return [...told, ...untold.map((carrier) => ({ carrier, trackingUrl: null, addressColumns: [] }))].map(
        viewOf,
      );
    });
  }

  async one(actor: Actor, deskId: string, carrier: Carrier): Promise<ShopCarrierView> {
    return (await this.execute(actor, deskId)).find((one) => one.carrier === carrier)!;
  }
}

export const viewOf = (told: Omit<ShopCarrierView, 'usualColumns'>): ShopCarrierView => ({
  ...told,
  usualColumns: usualColumns[told.carrier],
});
