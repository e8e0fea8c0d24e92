import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { CallCorrectionView, InteractionView, RecordedCallView } from '../application/views.js';
import type { Recorded } from '../domain/correction.js';
import type { OutboundSaid } from '../domain/outbound-call.js';
import { interactionColumns, type LockedCall } from './call.store.js';

/** Corrections of a call aliased `i`, oldest first, as JSON. */
const correctionsColumn = `(SELECT coalesce(json_agg(json_build_object('at', c.corrected_at, 'by', c.corrected_by, 'reason', c.reason,
    'former', c.former) ORDER BY c.revision), '[]') FROM fulfilment.call_correction c WHERE c.interaction_id = i.id) AS corrections`;

/** JSON carries instants as text. */
const withInstants = (corrections: readonly CallCorrectionView[]): CallCorrectionView[] =>
  corrections.map((correction) => ({ ...correction, at: new Date(correction.at) }));

type RecordedRow = InteractionView & Omit<RecordedCallView, 'call'>;

const select = `SELECT ${interactionColumns}, i.recorded_at AS "recordedAt", i.direction, ${correctionsColumn}
  FROM fulfilment.interaction i`;

@Injectable()
export class CorrectionStore {
  async ofCall(tx: Tx, operatorId: string, id: string): Promise<RecordedCallView | undefined> {
    const rows = await tx.query<RecordedRow>(`${select} WHERE i.id = $2 AND i.operator_id = $1`, [
      operatorId,
      id,
    ]);
    return rows.map(recordedFrom)[0];
  }

  /** What one agent recorded since, newest first. `search` is in the stored form of `searchable`. */
  async ofAgent(
    tx: Tx,
    {
      operatorId,
      agentId,
      since,
      search,
    }: { operatorId: string; agentId: string; since: Date; search: string | null },
  ): Promise<RecordedCallView[]> {
    const rows = await tx.query<RecordedRow>(
      `${select} JOIN fulfilment.desk d ON d.id = i.desk_id LEFT JOIN fulfilment.report r ON r.interaction_id = i.id
       WHERE i.agent_id = $2 AND i.operator_id = $1 AND i.state = 'completed' AND i.recorded_at >= $3
         AND ($4::text IS NULL OR concat_ws(chr(10), r.search_text, lower(d.name), i.caller_number) LIKE '%' || $4 || '%')
       ORDER BY i.recorded_at DESC, i.id LIMIT 300`,
      [operatorId, agentId, since, search && search.replace(/[\\%_]/g, '\\$&')],
    );
    return rows.map(recordedFrom);
  }

  /** Keeps what the call said and writes what it says from now on; the id of the correction. */
  async correct(
    tx: Tx,
    { view }: LockedCall,
    change: {
      revision: number;
      reason: string;
      former: Recorded;
      recorded: Recorded;
      personId: string;
      /** The record of a call that we made, whose talk this is. */
      outbound?: { callId: string; former: OutboundSaid };
    },
  ): Promise<string> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO fulfilment.call_correction (interaction_id, revision, client_id, operator_id, corrected_at, corrected_by, reason, former,
         outbound_call_id, former_outbound)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
      [
        view.id,
        change.revision,
        view.clientId,
        view.operatorId,
        tx.now,
        change.personId,
        change.reason,
        JSON.stringify(change.former),
        change.outbound?.callId ?? null,
        change.outbound ? JSON.stringify(change.outbound.former) : null,
      ],
    );
    const { outcome, urgency, callerName, callerKana, callbackNumber, message, topic } = change.recorded;
    await tx.query(
      `UPDATE fulfilment.interaction SET outcome = $2, urgency = $3, caller_name = $4, caller_kana = $5, callback_number = $6, message = $7, topic = $8
       WHERE id = $1`,
      [view.id, outcome, urgency, callerName, callerKana, callbackNumber, message, topic],
    );
    return rows[0]!.id;
  }

  /** The charged unit of a call, or of its meeting, that is not free yet, with the objection nobody has answered. */
  async chargedUnit(
    tx: Tx,
    interactionId: string,
    kind: 'call' | 'appointment' = 'call',
  ): Promise<{ usageId: string; openDisputeId: string | null } | undefined> {
    const rows = await tx.query<{ usageId: string; openDisputeId: string | null }>(
      `SELECT u.id AS "usageId", (SELECT p.id FROM fulfilment.usage_dispute p WHERE p.usage_id = u.id AND p.state = 'open') AS "openDisputeId"
       FROM fulfilment.usage_record u WHERE u.interaction_id = $1 AND u.kind = $2 AND u.billable
         AND NOT EXISTS (SELECT FROM fulfilment.usage_correction c WHERE c.usage_id = u.id)`,
      [interactionId, kind],
    );
    return rows[0];
  }

  /** The unit stays as it was written; this says that it is free from now on. */
  async free(tx: Tx, usageId: string, correctionId: string): Promise<void> {
    await tx.query(
      `INSERT INTO fulfilment.usage_correction (usage_id, call_correction_id, contract_id, client_id, producer_id, operator_id, kind,
         occurred_on, corrected_at)
       SELECT u.id, $2, u.contract_id, u.client_id, u.producer_id, u.operator_id, u.kind, u.occurred_on, $3
       FROM fulfilment.usage_record u WHERE u.id = $1`,
      [usageId, correctionId, tx.now],
    );
  }
}

const recordedFrom = ({ recordedAt, direction, corrections, ...call }: RecordedRow): RecordedCallView => ({
  call: { ...call, recordedAt },
  recordedAt,
  direction,
  corrections: withInstants(corrections),
});
