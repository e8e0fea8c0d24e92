import { planOn, type ContractView } from '@madoguchi/contracting/contract';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { Advance } from '../domain/advance.js';
import { followingMonth, periodOfMonth, type BillingMonth } from '../domain/billing-month.js';
import { shapeOf } from '../domain/rating.js';
import { AdvanceStore, type AdvanceFacts } from '../store/advance.store.js';

export interface MonthAdvance extends Advance {
  /** The month before has to be billed first: it may carry this month's base fee. */
  readonly earlierMonthOpen: boolean;
}

/** Whether a month has anything to bill: it ran then, or its first month is the next and paid in advance. */
export const isBilledIn = (contract: ContractView, month: BillingMonth): boolean =>
  shapeOf(contract, month) !== undefined || nextOf(contract, month) !== null;

/** What a month's documents have to do with base fees paid in advance, from the plans in force and the documents around it. */
@Injectable()
export class BillAdvances {
  constructor(private readonly advances: AdvanceStore) {}

  /** By contract; one without a plan that is paid in advance is not in the answer, and asks for no statement. */
  async execute(
    tx: Tx,
    contracts: readonly ContractView[],
    month: BillingMonth,
  ): Promise<Map<string, MonthAdvance>> {
    const concerned = contracts.filter(({ plans }) => plans.some(({ plan }) => plan.baseInAdvance));
    if (concerned.length === 0) return new Map();
    const facts = await this.advances.facts(
      tx,
      concerned.map(({ id }) => id),
      month,
    );
    return new Map(
      concerned.map((contract) => [contract.id, advanceOf(contract, month, facts.get(contract.id))]),
    );
  }
}

function advanceOf(
  contract: ContractView,
  month: BillingMonth,
  { earlierStatus, paidMinor, nextBilled }: AdvanceFacts = {
    earlierStatus: undefined,
    paidMinor: null,
    nextBilled: false,
  },
): MonthAdvance {
  const shape = shapeOf(contract, month);
  const plan = planOn(contract.plans, periodOfMonth(month).startsOn);
  const open = earlierStatus === undefined || earlierStatus === 'draft' || earlierStatus === 'parked';
  const waits = shape !== undefined && plan.baseInAdvance && open;
  return {
    // Until the month before is billed it is expected to carry this month's base fee.
    paidMinor: waits ? (paidMinor ?? plan.baseMinor) : paidMinor,
    next: nextBilled ? null : nextOf(contract, month),
    earlierMonthOpen: waits,
  };
}

function nextOf(contract: ContractView, month: BillingMonth): Advance['next'] {
  const next = followingMonth(month);
  const plan = planOn(contract.plans, periodOfMonth(next).startsOn);
  const shape = plan.baseInAdvance ? shapeOf(contract, next) : undefined;
  return shape ? { plan, shape } : null;
}
