import { grouped, groupIn, type DraftKind } from '../workplace/draft/draft-merge';
import { type OrderValues, readOrderDraft } from './order-values';

/** What is typed of an order, and the name under which it is placed once. */
export type OrderDraft = OrderValues & { requestId: string };

/** The draft of an order: each article is written for itself. `usual` is what the call knows of the buyer already. */
export const orderDraft = (usual: Partial<OrderValues>): DraftKind<OrderDraft> => {
  const read = (stored: unknown) => readOrderDraft(stored, usual);
  return {
    read,
    partsOf: ({ lines, ...fields }) => ({
      ...fields,
      ...grouped('lines', Object.fromEntries(lines.map((line) => [line.goodsId, line]))),
    }),
    join: (parts) => read({ ...parts, lines: Object.values(groupIn(parts, 'lines')) }),
  };
};
