import type Stripe from 'stripe';
import type { World } from '../store/world.js';
import { sum, taxOf } from './money.js';
import { linesOfInvoice } from './present.js';

/** How a line is taxed, kept beside it: by rates of its own, or by amounts that the caller worked out. */
export interface LineTaxing {
  rates: string[];
  manual: boolean;
}

export const taxingOf = (world: World, line: string): LineTaxing =>
  world.store.find<LineTaxing>('line_taxing', line) ?? { rates: [], manual: false };

export const setTaxing = (world: World, line: string, taxing: LineTaxing): void =>
  world.store.put('line_taxing', line, taxing);

/** Works out line taxes and every total of a draft again, so that they always add up exactly. Tax is rounded per line. */
export function recalculate(world: World, invoice: Stripe.Invoice): Stripe.Invoice {
  const lines = linesOfInvoice(world, invoice.id).map((line) => taxLine(world, invoice, line));
  const taxes = lines.flatMap((line) => line.taxes ?? []);
  const exclusive = sum(taxes.filter((t) => t.tax_behavior === 'exclusive').map((t) => t.amount));
  const inclusive = sum(taxes.filter((t) => t.tax_behavior === 'inclusive').map((t) => t.amount));
  const subtotal = sum(lines.map((line) => line.amount));
  const total = subtotal + exclusive;
  const due = Math.max(0, total);
  return world.update('invoice', invoice, {
    subtotal,
    subtotal_excluding_tax: subtotal - inclusive,
    total,
    total_excluding_tax: subtotal - inclusive,
    total_taxes: perRate(taxes),
    amount_due: due,
    amount_remaining: due,
  });
}

function taxLine(
  world: World,
  invoice: Stripe.Invoice,
  line: Stripe.InvoiceLineItem,
): Stripe.InvoiceLineItem {
  const { rates, manual } = taxingOf(world, line.id);
  if (manual) return line;
  const applied = rates.length ? rates.map((id) => world.get('tax_rate', id)) : invoice.default_tax_rates;
  return world.update('line_item', line, { taxes: applied.map((rate) => taxFor(line.amount, rate)) });
}

const taxFor = (amount: number, rate: Stripe.TaxRate): Stripe.InvoiceLineItem.Tax => {
  const tax = taxOf(amount, rate.percentage, rate.inclusive);
  return lineTax(rate, tax, rate.inclusive ? amount - tax : amount, null);
};

export const lineTax = (
  rate: Stripe.TaxRate,
  amount: number,
  taxable: number,
  reason: string | null,
): Stripe.InvoiceLineItem.Tax => ({
  amount,
  tax_behavior: rate.inclusive ? 'inclusive' : 'exclusive',
  tax_rate_details: { tax_rate: rate.id },
  taxability_reason: (reason ?? 'not_available') as Stripe.InvoiceLineItem.Tax.TaxabilityReason,
  taxable_amount: taxable,
  type: 'tax_rate_details',
});

/** One sum per rate, in the order in which the rates first appear. */
export function perRate(taxes: Stripe.InvoiceLineItem.Tax[]): Stripe.Invoice.TotalTax[] {
  const groups = new Map<string, Stripe.InvoiceLineItem.Tax[]>();
  for (const tax of taxes) {
    const key = `${tax.tax_rate_details?.tax_rate} ${tax.tax_behavior} ${tax.taxability_reason}`;
    groups.set(key, [...(groups.get(key) ?? []), tax]);
  }
  return [...groups.values()].map((group) => ({
    ...group[0]!,
    amount: sum(group.map((t) => t.amount)),
    taxable_amount: sum(group.map((t) => t.taxable_amount ?? 0)),
  })) as Stripe.Invoice.TotalTax[];
}
