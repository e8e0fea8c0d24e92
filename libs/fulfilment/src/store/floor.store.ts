import { dateAt, type Instant, plusMs, startOfDay } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { FloorTotalsView, InteractionView, Presence } from '../application/views.js';
import { LINE_FRESH_MS, type PresenceReason } from '../domain/presence.js';
import { ANSWER_WITHIN_SECONDS, serviceLevel, SHORT_ABANDON_SECONDS } from '../domain/service-level.js';
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
         since = CASE WHEN p.presence = excluded.presence THEN p.since ELSE excluded.since END,
         idle_since = CASE WHEN p.presence = excluded.presence THEN p.idle_since ELSE excluded.idle_since END`,
      [operatorId, personId, presence, tx.now, reason],
    );
  }

  /** What rings at this agent rings at the next one. */
  async declineOffer(tx: Tx, operatorId: string, personId: string): Promise<void> {
    await tx.query(
      `WITH back AS (UPDATE fulfilment.interaction SET offered_to = NULL, offered_until = NULL
           WHERE operator_id = $1 AND offered_to = $2 RETURNING id),
         free AS (UPDATE fulfilment.presence p SET call_id = NULL FROM back WHERE p.operator_id = $1 AND p.person_id = $2 AND p.call_id = back.id)
       INSERT INTO fulfilment.call_event (operator_id, interaction_id, at, kind, person_id) SELECT $1, id, $3, 'declined', $2 FROM back`,
      [operatorId, personId, tx.now],
    );
  }

  async agent(
    tx: Tx,
    operatorId: string,
    personId: string,
  ): Promise<Pick<AgentState, 'presence' | 'reason' | 'online'> & { completedToday: number }> {
    const rows = await tx.query<Awaited<ReturnType<FloorStore['agent']>>>(
      `SELECT coalesce(p.presence, 'away') AS presence, p.reason, coalesce(l.seen_at > $4, false) AS online,
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
    return tx.query<InteractionView>(
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
         d.name AS "deskName"
       FROM (SELECT * FROM fulfilment.presence WHERE operator_id = $1) p
       FULL JOIN (SELECT coalesce(agent_id, offered_to) AS agent_id, desk_id, state, connected_at, ended_at, offered_at
           FROM fulfilment.interaction i WHERE i.operator_id = $1 AND ${live} AND (agent_id IS NOT NULL OR offered_to IS NOT NULL)) i
         ON i.agent_id = p.person_id
       LEFT JOIN fulfilment.agent_line l ON l.operator_id = $1 AND l.person_id = coalesce(p.person_id, i.agent_id)
       LEFT JOIN fulfilment.desk d ON d.id = i.desk_id`,
      [operatorId, plusMs(tx.now, -LINE_FRESH_MS)],
    );
  }

  /** Figures of the Japanese day so far; the formulas stand in docs/domain/fulfilment.md. */
  async totals(tx: Tx, operatorId: string): Promise<FloorTotalsView> {
    const rows = await tx.query<Omit<FloorTotalsView, 'serviceLevel'> & { inTime: number; decided: number }>(
      `WITH calls AS (
         SELECT state, offered_at >= $2 AS today, connected_at,
           extract(epoch FROM coalesce(connected_at, ended_at, $3) - offered_at)::float8 AS wait
         FROM fulfilment.interaction i WHERE i.operator_id = $1 AND i.direction = 'inbound' AND (i.offered_at >= $2 OR ${live}))
       SELECT count(*) FILTER (WHERE state = 'ringing') AS waiting,
         coalesce(floor(greatest(max(wait) FILTER (WHERE state = 'ringing'), 0)), 0)::int AS "longestWaitSeconds",
         count(*) FILTER (WHERE today) AS "offeredToday",
         count(connected_at) FILTER (WHERE today) AS "answeredToday",
         count(*) FILTER (WHERE today AND state = 'abandoned') AS "abandonedToday",
         (avg(wait) FILTER (WHERE today AND connected_at IS NOT NULL))::float8 AS "averageSpeedOfAnswerSeconds",
         count(*) FILTER (WHERE today AND connected_at IS NOT NULL AND wait <= $4) AS "inTime",
         count(*) FILTER (WHERE today AND (connected_at IS NOT NULL OR (state = 'abandoned' AND wait > $5)
           OR (state = 'ringing' AND wait > $4))) AS decided
       FROM calls`,
      [operatorId, today(tx), tx.now, ANSWER_WITHIN_SECONDS, SHORT_ABANDON_SECONDS],
    );
    const { inTime, decided, ...totals } = rows[0]!;
    return { ...totals, serviceLevel: serviceLevel(inTime, decided) };
  }
}

const today = (tx: Tx): Instant => startOfDay(dateAt(tx.now));
