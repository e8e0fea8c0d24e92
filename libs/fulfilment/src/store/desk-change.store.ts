import type { Instant } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { FormerContent } from '../domain/desk-change.js';

/** One change of a desk, with what it said before and after. */
export interface StoredDeskChange {
  /** That the change ended. */
  readonly version: number;
  readonly at: Instant;
  readonly personId: string | null;
  readonly companyId: string | null;
  readonly before: FormerContent;
  readonly after: FormerContent;
}

const columns = `r.version, r.replaced_at AS at, r.replaced_by AS "personId", r.replaced_by_company AS "companyId", r.content AS before`;

@Injectable()
export class DeskChangeStore {
  /** Newest first. The caller has made sure that the desk is the reader's; `after` of the newest is the desk itself. */
  newest(tx: Tx, deskId: string, atMost: number): Promise<StoredDeskChange[]> {
    return tx.query<StoredDeskChange>(
      `SELECT ${columns}, coalesce(lead(r.content) OVER (ORDER BY r.version), ${current}) AS after
       FROM fulfilment.desk_revision r WHERE r.desk_id = $1 ORDER BY r.version DESC LIMIT $2`,
      [deskId, atMost],
    );
  }

  async one(tx: Tx, deskId: string, version: number): Promise<StoredDeskChange | undefined> {
    const rows = await tx.query<StoredDeskChange>(
      `SELECT ${columns}, coalesce((SELECT n.content FROM fulfilment.desk_revision n WHERE n.desk_id = $1 AND n.version = $2::bigint + 1), ${current}) AS after
       FROM fulfilment.desk_revision r WHERE r.desk_id = $1 AND r.version = $2`,
      [deskId, version],
    );
    return rows[0];
  }

  /** What one side changed in a span of time, for who tells the other of it. */
  async between(
    tx: Tx,
    deskId: string,
    companyId: string,
    from: Instant,
    until: Instant,
  ): Promise<StoredDeskChange[]> {
    const all = await this.newest(tx, deskId, 1_000);
    return all.filter((change) => change.companyId === companyId && change.at >= from && change.at < until);
  }
}

const current = `(SELECT jsonb_build_object('name', d.name, 'greeting', d.greeting, 'hours', d.hours, 'closedOnHolidays', d.closed_on_holidays,
  'closedDays', d.closed_days, 'recordingNotice', d.recording_notice, 'script', d.script, 'knowledge', d.knowledge, 'reportEmails', d.report_emails,
  'rules', d.rules, 'urgencyRules', d.urgency_rules, 'topics', to_jsonb(d.topics)) FROM fulfilment.desk d WHERE d.id = $1)`;
