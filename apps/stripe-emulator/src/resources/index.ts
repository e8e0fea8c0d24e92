import type { World } from '../store/world.js';
import { balanceHandlers } from './balance.js';
import { billingPortalHandlers } from './billing-portal.js';
import { catalogueHandlers } from './catalogue.js';
import { checkoutHandlers } from './checkout.js';
import { connectHandlers } from './connect.js';
import { creditNoteHandlers } from './credit-notes.js';
import { customerHandlers } from './customers.js';
import { eventHandlers } from './events.js';
import { invoiceItemHandlers } from './invoice-items.js';
import { invoiceHandlers } from './invoices.js';
import { invoiceActionHandlers } from './invoice-actions.js';
import { paymentHandlers } from './payments.js';
import { paymentMethodHandlers } from './payment-methods.js';
import { refundHandlers } from './refunds.js';
import { setupIntentHandlers } from './setup-intents.js';
import { taxHandlers } from './taxes.js';
import { transferHandlers } from './transfers.js';

/** Answers one operation: checked parameters and the ids of the address in, an API object out. */
export type Handler = (world: World, params: object, ids: [string, string]) => object;

/** Handlers are written with the SDK's parameter types; what arrives has been checked against the same types. */
export type Handlers = Record<string, (world: World, params: never, ids: [string, string]) => object>;

const table: Handlers = {
  ...balanceHandlers,
  ...billingPortalHandlers,
  ...catalogueHandlers,
  ...checkoutHandlers,
  ...connectHandlers,
  ...creditNoteHandlers,
  ...customerHandlers,
  ...eventHandlers,
  ...invoiceItemHandlers,
  ...invoiceHandlers,
  ...invoiceActionHandlers,
  ...paymentHandlers,
  ...paymentMethodHandlers,
  ...refundHandlers,
  ...setupIntentHandlers,
  ...taxHandlers,
  ...transferHandlers,
};

/** `GET /v1/customers/{id}` becomes a verb and a pattern with one group per id. */
export const handlers = Object.entries(table).map(([operation, handler]) => {
  const [method = '', path = ''] = operation.split(' ');
  const pattern = new RegExp(`^${path.replace(/\{\w+\}/g, '([^/]+)')}$`);
  return { operation, method, pattern, handler: handler as Handler };
});
