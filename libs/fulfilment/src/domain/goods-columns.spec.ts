import { guessGoodsColumns, readGoods } from './goods-columns.js';

const records = (...rows: string[][]) => rows.map((cells, index) => ({ line: index + 1, cells }));

describe('the columns of a price list', () => {
  it('are guessed from the headings that shops use', () => {
    const heads = ['商品コード', '商品名', '商品名カナ', '販売価格', '税率', '在庫数', '販売状態'];
    expect(guessGoodsColumns(records(heads, ['A-1']))).toEqual({
      hasHeading: true,
      columns: { sku: 0, name: 1, kana: 2, price: 3, taxRate: 4, stock: 5, active: 6 },
    });
  });

  it('are the usual order without a heading', () => {
    expect(guessGoodsColumns(records(['A-1', '煎茶', '1080', '8']))).toEqual({
      hasHeading: false,
      columns: { sku: 0, name: 1, kana: null, price: 2, taxRate: 3, stock: null, active: null },
    });
  });
});

describe('a line of a price list', () => {
  const columns = { sku: 0, name: 1, kana: null, price: 2, taxRate: 3, stock: 4, active: 5 };
  const read = (...cells: string[]) => readGoods({ line: 7, cells }, columns);

  it('is read as people write it', () => {
    expect(read('ａ-１', '煎茶 100g', '¥1,080円', '8%', '12個', '')).toEqual({
      line: 7,
      goods: { sku: 'A-1', name: '煎茶 100g', priceMinor: 1_080, taxRateBps: 800, stock: 12, active: true },
    });
    expect(read('B', '急須', '3300', '標準', '', '販売終了')).toMatchObject({
      goods: { taxRateBps: 1_000, stock: null, active: false },
    });
  });

  it.each([
    [['', '煎茶', '100'], 'no_sku'],
    [['A', '', '100'], 'no_name'],
    [['A', '煎茶', '時価'], 'not_a_price'],
    [['A', '煎茶', '-100'], 'not_a_price'],
    [['A', '煎茶', '99999999'], 'not_a_price'],
    [['A', '煎茶', '100', '5%'], 'not_a_tax_rate'],
    [['A', '煎茶', '100', '8', '少し'], 'not_a_stock'],
    [['A', 'あ'.repeat(121), '100'], 'too_long'],
    [['A', '煎\uFFFD', '100'], 'unreadable'],
  ])('says why it cannot be taken: %j', (cells, reason) => {
    expect(read(...cells)).toMatchObject({ line: 7, reason });
  });
});
