import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { NewEntry, StoredCase } from '../application/case-views.js';
import type { AnswerPromise, CaseClock } from '../domain/case-clock.js';
import type { CaseState, ClosingCode, CustomerLanguage, Rung, Severity } from '../domain/case.js';
import { pairsOf } from '../domain/letter-pairs.js';
import type { NewCase } from '../domain/new-case.js';

export const caseColumns = `c.id, c.desk_id AS "deskId", c.contract_id AS "contractId", c.client_id AS "clientId",
  c.operator_id AS "operatorId", c.number, c.state, c.category, c.severity, c.language, c.rung, c.name, c.name_kana AS "nameKana", c.phone, c.email,
  c.product, c.happened, c.wish, c.assigned_to AS "assignedTo", c.opened_at AS "openedAt", c.responded_at AS "respondedAt",
  c.respond_soon_at AS "respondSoonAt", c.respond_due_at AS "respondDueAt", c.resolve_minutes AS "resolveMinutes",
  c.used_minutes AS "usedMinutes", c.running_since AS "runningSince", c.resolve_soon_at AS "resolveSoonAt",
  c.resolve_due_at AS "resolveDueAt", c.closed_at AS "closedAt", c.closing_code AS "closingCode", c.closing_line AS "closingLine",
  c.reopened, d.name AS "deskName"`;

export type CaseParties = Pick<StoredCase, 'deskId' | 'contractId' | 'clientId' | 'operatorId'>;

/** What a move may change; columns that are left out stay. */
export interface CaseChange extends Partial<CaseClock>, Partial<AnswerPromise> {
  readonly state?: CaseState;
  readonly severity?: Severity;
  readonly language?: CustomerLanguage;
  readonly rung?: Rung;
  readonly assignedTo?: string | null;
  readonly respondedAt?: Date | null;
  readonly closedAt?: Date | null;
  readonly closedBy?: string | null;
  readonly closingCode?: ClosingCode | null;
  readonly closingLine?: string | null;
  readonly reopened?: number;
  readonly pairs?: readonly string[];
}

const columnOf: Record<keyof CaseChange, string> = {
  state: 'state',
  severity: 'severity',
  language: 'language',
  rung: 'rung',
  assignedTo: 'assigned_to',
  respondedAt: 'responded_at',
  respondSoonAt: 'respond_soon_at',
  respondDueAt: 'respond_due_at',
  resolveMinutes: 'resolve_minutes',
  usedMinutes: 'used_minutes',
  runningSince: 'running_since',
  resolveSoonAt: 'resolve_soon_at',
  resolveDueAt: 'resolve_due_at',
  closedAt: 'closed_at',
  closedBy: 'closed_by',
  closingCode: 'closing_code',
  closingLine: 'closing_line',
  reopened: 'reopened',
  pairs: 'pairs',
};

