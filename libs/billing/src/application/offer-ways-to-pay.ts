import { Refusal } from '@madoguchi/kernel';
import { IdentityApi } from '@madoguchi/identity/contract';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { waysToPay, type WayToPay } from '../domain/ways-to-pay.js';
import { PaymentStore } from '../store/payment.store.js';

/** What every client may pay by from now on. Who chose a way before keeps it. */
@Injectable()
export class OfferWaysToPay {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly identity: IdentityApi,
    private readonly payments: PaymentStore,
  ) {}

  /** @throws Refusal BAD_INPUT cardAlwaysOffered: deposits and plans in arrears rest on it */
  async execute(actor: Actor, ways: readonly WayToPay[]): Promise<readonly WayToPay[]> {
    if (!ways.includes('card')) throw Refusal.field('ways', 'cardAlwaysOffered');
    return this.unitOfWork.run(actor, async (tx) => {
      const { id } = await this.identity.platformCompany(tx);
      const before = await this.payments.offered(tx, id);
      const after = waysToPay.filter((way) => ways.includes(way));
      if (after.join() === before.join()) return after;
      await this.payments.offer(tx, id, after);
      await tx.audit('ways_to_pay.offer', id, { before, after });
      return after;
    });
  }

  read(actor: Actor): Promise<readonly WayToPay[]> {
    return this.unitOfWork.run(actor, async (tx) =>
      this.payments.offered(tx, (await this.identity.platformCompany(tx)).id),
    );
  }
}
