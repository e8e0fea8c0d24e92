import { addMonths, dateAt, isId, Refusal, type CalendarDate } from '@madoguchi/kernel';
import { actingCompany, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { TaxRounding } from '../contract/index.js';
import { requireActive } from '../domain/contract-states.js';
import { monthlyEstimate, type CostRange } from '../domain/monthly-estimate.js';
import { changedPlan, nextPlanDay, planInForce, type AmendmentStatus } from '../domain/plan-change.js';
import type { SignedPlan } from '../domain/terms.js';
import type { AmendmentRow } from '../store/amendment.row.js';
import { AmendmentStore } from '../store/amendment.store.js';
import type { ContractRow } from '../store/contract.row.js';
import { ContractStore } from '../store/contract.store.js';
import { QuoteStore } from '../store/quote.store.js';
import { PlanChoices } from './plan-choices.js';

/** A plan with what a month of it costs, tax included. */
export interface PricedPlan {
  readonly plan: SignedPlan;
  readonly monthly: CostRange;
}

export interface PlanChangeOptions {
  /** The first day on which another plan can be in force. */
  readonly effectiveOn: CalendarDate;
  /** Calls a month that the prices are worked out for: what was expected when the contract was made. */
  readonly expectedUnits: number;
  /** In force on that day when nothing is changed. */
  readonly current: PricedPlan;
  readonly options: readonly PricedPlan[];
}

export interface PlanChangeDetails {
  readonly amendment: AmendmentRow;
  readonly status: AmendmentStatus;
  readonly contractNumber: string;
  readonly clientName: string;
  readonly bundleName: string;
}

const statusAt = ({ status, expiresAt }: AmendmentRow, { now }: Pick<Tx, 'now'>): AmendmentStatus =>
  status === 'open' && now >= expiresAt ? 'expired' : status;

export const planChangeDetails = (
  amendment: AmendmentRow,
  { number, terms }: ContractRow,
  tx: Pick<Tx, 'now'>,
): PlanChangeDetails => ({
  amendment,
  status: statusAt(amendment, tx),
  contractNumber: number,
  clientName: terms.client.name,
  bundleName: terms.bundleName,
});

/** What a plan could be changed to, and offers of a change. */
@Injectable()
export class ReadPlanChanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: ContractStore,
    private readonly amendments: AmendmentStore,
    private readonly quotes: QuoteStore,
    private readonly choices: PlanChoices,
    private readonly rounding: TaxRounding,
  ) {}

  /** @throws Refusal NOT_FOUND, CONFLICT with how the contract stands */
  options(actor: Actor, contractId: string): Promise<PlanChangeOptions> {
    if (!isId(contractId)) throw Refusal.notFound();
    return this.unitOfWork.run(actor, async (tx) => {
      const contract = await this.contracts.get(tx, contractId);
      if (contract?.clientId !== actingCompany(actor)) throw Refusal.notFound();
      requireActive(contract, dateAt(tx.now));
      const effectiveOn = nextPlanDay(contract.startsOn, dateAt(tx.now));
      const current = planInForce(contract.terms.plan, contract.planChanges, effectiveOn);
      const { expectedUnits } = (await this.quotes.get(tx, contract.quoteId))!;
      const mode = (await this.rounding.toCome(tx))(addMonths(effectiveOn, 1));
      const priced = (plan: SignedPlan) => ({ plan, monthly: monthlyEstimate(plan, expectedUnits, mode) });
      const others = (await this.choices.execute(tx, contract)).filter(({ id }) => id !== current.id);
      return {
        effectiveOn,
        expectedUnits,
        current: priced(current),
        options: others.map((plan) => priced(changedPlan(current, plan))),
      };
    });
  }

  /** @throws Refusal NOT_FOUND */
  async one(actor: Actor, id: string): Promise<PlanChangeDetails> {
    if (!isId(id)) throw Refusal.notFound();
    return this.unitOfWork.run(actor, async (tx) => {
      const amendment = await this.amendments.get(tx, id);
      const contract = amendment && (await this.contracts.get(tx, amendment.contractId));
      if (!contract) throw Refusal.notFound();
      return planChangeDetails(amendment, contract, tx);
    });
  }
}
