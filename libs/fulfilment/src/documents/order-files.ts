import { isPrefecture, JAPAN, prefectures } from '@madoguchi/kernel';
import type { GoodsView, OrderView } from '../application/order-views.js';
import { bandWords, orderNumberText, paymentWords } from '../domain/order-mail.js';
import type { TimeBand } from '../domain/order.js';
import { csvBytes, type Encoding } from './csv-file.js';

export const orderFormats = ['shop', 'parcel'] as const;
export type OrderFormat = (typeof orderFormats)[number];

const moment = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: JAPAN });
const address = ({ prefecture, address }: OrderView): string =>
  `${isPrefecture(prefecture) ? prefectures[prefecture].ja : ''}${address}`;
const postal = ({ postalCode }: OrderView): string => `${postalCode.slice(0, 3)}-${postalCode.slice(3)}`;
const slashed = (day: string | null): string => day?.replaceAll('-', '/') ?? '';

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
    const person = [postal(order), address(order), order.building ?? '', order.buyerName];
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
      '',
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

const parcelHead =
  'お客様管理番号,送り状種類,クール区分,伝票番号,出荷予定日,お届け予定日,配達時間帯,お届け先コード,お届け先電話番号,お届け先電話番号枝番,お届け先郵便番号,お届け先住所,お届け先アパートマンション名,お届け先会社・部門１,お届け先会社・部門２,お届け先名,お届け先名(ｶﾅ),敬称,ご依頼主コード,ご依頼主電話番号,ご依頼主電話番号枝番,ご依頼主郵便番号,ご依頼主住所,ご依頼主アパートマンション,ご依頼主名,ご依頼主名(ｶﾅ),品名コード１,品名１,品名コード２,品名２,荷扱い１,荷扱い２,記事,ｺﾚｸﾄ代金引換額（税込),内消費税額等';
const bandCodes: Record<TimeBand, string> = {
  morning: '0812',
  '14-16': '1416',
  '16-18': '1618',
  '18-20': '1820',
  '19-21': '1921',
};

/**
 * One line per parcel, after the first columns of the carrier's label program (ヤマト運輸「送り状発行システムB2」). Kind 2 is cash on
 * delivery and carries the amount to collect, kind 0 is prepaid. The sender is left empty: the program knows it.
 */
const parcelRows = (orders: readonly OrderView[], today: string): string[][] => [
  parcelHead.split(','),
  ...orders.map((order) => {
    const collects = order.payment === 'cash_on_delivery';
    const [first, ...others] = order.lines;
    return [
      orderNumberText(order.number),
      collects ? '2' : '0',
      '0',
      '',
      slashed(today),
      slashed(order.deliverOn),
      order.timeBand ? bandCodes[order.timeBand] : '',
      '',
      order.phone,
      '',
      postal(order),
      address(order),
      order.building ?? '',
      '',
      '',
      order.buyerName,
      halfKana(order.buyerKana),
      '様',
      ...Array<string>(8).fill(''),
      first?.sku ?? '',
      first?.name.slice(0, 25) ?? '',
      '',
      others.length > 0 ? `ほか${others.length}点` : '',
      '',
      '',
      '',
      collects ? String(order.totalMinor) : '',
      collects ? String(order.taxMinor) : '',
    ];
  }),
];

/** @param today the day on which the parcels leave, for the label program. */
export const ordersCsv = (
  orders: readonly OrderView[],
  format: OrderFormat,
  today: string,
  encoding: Encoding,
): Buffer => csvBytes(format === 'shop' ? shopRows(orders) : parcelRows(orders, today), encoding);

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

const katakana = (text: string): string =>
  text.replace(/[ぁ-ゖ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));

const wide =
  'ァアィイゥウェエォオカキクケコサシスセソタチッツテトナニヌネノハヒフヘホマミムメモャヤュユョヨラリルレロワヲンー';
const half = 'ｧｱｨｲｩｳｪｴｫｵｶｷｸｹｺｻｼｽｾｿﾀﾁｯﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓｬﾔｭﾕｮﾖﾗﾘﾙﾚﾛﾜｦﾝｰ';

/** The label program takes readings in half-width katakana; a voiced sound becomes two characters, as NFD takes it apart. */
const halfKana = (text: string): string =>
  [...katakana(text).normalize('NFD')]
    .map((letter) => {
      if (letter === '\u3099') return 'ﾞ';
      if (letter === '\u309A') return 'ﾟ';
      if (letter === '　') return ' ';
      const at = wide.indexOf(letter);
      return at === -1 ? letter : half[at];
    })
    .join('');
