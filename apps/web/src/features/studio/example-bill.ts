import { planMonth, type PlanPrice } from '@madoguchi/kernel';

export interface PricedPlan {
  name: string;
  baseMinor: number;
  includedUnits: number;
  overageMinor: number;
  successFeeMinor: number;
  initialFeeMinor: number;
  minimumMinor: number;
  minimumTermMonths: number;
  noticeDays: number;
}

/** Volumes of a quiet, a usual and a busy month of a small shop. */
export const exampleCalls = [30, 60, 120] as const;

/** An ordinary month before tax: no set-up fee, no appointments. */
export const exampleBill = (plan: PlanPrice, calls: number): number =>
  planMonth(plan, { calls, successes: 0 }).totalMinor;
