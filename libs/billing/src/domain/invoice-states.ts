/**
 * `draft` and `parked` are ours alone; a document exists from `issued` on.
 * A parked month needs a person; closing the month again tries it once more.
 */
export const invoiceStates = ['draft', 'parked', 'issued', 'paid', 'payment_failed', 'void'] as const;
export type InvoiceState = (typeof invoiceStates)[number];

/** Which state may follow which. The database knows the same table by its guard on issued invoices. */
export const invoiceTransitions: Readonly<Record<InvoiceState, readonly InvoiceState[]>> = {
  draft: ['parked', 'issued', 'paid'], // paid at once: nothing is due this month
  parked: ['draft'],
  issued: ['paid', 'payment_failed', 'void'],
  payment_failed: ['paid', 'void'],
  paid: [],
  void: [],
};

export const mayBecome = (from: InvoiceState, to: InvoiceState): boolean =>
  invoiceTransitions[from].includes(to);

/** Why a contract's month was set aside instead of being billed. */
export const parkReasons = [
  'issuerNotQualified',
  'callsUnfinished',
  'appointmentsUndecided',
  'earlierMonthOpen',
  'accountHeld',
  'noPaymentAccount',
  'belowSmallestCharge',
  'usageOutsideContract',
  'totalsDiffer',
  'meterDiffers',
  'paymentProviderRefused',
] as const;
export type ParkReason = (typeof parkReasons)[number];
