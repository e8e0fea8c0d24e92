import { type Instant, isId, plusMs } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { CallbackView, InteractionView } from '../application/views.js';
import {
  CALLBACK_RING_MS,
  type CallbackPromise,
  type CallbackResult,
  type CallbackState,
} from '../domain/callback.js';
import { LINE_FRESH_MS, LINE_LOST_MS } from '../domain/presence.js';
import { type Offer, usualRules, type WaitingCall } from '../domain/routing.js';
import { ROUTED_AT_ONCE } from './routing.store.js';

/** Columns of a callback aliased `b` and its desk aliased `d`. */
const columns = `b.id, b.desk_id AS "deskId", b.interaction_id AS "interactionId", b.operator_id AS "operatorId", d.name AS "deskName", d.greeting, b.phone,
  b.caller_name AS "callerName", b.note, b.due_at AS "dueAt", b.state, b.agent_id AS "agentId", b.offered_until AS "offeredUntil", b.attempts,
  b.outcome, b.result_note AS "resultNote", b.created_at AS "createdAt", b.called_at AS "calledAt", b.ended_at AS "endedAt"`;
const select = `SELECT ${columns} FROM fulfilment.callback b JOIN fulfilment.desk d ON d.id = b.desk_id`;
const live = `b.state IN ('open', 'offered', 'calling')`;

@Injectable()
export class CallbackStore {
  async lockLiveOf(tx: Tx, interactionId: string): Promise<CallbackView | undefined> {
    const rows = await tx.query<CallbackView>(
      `${select} WHERE b.interaction_id = $1 AND ${live} FOR UPDATE OF b`,
      [interactionId],
    );
    return rows[0];
  }

  /** Whether this is a call back for that call. */
  async isOf(tx: Tx, interactionId: string, id: string): Promise<boolean> {
    if (!isId(id)) return false;
    const rows = await tx.query('SELECT FROM fulfilment.callback WHERE id = $1 AND interaction_id = $2', [
      id,
      interactionId,
    ]);
    return rows.length === 1;
  }

  async lock(tx: Tx, operatorId: string, id: string): Promise<CallbackView | undefined> {
    const rows = await tx.query<CallbackView>(
      `${select} WHERE b.operator_id = $1 AND b.id = $2 FOR UPDATE OF b`,
      [operatorId, id],
    );
    return rows[0];
  }

  /** Past every company, for who tells of it. */
  async byId(tx: Tx, id: string): Promise<(CallbackView & { readonly deskId: string }) | undefined> {
    const rows = await tx.query<CallbackView & { readonly deskId: string }>(
      `SELECT ${columns}, b.desk_id AS "deskId" FROM fulfilment.callback b JOIN fulfilment.desk d ON d.id = b.desk_id WHERE b.id = $1`,
      [id],
    );
    return rows[0];
  }

