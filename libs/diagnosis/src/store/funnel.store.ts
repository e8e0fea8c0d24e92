import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { DiagnosisEnd } from '../domain/conclusion.js';
import type { SessionStatus } from '../domain/session.js';
import { SessionRow } from './session.row.js';

export interface FunnelWeek {
  /** Monday, in Japan. */
  readonly weekStartsOn: string;
  readonly started: number;
  readonly concluded: number;
  readonly danger: number;
  readonly ends: Readonly<Record<DiagnosisEnd, number>>;
  readonly questions: number;
  readonly consulted: number;
  readonly claimed: number;
  readonly quoted: number;
  readonly signed: number;
}

export interface SessionLine {
  readonly id: string;
  readonly startedAt: Date;
  readonly status: SessionStatus;
  readonly end: DiagnosisEnd | null;
  readonly questionsAsked: number;
  readonly language: string;
  readonly industry: string | null;
  readonly prefecture: string | null;
  readonly claimed: boolean;
  readonly signed: boolean;
}

/** Check-ups as the platform counts them; erased ones are gone from here too. */
@Injectable()
export class FunnelStore {
  weeks(tx: Tx, weeks: number): Promise<FunnelWeek[]> {
    return tx.query<FunnelWeek>(
      `WITH week AS (
         SELECT generate_series(date_trunc('week', $1::timestamptz AT TIME ZONE 'Asia/Tokyo') - ($2::int - 1) * interval '1 week',
           date_trunc('week', $1::timestamptz AT TIME ZONE 'Asia/Tokyo'), interval '1 week') AS starts
       )
       SELECT to_char(week.starts, 'YYYY-MM-DD') AS "weekStartsOn",
         count(s.id)::int AS started,
         count(s.id) FILTER (WHERE s.status = 'concluded')::int AS concluded,
         count(s.id) FILTER (WHERE s.status = 'danger')::int AS danger,
         jsonb_build_object(
           'bundles', count(s.id) FILTER (WHERE s.conclusion->>'end' = 'bundles'),
           'no_bundle_available', count(s.id) FILTER (WHERE s.conclusion->>'end' = 'no_bundle_available'),
           'no_outsourcing', count(s.id) FILTER (WHERE s.conclusion->>'end' = 'no_outsourcing'),
           'inhouse_build', count(s.id) FILTER (WHERE s.conclusion->>'end' = 'inhouse_build'),
           'not_a_phone_problem', count(s.id) FILTER (WHERE s.conclusion->>'end' = 'not_a_phone_problem')) AS ends,
         coalesce(sum(jsonb_array_length(s.answers)) FILTER (WHERE s.status = 'concluded'), 0)::int AS questions,
         count(s.id) FILTER (WHERE EXISTS (SELECT FROM diagnosis.consultation c WHERE c.session_id = s.id))::int AS consulted,
         count(s.client_id)::int AS claimed, count(s.quoted_at)::int AS quoted, count(s.signed_at)::int AS signed
       FROM week LEFT JOIN diagnosis.session s
         ON s.started_at >= week.starts AT TIME ZONE 'Asia/Tokyo' AND s.started_at < (week.starts + interval '1 week') AT TIME ZONE 'Asia/Tokyo'
       GROUP BY week.starts ORDER BY week.starts`,
      [tx.now, weeks],
    );
  }

  async page(tx: Tx, first: number, after: number): Promise<{ items: SessionLine[]; total: number }> {
    const rows = await tx.query<SessionLine & { total: number }>(
      `SELECT id, started_at AS "startedAt", status, conclusion->>'end' AS "end", jsonb_array_length(answers) AS "questionsAsked",
         language, industry, prefecture, client_id IS NOT NULL AS claimed, signed_at IS NOT NULL AS signed, (count(*) OVER ())::int AS total
       FROM diagnosis.session ORDER BY started_at DESC, id LIMIT $1 OFFSET $2`,
      [first, after],
    );
    return { items: rows, total: rows[0]?.total ?? 0 };
  }

  async one(tx: Tx, id: string): Promise<SessionRow | undefined> {
    return (await tx.manager.findOneBy(SessionRow, { id })) ?? undefined;
  }
}
