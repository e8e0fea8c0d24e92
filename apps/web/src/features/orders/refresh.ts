import {
  GoodsDocument,
  OrderDetailDocument,
  OrderFiguresDocument,
  OrdersDocument,
} from '../../graphql/generated/graphql';

/** What is read again after anything happened to an order. */
export const refresh = [OrderDetailDocument, OrdersDocument, OrderFiguresDocument, GoodsDocument];
