import { ContractingApi } from '@madoguchi/contracting/contract';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { CsvRecord } from '../domain/contact-file.js';
import {
  checkGoodsColumns,
  type GoodsColumns,
  type GoodsLine,
  type GoodsProblemLine,
  isGoodsProblem,
  readGoods,
} from '../domain/goods-columns.js';
import type { GoodsContent } from '../domain/goods.js';
import { DeskStore } from '../store/desk.store.js';
import { GoodsStore } from '../store/goods.store.js';
import { csvRecords, withoutHeading } from './csv-records.js';
import { openShop } from './own-shop.js';
import type { GoodsImportView, GoodsView } from './order-views.js';

export interface GoodsFile {
  readonly hasHeading: boolean;
  readonly columns: GoodsColumns;
  readonly bytes: AsyncIterable<Uint8Array>;
}

export const MAX_GOODS_BYTES = 5 * 1024 * 1024;
export const MAX_GOODS_LINES = 20_000;

/**
 * Brings a price list in, by number: new goods are added, known ones become what the file says, nothing is taken away. One
 * transaction, so a file counts as a whole or not at all; the same file again changes nothing.
 * @throws Refusal NOT_FOUND, CONFLICT `noOrderFunction`, BAD_INPUT
 */
@Injectable()
export class ImportGoods {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly goods: GoodsStore,
    private readonly contracting: ContractingApi,
  ) {}

  async execute(actor: Actor, deskId: string, file: GoodsFile): Promise<GoodsImportView> {
    const shopOf = (tx: Parameters<Parameters<UnitOfWork['run']>[1]>[0]) =>
      openShop(this.desks, this.contracting, tx, actingCompany(actor), deskId);
    // Whose desk it is comes before what the file holds.
    await this.unitOfWork.run(actor, shopOf);
    const whole = await csvRecords(file.bytes, MAX_GOODS_BYTES);
    const records = withoutHeading(whole, file.hasHeading, MAX_GOODS_LINES);
    const { lines, problems } = judge(records, checkGoodsColumns(file.columns));
    return this.unitOfWork.run(actor, async (tx) => {
      const shop = await shopOf(tx);
      const known = await this.goods.lockBySku(
        tx,
        shop.deskId,
        lines.map(({ goods }) => goods.sku),
      );
      const bySku = new Map(known.map((goods) => [goods.sku, goods]));
      const wanted = lines.map(({ goods }) => merged(bySku.get(goods.sku), goods));
      const changed = wanted.filter((goods) => !same(bySku.get(goods.sku), goods));
      if (changed.length > 0) await this.goods.write(tx, shop, changed, signedInPerson(actor));
      const added = changed.filter(({ sku }) => !bySku.has(sku)).length;
      const result = { added, changed: changed.length - added, unchanged: wanted.length - changed.length };
      await tx.audit('goods.import', deskId, result);
      return { ...result, problems };
    });
  }
}

function judge(records: readonly CsvRecord[], columns: GoodsColumns) {
  const lines = new Map<string, GoodsLine>();
  const problems: GoodsProblemLine[] = [];
  for (const record of records) {
    const read = readGoods(record, columns);
    if (isGoodsProblem(read)) problems.push(read);
    else if (lines.has(read.goods.sku))
      problems.push({ line: read.line, reason: 'twice_in_file', typed: read.goods.sku });
    else lines.set(read.goods.sku, read);
  }
  return { lines: [...lines.values()], problems };
}

/** What the file does not tell stays, or is as usual for new goods. */
const merged = (before: GoodsView | undefined, told: GoodsLine['goods']): GoodsContent => ({
  ...(before ?? { kana: null, taxRateBps: 1_000, stock: null, active: true, leadDays: null }),
  ...told,
});

const compared = ['name', 'kana', 'priceMinor', 'taxRateBps', 'stock', 'active'] as const;
const same = (before: GoodsView | undefined, after: GoodsContent): boolean =>
  before !== undefined && compared.every((field) => before[field] === after[field]);
