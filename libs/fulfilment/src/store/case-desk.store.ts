import { DAY_MS, type OpeningHours, plusMs } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { AlarmView, CaseDesk } from '../application/case-views.js';
import { holidayName } from '../application/japanese-holidays.js';
import type { Reported } from '../domain/case-alarm.js';
import { type ClosedPeriod, restOn } from '../domain/closed-days.js';
import { type CaseRules, usualRules } from '../domain/case-rules.js';
import type { CaseParties } from './case.store.js';

type DeskRow = Omit<CaseDesk, 'times' | 'rules'> & {
  readonly hours: readonly OpeningHours[];
  readonly closedOnHolidays: boolean;
  readonly closedDays: readonly ClosedPeriod[];
  readonly rules: CaseRules | null;
};

/** Desks as their cases need them: hours, rules, whom to tell; and the alarms a desk has raised. */
@Injectable()
export class CaseDeskStore {
  async one(tx: Tx, companyId: string, deskId: string): Promise<CaseDesk | undefined> {
    return this.read(tx, companyId, deskId, '');
  }

  /** Numbers of a desk's cases are given one after the other. */
  async lock(tx: Tx, companyId: string, deskId: string): Promise<CaseDesk | undefined> {
    return this.read(tx, companyId, deskId, 'FOR NO KEY UPDATE OF d');
  }

  private async read(tx: Tx, companyId: string, deskId: string, lock: string): Promise<CaseDesk | undefined> {
    const [row] = await tx.query<DeskRow>(
      `SELECT d.id AS "deskId", d.contract_id AS "contractId", d.client_id AS "clientId", d.operator_id AS "operatorId", d.name AS "deskName",
         d.hours, d.closed_on_holidays AS "closedOnHolidays", d.closed_days AS "closedDays", d.report_emails AS "reportEmails", d.report_language AS "reportLanguage",
         (SELECT json_build_object('categories', r.categories, 'targets', r.targets, 'contactEmails', r.contact_emails,
            'alarmCases', r.alarm_cases, 'alarmDays', r.alarm_days) FROM fulfilment.case_rules r WHERE r.desk_id = d.id) AS rules
       FROM fulfilment.desk d WHERE d.id = $2 AND (d.client_id = $1 OR d.operator_id = $1) ${lock}`,
      [companyId, deskId],
    );
    if (!row) return undefined;
    const { hours, closedOnHolidays, closedDays, rules, ...desk } = row;
    const off = { restsOnHolidays: closedOnHolidays, closedDays };
    return {
      ...desk,
      times: { hours, isHoliday: (day) => restOn(off, day, holidayName) !== null },
      rules: rules ?? usualRules,
    };
  }

  async setRules(tx: Tx, desk: CaseParties, rules: CaseRules, personId: string): Promise<void> {
    await tx.query(
      `INSERT INTO fulfilment.case_rules (desk_id, client_id, operator_id, categories, targets, contact_emails, alarm_cases, alarm_days,
         updated_at, updated_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT (desk_id) DO UPDATE SET categories = $4, targets = $5, contact_emails = $6, alarm_cases = $7, alarm_days = $8,
         updated_at = $9, updated_by = $10`,
      [
        desk.deskId, desk.clientId, desk.operatorId, rules.categories, JSON.stringify(rules.targets), rules.contactEmails,
        rules.alarmCases, rules.alarmDays, tx.now, personId,
      ], // prettier-ignore
    );
  }

  /** Cases of the desk about a product that an alarm has not told of yet, newest first. */
  recent(tx: Tx, deskId: string, category: string, days: number): Promise<Reported[]> {
    return tx.query<Reported>(
      `SELECT c.id, c.category, c.product FROM fulfilment.desk_case c
       WHERE c.desk_id = $1 AND c.category = $2 AND c.product IS NOT NULL AND c.opened_at > $3
         AND NOT EXISTS (SELECT FROM fulfilment.case_alarm a
           WHERE a.desk_id = $1 AND a.category = $2 AND a.raised_at > $3 AND c.id = ANY (a.case_ids))
       ORDER BY c.opened_at DESC LIMIT 300`,
      [deskId, category, plusMs(tx.now, -days * DAY_MS)],
    );
  }

  async raise(
    tx: Tx,
    desk: CaseParties,
    alarm: { category: string; product: string; caseIds: readonly string[]; days: number },
  ): Promise<string> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO fulfilment.case_alarm (desk_id, contract_id, client_id, operator_id, category, product, case_ids, days, raised_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
      [
        desk.deskId, desk.contractId, desk.clientId, desk.operatorId, alarm.category, alarm.product, alarm.caseIds, alarm.days, tx.now,
      ], // prettier-ignore
    );
    return rows[0]!.id;
  }

  /** Newest first. */
  alarms(tx: Tx, companyId: string, id: string | null = null): Promise<AlarmView[]> {
    return tx.query<AlarmView>(
      `SELECT a.id, a.desk_id AS "deskId", d.name AS "deskName", a.category, a.product, a.case_ids AS "caseIds", a.days, a.raised_at AS "raisedAt"
       FROM fulfilment.case_alarm a JOIN fulfilment.desk d ON d.id = a.desk_id
       WHERE (a.client_id = $1 OR a.operator_id = $1) AND ($2::uuid IS NULL OR a.id = $2)
       ORDER BY a.raised_at DESC, a.id LIMIT 50`,
      [companyId, id],
    );
  }
}
