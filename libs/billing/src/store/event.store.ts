import { createHash } from 'node:crypto';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { EventEndpoint, ProviderEvent } from '../application/ports.js';

export interface OpenEvent {
  readonly id: string;
  readonly endpoint: EventEndpoint;
  readonly account: string | null;
  readonly type: string;
  readonly objectId: string | null;
}

/** The queue keeps a row for every name it has ever seen, so objects share a few. */
const QUEUES = 64;
export const queueOf = (objectId: string): string =>
  `stripe-object:${createHash('sha256').update(objectId).digest()[0]! % QUEUES}`;

/** As if it had just arrived. */
const anew = `status = 'pending', attempts = 0, told_at = NULL`;

@Injectable()
export class EventStore {
  /** False when the event is here already, unless it had failed: who sends that once more wants it worked off. */
  async add(tx: Tx, event: ProviderEvent): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO billing.stripe_event (id, endpoint, account, type, object_id, api_version, created_at, payload, received_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) 
       ON CONFLICT (id) DO UPDATE SET ${anew} WHERE stripe_event.status = 'failed' RETURNING id`,
      [
        event.id,
        event.endpoint,
        event.account,
        event.type,
        event.objectId,
        event.apiVersion,
        event.createdAt,
        JSON.stringify(event.payload),
        tx.now,
      ],
    );
    return rows.length > 0;
  }

  /** Events of one object are worked off one after the other, by whichever worker. */
  async schedule(tx: Tx, { id, objectId }: Pick<OpenEvent, 'id' | 'objectId'>): Promise<void> {
    await tx.enqueue(
      'process-stripe-event',
      { eventId: id },
      { jobKey: `stripe-event:${id}`, queue: queueOf(objectId ?? id), maxAttempts: 15 },
    );
  }

  async open(tx: Tx, id: string): Promise<OpenEvent | undefined> {
    const [row] = await tx.query<OpenEvent>(
      `SELECT id, endpoint, account, type, object_id AS "objectId" FROM billing.stripe_event WHERE id = $1 AND status = 'pending'`,
      [id],
    );
    return row;
  }

  /** Of these, the ones that have not arrived. */
  async missing(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }>(
      'SELECT id FROM unnest($1::text[]) AS told (id) WHERE NOT EXISTS (SELECT FROM billing.stripe_event known WHERE known.id = told.id)',
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async close(tx: Tx, id: string, status: 'done' | 'ignored'): Promise<void> {
    await tx.query(
      `UPDATE billing.stripe_event SET status = $2, last_error = NULL WHERE id = $1 AND status = 'pending'`,
      [id, status],
    );
  }

  /** Answers whether nobody will try again. */
  async failed(tx: Tx, id: string, error: string, giveUpAfter: number): Promise<boolean> {
    const rows = await tx.query<{ gaveUp: boolean }>(
      `WITH counted AS (
         UPDATE billing.stripe_event SET attempts = attempts + 1, last_error = $2,
           status = CASE WHEN attempts + 1 >= $3 THEN 'failed' ELSE status END
         WHERE id = $1 RETURNING status)
       SELECT status = 'failed' AS "gaveUp" FROM counted`,
      [id, error.slice(0, 1000), giveUpAfter],
    );
    return rows[0]?.gaveUp ?? true;
  }

  /** Events whose job was lost are given one again; a job that still waits is only replaced. */
  async remind(tx: Tx): Promise<void> {
    const rows = await tx.query<{ id: string; objectId: string | null }>(
      `SELECT id, object_id AS "objectId" FROM billing.stripe_event WHERE status = 'pending' AND attempts = 0 AND received_at < $1::timestamptz - interval '5 minutes'
       ORDER BY received_at LIMIT 100`,
      [tx.now],
    );
    for (const event of rows) await this.schedule(tx, event);
  }

  /** Failed events are worked off again. Without an id: all of them. */
  async reopen(tx: Tx, id: string | null): Promise<Pick<OpenEvent, 'id' | 'objectId'>[]> {
    return tx.query<Pick<OpenEvent, 'id' | 'objectId'>>(
      `WITH reopened AS (
         UPDATE billing.stripe_event SET ${anew} WHERE status = 'failed' AND ($1::text IS NULL OR id = $1) RETURNING id, object_id)
       SELECT id, object_id AS "objectId" FROM reopened`,
      [id],
    );
  }

  /** A person says that it means nothing to us. False when it does not wait for anybody. */
  async leave(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query(
      `WITH left_out AS (UPDATE billing.stripe_event SET status = 'ignored' WHERE id = $1 AND status = 'failed' RETURNING id)
       SELECT id FROM left_out`,
      [id],
    );
    return rows.length > 0;
  }

  async failedCount(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM billing.stripe_event WHERE status = 'failed'`,
    );
    return row!.count;
  }
}
