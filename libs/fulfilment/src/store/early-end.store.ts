import type { Instant } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { EarlyEndRow } from './early-end.row.js';

/** What a telephony said of a call that it had not reported yet. */
export interface EarlyEvent {
  readonly eventId: string;
  readonly kind: string;
  readonly at: Instant;
  readonly agentId: string | null;
  readonly reference: string | null;
}

/** Ends and other events that were reported before their calls. */
@Injectable()
export class EarlyEndStore {
  /** Until the transaction is over, a call and its end are not written at the same time: neither would see the other. */
  async lock(tx: Tx, operatorId: string, providerCallId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1501))', [
      `${operatorId} ${providerCallId}`,
    ]);
  }

  /** The first report stays. */
  async keep(tx: Tx, operatorId: string, providerCallId: string, endedAt: Date | null): Promise<void> {
    const end = { operatorId, providerCallId, endedAt, receivedAt: tx.now };
    await tx.manager.createQueryBuilder().insert().into(EarlyEndRow).values(end).orIgnore().execute();
  }

  async of(tx: Tx, operatorId: string, providerCallId: string): Promise<EarlyEndRow | undefined> {
    return (await tx.manager.findOneBy(EarlyEndRow, { operatorId, providerCallId })) ?? undefined;
  }

  /** The first report of an event stays. */
  async keepEvent(tx: Tx, operatorId: string, providerCallId: string, event: EarlyEvent): Promise<void> {
    await tx.query(
      `INSERT INTO fulfilment.early_event (operator_id, provider_call_id, event_id, kind, at, agent_id, reference, received_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (operator_id, event_id) DO NOTHING`,
      [
        operatorId,
        providerCallId,
        event.eventId,
        event.kind,
        event.at,
        event.agentId,
        event.reference,
        tx.now,
      ],
    );
  }

  eventsOf(tx: Tx, operatorId: string, providerCallId: string): Promise<EarlyEvent[]> {
    return tx.query<EarlyEvent>(
      `SELECT event_id AS "eventId", kind, at, agent_id AS "agentId", reference FROM fulfilment.early_event
       WHERE operator_id = $1 AND provider_call_id = $2 ORDER BY at, event_id LIMIT 100`,
      [operatorId, providerCallId],
    );
  }

  async forget(tx: Tx, before: Date): Promise<void> {
    await tx.query('DELETE FROM fulfilment.early_end WHERE received_at < $1', [before]);
    await tx.query('DELETE FROM fulfilment.early_event WHERE received_at < $1', [before]);
  }
}
