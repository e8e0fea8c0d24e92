import type { OrderMailKind } from './order-mail-words.js';

export const parcelChanges = ['shipped', 'parcel_corrected', 'taken_back'] as const;
export type ParcelChange = (typeof parcelChanges)[number];

/** What became of the parcel, in the order in which it happened. */
export interface ParcelNews {
  readonly version: number;
  readonly kind: ParcelChange;
  /** Worked through before the next of them happened: until then nothing was said that no longer held. */
  readonly wasTold: boolean;
}

/** The mail that tells of a parcel, measured by what the buyer has read before; undefined when there is nothing to say, or what followed says it. */
export function parcelMail(
  change: ParcelChange,
  version: number,
  news: readonly ParcelNews[],
): OrderMailKind | undefined {
  if (news.some((one) => one.version > version)) return undefined;
  const read = news.filter((one) => one.version < version && one.wasTold).at(-1);
  const knowsOfParcel = read !== undefined && read.kind !== 'taken_back';
  if (change === 'taken_back') return knowsOfParcel ? 'taken_back' : undefined;
  return knowsOfParcel ? change : 'shipped';
}
