import type Stripe from 'stripe';
import type { CommandParams, CommandResult } from '../../application/ports.js';
import type { Answer } from './stripe-answers.js';
import { METADATA } from './stripe-metadata.js';

type Page = CommandParams['checkout.expire'];

/** Found by our own id: when the command is written, the page itself may not be made yet. */
async function pageOf(
  stripe: Stripe,
  { checkoutId, customerId }: Page,
): Promise<Stripe.Checkout.Session | undefined> {
  for await (const session of stripe.checkout.sessions.list({ customer: customerId, limit: 100 }))
    if (session.metadata?.[METADATA] === checkoutId) return session;
  return undefined;
}

/** Ends an open page. One that was paid a moment before is refused by Stripe and then found complete, see `endedPage`. */
export async function expirePage(
  stripe: Stripe,
  page: Page,
  options: Stripe.RequestOptions,
): Promise<Answer> {
  const session = await pageOf(stripe, page);
  // Never made, or over in any way: nobody can use it.
  if (session?.status !== 'open') return { id: session?.id ?? page.checkoutId, object: 'checkout.session' };
  const { id, object } = await stripe.checkout.sessions.expire(session.id, {}, options);
  return { id, object };
}

/** Whether nobody can use the page any more. */
export async function endedPage(stripe: Stripe, page: Page): Promise<CommandResult | undefined> {
  const session = await pageOf(stripe, page);
  return session?.status === 'open' ? undefined : { id: session?.id ?? page.checkoutId };
}
