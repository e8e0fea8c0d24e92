import { PlanLimit, type LimitAnswer, type SignedPlanView } from '@madoguchi/contracting/contract';
import { dateAt, Refusal } from '@madoguchi/kernel';
import { signedInPerson } from '@madoguchi/platform/access';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { problemsOfRule } from '../domain/spending.js';
import { grouped } from '../domain/wording.js';
import { SpendingStore } from '../store/spending.store.js';
import { RoundingToCome } from './rounding-to-come.js';
import { floorOf } from './set-spending-rule.js';
import { WatchSpending } from './watch-spending.js';

/** The owner's limit beside a plan that is about to be signed: raised or kept in the same step, never passed unsaid. */
@Injectable()
export class LimitForPlan extends PlanLimit {
  constructor(
    private readonly spending: SpendingStore,
    private readonly watch: WatchSpending,
    private readonly rounding: RoundingToCome,
  ) {
    super();
  }

  async admit(
    tx: Tx,
    contract: { readonly id: string; readonly clientId: string },
    plan: SignedPlanView,
    { raiseToMinor, keep }: LimitAnswer,
  ): Promise<void> {
    await this.spending.queue(tx, contract.id);
    const rule = await this.spending.rule(tx, contract.id);
    if (rule.capMinor === null) return;
    const floorMinor = floorOf(dateAt(tx.now), plan, rule.capWithTax && (await this.rounding.toCome(tx)));
    if (raiseToMinor === null) {
      if (rule.capMinor >= floorMinor) return;
      if (!keep) throw Refusal.field('raiseLimitToMinor', 'limitBelowPlan', { min: grouped(floorMinor) });
      return tx.audit('spending.keep', contract.id, { capMinor: rule.capMinor, floorMinor });
    }
    const raised = { ...rule, capMinor: raiseToMinor };
    const [problem] = problemsOfRule(raised, Math.max(floorMinor, rule.capMinor));
    if (problem) throw Refusal.field('raiseLimitToMinor', problem.reason, problem.params);
    await this.spending.setRule(tx, contract, raised, signedInPerson(tx.actor));
    await tx.audit('spending.set', contract.id, { ...raised });
    await this.watch.execute(tx, contract.id);
  }
}
