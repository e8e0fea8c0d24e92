import { type CalendarDate, isPrefecture, prefectures } from '@madoguchi/kernel';
import { mailWords, type OrderMailKind, type OrderMailWords } from './order-mail-words.js';
import type { BuyerLanguage, OrderContent, OrderLine, OrderTotals } from './order.js';
import { paymentAddress } from './payment-address.js';
import type { Parcel } from './parcel.js';

interface MailedOrder extends OrderContent, OrderTotals, Parcel {
  readonly trackingUrl: string | null;
  readonly number: number;
  readonly lines: readonly OrderLine[];
  readonly offeredMore: boolean;
  readonly paidAt: Date | null;
}
interface Shop {
  readonly shop: string;
  readonly paymentUrl: string | null;
  /** How the client signs; else its name. */
  readonly mailSignature: string | null;
}

export const orderNumberText = (number: number): string => String(number).padStart(4, '0');
export const { payments: paymentWords, bands: bandWords } = mailWords.ja;

const yenIn: Record<BuyerLanguage, (amount: number) => string> = {
  ja: (amount) => `${amount.toLocaleString('en-US')}円`,
  en: (amount) => `¥${amount.toLocaleString('en-US')}`,
};
const dayFormats = {
  ja: new Intl.DateTimeFormat('ja-JP', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }),
};
const weekdays = ['日', '月', '火', '水', '木', '金', '土'];
function dayText(date: CalendarDate, language: BuyerLanguage): string {
  const day = new Date(`${date}T00:00:00Z`);
  const text = dayFormats[language].format(day);
  return language === 'ja' ? `${text}（${weekdays[day.getUTCDay()]}）` : text;
}

/** What a buyer is told about an order, in the language they chose. No card is ever asked for. */
export function orderMail(
  order: MailedOrder,
  about: Shop,
  kind: OrderMailKind,
): { subject: string; text: string } {
  const { language } = order;
  const words = mailWords[language];
  const number = orderNumberText(order.number);
  return {
    subject: words.subject[kind](about.shop, number),
    text: [
      words.greeting(order.buyerName),
      '',
      words.lead[kind](about.shop),
      '',
      `${words.number}${words.colon}${number}`,
      ...(kind === 'shipped' || kind === 'parcel_corrected' ? parcelText(order, words) : []),
      ...order.lines.map((line) => lineText(line, language)),
      ...(kind === 'cancelled' ? [] : ['', ...totalsText(order, words), '', ...deliveryText(order, words)]),
      ...(isAboutPaying(order, kind)
        ? payingText(about.paymentUrl && paymentAddress(about.paymentUrl, { ...order, number }), words)
        : []),
      ...(order.offeredMore && kind !== 'cancelled' ? ['', words.coolingOff] : []),
      '',
      '――',
      about.mailSignature ?? about.shop,
      words.foot,
      '',
    ].join('\n'),
  };
}

const isAboutPaying = ({ payment, paidAt }: MailedOrder, kind: OrderMailKind): boolean =>
  payment === 'link' && paidAt === null && (kind === 'placed' || kind === 'corrected');

const lineText = ({ name, quantity, priceMinor, taxRateBps }: OrderLine, language: BuyerLanguage): string => {
  const yen = yenIn[language];
  return `・${name}${taxRateBps === 800 ? '※' : ''} ${yen(priceMinor)} × ${quantity} = ${yen(priceMinor * quantity)}`;
};

function parcelText(order: MailedOrder, words: OrderMailWords): string[] {
  const { carrier, trackingNumber, trackingUrl } = order;
  return [
    ...(carrier ? [`${words.carrier}${words.colon}${words.carriers[carrier]}`] : []),
    ...(trackingNumber ? [`${words.trackingNumber}${words.colon}${trackingNumber}`] : []),
    ...(trackingUrl ? [words.followHere, trackingUrl] : []),
    ...(!trackingUrl && carrier && carrier !== 'other' && trackingNumber ? [words.follow] : []),
    '',
  ];
}

function totalsText(order: MailedOrder, words: OrderMailWords): string[] {
  const yen = yenIn[order.language];
  const basis = order.pricesIncludeTax ? words.withTax : words.withoutTax;
  const amount = (label: string, minor: number) => `${label}${words.colon}${yen(minor)}`;
  return [
    amount(words.goods(basis), order.goodsMinor),
    ...(order.shippingMinor > 0 ? [amount(words.shipping(basis), order.shippingMinor)] : []),
    ...(order.codFeeMinor > 0 ? [amount(words.codFee(basis), order.codFeeMinor)] : []),
    ...order.rates.map(({ rateBps, taxableMinor, taxMinor }) =>
      words.rate(rateBps / 100, yen(taxableMinor + taxMinor), yen(taxMinor)),
    ),
    words.total(yen(order.totalMinor)),
    ...(order.lines.some(({ taxRateBps }) => taxRateBps === 800) ? [words.reduced] : []),
  ];
}

function deliveryText(order: MailedOrder, words: OrderMailWords): string[] {
  const { language, postalCode, prefecture, address, building, deliverOn, timeBand, payment } = order;
  const code = `〒${postalCode.slice(0, 3)}-${postalCode.slice(3)}`;
  const region = isPrefecture(prefecture) ? prefectures[prefecture][language] : '';
  const street = `${address}${building ? ` ${building}` : ''}`;
  const place = language === 'ja' ? `${code} ${region}${street}` : `${code} ${street}, ${region}`;
  const told: [label: string, value: string][] = [
    [words.address, place],
    [words.deliverOn, deliverOn ? dayText(deliverOn, language) : words.any],
    [words.timeBand, timeBand ? words.bands[timeBand] : words.any],
    [words.payment, words.payments[payment]],
  ];
  return told.map(([label, value]) => `${label}${words.colon}${value}`);
}

const payingText = (url: string | null, words: OrderMailWords): string[] =>
  url ? [words.pay, url] : [words.payLater];
