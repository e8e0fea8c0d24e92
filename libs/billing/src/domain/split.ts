import { allocate, WHOLE_BPS, type Bps, type Minor } from '@madoguchi/kernel';

/** Who gets which part of a contract's tax-exclusive revenue, in basis points; the three add up to 10,000. */
export interface Shares {
  readonly platformBps: Bps;
  readonly producerBps: Bps;
  readonly operatorBps: Bps;
}

export interface Split {
  readonly platformMinor: Minor;
  readonly producerMinor: Minor;
  readonly operatorMinor: Minor;
}

/**
 * Splits the tax-exclusive amount so that not a yen is lost or made.
 * @throws RangeError when the shares are not the whole.
 */
export function splitByShares(taxableMinor: Minor, shares: Shares): Split {
  const weights = [shares.platformBps, shares.producerBps, shares.operatorBps];
  if (weights.reduce((all, weight) => all + weight, 0) !== WHOLE_BPS)
    throw new RangeError('Shares must add up to 10,000 basis points');
  const [platformMinor, producerMinor, operatorMinor] = allocate(taxableMinor, weights);
  return { platformMinor: platformMinor!, producerMinor: producerMinor!, operatorMinor: operatorMinor! };
}
