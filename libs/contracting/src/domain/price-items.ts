import { tiersClause } from './overage-wording.js';
import type { SignedPlan } from './terms.js';
import { yen } from './wording.js';

/** What a plan costs every month, one sentence per kind of price, as contracts say it. */
export const monthlyItems = (plan: SignedPlan) => ({
  base: `月額：${yen(plan.baseMinor)}（${plan.includedUnits > 0 ? `1か月${plan.includedUnits}件までの応対を含む` : '含まれる応対の件数はない'}${plan.baseInAdvance ? '。当月分を前月までに支払う前払い' : ''}）`,
  overage: overage(plan),
  success:
    plan.successFeeMinor > 0
      ? `成果報酬：有効なアポイント1件につき${yen(plan.successFeeMinor)}`
      : '成果報酬：なし',
  minimum: plan.minimumMinor
    ? `最低料金：1か月${yen(plan.minimumMinor)}（月額、従量料金及び成果報酬の合計がこれに満たない月は、この額とする）`
    : undefined,
});

export function priceItems(plan: SignedPlan): string[] {
  const { base, overage: beyond, success, minimum } = monthlyItems(plan);
  const initial =
    plan.initialFeeMinor > 0
      ? `初期費用：${yen(plan.initialFeeMinor)}（初回の請求に限る）`
      : '初期費用：なし';
  return [base, beyond, success, initial, ...(minimum === undefined ? [] : [minimum])];
}

function overage({ includedUnits, overageMinor, overageTiers }: SignedPlan): string {
  const whom = `${includedUnits > 0 ? '含まれる件数を超えた' : ''}応対`;
  if (overageMinor === 0) return '従量料金：なし';
  return `従量料金：${overageTiers ? tiersClause(overageTiers, whom) : `${whom}1件につき${yen(overageMinor)}`}`;
}
