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
