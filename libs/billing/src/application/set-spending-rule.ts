import {
  addDays,
  dateAt,
  endOfMonth,
  Refusal,
  startOfMonth,
  type CalendarDate,
  type DocumentRounding,
  type Minor,
} from '@madoguchi/kernel';
import { ContractingApi } from '@madoguchi/contracting/contract';
import { signedInPerson, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { totalWithTax } from '../domain/month-total.js';
import { rate, type PlanTerms } from '../domain/rating.js';
import { problemsOfRule, type SpendingRule } from '../domain/spending.js';
import { SpendingStore } from '../store/spending.store.js';
import { RoundingToCome } from './rounding-to-come.js';
import { WatchSpending } from './watch-spending.js';

/** The owner says what to be told and what to spend at most; it holds from this moment, for this month too. */
@Injectable()
export class SetSpendingRule {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracting: ContractingApi,
    private readonly spending: SpendingStore,
    private readonly watch: WatchSpending,
    private readonly rounding: RoundingToCome,
  ) {}

  /** @throws Refusal NOT_FOUND, BAD_INPUT, CONFLICT contractEnded */
  execute(actor: Actor, contractId: string, rule: SpendingRule): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const contract = await this.contracting.contract(tx, contractId);
      if (!contract) throw Refusal.notFound();
      if (contract.status === 'ended') throw new Refusal('CONFLICT', 'contractEnded');
      const fields = problemsOfRule(
        rule,
        floorOf(dateAt(tx.now), contract.plan, rule.capWithTax && (await this.rounding.toCome(tx))),
      );
      if (fields.length > 0) throw new Refusal('BAD_INPUT', undefined, { fields });
      await this.spending.setRule(tx, contract, rule, signedInPerson(actor));
      await tx.audit('spending.set', contractId, { ...rule });
      await this.watch.execute(tx, contractId);
    });
  }
}

/**
 * A whole month without a call: a lower limit could never be kept.
 * @param rounding of the bill, when the limit is meant with tax
 */
export function floorOf(today: CalendarDate, plan: PlanTerms, rounding: DocumentRounding | false): Minor {
  const period = { startsOn: startOfMonth(today), endsOn: endOfMonth(today) };
  const whole = { period, daysInMonth: Number(period.endsOn.slice(8)), isFirst: false };
  const rating = rate(plan, whole, { billableCalls: 0, freeCalls: 0, acceptedAppointments: 0 });
  return rounding ? totalWithTax(rating, rounding(addDays(period.endsOn, 1))) : rating.taxableMinor;
}
