import { Refusal } from '@madoguchi/kernel';
import type { AppointmentStatus } from './result.js';

/** Which side of a contract did something. */
export type WishSide = 'client' | 'desk';

/** Why a wished time cannot be met, and who says so. It stands until the wish is booked after all. */
export interface DeclinedWish {
  readonly reason: string;
  readonly from: WishSide;
}

interface Wish {
  readonly wished: boolean;
  readonly status: AppointmentStatus;
}

/** A declined wish may still be booked; a booked, decided or withdrawn one is no wish any more. @throws Refusal CONFLICT `wishAnswered` */
export function refuseAnswered({ wished, status }: Wish): void {
  if (!wished || status !== 'proposed') throw new Refusal('CONFLICT', 'wishAnswered');
}

/** Nobody agreed to come at a declined time, so it makes no meeting. @throws Refusal CONFLICT `wishDeclined` */
export function refuseDeclined({ declined }: { readonly declined: DeclinedWish | null }): void {
  if (declined) throw new Refusal('CONFLICT', 'wishDeclined');
}

/**
 * Declining the same way twice is once.
 * @returns whether anything is to be written. @throws Refusal CONFLICT `wishAnswered`, `wishDeclined`
 */
export function declines(wish: Wish & { readonly declined: DeclinedWish | null }, by: DeclinedWish): boolean {
  refuseAnswered(wish);
  if (!wish.declined) return true;
  if (wish.declined.reason === by.reason && wish.declined.from === by.from) return false;
  throw new Refusal('CONFLICT', 'wishDeclined');
}
