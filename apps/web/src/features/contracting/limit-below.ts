import { type PlanFieldsFragment, SpendingDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { withTax } from '../../ui/tax';

/** The owner's limit when the plan would pass it without a call, and the least it would have to be. */
export const useLimitBelow = (contractId: string, plan: PlanFieldsFragment) => {
  const { data } = useAsk(SpendingDocument, { contractId });
  const rule = data?.spending;
  if (rule?.capMinor == null) return undefined;
  const monthMinor = Math.max(plan.baseMinor, plan.minimumMinor);
  const floorMinor = rule.capWithTax ? withTax(monthMinor, rule.roundingMode) : monthMinor;
  return floorMinor > rule.capMinor ? { capMinor: rule.capMinor, floorMinor } : undefined;
};
