import type { Instant } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { HardCallView } from '../application/hard-call-views.js';
import type { PolicyReason } from '../domain/abuse-policy.js';

export type StoredHardCall = Omit<HardCallView, 'agentName' | 'answeredByName'> & {
  readonly answeredBy: string | null;
};

const columns = `h.id, h.work_id AS "workId", h.interaction_id AS "interactionId", d.name AS "deskName", h.person_id AS "personId", h.reason,
  h.policy_version AS "policyVersion", h.ended_at AS "endedAt", h.note, h.asked_at AS "askedAt", h.answer, h.answered_at AS "answeredAt",
  h.answered_by AS "answeredBy"`;
/** The three kinds of work, with the call of the desk that tells their story. */
const works = `
  SELECT desk_id, id AS interaction_id FROM fulfilment.interaction WHERE operator_id = $1 AND id = $2
  UNION ALL SELECT desk_id, interaction_id FROM fulfilment.callback WHERE operator_id = $1 AND id = $2
  UNION ALL SELECT c.desk_id, o.interaction_id FROM fulfilment.outbound_call o JOIN fulfilment.campaign c ON c.id = o.campaign_id
    WHERE o.operator_id = $1 AND o.id = $2`;
const from = 'FROM fulfilment.hard_call h JOIN fulfilment.desk d ON d.id = h.desk_id';

/** Ends by policy and what agents asked about them; the walls keep them with the operator. */
@Injectable()
export class HardCallStore {
  /** With the policy that is in force. @param workId the call, the contact's call (once it is recorded) or the call back */
  async add(
    tx: Tx,
    operatorId: string,
    workId: string,
    { personId, reason }: { personId: string; reason: PolicyReason },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO fulfilment.hard_call (operator_id, work_id, desk_id, interaction_id, person_id, reason, policy_version, ended_at)
       SELECT $1, $2, w.desk_id, w.interaction_id, $3, $4, (SELECT max(version) FROM fulfilment.abuse_policy WHERE operator_id = $1), $5
       FROM (${works}) AS w ON CONFLICT (operator_id, work_id) DO NOTHING`,
      [operatorId, workId, personId, reason, tx.now],
    );
  }

  lockWork(tx: Tx, operatorId: string, workId: string): Promise<StoredHardCall | undefined> {
    return this.lock(tx, operatorId, 'work_id', workId);
  }

  lockOne(tx: Tx, operatorId: string, id: string): Promise<StoredHardCall | undefined> {
    return this.lock(tx, operatorId, 'id', id);
  }

  async ask(tx: Tx, id: string, note: string): Promise<void> {
    await tx.query(
      'UPDATE fulfilment.hard_call SET note = $2, asked_at = $3 WHERE id = $1 AND asked_at IS NULL',
      [id, note, tx.now],
    );
  }

  async answer(tx: Tx, id: string, answer: string, byId: string): Promise<void> {
    await tx.query(
      `UPDATE fulfilment.hard_call SET answer = $2, answered_at = $3, answered_by = $4
       WHERE id = $1 AND asked_at IS NOT NULL AND answered_at IS NULL`,
      [id, answer, tx.now, byId],
    );
  }

  /** The agent's own, newest first: those they may still ask about, and those they have asked about. */
  ofPerson(tx: Tx, operatorId: string, personId: string, since: Instant): Promise<StoredHardCall[]> {
    return tx.query<StoredHardCall>(
      `SELECT ${columns} ${from} WHERE h.operator_id = $1 AND h.person_id = $2 AND (h.ended_at >= $3 OR h.asked_at IS NOT NULL)
       ORDER BY h.ended_at DESC, h.id LIMIT 100`,
      [operatorId, personId, since],
    );
  }

  /** All of the operator's: what waits for an answer first and longest waiting first, then the newest. */
  ofOperator(tx: Tx, operatorId: string): Promise<StoredHardCall[]> {
    return tx.query<StoredHardCall>(
      `SELECT ${columns} ${from} WHERE h.operator_id = $1
       ORDER BY CASE WHEN h.answered_at IS NULL THEN h.asked_at END NULLS LAST, h.ended_at DESC, h.id LIMIT 200`,
      [operatorId],
    );
  }

  // Locked first and read after: who waited for the lock must see what the other has written.
  private async lock(
    tx: Tx,
    operatorId: string,
    column: 'id' | 'work_id',
    value: string,
  ): Promise<StoredHardCall | undefined> {
    const bound = [operatorId, value];
    await tx.query(
      `SELECT FROM fulfilment.hard_call WHERE operator_id = $1 AND ${column} = $2 FOR UPDATE`,
      bound,
    );
    const rows = await tx.query<StoredHardCall>(
      `SELECT ${columns} ${from} WHERE h.operator_id = $1 AND h.${column} = $2`,
      bound,
    );
    return rows[0];
  }
}
