import { addDays, type CalendarDate, type Instant, startOfDay } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type {
  CallDirection,
  DeskRequestView,
  DigestView,
  ReasonCell,
  ReasonSpan,
  VolumeCell,
} from '../application/owner-side-views.js';
import type { Outcome } from '../domain/call.js';
import { type DigestCampaign, MAX_LINES } from '../domain/digest-mail.js';
import type { ReportLanguage } from '../domain/report-mail.js';
import { funnel } from './campaign-results.store.js';

const requestColumns = `q.id, q.desk_id AS "deskId", d.name AS "deskName", q.report_id AS "reportId", r.interaction_id AS "interactionId",
  coalesce(r.urgent AND r.done_at IS NULL, false) AS urgent,
  q.text, q.asked_at AS "askedAt", q.answer, q.answered_at AS "answeredAt"`;
const requests = `fulfilment.desk_request q JOIN fulfilment.desk d ON d.id = q.desk_id LEFT JOIN fulfilment.report r ON r.id = q.report_id`;

export interface VolumeQuestion {
  readonly clientId: string;
  /** Null for all of the client's desks. */
  readonly deskId: string | null;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly direction: CallDirection;
}

/** One row a call, with its moment on Japanese clocks and what came of it. Of calls that we make every try counts. */
const calls: Readonly<Record<CallDirection, string>> = {
  inbound: `SELECT i.offered_at AT TIME ZONE 'Asia/Tokyo' AS local, CASE WHEN i.state = 'abandoned' THEN 'abandoned' ELSE i.outcome END AS outcome
    FROM fulfilment.interaction i WHERE i.client_id = $1 AND ($2::uuid IS NULL OR i.desk_id = $2) AND i.direction = 'inbound'
      AND i.state IN ('completed', 'abandoned') AND i.offered_at >= $3 AND i.offered_at < $4`,
  outbound: `SELECT o.taken_at AT TIME ZONE 'Asia/Tokyo' AS local, o.outcome
    FROM fulfilment.campaign c JOIN fulfilment.outbound_call o ON o.campaign_id = c.id AND o.recorded_at >= $3
    WHERE c.client_id = $1 AND ($2::uuid IS NULL OR c.desk_id = $2) AND o.taken_at >= $3 AND o.taken_at < $4`,
};
const valuesOf = ({ clientId, deskId, from, until }: VolumeQuestion) => [
  clientId,
  deskId,
  startOfDay(from),
  startOfDay(addDays(until, 1)),
];

export interface DueDigest {
  readonly deskId: string;
  readonly deskName: string;
  readonly clientId: string;
  readonly language: ReportLanguage;
  readonly emails: readonly string[];
  readonly whenQuiet: boolean;
  readonly toldUntil: Instant;
}

export interface DigestLine {
  readonly at: Instant;
  readonly outcome: Outcome | null;
  readonly callerName: string | null;
  readonly callbackNumber: string | null;
  readonly message: string | null;
}

/** What a client asks of a desk, and what it is told. */
@Injectable()
export class OwnerSideStore {
  async reportDesk(tx: Tx, clientId: string, reportId: string): Promise<string | undefined> {
    const rows = await tx.query<{ deskId: string }>(
      `SELECT desk_id AS "deskId" FROM fulfilment.report WHERE id = $1 AND client_id = $2`,
      [reportId, clientId],
    );
    return rows[0]?.deskId;
  }

  async reportOf(
    tx: Tx,
    clientId: string,
    interactionId: string,
  ): Promise<{ reportId: string; deskId: string } | undefined> {
    const rows = await tx.query<{ reportId: string; deskId: string }>(
      `SELECT id AS "reportId", desk_id AS "deskId" FROM fulfilment.report WHERE interaction_id = $1 AND client_id = $2`,
      [interactionId, clientId],
    );
    return rows[0];
  }

