import { dateAt, type Instant, plusMs, startOfDay } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { InteractionView, Presence } from '../application/views.js';
import { LINE_FRESH_MS, type PresenceReason } from '../domain/presence.js';
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
  readonly deskName: string | null;
  readonly callId: string | null;
  /** How long the desk of the call allows for the record. */
  readonly wrapUpSeconds: number | null;
  readonly askedAt: Instant | null;
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
           WHERE operator_id = $1 AND agent_id = $2 AND state = 'offered' RETURNING id),
         rest AS (UPDATE fulfilment.presence p SET call_id = NULL FROM later WHERE p.operator_id = $1 AND p.person_id = $2 AND p.call_id = later.id),
         free AS (UPDATE fulfilment.presence p SET call_id = NULL FROM back WHERE p.operator_id = $1 AND p.person_id = $2 AND p.call_id = back.id)
       INSERT INTO fulfilment.call_event (operator_id, interaction_id, at, kind, person_id) SELECT $1, id, $3, 'declined', $2 FROM back`,
      [operatorId, personId, tx.now],
    );
  }

  async agent(
    tx: Tx,
    operatorId: string,
    personId: string,
  ): Promise<Pick<AgentState, 'presence' | 'reason' | 'online' | 'askedAt'> & { completedToday: number }> {
    const rows = await tx.prepared<Awaited<ReturnType<FloorStore['agent']>>>(
      'agent-on-floor',
      `SELECT coalesce(p.presence, 'away') AS presence, p.reason, coalesce(l.seen_at > $4, false) AS online, p.asked_at AS "askedAt",
         (SELECT count(*) FROM fulfilment.interaction WHERE agent_id = $2 AND operator_id = $1 AND state = 'completed' AND recorded_at >= $3)
           AS "completedToday"
       FROM (SELECT) AS one LEFT JOIN fulfilment.presence p ON p.operator_id = $1 AND p.person_id = $2
       LEFT JOIN fulfilment.agent_line l ON l.operator_id = $1 AND l.person_id = $2`,
      [operatorId, personId, today(tx), plusMs(tx.now, -LINE_FRESH_MS)],
    );
    return rows[0]!;
  }

  /** What rings for the operator, longest first, and the call this agent holds. */
  callsFor(tx: Tx, operatorId: string, personId: string): Promise<InteractionView[]> {
    return tx.prepared<InteractionView>(
      'calls-for-agent',
      `SELECT ${interactionColumns} FROM fulfilment.interaction i
       WHERE i.operator_id = $1 AND ${live} AND (i.state = 'ringing' OR i.agent_id = $2) ORDER BY i.state = 'ringing', i.offered_at LIMIT 51`,
      [operatorId, personId],
    );
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
         CASE i.state WHEN 'connected' THEN i.connected_at WHEN 'wrap_up' THEN i.ended_at WHEN 'ringing' THEN i.offered_at END AS "callSince",
         d.name AS "deskName", i.id AS "callId", p.asked_at AS "askedAt",
         CASE WHEN i.id IS NOT NULL THEN coalesce(q.wrap_up_seconds, $3) END AS "wrapUpSeconds"
       FROM (SELECT * FROM fulfilment.presence WHERE operator_id = $1) p
       FULL JOIN (SELECT id, coalesce(agent_id, offered_to) AS agent_id, desk_id, state, connected_at, ended_at, offered_at
           FROM fulfilment.interaction i WHERE i.operator_id = $1 AND ${live} AND (agent_id IS NOT NULL OR offered_to IS NOT NULL)) i
         ON i.agent_id = p.person_id
       LEFT JOIN fulfilment.agent_line l ON l.operator_id = $1 AND l.person_id = coalesce(p.person_id, i.agent_id)
       LEFT JOIN fulfilment.desk d ON d.id = i.desk_id LEFT JOIN fulfilment.desk_queue q ON q.desk_id = i.desk_id`,
      [operatorId, plusMs(tx.now, -LINE_FRESH_MS), usualRules.wrapUpSeconds],
    );
  }
}

const today = (tx: Tx): Instant => startOfDay(dateAt(tx.now));
