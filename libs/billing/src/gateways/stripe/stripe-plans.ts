import { toStripeAmount } from '@madoguchi/kernel';
import Stripe from 'stripe';
import type { CommandParams, CommandResult } from '../../application/ports.js';
import type { Answer } from './stripe-answers.js';
import { METADATA } from './stripe-metadata.js';

/** Ids and keys of our own making: the same plan can only be there once. */
const productOf = (planId: string): string => `plan_${planId}`;
const keyOf = ({ planId, kind }: CommandParams['plan.price']): string => `plan_${planId}_${kind}`;

export const showPlan = (
  stripe: Stripe,
  { planId, name }: CommandParams['plan.show'],
  options: Stripe.RequestOptions,
): Promise<Answer> =>
  stripe.products.create({ id: productOf(planId), name, metadata: { [METADATA]: planId } }, options);

export async function planShown(
  stripe: Stripe,
  { planId }: CommandParams['plan.show'],
): Promise<CommandResult | undefined> {
  try {
    const { id } = await stripe.products.retrieve(productOf(planId));
    return { id };
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError && error.statusCode === 404) return undefined;
    throw error;
  }
}

export const pricePlan = (
  stripe: Stripe,
  params: CommandParams['plan.price'],
  options: Stripe.RequestOptions,
): Promise<Answer> =>
  stripe.prices.create(
    {
      product: productOf(params.planId),
      currency: 'jpy',
      unit_amount: toStripeAmount(params.amountMinor, 'JPY'),
      tax_behavior: 'exclusive',
      nickname: params.label,
      lookup_key: keyOf(params),
      ...(params.kind === 'base' && { recurring: { interval: 'month' } }),
      metadata: { [METADATA]: params.planId },
    },
    options,
  );

export async function planPriced(
  stripe: Stripe,
  params: CommandParams['plan.price'],
): Promise<CommandResult | undefined> {
  const { data } = await stripe.prices.list({ lookup_keys: [keyOf(params)], limit: 1 });
  return data[0] && { id: data[0].id };
}

/** What is archived already stays so: repeating does no harm. */
export async function archivePlan(
  stripe: Stripe,
  { planId }: CommandParams['plan.archive'],
  options: Stripe.RequestOptions,
): Promise<Answer> {
  const product = productOf(planId);
  for await (const { id } of stripe.prices.list({ product, active: true, limit: 100 }))
    await stripe.prices.update(id, { active: false });
  return stripe.products.update(product, { active: false }, options);
}
