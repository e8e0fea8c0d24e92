import type { CalendarDate } from '@madoguchi/kernel';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { PayoutView } from '../contract/index.js';
import { PayoutViews } from '../store/payout-views.store.js';
import { PlanPayouts, type NamedException } from './plan-payouts.js';

export interface PayDay {
  readonly payouts: readonly PayoutView[];
  readonly exceptions: readonly NamedException[];
}

/** What a run on that day would pay, together with what it has already written. Changes nothing. */
@Injectable()
export class PreviewPayouts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plan: PlanPayouts,
    private readonly views: PayoutViews,
  ) {}

  execute(actor: Actor, payOn: CalendarDate): Promise<PayDay> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { statements, exceptions } = await this.plan.execute(tx, payOn);
      const planned = statements.map(({ plan, payee, document, destinationId }): PayoutView => ({
        // Not written yet: named by what will make it unique.
        id: `${plan.role}:${payee.id}`,
        number: null,
        payeeId: payee.id,
        payeeName: payee.name,
        payeeKind: plan.role,
        amountMinor: plan.amountMinor,
        netMinor: plan.netMinor,
        taxMinor: plan.taxMinor,
        status: 'planned',
        payOn,
        period: plan.period,
        lines: document.lines,
        failureReason: destinationId === null ? 'payoutAccountMissing' : null,
        bank: null,
        bankReason: null,
        confirmation: null,
      }));
      return { payouts: [...(await this.views.ofPayDay(tx, payOn)), ...planned], exceptions };
    });
  }
}