  async promise(tx: Tx, call: InteractionView, promise: CallbackPromise, by: string): Promise<string> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO fulfilment.callback (interaction_id, desk_id, contract_id, client_id, operator_id, phone, caller_name, note, due_at, created_at, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id`,
      [
        call.id,
        call.deskId,
        call.contractId,
        call.clientId,
        call.operatorId,
        promise.phone,
        promise.callerName,
        promise.note,
        promise.dueAt,
        tx.now,
        by,
      ],
    );
    return rows[0]!.id;
  }

  /** @returns whether anything is another now. */
  async rewrite(tx: Tx, id: string, promise: CallbackPromise): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      `WITH changed AS (UPDATE fulfilment.callback SET phone = $2, caller_name = $3, note = $4, due_at = $5
         WHERE id = $1 AND (phone, caller_name, note, due_at) IS DISTINCT FROM ($2, $3, $4, $5::timestamptz) RETURNING id)
       SELECT id FROM changed`,
      [id, promise.phone, promise.callerName, promise.note, promise.dueAt],
    );
    return rows.length > 0;
  }

  async start(tx: Tx, id: string): Promise<void> {
    await tx.query(
      `UPDATE fulfilment.callback SET state = 'calling', offered_until = NULL, called_at = $2, attempts = least(attempts + 1, 10) WHERE id = $1`,
      [id, tx.now],
    );
  }

  async giveBack(tx: Tx, id: string): Promise<void> {
    await tx.query(
      `UPDATE fulfilment.callback SET state = 'open', agent_id = NULL, offered_until = NULL WHERE id = $1`,
      [id],
    );
  }

  async result(tx: Tx, id: string, state: CallbackState, result: CallbackResult, by: string): Promise<void> {
    const finish = result.step === 'finish';
    await tx.query(
      `UPDATE fulfilment.callback SET state = $2, agent_id = NULL, offered_until = NULL, result_note = coalesce($3, result_note),
         outcome = $4, due_at = coalesce($5, due_at), ended_at = $6, ended_by = $7 WHERE id = $1`,
      [
        id,
        state,
        result.note,
        finish ? result.outcome : null,
        finish ? null : result.againAt,
        finish ? tx.now : null,
        finish ? by : null,
      ],
    );
  }

  async cancel(tx: Tx, id: string, by: string): Promise<void> {
    await tx.query(
      `UPDATE fulfilment.callback SET state = 'cancelled', agent_id = NULL, offered_until = NULL, ended_at = $2, ended_by = $3 WHERE id = $1`,
      [id, tx.now, by],
    );
  }

  /** Operators with a task that is due or in somebody's hands. */
  async restless(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ operatorId: string }>(
      `SELECT DISTINCT operator_id AS "operatorId" FROM fulfilment.callback b WHERE ${live} AND (b.state <> 'open' OR b.due_at <= $1)`,
      [tx.now],
    );
    return rows.map(({ operatorId }) => operatorId);
  }

  /**
   * Due tasks in nobody's hands, the longest due first, locked; none of the desks that were looked at already. As calls, so that the
   * same rules find their agent.
   */
  lockDue(tx: Tx, operatorId: string, pastDesks: readonly string[]): Promise<WaitingCall[]> {
    return tx.query<WaitingCall>(
      `SELECT b.id, b.desk_id AS "deskId", coalesce(q.language, $3) AS language, coalesce(q.certifications, '{}') AS certifications,
         $4::int AS "ringSeconds", i.agent_id AS "lastAgentId"
       FROM fulfilment.callback b JOIN fulfilment.interaction i ON i.id = b.interaction_id LEFT JOIN fulfilment.desk_queue q ON q.desk_id = b.desk_id
       WHERE b.operator_id = $1 AND b.state = 'open' AND b.due_at <= $2 AND b.desk_id <> ALL ($5)
       ORDER BY b.due_at LIMIT ${ROUTED_AT_ONCE} FOR UPDATE OF b SKIP LOCKED`,
      [operatorId, tx.now, usualRules.language, CALLBACK_RING_MS / 1000, pastDesks],
    );
  }

  /** Writes the offers of one round; tasks and agents are locked by the reads before. */
  async offer(tx: Tx, operatorId: string, offers: readonly Offer[]): Promise<void> {
    await tx.query(
      `WITH offer AS (SELECT * FROM unnest($2::uuid[], $3::text[]) AS o(id, agent_id)),
         given AS (UPDATE fulfilment.callback b SET state = 'offered', agent_id = o.agent_id, offered_until = $5 FROM offer o WHERE b.id = o.id
           RETURNING b.interaction_id, b.agent_id),
         busy AS (UPDATE fulfilment.presence p SET call_id = o.id FROM offer o WHERE p.operator_id = $1 AND p.person_id = o.agent_id)
       INSERT INTO fulfilment.call_event (operator_id, interaction_id, at, kind, person_id)
       SELECT $1, interaction_id, $4, 'callback_offered', agent_id FROM given`,
      [
        operatorId,
        offers.map(({ call }) => call.id),
        offers.map(({ agentId }) => agentId),
        tx.now,
        plusMs(tx.now, CALLBACK_RING_MS),
      ],
    );
  }

  /**
   * Tasks come back that nobody began in time, whose agent is gone, or whose agent took a call meanwhile. Who let one ring out gets
   * nothing more until they say that they are back.
   */
  async takeBack(tx: Tx, operatorId: string, lossesCount: boolean): Promise<void> {
    await tx.query(
      `WITH loose AS (
           SELECT b.id, b.interaction_id, b.agent_id, p.call_id = b.id AS still_theirs, coalesce(l.seen_at > $3, false) AS alive
           FROM fulfilment.callback b
           LEFT JOIN fulfilment.presence p ON p.operator_id = b.operator_id AND p.person_id = b.agent_id
           LEFT JOIN fulfilment.agent_line l ON l.operator_id = b.operator_id AND l.person_id = b.agent_id
           WHERE b.operator_id = $1 AND (b.state = 'offered' AND b.offered_until <= $2
             OR b.state = 'calling' AND coalesce(l.seen_at, b.called_at) <= $4 AND $5
             OR b.state IN ('offered', 'calling') AND p.call_id IS DISTINCT FROM b.id)
           FOR UPDATE OF b SKIP LOCKED),
         back AS (UPDATE fulfilment.callback b SET state = 'open', agent_id = NULL, offered_until = NULL FROM loose WHERE b.id = loose.id),
         missed AS (UPDATE fulfilment.presence p SET presence = 'missed', since = $2, call_id = NULL,
             reason = CASE WHEN loose.alive THEN 'no_answer' ELSE 'line_lost' END
           FROM loose WHERE p.operator_id = $1 AND p.person_id = loose.agent_id AND loose.still_theirs)
       INSERT INTO fulfilment.call_event (operator_id, interaction_id, at, kind, person_id)
       SELECT $1, interaction_id, $2, 'callback_missed', agent_id FROM loose`,
      [operatorId, tx.now, plusMs(tx.now, -LINE_FRESH_MS), plusMs(tx.now, -LINE_LOST_MS), lossesCount],
    );
  }

  /** The task of this agent, offered or begun. */
  async ofAgent(tx: Tx, operatorId: string, personId: string): Promise<CallbackView | null> {
    const rows = await tx.prepared<CallbackView>(
      'callback-of-agent',
      `${select} WHERE b.operator_id = $1 AND b.agent_id = $2 AND b.state IN ('offered', 'calling')`,
      [operatorId, personId],
    );
    return rows[0] ?? null;
  }

  /** What is promised and not done yet, the next one first. */
  live(tx: Tx, operatorId: string): Promise<CallbackView[]> {
    return tx.query<CallbackView>(
      `${select} WHERE b.operator_id = $1 AND ${live} ORDER BY b.due_at, b.id LIMIT 200`,
      [operatorId],
    );
  }

  /** Of a company on either side: what is promised first, then what became of the others, newest first. */
  ofCompany(tx: Tx, companyId: string, since: Instant): Promise<CallbackView[]> {
    return tx.query<CallbackView>(
      `${select} WHERE (b.client_id = $1 OR b.operator_id = $1) AND (${live} OR b.created_at >= $2)
       ORDER BY ${live} DESC, CASE WHEN ${live} THEN b.due_at END, b.created_at DESC, b.id LIMIT 200`,
      [companyId, since],
    );
  }
}
