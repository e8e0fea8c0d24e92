import type Stripe from 'stripe';
import { invalid, missing, unsupported } from '../http/errors.js';
import type { World } from '../store/world.js';

export function createCreditLine(
  world: World,
  invoice: Stripe.Invoice,
  given: Stripe.CreditNoteCreateParams.Line,
  at: string,
): Stripe.CreditNoteLineItem {
  const taxes = (given.tax_amounts || []).map(({ amount, tax_rate: id, taxable_amount: taxable }) => {
    const rate = world.get('tax_rate', id, `${at}[tax_amounts]`);
    return {
      amount,
      tax_behavior: rate.inclusive ? ('inclusive' as const) : ('exclusive' as const),
      tax_rate_details: { tax_rate: id },
      taxability_reason: 'not_available' as const,
      taxable_amount: taxable,
      type: 'tax_rate_details' as const,
    };
  });
  const common = {
    discount_amount: 0,
    discount_amounts: [],
    metadata: {},
    pretax_credit_amounts: [],
    tax_rates: [],
    taxes,
    type: given.type as never,
  };
  if (given.type === 'custom_line_item') {
    if (given.unit_amount === undefined)
      throw invalid('Missing required param: unit_amount.', `${at}[unit_amount]`, 'parameter_missing');
    const quantity = given.quantity ?? 1;
    const amount = quantity * given.unit_amount;
    return world.create('credit_note_line_item', {
      ...common,
      amount,
      quantity,
      description: given.description ?? null,
      unit_amount: given.unit_amount,
      unit_amount_decimal: String(given.unit_amount),
    });
  }
  const source = given.invoice_line_item ? world.find('line_item', given.invoice_line_item) : undefined;
  if (!source || source.invoice !== invoice.id)
    throw missing('invoice line item', given.invoice_line_item ?? '', `${at}[invoice_line_item]`);
  if (given.quantity !== undefined) throw unsupported('crediting an invoice line by quantity (use amount)');
  if (source.taxes?.length && given.tax_amounts === undefined)
    throw unsupported('working out the tax of a credited line (pass tax_amounts)');
  return world.create('credit_note_line_item', {
    ...common,
    amount: given.amount ?? source.amount,
    quantity: null,
    description: given.description ?? source.description,
    invoice_line_item: source.id,
  });
}
