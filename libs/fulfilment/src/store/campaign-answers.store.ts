import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { AnsweredCallView, QuestionResultView } from '../application/outbound-views.js';
import type { MomentPlace } from '../domain/moment-place.js';
import type { ScriptStep } from '../domain/script.js';
import { momentOfPlace, momentPlace } from './moment-place.js';

const SAID_SHOWN = 50;

/** Every question that was ever asked, as it was worded last, in the order of the newest version. */
const questions = `SELECT DISTINCT ON (step ->> 'id') step ->> 'id' AS id, step, s.version, place
  FROM fulfilment.campaign_script s, jsonb_array_elements(s.steps) WITH ORDINALITY AS e (step, place)
  WHERE s.campaign_id = $1 AND step ->> 'field' = 'message' ORDER BY step ->> 'id', s.version DESC`;

/** What each person said last, in talks that stand: one that turned out to be a wrong number says nothing. */
const given = `SELECT DISTINCT ON (o.contact_id, w.step_id) w.step_id, w.answer, o.id, o.recorded_at FROM fulfilment.call_answer w
  JOIN fulfilment.outbound_call o ON o.id = w.outbound_call_id
  WHERE w.campaign_id = $1 AND o.outcome NOT IN ('no_answer', 'busy', 'wrong_number')
  ORDER BY o.contact_id, w.step_id, o.recorded_at DESC`;

type Counted = Pick<QuestionResultView, 'asked' | 'declined' | 'counts'> & {
  readonly step: ScriptStep;
  readonly said: readonly { id: string; at: string; answer: string }[];
};

/** What people answered; the caller has made sure that the reader is a party of the campaign. */
@Injectable()
export class CampaignAnswersStore {
  async read(tx: Tx, campaignId: string): Promise<QuestionResultView[]> {
    const rows = await tx.query<Counted>(
      `WITH question AS (${questions}), given AS (${given})
       SELECT q.step, coalesce(n.asked, 0)::int AS asked, coalesce(n.declined, 0)::int AS declined,
         coalesce((SELECT jsonb_agg(jsonb_build_object('answer', c.answer, 'count', c.count) ORDER BY c.count DESC, c.answer)
           FROM (SELECT g.answer, count(*)::int AS count FROM given g
             WHERE q.step ->> 'kind' IN ('choice', 'yes_no') AND g.step_id = q.id AND g.answer IS NOT NULL GROUP BY 1) c), '[]') AS counts,
         coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'at', t.recorded_at, 'answer', t.answer) ORDER BY t.recorded_at DESC, t.id)
           FROM (SELECT g.* FROM given g WHERE q.step ->> 'kind' NOT IN ('choice', 'yes_no') AND g.step_id = q.id AND g.answer IS NOT NULL
             ORDER BY g.recorded_at DESC, g.id LIMIT ${SAID_SHOWN}) t), '[]') AS said
       FROM question q LEFT JOIN (SELECT step_id, count(*) AS asked, count(*) FILTER (WHERE answer IS NULL) AS declined
         FROM given GROUP BY 1) n ON n.step_id = q.id
       WHERE n.asked > 0 OR q.version = (SELECT max(version) FROM fulfilment.campaign_script WHERE campaign_id = $1)
       ORDER BY q.version DESC, q.place`,
      [campaignId],
    );
    return rows.map(({ step, asked, declined, counts, said }) => ({
      stepId: step.id,
      title: step.title,
      say: step.say,
      kind: step.kind,
      asked,
      declined,
      counts: inOrder(step, counts),
      said: said.map((one) => ({ ...one, at: new Date(one.at) })),
    }));
  }

  /** Calls with an answer, newest first, a piece of the whole. */
  async chunk(
    tx: Tx,
    campaignId: string,
    size: number,
    after: MomentPlace | null,
  ): Promise<AnsweredCallView[]> {
    return tx.query<AnsweredCallView>(
      `SELECT o.id, o.recorded_at AS at, k.phone, k.name, k.person, o.outcome, ${momentPlace('o.recorded_at', 'o.id')} AS place,
         (SELECT jsonb_agg(jsonb_build_object('stepId', w.step_id, 'answer', w.answer)) FROM fulfilment.call_answer w
          WHERE w.outbound_call_id = o.id) AS answers
       FROM fulfilment.outbound_call o JOIN fulfilment.contact k ON k.id = o.contact_id
       WHERE o.campaign_id = $1 AND o.recorded_at IS NOT NULL AND o.outcome NOT IN ('no_answer', 'busy', 'wrong_number')
         AND EXISTS (SELECT FROM fulfilment.call_answer w WHERE w.outbound_call_id = o.id)
         AND ($3::bigint IS NULL OR (o.recorded_at, o.id) < (${momentOfPlace(3)}, $4::uuid))
       ORDER BY o.recorded_at DESC, o.id DESC LIMIT $2`,
      [campaignId, size, after?.micros ?? null, after?.id ?? null],
    );
  }
}

/** What is offered stands as in the script, also what nobody chose; what was offered once comes after it. */
function inOrder(step: ScriptStep, counts: QuestionResultView['counts']): QuestionResultView['counts'] {
  const offered = step.kind === 'yes_no' ? ['yes', 'no'] : step.kind === 'choice' ? step.choices : [];
  return [
    ...offered.map((answer) => ({
      answer,
      count: counts.find((one) => one.answer === answer)?.count ?? 0,
    })),
    ...counts.filter(({ answer }) => !offered.includes(answer)),
  ];
}
