import type { Instant, Minor } from '@madoguchi/kernel';
import type { ObjectionStatus } from '../domain/confirmation.js';
import type { StatementDocument } from '../domain/documents.js';

export interface Objection {
  readonly id: string;
  readonly payoutId: string;
  readonly payeeId: string;
  readonly positions: readonly number[];
  readonly words: string;
  readonly raisedAt: Instant;
  readonly status: ObjectionStatus;
  readonly answer: string | null;
  readonly answeredAt: Instant | null;
}

/** For the admin who answers: with the statement it is about. */
export interface ObjectionWithStatement extends Objection {
  readonly number: string;
  readonly payeeName: string;
  readonly lines: StatementDocument['lines'];
  /** Without tax, what the answer added or took away. */
  readonly correctedMinor: Minor;
}
