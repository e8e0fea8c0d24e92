import { type Instant, plusMs } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { LINE_FRESH_MS, LINE_LOST_MS, type MissReason } from '../domain/presence.js';
import { type FreeAgent, type Offer, usualRules, usualSkills, type WaitingCall } from '../domain/routing.js';

/** Enough for one look; where it is not, the round looks again. */
export const ROUTED_AT_ONCE = 200;

/** What is written of an offer. */
interface Ringing extends Pick<Offer, 'agentId'> {
  readonly call: Pick<WaitingCall, 'id' | 'ringSeconds'>;
}

/** Who waits, who is free, who is offered what. Locks are skipped, never waited for: another process is at work there. */
@Injectable()
export class RoutingStore {
  /** Operators with a call that rings, and those with an agent on a call whose screen went silent. */
  async restless(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ operatorId: string }>(
      `SELECT DISTINCT operator_id AS "operatorId" FROM fulfilment.interaction WHERE state IN ('ringing', 'connected')`,
    );
    return rows.map(({ operatorId }) => operatorId);
  }

  /** Calls that ring at nobody, longest waiting first, locked; none of the desks that were looked at already. */
  lockWaiting(tx: Tx, operatorId: string, pastDesks: readonly string[]): Promise<WaitingCall[]> {
    return tx.prepared<WaitingCall>(
      'waiting-calls',
      `SELECT i.id, i.desk_id AS "deskId", coalesce(q.language, $2) AS language, coalesce(q.certifications, '{}') AS certifications,
         coalesce(q.ring_seconds, $3) AS "ringSeconds",
         (SELECT earlier.agent_id FROM fulfilment.interaction earlier WHERE earlier.client_id = i.client_id
            AND earlier.caller_number = i.caller_number AND earlier.state IN ('completed', 'abandoned') AND earlier.operator_id = i.operator_id
            AND earlier.agent_id IS NOT NULL
          ORDER BY earlier.offered_at DESC LIMIT 1) AS "lastAgentId"
       FROM fulfilment.interaction i LEFT JOIN fulfilment.desk_queue q ON q.desk_id = i.desk_id
       WHERE i.operator_id = $1 AND i.state = 'ringing' AND i.offered_to IS NULL AND i.desk_id <> ALL ($4)
       ORDER BY i.offered_at LIMIT ${ROUTED_AT_ONCE} FOR UPDATE OF i SKIP LOCKED`,
      [operatorId, usualRules.language, usualRules.ringSeconds, pastDesks],
    );
  }

  /**
   * Agents who are ready, hold and are offered nothing, and whose screen is alive; locked. Who is known to a caller comes first, then
   * who has been idle longest.
   */
  lockFree(
    tx: Tx,
    operatorId: string,
    known: readonly string[],
    atMost = ROUTED_AT_ONCE,
  ): Promise<FreeAgent[]> {
    return tx.prepared<FreeAgent>(
      'free-agents',
      `SELECT p.person_id AS "personId", p.idle_since AS "idleSince", coalesce(s.languages, $3) AS languages,
         coalesce(s.certifications, '{}') AS certifications, s.desk_ids AS "deskIds"
       FROM fulfilment.presence p
       JOIN fulfilment.agent_line l ON l.operator_id = p.operator_id AND l.person_id = p.person_id AND l.seen_at > $2
       LEFT JOIN fulfilment.agent_skill s ON s.operator_id = p.operator_id AND s.person_id = p.person_id
       WHERE p.operator_id = $1 AND p.presence = 'ready' AND p.call_id IS NULL
       ORDER BY p.person_id = ANY ($4) DESC, p.idle_since LIMIT $5 FOR UPDATE OF p SKIP LOCKED`,
      [operatorId, plusMs(tx.now, -LINE_FRESH_MS), usualSkills.languages, known, atMost],
    );
  }

  /** Who could answer a call of the desk this moment, longest idle first. */
  async free(tx: Tx, operatorId: string, deskId: string): Promise<string[]> {
    const rows = await tx.query<{ personId: string }>(
      `SELECT person_id AS "personId" FROM fulfilment.presence p JOIN fulfilment.agent_line l USING (operator_id, person_id)
       WHERE p.operator_id = $1 AND p.presence = 'ready' AND p.call_id IS NULL AND l.seen_at > $2
         AND fulfilment.may_answer($1, p.person_id, $3) ORDER BY p.idle_since LIMIT 100`,
      [operatorId, plusMs(tx.now, -LINE_FRESH_MS), deskId],
    );
    return rows.map(({ personId }) => personId);
  }

  /** Locks this agent's place when they are ready, alive, hold nothing and may answer the desk's calls. */
  async lockIfFree(tx: Tx, operatorId: string, personId: string, deskId: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT FROM fulfilment.presence p JOIN fulfilment.agent_line l USING (operator_id, person_id)
       WHERE p.operator_id = $1 AND p.person_id = $2 AND p.presence = 'ready' AND p.call_id IS NULL AND l.seen_at > $3
         AND fulfilment.may_answer($1, $2, $4) FOR UPDATE OF p`,
      [operatorId, personId, plusMs(tx.now, -LINE_FRESH_MS), deskId],
    );
    return rows.length === 1;
  }

  /** How long this desk's offers ring at one agent. */
  async ringSeconds(tx: Tx, deskId: string): Promise<number> {
    const rows = await tx.query<{ ringSeconds: number }>(
      `SELECT ring_seconds AS "ringSeconds" FROM fulfilment.desk_queue WHERE desk_id = $1`,
      [deskId],
    );
    return rows[0]?.ringSeconds ?? usualRules.ringSeconds;
  }

  async mayAnswer(tx: Tx, operatorId: string, personId: string, deskId: string): Promise<boolean> {
    const rows = await tx.query<{ may: boolean }>(`SELECT fulfilment.may_answer($1, $2, $3) AS may`, [
      operatorId,
      personId,
      deskId,
    ]);
    return rows[0]!.may;
  }

  /** Writes the offers of one round; the rows are locked by the two reads before. */
  async offer(tx: Tx, operatorId: string, offers: readonly Ringing[]): Promise<void> {
    await tx.prepared(
      'offer-calls',
      `WITH offer AS (SELECT * FROM unnest($2::uuid[], $3::text[], $4::timestamptz[]) AS o(call_id, agent_id, until)),
         rung AS (UPDATE fulfilment.interaction i SET offered_to = o.agent_id, offered_until = o.until FROM offer o WHERE i.id = o.call_id),
         busy AS (UPDATE fulfilment.presence p SET call_id = o.call_id FROM offer o WHERE p.operator_id = $1 AND p.person_id = o.agent_id)
       INSERT INTO fulfilment.call_event (operator_id, interaction_id, at, kind, person_id) SELECT $1, call_id, $5, 'offered', agent_id FROM offer`,
      [
        operatorId,
        offers.map(({ call }) => call.id),
        offers.map(({ agentId }) => agentId),
        offers.map(({ call }) => plusMs(tx.now, call.ringSeconds * 1000)),
        tx.now,
      ],
    );
  }

  /** Offers that rang out go back to the queue, and their agents into `missed`: whoever is not there must not be rung again. */
  async takeBackRungOut(tx: Tx, operatorId: string): Promise<void> {
    await tx.prepared(
      'take-back-rung-out',
      `WITH late AS (SELECT id, offered_to FROM fulfilment.interaction
           WHERE operator_id = $1 AND state = 'ringing' AND offered_until <= $2 FOR UPDATE SKIP LOCKED),
         back AS (UPDATE fulfilment.interaction i SET offered_to = NULL, offered_until = NULL FROM late WHERE i.id = late.id),
         missed AS (UPDATE fulfilment.presence p SET presence = 'missed', since = $2, call_id = NULL,
             reason = CASE WHEN l.seen_at > $3 THEN 'no_answer' ELSE 'line_lost' END
           FROM late LEFT JOIN fulfilment.agent_line l ON l.operator_id = $1 AND l.person_id = late.offered_to
           WHERE p.operator_id = $1 AND p.person_id = late.offered_to AND p.call_id = late.id)
       INSERT INTO fulfilment.call_event (operator_id, interaction_id, at, kind, person_id) SELECT $1, id, $2, 'missed', offered_to FROM late`,
      [operatorId, tx.now, plusMs(tx.now, -LINE_FRESH_MS)],
    );
  }

  /**
   * Calls in talk whose agent's screen was alive when they got the call, or since, and has been silent for too long. Alive is who was
   * heard of shortly before: the next sign of life may be one that never came. A telephony's clock that runs ahead dates the answer later than it was.
   */
  async lostAgents(tx: Tx, operatorId: string): Promise<{ interactionId: string; agentId: string }[]> {
    return tx.query(
      `SELECT i.id AS "interactionId", i.agent_id AS "agentId" FROM fulfilment.interaction i
       JOIN fulfilment.agent_line l ON l.operator_id = i.operator_id AND l.person_id = i.agent_id
       WHERE i.operator_id = $1 AND i.state = 'connected' AND l.seen_at <= $2
         AND l.seen_at >= greatest(i.connected_at, i.agent_since) - greatest(i.offered_at - i.received_at, interval '0') - $3 * interval '1 millisecond'`,
      [operatorId, plusMs(tx.now, -LINE_LOST_MS), LINE_FRESH_MS],
    );
  }

  /**
   * The agent holds this call now. Whoever it rang at keeps their place among the idle; an offer of another call that rang at this
   * agent goes back to the queue. One statement, because this stands between a caller and a voice.
   */
  async occupy(
    tx: Tx,
    operatorId: string,
    personId: string,
    callId: string,
    kind: 'taken' | 'logged',
    at: Instant = tx.now,
  ): Promise<void> {
    await tx.query(
      `WITH other AS (UPDATE fulfilment.interaction SET offered_to = NULL, offered_until = NULL WHERE offered_to = $2 AND id <> $3),
         elsewhere AS (UPDATE fulfilment.presence SET call_id = NULL WHERE operator_id = $1 AND call_id = $3 AND person_id <> $2),
         here AS (UPDATE fulfilment.presence SET call_id = $3 WHERE operator_id = $1 AND person_id = $2 AND call_id IS DISTINCT FROM $3)
       INSERT INTO fulfilment.call_event (operator_id, interaction_id, at, kind, person_id) VALUES ($1, $3, $4, $5, $2)`,
      [operatorId, personId, callId, at, kind],
    );
  }

  /** Whoever held this call is done with it, and idle from now on. */
  async release(tx: Tx, operatorId: string, callId: string): Promise<void> {
    await tx.query(
      `UPDATE fulfilment.presence SET call_id = NULL, idle_since = $3 WHERE operator_id = $1 AND call_id = $2`,
      [operatorId, callId, tx.now],
    );
  }

  /**
   * The call is back with whoever held it last before it rang again, when they hold nothing else.
   * @returns them; null when they do, or have left
   */
  async seatLastHolder(
    tx: Tx,
    call: { operatorId: string; id: string; returnedAt: Instant | null },
  ): Promise<string | null> {
    const rows = await tx.query<{ personId: string }>(
      `WITH last AS (SELECT person_id FROM fulfilment.former_holder
           WHERE operator_id = $1 AND until_at >= $3 AND interaction_id = $2 ORDER BY id DESC LIMIT 1),
         free AS (SELECT p.person_id FROM fulfilment.presence p JOIN last USING (person_id)
           WHERE p.operator_id = $1 AND (p.call_id IS NULL OR p.call_id = $2) AND NOT EXISTS (SELECT FROM fulfilment.interaction i
             WHERE i.agent_id = p.person_id AND i.state IN ('connected', 'wrap_up')) FOR UPDATE OF p),
         seated AS (UPDATE fulfilment.presence p SET call_id = $2 FROM free WHERE p.operator_id = $1 AND p.person_id = free.person_id)
       SELECT person_id AS "personId" FROM free`,
      [call.operatorId, call.id, call.returnedAt],
    );
    return rows[0]?.personId ?? null;
  }

  /** The call is gone: whoever it rang at keeps their place among the idle. */
  async withdraw(tx: Tx, operatorId: string, callId: string): Promise<void> {
    await tx.query(`UPDATE fulfilment.presence SET call_id = NULL WHERE operator_id = $1 AND call_id = $2`, [
      operatorId,
      callId,
    ]);
  }

  /** No more calls for somebody who was not there, until they say that they are back. */
  async miss(tx: Tx, operatorId: string, personId: string, reason: MissReason): Promise<void> {
    await tx.query(
      `UPDATE fulfilment.presence SET presence = 'missed', reason = $3, since = $4 WHERE operator_id = $1 AND person_id = $2`,
      [operatorId, personId, reason, tx.now],
    );
  }

  async seen(tx: Tx, agents: readonly { operatorId: string; personId: string }[]): Promise<void> {
    await tx.query(
      `INSERT INTO fulfilment.agent_line (operator_id, person_id, seen_at)
       SELECT DISTINCT o, p, $3::timestamptz FROM unnest($1::uuid[], $2::text[]) AS seen(o, p) ORDER BY o, p
       ON CONFLICT (operator_id, person_id) DO UPDATE SET seen_at = excluded.seen_at`,
      [agents.map(({ operatorId }) => operatorId), agents.map(({ personId }) => personId), tx.now],
    );
  }

  async tell(
    tx: Tx,
    call: { operatorId: string; id: string },
    kind: string,
    personId: string | null,
    details: object = {},
  ): Promise<void> {
    await tx.query(
      `INSERT INTO fulfilment.call_event (operator_id, interaction_id, at, kind, person_id, details) VALUES ($1, $2, $3, $4, $5, $6)`,
      [call.operatorId, call.id, tx.now, kind, personId, JSON.stringify(details)],
    );
  }

  /** @returns false when this operator's telephony reported the same event before. */
  async hear(
    tx: Tx,
    call: { operatorId: string; id: string },
    event: { eventId: string; kind: string; at: Instant; details: object },
  ): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO fulfilment.call_event (operator_id, interaction_id, at, kind, details, provider_event_id) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (operator_id, provider_event_id) DO NOTHING RETURNING id`,
      [call.operatorId, call.id, event.at, event.kind, JSON.stringify(event.details), event.eventId],
    );
    return rows.length === 1;
  }

  story(
    tx: Tx,
    interactionId: string,
  ): Promise<
    {
      at: Instant;
      kind: string;
      personId: string | null;
      details: { note?: string | null; reason?: string; to?: string };
    }[]
  > {
    return tx.query(
      `SELECT at, kind, person_id AS "personId", details FROM fulfilment.call_event WHERE interaction_id = $1 ORDER BY at, id LIMIT 500`,
      [interactionId],
    );
  }

  /** What of these kinds happened to the call, in the order in which it was heard. */
  told(tx: Tx, interactionId: string, kinds: readonly string[]): Promise<{ at: Instant; kind: string }[]> {
    return tx.query(
      `SELECT at, kind FROM fulfilment.call_event WHERE interaction_id = $1 AND kind = ANY ($2) ORDER BY id`,
      [interactionId, kinds],
    );
  }

  /** When the newest of these happened: what the telephony reported, and what was done with the call here. */
  async newest(
    tx: Tx,
    interactionId: string,
    kinds: { readonly reported: readonly string[]; readonly done: readonly string[] },
  ): Promise<Instant | undefined> {
    const rows = await tx.query<{ at: Instant | null }>(
      `SELECT max(at) AS at FROM fulfilment.call_event
       WHERE interaction_id = $1 AND kind = ANY (CASE WHEN provider_event_id IS NULL THEN $3::text[] ELSE $2::text[] END)`,
      [interactionId, kinds.reported, kinds.done],
    );
    return rows[0]!.at ?? undefined;
  }
}
