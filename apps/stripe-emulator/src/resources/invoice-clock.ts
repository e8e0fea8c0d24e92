import type Stripe from 'stripe';
import { ApiError } from '../http/errors.js';
import type { World } from '../store/world.js';
import type { Due, DueSource } from '../time/timeline.js';
import { collect, defaultMethod, finalize } from './invoice-collection.js';
import { recordRefusal } from './invoice-settlement.js';

/** Drafts that move by themselves are finalized after their hour, open ones are collected and become overdue. */
export const invoicesDue: DueSource = (world) =>
  world.all('invoice').flatMap((invoice) => {
    const { id, test_clock: clock, status } = invoice;
    const due = (at: number, run: () => void): Due => ({ at, clock: clock as string | null, run });
    const found: Due[] = [];
    const {
      automatically_finalizes_at: finalizeAt,
      next_payment_attempt: attemptAt,
      due_date: until,
    } = invoice;
    if (status === 'draft' && invoice.auto_advance && finalizeAt)
      found.push(due(finalizeAt, () => finalizeAlone(world, id)));
    if (status === 'open' && attemptAt) found.push(due(attemptAt, () => attempt(world, id)));
    if (status === 'open' && until && !world.store.find('overdue', id))
      found.push(due(until + 1, () => becomeOverdue(world, id)));
    return found;
  });

function finalizeAlone(world: World, id: string): void {
  const draft = world.get('invoice', id);
  try {
    const open = finalize(world, draft);
    if (open.status !== 'open') return;
    if (open.collection_method === 'send_invoice') return world.emit('invoice.sent', open);
    attempt(world, id);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const failed = world.update('invoice', draft, {
      automatically_finalizes_at: null,
      last_finalization_error: { type: 'invalid_request_error', message: error.message } as never,
    });
    world.emit('invoice.finalization_failed', failed);
  }
}

/** One attempt with the saved card. Refusals, a missing card and a demanded 3-D Secure all count as failed. */
function attempt(world: World, id: string): void {
  const invoice = world.get('invoice', id);
  if (!defaultMethod(world, invoice)) return void recordRefusal(world, invoice);
  try {
    collect(world, invoice, { offSession: true });
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 402) throw error;
  }
}

function becomeOverdue(world: World, id: string): void {
  world.store.put('overdue', id, { at: world.now() });
  world.emit('invoice.overdue', world.get('invoice', id) satisfies Stripe.Invoice);
}
