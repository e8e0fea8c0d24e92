import {
  atMostMinor,
  isDearer,
  isUnitPrice,
  tidyUnitPrice,
  type FieldProblem,
  type Minor,
  type OverageTiers,
} from '@madoguchi/kernel';

export const tierLimits = { steps: 5, upTo: 100_000, unitPriceMinor: 100_000 } as const;

/** Plain values and the shortest text of each price; what is no price stays as it was typed, to be refused. */
export const tidyTiers = ({ mode, steps }: OverageTiers): OverageTiers => ({
  mode,
  steps: steps.map(({ upTo, unitPrice }) => ({
    upTo: upTo ?? null,
    unitPrice: isUnitPrice(unitPrice.trim()) ? tidyUnitPrice(unitPrice.trim()) : unitPrice,
  })),
});

/** What a single call costs at most, in whole yen: who reads only this is never promised too little. */
export const dearestMinor = ({ steps }: OverageTiers): Minor => {
  let dearest = 0;
  for (const { unitPrice } of steps) {
    const least = isUnitPrice(unitPrice) ? atMostMinor(unitPrice) : 0;
    if (least > dearest) dearest = least;
  }
  return dearest;
};

/**
 * Steps rise and the last one is open. With one price for all calls the price falls from step to step: a rise would make one
 * call more cost a jump.
 */
export function checkTiers(at: string, { mode, steps }: OverageTiers): FieldProblem[] {
  if (steps.length === 0) return [{ path: at, reason: 'stepNeeded' }];
  if (steps.length > tierLimits.steps)
    return [{ path: at, reason: 'tooManySteps', params: { max: tierLimits.steps } }];
  const problems: FieldProblem[] = [];
  steps.forEach(({ upTo, unitPrice }, index) => {
    const path = `${at}.steps.${index}`;
    const before = steps[index - 1];
    const min = (before?.upTo ?? 0) + 1;
    if (index === steps.length - 1) {
      if (upTo !== null) problems.push({ path: `${path}.upTo`, reason: 'lastStepIsOpen' });
    } else if (upTo === null || !Number.isSafeInteger(upTo) || upTo < min || upTo > tierLimits.upTo)
      problems.push({ path: `${path}.upTo`, reason: 'outOfRange', params: { min, max: tierLimits.upTo } });

    if (!isUnitPrice(unitPrice) || isDearer(unitPrice, String(tierLimits.unitPriceMinor)))
      problems.push({ path: `${path}.unitPrice`, reason: 'noUnitPrice' });
    else if (
      mode === 'volume' &&
      before &&
      isUnitPrice(before.unitPrice) &&
      !isDearer(before.unitPrice, unitPrice)
    )
      problems.push({ path: `${path}.unitPrice`, reason: 'volumePriceFalls' });
  });
  return problems;
}
