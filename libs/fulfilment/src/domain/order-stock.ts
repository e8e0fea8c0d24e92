import { Refusal } from '@madoguchi/kernel';
import type { Wanted } from './order.js';

export interface Stocked {
  readonly id: string;
  readonly name: string;
  readonly stock: number | null;
  readonly active: boolean;
}

/**
 * How much each goods has to give up (negative: gets back) when an order changes from `before` to `after`. Goods that are kept
 * in the same quantity need nothing, also when they are no longer sold.
 * @throws Refusal BAD_INPUT `notSold`, `notEnoughStock` beside the line it is about
 */
export function stockMoves(
  goods: readonly Stocked[],
  before: readonly Wanted[],
  after: readonly Wanted[],
): { goodsId: string; quantity: number }[] {
  const fields = after.flatMap(({ goodsId, quantity }, i) => {
    const one = goods.find(({ id }) => id === goodsId);
    if (!one) throw Refusal.notFound();
    const more = quantity - quantityOf(before, goodsId);
    if (more > 0 && !one.active)
      return [{ path: `lines.${i}.goodsId`, reason: 'notSold', params: { name: one.name } }];
    if (one.stock !== null && more > one.stock)
      return [
        {
          path: `lines.${i}.quantity`,
          reason: 'notEnoughStock',
          params: { name: one.name, left: one.stock + quantityOf(before, goodsId) },
        },
      ];
    return [];
  });
  if (fields.length > 0) throw new Refusal('BAD_INPUT', undefined, { fields });
  const ids = new Set([...before, ...after].map(({ goodsId }) => goodsId));
  return [...ids]
    .map((goodsId) => ({ goodsId, quantity: quantityOf(after, goodsId) - quantityOf(before, goodsId) }))
    .filter(({ quantity }) => quantity !== 0);
}

/**
 * What is left after somebody wrote a number over the one they had read. Orders that came in between have moved it: a number
 * that nobody changed stays as the orders left it, and one that was changed is asked about instead of undoing them.
 * @param read null when nobody looked
 * @throws Refusal CONFLICT `stockMovedMeanwhile` with what was read and what is there now
 */
export function stockAfter(now: number | null, read: number | null, typed: number | null): number | null {
  if (read === null) return typed;
  if (typed === read) return now;
  if (now === null || now === read || now === typed) return typed;
  throw new Refusal('CONFLICT', 'stockMovedMeanwhile', { params: { read, now } });
}

const quantityOf = (lines: readonly Wanted[], goodsId: string): number =>
  lines.find((line) => line.goodsId === goodsId)?.quantity ?? 0;
