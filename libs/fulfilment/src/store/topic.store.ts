import { addDays, type CalendarDate, daysIn, type Instant, startOfDay } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { ReasonSpan } from '../application/owner-side-views.js';
import type { DeskTopic, TopicCell, TopicCount, TopicDay } from '../application/topic-views.js';

export interface TopicQuestion {
  readonly clientId: string;
  /** Null for all of the client's desks. */
  readonly deskId: string | null;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** Calls that came in and were written down: of one that nobody answered nobody knows what it was about. */
const recorded = `fulfilment.interaction i
  WHERE i.client_id = $1 AND ($2::uuid IS NULL OR i.desk_id = $2) AND i.direction = 'inbound' AND i.state = 'completed'
    AND i.offered_at >= $3 AND i.offered_at < $4`;
const local = `i.offered_at AT TIME ZONE 'Asia/Tokyo'`;

/** What calls were about, added up where they lie. */
@Injectable()
export class TopicStore {
  /** By Japanese week or month, and beside it the sums of as many days before; one statement. */
  async overTime(
    tx: Tx,
    { clientId, deskId, from, until }: TopicQuestion,
    span: ReasonSpan,
  ): Promise<{ cells: TopicCell[]; before: TopicCount[] }> {
    const earlier = addDays(from, -daysIn({ startsOn: from, endsOn: until }));
    const rows = await tx.query<TopicCount & { start: CalendarDate | null }>(
      `SELECT CASE WHEN i.offered_at >= $5 THEN to_char(date_trunc($6, ${local}), 'YYYY-MM-DD') END AS start, i.topic, count(*)::int AS calls
       FROM ${recorded} GROUP BY 1, 2 ORDER BY 1, 2`,
      [clientId, deskId, startOfDay(earlier), startOfDay(addDays(until, 1)), startOfDay(from), span],
    );
    return {
      cells: rows.flatMap(({ start, ...count }) => (start === null ? [] : [{ ...count, start }])),
      before: rows.flatMap(({ start, ...count }) => (start === null ? [count] : [])),
    };
  }

  byDay(tx: Tx, { clientId, deskId, from, until }: TopicQuestion): Promise<TopicDay[]> {
    return tx.query<TopicDay>(
      `SELECT to_char(${local}, 'YYYY-MM-DD') AS day, i.topic, count(*)::int AS calls FROM ${recorded} GROUP BY 1, 2 ORDER BY 1, 2`,
      [clientId, deskId, startOfDay(from), startOfDay(addDays(until, 1))],
    );
  }

  /** Of an operator's desks, for who supervises them. */
  ofDesks(
    tx: Tx,
    {
      operatorId,
      deskId,
      from,
      until,
    }: { operatorId: string; deskId: string | null; from: Instant; until: Instant },
  ): Promise<DeskTopic[]> {
    return tx.query<DeskTopic>(
      `SELECT i.desk_id AS "deskId", d.name AS "deskName", i.topic, count(*)::int AS calls
       FROM fulfilment.interaction i JOIN fulfilment.desk d ON d.id = i.desk_id
       WHERE i.operator_id = $1 AND ($2::uuid IS NULL OR i.desk_id = $2) AND i.direction = 'inbound' AND i.state = 'completed'
         AND i.offered_at >= $3 AND i.offered_at < $4
       GROUP BY i.desk_id, d.name, i.topic ORDER BY d.name, i.desk_id, calls DESC, i.topic`,
      [operatorId, deskId, from, until],
    );
  }
}
