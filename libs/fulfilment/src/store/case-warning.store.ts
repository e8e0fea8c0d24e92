import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { ReachedThreshold, WrittenLine } from '../application/case-mails.js';

/** What mails about cases need to know; read for the platform, which sees all. */
@Injectable()
export class CaseWarningStore {
  /** Thresholds that were reached and nobody was told of; telling is noted with the same stroke. */
  reached(tx: Tx, atMost: number): Promise<ReachedThreshold[]> {
    return tx.query<ReachedThreshold>(
      `WITH told AS (
         INSERT INTO fulfilment.case_warning (case_id, client_id, operator_id, deadline, threshold, due_at, told_at)
         SELECT p.id, p.client_id, p.operator_id, p.deadline, p.threshold, p.due_at, $1 FROM (
           SELECT c.id, c.client_id, c.operator_id, k.deadline, CASE WHEN k.due_at <= $1 THEN 'missed' ELSE 'soon' END AS threshold, k.due_at
           FROM fulfilment.desk_case c CROSS JOIN LATERAL (VALUES
             ('respond', c.respond_soon_at, c.respond_due_at, c.responded_at IS NULL),
             ('resolve', c.resolve_soon_at, c.resolve_due_at, true)) AS k (deadline, soon_at, due_at, owed)
           WHERE c.state <> 'closed' AND k.owed AND k.soon_at <= $1) p
         WHERE NOT EXISTS (SELECT FROM fulfilment.case_warning w
           WHERE w.case_id = p.id AND w.deadline = p.deadline AND w.threshold = p.threshold AND w.due_at = p.due_at)
         ORDER BY p.due_at, p.id LIMIT $2
         ON CONFLICT DO NOTHING RETURNING case_id, operator_id, deadline, threshold, due_at)
       SELECT t.case_id AS "caseId", t.operator_id AS "operatorId", t.deadline, t.threshold, t.due_at AS "dueAt", c.number, c.category,
         c.severity, d.name AS "deskName"
       FROM told t JOIN fulfilment.desk_case c ON c.id = t.case_id JOIN fulfilment.desk d ON d.id = c.desk_id ORDER BY t.due_at, t.case_id`,
      [tx.now, atMost],
    );
  }

  async line(tx: Tx, entryId: string): Promise<WrittenLine | undefined> {
    const rows = await tx.query<WrittenLine>(
      `SELECT e.text, e.detail, c.number, c.category, c.severity, c.name, c.happened, c.assigned_to AS "assignedTo",
         d.name AS "deskName", c.language, s.mail_signature AS signature
       FROM fulfilment.case_entry e JOIN fulfilment.desk_case c ON c.id = e.case_id JOIN fulfilment.desk d ON d.id = c.desk_id
         LEFT JOIN fulfilment.order_rules s ON s.desk_id = c.desk_id
       WHERE e.id = $1`,
      [entryId],
    );
    return rows[0];
  }
}
