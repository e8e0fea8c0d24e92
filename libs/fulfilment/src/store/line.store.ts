import { plusMs } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { CallLineView, InteractionView, TransferTargetView } from '../application/views.js';
import { type LineState, RING_MS, type SuperviseMode, type TransferTarget } from '../domain/call-line.js';
import { LINE_FRESH_MS, LINE_LOST_MS } from '../domain/presence.js';

const columns = `l.id, l.interaction_id AS "interactionId", l.operator_id AS "operatorId", l.kind, l.mode, l.state, l.agent_id AS "agentId",
  l.person_id AS "personId", l.target_name AS "targetName", l.target_phone AS "targetPhone", l.started_at AS "startedAt", l.rings_until AS "ringsUntil"`;
const live = `l.state IN ('ringing', 'talking')`;
const targetColumns = `id, name, phone, note, weekdays, from_time AS "fromTime", until_time AS "untilTime"`;

/** Whom a second line leads to. */
export type LineEnd =
  | { readonly kind: 'consult'; readonly personId: string }
  | { readonly kind: 'outside'; readonly targetName: string; readonly targetPhone: string };

@Injectable()
export class LineStore {
  /** The line rings. The colleague's place is locked by `lockIfFree` before. */
  async ring(tx: Tx, call: InteractionView, end: LineEnd): Promise<CallLineView> {
    const personId = end.kind === 'consult' ? end.personId : null;
    const rows = await tx.query<CallLineView>(
      `WITH l AS (INSERT INTO fulfilment.call_line (interaction_id, desk_id, contract_id, client_id, operator_id, kind, state, agent_id, person_id,
           target_name, target_phone, started_at, rings_until)
         VALUES ($1, $2, $3, $4, $5, $6, 'ringing', $7, $8, $9, $10, $11, $12) RETURNING *),
         busy AS (UPDATE fulfilment.presence p SET call_id = l.id FROM l WHERE p.operator_id = $5 AND p.person_id = $8)
       SELECT ${columns} FROM l`,
      [
        call.id,
        call.deskId,
        call.contractId,
        call.clientId,
        call.operatorId,
        end.kind,
        call.agentId,
        personId,
        end.kind === 'outside' ? end.targetName : null,
        end.kind === 'outside' ? end.targetPhone : null,
        tx.now,
        plusMs(tx.now, RING_MS[end.kind]),
      ],
    );
    return rows[0]!;
  }

  async byId(tx: Tx, operatorId: string, id: string): Promise<CallLineView | undefined> {
    const rows = await tx.query<CallLineView>(
      `SELECT ${columns} FROM fulfilment.call_line l WHERE l.operator_id = $1 AND l.id = $2`,
      [operatorId, id],
    );
    return rows[0];
  }

  /** Whoever was rung or talked to and is no part of the call any more is free, and keeps their place among the idle. */
  async move(tx: Tx, line: CallLineView, state: LineState): Promise<void> {
    await tx.query(
      `WITH moved AS (UPDATE fulfilment.call_line SET state = $2, rings_until = NULL,
           answered_at = CASE WHEN $2 = 'talking' THEN $3 ELSE answered_at END,
           ended_at = CASE WHEN $2 <> 'talking' THEN $3::timestamptz END WHERE id = $1 RETURNING id)
       UPDATE fulfilment.presence p SET call_id = NULL FROM moved WHERE p.call_id = moved.id AND $2 NOT IN ('talking', 'joined')`,
      [line.id, state, tx.now],
    );
  }

  /** The second line that rings or is talked on, other than a supervisor's. */
  async second(tx: Tx, interactionId: string): Promise<CallLineView | undefined> {
    const rows = await tx.query<CallLineView>(
      `SELECT ${columns} FROM fulfilment.call_line l WHERE l.interaction_id = $1 AND l.kind <> 'supervise' AND ${live} FOR UPDATE`,
      [interactionId],
    );
    return rows[0];
  }

  /** What hangs on these calls now, and how their last second line ended; oldest first. */
  async ofCalls(
    tx: Tx,
    operatorId: string,
    callIds: readonly string[],
  ): Promise<Map<string, CallLineView[]>> {
    const rows = await tx.query<CallLineView>(
      `SELECT ${columns} FROM fulfilment.call_line l WHERE l.operator_id = $1 AND l.interaction_id = ANY ($2)
         AND (${live} OR NOT EXISTS (SELECT FROM fulfilment.call_line later WHERE later.interaction_id = l.interaction_id
           AND later.kind <> 'supervise' AND later.started_at > l.started_at) AND l.kind <> 'supervise')
       ORDER BY l.started_at`,
      [operatorId, callIds],
    );
    const lines = new Map<string, CallLineView[]>(callIds.map((id) => [id, []]));
    for (const line of rows) lines.get(line.interactionId)?.push(line);
    return lines;
  }

