import { dateAt, type Instant, startOfDay } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { FloorTotalsView, InteractionView, Presence } from '../application/views.js';
import { ANSWER_WITHIN_SECONDS, serviceLevel, SHORT_ABANDON_SECONDS } from '../domain/service-level.js';
import { interactionColumns } from './call.store.js';

/** An agent's last sign of presence and the call they hold, if any. */
export interface AgentState {
  readonly personId: string;
  readonly presence: Presence;
  readonly since: Instant;
  readonly callState: 'connected' | 'wrap_up' | null;
  readonly callSince: Instant | null;
  readonly deskName: string | null;
}

const live = `i.state IN ('ringing', 'connected', 'wrap_up')`;

@Injectable()
export class FloorStore {
  async setPresence(tx: Tx, operatorId: string, personId: string, presence: Presence): Promise<void> {
    await tx.query(
      `INSERT INTO fulfilment.presence AS p (operator_id, person_id, presence, since) VALUES ($1, $2, $3, $4)
       ON CONFLICT (operator_id, person_id) DO UPDATE SET presence = excluded.presence,
         since = CASE WHEN p.presence = excluded.presence THEN p.since ELSE excluded.since END`,
      [operatorId, personId, presence, tx.now],
    );
  }

  async agent(
    tx: Tx,
    operatorId: string,
    personId: string,
  ): Promise<{ presence: Presence; completedToday: number }> {
    const rows = await tx.query<{ presence: Presence | null; completedToday: number }>(
      `SELECT (SELECT presence FROM fulfilment.presence WHERE operator_id = $1 AND person_id = $2) AS presence,
         (SELECT count(*) FROM fulfilment.interaction WHERE agent_id = $2 AND operator_id = $1 AND state = 'completed' AND recorded_at >= $3)
           AS "completedToday"`,
      [operatorId, personId, today(tx)],
    );
    return { presence: rows[0]!.presence ?? 'away', completedToday: rows[0]!.completedToday };
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
      `SELECT coalesce(p.person_id, i.agent_id) AS "personId", coalesce(p.presence, 'ready') AS presence,
         coalesce(p.since, i.connected_at) AS since, i.state AS "callState",
         CASE i.state WHEN 'connected' THEN i.connected_at WHEN 'wrap_up' THEN i.ended_at END AS "callSince", d.name AS "deskName"
       FROM (SELECT * FROM fulfilment.presence WHERE operator_id = $1) p
       FULL JOIN (SELECT * FROM fulfilment.interaction i WHERE i.operator_id = $1 AND i.state IN ('connected', 'wrap_up')) i
         ON i.agent_id = p.person_id
       LEFT JOIN fulfilment.desk d ON d.id = i.desk_id`,
      [operatorId],
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
