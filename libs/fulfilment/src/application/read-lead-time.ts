import { type Instant, Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { type Delivery, earliestDelivery, leadFor, type LeadTime } from '../domain/lead-time.js';
import { DeskStore } from '../store/desk.store.js';
import { type KnownLead, LeadTimeStore } from '../store/lead-time.store.js';
import { holidayName } from './japanese-holidays.js';
import { knownId } from './known-id.js';
import { ownShop } from './own-shop.js';

/** How long a shop needs, and what can be promised of that now. @throws Refusal NOT_FOUND */
@Injectable()
export class ReadLeadTime {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly store: LeadTimeStore,
  ) {}

  /** Null when the shop has told nothing. */
  ofShop(actor: Actor, deskId: string): Promise<LeadTime | null> {
    return this.unitOfWork.run(actor, async (tx) => {
      const shop = await ownShop(this.desks, tx, actingCompany(actor), deskId);
      return (await this.store.read(tx, shop.deskId, [])).lead;
    });
  }

  /** For these goods together; null when any day may be promised. */
  earliest(actor: Actor, deskId: string, goodsIds: readonly string[]): Promise<Delivery | null> {
    const ids = [...new Set(goodsIds.map(knownId))];
    return this.unitOfWork.run(actor, async (tx) => {
      const shop = await ownShop(this.desks, tx, actingCompany(actor), deskId);
      const known = await this.store.read(tx, shop.deskId, ids);
      if (known.goodsDays.length < ids.length) throw Refusal.notFound();
      return deliveryOf(known, tx.now);
    });
  }
}

/** The earliest delivery of these goods as of now; null when any day may be promised. */
export const promised = async (
  store: LeadTimeStore,
  tx: Tx,
  deskId: string,
  goodsIds: readonly string[],
): Promise<Delivery | null> => deliveryOf(await store.read(tx, deskId, goodsIds), tx.now);

function deliveryOf({ lead: shop, goodsDays, closedDays }: KnownLead, now: Instant): Delivery | null {
  const lead = leadFor(shop, goodsDays);
  return lead && earliestDelivery(lead, closedDays, now, holidayName);
}
