import { WHOLE_BPS, type Bps, type FieldProblem } from '@madoguchi/kernel';

/** The platform's part is fixed; the producer chooses the operator's part within these limits and keeps the rest. */
export interface ShareRule {
  readonly platformBps: Bps;
  readonly operatorMinBps: Bps;
  readonly operatorMaxBps: Bps;
}

export interface Shares {
  readonly platformBps: Bps;
  readonly producerBps: Bps;
  readonly operatorBps: Bps;
}

/** Three parts that add up to 10,000, or the field to mend. */
export function composeShares(rule: ShareRule, operatorBps: Bps): Shares | FieldProblem {
  const allowed =
    Number.isSafeInteger(operatorBps) &&
    operatorBps >= rule.operatorMinBps &&
    operatorBps <= rule.operatorMaxBps;
  if (!allowed)
    return {
      path: 'operatorShareBps',
      reason: 'operatorShareOutOfRange',
      params: { min: rule.operatorMinBps / 100, max: rule.operatorMaxBps / 100 },
    };
  return {
    platformBps: rule.platformBps,
    operatorBps,
    producerBps: WHOLE_BPS - rule.platformBps - operatorBps,
  };
}
