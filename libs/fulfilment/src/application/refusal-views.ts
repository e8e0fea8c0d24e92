import type { Instant } from '@madoguchi/kernel';
import type { ProblemLine } from '../domain/contact-columns.js';
import type { RefusalSource, RefusedNumber } from '../domain/do-not-call.js';

/** One number that is not called for a client. */
export interface DoNotCallView extends RefusedNumber {
  /** Null for a refusal that a campaign brought: it stays. */
  readonly id: string | null;
  /** What it is about; null when nothing is offered to this number at all. */
  readonly offer: string | null;
  readonly source: RefusalSource | 'campaign';
  readonly addedAt: Instant;
  readonly removedAt: Instant | null;
}

export interface DoNotCallPageView {
  readonly items: readonly DoNotCallView[];
  readonly total: number;
}

export interface DoNotCallImportView {
  readonly added: number;
  /** On the list already. */
  readonly known: number;
  readonly repaired: number;
  readonly problems: readonly ProblemLine[];
}
