import { type Instant, Refusal } from '@madoguchi/kernel';
import type { Actor } from '@madoguchi/platform/access';
import type { Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import type { HistoryView, InteractionView } from '../application/views.js';
import type { Call } from '../domain/call.js';
import type { ReportLanguage } from '../domain/report-mail.js';
import type { Result } from '../domain/result.js';
import { usualRules } from '../domain/routing.js';
import type { CallOrigin } from '../domain/usage-rules.js';
import type { DeskForCall } from './desk.store.js';

/** Columns of an interaction aliased `i`, as the view names them. */
export const interactionColumns = `i.id, i.desk_id AS "deskId", i.contract_id AS "contractId", i.client_id AS "clientId",
  i.operator_id AS "operatorId", i.provider_call_id AS "providerCallId", i.origin, i.message_only AS "messageOnly", i.outside_hours AS "outsideHours", i.state, i.caller_number AS "callerNumber",
  i.offered_at AS "offeredAt", i.connected_at AS "connectedAt", i.agent_since AS "agentSince", i.first_answered_at AS "firstAnsweredAt", i.returned_at AS "returnedAt", i.ended_at AS "endedAt", i.talk_seconds AS "talkSeconds", i.talked_seconds AS "talkedSeconds",
  i.agent_id AS "agentId", i.offered_to AS "offeredTo",
  i.offered_until AS "offeredUntil", i.held_at AS "heldAt", i.hold_seconds AS "holdSeconds", i.help_asked_at AS "helpAskedAt", i.helper_id AS "helperId", i.outcome, i.urgency, i.caller_name AS "callerName", i.caller_kana AS "callerKana",
  i.callback_number AS "callbackNumber", i.message, i.topic, i.draft, i.draft_revision AS "draftRevision", i.recorded_at AS "recordedAt",
  coalesce((SELECT q.wrap_up_seconds FROM fulfilment.desk_queue q WHERE q.desk_id = i.desk_id), ${usualRules.wrapUpSeconds}) AS "wrapUpSeconds"`;

/** A locked call with what its end needs to know of the desk. */
export interface LockedCall {
  readonly view: InteractionView;
  readonly desk: {
    producerId: string;
    name: string;
    reportEmails: readonly string[];
    reportLanguage: ReportLanguage;
  };
}

type LockedRow = InteractionView & LockedCall['desk'] & { deskName: string };

const lockedSelect = `SELECT ${interactionColumns}, d.producer_id AS "producerId", d.name AS "deskName",
    d.report_emails AS "reportEmails", d.report_language AS "reportLanguage"
  FROM fulfilment.interaction i JOIN fulfilment.desk d ON d.id = i.desk_id`;

/** How often a telephony is told before it is given up. */
export const COMMAND_ATTEMPTS = 5;

/** unique_violation: the agent holds another call. deadlock_detected, serialization_failure: another was in the way. */
const leavesItToTheLongWay = new Set(['23505', '40P01', '40001']);

@Injectable()
export class CallStore {
  /** Whether an order was taken in this call. */
  async hasOrder(tx: Tx, interactionId: string): Promise<boolean> {
    const rows = await tx.query('SELECT FROM fulfilment.customer_order WHERE interaction_id = $1 LIMIT 1', [
      interactionId,
    ]);
    return rows.length > 0;
  }

  /** The new call, or undefined when this operator's telephony used the id before. */
  async offer(
    tx: Tx,
    desk: DeskForCall,
    call: {
      providerCallId: string;
      origin: CallOrigin;
      callerNumber: string | null;
      offeredAt: Date;
      messageOnly: boolean;
      outsideHours: boolean;
    },
  ): Promise<InteractionView | undefined> {
    const rows = await tx.query<InteractionView>(
      `INSERT INTO fulfilment.interaction AS i (desk_id, contract_id, client_id, operator_id, desk_version, provider_call_id, origin,
         caller_number, state, offered_at, received_at, message_only, outside_hours)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'ringing', $9, $10, $11, $12)
       ON CONFLICT (operator_id, provider_call_id) DO NOTHING RETURNING ${interactionColumns}`,
      [
        desk.deskId,
        desk.contractId,
        desk.clientId,
        desk.operatorId,
        desk.version,
        call.providerCallId,
        call.origin,
        call.callerNumber,
        call.offeredAt,
        tx.now,
        call.messageOnly,
        call.outsideHours,
      ],
    );
    return rows[0];
  }

  async byProviderId(
    tx: Tx,
    operatorId: string,
    providerCallId: string,
  ): Promise<InteractionView | undefined> {
    const rows = await tx.query<InteractionView>(
      `SELECT ${interactionColumns} FROM fulfilment.interaction i WHERE i.operator_id = $1 AND i.provider_call_id = $2`,
      [operatorId, providerCallId],
    );
    return rows[0];
  }

  async byId(tx: Tx, operatorId: string, id: string): Promise<InteractionView | undefined> {
    const rows = await tx.query<InteractionView>(
      `SELECT ${interactionColumns} FROM fulfilment.interaction i WHERE i.id = $1 AND i.operator_id = $2`,
      [id, operatorId],
    );
    return rows[0];
  }

  /**
   * Answers a call that rings, in one statement; undefined when there is more to decide than that. What a telephony is told goes along:
   * the command of `CommandLine`, for calls of an origin it carries.
   */
  async answer(
    unitOfWork: UnitOfWork,
    actor: Actor,
    id: string,
    carried: readonly CallOrigin[],
  ): Promise<InteractionView | undefined> {
    try {
      const [row] = await unitOfWork.single<InteractionView & { told: true | null }>(
        actor,
        'answer-call',
        `SELECT ${interactionColumns}, CASE WHEN i.origin = ANY ($5) THEN (SELECT true FROM platform.enqueue('carry-line',
             json_build_object('id', gen_random_uuid(), 'operatorId', i.operator_id, 'providerCallId', i.provider_call_id, 'act', 'connect',
               'lineId', null, 'personId', i.agent_id, 'phone', null), NULL, NULL, NULL, ${COMMAND_ATTEMPTS})) END AS told
         FROM fulfilment.answer_call($1, $2, $3, $4) i`,
        [id, carried],
      );
      if (!row) return undefined;
      const { told: _told, ...answered } = row;
      return answered;
    } catch (error) {
      if (leavesItToTheLongWay.has((error as { code?: string }).code ?? '')) return undefined;
      throw error;
    }
  }

  lock(tx: Tx, operatorId: string, id: string): Promise<LockedCall | undefined> {
    return this.lockOne(tx, 'i.operator_id = $1 AND i.id = $2', [operatorId, id]);
  }

  lockByProviderId(tx: Tx, operatorId: string, providerCallId: string): Promise<LockedCall | undefined> {
    return this.lockOne(tx, 'i.operator_id = $1 AND i.provider_call_id = $2', [operatorId, providerCallId]);
  }

  /** Calls that ring and that nobody will end any more, since they last began to ring; those being answered this moment are skipped. */
  async lockForgotten(
    tx: Tx,
    receivedBefore: { simulated: Date; telephony: Date },
    atMost: number,
  ): Promise<LockedCall[]> {
    const rows = await tx.query<LockedRow>(
      `${lockedSelect} WHERE i.state = 'ringing'
         AND coalesce((SELECT max(e.at) FROM fulfilment.call_event e WHERE e.interaction_id = i.id AND e.kind IN ('transferred', 'returned')),
           i.received_at) < CASE WHEN i.origin = 'simulated' THEN $1::timestamptz ELSE $2::timestamptz END
       ORDER BY i.received_at LIMIT $3 FOR UPDATE OF i SKIP LOCKED`,
      [receivedBefore.simulated, receivedBefore.telephony, atMost],
    );
    return rows.map(lockedFrom);
  }

  /** Writes state, agent and times; an offer is over with it, and second lines are when the talk is. @throws Refusal CONFLICT `finishYourCall` when the agent holds another call */
  async move(tx: Tx, id: string, call: Call): Promise<void> {
    try {
      await tx.query(
        `WITH over AS (UPDATE fulfilment.call_line SET state = 'ended', ended_at = $9, rings_until = NULL
           WHERE interaction_id = $1 AND state IN ('ringing', 'talking') AND $2 <> 'connected' RETURNING id),
         freed AS (UPDATE fulfilment.presence p SET call_id = NULL FROM over WHERE p.call_id = over.id)
         UPDATE fulfilment.interaction SET state = $2, agent_id = $3, connected_at = $4, ended_at = $5, talk_seconds = $6,
           held_at = $7, hold_seconds = $8, first_answered_at = $10, returned_at = $11, agent_since = $12, talked_seconds = $13,
           help_asked_at = CASE WHEN $2 = 'connected' AND agent_id = $3 THEN help_asked_at END,
           helper_id = CASE WHEN $2 = 'connected' AND agent_id = $3 THEN helper_id END, offered_to = NULL, offered_until = NULL WHERE id = $1`,
        [
          id,
          call.state,
          call.agentId,
          call.connectedAt,
          call.endedAt,
          call.talkSeconds,
          call.heldAt,
          call.holdSeconds,
          tx.now,
          call.firstAnsweredAt,
          call.returnedAt,
          call.agentSince,
          call.talkedSeconds,
        ],
      );
    } catch (error) {
      if (
        error instanceof QueryFailedError &&
        (error.driverError as { constraint?: string }).constraint === 'one_live_call_per_agent'
      )
        throw new Refusal('CONFLICT', 'finishYourCall');
      throw error;
    }
  }

  /** Whether this agent talks in another call, or writes its record. */
  async holdsAnother(tx: Tx, agentId: string, id: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT FROM fulfilment.interaction WHERE agent_id = $1 AND id <> $2 AND state IN ('connected', 'wrap_up')`,
      [agentId, id],
    );
    return rows.length > 0;
  }

  /** The agent on the call asks for a supervisor, or no longer does; `helperId` is who comes. */
  async help(tx: Tx, id: string, askedAt: Instant | null, helperId: string | null): Promise<void> {
    await tx.query('UPDATE fulfilment.interaction SET help_asked_at = $2, helper_id = $3 WHERE id = $1', [
      id,
      askedAt,
      helperId,
    ]);
  }

  /** Whether somebody outside was rung for this call, and nobody took it over. */
  async wasNotPutThrough(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query<{ failed: boolean | null }>(
      `SELECT NOT bool_or(state = 'joined') AS failed FROM fulfilment.call_line WHERE interaction_id = $1 AND kind <> 'supervise'`,
      [id],
    );
    return rows[0]!.failed === true;
  }

  async complete(tx: Tx, id: string, result: Result): Promise<void> {
    await tx.query(
      `UPDATE fulfilment.interaction SET state = 'completed', outcome = $2, urgency = $3, caller_name = $4, caller_kana = $5,
         callback_number = $6, message = $7, recorded_at = $8, not_asked = $9, topic = $10, draft = NULL WHERE id = $1`,
      [
        id,
        result.outcome,
        result.urgency,
        result.callerName,
        result.callerKana,
        result.callbackNumber,
        result.message,
        tx.now,
        result.notAsked,
        result.topic,
      ],
    );
  }

  /** What the agent noted at steps that a branch left behind, with when it was recorded. */
  async notAsked(tx: Tx, id: string): Promise<{ at: Date; note: string } | undefined> {
    const rows = await tx.query<{ at: Date; note: string }>(
      `SELECT recorded_at AS at, not_asked AS note FROM fulfilment.interaction WHERE id = $1 AND not_asked IS NOT NULL`,
      [id],
    );
    return rows[0];
  }

  /** The call with the draft in it, or undefined when the agent does not hold it (any more) or it was written on from an older state. */
  async saveDraft(
    tx: Tx,
    agentId: string,
    id: string,
    { draft, basedOn }: { draft: object; basedOn: number | null },
  ): Promise<InteractionView | undefined> {
    const rows = await tx.query<InteractionView>(
      `WITH saved AS (UPDATE fulfilment.interaction AS i SET draft = $3, draft_revision = draft_revision + (draft IS DISTINCT FROM $3)::int
         WHERE i.id = $1 AND i.agent_id = $2 AND i.state IN ('connected', 'wrap_up') AND ($4::int IS NULL OR draft_revision = $4 OR draft = $3)
         RETURNING ${interactionColumns})
       SELECT * FROM saved`,
      [id, agentId, JSON.stringify(draft), basedOn],
    );
    return rows[0];
  }

  /** Earlier calls of the same number to the same client, newest first, ten per call; one statement for all calls asked. */
  async histories(
    tx: Tx,
    operatorId: string,
    callIds: readonly string[],
  ): Promise<Map<string, HistoryView[]>> {
    const rows = await tx.query<HistoryView & { callId: string }>(
      `SELECT c.id AS "callId", h.id, h.offered_at AS at, h.outcome, h.message AS summary,
         (SELECT json_build_object('id', k.id, 'number', k.number) FROM fulfilment.case_call j JOIN fulfilment.desk_case k ON k.id = j.case_id
          WHERE j.interaction_id = h.id) AS "case",
         (SELECT coalesce(json_agg(json_build_object('id', o.id, 'number', o.number) ORDER BY o.number), '[]')
          FROM fulfilment.customer_order o WHERE o.interaction_id = h.id) AS orders
       FROM fulfilment.interaction c CROSS JOIN LATERAL (
         SELECT * FROM fulfilment.interaction earlier
         WHERE earlier.client_id = c.client_id AND earlier.caller_number = c.caller_number AND earlier.operator_id = c.operator_id
           AND earlier.state IN ('completed', 'abandoned') AND earlier.id <> c.id AND earlier.offered_at <= c.offered_at
         ORDER BY earlier.offered_at DESC LIMIT 10) h
       WHERE c.id = ANY ($1) AND c.operator_id = $2 ORDER BY h.offered_at DESC`,
      [callIds, operatorId],
    );
    const histories = new Map<string, HistoryView[]>(callIds.map((id) => [id, []]));
    for (const { callId, ...line } of rows) histories.get(callId)?.push(line);
    return histories;
  }

  private async lockOne(tx: Tx, where: string, params: unknown[]): Promise<LockedCall | undefined> {
    const rows = await tx.query<LockedRow>(`${lockedSelect} WHERE ${where} FOR UPDATE OF i`, params);
    return rows[0] && lockedFrom(rows[0]);
  }
}

function lockedFrom({ producerId, deskName, reportEmails, reportLanguage, ...view }: LockedRow): LockedCall {
  return { view, desk: { producerId, name: deskName, reportEmails, reportLanguage } };
}
