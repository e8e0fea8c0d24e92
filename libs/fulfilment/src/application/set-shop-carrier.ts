import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { Carrier } from '../domain/parcel.js';
import { checkShopCarrier, type ShopCarrierContent } from '../domain/shop-carrier.js';
import { DeskStore } from '../store/desk.store.js';
import { ShopCarrierStore } from '../store/shop-carrier.store.js';
import type { ShopCarrierView } from './order-views.js';
import { ownShop } from './own-shop.js';
import { viewOf } from './read-shop-carriers.js';

/** What the shop tells of a carrier, from now on; mails that have gone out stay as they are. @throws Refusal NOT_FOUND, BAD_INPUT */
@Injectable()
export class SetShopCarrier {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly store: ShopCarrierStore,
  ) {}

  execute(
    actor: Actor,
    deskId: string,
    carrier: Carrier,
    typed: ShopCarrierContent,
  ): Promise<ShopCarrierView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const shop = await ownShop(this.desks, tx, actingCompany(actor), deskId);
      const content = checkShopCarrier(typed);
      await this.store.set(tx, shop, carrier, content, signedInPerson(actor));
      await tx.audit('order.carrier', deskId, { carrier });
      return viewOf({ carrier, ...content });
    });
  }
}
