import { hasKnownPlaces } from './payment-address.js';
import type { Bps, Minor } from '@madoguchi/kernel';
import { MAX_LEAD_DAYS } from './lead-time.js';
import { kana, Problems } from './words.js';

/** Whether the bundle takes orders, so that there may be goods. */
export const takesOrders = (functionCodes: readonly string[]): boolean =>
  functionCodes.includes('order_intake');

export const taxRates = [1_000, 800] as const;
export type TaxRate = (typeof taxRates)[number];

export const MAX_PRICE_MINOR = 10_000_000;
export const MAX_STOCK = 10_000_000;

/** One thing the client sells at a desk. The price is as the client shows it: see `OrderRules.pricesIncludeTax`. */
export interface GoodsContent {
  readonly sku: string;
  readonly name: string;
  /** In hiragana, for searching by sound. */
  readonly kana: string | null;
  readonly priceMinor: Minor;
  readonly taxRateBps: Bps;
  /** What may still be promised; null when the client does not count. */
  readonly stock: number | null;
  readonly active: boolean;
  /** Days until it can leave, where it needs more than the shop; null: as the shop. */
  readonly leadDays: number | null;
}

/** How the client sells at a desk. */
export interface OrderRules {
  readonly pricesIncludeTax: boolean;
  readonly shippingMinor: Minor;
  /** From this worth of goods on nothing is charged for shipping; null when it is always charged. */
  readonly freeShippingFromMinor: Minor | null;
  readonly codFeeMinor: Minor;
  /** Where the buyer pays; goes out with the confirmation. Null when the shop sends it itself. */
  readonly paymentUrl: string | null;
  /** How mails to buyers are signed; null: with the client's name. */
  readonly mailSignature: string | null;
}

/** Consumers are shown prices with their tax (消費税法63条), so that is where a new desk begins. */
export const usualRules: OrderRules = {
  pricesIncludeTax: true,
  shippingMinor: 0,
  freeShippingFromMinor: null,
  codFeeMinor: 0,
  paymentUrl: null,
  mailSignature: null,
};

/** A number typed in any width is one number. */
export const skuOf = (typed: string): string => typed.normalize('NFKC').trim().toUpperCase();

/** Checks and cleans what was typed. @throws Refusal BAD_INPUT with every problem by field */
export function checkGoods(typed: GoodsContent): GoodsContent {
  const problems = new Problems();
  const whole = (path: string, value: number, max: number): number => {
    if (!Number.isInteger(value) || value < 0 || value > max)
      problems.add({ path, reason: 'outOfRange', params: { min: 0, max } });
    return value;
  };
  const content: GoodsContent = {
    sku: problems.code('sku', skuOf(typed.sku), { max: 40 }),
    name: problems.text('name', typed.name, { max: 120 }),
    kana: problems.optional('kana', typed.kana && kana(typed.kana), 120),
    priceMinor: whole('priceMinor', typed.priceMinor, MAX_PRICE_MINOR),
    taxRateBps: typed.taxRateBps,
    stock: typed.stock === null ? null : whole('stock', typed.stock, MAX_STOCK),
    active: typed.active,
    leadDays: typed.leadDays === null ? null : whole('leadDays', typed.leadDays, MAX_LEAD_DAYS),
  };
  if (!taxRates.some((rate) => rate === typed.taxRateBps))
    problems.add({ path: 'taxRateBps', reason: 'notATaxRate' });
  problems.refuse();
  return content;
}

/** @throws Refusal BAD_INPUT with every problem by field */
export function checkRules(typed: OrderRules): OrderRules {
  const problems = new Problems();
  const amount = (path: keyof OrderRules, value: number, min: number, max: number): void => {
    if (value < min || value > max) problems.add({ path, reason: 'outOfRange', params: { min, max } });
  };
  amount('shippingMinor', typed.shippingMinor, 0, 100_000);
  amount('codFeeMinor', typed.codFeeMinor, 0, 100_000);
  if (typed.freeShippingFromMinor !== null)
    amount('freeShippingFromMinor', typed.freeShippingFromMinor, 1, 100_000_000);
  const paymentUrl = problems.code('paymentUrl', typed.paymentUrl ?? '', { max: 500, min: 0 }) || null;
  if (paymentUrl !== null && !isHttps(paymentUrl)) problems.add({ path: 'paymentUrl', reason: 'notHttps' });
  else if (paymentUrl !== null && !hasKnownPlaces(paymentUrl))
    problems.add({ path: 'paymentUrl', reason: 'unknownPlace' });
  const mailSignature = problems.optional('mailSignature', typed.mailSignature, 500);
  problems.refuse();
  return { ...typed, paymentUrl, mailSignature };
}

const isHttps = (text: string): boolean =>
  /^https:\/\/[^\s]+$/.test(text) && URL.canParse(text) && new URL(text).hostname.includes('.');
