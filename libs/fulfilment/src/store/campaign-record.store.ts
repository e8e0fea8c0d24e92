import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { CampaignRecordPageView, CampaignRecordView } from '../application/outbound-views.js';
import type { MomentPlace } from '../domain/moment-place.js';
import type { OutboundOutcome } from '../domain/outbound-call.js';
import { momentOfPlace, momentPlace } from './moment-place.js';
import { outboundCorrections, outboundCorrectionsFrom } from './outbound-correction.store.js';

export interface RecordQuestion {
  readonly campaignId: string;
  /** Empty: whatever came of it. */
  readonly outcomes: readonly OutboundOutcome[];
  /** Every one of them is in the record, in the stored form of `searchable`; empty searches nothing. */
  readonly words: readonly string[];
}

const paramsOf = ({ campaignId, outcomes, words }: RecordQuestion) => [
  campaignId,
  outcomes,
  words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`),
];

const matching = `fulfilment.outbound_call o JOIN fulfilment.contact k ON k.id = o.contact_id
  WHERE o.campaign_id = $1 AND o.recorded_at IS NOT NULL AND (cardinality($2::text[]) = 0 OR o.outcome = ANY ($2))
    AND (cardinality($3::text[]) = 0 OR lower(concat_ws(chr(10), k.phone, normalize(k.name, NFKC), normalize(k.person, NFKC),
      normalize(o.note, NFKC))) LIKE ALL ($3))`;
const page = `SELECT o.* FROM ${matching} AND ($4::bigint IS NULL OR (o.recorded_at, o.id) < (${momentOfPlace(4)}, $5::uuid))
  ORDER BY o.recorded_at DESC, o.id DESC LIMIT $6`;
const lines = `SELECT o.id, o.recorded_at AS at, l.name AS "listName", k.phone, k.name, k.person, o.outcome, o.reason, o.note, o.callback_at AS "callbackAt",
    (SELECT json_build_object('id', a.id, 'withWhom', a.with_whom, 'startsAt', a.starts_at, 'status', a.status)
     FROM fulfilment.appointment a WHERE a.interaction_id = o.interaction_id) AS meeting,
    ${outboundCorrections} AS corrections, ${momentPlace('o.recorded_at', 'o.id')} AS place
  FROM page o JOIN fulfilment.contact k ON k.id = o.contact_id JOIN fulfilment.contact_list l ON l.id = k.list_id`;

/** Recorded calls of a campaign; the caller has made sure that the reader is a party of it. */
@Injectable()
export class CampaignRecordStore {
  /** Newest first, after a place or from the beginning; one statement with the count. */
  async page(
    tx: Tx,
    question: RecordQuestion,
    { first, after }: { first: number; after: MomentPlace | null },
  ): Promise<CampaignRecordPageView> {
    const rows = await tx.query<CampaignRecordView & { total: number; id: string | null }>(
      `WITH page AS (${page})
       SELECT (SELECT count(*) FROM ${matching})::int AS total, lines.* FROM (SELECT) one LEFT JOIN (${lines}) lines ON true
       ORDER BY lines.at DESC, lines.id DESC`,
      [...paramsOf(question), after?.micros ?? null, after?.id ?? null, first + 1],
    );
    const { total } = rows[0]!;
    const items = rows.flatMap(({ total: _, ...row }) => (row.id === null ? [] : [recordFrom(row)]));
    const shown = items.slice(0, first);
    return { items: shown, total, next: items.length > first ? shown.at(-1)!.place : null };
  }

  /** A piece of the whole, in the same order. */
  async chunk(
    tx: Tx,
    question: RecordQuestion,
    size: number,
    after: MomentPlace | null,
  ): Promise<CampaignRecordView[]> {
    const rows = await tx.query<CampaignRecordView>(
      `WITH page AS (${page}) ${lines} ORDER BY o.recorded_at DESC, o.id DESC`,
      [...paramsOf(question), after?.micros ?? null, after?.id ?? null, size],
    );
    return rows.map(recordFrom);
  }
}

/** JSON carries instants as text. */
const recordFrom = (row: CampaignRecordView): CampaignRecordView => ({
  ...row,
  meeting: row.meeting && { ...row.meeting, startsAt: new Date(row.meeting.startsAt) },
  corrections: outboundCorrectionsFrom(row.corrections).map(({ at, reason, former }) => ({
    at,
    reason,
    former,
  })),
});
