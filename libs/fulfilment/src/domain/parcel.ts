import { holdsCardNumber } from './card-number.js';
import { Problems } from './words.js';

export const carriers = ['yamato', 'sagawa', 'japan_post', 'other'] as const;
export type Carrier = (typeof carriers)[number];

/** Who carries an order, and under which number. */
export interface Parcel {
  readonly carrier: Carrier | null;
  readonly trackingNumber: string | null;
}

/** Width, hyphens and spaces make no difference. @throws Refusal BAD_INPUT with every problem by field */
export function checkParcel({ carrier, trackingNumber }: Parcel): Parcel {
  const problems = new Problems();
  const number = (trackingNumber ?? '')
    .normalize('NFKC')
    .replace(/[\s\-‐‑‒–—―−ー]/gu, '')
    .toUpperCase();
  if (number !== '') {
    if (carrier === null) problems.add({ path: 'carrier', reason: 'required' });
    if (!/^[0-9A-Z]{6,30}$/.test(number))
      problems.add({ path: 'trackingNumber', reason: 'notATrackingNumber' });
    // Parcels in Japan have up to 13 digits, whose check digit may come out like a card's.
    else if (number.length > 13 && holdsCardNumber(number))
      problems.add({ path: 'trackingNumber', reason: 'cardNumber' });
  }
  problems.refuse();
  return { carrier, trackingNumber: number || null };
}

const pages: Record<Exclude<Carrier, 'other'>, (number: string) => string> = {
  yamato: (number) => `https://toi.kuronekoyamato.co.jp/cgi-bin/tneko?number00=1&number01=${number}`,
  sagawa: (number) => `https://k2k.sagawa-exp.co.jp/p/web/okurijosearch.do?okurijoNo=${number}`,
  japan_post: (number) =>
    `https://trackings.post.japanpost.jp/services/srv/search/direct?reqCodeNo1=${number}&locale=ja`,
};

/** The carrier's own page about a parcel; null where there is none that we know. */
export const trackingPage = ({ carrier, trackingNumber }: Parcel): string | null =>
  carrier === null || carrier === 'other' || trackingNumber === null ? null : pages[carrier](trackingNumber);
