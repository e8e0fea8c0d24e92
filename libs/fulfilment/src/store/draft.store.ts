import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { type FormKind, formKinds, type KeptDraft } from '../domain/draft.js';

/** What a draft is for, and whose. */
export interface DraftPlace {
  readonly kind: 'order' | 'outbound' | 'case' | FormKind;
  readonly subjectId: string;
  /** Empty where it goes along with a call to whoever holds it. */
  readonly personId: string;
  /** Null while it is not said which client it is about. */
  readonly clientId: string | null;
  readonly operatorId: string;
}

const calls = 'SELECT client_id FROM fulfilment.interaction WHERE id = $1 AND operator_id = $2';
const callsBack = 'SELECT client_id FROM fulfilment.callback WHERE id = $1 AND operator_id = $2';
const callsOut = 'SELECT client_id FROM fulfilment.outbound_call WHERE id = $1 AND operator_id = $2';

/** What each form may be about. */
const subjects: Readonly<Record<Exclude<FormKind, 'logged_call'>, string>> = {
  callback_result: callsBack,
  callback_promise: calls,
  hard_call: [calls, callsBack, callsOut].join(' UNION ALL '),
};

/** What people are typing beside a call, numbered. The caller has found out whose it is; walls stand behind that. */
@Injectable()
export class DraftStore {
  /** Whose call a form is about; undefined when it is not the operator's. */
  async clientOf(
    tx: Tx,
    operatorId: string,
    form: keyof typeof subjects,
    subjectId: string,
  ): Promise<string | undefined> {
    const rows = await tx.query<{ client_id: string }>(subjects[form], [subjectId, operatorId]);
    return rows[0]?.client_id;
  }

  async read(
    tx: Tx,
    { kind, subjectId, personId }: Pick<DraftPlace, 'kind' | 'subjectId' | 'personId'>,
  ): Promise<KeptDraft> {
    const rows = await tx.query<KeptDraft>(
      `SELECT content AS draft, revision FROM fulfilment.work_draft WHERE kind = $1 AND subject_id = $2 AND person_id = $3`,
      [kind, subjectId, personId],
    );
    return rows[0] ?? { draft: null, revision: 0 };
  }

  /**
   * The same words again keep their number.
   * @param basedOn the revision that was read; null writes whatever is there
   * @returns undefined when it was written on from an older state than what is kept
   */
  async save(
    tx: Tx,
    { kind, subjectId, personId, clientId, operatorId }: DraftPlace,
    { draft, basedOn }: { draft: object; basedOn: number | null },
  ): Promise<KeptDraft | undefined> {
    const rows = await tx.query<KeptDraft>(
      `INSERT INTO fulfilment.work_draft AS d (kind, subject_id, person_id, client_id, operator_id, content, revision, saved_at)
       VALUES ($1, $2, $3, $4, $5, $6, 1, $7)
       ON CONFLICT (kind, subject_id, person_id) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at,
         revision = d.revision + (d.content IS DISTINCT FROM excluded.content)::int
         WHERE $8::int IS NULL OR d.revision = $8 OR d.content = excluded.content
       RETURNING content AS draft, revision`,
      [kind, subjectId, personId, clientId, operatorId, JSON.stringify(draft), tx.now, basedOn],
    );
    return rows[0];
  }

  /**
   * It became what it was written for; whoever still writes on from it is told.
   * @param saying only where it says this
   */
  async forget(
    tx: Tx,
    { kind, subjectId, personId }: Pick<DraftPlace, 'kind' | 'subjectId' | 'personId'>,
    saying: object = {},
  ): Promise<void> {
    await tx.query(
      `UPDATE fulfilment.work_draft SET content = NULL, revision = revision + 1, saved_at = $4
       WHERE kind = $1 AND subject_id = $2 AND person_id = $3 AND content @> $5::jsonb`,
      [kind, subjectId, personId, tx.now, JSON.stringify(saying)],
    );
  }

  /** What nobody has saved since, also what is left of what was sent: forms, and other words once the call, contact or case is over. */
  async removeForgotten(tx: Tx, savedBefore: Date): Promise<void> {
    await tx.query(
      `DELETE FROM fulfilment.work_draft d WHERE saved_at < $2 AND (kind = ANY ($1)
         OR kind = 'order' AND EXISTS (SELECT FROM fulfilment.interaction i WHERE i.id = d.subject_id AND i.state IN ('completed', 'abandoned'))
         OR kind = 'outbound' AND EXISTS (SELECT FROM fulfilment.outbound_call o
           WHERE o.id = d.subject_id AND (o.recorded_at IS NOT NULL OR o.released_at IS NOT NULL))
         OR kind = 'case' AND EXISTS (SELECT FROM fulfilment.desk_case k WHERE k.id = d.subject_id AND k.closed_at IS NOT NULL))`,
      [formKinds, savedBefore],
    );
  }

  /** The part that was kept under this request became what it was written for; what has been written there since stays. */
  async forgetPart(
    tx: Tx,
    { kind, subjectId, personId }: DraftPlace,
    part: string,
    requestId: string,
  ): Promise<void> {
    await tx.query(
      `UPDATE fulfilment.work_draft SET content = content - ARRAY[$5::text, $6::text], revision = revision + 1, saved_at = $4
       WHERE kind = $1 AND subject_id = $2 AND person_id = $3 AND content ->> $6 = $7`,
      [kind, subjectId, personId, tx.now, part, `${part}RequestId`, requestId],
    );
  }
}
