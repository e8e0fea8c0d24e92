import { addDays, startOfDay, toStripeAmount } from '@madoguchi/kernel';
import Stripe from 'stripe';
import type { CommandOp, CommandParams } from '../../application/ports.js';
import type { Answer } from './stripe-answers.js';
import { makeCustomer, setTaxId, updateCustomer } from './stripe-customer.js';
import { METADATA } from './stripe-metadata.js';
import { cancelUnit, countUnit, openMeter } from './stripe-meter.js';
import { expirePage } from './stripe-pages.js';
import { archivePlan, pricePlan, showPlan } from './stripe-plans.js';
import { taxAmount } from './stripe-tax.js';
import { askedForAccount, makeTransferAccount, paymentSettings, returnFunds } from './stripe-transfers.js';

type Sender<Op extends CommandOp> = (
  stripe: Stripe,
  params: CommandParams[Op],
  options: Stripe.RequestOptions,
) => Promise<Answer>;

export const transferGroup = (invoiceId: string): string => `invoice_${invoiceId}`;

/** By what a reduction of an invoice is known again. */
export const reductionOf = ({
  creditNoteId,
  reference,
  stripeInvoiceId,
}: Omit<CommandParams['invoice.reduce'], 'amountMinor'>): string =>
  creditNoteId ?? reference ?? stripeInvoiceId;

