import type Stripe from 'stripe';
import { multiply } from './money.js';

/** What a quantity of a price costs: one part per tier that was reached, each rounded to the yen once. */
export interface RatedPart {
  amount: number;
  quantity: number;
  /** Decimal text, as on the wire. */
  unit: string;
  /** 1, 2, … in a graduated price; undefined in a flat one. */
  tier?: number;
}

type Decimalish = unknown;

export function rate(price: Stripe.Price, quantity: number): RatedPart[] {
  if (price.billing_scheme !== 'tiered') {
    const unit = text(price.unit_amount_decimal ?? price.unit_amount);
    return [{ amount: multiply(quantity, unit), quantity, unit }];
  }
  const tiers = price.tiers!;
  if (price.tiers_mode === 'volume') {
    const tier = tiers.find((t) => t.up_to === null || quantity <= t.up_to)!;
    return [part(tier, quantity)];
  }
  const parts: RatedPart[] = [];
  let below = 0;
  for (const [index, tier] of tiers.entries()) {
    const inside = Math.max(0, Math.min(quantity, tier.up_to ?? quantity) - below);
    below = tier.up_to ?? quantity;
    if (inside > 0 || (index === 0 && quantity === 0)) parts.push({ ...part(tier, inside), tier: index + 1 });
  }
  return parts;
}

function part(tier: Stripe.Price.Tier, quantity: number): RatedPart {
  const unit = text(tier.unit_amount_decimal ?? tier.unit_amount ?? 0);
  const flat = text(tier.flat_amount_decimal ?? tier.flat_amount ?? 0);
  return { amount: multiply(quantity, unit) + (quantity > 0 ? multiply(1, flat) : 0), quantity, unit };
}

const text = (value: Decimalish): string => String(value);

/** Stripe asks for tiers in rising order, the last one without an end. */
export function tiersFrom(given: Stripe.PriceCreateParams.Tier[]): { tiers?: object[]; problem?: string } {
  const ends = given.map((tier) => (tier.up_to === 'inf' ? null : tier.up_to));
  if (ends.at(-1) !== null) return { problem: 'The last tier must have up_to: inf.' };
  for (const [index, end] of ends.slice(0, -1).entries())
    if (end === null || end <= ((ends[index - 1] as number | undefined) ?? 0))
      return { problem: 'Tiers must be given in rising order, and only the last one may be inf.' };
  return {
    tiers: given.map((tier, index) => ({
      flat_amount: whole(tier.flat_amount, tier.flat_amount_decimal),
      flat_amount_decimal: decimal(tier.flat_amount, tier.flat_amount_decimal),
      unit_amount: whole(tier.unit_amount, tier.unit_amount_decimal),
      unit_amount_decimal: decimal(tier.unit_amount, tier.unit_amount_decimal),
      up_to: ends[index],
    })),
  };
}

const decimal = (amount: number | undefined, given: Decimalish): string | null =>
  amount !== undefined ? String(amount) : given !== undefined ? String(given) : null;

function whole(amount: number | undefined, given: Decimalish): number | null {
  const written = decimal(amount, given);
  return written !== null && Number.isInteger(Number(written)) ? Number(written) : null;
}
