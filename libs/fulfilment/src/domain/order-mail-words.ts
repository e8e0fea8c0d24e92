import type { BuyerLanguage, Payment, TimeBand } from './order.js';
import type { Carrier } from './parcel.js';

export type OrderMailKind =
  'placed' | 'corrected' | 'shipped' | 'parcel_corrected' | 'taken_back' | 'cancelled';

export interface OrderMailWords {
  readonly subject: Record<OrderMailKind, (shop: string, number: string) => string>;
  readonly greeting: (name: string) => string;
  readonly lead: Record<OrderMailKind, (shop: string) => string>;
  readonly number: string;
  readonly goods: (basis: string) => string;
  readonly withTax: string;
  readonly withoutTax: string;
  readonly shipping: (basis: string) => string;
  readonly codFee: (basis: string) => string;
  readonly rate: (percent: number, gross: string, tax: string) => string;
  readonly total: (amount: string) => string;
  readonly reduced: string;
  readonly address: string;
  readonly deliverOn: string;
  readonly timeBand: string;
  readonly any: string;
  readonly payment: string;
  readonly payments: Record<Payment, string>;
  readonly bands: Record<TimeBand, string>;
  readonly pay: string;
  readonly payLater: string;
  readonly coolingOff: string;
  readonly carrier: string;
  readonly carriers: Record<Carrier, string>;
  readonly trackingNumber: string;
  readonly follow: string;
  readonly followHere: string;
  readonly foot: string;
  readonly colon: string;
}

const ja: OrderMailWords = {
  subject: {
    placed: (shop, number) => `ご注文の内容をご確認ください（${shop}、注文番号${number}）`,
    corrected: (shop, number) => `ご注文の内容を変更しました（${shop}、注文番号${number}）`,
    shipped: (shop, number) => `ご注文の商品を発送しました（${shop}、注文番号${number}）`,
    parcel_corrected: (shop, number) => `送り状番号を訂正します（${shop}、注文番号${number}）`,
    taken_back: (shop, number) => `発送のお知らせを取り消します（${shop}、注文番号${number}）`,
    cancelled: (shop, number) => `ご注文を取り消しました（${shop}、注文番号${number}）`,
  },
  greeting: (name) => `${name} 様`,
  lead: {
    placed: (shop) =>
      `${shop}へのご注文をお電話で承りました。内容に違いがあるときは、お早めにお店へご連絡ください。`,
    corrected: (shop) =>
      `${shop}へのご注文の内容を変更しました。変更後の内容は次のとおりです。違いがあるときは、お早めにお店へご連絡ください。`,
    shipped: (shop) => `${shop}へご注文いただいた商品を発送しました。お届けまで今しばらくお待ちください。`,
    parcel_corrected: (shop) =>
      `${shop}からお知らせした送り状番号に誤りがありました。お詫びして、次のとおり訂正いたします。`,
    taken_back: (shop) =>
      `${shop}へのご注文を発送したとお知らせしましたが、まだ発送しておりませんでした。お詫びして訂正いたします。発送しましたら、あらためてお知らせします。`,
    cancelled: (shop) =>
      `${shop}への次のご注文を取り消しました。お心当たりがないときは、お店へご連絡ください。`,
  },
  number: '注文番号',
  goods: (basis) => `商品の合計（${basis}）`,
  withTax: '税込',
  withoutTax: '税抜',
  shipping: (basis) => `送料（${basis}）`,
  codFee: (basis) => `代引手数料（${basis}）`,
  rate: (percent, gross, tax) => `${percent}%対象 ${gross}（うち消費税 ${tax}）`,
  total: (amount) => `お支払い金額：${amount}（税込）`,
  reduced: '※は軽減税率の対象です。',
  address: 'お届け先',
  deliverOn: 'お届け日',
  timeBand: '時間帯',
  any: '指定なし',
  payment: 'お支払い',
  payments: { link: 'お支払い用ページ', cash_on_delivery: '代金引換', invoice: '請求書' },
  bands: {
    morning: '午前中',
    '14-16': '14時〜16時',
    '16-18': '16時〜18時',
    '18-20': '18時〜20時',
    '19-21': '19時〜21時',
  },
  pay: '次のページからお支払いください。お電話でカードの番号をうかがうことはありません。',
  payLater:
    'お支払い用のページは、お店から別にご案内します。お電話でカードの番号をうかがうことはありません。',
  coolingOff:
    'お電話でご案内した商品が含まれています。お店から契約の書面をお送りします。書面を受け取った日を含めて8日以内なら、書面またはメールで、理由なくお申し込みを取り消せます（クーリング・オフ）。',
  carrier: '配送会社',
  carriers: { yamato: 'ヤマト運輸', sagawa: '佐川急便', japan_post: '日本郵便', other: 'そのほかの配送会社' },
  trackingNumber: '送り状番号',
  follow: '配送状況は、運送会社のホームページでこの番号を入力してご確認いただけます。',
  followHere: '配送状況は、次のページでご確認いただけます。',
  foot: 'このメールは、お店の電話窓口からお送りしています。',
  colon: '：',
};

