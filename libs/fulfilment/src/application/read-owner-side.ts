import { dateAt, isId, Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { DeskStore } from '../store/desk.store.js';
import { OwnerSideStore } from '../store/owner-side.store.js';
import { daysOf } from './days-of.js';
import { knownId } from './known-id.js';
import type { DeskRequestView, DigestView, VolumeCell } from './owner-side-views.js';

/** Requests of both sides, and how many calls came when and what for. */
@Injectable()
export class ReadOwnerSide {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly ownerSide: OwnerSideStore,
  ) {}

  requests(actor: Actor): Promise<DeskRequestView[]> {
    return this.unitOfWork.run(actor, (tx) => this.ownerSide.requestsOf(tx, actingCompany(actor)));
  }

  /** @throws Refusal BAD_INPUT, NOT_FOUND for a desk of others */
  async volume(
    actor: Actor,
    { deskId, from, until }: { deskId: string | null; from: string | null; until: string | null },
  ): Promise<VolumeCell[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const [first, last] = daysOf(from, until, dateAt(tx.now));
      const clientId = actingCompany(actor);
      if (
        deskId !== null &&
        !(isId(deskId) && (await this.desks.ofCompany(tx, clientId, [deskId])).length === 1)
      )
        throw Refusal.notFound();
      return this.ownerSide.volume(tx, clientId, deskId, first, last);
    });
  }

  /** @throws Refusal NOT_FOUND */
  digest(actor: Actor, deskId: string): Promise<DigestView | null> {
    return this.unitOfWork.run(actor, async (tx) => {
      const [desk] = await this.desks.ofCompany(tx, actingCompany(actor), [knownId(deskId)]);
      if (!desk) throw Refusal.notFound();
      return this.ownerSide.digest(tx, deskId);
    });
  }
}
