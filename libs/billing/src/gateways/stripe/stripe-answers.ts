import type { CommandOp, CommandResult } from '../../application/ports.js';

/** What a write is answered with, still saying what kind of object it is. */
export interface Answer extends CommandResult {
  readonly object: string;
}

const kinds: Readonly<Record<CommandOp, string>> = {
  'customer.create': 'customer',
  'customer.update': 'customer',
  'customer.taxId': 'tax_id',
  'customer.setDefault': 'customer',
  'checkout.create': 'checkout.session',
  'checkout.expire': 'checkout.session',
  'invoice.create': 'invoice',
  'invoice.addLine': 'invoiceitem',
  'invoice.setTax': 'invoice',
  'invoice.discard': 'invoice',
  'invoice.number': 'invoice',
  'invoice.finalize': 'invoice',
  'invoice.pay': 'invoice',
  'invoice.reduce': 'credit_note',
  'invoice.void': 'invoice',
  'invoice.writeOff': 'invoice',
  'plan.show': 'product',
  'plan.price': 'price',
  'plan.archive': 'product',
  'payee.create': 'account',
  'transfer.account': 'funding_instructions',
  'funds.return': 'refund',
  'refund.create': 'refund',
  'deposit.refund': 'refund',
  'meter.open': 'billing.meter',
  'meter.event': 'billing.meter_event',
  'meter.cancel': 'billing.meter_event_adjustment',
  'dispute.answer': 'dispute',
  'transfer.create': 'transfer',
};

/**
 * The SDK takes any JSON without `error` for success, even that of a proxy in between: what is believed is an object of the kind
 * that was asked for. @throws Error, after which the write is tried again under its key
 */
export function believed(op: CommandOp, { id, object, ...more }: Answer): CommandResult {
  if (object !== kinds[op]) throw new Error(`Stripe answered ${op} with ${object ?? 'no object'}`);
  if (typeof id !== 'string' || id === '') throw new Error(`Stripe answered ${op} without an id`);
  const { url, totalMinor, bank, tooLate } = more;
  return {
    id,
    ...(url !== undefined && { url }),
    ...(totalMinor !== undefined && { totalMinor }),
    ...(bank && { bank }),
    ...(tooLate && { tooLate }),
  };
}
