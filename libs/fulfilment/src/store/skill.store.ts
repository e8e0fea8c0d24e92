import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { AgentSkills, DeskQueue } from '../application/views.js';
import { type QueueRules, type Skills, usualRules } from '../domain/routing.js';

/** What agents can do and what desks ask for. */
@Injectable()
export class SkillStore {
  skills(tx: Tx, operatorId: string): Promise<AgentSkills[]> {
    return tx.query(
      `SELECT person_id AS "personId", languages, certifications, desk_ids AS "deskIds" FROM fulfilment.agent_skill WHERE operator_id = $1`,
      [operatorId],
    );
  }

  /** The rules of every desk of the operator; one that has none of its own has the usual ones. */
  queues(tx: Tx, operatorId: string): Promise<DeskQueue[]> {
    return tx.query(
      `SELECT d.id AS "deskId", coalesce(q.language, $2) AS language, coalesce(q.certifications, '{}') AS certifications,
         coalesce(q.ring_seconds, $3) AS "ringSeconds", coalesce(q.wrap_up_seconds, $4) AS "wrapUpSeconds",
         coalesce(q.level_percent, $5) AS "levelPercent", coalesce(q.level_seconds, $6) AS "levelSeconds"
       FROM fulfilment.desk d LEFT JOIN fulfilment.desk_queue q ON q.desk_id = d.id WHERE d.operator_id = $1 ORDER BY d.name, d.id`,
      [
        operatorId,
        usualRules.language,
        usualRules.ringSeconds,
        usualRules.wrapUpSeconds,
        usualRules.levelPercent,
        usualRules.levelSeconds,
      ],
    );
  }

  async ownDesks(tx: Tx, operatorId: string, ids: readonly string[]): Promise<number> {
    const rows = await tx.query<{ n: number }>(
      `SELECT count(*) AS n FROM fulfilment.desk WHERE operator_id = $1 AND id = ANY ($2)`,
      [operatorId, ids],
    );
    return rows[0]!.n;
  }

  async setSkills(tx: Tx, operatorId: string, personId: string, skills: Skills, by: string): Promise<void> {
    await tx.query(
      `INSERT INTO fulfilment.agent_skill (operator_id, person_id, languages, certifications, desk_ids, updated_at, updated_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (operator_id, person_id) DO UPDATE SET languages = excluded.languages,
         certifications = excluded.certifications, desk_ids = excluded.desk_ids, updated_at = excluded.updated_at, updated_by = excluded.updated_by`,
      [operatorId, personId, skills.languages, skills.certifications, skills.deskIds, tx.now, by],
    );
  }

  async setQueue(tx: Tx, operatorId: string, deskId: string, rules: QueueRules, by: string): Promise<void> {
    await tx.query(
      `INSERT INTO fulfilment.desk_queue (desk_id, operator_id, language, certifications, ring_seconds, wrap_up_seconds,
         level_percent, level_seconds, updated_at, updated_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (desk_id) DO UPDATE SET language = excluded.language,
         certifications = excluded.certifications, ring_seconds = excluded.ring_seconds, wrap_up_seconds = excluded.wrap_up_seconds,
         level_percent = excluded.level_percent, level_seconds = excluded.level_seconds, updated_at = excluded.updated_at,
         updated_by = excluded.updated_by`,
      [
        deskId,
        operatorId,
        rules.language,
        rules.certifications,
        rules.ringSeconds,
        rules.wrapUpSeconds,
        rules.levelPercent,
        rules.levelSeconds,
        tx.now,
        by,
      ],
    );
  }
}