  /** The same question twice, while it is open, is one. @returns undefined when the desk is not the client's */
  async ask(
    tx: Tx,
    clientId: string,
    request: { deskId: string; reportId: string | null; text: string; by: string },
  ): Promise<{ request: DeskRequestView; isNew: boolean } | undefined> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO fulfilment.desk_request (desk_id, contract_id, client_id, operator_id, report_id, text, asked_at, asked_by)
       SELECT id, contract_id, client_id, operator_id, $3, $4, $5, $6 FROM fulfilment.desk WHERE id = $2 AND client_id = $1
       ON CONFLICT DO NOTHING RETURNING id`,
      [clientId, request.deskId, request.reportId, request.text, tx.now, request.by],
    );
    const id = rows[0]?.id ?? (await this.openRequest(tx, clientId, request));
    return id === undefined ? undefined : { request: await this.request(tx, id), isNew: rows.length > 0 };
  }

  private async openRequest(
    tx: Tx,
    clientId: string,
    { deskId, reportId, text }: { deskId: string; reportId: string | null; text: string },
  ): Promise<string | undefined> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM fulfilment.desk_request WHERE client_id = $1 AND desk_id = $2 AND report_id IS NOT DISTINCT FROM $3
         AND text = $4 AND answer IS NULL`,
      [clientId, deskId, reportId, text],
    );
    return rows[0]?.id;
  }

  async request(tx: Tx, id: string): Promise<DeskRequestView> {
    return (
      await tx.query<DeskRequestView>(`SELECT ${requestColumns} FROM ${requests} WHERE q.id = $1`, [id])
    )[0]!;
  }

  /** The same answer twice is one. @returns undefined when it is not the operator's; false when it has another answer already */
  async answer(
    tx: Tx,
    operatorId: string,
    id: string,
    answer: string,
    by: string,
  ): Promise<boolean | undefined> {
    const rows = await tx.query<{ answer: string | null }>(
      `SELECT answer FROM fulfilment.desk_request WHERE id = $1 AND operator_id = $2 FOR UPDATE`,
      [id, operatorId],
    );
    if (!rows[0]) return undefined;
    if (rows[0].answer !== null) return rows[0].answer === answer;
    await tx.query(
      `UPDATE fulfilment.desk_request SET answer = $2, answered_at = $3, answered_by = $4 WHERE id = $1`,
      [id, answer, tx.now, by],
    );
    return true;
  }

  /** Of a company on either side: what waits for an answer first, of that what is about something urgent, then newest first. */
  requestsOf(tx: Tx, companyId: string): Promise<DeskRequestView[]> {
    return tx.query<DeskRequestView>(
      `SELECT ${requestColumns} FROM ${requests} WHERE q.client_id = $1 OR q.operator_id = $1
       ORDER BY q.answered_at IS NOT NULL, q.answered_at IS NULL AND coalesce(r.urgent AND r.done_at IS NULL, false) DESC, q.asked_at DESC, q.id LIMIT 200`,
      [companyId],
    );
  }

  /** Calls of one direction by Japanese day, hour and what came of them. */
  volume(tx: Tx, question: VolumeQuestion): Promise<VolumeCell[]> {
    return tx.query<VolumeCell>(
      `SELECT to_char(local, 'YYYY-MM-DD') AS day, extract(hour FROM local)::int AS hour, outcome, count(*)::int AS calls
       FROM (${calls[question.direction]}) AS calls GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
      valuesOf(question),
    );
  }

  /** The same calls by Japanese week or month. */
  reasons(tx: Tx, question: VolumeQuestion, span: ReasonSpan): Promise<ReasonCell[]> {
    return tx.query<ReasonCell>(
      `SELECT to_char(date_trunc($5, local), 'YYYY-MM-DD') AS start, outcome, count(*)::int AS calls
       FROM (${calls[question.direction]}) AS calls GROUP BY 1, 2 ORDER BY 1, 2`,
      [...valuesOf(question), span],
    );
  }

  async digest(tx: Tx, deskId: string): Promise<DigestView | null> {
    const rows = await tx.query<DigestView>(
      `SELECT send_time AS "sendTime", when_quiet AS "whenQuiet" FROM fulfilment.desk_digest WHERE desk_id = $1`,
      [deskId],
    );
    return rows[0] ?? null;
  }

  async setDigest(
    tx: Tx,
    desk: { id: string; clientId: string; operatorId: string },
    digest: DigestView | null,
    by: string,
  ): Promise<void> {
    if (!digest) {
      await tx.query(`DELETE FROM fulfilment.desk_digest WHERE desk_id = $1`, [desk.id]);
      return;
    }
    await tx.query(
      `INSERT INTO fulfilment.desk_digest (desk_id, client_id, operator_id, send_time, when_quiet, told_until, updated_at, updated_by)
       VALUES ($1, $2, $3, $4, $5, $6, $6, $7) ON CONFLICT (desk_id) DO UPDATE SET send_time = excluded.send_time, when_quiet = excluded.when_quiet,
         updated_at = excluded.updated_at, updated_by = excluded.updated_by`,
      [desk.id, desk.clientId, desk.operatorId, digest.sendTime, digest.whenQuiet, tx.now, by],
    );
  }

  /** Digests whose time of today has come and that were not told since, locked. */
  lockDue(tx: Tx): Promise<DueDigest[]> {
    return tx.query<DueDigest>(
      `SELECT g.desk_id AS "deskId", d.name AS "deskName", g.client_id AS "clientId", d.report_language AS language, d.report_emails AS emails,
         g.when_quiet AS "whenQuiet", g.told_until AS "toldUntil"
       FROM fulfilment.desk_digest g JOIN fulfilment.desk d ON d.id = g.desk_id,
         LATERAL (SELECT (($1::timestamptz AT TIME ZONE 'Asia/Tokyo')::date + g.send_time::time) AT TIME ZONE 'Asia/Tokyo' AS at) AS today
       WHERE today.at <= $1 AND g.told_until < today.at ORDER BY g.desk_id LIMIT 200 FOR UPDATE OF g SKIP LOCKED`,
      [tx.now],
    );
  }

  async told(tx: Tx, deskId: string): Promise<void> {
    await tx.query(`UPDATE fulfilment.desk_digest SET told_until = $2 WHERE desk_id = $1`, [deskId, tx.now]);
  }

  /** What ended and was not told of yet, oldest first; it is told of now. Of the first calls alone what was said. */
  takeUntold(tx: Tx, deskId: string): Promise<DigestLine[]> {
    return tx.query<DigestLine>(
      `WITH told AS (DELETE FROM fulfilment.digest_call WHERE desk_id = $1 RETURNING interaction_id)
       SELECT i.offered_at AS at, i.outcome, i.caller_name AS "callerName", coalesce(i.callback_number, i.caller_number) AS "callbackNumber",
         CASE WHEN row_number() OVER (ORDER BY i.offered_at, i.id) <= $2 THEN i.message END AS message
       FROM told JOIN fulfilment.interaction i ON i.id = told.interaction_id ORDER BY i.offered_at, i.id`,
      [deskId, MAX_LINES],
    );
  }

  /** What campaigns of the desk did since, with the meetings that were agreed and still stand. */
  async campaignsSince(tx: Tx, deskId: string, since: Instant): Promise<DigestCampaign[]> {
    const rows = await tx.query<DigestCampaign>(
      `SELECT c.name, ${funnel}, (SELECT coalesce(json_agg(json_build_object('startsAt', a.starts_at, 'withWhom', a.with_whom, 'company', i.caller_name)
           ORDER BY a.starts_at, a.id), '[]')
         FROM fulfilment.outbound_call m JOIN fulfilment.appointment a ON a.interaction_id = m.interaction_id JOIN fulfilment.interaction i ON i.id = a.interaction_id
         WHERE m.campaign_id = c.id AND m.recorded_at > $2 AND m.recorded_at <= $3 AND a.status IN ('proposed', 'accepted')) AS meetings
       FROM fulfilment.campaign c JOIN fulfilment.outbound_call o ON o.campaign_id = c.id AND o.recorded_at > $2 AND o.recorded_at <= $3
       WHERE c.desk_id = $1 GROUP BY c.id, c.name ORDER BY c.name, c.id`,
      [deskId, since, tx.now],
    );
    // JSON carries instants as text.
    return rows.map((row) => ({
      ...row,
      meetings: row.meetings.map((meeting) => ({ ...meeting, startsAt: new Date(meeting.startsAt) })),
    }));
  }
}
