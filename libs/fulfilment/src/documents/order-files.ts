import { JAPAN } from '@madoguchi/kernel';
import type { GoodsView, OrderView } from '../application/order-views.js';
import { bandWords, orderNumberText, paymentWords } from '../domain/order-mail.js';
import { katakana, placeOf, postalText, slashed } from './order-cells.js';
import { csvBytes, type Encoding } from './csv-file.js';

const moment = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: JAPAN });
const shopHead =
  '店舗伝票番号,受注日,受注郵便番号,受注住所１,受注住所２,受注名,受注名カナ,受注電話番号,受注メールアドレス,発送郵便番号,発送先住所１,発送先住所２,発送先名,発送先カナ,発送電話番号,支払方法,発送方法,商品計,税金,発送料,手数料,ポイント,その他費用,合計金額,ギフトフラグ,時間帯指定,日付指定,作業者欄,備考,商品名,商品コード,商品価格,受注数量,商品オプション,出荷済フラグ,顧客区分,顧客コード';

/**
 * One line per goods, the head of the order repeated on each: after the columns that order systems of Japanese shops take
 * in as a general list (ネクストエンジン「汎用受注CSV」). Tax stands apart only where prices are without it, so that
 * goods + tax + shipping + fee = total holds on every line.
 */
const shopRows = (orders: readonly OrderView[]): string[][] => [
  shopHead.split(','),
  ...orders.flatMap((order) => {
    const person = [postalText(order.postalCode), placeOf(order), order.building ?? '', order.buyerName];
    const contact = [katakana(order.buyerKana), order.phone];
    const amounts = [
      order.goodsMinor,
      order.pricesIncludeTax ? 0 : order.taxMinor,
      order.shippingMinor,
      order.codFeeMinor,
      0,
      0,
      order.totalMinor,
    ].map(String);
    return order.lines.map((line) => [
      orderNumberText(order.number),
      moment.format(order.takenAt),
      ...person,
      ...contact,
      order.email ?? '',
      ...person,
      ...contact,
      paymentWords[order.payment],
      '',
      ...amounts,
      '0',
      order.timeBand ? bandWords[order.timeBand] : '',
      slashed(order.deliverOn),
      // 作業者欄: what a shop's own people note of an order.
      order.paidAt ? `入金済み ${moment.format(order.paidAt)}` : '',
      order.note ?? '',
      line.name,
      line.sku,
      String(line.priceMinor),
      String(line.quantity),
      line.taxRateBps === 800 ? '軽減税率8%' : '',
      order.state === 'shipped' || order.state === 'completed' ? '1' : '0',
      '',
      '',
    ]);
  }),
];

export const ordersCsv = (orders: readonly OrderView[], encoding: Encoding): Buffer =>
  csvBytes(shopRows(orders), encoding);

/** The catalogue in the columns that its import reads. */
export const goodsCsv = (goods: readonly GoodsView[], encoding: Encoding): Buffer =>
  csvBytes(
    [
      ['商品コード', '商品名', '商品名カナ', '価格', '税率', '在庫', '販売'],
      ...goods.map(({ sku, name, kana, priceMinor, taxRateBps, stock, active }) => [
        sku,
        name,
        katakana(kana ?? ''),
        String(priceMinor),
        String(taxRateBps / 100),
        stock === null ? '' : String(stock),
        active ? '1' : '0',
      ]),
    ],
    encoding,
  );
