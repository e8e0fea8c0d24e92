import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { StaffWordView } from '../application/views.js';

const columns = `w.id, w.work_id AS "workId", w.person_id AS "personId", w.sent_by AS "byId", w.words, w.sent_at AS "sentAt", w.read_at AS "readAt"`;

/** What is in whose hands: a call that is talked or written down, a contact of a campaign, a call back that is being made. */
const inHand = `
  SELECT id AS work_id, agent_id AS person_id FROM fulfilment.interaction WHERE operator_id = $1 AND id = $2 AND state IN ('connected', 'wrap_up')
  UNION ALL SELECT id, agent_id FROM fulfilment.outbound_call
    WHERE operator_id = $1 AND id = $2 AND recorded_at IS NULL AND released_at IS NULL
  UNION ALL SELECT id, agent_id FROM fulfilment.callback WHERE operator_id = $1 AND id = $2 AND state = 'calling'`;

/** Words of supervisors to agents; the walls keep them with the operator. */
@Injectable()
export class StaffWordStore {
  async byRequest(tx: Tx, operatorId: string, requestId: string): Promise<StaffWordView | undefined> {
    const rows = await tx.query<StaffWordView>(
      `SELECT ${columns} FROM fulfilment.staff_word w WHERE w.operator_id = $1 AND w.request_id = $2`,
      [operatorId, requestId],
    );
    return rows[0];
  }

  /** Whether the operator has such work at all; and in whose hands it is, null when it is in nobody's. */
  async holder(tx: Tx, operatorId: string, workId: string): Promise<{ personId: string | null } | undefined> {
    const rows = await tx.query<{ personId: string | null; known: boolean }>(
      `SELECT (SELECT person_id FROM (${inHand}) AS held) AS "personId",
         EXISTS (SELECT FROM fulfilment.interaction WHERE operator_id = $1 AND id = $2)
           OR EXISTS (SELECT FROM fulfilment.outbound_call WHERE operator_id = $1 AND id = $2)
           OR EXISTS (SELECT FROM fulfilment.callback WHERE operator_id = $1 AND id = $2) AS known`,
      [operatorId, workId],
    );
    const { personId, known } = rows[0]!;
    return known ? { personId } : undefined;
  }

  /** @returns false when the same request has written one already */
  async add(
    tx: Tx,
    operatorId: string,
    word: Pick<StaffWordView, 'workId' | 'personId' | 'byId' | 'words'> & { requestId: string },
  ): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO fulfilment.staff_word (operator_id, request_id, work_id, person_id, sent_by, words, sent_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (operator_id, request_id) DO NOTHING RETURNING id`,
      [operatorId, word.requestId, word.workId, word.personId, word.byId, word.words, tx.now],
    );
    return rows.length === 1;
  }

  /** The first press counts. @returns false when it was written to somebody else */
  async read(tx: Tx, operatorId: string, personId: string, id: string): Promise<boolean> {
    await tx.query(
      `UPDATE fulfilment.staff_word SET read_at = greatest($4, sent_at) WHERE operator_id = $1 AND person_id = $2 AND id = $3 AND read_at IS NULL`,
      [operatorId, personId, id, tx.now],
    );
    const rows = await tx.query(
      'SELECT FROM fulfilment.staff_word WHERE operator_id = $1 AND person_id = $2 AND id = $3',
      [operatorId, personId, id],
    );
    return rows.length === 1;
  }

  /** What this agent has not read yet of what they have in hand, oldest first. */
  unread(tx: Tx, operatorId: string, personId: string): Promise<StaffWordView[]> {
    return tx.prepared<StaffWordView>(
      'unread-staff-words',
      `SELECT ${columns} FROM fulfilment.staff_word w
       WHERE w.operator_id = $1 AND w.person_id = $2 AND w.read_at IS NULL
         AND (EXISTS (SELECT FROM fulfilment.interaction i WHERE i.id = w.work_id AND i.agent_id = $2 AND i.state IN ('connected', 'wrap_up'))
           OR EXISTS (SELECT FROM fulfilment.presence p WHERE p.operator_id = $1 AND p.person_id = $2 AND p.call_id = w.work_id))
       ORDER BY w.sent_at, w.id LIMIT 20`,
      [operatorId, personId],
    );
  }

  /** The newest word of each of these pieces of work. */
  async newest(tx: Tx, operatorId: string, workIds: readonly string[]): Promise<Map<string, StaffWordView>> {
    if (workIds.length === 0) return new Map();
    const rows = await tx.query<StaffWordView>(
      `SELECT DISTINCT ON (w.work_id) ${columns} FROM fulfilment.staff_word w
       WHERE w.operator_id = $1 AND w.work_id = ANY ($2) ORDER BY w.work_id, w.sent_at DESC, w.id DESC`,
      [operatorId, workIds],
    );
    return new Map(rows.map((word) => [word.workId, word]));
  }

  /** All that was written about a call: while it was in hand, while somebody was called back for it, and while it was a contact's. */
  ofCall(tx: Tx, interactionId: string): Promise<StaffWordView[]> {
    return tx.query<StaffWordView>(
      `SELECT ${columns} FROM fulfilment.staff_word w WHERE w.work_id IN (SELECT $1::uuid
         UNION ALL SELECT b.id FROM fulfilment.callback b WHERE b.interaction_id = $1
         UNION ALL SELECT o.id FROM fulfilment.outbound_call o WHERE o.interaction_id = $1) ORDER BY w.sent_at, w.id LIMIT 500`,
      [interactionId],
    );
  }
}