/** Our writes in Stripe's words: one command, one call that changes something. */
export const senders: { readonly [Op in CommandOp]: Sender<Op> } = {
  'customer.create': makeCustomer,
  'customer.update': updateCustomer,
  'customer.taxId': setTaxId,

  'customer.setDefault': (stripe, { customerId, paymentMethodId }, options) =>
    stripe.customers.update(
      customerId,
      { invoice_settings: { default_payment_method: paymentMethodId } },
      options,
    ),

  'checkout.create': (stripe, params, options) =>
    stripe.checkout.sessions.create(
      {
        ...(params.deposit ? depositMode(params.deposit) : { mode: 'setup', currency: 'jpy' }),
        customer: params.customerId,
        client_reference_id: params.checkoutId,
        locale: 'ja',
        payment_method_options: { card: { request_three_d_secure: 'automatic' } },
        success_url: params.successUrl,
        cancel_url: params.cancelUrl,
        metadata: { [METADATA]: params.checkoutId, contract: params.contractId },
      },
      options,
    ),

  'checkout.expire': expirePage,

  'invoice.create': (stripe, params, options) =>
    stripe.invoices.create(
      {
        customer: params.customerId,
        currency: 'jpy',
        ...(params.sent
          ? {
              collection_method: 'send_invoice',
              days_until_due: params.sent.daysUntilDue,
              payment_settings: paymentSettings(params.sent.way),
            }
          : { collection_method: 'charge_automatically' }),
        // Nothing moves by itself: we compare first, then finalise.
        auto_advance: false,
        pending_invoice_items_behavior: 'exclude',
        ...(params.paymentMethodId !== null && { default_payment_method: params.paymentMethodId }),
        description: params.description,
        footer: params.footer,
        metadata: { [METADATA]: params.invoiceId, attempt: String(params.attempt) },
      },
      options,
    ),

  'invoice.addLine': (stripe, params, options) =>
    stripe.invoiceItems.create(
      {
        customer: params.customerId,
        invoice: params.stripeInvoiceId,
        currency: 'jpy',
        amount: toStripeAmount(params.amountMinor, 'JPY'),
        description: params.description,
        metadata: { [METADATA]: params.lineId },
      },
      options,
    ),

  'invoice.setTax': async (stripe, { stripeInvoiceId, taxes }, options) => {
    // Line ids are known to Stripe only; the same items always have the same lines, so a repetition sends the same.
    const lines = await stripe.invoices.listLineItems(stripeInvoiceId, { limit: 100 });
    const updates = lines.data.flatMap((line) => {
      const tax = taxes.find(({ itemId }) => line.parent?.invoice_item_details?.invoice_item === itemId);
      return tax ? [{ id: line.id, tax_amounts: [taxAmount(tax)] }] : [];
    });
    const invoice = await stripe.invoices.updateLines(stripeInvoiceId, { lines: updates }, options);
    return asInvoice(invoice);
  },

  'invoice.discard': (stripe, { stripeInvoiceId }, options) =>
    stripe.invoices.del(stripeInvoiceId, {}, options),

  // A custom field, not Stripe's own number: that one must be new in the whole Stripe account, for good.
  'invoice.number': (stripe, { stripeInvoiceId, number, registrationNumber, sent }, options) =>
    stripe.invoices
      .update(
        stripeInvoiceId,
        {
          custom_fields: [
            { name: '請求書番号', value: number },
            { name: '登録番号', value: registrationNumber },
          ],
          ...(sent && {
            // The last second of the day in Japan.
            due_date: startOfDay(addDays(sent.dueOn, 1)).getTime() / 1000 - 1,
            payment_settings: paymentSettings(sent.way),
          }),
        },
        options,
      )
      .then(asInvoice),

  'invoice.finalize': (stripe, { stripeInvoiceId }, options) =>
    stripe.invoices.finalizeInvoice(stripeInvoiceId, { auto_advance: false }, options).then(asInvoice),

  'invoice.pay': (stripe, { stripeInvoiceId, paymentMethodId }, options) =>
    stripe.invoices
      .pay(stripeInvoiceId, { off_session: true, payment_method: paymentMethodId }, options)
      .then(asInvoice),

  'payee.create': (stripe, { companyId, name, email, reference }, options) =>
    stripe.accounts.create(
      {
        country: 'JP',
        default_currency: 'jpy',
        ...(email !== null && { email }),
        business_profile: { name },
        controller: {
          fees: { payer: 'application' },
          losses: { payments: 'application' },
          requirement_collection: 'stripe',
          stripe_dashboard: { type: 'express' },
        },
        capabilities: { transfers: { requested: true } },
        metadata: { [METADATA]: reference ?? companyId },
      },
      options,
    ),

  'plan.show': showPlan,
  'plan.price': pricePlan,
  'plan.archive': archivePlan,

  'transfer.account': makeTransferAccount,

  'funds.return': returnFunds,

  'refund.create': async (stripe, { creditNoteId, chargeId, amountMinor }, options) => {
    const email = await askedForAccount(stripe, chargeId);
    return stripe.refunds.create(
      {
        charge: chargeId,
        ...(email !== undefined && { instructions_email: email }),
        amount: toStripeAmount(amountMinor, 'JPY'),
        reason: 'requested_by_customer',
        metadata: { [METADATA]: creditNoteId },
      },
      options,
    );
  },

  'deposit.refund': (stripe, { settlementId, chargeId, amountMinor }, options) =>
    stripe.refunds.create(
      {
        charge: chargeId,
        amount: toStripeAmount(amountMinor, 'JPY'),
        reason: 'requested_by_customer',
        metadata: { [METADATA]: settlementId },
      },
      options,
    ),

  'invoice.reduce': (stripe, { amountMinor, ...params }, options) =>
    stripe.creditNotes.create(
      {
        invoice: params.stripeInvoiceId,
        amount: toStripeAmount(amountMinor, 'JPY'),
        metadata: { [METADATA]: reductionOf(params) },
      },
      options,
    ),

  'invoice.void': (stripe, { stripeInvoiceId }, options) =>
    stripe.invoices.voidInvoice(stripeInvoiceId, {}, options).then(asInvoice),

  'invoice.writeOff': (stripe, { stripeInvoiceId }, options) =>
    stripe.invoices.markUncollectible(stripeInvoiceId, {}, options).then(asInvoice),

  'meter.open': openMeter,
  'meter.event': countUnit,
  'meter.cancel': cancelUnit,

  'dispute.answer': (stripe, { stripeDisputeId, text }, options) =>
    stripe.disputes.update(
      stripeDisputeId,
      { evidence: { uncategorized_text: text }, submit: true },
      options,
    ),

  'transfer.create': (stripe, params, options) =>
    stripe.transfers.create(
      {
        amount: toStripeAmount(params.amountMinor, 'JPY'),
        currency: 'jpy',
        destination: params.destinationId,
        // Bound to the charge, so that it waits for that money instead of failing on an empty balance.
        ...(params.chargeId !== null && { source_transaction: params.chargeId }),
        transfer_group: transferGroup(params.invoiceId),
        description: params.description,
        metadata: { [METADATA]: params.payoutLineId },
      },
      options,
    ),
};

/** One page stores the card and takes the deposit with it. */
const depositMode = ({ amountMinor, name }: { amountMinor: number; name: string }) => ({
  mode: 'payment' as const,
  allowed_payment_method_types: ['card' as const],
  line_items: [
    {
      quantity: 1,
      price_data: {
        currency: 'jpy',
        unit_amount: toStripeAmount(amountMinor, 'JPY'),
        product_data: { name },
      },
    },
  ],
  payment_intent_data: { setup_future_usage: 'off_session' as const },
});

export const asInvoice = (invoice: Stripe.Invoice): Answer => ({
  id: invoice.id,
  object: invoice.object,
  totalMinor: invoice.total,
});
