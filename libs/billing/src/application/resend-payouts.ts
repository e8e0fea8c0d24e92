import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { PayoutView } from '../contract/index.js';
import { PayoutStore } from '../store/payout.store.js';
import { PayoutViews } from '../store/payout-views.store.js';
import { AdvancePayout } from './advance-payout.js';

/** What two persons released and the provider did not take is sent once more; nothing is sent twice, and no amount changes. */
@Injectable()
export class ResendPayouts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly payouts: PayoutStore,
    private readonly advance: AdvancePayout,
    private readonly views: PayoutViews,
  ) {}

  async execute(actor: Actor): Promise<PayoutView[]> {
    const open = await this.unitOfWork.run(actor, async (tx) => {
      const ids = await this.payouts.unsent(tx);
      if (ids.length > 0) await tx.audit('payout.resend', ids[0]!, { payouts: ids.length });
      return ids;
    });
    for (const id of open) await this.advance.execute(id, true);
    return this.unitOfWork.run(actor, (tx) => this.views.all(tx));
  }
}
