import type { Instant } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { HelpfulFigures, RatedReportView } from '../application/helpful-views.js';
import type { InboxPlace } from '../domain/inbox-place.js';

/** Reports of an operator by the time of their calls. */
export interface HelpfulQuestion {
  readonly operatorId: string;
  readonly deskId: string | null;
  readonly agentId: string | null;
  readonly from: Instant;
  /** The first moment that does not belong to it any more. */
  readonly until: Instant;
}

/** Figures of one day, desk or agent; of everything where all three are null. */
export interface HelpfulLine extends HelpfulFigures {
  readonly day: string | null;
  readonly deskId: string | null;
  readonly deskName: string | null;
  readonly agentId: string | null;
}

// Nobody has an opinion about spam, wrong numbers and silence: they arrive as done.
const asked = `FROM fulfilment.report r JOIN fulfilment.interaction i ON i.id = r.interaction_id
  JOIN fulfilment.desk d ON d.id = r.desk_id
  WHERE r.operator_id = $1 AND ($2::uuid IS NULL OR r.desk_id = $2) AND ($3::text IS NULL OR i.agent_id = $3)
    AND r.called_at >= $4 AND r.called_at < $5 AND i.outcome NOT IN ('spam', 'wrong_number', 'silent')`;
const paramsOf = ({ operatorId, deskId, agentId, from, until }: HelpfulQuestion) => [
  operatorId,
  deskId,
  agentId,
  from,
  until,
];

/** What clients said about reports, for those who supervise, and for each agent about their own. */
@Injectable()
export class HelpfulStore {
  /** The whole, each Japanese day, desk and agent; one statement. */
  lines(tx: Tx, question: HelpfulQuestion): Promise<HelpfulLine[]> {
    return tx.query<HelpfulLine>(
      `SELECT to_char(day, 'YYYY-MM-DD') AS day, desk_id AS "deskId", desk_name AS "deskName", agent_id AS "agentId", count(*)::int AS reports,
         (count(*) FILTER (WHERE helpful))::int AS helpful, (count(*) FILTER (WHERE NOT helpful))::int AS unhelpful
       FROM (SELECT (r.called_at AT TIME ZONE 'Asia/Tokyo')::date AS day, r.desk_id, d.name AS desk_name, i.agent_id, r.helpful ${asked}) told
       GROUP BY GROUPING SETS ((), (day), (desk_id, desk_name), (agent_id)) ORDER BY day, desk_name, desk_id`,
      paramsOf(question),
    );
  }

  /** Reports with an opinion, newest call first. */
  rated(
    tx: Tx,
    question: HelpfulQuestion,
    { helpful, first, after }: { helpful: boolean | null; first: number; after: InboxPlace | null },
  ): Promise<Omit<RatedReportView, 'agentName'>[]> {
    return tx.query(
      `SELECT r.interaction_id AS "interactionId", r.called_at AS at, r.rated_at AS "ratedAt", d.name AS "deskName", i.agent_id AS "agentId",
         i.outcome, i.message, r.helpful, r.remark, concat_ws('_', 0, (extract(epoch FROM r.called_at) * 1000000)::bigint, r.id) AS place
       ${asked} AND r.helpful IS NOT NULL AND ($6::boolean IS NULL OR r.helpful = $6)
         AND ($7::bigint IS NULL OR (r.called_at, r.id) < (timestamptz 'epoch' + $7::bigint * interval '1 microsecond', $8::uuid))
       ORDER BY r.called_at DESC, r.id DESC LIMIT $9`,
      [...paramsOf(question), helpful, after?.calledAtMicros ?? null, after?.id ?? null, first],
    );
  }
}
