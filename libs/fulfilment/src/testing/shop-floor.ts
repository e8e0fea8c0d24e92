import type { Actor } from '@madoguchi/platform/access';
import { randomUUID } from 'node:crypto';
import { AddGoods } from '../application/add-goods.js';
import { BringParcels } from '../application/bring-parcels.js';
import { ChangeGoods } from '../application/change-goods.js';
import { ConfirmOrders } from '../application/confirm-orders.js';
import { CorrectOrder } from '../application/correct-order.js';
import { ImportGoods } from '../application/import-goods.js';
import { KeepDraft } from '../application/keep-draft.js';
import { MarkDocumentsSent } from '../application/mark-documents-sent.js';
import { MarkOrderPaid } from '../application/mark-order-paid.js';
import { MoveOrder } from '../application/move-order.js';
import { NoteOrder } from '../application/note-order.js';
import { NoteOrders } from '../application/note-orders.js';
import { PlaceOrder, type TypedOrder } from '../application/place-order.js';
import { PreviewParcelFile } from '../application/preview-parcel-file.js';
import { PriceOrder } from '../application/price-order.js';
import { ReadGoods } from '../application/read-goods.js';
import { ReadLeadTime } from '../application/read-lead-time.js';
import { ReadOrderDesk } from '../application/read-order-desk.js';
import { ReadOrderMarks } from '../application/read-order-marks.js';
import { ReadOrders } from '../application/read-orders.js';
import { ReadShopCarriers } from '../application/read-shop-carriers.js';
import { SaveOrderDraft } from '../application/save-order-draft.js';
import { SetLeadTime } from '../application/set-lead-time.js';
import { SetOrderRules } from '../application/set-order-rules.js';
import { SetShopCarrier } from '../application/set-shop-carrier.js';
import { AnnounceOrder } from '../application/announce-order.js';
import { ShipOrder } from '../application/ship-order.js';
import { ShipOrders } from '../application/ship-orders.js';
import { ShipParcels } from '../application/ship-parcels.js';
import { TakeBackShipment } from '../application/take-back-shipment.js';
import { TellBuyer } from '../application/tell-buyer.js';
import { WhenOrderChanged } from '../application/when-order-changed.js';
import { WhenOrderPlaced } from '../application/when-order-placed.js';
import { FindCallAtWork } from '../application/call-at-work.js';
import type { GoodsContent } from '../domain/goods.js';
import { CallStore } from '../store/call.store.js';
import { CallbackStore } from '../store/callback.store.js';
import { DeskStore } from '../store/desk.store.js';
import { DraftStore } from '../store/draft.store.js';
import { GoodsStore } from '../store/goods.store.js';
import { LeadTimeStore } from '../store/lead-time.store.js';
import { OrderFiguresStore } from '../store/order-figures.store.js';
import { OrderStore } from '../store/order.store.js';
import { ShipmentStore } from '../store/shipment.store.js';
import { ShopCarrierStore } from '../store/shop-carrier.store.js';
import { openFloor } from './call-floor.js';

export const tea: GoodsContent = {
  sku: 'CHA-01',
  name: '煎茶 100g',
  kana: 'せんちゃ',
  priceMinor: 1_080,
  taxRateBps: 800,
  stock: 10,
  active: true,
  leadDays: null,
};

