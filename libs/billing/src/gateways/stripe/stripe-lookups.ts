import Stripe from 'stripe';
import type { CommandOp, CommandParams, CommandResult } from '../../application/ports.js';
import { asInvoice, reductionOf, transferGroup } from './stripe-commands.js';
import { METADATA } from './stripe-metadata.js';
import { endedPage } from './stripe-pages.js';
import { meterOf, whetherCancelled, whetherCounted } from './stripe-meter.js';
import { planPriced, planShown } from './stripe-plans.js';

type Lookup<Op extends CommandOp> = (
  stripe: Stripe,
  params: CommandParams[Op],
) => Promise<CommandResult | undefined>;

/** Writes that only set a state: sending them once more does no harm, so nothing has to be looked up. */
const harmless = async (): Promise<undefined> => undefined;

async function first<T extends { id: string; metadata: Stripe.Metadata | null }>(
  list: AsyncIterable<T>,
  ours: string,
): Promise<CommandResult | undefined> {
  for await (const each of list)
    if (each.metadata?.[METADATA] === ours)
      return { id: each.id, ...('url' in each && { url: each.url as string | null }) };
  return undefined;
}

/** Returns of transferred money belong to no charge and stand in one list with all others. */
async function returnOf(stripe: Stripe, returnId: string): Promise<CommandResult | undefined> {
  for await (const refund of stripe.refunds.list({ limit: 100 }))
    if (refund.charge === null && refund.metadata?.[METADATA] === returnId) return { id: refund.id };
  return undefined;
}

/** Did it happen? Finds what an earlier write left behind, by our own id in its metadata or by the state it leads to. */
export const lookups: { readonly [Op in CommandOp]: Lookup<Op> } = {
  'customer.create': async (stripe, { clientId, email }) =>
    first(stripe.customers.list({ ...(email && { email }), limit: 100 }), clientId),
  'customer.update': harmless,
  'customer.taxId': harmless,
  'customer.setDefault': harmless,
  'checkout.create': (stripe, { customerId, checkoutId }) =>
    first(stripe.checkout.sessions.list({ customer: customerId, limit: 100 }), checkoutId),
  'checkout.expire': endedPage,
  'invoice.create': async (stripe, { customerId, invoiceId, attempt }) => {
    for await (const invoice of stripe.invoices.list({ customer: customerId, limit: 100 }))
      if (invoice.metadata?.[METADATA] === invoiceId && invoice.metadata['attempt'] === String(attempt))
        return asInvoice(invoice);
    return undefined;
  },
  'invoice.addLine': (stripe, { stripeInvoiceId, lineId }) =>
    first(stripe.invoiceItems.list({ invoice: stripeInvoiceId, limit: 100 }), lineId),
  'invoice.setTax': harmless,
  'invoice.discard': async (stripe, { stripeInvoiceId }) => {
    try {
      await stripe.invoices.retrieve(stripeInvoiceId);
      return undefined;
    } catch (error) {
      if (error instanceof Stripe.errors.StripeError && error.statusCode === 404)
        return { id: stripeInvoiceId };
      throw error;
    }
  },
  'invoice.number': harmless,
  'invoice.finalize': async (stripe, { stripeInvoiceId }) => {
    const invoice = await stripe.invoices.retrieve(stripeInvoiceId);
    return invoice.status === 'draft' ? undefined : asInvoice(invoice);
  },
  'invoice.pay': async (stripe, { stripeInvoiceId }) => {
    const invoice = await stripe.invoices.retrieve(stripeInvoiceId);
    // Void: a credit note has taken everything back, so nothing is left to pay.
    return invoice.status === 'paid' || invoice.status === 'void' ? asInvoice(invoice) : undefined;
  },
  'plan.show': planShown,
  'plan.price': planPriced,
  'plan.archive': harmless,
  'transfer.account': harmless,
  'funds.return': (stripe, { returnId }) => returnOf(stripe, returnId),
  'payee.create': (stripe, { companyId, reference }) =>
    first(
      stripe.accounts.list({ limit: 100 }) as AsyncIterable<
        Stripe.Account & { metadata: Stripe.Metadata | null }
      >,
      reference ?? companyId,
    ),
  'refund.create': (stripe, { creditNoteId, chargeId }) =>
    first(stripe.refunds.list({ charge: chargeId, limit: 100 }), creditNoteId),
  'deposit.refund': (stripe, { settlementId, chargeId }) =>
    first(stripe.refunds.list({ charge: chargeId, limit: 100 }), settlementId),
  'invoice.reduce': (stripe, params) =>
    first(stripe.creditNotes.list({ invoice: params.stripeInvoiceId, limit: 100 }), reductionOf(params)),
  'invoice.void': async (stripe, { stripeInvoiceId }) => {
    const invoice = await stripe.invoices.retrieve(stripeInvoiceId);
    return invoice.status === 'void' ? asInvoice(invoice) : undefined;
  },
  'invoice.writeOff': async (stripe, { stripeInvoiceId }) => {
    const invoice = await stripe.invoices.retrieve(stripeInvoiceId);
    // Paid or void meanwhile: there is nothing left to give up.
    return invoice.status === 'open' ? undefined : asInvoice(invoice);
  },
  'meter.open': (stripe, { eventName }) => meterOf(stripe, eventName),
  'meter.event': (stripe, unit) => whetherCounted(stripe, unit),
  'meter.cancel': (stripe, unit) => whetherCancelled(stripe, unit),
  'dispute.answer': async (stripe, { stripeDisputeId }) => {
    const { id, evidence_details } = await stripe.disputes.retrieve(stripeDisputeId);
    return evidence_details.submission_count > 0 ? { id } : undefined;
  },
  'transfer.create': (stripe, { invoiceId, payoutLineId }) =>
    first(stripe.transfers.list({ transfer_group: transferGroup(invoiceId), limit: 100 }), payoutLineId),
};
