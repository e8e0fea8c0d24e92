import type { FastifyInstance, FastifyReply } from 'fastify';
import type { World } from '../store/world.js';
import type { Dispatcher } from '../webhooks/dispatcher.js';
import { showChallenge, submitChallenge } from './challenge.page.js';
import { showCheckout, submitCheckout } from './checkout.page.js';
import { showInvoice, submitInvoice } from './invoice.page.js';
import { showKonbini, submitKonbini } from './konbini.page.js';
import { showOnboarding, submitOnboarding } from './onboarding.page.js';
import { Page } from './page-context.js';
import { addPaymentPages } from './payment-pages.js';
import { showPortal, submitPortal } from './portal.page.js';
import { showRefund, submitRefund } from './refund.page.js';
import { showTransfer, submitTransfer } from './transfer.page.js';

const PAGES: Record<string, [show: (page: Page) => FastifyReply, submit: (page: Page) => FastifyReply]> = {
  '/checkout/:id': [showCheckout, submitCheckout],
  '/challenge/:id': [showChallenge, submitChallenge],
  '/invoice/:id': [showInvoice, submitInvoice],
  '/portal/:id': [showPortal, submitPortal],
  '/konbini/:id': [showKonbini, submitKonbini],
  '/transfer/:id': [showTransfer, submitTransfer],
  '/refund/:id': [showRefund, submitRefund],
  '/onboarding/:id': [showOnboarding, submitOnboarding],
};

/** Adds the pages that Stripe would host. */
export function addPages(app: FastifyInstance, world: World, dispatcher: Dispatcher): void {
  addPaymentPages(app, world, dispatcher);
  for (const [path, [show, submit]] of Object.entries(PAGES)) {
    app.get(path, (request, reply) => show(new Page(world, dispatcher, request, reply)));
    app.post(path, (request, reply) => submit(new Page(world, dispatcher, request, reply)));
  }
}
