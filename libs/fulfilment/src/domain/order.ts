import {
  addDays,
  type CalendarDate,
  documentTotals,
  type DocumentTotals,
  isPrefecture,
  type Minor,
  parseCalendarDate,
  Refusal,
  sum,
} from '@madoguchi/kernel';
import type { OrderRules } from './goods.js';
import { kana, phoneDigits, Problems } from './words.js';

export const orderStates = ['received', 'confirmed', 'shipped', 'completed', 'cancelled'] as const;
export type OrderState = (typeof orderStates)[number];
export type OrderStep = 'confirm' | 'ship' | 'take_back' | 'complete' | 'cancel';

/** The whole life of an order; what is not in the table cannot happen. What has left the house is not cancelled, it comes back. */
export const orderTable: Record<OrderState, Partial<Record<OrderStep, OrderState>>> = {
  received: { confirm: 'confirmed', cancel: 'cancelled' },
  confirmed: { ship: 'shipped', cancel: 'cancelled' },
  shipped: { complete: 'completed', take_back: 'confirmed' },
  completed: {},
  cancelled: {},
};
const target = {
  confirm: 'confirmed',
  ship: 'shipped',
  take_back: 'confirmed',
  complete: 'completed',
  cancel: 'cancelled',
} as const;

/** The state after the step; the same step twice changes nothing (undefined). @throws Refusal CONFLICT `orderCannot` */
export function nextState(state: OrderState, wanted: OrderStep): OrderState | undefined {
  if (state === target[wanted]) return undefined;
  const next = orderTable[state][wanted];
  if (!next) throw new Refusal('CONFLICT', 'orderCannot');
  return next;
}

/** Goods and addresses may be corrected until the parcel is on its way. */
export const mayCorrect = (state: OrderState): boolean => state === 'received' || state === 'confirmed';

export const payments = ['link', 'cash_on_delivery', 'invoice'] as const;
export type Payment = (typeof payments)[number];
/** The bands in which parcels are delivered in Japan; their codes stand in the file for the carrier. */
export const timeBands = ['morning', '14-16', '16-18', '18-20', '19-21'] as const;
export type TimeBand = (typeof timeBands)[number];

export const buyerLanguages = ['ja', 'en'] as const;
/** In which language the buyer is written to. */
export type BuyerLanguage = (typeof buyerLanguages)[number];

export interface Wanted {
  readonly goodsId: string;
  readonly quantity: number;
}

export interface OrderContent {
  readonly buyerName: string;
  readonly buyerKana: string;
  readonly phone: string;
  readonly email: string | null;
  readonly postalCode: string;
  readonly prefecture: string;
  readonly address: string;
  readonly building: string | null;
  readonly deliverOn: CalendarDate | null;
  readonly timeBand: TimeBand | null;
  readonly payment: Payment;
  readonly note: string | null;
  readonly language: BuyerLanguage;
}

export const MAX_LINES = 50;
const FARTHEST_DAYS = 180;

/**
 * Checks and cleans what was typed.
 * @param earliest the first day that the shop can keep; null where any may be promised
 * @throws Refusal BAD_INPUT with every problem by field
 */
export function checkOrder(
  typed: OrderContent,
  lines: readonly Wanted[],
  today: CalendarDate,
  earliest: CalendarDate | null = null,
): OrderContent {
  const problems = new Problems();
  const content: OrderContent = {
    buyerName: problems.text('buyerName', typed.buyerName, { max: 80 }),
    buyerKana: problems.text('buyerKana', kana(typed.buyerKana), { max: 80 }),
    phone: phoneDigits(typed.phone).replace(/^\+81/, '0'),
    email: problems.optional('email', typed.email?.normalize('NFKC'), 254),
    postalCode: postalDigits(typed.postalCode),
    prefecture: typed.prefecture,
    address: problems.text('address', typed.address, { max: 200 }),
    building: problems.optional('building', typed.building, 100),
    deliverOn: typed.deliverOn,
    timeBand: typed.timeBand,
    payment: typed.payment,
    note: problems.optional('note', typed.note, 1000),
    language: typed.language,
  };
  if (!/^(0\d{9,10}|\+\d{9,15})$/.test(content.phone)) problems.add({ path: 'phone', reason: 'notAPhone' });
  if (content.email !== null && !/^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/.test(content.email))
    problems.add({ path: 'email', reason: 'notAnEmail' });
  if (content.payment === 'link' && content.email === null)
    problems.add({ path: 'email', reason: 'emailForLink' });
  if (!/^\d{7}$/.test(content.postalCode)) problems.add({ path: 'postalCode', reason: 'notAPostalCode' });
  if (!isPrefecture(content.prefecture)) problems.add({ path: 'prefecture', reason: 'required' });
  checkDelivery(content.deliverOn, today, earliest, problems);
  checkWanted(lines, problems);
  problems.refuse();
  return content;
}