  /** The line that leads to this agent now. */
  async consulting(tx: Tx, operatorId: string, personId: string): Promise<CallLineView | null> {
    const rows = await tx.prepared<CallLineView>(
      'consulted-agent',
      `SELECT ${columns} FROM fulfilment.call_line l WHERE l.operator_id = $1 AND l.person_id = $2 AND l.kind = 'consult' AND ${live}`,
      [operatorId, personId],
    );
    return rows[0] ?? null;
  }

  /** Lines that rang out, and colleagues whose screen died while they were asked. */
  overdue(tx: Tx, lossesCount: boolean): Promise<CallLineView[]> {
    return tx.query<CallLineView>(
      `SELECT ${columns} FROM fulfilment.call_line l
       LEFT JOIN fulfilment.agent_line a ON a.operator_id = l.operator_id AND a.person_id = l.person_id
       WHERE l.state = 'ringing' AND l.rings_until <= $1 OR l.state = 'talking' AND l.kind = 'consult' AND a.seen_at <= $2 AND $3
       ORDER BY l.started_at LIMIT 100`,
      [tx.now, plusMs(tx.now, -LINE_LOST_MS), lossesCount],
    );
  }

  /** Whether the agent's screen was heard of lately. */
  async isAlive(tx: Tx, operatorId: string, personId: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT FROM fulfilment.agent_line WHERE operator_id = $1 AND person_id = $2 AND seen_at > $3`,
      [operatorId, personId, plusMs(tx.now, -LINE_FRESH_MS)],
    );
    return rows.length === 1;
  }

  /** A supervisor is with one call at a time; asking for another mode changes it. */
  async supervise(tx: Tx, call: InteractionView, personId: string, mode: SuperviseMode): Promise<void> {
    await this.leave(tx, personId);
    await tx.query(
      `INSERT INTO fulfilment.call_line (interaction_id, desk_id, contract_id, client_id, operator_id, kind, mode, state, agent_id, person_id,
         started_at, answered_at) VALUES ($1, $2, $3, $4, $5, 'supervise', $6, 'talking', $7, $8, $9, $9)`,
      [
        call.id,
        call.deskId,
        call.contractId,
        call.clientId,
        call.operatorId,
        mode,
        call.agentId,
        personId,
        tx.now,
      ],
    );
  }

  /** @returns the calls that were left. */
  async leave(tx: Tx, personId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `WITH left_lines AS (UPDATE fulfilment.call_line SET state = 'ended', ended_at = $2
         WHERE person_id = $1 AND kind = 'supervise' AND state = 'talking' RETURNING interaction_id AS id) SELECT id FROM left_lines`,
      [personId, tx.now],
    );
    return rows.map(({ id }) => id);
  }

  /** The colleague's place carries the call now instead of the line. */
  async seat(tx: Tx, operatorId: string, personId: string, callId: string): Promise<void> {
    await tx.query(`UPDATE fulfilment.presence SET call_id = $3 WHERE operator_id = $1 AND person_id = $2`, [
      operatorId,
      personId,
      callId,
    ]);
  }

  /** Ends what hangs on the call besides its agent, because somebody else speaks with the caller now. */
  async endAll(tx: Tx, interactionId: string): Promise<void> {
    await tx.query(
      `WITH over AS (UPDATE fulfilment.call_line SET state = 'ended', ended_at = $2, rings_until = NULL
         WHERE interaction_id = $1 AND state IN ('ringing', 'talking') RETURNING id)
       UPDATE fulfilment.presence p SET call_id = NULL FROM over WHERE p.call_id = over.id`,
      [interactionId, tx.now],
    );
  }

  targets(tx: Tx, deskId: string): Promise<TransferTargetView[]> {
    return tx.query<TransferTargetView>(
      `SELECT ${targetColumns} FROM fulfilment.transfer_target WHERE desk_id = $1 ORDER BY position`,
      [deskId],
    );
  }

  async setTargets(
    tx: Tx,
    desk: { id: string; clientId: string; operatorId: string },
    targets: readonly TransferTarget[],
    by: string,
  ): Promise<void> {
    await tx.query(`DELETE FROM fulfilment.transfer_target WHERE desk_id = $1`, [desk.id]);
    await tx.query(
      `INSERT INTO fulfilment.transfer_target (desk_id, client_id, operator_id, position, name, phone, note, weekdays, from_time, until_time, updated_at, updated_by)
       SELECT $1, $2, $3, t.position, t.name, t.phone, t.note, t.weekdays, t."fromTime", t."untilTime", $5, $6
       FROM jsonb_to_recordset($4) AS t(position int, name text, phone text, note text, weekdays int[], "fromTime" text, "untilTime" text)`,
      [
        desk.id,
        desk.clientId,
        desk.operatorId,
        JSON.stringify(targets.map((target, i) => ({ ...target, position: i + 1 }))),
        tx.now,
        by,
      ],
    );
  }
}
