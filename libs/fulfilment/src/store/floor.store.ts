import { dateAt, type Instant, plusMs, startOfDay } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { InteractionView, Presence, TakenOverView } from '../application/views.js';
import { CALLBACK_RING_MS } from '../domain/callback.js';
import { LINE_FRESH_MS, type PresenceReason, TAKEN_OVER_TOLD_MS } from '../domain/presence.js';
import { usualRules } from '../domain/routing.js';
import { interactionColumns } from './call.store.js';

/** An agent's last sign of presence and the call they hold, if any. */
export interface AgentState {
  readonly personId: string;
  readonly presence: Presence;
  readonly reason: PresenceReason | null;
  readonly online: boolean;
  readonly since: Instant;
  readonly callState: 'ringing' | 'connected' | 'wrap_up' | null;
  readonly callSince: Instant | null;
  /** Without a call: a colleague asks them first, they call somebody back, or a contact of a campaign is in their hands. */
  readonly asideState: 'consulted' | 'calling_back' | 'outbound' | null;
  readonly asideSince: Instant | null;
  readonly deskName: string | null;
  readonly campaignName: string | null;
  /** A call of the desk that they are offered or hold; null for other work. */
  readonly callId: string | null;
  /** The call back they are making, or the contact in their hands. */
  readonly workId: string | null;
  /** How long the desk of the call allows for the record. */
  readonly wrapUpSeconds: number | null;
  readonly askedAt: Instant | null;
  /** Since when they call for a supervisor in what they do, and who comes. */
  readonly helpAskedAt: Instant | null;
  readonly helperId: string | null;
}

const live = `i.state IN ('ringing', 'connected', 'wrap_up')`;

