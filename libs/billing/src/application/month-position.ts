import { addDays, dateAt } from '@madoguchi/kernel';
import type { ContractView } from '@madoguchi/contracting/contract';
import { FulfilmentApi } from '@madoguchi/fulfilment/contract';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { monthOf, periodOfMonth, type BillingMonth } from '../domain/billing-month.js';
import { totalWithTax } from '../domain/month-total.js';
import { rate, shapeOf } from '../domain/rating.js';
import type { Position, SpendingRule } from '../domain/spending.js';
import { RoundingToCome } from './rounding-to-come.js';

/** Where the running month of a contract stands, counted in the database; undefined when it does not run this month. */
@Injectable()
export class MonthPosition {
  constructor(
    private readonly fulfilment: FulfilmentApi,
    private readonly rounding: RoundingToCome,
  ) {}

  async execute(
    tx: Tx,
    contract: ContractView,
    { capWithTax }: Pick<SpendingRule, 'capWithTax'>,
  ): Promise<(Position & { readonly month: BillingMonth }) | undefined> {
    const month = monthOf(dateAt(tx.now));
    const shape = shapeOf(contract, month);
    if (!shape) return undefined;
    const period = periodOfMonth(month);
    const usage = await this.fulfilment.usageCount(tx, contract.id, period);
    const running = { ...shape, isFirst: false };
    const rated = (billableCalls: number) => rate(contract.plan, running, { ...usage, billableCalls });
    const mode = capWithTax ? (await this.rounding.toCome(tx))(addDays(period.endsOn, 1)) : null;
    return {
      month,
      billableCalls: usage.billableCalls,
      includedUnits: rated(0).includedUnits,
      costMinor: (calls) => {
        const rating = rated(calls);
        return mode ? totalWithTax(rating, mode) : rating.taxableMinor;
      },
    };
  }
}
