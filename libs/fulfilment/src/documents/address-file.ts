import type { OrderView } from '../application/order-views.js';
import type { AddressColumn, AddressField } from '../domain/address-columns.js';
import { bandWords, orderNumberText } from '../domain/order-mail.js';
import type { TimeBand } from '../domain/order.js';
import { csvBytes, type Encoding } from './csv-file.js';
import {
  digitsOnly,
  halfKana,
  katakana,
  pieceOf,
  placeOf,
  postalText,
  prefectureText,
  slashed,
} from './order-cells.js';

/** Code of a time band in ヤマト運輸's and 佐川急便's programs. */
const yamatoBands: Record<TimeBand, string> = {
  morning: '0812',
  '14-16': '1416',
  '16-18': '1618',
  '18-20': '1820',
  '19-21': '1921',
};
const sagawaBands: Record<TimeBand, string> = {
  morning: '01',
  '14-16': '14',
  '16-18': '16',
  '18-20': '18',
  '19-21': '19',
};

const isCollected = ({ payment }: OrderView): boolean => payment === 'cash_on_delivery';
const wholeAddress = (order: OrderView): string =>
  `${placeOf(order)}${order.building ? ` ${order.building}` : ''}`;
const linePiece = (index: number) => (order: OrderView) => pieceOf(wholeAddress(order), index, 16, 3);
const bandIn = (words: Record<TimeBand, string>) => (order: OrderView) =>
  order.timeBand ? words[order.timeBand] : '';

type Written = (order: OrderView, shipsOn: string) => string;
const written: Record<Exclude<AddressField, 'text'>, Written> = {
  order_number: ({ number }) => orderNumberText(number),
  buyer_name: ({ buyerName }) => buyerName,
  buyer_kana: ({ buyerKana }) => katakana(buyerKana),
  buyer_kana_half: ({ buyerKana }) => halfKana(buyerKana),
  phone: ({ phone }) => phone,
  email: ({ email }) => email ?? '',
  postal_code: ({ postalCode }) => postalText(postalCode),
  prefecture: ({ prefecture }) => prefectureText(prefecture),
  address: ({ address }) => address,
  full_address: placeOf,
  building: ({ building }) => building ?? '',
  address_1: linePiece(0),
  address_2: linePiece(1),
  address_3: linePiece(2),
  ships_on: (_, shipsOn) => slashed(shipsOn),
  ships_on_digits: (_, shipsOn) => digitsOnly(shipsOn),
  deliver_on: ({ deliverOn }) => slashed(deliverOn),
  deliver_on_digits: ({ deliverOn }) => digitsOnly(deliverOn),
  time_band: bandIn(bandWords),
  time_band_yamato: bandIn(yamatoBands),
  time_band_sagawa: bandIn(sagawaBands),
  goods_code: ({ lines }) => lines[0]?.sku ?? '',
  goods: ({ lines }) => lines[0]?.name.slice(0, 25) ?? '',
  goods_16: ({ lines }) => lines[0]?.name.slice(0, 16) ?? '',
  more_goods: ({ lines }) => (lines.length > 1 ? `ほか${lines.length - 1}点` : ''),
  collect_kind: (order) => (isCollected(order) ? '2' : '0'),
  collect_amount: (order) => (isCollected(order) ? String(order.totalMinor) : ''),
  collect_tax: (order) => (isCollected(order) ? String(order.taxMinor) : ''),
  total: ({ totalMinor }) => String(totalMinor),
  note: ({ note }) => note ?? '',
  empty: () => '',
};

/** One line per parcel, in the columns that the shop's label program reads. @param shipsOn the day on which the parcels leave */
export const addressCsv = (
  orders: readonly OrderView[],
  columns: readonly AddressColumn[],
  shipsOn: string,
  encoding: Encoding,
): Buffer =>
  csvBytes(
    [
      columns.map(({ heading }) => heading),
      ...orders.map((order) =>
        columns.map(({ field, text }) => (field === 'text' ? text : written[field](order, shipsOn))),
      ),
    ],
    encoding,
  );
