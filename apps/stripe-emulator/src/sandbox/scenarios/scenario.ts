import Stripe from 'stripe';

/** One run of a part of what the product does with Stripe. It knows no emulator: every call is one that a sandbox answers too. */
export interface Stage {
  /** Every conversation of this one is written down. */
  readonly stripe: Stripe;
  /** For looking and waiting, which takes as often as it takes. */
  readonly quiet: Stripe;
  /** Differs from run to run. */
  readonly run: string;
}
export type Scenario = (stage: Stage) => Promise<void>;

/** What is asked to be refused; that it is, and how, stands in the transcript. */
export async function refused(work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!(error instanceof Stripe.errors.StripeError)) throw error;
  });
}

export async function clientWith(stripe: Stripe, card: string): Promise<{ customer: string; card: string }> {
  const customer = await stripe.customers.create({ name: '佐藤工務店', email: 'sato@example.com' });
  const method = await stripe.paymentMethods.attach(card, { customer: customer.id });
  return { customer: customer.id, card: method.id };
}

const taxOf = (amount: number) => ({
  amount: Math.floor(amount / 10),
  taxable_amount: amount,
  tax_rate_data: {
    display_name: '消費税',
    inclusive: false,
    percentage: 10,
    country: 'JP',
    tax_type: 'jct' as const,
  },
});

/** A bill as the product makes one: draft, line, our own tax, compared, finalised. */
export async function bill(
  { stripe }: Stage,
  customer: string,
  more: Partial<Stripe.InvoiceCreateParams> = {},
  amount = 30_000,
): Promise<Stripe.Invoice> {
  const { id } = await stripe.invoices.create({
    customer,
    currency: 'jpy',
    collection_method: 'charge_automatically',
    auto_advance: false,
    pending_invoice_items_behavior: 'exclude',
    metadata: { ours: 'bill' },
    ...more,
  });
  await stripe.invoiceItems.create({
    customer,
    invoice: id,
    amount,
    currency: 'jpy',
    description: '基本料金',
    metadata: { ours: 'line' },
  });
  const lines = (await stripe.invoices.listLineItems(id, { limit: 100 })).data;
  await stripe.invoices.updateLines(id, {
    lines: lines.map((line) => ({ id: line.id, tax_amounts: [taxOf(line.amount)] })),
  });
  await stripe.invoices.update(id, {
    custom_fields: [
      { name: '請求書番号', value: '2026-000001' },
      { name: '登録番号', value: 'T7000012050002' },
    ],
  });
  return stripe.invoices.finalizeInvoice(id, { auto_advance: false });
}

export const idOf = (one: string | { readonly id: string } | null): string =>
  typeof one === 'string' ? one : one!.id;

export async function chargeOf({ quiet }: Stage, invoice: string): Promise<string> {
  const payment = (await quiet.invoicePayments.list({ invoice })).data[0]!.payment.payment_intent as string;
  return (await quiet.paymentIntents.retrieve(payment)).latest_charge as string;
}
