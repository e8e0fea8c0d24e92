import { AddGoods } from './application/add-goods.js';
import { AnnounceOrder } from './application/announce-order.js';
import { BringParcels } from './application/bring-parcels.js';
import { ChangeGoods } from './application/change-goods.js';
import { ConfirmOrders } from './application/confirm-orders.js';
import { CorrectOrder } from './application/correct-order.js';
import { FindAddress } from './application/find-address.js';
import { ImportGoods } from './application/import-goods.js';
import { MarkDocumentsSent } from './application/mark-documents-sent.js';
import { MarkOrderPaid } from './application/mark-order-paid.js';
import { MoveOrder } from './application/move-order.js';
import { NoteOrder } from './application/note-order.js';
import { NoteOrders } from './application/note-orders.js';
import { PlaceOrder } from './application/place-order.js';
import { PreviewGoodsFile } from './application/preview-goods-file.js';
import { PreviewParcelFile } from './application/preview-parcel-file.js';
import { PriceOrder } from './application/price-order.js';
import { ReadGoods } from './application/read-goods.js';
import { ReadLeadTime } from './application/read-lead-time.js';
import { ReadOrderDesk } from './application/read-order-desk.js';
import { ReadOrderMarks } from './application/read-order-marks.js';
import { ReadOrders } from './application/read-orders.js';
import { ReadShopCarriers } from './application/read-shop-carriers.js';
import { SaveOrderDraft } from './application/save-order-draft.js';
import { SetLeadTime } from './application/set-lead-time.js';
import { SetOrderRules } from './application/set-order-rules.js';
import { SetShopCarrier } from './application/set-shop-carrier.js';
import { ShipOrder } from './application/ship-order.js';
import { ShipOrders } from './application/ship-orders.js';
import { ShipParcels } from './application/ship-parcels.js';
import { TakeBackShipment } from './application/take-back-shipment.js';
import { TellBuyer } from './application/tell-buyer.js';
import { WhenOrderChanged } from './application/when-order-changed.js';
import { WhenOrderPlaced } from './application/when-order-placed.js';
import { GoodsResolver } from './graphql/goods.resolver.js';
import { LeadTimeResolver } from './graphql/lead-time.resolver.js';
import { OrderTakingResolver } from './graphql/order-taking.resolver.js';
import { OrderResolver } from './graphql/order.resolver.js';
import { ShippingResolver } from './graphql/shipping.resolver.js';
import { ShopCarrierResolver } from './graphql/shop-carrier.resolver.js';
import { GoodsStore } from './store/goods.store.js';
import { LeadTimeStore } from './store/lead-time.store.js';
import { OrderFiguresStore } from './store/order-figures.store.js';
import { OrderStore } from './store/order.store.js';
import { ShipmentStore } from './store/shipment.store.js';
import { ShopCarrierStore } from './store/shop-carrier.store.js';

/** What clients sell, the orders taken for them, and what becomes of these. */
export const orderProviders = [
  GoodsStore,
  OrderStore,
  OrderFiguresStore,
  LeadTimeStore,
  ShipmentStore,
  ShopCarrierStore,
  BringParcels,
  ConfirmOrders,
  NoteOrders,
  PreviewParcelFile,
  ReadOrderMarks,
  ReadLeadTime,
  SetLeadTime,
  ReadShopCarriers,
  SetShopCarrier,
  ShipOrders,
  ShipParcels,
  TakeBackShipment,
  AddGoods,
  ChangeGoods,
  CorrectOrder,
  FindAddress,
  ImportGoods,
  MarkDocumentsSent,
  MarkOrderPaid,
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
  ShippingResolver,
  ShopCarrierResolver,
  LeadTimeResolver,
];
