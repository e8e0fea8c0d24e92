import { Refusal } from '@madoguchi/kernel';
import type { OrderLine, Wanted } from '../domain/order.js';

type Source = Omit<OrderLine, 'goodsId' | 'quantity'> & { readonly id: string };

/** Goods as they are now, or as they were in the order, in the wanted quantities. @throws Refusal NOT_FOUND for goods of others */
export const orderLines = (sources: readonly Source[], wanted: readonly Wanted[]): OrderLine[] =>
  wanted.map(({ goodsId, quantity }) => {
    const source = sources.find(({ id }) => id === goodsId);
    if (!source) throw Refusal.notFound();
    const { sku, name, priceMinor, taxRateBps } = source;
    return { goodsId, sku, name, priceMinor, taxRateBps, quantity };
  });
