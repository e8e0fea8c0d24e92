import type Stripe from 'stripe';
import type { World } from '../store/world.js';
import { recalculate, setTaxing, taxingOf } from './invoice-totals.js';
import { linesOfInvoice } from './present.js';
import { rate } from './rating.js';
import { usageIn } from './usage.js';

/** The use of one item that a draft invoice bills; it may still grow until the invoice is finalized. */
interface MeteredUse {
  item: string;
  start: number;
  end: number;
  quantity: number;
}

const useOf = (world: World, invoice: string): MeteredUse[] =>
  world.store.find<{ uses: MeteredUse[] }>('metered_use', invoice)?.uses ?? [];

export interface Period {
  start: number;
  end: number;
}

/** Adds what one item costs in a period: a fixed quantity, or the use that its meter counted. */
export function addItemLines(
  world: World,
  invoice: Stripe.Invoice,
  item: Stripe.SubscriptionItem,
  period: Period,
  free = false,
): void {
  const { recurring } = item.price;
  if (recurring?.usage_type !== 'metered')
    return writeLines(world, invoice, item, period, item.quantity ?? 1, free);
  const quantity = countOf(world, invoice, item, period);
  const uses = useOf(world, invoice.id).filter((use) => use.item !== item.id);
  world.store.put('metered_use', invoice.id, { uses: [...uses, { item: item.id, ...period, quantity }] });
  writeLines(world, invoice, item, period, quantity, free);
}

const countOf = (world: World, invoice: Stripe.Invoice, item: Stripe.SubscriptionItem, period: Period) =>
  usageIn(
    world,
    world.get('billing.meter', item.price.recurring!.meter!),
    invoice.customer as string,
    period,
  );

/** Late use counts as long as the invoice is a draft: its lines are written again when the count has changed. */
export function refreshUsage(world: World, customer: string): void {
  const drafts = world.all('invoice').filter((i) => i.customer === customer && i.status === 'draft');
  for (const draft of drafts) {
    const uses = useOf(world, draft.id);
    const changed = uses.filter((use) => {
      const item = world.find('subscription_item', use.item);
      return item && countOf(world, draft, item, use) !== use.quantity;
    });
    for (const use of changed) {
      removeLines(world, draft.id, use.item);
      addItemLines(world, draft, world.get('subscription_item', use.item), {
        start: use.start,
        end: use.end,
      });
    }
    if (changed.length) world.emit('invoice.updated', recalculate(world, draft));
  }
}

function removeLines(world: World, invoice: string, item: string): void {
  for (const line of linesOfInvoice(world, invoice))
    if (line.parent?.subscription_item_details?.subscription_item === item)
      world.store.delete('line_item', line.id);
}

function writeLines(
  world: World,
  invoice: Stripe.Invoice,
  item: Stripe.SubscriptionItem,
  period: Period,
  quantity: number,
  free: boolean,
): void {
  const product = world.find('product', item.price.product as string)?.name ?? 'Item';
  for (const part of rate(world.get('price', item.price.id), quantity)) {
    const tier = part.tier ? ` (Tier ${part.tier} at ¥${part.unit})` : ` (at ¥${part.unit})`;
    const line = world.create('line_item', {
      amount: free ? 0 : part.amount,
      currency: 'jpy',
      description: free
        ? `Free trial for ${part.quantity} × ${product}`
        : `${part.quantity} × ${product}${tier}`,
      discount_amounts: [],
      discountable: true,
      discounts: [],
      invoice: invoice.id,
      metadata: item.metadata,
      parent: {
        type: 'subscription_item_details',
        subscription_item_details: {
          invoice_item: null,
          proration: false,
          proration_details: { credited_items: null },
          subscription: item.subscription,
          subscription_item: item.id,
        },
      },
      period,
      pretax_credit_amounts: [],
      pricing: {
        type: 'price_details',
        price_details: { price: item.price.id, product: item.price.product as string },
        unit_amount_decimal: free ? '0' : part.unit,
      },
      quantity: part.quantity,
      quantity_decimal: String(part.quantity),
      subtotal: free ? 0 : part.amount,
      taxes: [],
    });
    const rates = (item.tax_rates ?? []).map((taxRate) => taxRate.id);
    setTaxing(world, line.id, { ...taxingOf(world, line.id), rates });
  }
}
