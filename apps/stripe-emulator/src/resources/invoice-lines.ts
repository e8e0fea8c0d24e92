import type Stripe from 'stripe';
import { invalid, missing, unsupported } from '../http/errors.js';
import { where } from '../http/list.js';
import { blank, mergeMetadata } from '../http/metadata.js';
import type { World } from '../store/world.js';
import { lineTax, setTaxing, taxingOf } from './invoice-totals.js';
import { multiply } from './money.js';
import { linesOfInvoice } from './present.js';
import { rateForManualTax } from './taxes.js';

const MOST_LINES = 250;

/** Throws unless the invoice is a draft. */
export function editable(invoice: Stripe.Invoice): Stripe.Invoice {
  if (invoice.status === 'draft') return invoice;
  const message = `Invoice ${invoice.id} is no longer editable, because it is ${invoice.status}.`;
  throw invalid(message, undefined, 'invoice_not_editable');
}

export function addLine(world: World, invoice: Stripe.Invoice, item: Stripe.InvoiceItem): void {
  if (linesOfInvoice(world, invoice.id).length >= MOST_LINES)
    throw invalid(
      `An invoice can have up to ${MOST_LINES} line items.`,
      'invoice',
      'invoice_line_items_exceeded',
    );
  const line = world.create('line_item', { ...fromItem(item), invoice: invoice.id, taxes: [] });
  setTaxing(world, line.id, { rates: (item.tax_rates ?? []).map((rate) => rate.id), manual: false });
  world.update('invoiceitem', item, { invoice: invoice.id });
}

/** Puts everything that waits for the customer's next invoice on this one. Stripe lists such items newest first. */
export function takePending(world: World, invoice: Stripe.Invoice): void {
  const pending = where(world.all('invoiceitem'), { customer: invoice.customer, invoice: null });
  for (const item of pending.reverse()) addLine(world, invoice, item);
}

/** Takes a draft away with everything on it. What happens to items that were waiting before, Stripe does not say. */
export function removeDraft(world: World, invoice: Stripe.Invoice): void {
  for (const line of linesOfInvoice(world, invoice.id)) {
    const item = line.parent?.invoice_item_details?.invoice_item;
    if (!item) throw unsupported('deleting the draft of a subscription (void it after finalizing)');
    if (!world.store.find('direct_item', item))
      throw unsupported('deleting a draft that took in pending invoice items (delete those items first)');
    world.store.delete('line_item', line.id);
    world.store.delete('invoiceitem', item);
  }
  world.store.delete('invoice', invoice.id);
}

/** Copies a changed invoice item into its line. */
export function syncLine(world: World, invoice: Stripe.Invoice, item: Stripe.InvoiceItem): void {
  const line = linesOfInvoice(world, invoice.id).find(
    (l) => l.parent?.invoice_item_details?.invoice_item === item.id,
  )!;
  world.update('line_item', line, fromItem(item));
  const taxing = taxingOf(world, line.id);
  if (!taxing.manual)
    setTaxing(world, line.id, { ...taxing, rates: (item.tax_rates ?? []).map((rate) => rate.id) });
}

const fromItem = (item: Stripe.InvoiceItem) => ({
  amount: item.amount,
  currency: item.currency,
  description: item.description,
  discount_amounts: [],
  discountable: item.discountable,
  discounts: [],
  metadata: item.metadata ?? {},
  parent: {
    type: 'invoice_item_details' as const,
    invoice_item_details: {
      invoice_item: item.id,
      proration: false,
      proration_details: { credited_items: null },
      subscription: null,
    },
  },
  period: item.period,
  pretax_credit_amounts: [],
  pricing: item.pricing as never,
  quantity: item.quantity,
  quantity_decimal: String(item.quantity_decimal),
  subtotal: item.amount,
});

/** Changes several lines of a draft at once; afterwards the taxes of all lines must be of one kind. */
export function updateLines(
  world: World,
  invoice: Stripe.Invoice,
  changes: Stripe.InvoiceUpdateLinesParams.Line[],
): void {
  for (const [index, change] of changes.entries()) {
    const line = world.find('line_item', change.id);
    if (!line || line.invoice !== invoice.id) throw missing('line item', change.id, `lines[${index}][id]`);
    updateLine(world, line, change, `lines[${index}]`);
  }
  const taxing = linesOfInvoice(world, invoice.id).map((line) => taxingOf(world, line.id));
  if (
    taxing.some((t) => t.manual) &&
    (taxing.some((t) => t.rates.length) || invoice.default_tax_rates.length)
  )
    throw invalid(
      'You cannot set tax_amounts if any line item has tax_rates or if the invoice has default_tax_rates.',
      'lines',
    );
}

function updateLine(
  world: World,
  line: Stripe.InvoiceLineItem,
  change: Stripe.InvoiceUpdateLinesParams.Line,
  at: string,
): void {
  const unit = line.pricing?.unit_amount_decimal as unknown as string | null | undefined;
  const quantity = change.quantity ?? line.quantity ?? 1;
  const amount =
    change.amount ?? (change.quantity !== undefined && unit ? multiply(quantity, unit) : line.amount);
  const common = {
    amount,
    quantity,
    quantity_decimal: String(quantity),
    ...(change.description !== undefined && { description: blank(change.description) }),
    ...(change.metadata !== undefined && { metadata: mergeMetadata(line.metadata, change.metadata) }),
    ...(change.period && { period: change.period }),
  };
  const item = line.parent?.invoice_item_details?.invoice_item;
  if (item) world.update('invoiceitem', world.get('invoiceitem', item), { ...common, net_amount: amount });
  const updated = world.update('line_item', line, { ...common, subtotal: amount });
  if (change.tax_rates !== undefined) {
    const rates = (change.tax_rates || []).map((id) => world.get('tax_rate', id, `${at}[tax_rates]`).id);
    setTaxing(world, line.id, { ...taxingOf(world, line.id), rates });
  }
  if (change.tax_amounts !== undefined) setManualTax(world, updated, blank(change.tax_amounts), at);
}

function setManualTax(
  world: World,
  line: Stripe.InvoiceLineItem,
  amounts: Stripe.InvoiceUpdateLinesParams.Line.TaxAmount[] | null,
  at: string,
): void {
  const taxing = taxingOf(world, line.id);
  if (!amounts) return setTaxing(world, line.id, { ...taxing, manual: false });
  if (amounts.length > 20) throw invalid('A line item can have up to 20 tax amounts.', `${at}[tax_amounts]`);
  const taxes = amounts.map(
    ({ amount, taxable_amount: taxable, tax_rate_data: data, taxability_reason: reason }, index) => {
      // A tax against the sign of its base would be a slip of the caller that Stripe refuses as well.
      if (amount * taxable < 0)
        throw invalid(
          'A tax amount must have the sign of its taxable amount.',
          `${at}[tax_amounts][${index}][amount]`,
        );
      return lineTax(rateForManualTax(world, data), amount, taxable, reason ?? null);
    },
  );
  world.update('line_item', line, { taxes });
  setTaxing(world, line.id, { ...taxing, manual: true });
}
