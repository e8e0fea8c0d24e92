import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { ScriptDraftView, ScriptVersionView } from '../application/script-views.js';
import type { StoredDesk } from '../application/views.js';
import type { OffersTopics } from '../domain/topic.js';
import type { ScriptStep } from '../domain/script.js';

@Injectable()
export class ScriptStore {
  async draft(tx: Tx, deskId: string): Promise<ScriptDraftView | undefined> {
    const rows = await tx.query<ScriptDraftView>(
      `SELECT steps, revision, saved_at AS "savedAt" FROM fulfilment.script_draft WHERE desk_id = $1`,
      [deskId],
    );
    return rows[0];
  }

  async save(tx: Tx, desk: StoredDesk, steps: readonly ScriptStep[], personId: string): Promise<void> {
    await tx.query(
      `INSERT INTO fulfilment.script_draft AS s (desk_id, client_id, operator_id, steps, revision, saved_at, saved_by)
       VALUES ($1, $2, $3, $4, 1, $5, $6)
       ON CONFLICT (desk_id) DO UPDATE SET steps = excluded.steps, revision = s.revision + 1, saved_at = excluded.saved_at,
         saved_by = excluded.saved_by`,
      [desk.id, desk.clientId, desk.operatorId, JSON.stringify(steps), tx.now, personId],
    );
  }

  async discard(tx: Tx, deskId: string): Promise<void> {
    await tx.query('DELETE FROM fulfilment.script_draft WHERE desk_id = $1', [deskId]);
  }

  /** Former scripts of a desk, newest first; versions that changed something else are left out. */
  former(tx: Tx, deskId: string, atMost: number): Promise<ScriptVersionView[]> {
    return tx.query<ScriptVersionView>(
      `WITH said AS (
         SELECT version, content -> 'script' AS steps, replaced_at FROM fulfilment.desk_revision WHERE desk_id = $1
         UNION ALL SELECT version, script, NULL FROM fulfilment.desk WHERE id = $1)
       SELECT version, steps, replaced_at AS "replacedAt" FROM (
         SELECT *, lead(steps) OVER (ORDER BY version) AS later FROM said) s
       WHERE later IS DISTINCT FROM steps AND replaced_at IS NOT NULL ORDER BY version DESC LIMIT $2`,
      [deskId, atMost],
    );
  }

  /** The script that each call began with, and the topics that were offered beside it, by call. */
  async ofCalls(tx: Tx, companyId: string, callIds: readonly string[]): Promise<Map<string, OffersTopics>> {
    const rows = await tx.query<OffersTopics & { id: string }>(
      `SELECT i.id, coalesce(r.content -> 'script', d.script) AS script, coalesce(r.content -> 'topics', to_jsonb(d.topics)) AS topics
       FROM fulfilment.interaction i JOIN fulfilment.desk d ON d.id = i.desk_id
       LEFT JOIN fulfilment.desk_revision r ON r.desk_id = i.desk_id AND r.version = i.desk_version
       WHERE i.id = ANY ($2) AND (i.client_id = $1 OR i.operator_id = $1)`,
      [companyId, callIds],
    );
    return new Map(rows.map(({ id, ...said }) => [id, said]));
  }
}
