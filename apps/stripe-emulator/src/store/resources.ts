import type Stripe from 'stripe';

/** The API objects this emulator keeps, by their `object` name. */
export interface Resources {
  account: Stripe.Account;
  balance_transaction: Stripe.BalanceTransaction;
  'billing_portal.configuration': Stripe.BillingPortal.Configuration;
  'billing_portal.session': Stripe.BillingPortal.Session;
  'billing.meter': Stripe.Billing.Meter;
  charge: Stripe.Charge;
  'checkout.session': Stripe.Checkout.Session;
  credit_note: Stripe.CreditNote;
  credit_note_line_item: Stripe.CreditNoteLineItem;
  customer: Stripe.Customer;
  customer_balance_transaction: Stripe.CustomerBalanceTransaction;
  customer_cash_balance_transaction: Stripe.CustomerCashBalanceTransaction;
  dispute: Stripe.Dispute;
  event: Stripe.Event;
  invoice: Stripe.Invoice;
  invoice_payment: Stripe.InvoicePayment;
  invoiceitem: Stripe.InvoiceItem;
  item: Stripe.LineItem;
  line_item: Stripe.InvoiceLineItem;
  payment_intent: Stripe.PaymentIntent;
  payment_method: Stripe.PaymentMethod;
  payout: Stripe.Payout;
  price: Stripe.Price;
  product: Stripe.Product;
  refund: Stripe.Refund;
  setup_intent: Stripe.SetupIntent;
  subscription: Stripe.Subscription;
  subscription_item: Stripe.SubscriptionItem;
  subscription_schedule: Stripe.SubscriptionSchedule;
  tax_id: Stripe.TaxId;
  tax_rate: Stripe.TaxRate;
  'test_helpers.test_clock': Stripe.TestHelpers.TestClock;
  transfer: Stripe.Transfer;
  transfer_reversal: Stripe.TransferReversal;
  webhook_endpoint: Stripe.WebhookEndpoint;
}

export type ResourceName = keyof Resources;

/** Id prefix and schema definition of every resource. */
export const RESOURCES: Record<ResourceName, { prefix: string; definition: string }> = {
  account: { prefix: 'acct', definition: 'Account' },
  balance_transaction: { prefix: 'txn', definition: 'BalanceTransaction' },
  'billing_portal.configuration': { prefix: 'bpc', definition: 'BillingPortal.Configuration' },
  'billing_portal.session': { prefix: 'bps', definition: 'BillingPortal.Session' },
  'billing.meter': { prefix: 'mtr_test', definition: 'Billing.Meter' },
  charge: { prefix: 'ch', definition: 'Charge' },
  'checkout.session': { prefix: 'cs_test', definition: 'Checkout.Session' },
  credit_note: { prefix: 'cn', definition: 'CreditNote' },
  credit_note_line_item: { prefix: 'cnli', definition: 'CreditNoteLineItem' },
  customer: { prefix: 'cus', definition: 'Customer' },
  customer_balance_transaction: { prefix: 'cbtxn', definition: 'CustomerBalanceTransaction' },
  customer_cash_balance_transaction: { prefix: 'ccsbtxn', definition: 'CustomerCashBalanceTransaction' },
  dispute: { prefix: 'du', definition: 'Dispute' },
  event: { prefix: 'evt', definition: 'Event' },
  invoice: { prefix: 'in', definition: 'Invoice' },
  invoice_payment: { prefix: 'inpay', definition: 'InvoicePayment' },
  invoiceitem: { prefix: 'ii', definition: 'InvoiceItem' },
  item: { prefix: 'li', definition: 'LineItem' },
  line_item: { prefix: 'il', definition: 'InvoiceLineItem' },
  payment_intent: { prefix: 'pi', definition: 'PaymentIntent' },
  payment_method: { prefix: 'pm', definition: 'PaymentMethod' },
  payout: { prefix: 'po', definition: 'Payout' },
  price: { prefix: 'price', definition: 'Price' },
  product: { prefix: 'prod', definition: 'Product' },
  refund: { prefix: 're', definition: 'Refund' },
  setup_intent: { prefix: 'seti', definition: 'SetupIntent' },
  subscription: { prefix: 'sub', definition: 'Subscription' },
  subscription_item: { prefix: 'si', definition: 'SubscriptionItem' },
  subscription_schedule: { prefix: 'sub_sched', definition: 'SubscriptionSchedule' },
  tax_id: { prefix: 'txi', definition: 'TaxId' },
  tax_rate: { prefix: 'txr', definition: 'TaxRate' },
  'test_helpers.test_clock': { prefix: 'clock', definition: 'TestHelpers.TestClock' },
  transfer: { prefix: 'tr', definition: 'Transfer' },
  transfer_reversal: { prefix: 'trr', definition: 'TransferReversal' },
  webhook_endpoint: { prefix: 'we', definition: 'WebhookEndpoint' },
};

/**
 * What a handler writes down: the fields it knows. Required fields that may be null are completed from the schema,
 * and decimals are strings as they are on the wire.
 */
export type Draft<T> = T extends Stripe.Decimal
  ? string | T
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends readonly (infer U)[]
      ? readonly Draft<U>[]
      : { [K in keyof T]?: Draft<T[K]> };
