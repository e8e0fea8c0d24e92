import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { ProviderEvent } from '../application/ports.js';

@Injectable()
export class EventStore {
  /** False when the event is here already. */
  async add(tx: Tx, event: ProviderEvent): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO billing.stripe_event (id, type, object_id, api_version, created_at, payload, received_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING RETURNING id`,
      [
        event.id,
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

  async schedule(tx: Tx, eventId: string): Promise<void> {
    await tx.enqueue(
      'process-stripe-event',
      { eventId },
      { jobKey: `stripe-event:${eventId}`, maxAttempts: 15 },
    );
  }

  async open(tx: Tx, id: string): Promise<{ type: string; objectId: string | null } | undefined> {
    const [row] = await tx.query<{ type: string; objectId: string | null }>(
      `SELECT type, object_id AS "objectId" FROM billing.stripe_event WHERE id = $1 AND status = 'pending'`,
      [id],
    );
    return row;
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
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM billing.stripe_event WHERE status = 'pending' AND attempts = 0 AND received_at < $1::timestamptz - interval '5 minutes'
       ORDER BY received_at LIMIT 100`,
      [tx.now],
    );
    for (const { id } of rows) await this.schedule(tx, id);
  }

  async failedCount(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM billing.stripe_event WHERE status = 'failed'`,
    );
    return row!.count;
  }
}
