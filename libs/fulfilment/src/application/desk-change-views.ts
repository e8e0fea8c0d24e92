import type { Instant } from '@madoguchi/kernel';
import type { PartChange } from '../domain/desk-change.js';

export interface DeskChangeView {
  /** The version that the change ended. */
  readonly version: number;
  readonly at: Instant;
  /** Null for changes from before sides were kept. */
  readonly side: 'client' | 'operator' | null;
  /** Only of the reader's own company. */
  readonly byName: string | null;
  readonly parts: readonly PartChange[];
}
