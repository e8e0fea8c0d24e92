import { Refusal } from '@madoguchi/kernel';
import type { CsvRecord } from './contact-file.js';
import { checkGoods, type GoodsContent, skuOf } from './goods.js';

export const goodsProblems = [
  'no_sku',
  'no_name',
  'not_a_price',
  'not_a_tax_rate',
  'not_a_stock',
  'too_long',
  'unreadable',
  'twice_in_file',
] as const;
export type GoodsProblem = (typeof goodsProblems)[number];

export const goodsFields = ['sku', 'name', 'kana', 'price', 'taxRate', 'stock', 'active'] as const;
export type GoodsField = (typeof goodsFields)[number];

/** Which column holds what, counted from 0; a field without a column is null. */
export type GoodsColumns = { readonly [F in GoodsField]: number | null };

/** A line of a catalogue; what has no column is left as it is (undefined), or as usual for new goods. */
export interface GoodsLine {
  readonly line: number;
  readonly goods: Omit<GoodsContent, 'kana' | 'taxRateBps' | 'stock' | 'active' | 'leadDays'> &
    Partial<Pick<GoodsContent, 'kana' | 'taxRateBps' | 'stock' | 'active'>>;
}
export interface GoodsProblemLine {
  readonly line: number;
  readonly reason: GoodsProblem;
  readonly typed: string;
}

const headings: readonly (readonly [GoodsField, RegExp])[] = [
  ['sku', /コード|品番|型番|商品番号|sku|code|管理番号/i],
  ['kana', /カナ|かな|よみ|読み|kana/i],
  ['taxRate', /税率|tax/i],
  ['stock', /在庫|数量|stock|quantity/i],
  ['price', /価格|単価|売価|金額|price/i],
  ['active', /販売|表示|有効|状態|active|status/i],
  ['name', /商品名|品名|名称|name|商品/i],
];

/** A guess from the headings; without a heading the usual order of a price list. */
export function guessGoodsColumns(records: readonly CsvRecord[]): {
  hasHeading: boolean;
  columns: GoodsColumns;
} {
  const first = records[0]?.cells ?? [];
  const taken = new Map<GoodsField, number>();
  for (const [field, pattern] of headings) {
    const at = first.findIndex((cell, i) => pattern.test(cell) && ![...taken.values()].includes(i));
    if (at !== -1) taken.set(field, at);
  }
  const hasHeading = taken.size >= 2;
  const at = (field: GoodsField, usual: number | null): number | null =>
    hasHeading ? (taken.get(field) ?? null) : usual !== null && usual < first.length ? usual : null;
  return {
    hasHeading,
    columns: {
      sku: at('sku', 0),
      name: at('name', 1),
      kana: at('kana', null),
      price: at('price', 2),
      taxRate: at('taxRate', 3),
      stock: at('stock', 4),
      active: at('active', null),
    },
  };
}

/** @throws Refusal BAD_INPUT `chooseGoodsColumns`, `columnTwice` */
export function checkGoodsColumns(columns: GoodsColumns): GoodsColumns {
  const chosen = Object.values(columns).filter((index): index is number => index !== null);
  if (columns.sku === null || columns.name === null || columns.price === null)
    throw new Refusal('BAD_INPUT', 'chooseGoodsColumns');
  if (chosen.some((index) => !Number.isInteger(index) || index < 0 || index > 199))
    throw new Refusal('BAD_INPUT', 'chooseGoodsColumns');
  if (new Set(chosen).size < chosen.length) throw new Refusal('BAD_INPUT', 'columnTwice');
  return columns;
}

// A character that could not be read, or a control that nobody typed.
// eslint-disable-next-line no-control-regex
const unreadable = /[\uFFFD\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]|\p{Surrogate}/u;
const plain = (cell: string): string => cell.normalize('NFKC').replace(/[,\s円¥税込抜きん個点]/gu, '');
const wholeOf = (cell: string): number | null => (/^\d{1,9}$/.test(plain(cell)) ? Number(plain(cell)) : null);
const notSold = /^(0|×|x|✕|いいえ|no|false|停止|終了|非表示|無効|販売停止|販売終了)$/i;

/** 10, 10%, 0.1, 標準 and 8, 8%, 0.08, 軽減 are how price lists write the two rates. */
function rateOf(cell: string): number | null {
  const text = cell.normalize('NFKC').replace(/[\s%]/gu, '');
  if (/^(10|0\.10?|標準|標準税率)$/.test(text)) return 1_000;
  return /^(8|0\.08|軽減|軽減税率|8軽減)$/.test(text.replace(/[()*※]/gu, '')) ? 800 : null;
}

/** One record as goods, or why it cannot be. */
export function readGoods({ line, cells }: CsvRecord, columns: GoodsColumns): GoodsLine | GoodsProblemLine {
  const cell = (field: GoodsField): string => (columns[field] === null ? '' : (cells[columns[field]] ?? ''));
  const problem = (reason: GoodsProblem, field: GoodsField): GoodsProblemLine => ({
    line,
    reason,
    typed: cell(field).toWellFormed().replaceAll('\0', '').slice(0, 60),
  });
  const broken = goodsFields.find((field) => unreadable.test(cell(field)));
  if (broken) return problem('unreadable', broken);
  const [priceMinor, taxRateBps] = [wholeOf(cell('price')), rateOf(cell('taxRate'))];
  if (skuOf(cell('sku')) === '') return problem('no_sku', 'name');
  if (cell('name') === '') return problem('no_name', 'sku');
  if (priceMinor === null) return problem('not_a_price', 'price');
  if (cell('taxRate') !== '' && taxRateBps === null) return problem('not_a_tax_rate', 'taxRate');
  const stock = cell('stock') === '' ? null : wholeOf(cell('stock'));
  if (cell('stock') !== '' && stock === null) return problem('not_a_stock', 'stock');
  const known = {
    ...(columns.kana !== null && { kana: cell('kana') || null }),
    ...(taxRateBps !== null && { taxRateBps }),
    ...(columns.stock !== null && { stock }),
    ...(columns.active !== null && { active: !notSold.test(cell('active').normalize('NFKC')) }),
  };
  try {
    const usual = { kana: null, taxRateBps: 1_000, stock: null, active: true, leadDays: null };
    const whole = checkGoods({ sku: cell('sku'), name: cell('name'), priceMinor, ...usual, ...known });
    const { sku, name, kana } = whole;
    return { line, goods: { sku, name, priceMinor, ...known, ...('kana' in known && { kana }) } };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const path = error.details.fields?.[0]?.path;
    if (path === 'priceMinor') return problem('not_a_price', 'price');
    return path === 'stock' ? problem('not_a_stock', 'stock') : problem('too_long', 'name');
  }
}

export const isGoodsProblem = (line: GoodsLine | GoodsProblemLine): line is GoodsProblemLine =>
  'reason' in line;
