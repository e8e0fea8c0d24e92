import type { Instant } from '@madoguchi/kernel';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import type { EventType } from './events.js';

export interface EnqueueOptions {
  /** A second job with the same key replaces the first while that one has not started. */
  readonly jobKey?: string;
  readonly runAt?: Instant;
  /** Jobs of one queue run one after the other. */
  readonly queue?: string;
  readonly maxAttempts?: number;
}

/** One transaction on behalf of one actor. Exists only inside `UnitOfWork.run`. */
export abstract class Tx {
  abstract readonly actor: Actor;
  /** The product's time: one moment for the whole transaction, from the movable clock. */
  abstract readonly now: Instant;
  abstract readonly manager: EntityManager;
  abstract query<Row>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
  /**
   * Planned once per connection instead of once per run, for statements in everybody's way: planning one behind its walls costs more
   * than running it. The same name always goes with the same text. Always rows, also of an UPDATE.
   */
  abstract prepared<Row extends object>(
    name: string,
    sql: string,
    params: readonly unknown[],
  ): Promise<Row[]>;
  /** Writes the fact and one job per reaction; both become true with the commit or not at all. */
  abstract publish<Payload>(event: EventType<Payload>, payload: Payload): Promise<void>;
  /** As `publish`, many facts of one kind in one statement. */
  abstract publishAll<Payload>(event: EventType<Payload>, payloads: readonly Payload[]): Promise<void>;
  abstract enqueue(job: string, payload: object, options?: EnqueueOptions): Promise<void>;
  /** `action` in the form 「請求を取り消し」 is the reader's business; here it is a stable code such as `contract.sign`. */
  abstract audit(action: string, subject: string, details?: object): Promise<void>;
  /** As `audit`, the same action on many subjects in one statement. */
  abstract auditAll(action: string, subjects: readonly string[], details?: object): Promise<void>;
}