@Injectable()
export class CaseStore {
  /** The id of the new case, numbered within its desk (which the caller has locked). */
  async open(
    tx: Tx,
    desk: CaseParties,
    typed: NewCase,
    opened: AnswerPromise & CaseClock & { requestId: string; personId: string },
  ): Promise<string> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO fulfilment.desk_case (desk_id, contract_id, client_id, operator_id, number, request_id, category, severity, name,
         name_kana, phone, email, product, happened, wish, assigned_to, opened_at, opened_by, respond_soon_at, respond_due_at,
         resolve_minutes, used_minutes, running_since, resolve_soon_at, resolve_due_at, pairs, language)
       SELECT $1, $2, $3, $4, coalesce(max(c.number), 0) + 1, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $15, $17, $18, $19, $20,
         $21, $22, $23, $24, $25
       FROM fulfilment.desk_case c WHERE c.desk_id = $1 RETURNING id`,
      [
        desk.deskId, desk.contractId, desk.clientId, desk.operatorId, opened.requestId, typed.category, typed.severity, typed.name,
        typed.nameKana, typed.phone, typed.email, typed.product, typed.happened, typed.wish, opened.personId, tx.now,
        opened.respondSoonAt, opened.respondDueAt, opened.resolveMinutes, opened.usedMinutes, opened.runningSince,
        opened.resolveSoonAt, opened.resolveDueAt, pairsOf(typed.product, typed.happened),
        typed.language,
      ], // prettier-ignore
    );
    return rows[0]!.id;
  }

  async byRequest(
    tx: Tx,
    operatorId: string,
    requestId: string,
  ): Promise<{ id: string; deskId: string } | undefined> {
    const rows = await tx.query<{ id: string; deskId: string }>(
      'SELECT id, desk_id AS "deskId" FROM fulfilment.desk_case WHERE operator_id = $1 AND request_id = $2',
      [operatorId, requestId],
    );
    return rows[0];
  }

  /** A case of the company, as client or as operator, that nobody else changes meanwhile. */
  async lock(tx: Tx, companyId: string, id: string): Promise<StoredCase | undefined> {
    const rows = await tx.query<StoredCase>(
      `SELECT ${caseColumns} FROM fulfilment.desk_case c JOIN fulfilment.desk d ON d.id = c.desk_id
       WHERE c.id = $2 AND (c.client_id = $1 OR c.operator_id = $1) FOR UPDATE OF c`,
      [companyId, id],
    );
    return rows[0];
  }

  async change(tx: Tx, id: string, change: CaseChange): Promise<void> {
    const columns = (Object.keys(columnOf) as (keyof CaseChange)[]).filter(
      (key) => change[key] !== undefined,
    );
    await tx.query(
      `UPDATE fulfilment.desk_case SET ${columns.map((key, i) => `${columnOf[key]} = $${i + 2}`).join(', ')} WHERE id = $1`,
      [id, ...columns.map((key) => change[key])],
    );
  }

  /** The new line's id; undefined when this request wrote its line before. */
  async write(
    tx: Tx,
    of: Pick<StoredCase, 'id' | 'clientId' | 'operatorId'>,
    personId: string | null,
    entry: NewEntry,
  ): Promise<string | undefined> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO fulfilment.case_entry (case_id, client_id, operator_id, at, kind, person_id, text, detail, request_id, interaction_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (case_id, request_id) DO NOTHING RETURNING id`,
      [
        of.id, of.clientId, of.operatorId, tx.now, entry.kind, personId, entry.text ?? null, entry.detail ?? null,
        entry.requestId ?? null, entry.interactionId ?? null,
      ], // prettier-ignore
    );
    return rows[0]?.id;
  }

  /** A call of the operator as a case needs it. */
  async call(
    tx: Tx,
    operatorId: string,
    interactionId: string,
  ): Promise<{ deskId: string; callerNumber: string | null; caseId: string | null } | undefined> {
    const rows = await tx.query<{ deskId: string; callerNumber: string | null; caseId: string | null }>(
      `SELECT i.desk_id AS "deskId", coalesce(i.callback_number, i.caller_number) AS "callerNumber", k.case_id AS "caseId"
       FROM fulfilment.interaction i LEFT JOIN fulfilment.case_call k ON k.interaction_id = i.id
       WHERE i.id = $2 AND i.operator_id = $1`,
      [operatorId, interactionId],
    );
    return rows[0];
  }

  /** False when the call belongs to a case already. */
  async join(
    tx: Tx,
    of: Pick<StoredCase, 'id' | 'clientId' | 'operatorId'>,
    interactionId: string,
  ): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO fulfilment.case_call (interaction_id, case_id, client_id, operator_id, joined_at)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT (interaction_id) DO NOTHING RETURNING interaction_id`,
      [interactionId, of.id, of.clientId, of.operatorId, tx.now],
    );
    return rows.length === 1;
  }

  async lastQuestion(tx: Tx, caseId: string): Promise<string | undefined> {
    const rows = await tx.query<{ text: string }>(
      `SELECT text FROM fulfilment.case_entry WHERE case_id = $1 AND kind = 'question' ORDER BY position DESC LIMIT 1`,
      [caseId],
    );
    return rows[0]?.text;
  }

  /** The last things the customer was told, for whoever searches later. */
  async answers(tx: Tx, caseId: string): Promise<string[]> {
    const rows = await tx.query<{ text: string }>(
      `SELECT text FROM fulfilment.case_entry WHERE case_id = $1 AND kind IN ('reply_mail', 'reply_phone') ORDER BY position DESC LIMIT 3`,
      [caseId],
    );
    return rows.map(({ text }) => text);
  }
}
