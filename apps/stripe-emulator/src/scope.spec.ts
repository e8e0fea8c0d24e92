import { handlers } from './resources/index.js';
import { EVENTS } from './testing/listed-events.js';

/** What the product's money design asks of this emulator, written out, so that nothing can be lost by accident. */
const OPERATIONS = `
POST /v1/customers, GET /v1/customers/{id}, POST /v1/customers/{id}/tax_ids, POST /v1/products, POST /v1/prices, GET /v1/prices,
POST /v1/tax_rates, POST /v1/tax_ids, POST /v1/billing/meters, GET /v1/billing/meters, GET /v1/billing/meters/{id}/event_summaries,
POST /v1/billing/meter_events, POST /v1/billing/meter_event_adjustments, POST /v1/checkout/sessions, GET /v1/checkout/sessions/{id},
POST /v1/checkout/sessions/{id}/expire, POST /v1/billing_portal/configurations, POST /v1/billing_portal/sessions, POST /v1/subscriptions,
GET /v1/subscriptions, GET /v1/subscriptions/{id}, POST /v1/subscriptions/{id}, DELETE /v1/subscriptions/{id}, POST /v1/invoiceitems,
GET /v1/invoiceitems, GET /v1/invoiceitems/{id}, DELETE /v1/invoiceitems/{id}, POST /v1/invoices, GET /v1/invoices, GET /v1/invoices/{id},
POST /v1/invoices/create_preview, GET /v1/invoices/{id}/lines, POST /v1/invoices/{id}/update_lines, POST /v1/invoices/{id}/finalize,
POST /v1/invoices/{id}/pay, POST /v1/invoices/{id}/send, POST /v1/invoices/{id}/void, POST /v1/invoices/{id}/mark_uncollectible,
GET /v1/invoice_payments, GET /v1/payment_intents/{id}, POST /v1/payment_intents, GET /v1/charges/{id}, POST /v1/setup_intents,
GET /v1/payment_methods/{id}, POST /v1/payment_methods/{id}/attach, POST /v1/transfers, GET /v1/transfers, GET /v1/transfers/{id},
POST /v1/transfers/{id}/reversals, POST /v1/accounts, GET /v1/accounts, GET /v1/accounts/{id}, POST /v1/account_links, GET /v1/balance,
GET /v1/balance_transactions, GET /v1/events, GET /v1/events/{id}, POST /v1/webhook_endpoints, POST /v1/test_helpers/test_clocks,
GET /v1/test_helpers/test_clocks/{id}, POST /v1/test_helpers/test_clocks/{id}/advance, POST /v1/credit_notes, GET /v1/credit_notes,
GET /v1/credit_notes/preview, POST /v1/credit_notes/{id}/void, POST /v1/refunds, GET /v1/refunds, GET /v1/refunds/{id}, GET /v1/disputes,
GET /v1/disputes/{id}, POST /v1/disputes/{id}, POST /v1/disputes/{id}/close, POST /v1/customers/{id}/funding_instructions,
POST /v1/test_helpers/customers/{id}/fund_cash_balance, GET /v1/payouts, POST /v1/subscription_schedules,
POST /v1/subscription_schedules/{id}/release, POST /v2/core/event_destinations, GET /v2/core/events/{id}`;

test('every operation of the design is answered', () => {
  const known = new Set(handlers.map((h) => h.operation));
  const wanted = OPERATIONS.split(',').map((line) => line.trim());
  expect(wanted.filter((operation) => !known.has(operation))).toEqual([]);
});

test('every event of the design is listed; events.spec.ts sees each of them arrive', () => {
  expect(EVENTS).toHaveLength(47);
  expect(new Set(EVENTS).size).toBe(47);
});