/** A floor whose clients sell something: goods, calls in which people order, orders. */
export async function openShopFloor() {
  const floor = await openFloor();
  const { db, neighbours, arrange } = floor;
  const uow = db.unitOfWork;
  const [desks, calls, goods, orders, drafts] = [
    new DeskStore(),
    new CallStore(),
    new GoodsStore(),
    new OrderStore(),
    new DraftStore(),
  ];
  const { contracting, identity } = neighbours;
  const keep = new KeepDraft(drafts);
  const atWork = new FindCallAtWork(calls, new CallbackStore());
  const [shipments, carriers, leads] = [new ShipmentStore(), new ShopCarrierStore(), new LeadTimeStore()];
  const note = new NoteOrder(orders);
  const noteAll = new NoteOrders(shipments);
  const parcels = new ShipParcels(shipments, noteAll);
  const buyer = new TellBuyer(goods, contracting);
  const announce = new AnnounceOrder(neighbours.webhooks);
  const use = {
    ...floor.use,
    add: new AddGoods(uow, desks, goods, contracting),
    change: new ChangeGoods(uow, desks, goods),
    leadTime: new ReadLeadTime(uow, desks, leads),
    setLeadTime: new SetLeadTime(uow, desks, leads, contracting),
    rules: new SetOrderRules(uow, desks, goods, contracting),
    import: new ImportGoods(uow, desks, goods, contracting),
    goods: new ReadGoods(uow, desks, goods),
    price: new PriceOrder(uow, desks, goods, orders),
    orderDesk: new ReadOrderDesk(uow, atWork, drafts, goods, orders),
    orderDraft: new SaveOrderDraft(uow, atWork, keep),
    place: new PlaceOrder(uow, atWork, goods, orders, keep, leads),
    correct: new CorrectOrder(uow, goods, orders, note, leads),
    move: new MoveOrder(uow, goods, orders, note),
    paid: new MarkOrderPaid(uow, orders, note),
    documents: new MarkDocumentsSent(uow, orders, note),
    orders: new ReadOrders(uow, desks, orders, new OrderFiguresStore(), identity),
    ship: new ShipOrder(uow, orders, note),
    shipAll: new ShipOrders(uow, desks, shipments, parcels),
    confirmAll: new ConfirmOrders(uow, desks, shipments, noteAll),
    takeBack: new TakeBackShipment(uow, orders, note),
    marks: new ReadOrderMarks(uow, desks, shipments),
    bring: new BringParcels(uow, desks, shipments, carriers, parcels),
    carriers: new ReadShopCarriers(uow, desks, carriers),
    setCarrier: new SetShopCarrier(uow, desks, carriers),
    previewParcels: new PreviewParcelFile(uow, desks, carriers),
    whenPlaced: new WhenOrderPlaced(orders, buyer, announce),
    whenChanged: new WhenOrderChanged(orders, buyer, announce),
  };
  const side = async (name = '甲') => {
    const [clientId, operatorId, producerId] = [
      await arrange.company('client', name),
      await arrange.company('operator', name),
      await arrange.company('producer', name),
    ];
    const opened = await arrange.contract(
      { clientId, operatorId, producerId },
      { functionCodes: ['order_intake'] },
    );
    return {
      clientId,
      operatorId,
      deskId: opened.deskId,
      contractId: opened.contract.id,
      owner: arrange.person(clientId, 'owner', `${clientId}@example.jp`),
      supervisor: arrange.person(operatorId, 'supervisor'),
      agent: arrange.person(operatorId, 'agent'),
      key: arrange.key(operatorId),
    };
  };
  type Side = Awaited<ReturnType<typeof side>>;
  let rings = 0;
  /** A call that the agent holds. */
  const call = async ({ key, deskId, agent: usual }: Side, agent: Actor = usual) => {
    const { id } = await use.offer.execute(key, {
      deskId,
      providerCallId: `order-${(rings += 1)}`,
      callerNumber: '09011112222',
    });
    await use.take.execute(agent, id);
    return id;
  };
  const ordered = (
    interactionId: string,
    wanted: [string, number][],
    change: Partial<TypedOrder> = {},
  ): TypedOrder => ({
    interactionId,
    requestId: randomUUID(),
    lines: wanted.map(([goodsId, quantity]) => ({ goodsId, quantity })),
    buyerName: '三浦 さやか',
    buyerKana: 'ミウラ サヤカ',
    phone: '090-1111-2222',
    email: null,
    postalCode: '154-0004',
    prefecture: 'JP-13',
    address: '世田谷区太子堂1-2-3',
    building: null,
    deliverOn: '2026-11-10',
    timeBand: 'morning',
    payment: 'cash_on_delivery',
    note: null,
    language: 'ja',
    offeredMore: false,
    disclosed: false,
    ...change,
  });
  return { ...floor, use, side, call, ordered };
}
export type ShopFloor = Awaited<ReturnType<typeof openShopFloor>>;
