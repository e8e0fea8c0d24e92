import { type AddressColumn, checkAddressColumns, usualColumns } from './address-columns.js';
import type { Carrier } from './parcel.js';
import { Problems } from './words.js';

/** What a shop tells once of a carrier. */
export interface ShopCarrierContent {
  /** Where a parcel is followed, with `{number}` where its number goes; null when the shop has told none. */
  readonly trackingUrl: string | null;
  /** Of the address file; empty: the usual ones. */
  readonly addressColumns: readonly AddressColumn[];
}

/** Checks and cleans what was typed. @throws Refusal BAD_INPUT with every problem by field */
export function checkShopCarrier(typed: ShopCarrierContent): ShopCarrierContent {
  const problems = new Problems();
  const url = problems.code('trackingUrl', (typed.trackingUrl ?? '').normalize('NFKC'), { max: 500, min: 0 });
  if (url !== '' && !isTrackingUrl(url)) problems.add({ path: 'trackingUrl', reason: 'notATrackingUrl' });
  const addressColumns = checkAddressColumns(typed.addressColumns, 'addressColumns', problems);
  problems.refuse();
  return { trackingUrl: url || null, addressColumns };
}

const NUMBER = '{number}';

/** https, one place for the number, and that place not in the name of the machine: a number must not choose where a buyer lands. */
function isTrackingUrl(text: string): boolean {
  if (!text.startsWith('https://') || /[\s"'<>\\^`|]/.test(text)) return false;
  const parts = text.split(NUMBER);
  if (parts.length !== 2 || parts.some((part) => /[{}]/.test(part))) return false;
  const filled = parts.join('123456789012');
  if (!URL.canParse(filled)) return false;
  const { hostname, username, password, port } = new URL(filled);
  const isNamed = hostname.includes('.') && !/^[\d.]+$/.test(hostname) && !hostname.includes('123456789012');
  return isNamed && username === '' && password === '' && port === '';
}

/** The columns of the carrier's address file as this shop wants them. */
export const columnsFor = (carrier: Carrier, own: readonly AddressColumn[]): readonly AddressColumn[] =>
  own.length > 0 ? own : usualColumns[carrier];
