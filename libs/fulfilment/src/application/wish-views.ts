import type { Instant } from '@madoguchi/kernel';
import type { DeclinedWish } from '../domain/wish.js';

/** A time that a caller wished, for which nothing is booked yet. */
export interface WishView {
  readonly id: string;
  readonly deskId: string;
  readonly deskName: string;
  readonly interactionId: string;
  readonly withWhom: string;
  readonly startsAt: Instant;
  readonly note: string | null;
  readonly calledAt: Instant;
  readonly phone: string | null;
  /** Null while it waits for a booking. */
  readonly declined: DeclinedWish | null;
}
