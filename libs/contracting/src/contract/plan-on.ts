import type { CalendarDate } from '@madoguchi/kernel';
import type { ContractView, PlanInForce, SignedPlanView } from './views.js';

/** The plan in force on a day; before the first day it is the one that was signed. */
export const planOn = (plans: readonly PlanInForce[], day: CalendarDate): SignedPlanView =>
  (plans.findLast(({ effectiveOn }) => effectiveOn <= day) ?? plans[0]!).plan;

/** The contract as it stands on that day: what its months are priced by. */
export const contractOn = (contract: ContractView, day: CalendarDate): ContractView => ({
  ...contract,
  plan: planOn(contract.plans, day),
});