@Injectable()
export class FloorStore {
  /** Becoming ready starts the idle time; saying it twice does not. */
  async setPresence(
    tx: Tx,
    operatorId: string,
    personId: string,
    presence: Presence,
    reason: PresenceReason | null,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO fulfilment.presence AS p (operator_id, person_id, presence, reason, since, idle_since) VALUES ($1, $2, $3, $5, $4, $4)
       ON CONFLICT (operator_id, person_id) DO UPDATE SET presence = excluded.presence, reason = excluded.reason,
         asked_at = CASE WHEN excluded.presence = 'ready' THEN NULL ELSE p.asked_at END,
         since = CASE WHEN p.presence = excluded.presence THEN p.since ELSE excluded.since END,
         idle_since = CASE WHEN p.presence = excluded.presence THEN p.idle_since ELSE excluded.idle_since END`,
      [operatorId, personId, presence, tx.now, reason],
    );
  }

  /** @returns false when the agent takes calls already or has never been at work. */
  async ask(tx: Tx, operatorId: string, personId: string): Promise<boolean> {
    const rows = await tx.query(
      `WITH asked AS (UPDATE fulfilment.presence SET asked_at = coalesce(asked_at, $3)
         WHERE operator_id = $1 AND person_id = $2 AND presence <> 'ready' RETURNING person_id) SELECT person_id FROM asked`,
      [operatorId, personId, tx.now],
    );
    return rows.length === 1;
  }

  /** What rings at this agent rings at the next one. */
  async declineOffer(tx: Tx, operatorId: string, personId: string): Promise<void> {
    await tx.query(
      `WITH back AS (UPDATE fulfilment.interaction SET offered_to = NULL, offered_until = NULL
           WHERE operator_id = $1 AND offered_to = $2 RETURNING id),
         later AS (UPDATE fulfilment.callback SET state = 'open', agent_id = NULL, offered_until = NULL
           WHERE operator_id = $1 AND agent_id = $2 AND state = 'offered' RETURNING id, interaction_id),
         rest AS (UPDATE fulfilment.presence p SET call_id = NULL FROM later WHERE p.operator_id = $1 AND p.person_id = $2 AND p.call_id = later.id),
         free AS (UPDATE fulfilment.presence p SET call_id = NULL FROM back WHERE p.operator_id = $1 AND p.person_id = $2 AND p.call_id = back.id)
       INSERT INTO fulfilment.call_event (operator_id, interaction_id, at, kind, person_id) SELECT $1, id, $3, kind, $2
       FROM (SELECT id, 'declined' AS kind FROM back UNION ALL SELECT interaction_id, 'callback_missed' FROM later) AS handed_on`,
      [operatorId, personId, tx.now],
    );
  }

  async agent(
    tx: Tx,
    operatorId: string,
    personId: string,
  ): Promise<
    Pick<AgentState, 'presence' | 'reason' | 'online' | 'askedAt'> & {
      completedToday: number;
      campaignName: string | null;
    }
  > {
    const rows = await tx.prepared<Awaited<ReturnType<FloorStore['agent']>>>(
      'agent-on-floor',
      `SELECT coalesce(p.presence, 'away') AS presence, p.reason, coalesce(l.seen_at > $4, false) AS online, p.asked_at AS "askedAt",
         (SELECT c.name FROM fulfilment.outbound_call o JOIN fulfilment.campaign c ON c.id = o.campaign_id WHERE o.id = p.call_id) AS "campaignName",
         (SELECT count(*) FROM fulfilment.interaction WHERE agent_id = $2 AND operator_id = $1 AND state = 'completed' AND recorded_at >= $3)
           AS "completedToday"
       FROM (SELECT) AS one LEFT JOIN fulfilment.presence p ON p.operator_id = $1 AND p.person_id = $2
       LEFT JOIN fulfilment.agent_line l ON l.operator_id = $1 AND l.person_id = $2`,
      [operatorId, personId, today(tx), plusMs(tx.now, -LINE_FRESH_MS)],
    );
    return rows[0]!;
  }

  /** What rings and this agent may answer, longest first, and the call they hold. */
  callsFor(tx: Tx, operatorId: string, personId: string): Promise<InteractionView[]> {
    return tx.prepared<InteractionView>(
      'calls-for-agent',
      `SELECT ${interactionColumns} FROM fulfilment.interaction i
       WHERE i.operator_id = $1 AND ${live} AND (i.agent_id = $2 OR i.offered_to = $2
         OR (i.state = 'ringing' AND fulfilment.may_answer($1, $2, i.desk_id))) ORDER BY i.state = 'ringing', i.offered_at LIMIT 51`,
      [operatorId, personId],
    );
  }

  /** The call that was taken away from this agent last, unless they have completed another one since. */
  async takenOver(tx: Tx, operatorId: string, personId: string): Promise<TakenOverView | null> {
    const rows = await tx.prepared<TakenOverView>(
      'taken-over-from-agent',
      `SELECT i.id AS "interactionId", i.desk_id AS "deskId", last.until_at AS at, e.person_id AS "byId",
         i.ended_at IS NULL OR i.ended_at > last.until_at AS "inTalk"
       FROM (SELECT interaction_id, until_at FROM fulfilment.former_holder WHERE operator_id = $1 AND person_id = $2 AND until_at > $3
         ORDER BY until_at DESC, id DESC LIMIT 1) last
       JOIN fulfilment.interaction i ON i.id = last.interaction_id
       JOIN fulfilment.call_event e ON e.interaction_id = i.id AND e.kind = 'taken_over' AND e.at = last.until_at AND e.person_id <> $2
       WHERE NOT EXISTS (SELECT FROM fulfilment.interaction later WHERE later.operator_id = $1 AND later.agent_id = $2
         AND later.state = 'completed' AND later.recorded_at >= last.until_at)`,
      [operatorId, personId, plusMs(tx.now, -TAKEN_OVER_TOLD_MS)],
    );
    return rows[0] ?? null;
  }

  liveCalls(tx: Tx, operatorId: string): Promise<InteractionView[]> {
    return tx.query<InteractionView>(
      `SELECT ${interactionColumns} FROM fulfilment.interaction i WHERE i.operator_id = $1 AND ${live} ORDER BY i.offered_at LIMIT 200`,
      [operatorId],
    );
  }

  recentCalls(tx: Tx, operatorId: string): Promise<InteractionView[]> {
    return tx.query<InteractionView>(
      `SELECT ${interactionColumns} FROM fulfilment.interaction i WHERE i.operator_id = $1 AND i.state IN ('completed', 'abandoned')
       ORDER BY i.offered_at DESC LIMIT 20`,
      [operatorId],
    );
  }

  agents(tx: Tx, operatorId: string): Promise<AgentState[]> {
    return tx.query<AgentState>(
      `SELECT coalesce(p.person_id, i.agent_id) AS "personId", coalesce(p.presence, 'ready') AS presence, p.reason,
         coalesce(l.seen_at > $2, false) AS online, coalesce(p.since, i.connected_at) AS since, i.state AS "callState",
         CASE i.state WHEN 'connected' THEN i.connected_at WHEN 'wrap_up' THEN i.ended_at WHEN 'ringing' THEN coalesce(i.returned_at, i.offered_at) END AS "callSince",
         d.name AS "deskName", CASE WHEN i.id IS NULL THEN c.name END AS "campaignName", i.id AS "callId", p.asked_at AS "askedAt",
         CASE WHEN s.id IS NOT NULL THEN 'consulted' WHEN b.id IS NOT NULL THEN 'calling_back' WHEN o.id IS NOT NULL THEN 'outbound' END AS "asideState",
         CASE WHEN b.state = 'calling' THEN b.id WHEN b.id IS NULL THEN o.id END AS "workId",
         coalesce(s.started_at, b.offered_until - $4 * interval '1 millisecond', b.called_at, o.taken_at) AS "asideSince",
         coalesce(i.help_asked_at, p.help_asked_at) AS "helpAskedAt", coalesce(i.helper_id, p.helper_id) AS "helperId",
         CASE WHEN i.id IS NOT NULL THEN coalesce(q.wrap_up_seconds, $3) END AS "wrapUpSeconds"
       FROM (SELECT * FROM fulfilment.presence WHERE operator_id = $1) p
       FULL JOIN (SELECT id, coalesce(agent_id, offered_to) AS agent_id, desk_id, state, connected_at, ended_at, offered_at, returned_at, help_asked_at, helper_id
           FROM fulfilment.interaction i WHERE i.operator_id = $1 AND ${live} AND (agent_id IS NOT NULL OR offered_to IS NOT NULL)) i
         ON i.agent_id = p.person_id
       LEFT JOIN fulfilment.agent_line l ON l.operator_id = $1 AND l.person_id = coalesce(p.person_id, i.agent_id)
       LEFT JOIN fulfilment.call_line s ON s.operator_id = $1 AND s.person_id = p.person_id AND s.kind = 'consult' AND s.state IN ('ringing', 'talking')
       LEFT JOIN fulfilment.callback b ON b.operator_id = $1 AND b.agent_id = p.person_id AND b.state IN ('offered', 'calling')
       LEFT JOIN fulfilment.outbound_call o ON o.operator_id = $1 AND o.agent_id = p.person_id AND o.recorded_at IS NULL AND o.released_at IS NULL
       LEFT JOIN fulfilment.campaign c ON c.id = o.campaign_id
       LEFT JOIN fulfilment.desk d ON d.id = coalesce(i.desk_id, b.desk_id, c.desk_id) LEFT JOIN fulfilment.desk_queue q ON q.desk_id = i.desk_id`,
      [operatorId, plusMs(tx.now, -LINE_FRESH_MS), usualRules.wrapUpSeconds, CALLBACK_RING_MS],
    );
  }
}

const today = (tx: Tx): Instant => startOfDay(dateAt(tx.now));
