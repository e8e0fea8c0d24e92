import { plusMs } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { OutgoingAnswer } from '../application/webhook-ports.js';
import type { DeliveryView, EndpointView } from '../application/webhook-views.js';
import { type DeliveryState, ROTATION_OVERLAP_MS, type WebhookKind } from '../domain/webhook.js';

const endpointColumns = `e.id, e.company_id AS "companyId", e.kind, e.name, e.url, e.subject_id AS "subjectId", e.events,
  e.created_at AS "createdAt", e.old_secret_until AS "oldSecretUntil", e.removed_at AS "removedAt"`;

export interface NewEndpoint {
  readonly companyId: string;
  readonly kind: WebhookKind;
  readonly name: string;
  readonly url: string;
  readonly subjectId: string | null;
  readonly events: readonly string[];
  /** Sealed. */
  readonly secret: string | null;
  readonly by: string | null;
}

/** A locked delivery with what sending it needs. */
export interface DueDelivery {
  readonly id: string;
  readonly companyId: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly body: string;
  readonly kind: WebhookKind;
  readonly url: string;
  readonly secret: string | null;
  /** Null once the overlap is over. */
  readonly oldSecret: string | null;
  readonly removed: boolean;
}

@Injectable()
export class WebhookStore {
  async count(tx: Tx, companyId: string): Promise<number> {
    const rows = await tx.query<{ n: number }>(
      `SELECT count(*) AS n FROM identity.webhook_endpoint WHERE company_id = $1 AND removed_at IS NULL`,
      [companyId],
    );
    return rows[0]!.n;
  }

  /** @returns undefined when the company has the address already. */
  async add(tx: Tx, one: NewEndpoint): Promise<EndpointView | undefined> {
    const rows = await tx.query<EndpointView>(
      `INSERT INTO identity.webhook_endpoint AS e (company_id, kind, name, url, subject_id, events, secret, created_at, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING ${endpointColumns}`,
      [one.companyId, one.kind, one.name, one.url, one.subjectId, one.events, one.secret, tx.now, one.by],
    );
    return rows[0];
  }

  of(tx: Tx, companyId: string, subjectId: string | null): Promise<EndpointView[]> {
    return tx.query<EndpointView>(
      `SELECT ${endpointColumns} FROM identity.webhook_endpoint e WHERE e.company_id = $1 AND e.removed_at IS NULL
         AND ($2::uuid IS NULL OR e.subject_id = $2) ORDER BY e.created_at, e.id`,
      [companyId, subjectId],
    );
  }

  async lock(tx: Tx, companyId: string, id: string): Promise<EndpointView | undefined> {
    const rows = await tx.query<EndpointView>(
      `SELECT ${endpointColumns} FROM identity.webhook_endpoint e WHERE e.company_id = $1 AND e.id = $2 FOR UPDATE`,
      [companyId, id],
    );
    return rows[0];
  }

  async rotate(tx: Tx, id: string, secret: string): Promise<void> {
    await tx.query(
      `UPDATE identity.webhook_endpoint SET old_secret = secret, old_secret_until = $3, secret = $2 WHERE id = $1`,
      [id, secret, plusMs(tx.now, ROTATION_OVERLAP_MS)],
    );
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.query(`UPDATE identity.webhook_endpoint SET removed_at = $2 WHERE id = $1`, [id, tx.now]);
  }

  /** Endpoints of the company that want the event, of this subject or of all. */
  wanting(
    tx: Tx,
    companyId: string,
    event: string,
    subjectId: string | null,
  ): Promise<{ id: string; kind: WebhookKind }[]> {
    return tx.query(
      `SELECT id, kind FROM identity.webhook_endpoint WHERE company_id = $1 AND removed_at IS NULL AND $2 = ANY (events)
         AND (subject_id IS NULL OR subject_id = $3)`,
      [companyId, event, subjectId],
    );
  }

  async enqueue(
    tx: Tx,
    companyId: string,
    event: string,
    deliveries: readonly { endpointId: string; body: string }[],
  ): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO identity.webhook_delivery (endpoint_id, company_id, event, body, created_at)
       SELECT endpoint_id, $1, $2, body, $5 FROM unnest($3::uuid[], $4::text[]) AS d(endpoint_id, body) RETURNING id`,
      [
        companyId,
        event,
        deliveries.map(({ endpointId }) => endpointId),
        deliveries.map(({ body }) => body),
        tx.now,
      ],
    );
    return rows.map(({ id }) => id);
  }

  async due(tx: Tx, id: string): Promise<DueDelivery | undefined> {
    const rows = await tx.query<DueDelivery>(
      `SELECT d.id, d.company_id AS "companyId", d.state, d.attempts, d.body, e.kind, e.url, e.secret,
         CASE WHEN e.old_secret_until > $2 THEN e.old_secret END AS "oldSecret", e.removed_at IS NOT NULL AS removed
       FROM identity.webhook_delivery d JOIN identity.webhook_endpoint e ON e.id = d.endpoint_id WHERE d.id = $1`,
      [id, tx.now],
    );
    return rows[0];
  }

  async attempted(
    tx: Tx,
    { id, companyId }: DueDelivery,
    answer: OutgoingAnswer,
    state: DeliveryState,
  ): Promise<void> {
    await tx.query(
      `WITH told AS (INSERT INTO identity.webhook_attempt (delivery_id, company_id, at, status, error, duration_ms) VALUES ($1, $2, $3, $4, $5, $6))
       UPDATE identity.webhook_delivery SET attempts = attempts + 1, state = $7, ended_at = CASE WHEN $7 <> 'waiting' THEN $3::timestamptz END WHERE id = $1`,
      [id, companyId, tx.now, answer.status, answer.error, answer.durationMs, state],
    );
  }

  /** To be sent anew, from the beginning; the attempts so far stay in the log. @returns undefined when it is not this company's */
  async replay(tx: Tx, companyId: string, id: string): Promise<boolean> {
    const rows = await tx.query(
      `WITH again AS (UPDATE identity.webhook_delivery SET state = 'waiting', attempts = 0, ended_at = NULL WHERE company_id = $1 AND id = $2
         RETURNING id) SELECT id FROM again`,
      [companyId, id],
    );
    return rows.length === 1;
  }

  deliveries(tx: Tx, companyId: string, endpointId: string | null): Promise<DeliveryView[]> {
    return tx.query<DeliveryView>(
      `SELECT d.id, d.endpoint_id AS "endpointId", e.name AS "endpointName", d.event, d.state, d.attempts, d.created_at AS "createdAt",
         d.ended_at AS "endedAt", a.at AS "lastAt", a.status AS "lastStatus", a.error AS "lastError"
       FROM identity.webhook_delivery d JOIN identity.webhook_endpoint e ON e.id = d.endpoint_id
       LEFT JOIN LATERAL (SELECT at, status, error FROM identity.webhook_attempt WHERE delivery_id = d.id ORDER BY id DESC LIMIT 1) a ON true
       WHERE d.company_id = $1 AND ($2::uuid IS NULL OR d.endpoint_id = $2) ORDER BY d.created_at DESC, d.id LIMIT 100`,
      [companyId, endpointId],
    );
  }
}