function checkDelivery(
  on: CalendarDate | null,
  today: CalendarDate,
  earliest: CalendarDate | null,
  problems: Problems,
): void {
  if (on === null) return;
  if (!parseCalendarDate(on)) {
    problems.add({ path: 'deliverOn', reason: 'invalid' });
    return;
  }
  // Counted from the first day that the shop can keep: what is suggested is never refused.
  const farthest = addDays(earliest ?? today, FARTHEST_DAYS);
  const written = (day: CalendarDate) => day.replaceAll('-', '/');
  if (on < today) problems.add({ path: 'deliverOn', reason: 'deliveryIsPast' });
  else if (earliest !== null && on < earliest)
    problems.add({
      path: 'deliverOn',
      reason: 'deliveryTooSoon',
      params: { day: written(earliest) },
    });
  else if (on > farthest)
    problems.add({ path: 'deliverOn', reason: 'deliveryTooFar', params: { day: written(farthest) } });
}

/** What is wanted, each goods once, in whole numbers. */
export function checkWanted(lines: readonly Wanted[], problems: Problems): void {
  if (lines.length === 0) problems.add({ path: 'lines', reason: 'noGoods' });
  if (lines.length > MAX_LINES)
    problems.add({ path: 'lines', reason: 'tooMany', params: { max: MAX_LINES } });
  lines.forEach(({ goodsId, quantity }, i) => {
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > 999)
      problems.add({ path: `lines.${i}.quantity`, reason: 'outOfRange', params: { min: 1, max: 999 } });
    if (lines.findIndex((line) => line.goodsId === goodsId) < i)
      problems.add({ path: `lines.${i}.goodsId`, reason: 'duplicate' });
  });
}

/** 〒１５４−０００４ is 1540004. */
export const postalDigits = (typed: string): string => phoneDigits(typed).replace('〒', '');

export interface OrderLine {
  readonly goodsId: string;
  readonly sku: string;
  readonly name: string;
  readonly priceMinor: Minor;
  readonly taxRateBps: number;
  readonly quantity: number;
}

export interface OrderTotals extends DocumentTotals {
  readonly pricesIncludeTax: boolean;
  readonly goodsMinor: Minor;
  readonly shippingMinor: Minor;
  readonly codFeeMinor: Minor;
}

/** Shipping and the fee are services, at the standard rate whatever is in the parcel. */
const SERVICE_RATE_BPS = 1_000;

/** What the buyer pays: tax is rounded down once per rate for the whole order, as on every document of the product. */
export function orderTotals(
  lines: readonly Pick<OrderLine, 'priceMinor' | 'taxRateBps' | 'quantity'>[],
  payment: Payment,
  rules: OrderRules,
): OrderTotals {
  const amounts = lines.map(({ priceMinor, quantity, taxRateBps }) => ({
    amountMinor: priceMinor * quantity,
    taxRateBps,
  }));
  const goodsMinor = sum(amounts.map(({ amountMinor }) => amountMinor));
  const isFree = rules.freeShippingFromMinor !== null && goodsMinor >= rules.freeShippingFromMinor;
  const shippingMinor = isFree ? 0 : rules.shippingMinor;
  const codFeeMinor = payment === 'cash_on_delivery' ? rules.codFeeMinor : 0;
  const services = [shippingMinor, codFeeMinor]
    .filter((amountMinor) => amountMinor > 0)
    .map((amountMinor) => ({ amountMinor, taxRateBps: SERVICE_RATE_BPS }));
  const { pricesIncludeTax } = rules;
  return {
    ...documentTotals([...amounts, ...services], 'down', pricesIncludeTax),
    pricesIncludeTax,
    goodsMinor,
    shippingMinor,
    codFeeMinor,
  };
}

/** Whoever offered more than the advertisement has told what the law wants told. @throws Refusal BAD_INPUT `tellCoolingOff` */
export function checkOffer(offeredMore: boolean, disclosed: boolean): void {
  if (offeredMore && !disclosed) throw Refusal.field('disclosed', 'tellCoolingOff');
}
