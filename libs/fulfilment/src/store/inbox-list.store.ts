import type { Instant } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { ReportPageView, ReportView } from '../application/report-views.js';
import type { InboxPlace } from '../domain/inbox-place.js';
import {
  readReports,
  reportColumns,
  reportFrom,
  reportJoins,
  type ReportRowFlat,
  standsFirst,
} from './read-reports.js';

export interface InboxQuestion {
  readonly clientId: string;
  readonly deskId: string | null;
  readonly onlyOpen: boolean;
  /** Every one of them is in the report, in the stored form of `searchable`; empty searches nothing. */
  readonly words: readonly string[];
  /** An empty text is every call of which nobody said what it was about. */
  readonly topic: string | null;
  readonly from: Instant | null;
  readonly until: Instant | null;
}

const ofInbox = `r.client_id = $1 AND ($2::uuid IS NULL OR r.desk_id = $2)`;
const matching = `${ofInbox} AND (NOT $3 OR r.done_at IS NULL) AND r.search_text LIKE ALL ($4::text[])
  AND ($5::timestamptz IS NULL OR r.called_at >= $5) AND ($6::timestamptz IS NULL OR r.called_at < $6)
  AND ($7::text IS NULL OR EXISTS (SELECT FROM fulfilment.interaction t
    WHERE t.id = r.interaction_id AND t.direction = 'inbound' AND coalesce(t.topic, '') = $7))`;
const calledAt = `timestamptz 'epoch' + $9::bigint * interval '1 microsecond'`;

const paramsOf = ({ clientId, deskId, onlyOpen, words, topic, from, until }: InboxQuestion) => [
  clientId,
  deskId,
  onlyOpen,
  words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`),
  from,
  until,
  topic,
];

/** Lists of a client's reports. */
@Injectable()
export class InboxListStore {
  /** Urgent and open first, then newest first, after a place or from the beginning; one statement with the counts. */
  async page(
    tx: Tx,
    question: InboxQuestion,
    { first, offset, after }: { first: number; offset: number; after: InboxPlace | null },
  ): Promise<ReportPageView> {
    const rows = await tx.query<ReportRowFlat & { total: number; open: number; id: string | null }>(
      `WITH page AS (SELECT * FROM fulfilment.report r WHERE ${matching}
         AND ($8::boolean IS NULL OR (${standsFirst}, r.called_at, r.id) < ($8, ${calledAt}, $10::uuid))
         ORDER BY ${standsFirst} DESC, r.called_at DESC, r.id DESC LIMIT $11 OFFSET $12)
       SELECT (SELECT count(*) FROM fulfilment.report r WHERE ${matching})::int AS total,
         (SELECT count(*) FROM fulfilment.report r WHERE ${ofInbox} AND r.done_at IS NULL)::int AS open, lines.*
       FROM (SELECT) one LEFT JOIN (SELECT ${reportColumns} FROM page r ${reportJoins}) lines ON true
       ORDER BY lines."standsFirst" DESC, lines.at DESC, lines.id DESC`,
      [
        ...paramsOf(question),
        after?.standsFirst ?? null,
        after?.calledAtMicros ?? null,
        after?.id ?? null,
        first + 1,
        offset,
      ],
    );
    const { total, open } = rows[0]!;
    const items = rows.flatMap(({ total: _, open: __, ...row }) =>
      row.id === null ? [] : [reportFrom(row)],
    );
    const shown = items.slice(0, first);
    return { items: shown, total, open, next: items.length > first ? shown.at(-1)!.place : null };
  }

  /** Newest first, whatever is urgent: an order in which nothing moves while a file is written. */
  chunk(tx: Tx, question: InboxQuestion, size: number, after: InboxPlace | null): Promise<ReportView[]> {
    return readReports(
      tx,
      `SELECT * FROM fulfilment.report r WHERE ${matching}
         AND ($9::bigint IS NULL OR r.called_at <= ${calledAt} AND (r.called_at < ${calledAt} OR r.id > $10::uuid))
       ORDER BY r.called_at DESC, r.id LIMIT $8`,
      [...paramsOf(question), size, after?.calledAtMicros ?? null, after?.id ?? null],
      'r.called_at DESC, r.id',
    );
  }

  async ofCall(tx: Tx, clientId: string, interactionId: string): Promise<ReportView | undefined> {
    const rows = await readReports(
      tx,
      'SELECT * FROM fulfilment.report WHERE interaction_id = $1 AND client_id = $2',
      [interactionId, clientId],
    );
    return rows[0];
  }
}
