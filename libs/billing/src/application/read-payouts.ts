import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { PayoutView } from '../contract/index.js';
import { PayoutViews } from '../store/payout-views.store.js';

@Injectable()
export class ReadPayouts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly views: PayoutViews,
  ) {}

  execute(actor: Actor): Promise<PayoutView[]> {
    return this.unitOfWork.run(actor, (tx) => this.views.all(tx));
  }
}
