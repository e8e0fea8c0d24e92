import type { CalendarDate } from '@madoguchi/kernel';
import { Injectable } from '@nestjs/common';
import type { Tx } from '@madoguchi/platform/database';
import type { Parties, StoredDesk } from '../application/views.js';
import { holidayName } from '../application/japanese-holidays.js';
import { type DaysOff, restOn, type RestName } from '../domain/closed-days.js';
import type { DeskContent } from '../domain/desk.js';
import type { NumberState } from '../domain/desk-number.js';
import type { ReportLanguage } from '../domain/report-mail.js';
import type { ServiceLimit } from '../domain/service-limit.js';

/** The client's own limit, by key. */
export const limitColumn = (
  of: string,
): string => `(SELECT json_build_object('month', l.month, 'mode', l.mode, 'since', l.since)
    FROM fulfilment.service_limit l WHERE l.contract_id = ${of}.contract_id) AS "limit"`;

/** JSON carries instants as text. */
export const withLimit = <Row extends { readonly limit: ServiceLimit | null }>(row: Row): Row =>
  row.limit ? { ...row, limit: { ...row.limit, since: new Date(row.limit.since) } } : row;

const columns = `d.id, d.contract_id AS "contractId", d.client_id AS "clientId", d.producer_id AS "producerId",
  d.operator_id AS "operatorId", d.report_language AS "reportLanguage",
  d.test_numbers AS "testNumbers", d.version, d.name, d.greeting, d.hours, d.closed_on_holidays AS "closedOnHolidays",
  d.closed_days AS "closedDays", d.recording_notice AS "recordingNotice",
  d.number_kind AS "numberKind", d.number_phone AS "numberPhone", d.number_since_on AS "numberSinceOn",
  d.identity_checked_on AS "identityCheckedOn",
  d.script, d.knowledge, d.report_emails AS "reportEmails", d.rules, d.urgency_rules AS "urgencyRules", d.topics, ${limitColumn('d')}`;

/** What a new call needs to know of its desk. */
export interface DeskForCall
  extends
    Parties,
    Pick<DeskContent, 'hours' | 'closedOnHolidays' | 'closedDays'>,
    Pick<NumberState, 'numberKind' | 'identityCheckedOn'> {
  readonly version: number;
  readonly testNumbers: readonly string[];
  readonly limit: ServiceLimit | null;
}

