import type { Carrier } from './parcel.js';
import { Problems } from './words.js';

/** What a column of an address file may hold. */
export const addressFields = [
  'order_number',
  'buyer_name',
  'buyer_kana',
  'buyer_kana_half',
  'phone',
  'email',
  'postal_code',
  'prefecture',
  'address',
  'full_address',
  'building',
  'address_1',
  'address_2',
  'address_3',
  'ships_on',
  'ships_on_digits',
  'deliver_on',
  'deliver_on_digits',
  'time_band',
  'time_band_yamato',
  'time_band_sagawa',
  'goods_code',
  'goods',
  'goods_16',
  'more_goods',
  'collect_kind',
  'collect_amount',
  'collect_tax',
  'total',
  'note',
  'text',
  'empty',
] as const;
export type AddressField = (typeof addressFields)[number];

export interface AddressColumn {
  readonly heading: string;
  readonly field: AddressField;
  /** The same on every line; only of `text`. */
  readonly text: string;
}

export const MAX_ADDRESS_COLUMNS = 120;

/** Checks and cleans what was chosen; no column at all means the usual ones. @throws Refusal BAD_INPUT */
export function checkAddressColumns(
  typed: readonly AddressColumn[],
  path: string,
  problems: Problems,
): AddressColumn[] {
  if (typed.length > MAX_ADDRESS_COLUMNS)
    problems.add({ path, reason: 'tooMany', params: { max: MAX_ADDRESS_COLUMNS } });
  return typed.map(({ heading, field, text }, i) => ({
    heading: problems.text(`${path}.${i}.heading`, heading, { max: 60, min: 0 }),
    field,
    text: textOf(field, problems.text(`${path}.${i}.text`, text, { max: 60, min: field === 'text' ? 1 : 0 })),
  }));
}

/** Other columns say what the order says. */
const textOf = (field: AddressField, text: string): string => (field === 'text' ? text : '');

const column = (heading: string, field: AddressField = 'empty', text = ''): AddressColumn => ({
  heading,
  field,
  text,
});
const empty = (headings: string): AddressColumn[] => headings.split(',').map((heading) => column(heading));
const digits = '１２３４５６７８９';

/** ヤマト運輸「送り状発行システムB2」, the first 35 columns. Kind 2 is cash on delivery, 0 is prepaid; the program knows the sender. */
const yamato: readonly AddressColumn[] = [
  column('お客様管理番号', 'order_number'),
  column('送り状種類', 'collect_kind'),
  column('クール区分', 'text', '0'),
  column('伝票番号'),
  column('出荷予定日', 'ships_on'),
  column('お届け予定日', 'deliver_on'),
  column('配達時間帯', 'time_band_yamato'),
  column('お届け先コード'),
  column('お届け先電話番号', 'phone'),
  column('お届け先電話番号枝番'),
  column('お届け先郵便番号', 'postal_code'),
  column('お届け先住所', 'full_address'),
  column('お届け先アパートマンション名', 'building'),
  ...empty('お届け先会社・部門１,お届け先会社・部門２'),
  column('お届け先名', 'buyer_name'),
  column('お届け先名(ｶﾅ)', 'buyer_kana_half'),
  column('敬称', 'text', '様'),
  ...empty('ご依頼主コード,ご依頼主電話番号,ご依頼主電話番号枝番,ご依頼主郵便番号'),
  ...empty('ご依頼主住所,ご依頼主アパートマンション,ご依頼主名,ご依頼主名(ｶﾅ)'),
  column('品名コード１', 'goods_code'),
  column('品名１', 'goods'),
  column('品名コード２'),
  column('品名２', 'more_goods'),
  ...empty('荷扱い１,荷扱い２,記事'),
  column('ｺﾚｸﾄ代金引換額（税込)', 'collect_amount'),
  column('内消費税額等', 'collect_tax'),
];

/** 佐川急便「e飛伝Ⅲ」, its standard 74 columns with a heading. */
const sagawa: readonly AddressColumn[] = [
  ...empty('お届け先コード取得区分,お届け先コード'),
  column('お届け先電話番号', 'phone'),
  column('お届け先郵便番号', 'postal_code'),
  column('お届け先住所１', 'address_1'),
  column('お届け先住所２', 'address_2'),
  column('お届け先住所３', 'address_3'),
  column('お届け先名称１', 'buyer_name'),
  column('お届け先名称２'),
  column('お客様管理番号', 'order_number'),
  ...empty('お客様コード,部署ご担当者コード取得区分,部署ご担当者コード,部署ご担当者名称,荷送人電話番号'),
  ...empty('ご依頼主コード取得区分,ご依頼主コード,ご依頼主電話番号,ご依頼主郵便番号'),
  ...empty('ご依頼主住所１,ご依頼主住所２,ご依頼主名称１,ご依頼主名称２,荷姿'),
  column('品名１', 'goods_16'),
  column('品名２', 'more_goods'),
  ...empty('品名３,品名４,品名５,荷札荷姿'),
  ...[...digits, '１０', '１１'].map((digit) => column(`荷札品名${digit}`)),
  column('出荷個数', 'text', '1'),
  ...empty('スピード指定,クール便指定'),
  column('配達日', 'deliver_on_digits'),
  column('配達指定時間帯', 'time_band_sagawa'),
  column('配達指定時間（時分）'),
  column('代引金額', 'collect_amount'),
  column('消費税', 'collect_tax'),
  ...empty('決済種別,保険金額,指定シール１,指定シール２,指定シール３'),
  ...empty('営業所受取,SRC区分,営業所受取営業所コード,元着区分'),
  column('メールアドレス', 'email'),
  column('ご不在時連絡先'),
  column('出荷日', 'ships_on_digits'),
  ...empty('お問い合せ送り状No.,出荷場印字区分,集約解除指定'),
  ...[...digits].map((digit) => column(`編集０${digit}`)),
  column('編集１０'),
];

/** 日本郵便「ゆうプリR」 reads any order once its import filter is set, so these are its names for what a shop has. */
const filtered: readonly AddressColumn[] = [
  column('お客様側管理番号', 'order_number'),
  column('発送予定日', 'ships_on_digits'),
  column('お届け先 郵便番号', 'postal_code'),
  column('お届け先 住所１', 'address_1'),
  column('お届け先 住所２', 'address_2'),
  column('お届け先 住所３', 'address_3'),
  column('お届け先 名称１', 'buyer_name'),
  column('お届け先 敬称', 'text', '様'),
  column('お届け先 電話番号', 'phone'),
  column('お届け先 メールアドレス１', 'email'),
  column('配達希望日', 'deliver_on_digits'),
  column('配達時間帯', 'time_band'),
  column('品名', 'goods'),
  column('代引金額', 'collect_amount'),
  column('内消費税', 'collect_tax'),
  column('備考', 'note'),
];

/** Where a shop begins with each carrier. None has been tried in the programs themselves. */
export const usualColumns: Record<Carrier, readonly AddressColumn[]> = {
  yamato,
  sagawa,
  japan_post: filtered,
  other: filtered,
};
