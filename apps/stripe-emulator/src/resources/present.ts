import type { Resources } from '../store/resources.js';
import type { World } from '../store/world.js';

/** Stripe shows at most this many lines inside an invoice; the rest must be paged through /lines. */
const EMBEDDED = 10;

export function listObject<T>(rows: T[], url: string, limit = EMBEDDED) {
  return { object: 'list' as const, data: rows.slice(0, limit), has_more: rows.length > limit, url };
}

export const linesOfInvoice = (world: World, invoice: string): Resources['line_item'][] =>
  world.all('line_item').filter((line) => line.invoice === invoice);

export const reversalsOfTransfer = (world: World, transfer: string): Resources['transfer_reversal'][] =>
  world.all('transfer_reversal').filter((reversal) => reversal.transfer === transfer);

/** The items of a subscription, in the order in which they were added. */
export const itemsOfSubscription = (world: World, subscription: string): Resources['subscription_item'][] =>
  world.all('subscription_item').filter((item) => item.subscription === subscription);

/** Lines of a credit note are kept apart from it, because an API object of a line does not name its note. */
export const linesOfCreditNote = (world: World, note: string): Resources['credit_note_line_item'][] =>
  (world.store.find<{ ids: string[] }>('credit_note_lines', note)?.ids ?? []).map((id) =>
    world.get('credit_note_line_item', id),
  );

/** The stored object as the API shows it, with its embedded list. */
export function present<T extends object>(world: World, object: T): T {
  const { object: name, id, deleted } = object as { object?: string; id?: string; deleted?: boolean };
  if (!id || deleted) return object;
  switch (name) {
    case 'invoice':
      return { ...object, lines: listObject(linesOfInvoice(world, id), `/v1/invoices/${id}/lines`) };
    case 'price': {
      const { tiers: _onlyWhenExpanded, ...price } = object as { tiers?: unknown };
      return price as T;
    }
    case 'subscription':
      return {
        ...object,
        items: listObject(itemsOfSubscription(world, id), `/v1/subscription_items?subscription=${id}`, 20),
      };
    case 'transfer':
      return {
        ...object,
        reversals: listObject(reversalsOfTransfer(world, id), `/v1/transfers/${id}/reversals`),
      };
    case 'credit_note':
      return { ...object, lines: listObject(linesOfCreditNote(world, id), `/v1/credit_notes/${id}/lines`) };
    default:
      return object;
  }
}
