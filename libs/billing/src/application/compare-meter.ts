import { addDays, startOfDay } from '@madoguchi/kernel';
import { systemActor } from '@madoguchi/platform/access';
import { Config } from '@madoguchi/platform/config';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { periodOfMonth, type BillingMonth } from '../domain/billing-month.js';
import { standingOf, type MeterCount } from '../domain/metered-unit.js';
import { AccountStore } from '../store/account.store.js';
import { MeterStore } from '../store/meter.store.js';
import { PaymentGateway } from './ports.js';
import type { UsageComparison } from './usage-sink.js';

const self = systemActor('compare-meter');

interface Told {
  readonly now: Date;
  readonly counts: readonly {
    readonly clientId: string;
    readonly customerId: string;
    readonly count: MeterCount;
  }[];
}

/** What the meter holds of clients' months against what it was told. A client of which it was told nothing is not in the answer. */
@Injectable()
export class CompareMeter {
  constructor(
    private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountStore,
    private readonly meters: MeterStore,
    private readonly gateway: PaymentGateway,
  ) {}

  async execute(clientIds: readonly string[], month: BillingMonth): Promise<UsageComparison[]> {
    const { startsOn, endsOn } = periodOfMonth(month);
    const { now, counts } = await this.told(clientIds, month);
    const compared: UsageComparison[] = [];
    for (const { clientId, customerId, count } of counts) {
      const theirs = await this.gateway.meterCount(
        this.config.stripe.meter!,
        customerId,
        startOfDay(startsOn),
        startOfDay(addDays(endsOn, 1)),
      );
      compared.push({
        clientId,
        month,
        ours: count.ours,
        theirs,
        standing: standingOf(count, theirs, now),
      });
    }
    return compared;
  }

  private told(clientIds: readonly string[], month: BillingMonth): Promise<Told> {
    return this.unitOfWork.run(self, async (tx) => {
      const counts = await this.meters.counts(tx, clientIds, periodOfMonth(month));
      const customers = await this.accounts.customers(tx, [...counts.keys()]);
      return {
        now: tx.now,
        counts: [...counts].map(([clientId, count]) => ({
          clientId,
          count,
          customerId: customers.get(clientId)!,
        })),
      };
    });
  }
}