const en: OrderMailWords = {
  subject: {
    placed: (shop, number) => `Please check your order (${shop}, order No. ${number})`,
    corrected: (shop, number) => `Your order was changed (${shop}, order No. ${number})`,
    shipped: (shop, number) => `Your order is on its way (${shop}, order No. ${number})`,
    parcel_corrected: (shop, number) => `Corrected tracking number (${shop}, order No. ${number})`,
    taken_back: (shop, number) => `Your order has not left yet (${shop}, order No. ${number})`,
    cancelled: (shop, number) => `Your order was cancelled (${shop}, order No. ${number})`,
  },
  greeting: (name) => `Dear ${name},`,
  lead: {
    placed: (shop) =>
      `Thank you for your order with ${shop} by telephone. If anything is different from what you ordered, please tell the shop soon.`,
    corrected: (shop) =>
      `Your order with ${shop} was changed. It now reads as follows. If anything is wrong, please tell the shop soon.`,
    shipped: (shop) => `The goods you ordered from ${shop} are on their way.`,
    parcel_corrected: (shop) =>
      `The tracking number that ${shop} told you was wrong. We apologise; this is the right one.`,
    taken_back: (shop) =>
      `You were told that your order with ${shop} is on its way. It has not left yet; we apologise. You will hear from us again when it does.`,
    cancelled: (shop) =>
      `The following order with ${shop} was cancelled. If you do not know why, please ask the shop.`,
  },
  number: 'Order No.',
  goods: (basis) => `Goods (${basis})`,
  withTax: 'tax included',
  withoutTax: 'without tax',
  shipping: (basis) => `Shipping (${basis})`,
  codFee: (basis) => `Cash-on-delivery fee (${basis})`,
  rate: (percent, gross, tax) => `At ${percent}% ${gross} (of which consumption tax ${tax})`,
  total: (amount) => `Total to pay: ${amount} (tax included)`,
  reduced: '※ is taxed at the reduced rate.',
  address: 'Deliver to',
  deliverOn: 'Delivery day',
  timeBand: 'Time',
  any: 'any',
  payment: 'Payment',
  payments: { link: 'payment page', cash_on_delivery: 'cash on delivery', invoice: 'invoice' },
  bands: {
    morning: 'in the morning',
    '14-16': '14:00–16:00',
    '16-18': '16:00–18:00',
    '18-20': '18:00–20:00',
    '19-21': '19:00–21:00',
  },
  pay: 'Please pay on this page. Nobody will ever ask for a card number on the telephone.',
  payLater:
    'The shop will send you its payment page. Nobody will ever ask for a card number on the telephone.',
  coolingOff:
    'Your order contains goods that were offered on the telephone. The shop will send you the contract documents. Within eight days, counting the day you receive them, you may withdraw without a reason, in writing or by mail (cooling-off).',
  carrier: 'Carrier',
  carriers: {
    yamato: 'Yamato Transport',
    sagawa: 'Sagawa Express',
    japan_post: 'Japan Post',
    other: 'another carrier',
  },
  trackingNumber: 'Tracking number',
  follow: 'You can follow the parcel on the carrier’s own site with this number.',
  followHere: 'You can follow the parcel on this page:',
  foot: 'This mail was sent by the shop’s telephone desk.',
  colon: ': ',
};

export const mailWords: Record<BuyerLanguage, OrderMailWords> = { ja, en };
