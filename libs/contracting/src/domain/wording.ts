import type { CalendarDate, Minor, UnitPrice } from '@madoguchi/kernel';

const grouped = (amount: Minor): string => String(amount).replace(/\B(?=(\d{3})+$)/g, ',');

/** 38280 → 「38,280円」 */
export const yen = (amount: Minor): string => `${grouped(amount)}円`;
/** 38280 → `¥38,280` */
export const yenEn = (amount: Minor): string => `¥${grouped(amount)}`;

const groupedPrice = (price: UnitPrice): string => {
  const [whole = '', decimals] = price.split('.');
  return grouped(Number(whole)) + (decimals === undefined ? '' : `.${decimals}`);
};

/** 「1,220.5円」 */
export const unitYen = (price: UnitPrice): string => `${groupedPrice(price)}円`;
/** `¥1,220.5` */
export const unitYenEn = (price: UnitPrice): string => `¥${groupedPrice(price)}`;

const parts = (date: CalendarDate): [year: number, month: number, day: number] => {
  const [year = 0, month = 0, dayOfMonth = 0] = date.split('-').map(Number);
  return [year, month, dayOfMonth];
};

/** 2026-11-01 → 「2026年11月1日」 */
export const day = (date: CalendarDate): string => {
  const [year, month, dayOfMonth] = parts(date);
  return `${year}年${month}月${dayOfMonth}日`;
};

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 2026-11-01 → `Nov 1, 2026` */
export const dayEn = (date: CalendarDate): string => {
  const [year, month, dayOfMonth] = parts(date);
  return `${months[month - 1]} ${dayOfMonth}, ${year}`;
};

const languageNames: Readonly<Record<string, string>> = {
  ja: '日本語',
  en: '英語',
  zh: '中国語',
  ko: '韓国語',
  vi: 'ベトナム語',
  pt: 'ポルトガル語',
  es: 'スペイン語',
  ne: 'ネパール語',
  tl: 'タガログ語',
  id: 'インドネシア語',
  th: 'タイ語',
  my: 'ミャンマー語',
};

export const languageList = (codes: readonly string[]): string =>
  codes.map((code) => languageNames[code] ?? code).join('、');
