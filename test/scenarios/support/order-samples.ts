import { randomUUID } from 'node:crypto';
import type { FilledSide } from './filled.js';
import { type Sample, sample } from './sample.js';

const goods = {
  name: '手延べ素麺',
  kana: 'ソウメン',
  priceMinor: 2_160,
  taxRateBps: 800,
  stock: null,
  active: true,
};
const order = ({ ids }: FilledSide) => ({
  lines: [{ goodsId: ids.goods, quantity: 2 }],
  buyerName: '三浦 さやか',
  buyerKana: 'ミウラ サヤカ',
  phone: '09011112222',
  email: 'sayaka@journey.example',
  postalCode: '1540004',
  prefecture: 'JP-13',
  address: '世田谷区太子堂1-2-3',
  building: '寿荘2号',
  deliverOn: '2027-02-01',
  timeBand: 'MORNING',
  payment: 'CASH_ON_DELIVERY',
  note: '玄関先に置いてください。',
  language: 'EN',
});
let skus = 0;

/** Mutations around goods and orders. */
export const orderSamples: Readonly<Record<string, Sample>> = {
  addGoods: sample('owner', ({ ids }) => ({
    deskId: ids.desk,
    input: { ...goods, sku: `NEW-${(skus += 1)}` },
  })),
  cancelOrder: sample('owner', ({ ids }) => ({ orderId: ids.order, reason: 'お客さまのご都合' })),
  changeGoods: sample('supervisor', ({ ids }) => ({
    stockRead: null,
    goodsId: ids.spareGoods,
    input: { ...goods, sku: 'UDON-1' },
  })),
  markOrderPaid: sample('owner', ({ ids }) => ({ orderId: ids.order, arrived: true })),
  completeOrder: sample('owner', ({ ids }) => ({ orderId: ids.order })),
  confirmOrder: sample('owner', ({ ids }) => ({ orderId: ids.order })),
  confirmOrders: sample('owner', ({ ids }) => ({ deskId: ids.desk, orderIds: [ids.order] })),
  correctOrder: sample('supervisor', (side) => ({
    input: { ...order(side), orderId: side.ids.order, version: 1 },
  })),
  markDocumentsSent: sample('owner', ({ ids }) => ({ orderId: ids.order })),
  placeOrder: sample('agent', (side) => ({
    input: {
      ...order(side),
      interactionId: side.ids.orderCall,
      requestId: randomUUID(),
      offeredMore: false,
      disclosed: false,
    },
  })),
  saveOrderDraft: sample('agent', ({ ids }) => ({
    interactionId: ids.orderCall,
    draft: { buyerName: '途中' },
    basedOn: null,
  })),
  setLeadTime: sample('owner', ({ ids }) => ({
    deskId: ids.desk,
    input: { days: 1, cutOff: '15:00', weekdays: [1, 2, 3, 4, 5], shipsOnHolidays: false, transitDays: 2 },
  })),
  setOrderRules: sample('owner', ({ ids }) => ({
    deskId: ids.desk,
    input: {
      pricesIncludeTax: true,
      shippingMinor: 660,
      freeShippingFromMinor: 5_000,
      codFeeMinor: 330,
      paymentUrl: 'https://pay.example/shop',
      mailSignature: '試験商店 03-0000-0000',
    },
  })),
  setShopCarrier: sample('owner', ({ ids }) => ({
    deskId: ids.desk,
    carrier: 'SAGAWA',
    input: {
      trackingUrl: 'https://track.example/parcel?no={number}',
      addressColumns: [{ heading: '番号', field: 'order_number', text: '' }],
    },
  })),
  shipOrder: sample('owner', ({ ids }) => ({
    orderId: ids.order,
    input: { carrier: 'YAMATO', trackingNumber: '123456789012' },
  })),
  shipOrders: sample('owner', ({ ids }) => ({
    deskId: ids.desk,
    orderIds: [ids.order],
    carrier: 'JAPAN_POST',
  })),
  takeBackShipment: sample('owner', ({ ids }) => ({ orderId: ids.order })),
};

/** Queries that mean nothing without several arguments at once. */
export const questions: Readonly<Record<string, Sample['args']>> = {
  campaignCalls: ({ ids }) => ({ campaignId: ids.campaign, search: null }),
  caseDraft: ({ ids }) => ({ caseId: ids.case }),
  formDraft: ({ ids }) => ({ form: 'CALLBACK_RESULT', subjectId: ids.callback }),
  callReasons: ({ ids }) => ({ deskId: ids.desk, by: 'WEEK' }),
  callTopics: ({ ids }) => ({ deskId: ids.desk, by: 'WEEK' }),
  deskChanges: ({ ids }) => ({ deskId: ids.desk }),
  recordingRules: ({ ids }) => ({ deskId: ids.desk }),
  myOutboundCalls: () => ({ search: null }),
  recordedOutboundCall: ({ ids }) => ({ id: ids.outboundDone }),
  earliestDelivery: ({ ids }) => ({ deskId: ids.desk, goodsIds: [ids.goods] }),
  reducedOption: ({ ids }) => ({ versionId: ids.draftVersion, leftOut: [] }),
  previewParcelFile: ({ ids }) => ({
    deskId: ids.desk,
    carrier: 'YAMATO',
    beginning: Buffer.from('お客様管理番号,伝票番号\n1,123456789012\n').toString('base64'),
  }),
  priceOrder: ({ ids }) => ({
    deskId: ids.desk,
    lines: [{ goodsId: ids.goods, quantity: 1 }],
    payment: 'INVOICE',
  }),
};
