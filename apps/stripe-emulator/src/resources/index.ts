import type { World } from '../store/world.js';
import { balanceHandlers } from './balance.js';
import { cashBalanceHandlers } from './cash-balance-handlers.js';
import { billingPortalHandlers } from './billing-portal.js';
import { catalogueHandlers } from './catalogue.js';
import { chargeHandlers } from './charges.js';
import { checkoutHandlers } from './checkout.js';
import { connectHandlers } from './connect.js';
import { creditNoteHandlers } from './credit-notes.js';
import { customerBalanceHandlers } from './customer-balance.js';
import { customerHandlers } from './customers.js';
import { disputeHandlers } from './disputes.js';
import { eventDestinationHandlers } from './event-destinations.js';
import { eventHandlers } from './events.js';
import { invoiceItemHandlers } from './invoice-items.js';
import { invoiceHandlers } from './invoices.js';
import { invoiceActionHandlers } from './invoice-actions.js';
import { meterEventHandlers } from './meter-events.js';
import { meterHandlers } from './meters.js';
import { paymentHandlers } from './payments.js';
import { paymentMethodHandlers } from './payment-methods.js';
import { payoutHandlers } from './payouts.js';
import { refundHandlers } from './refunds.js';
import { setupIntentHandlers } from './setup-intents.js';
import { subscriptionItemHandlers } from './subscription-items.js';
import { subscriptionScheduleHandlers } from './subscription-schedules.js';
import { subscriptionHandlers } from './subscriptions.js';
import { taxHandlers } from './taxes.js';
import { testClockHandlers } from './test-clocks.js';
import { transferHandlers } from './transfers.js';

/** Answers one operation: checked parameters and the ids of the address in, an API object out. */
export type Handler = (world: World, params: object, ids: [string, string]) => object;

/** Handlers are written with the SDK's parameter types; what arrives has been checked against the same types. */
export type Handlers = Record<string, (world: World, params: never, ids: [string, string]) => object>;

const table: Handlers = {
  ...balanceHandlers,
  ...billingPortalHandlers,
  ...cashBalanceHandlers,
  ...catalogueHandlers,
  ...chargeHandlers,
  ...checkoutHandlers,
  ...connectHandlers,
  ...creditNoteHandlers,
  ...customerBalanceHandlers,
  ...customerHandlers,
  ...disputeHandlers,
  ...eventDestinationHandlers,
  ...eventHandlers,
  ...invoiceItemHandlers,
  ...invoiceHandlers,
  ...invoiceActionHandlers,
  ...meterEventHandlers,
  ...meterHandlers,
  ...paymentHandlers,
  ...paymentMethodHandlers,
  ...payoutHandlers,
  ...refundHandlers,
  ...setupIntentHandlers,
  ...subscriptionHandlers,
  ...subscriptionItemHandlers,
  ...subscriptionScheduleHandlers,
  ...taxHandlers,
  ...testClockHandlers,
  ...transferHandlers,
};

/** `GET /v1/credit_notes/preview` must be found before `GET /v1/credit_notes/{id}`. */
const placeholders = ([operation]: [string, unknown]): number => operation.split('{').length;

/** `GET /v1/customers/{id}` becomes a verb and a pattern with one group per id. */
export const handlers = Object.entries(table)
  .sort((a, b) => placeholders(a) - placeholders(b))
  .map(([operation, handler]) => {
    const [method = '', path = ''] = operation.split(' ');
    const pattern = new RegExp(`^${path.replace(/\{\w+\}/g, '([^/]+)')}$`);
    return { operation, method, pattern, handler: handler as Handler };
  });