@Injectable()
export class DeskStore {
  /** Opens the contract's only desk; false when it was open already. */
  async open(
    tx: Tx,
    desk: DeskContent &
      Omit<Parties, 'deskId'> & {
        reportLanguage: ReportLanguage;
        testNumbers: readonly string[];
      },
  ): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO fulfilment.desk (contract_id, client_id, producer_id, operator_id, report_language, test_numbers,
         name, greeting, hours, closed_on_holidays, script, knowledge, report_emails, rules, closed_days, recording_notice,
         urgency_rules, topics, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $19)
       ON CONFLICT (contract_id) DO NOTHING RETURNING id`,
      [
        desk.contractId,
        desk.clientId,
        desk.producerId,
        desk.operatorId,
        desk.reportLanguage,
        desk.testNumbers,
        ...valuesOf(desk),
        tx.now,
      ],
    );
    return rows.length === 1;
  }

  /** For who tells of it; requests of people ask with their company. */
  async byId(tx: Tx, id: string): Promise<StoredDesk | undefined> {
    return (await tx.query<StoredDesk>(`SELECT ${columns} FROM fulfilment.desk d WHERE d.id = $1`, [id])).map(
      withLimit,
    )[0];
  }

  /** Desks where the company is client or operator; all of them, or those of the list. */
  async ofCompany(tx: Tx, companyId: string, ids: readonly string[] | null = null): Promise<StoredDesk[]> {
    const desks = await tx.query<StoredDesk>(
      `SELECT ${columns} FROM fulfilment.desk d
       WHERE (d.client_id = $1 OR d.operator_id = $1) AND ($2::uuid[] IS NULL OR d.id = ANY ($2))
       ORDER BY d.name, d.id`,
      [companyId, ids],
    );
    return desks.map(withLimit);
  }

  async lock(tx: Tx, companyId: string, deskId: string): Promise<StoredDesk | undefined> {
    const rows = await tx.query<StoredDesk>(
      `SELECT ${columns} FROM fulfilment.desk d WHERE d.id = $2 AND (d.client_id = $1 OR d.operator_id = $1) FOR UPDATE OF d`,
      [companyId, deskId],
    );
    return rows[0] && withLimit(rows[0]);
  }

  /** @param day of the call: on which the numbers hold whose calls are free */
  async forCall(
    tx: Tx,
    operatorId: string,
    deskId: string,
    day: CalendarDate,
  ): Promise<DeskForCall | undefined> {
    const rows = await tx.query<DeskForCall>(
      `SELECT d.id AS "deskId", d.contract_id AS "contractId", d.client_id AS "clientId", d.producer_id AS "producerId",
         d.operator_id AS "operatorId", d.version, d.number_kind AS "numberKind", d.identity_checked_on AS "identityCheckedOn", d.hours, d.closed_on_holidays AS "closedOnHolidays", d.closed_days AS "closedDays", d.test_numbers || ARRAY(SELECT own.phone FROM fulfilment.test_number own
           WHERE own.desk_id = d.id AND own.from_on <= $3 AND (own.until_on IS NULL OR own.until_on > $3)) AS "testNumbers", ${limitColumn('d')}
       FROM fulfilment.desk d WHERE d.id = $1 AND d.operator_id = $2`,
      [deskId, operatorId, day],
    );
    return rows[0] && withLimit(rows[0]);
  }

  /** Why the desk rests on a day, for who plans one. */
  async restsOf(tx: Tx, deskId: string): Promise<(day: CalendarDate) => RestName | null> {
    const [off] = await tx.query<DaysOff>(
      `SELECT closed_on_holidays AS "restsOnHolidays", closed_days AS "closedDays" FROM fulfilment.desk WHERE id = $1`,
      [deskId],
    );
    return (day) => (off ? restOn(off, day, holidayName) : null);
  }

  async idsByContract(tx: Tx, contractIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ id: string; contractId: string }>(
      'SELECT id, contract_id AS "contractId" FROM fulfilment.desk WHERE contract_id = ANY ($1)',
      [contractIds],
    );
    return new Map(rows.map(({ id, contractId }) => [contractId, id]));
  }

  /** Keeps what the desk said until now as a revision and writes what it says from now on. */
  async replace(tx: Tx, before: StoredDesk, after: DeskContent, personId: string): Promise<StoredDesk> {
    const { name, greeting, hours, closedOnHolidays, closedDays, recordingNotice, script, knowledge } =
      before;
    const { reportEmails, rules, urgencyRules, topics } = before;
    await tx.query(
      `INSERT INTO fulfilment.desk_revision (desk_id, version, client_id, operator_id, content, replaced_at, replaced_by, replaced_by_company)
       VALUES ($1, $2, $3, $4, $5, $6, $7, platform.acting_company())`,
      [
        before.id,
        before.version,
        before.clientId,
        before.operatorId,
        JSON.stringify({
          name,
          greeting,
          hours,
          closedOnHolidays,
          closedDays,
          recordingNotice,
          script,
          knowledge,
          reportEmails,
          rules,
          urgencyRules,
          topics,
        } satisfies DeskContent),
        tx.now,
        personId,
      ],
    );
    await tx.query(
      `UPDATE fulfilment.desk SET name = $2, greeting = $3, hours = $4, closed_on_holidays = $5, script = $6, knowledge = $7,
         report_emails = $8, rules = $9, closed_days = $10, recording_notice = $11, urgency_rules = $12, topics = $13, updated_at = $14, updated_by = $15, version = version + 1 WHERE id = $1`,
      [before.id, ...valuesOf(after), tx.now, personId],
    );
    return { ...before, ...after, version: before.version + 1 };
  }
}

const valuesOf = (desk: DeskContent) => [
  desk.name,
  desk.greeting,
  JSON.stringify(desk.hours),
  desk.closedOnHolidays,
  JSON.stringify(desk.script),
  JSON.stringify(desk.knowledge),
  desk.reportEmails,
  desk.rules,
  JSON.stringify(desk.closedDays),
  desk.recordingNotice,
  JSON.stringify(desk.urgencyRules),
  desk.topics,
];
