import { addDays, dateAt, endOfMonth, Refusal, type Minor, type RoundingMode } from '@madoguchi/kernel';
import { ContractingApi } from '@madoguchi/contracting/contract';
import { FulfilmentApi, type LimitMode } from '@madoguchi/fulfilment/contract';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { callsWithin, type SpendingRule } from '../domain/spending.js';
import { SpendingStore } from '../store/spending.store.js';
import { MonthPosition } from './month-position.js';
import { RoundingToCome } from './rounding-to-come.js';

export interface Spending extends SpendingRule {
  readonly contractId: string;
  readonly billableCalls: number;
  readonly includedUnits: number;
  /** This month so far in the terms of the limit, without the set-up fee. */
  readonly spentMinor: Minor;
  /** Counted calls that fit under the limit; null without one. */
  readonly capUnits: number | null;
  readonly limitedTo: LimitMode | null;
  /** Of the tax of the running month's bill. */
  readonly roundingMode: RoundingMode;
}

/** The owner's rule and where the running month stands against it. */
@Injectable()
export class ReadSpending {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracting: ContractingApi,
    private readonly fulfilment: FulfilmentApi,
    private readonly spending: SpendingStore,
    private readonly position: MonthPosition,
    private readonly rounding: RoundingToCome,
  ) {}

  /** @throws Refusal NOT_FOUND */
  execute(actor: Actor, contractId: string): Promise<Spending> {
    return this.unitOfWork.run(actor, async (tx) => {
      const contract = await this.contracting.contract(tx, contractId);
      if (!contract) throw Refusal.notFound();
      const rule = await this.spending.rule(tx, contractId);
      const position = await this.position.execute(tx, contract, rule);
      return {
        ...rule,
        contractId,
        billableCalls: position?.billableCalls ?? 0,
        includedUnits: position?.includedUnits ?? 0,
        spentMinor: position ? position.costMinor(position.billableCalls) : 0,
        capUnits: rule.capMinor === null || !position ? null : callsWithin(rule.capMinor, position.costMinor),
        limitedTo: await this.fulfilment.serviceLimit(tx, contractId),
        roundingMode: (await this.rounding.toCome(tx))(addDays(endOfMonth(dateAt(tx.now)), 1)),
      };
    });
  }
}
