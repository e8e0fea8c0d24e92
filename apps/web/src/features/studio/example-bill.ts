import { isUnitPrice, planMonth } from '@madoguchi/kernel';
import type { PlanFieldsFragment } from '../../graphql/generated/graphql';

export type PricedPlan = Omit<PlanFieldsFragment, 'id'>;

/** Volumes of a quiet, a usual and a busy month of a small shop. */
export const exampleCalls = [30, 60, 120] as const;

/** An ordinary month before tax: no set-up fee, no appointments. Undefined while a step is still being typed. */
export function exampleBill(plan: PricedPlan, calls: number): number | undefined {
  const { overageTiers } = plan;
  if (!overageTiers) return planMonth({ ...plan, overageTiers: null }, { calls, successes: 0 }).totalMinor;
  const { mode, steps } = overageTiers;
  if (
    steps.some(
      ({ upTo, unitPrice }, index) => !isUnitPrice(unitPrice) || (upTo == null && index < steps.length - 1),
    )
  )
    return undefined;
  const tiers = {
    mode: mode === 'GRADUATED' ? ('graduated' as const) : ('volume' as const),
    steps: steps.map(({ upTo, unitPrice }) => ({ upTo: upTo ?? null, unitPrice })),
  };
  return planMonth({ ...plan, overageTiers: tiers }, { calls, successes: 0 }).totalMinor;
}
