import { AddGoods } from './application/add-goods.js';
import { AnnounceOrder } from './application/announce-order.js';
import { ChangeGoods } from './application/change-goods.js';
import { CorrectOrder } from './application/correct-order.js';
import { FindAddress } from './application/find-address.js';
import { ImportGoods } from './application/import-goods.js';
import { MarkDocumentsSent } from './application/mark-documents-sent.js';
import { MoveOrder } from './application/move-order.js';
import { NoteOrder } from './application/note-order.js';
import { PlaceOrder } from './application/place-order.js';
import { PreviewGoodsFile } from './application/preview-goods-file.js';
import { PriceOrder } from './application/price-order.js';
import { ReadGoods } from './application/read-goods.js';
import { ReadOrderDesk } from './application/read-order-desk.js';
import { ReadOrders } from './application/read-orders.js';
import { SaveOrderDraft } from './application/save-order-draft.js';
import { SetOrderRules } from './application/set-order-rules.js';
import { ShipOrder } from './application/ship-order.js';
import { TellBuyer } from './application/tell-buyer.js';
import { WhenOrderChanged } from './application/when-order-changed.js';
import { WhenOrderPlaced } from './application/when-order-placed.js';
import { GoodsResolver } from './graphql/goods.resolver.js';
import { OrderTakingResolver } from './graphql/order-taking.resolver.js';
import { OrderResolver } from './graphql/order.resolver.js';
import { GoodsStore } from './store/goods.store.js';
import { OrderDraftStore } from './store/order-draft.store.js';
import { OrderFiguresStore } from './store/order-figures.store.js';
import { OrderStore } from './store/order.store.js';

/** What clients sell, the orders taken for them, and what becomes of these. */
export const orderProviders = [
  GoodsStore,
  OrderStore,
  OrderDraftStore,
  OrderFiguresStore,
  AddGoods,
  ChangeGoods,
  CorrectOrder,
  FindAddress,
  ImportGoods,
  MarkDocumentsSent,
  MoveOrder,
  NoteOrder,
  PlaceOrder,
  PreviewGoodsFile,
  PriceOrder,
  ReadGoods,
  ReadOrderDesk,
  ReadOrders,
  SaveOrderDraft,
  SetOrderRules,
  ShipOrder,
  AnnounceOrder,
  TellBuyer,
  WhenOrderChanged,
  WhenOrderPlaced,
  GoodsResolver,
  OrderTakingResolver,
  OrderResolver,
];
