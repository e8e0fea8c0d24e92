import { dateAt, Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { DeskStore } from '../store/desk.store.js';
import { OwnerSideStore, type VolumeQuestion } from '../store/owner-side.store.js';
import { daysOf } from './days-of.js';
import { deskOrAll } from './desk-or-all.js';
import { knownId } from './known-id.js';
import type {
  CallDirection,
  DeskRequestView,
  DigestView,
  ReasonCell,
  ReasonSpan,
  VolumeCell,
} from './owner-side-views.js';

export interface AskedVolume {
  readonly deskId: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly direction: CallDirection;
}

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
  volume(actor: Actor, asked: AskedVolume): Promise<VolumeCell[]> {
    return this.unitOfWork.run(actor, async (tx) =>
      this.ownerSide.volume(tx, await this.question(tx, actor, asked)),
    );
  }

  /** What calls were about, by week or month. @throws Refusal BAD_INPUT, NOT_FOUND for a desk of others */
  reasons(actor: Actor, asked: AskedVolume, span: ReasonSpan): Promise<ReasonCell[]> {
    return this.unitOfWork.run(actor, async (tx) =>
      this.ownerSide.reasons(tx, await this.question(tx, actor, asked), span),
    );
  }

  private async question(tx: Tx, actor: Actor, { deskId, ...asked }: AskedVolume): Promise<VolumeQuestion> {
    const [from, until] = daysOf(asked.from, asked.until, dateAt(tx.now));
    const clientId = actingCompany(actor);
    await deskOrAll(tx, this.desks, clientId, deskId);
    return { clientId, deskId, from, until, direction: asked.direction };
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
