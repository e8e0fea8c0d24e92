import { countOf } from '../../ui/text-input-rules';

/** One article of an order, as it is typed. */
export interface Line {
  goodsId: string;
  name: string;
  priceMinor: number;
  /** As typed; checked when the order is priced. */
  quantity: string;
}

export const wantedOf = (lines: readonly Line[]) =>
  lines.map(({ goodsId, quantity }) => ({ goodsId, quantity: countOf(quantity) ?? 0 }));
