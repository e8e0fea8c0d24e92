import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type {
  CaseCallView,
  CaseCountsView,
  CaseEntryView,
  CaseQuestion,
  PrecedentView,
  StoredCase,
} from '../application/case-views.js';
import { caseColumns } from './case.store.js';
import { transfersFrom } from './read-reports.js';

const missed = `((c.responded_at IS NULL AND c.respond_due_at <= $2) OR c.resolve_due_at <= $2)`;
const soon = `(NOT ${missed} IS TRUE AND ((c.responded_at IS NULL AND c.respond_soon_at <= $2) OR c.resolve_soon_at <= $2))`;

/** When the case has to be looked at next; null once the clock stands and the first answer was given. */
const nextDue = `least(CASE WHEN c.responded_at IS NULL THEN c.respond_due_at END, c.resolve_due_at)`;

const scopes: Record<CaseQuestion['scope'], string> = {
  open: `c.state <> 'closed'`,
  mine: `c.state <> 'closed' AND c.assigned_to = $3`,
  urgent: `c.state <> 'closed' AND (${missed} OR ${soon})`,
  asked: `c.state = 'waiting_client'`,
  closed: `c.state = 'closed'`,
};

const AT_MOST_PRECEDENTS = 8;
/** Less than this in common is chance. */
const LIKENESS = 0.2;

const own = '(c.client_id = $1 OR c.operator_id = $1)';

/** Lists of cases for either side; `companyId` is the client or the operator. A program (`personId` null) has none of its own. */
@Injectable()
export class CaseListStore {
  async counts(tx: Tx, companyId: string, personId: string | null): Promise<CaseCountsView> {
    const rows = await tx.query<CaseCountsView>(
      `SELECT count(*)::int AS open, (count(*) FILTER (WHERE c.assigned_to = $3))::int AS mine,
         (count(*) FILTER (WHERE c.state = 'waiting_client'))::int AS asked,
         (count(*) FILTER (WHERE ${soon}))::int AS soon, (count(*) FILTER (WHERE ${missed}))::int AS missed
       FROM fulfilment.desk_case c WHERE ${own} AND c.state <> 'closed'`,
      [companyId, tx.now, personId],
    );
    return rows[0]!;
  }

  async page(
    tx: Tx,
    companyId: string,
    personId: string | null,
    { scope, deskId, search, first, offset }: CaseQuestion,
  ): Promise<{ total: number; items: StoredCase[] }> {
    const rows = await tx.query<StoredCase & { total: number }>(
      `WITH c AS (SELECT c.* FROM fulfilment.desk_case c
         WHERE ${own} AND $2::timestamptz IS NOT NULL AND ($3::text IS NULL OR true) AND ${scopes[scope]} AND ($4::uuid IS NULL OR c.desk_id = $4)
           AND ($5::text IS NULL OR strpos(lower(concat_ws(' ', c.number, c.name, c.name_kana, c.phone, c.email, c.product, c.category, c.happened)), $5) > 0))
       SELECT ${caseColumns}, (SELECT count(*) FROM c)::int AS total FROM c JOIN fulfilment.desk d ON d.id = c.desk_id
       ORDER BY (c.client_id = $1 AND c.state = 'waiting_client') DESC, CASE WHEN c.state = 'closed' THEN c.closed_at END DESC, ${nextDue} NULLS LAST, c.opened_at, c.id LIMIT $6 OFFSET $7`,
      [companyId, tx.now, personId, deskId, search, first, offset],
    );
    return { total: rows[0]?.total ?? 0, items: rows.map(({ total: _, ...item }) => item) };
  }

  async some(tx: Tx, companyId: string, ids: readonly string[]): Promise<StoredCase[]> {
    return tx.query<StoredCase>(
      `SELECT ${caseColumns} FROM fulfilment.desk_case c JOIN fulfilment.desk d ON d.id = c.desk_id WHERE ${own} AND c.id = ANY ($2)`,
      [companyId, ids],
    );
  }

  /** Open cases of one number at one desk; numbers are compared nowhere else. */
  ofCaller(tx: Tx, operatorId: string, deskId: string, phone: string): Promise<StoredCase[]> {
    return tx.query<StoredCase>(
      `SELECT ${caseColumns} FROM fulfilment.desk_case c JOIN fulfilment.desk d ON d.id = c.desk_id
       WHERE c.operator_id = $1 AND c.desk_id = $2 AND c.phone = $3 AND c.state <> 'closed' ORDER BY c.opened_at DESC LIMIT 5`,
      [operatorId, deskId, phone],
    );
  }

  /** The story in order. What the desk's people wrote to one another is asked for by the operator only. */
  entries(
    tx: Tx,
    companyId: string,
    caseId: string,
  ): Promise<(Omit<CaseEntryView, 'side' | 'personName'> & { personId: string | null })[]> {
    return tx.query(
      `SELECT e.id, e.at, e.kind, e.person_id AS "personId", e.text, e.detail, e.interaction_id AS "interactionId"
       FROM fulfilment.case_entry e WHERE e.case_id = $2 AND (e.operator_id = $1 OR (e.client_id = $1 AND e.kind NOT IN ('note', 'assigned')))
       ORDER BY e.position LIMIT 500`,
      [companyId, caseId],
    );
  }

  /** The calls of a case that the reader may see, oldest first; words stand there once a call is recorded. */
  async calls(tx: Tx, caseId: string): Promise<CaseCallView[]> {
    const rows = await tx.query<CaseCallView>(
      `SELECT i.id AS "interactionId", i.offered_at AS at, i.outcome, i.urgency, i.caller_name AS "callerName",
         coalesce(i.callback_number, i.caller_number) AS "callbackNumber", i.message, coalesce(r.transfers, '[]') AS transfers
       FROM fulfilment.case_call k JOIN fulfilment.interaction i ON i.id = k.interaction_id
         LEFT JOIN fulfilment.report r ON r.interaction_id = i.id
       WHERE k.case_id = $1 ORDER BY i.offered_at, i.id LIMIT 100`,
      [caseId],
    );
    return rows.map(({ transfers, ...call }) => ({ ...call, transfers: transfersFrom(transfers) }));
  }

  /** Closed cases of one client that share most letter pairs with what is asked. */
  precedents(
    tx: Tx,
    { companyId, clientId }: { companyId: string; clientId: string },
    pairs: readonly string[],
  ): Promise<PrecedentView[]> {
    return tx.query<PrecedentView>(
      `SELECT f.id, f.number, f.category, f.product, f.happened, f.closed_at AS "closedAt", f.closing_code AS "closingCode",
         f.closing_line AS "closingLine", f.likeness,
         (SELECT e.text FROM fulfilment.case_entry e WHERE e.case_id = f.id AND e.kind IN ('reply_mail', 'reply_phone')
          ORDER BY e.position DESC LIMIT 1) AS answer
       FROM (SELECT c.*, (SELECT count(*) FROM unnest(c.pairs) AS pair WHERE pair = ANY ($3))::float8 / cardinality($3::text[]) AS likeness
         FROM fulfilment.desk_case c
         WHERE c.client_id = $2 AND ${own} AND c.state = 'closed' AND c.pairs && $3::text[]) f
       WHERE f.likeness >= ${LIKENESS} ORDER BY f.likeness DESC, f.closed_at DESC, f.id LIMIT ${AT_MOST_PRECEDENTS}`,
      [companyId, clientId, pairs],
    );
  }
}
