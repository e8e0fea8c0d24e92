import { dateAt, type CalendarDate } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { DisputedUnit } from '../application/dispute-mails.js';
import type { DisputedCallView, Parties } from '../application/views.js';
import type { DisputeView } from '../contract/index.js';
import type { DisputeState } from '../domain/dispute.js';

/** A unit as an objection needs to know it. */
export interface DisputableUnit extends Parties {
  readonly usageId: string;
  readonly interactionId: string;
  readonly billable: boolean;
  readonly occurredOn: CalendarDate;
}

/** A locked objection with the unit it is about. */
export interface LockedDispute extends Parties {
  readonly view: DisputeView;
  readonly usageId: string;
  readonly kind: 'call' | 'appointment';
  readonly occurredOn: CalendarDate;
}

const AT_MOST = 200;

export const disputeColumns = `p.id, p.state, p.reason, p.raised_at AS "raisedAt", p.answer_due_on AS "answerDueOn", p.answer,
  p.answered_at AS "answeredAt"`;

const parties = `p.desk_id AS "deskId", p.contract_id AS "contractId", p.client_id AS "clientId", p.producer_id AS "producerId",
  p.operator_id AS "operatorId"`;

@Injectable()
export class DisputeStore {
  async unit(tx: Tx, clientId: string, usageId: string): Promise<DisputableUnit | undefined> {
    const rows = await tx.query<DisputableUnit>(
      `SELECT p.id AS "usageId", p.interaction_id AS "interactionId",
         p.billable AND NOT EXISTS (SELECT FROM fulfilment.usage_correction c WHERE c.usage_id = p.id) AS billable, p.occurred_on AS "occurredOn", ${parties}
       FROM fulfilment.usage_record p WHERE p.id = $1 AND p.client_id = $2`,
      [usageId, clientId],
    );
    return rows[0];
  }

  /** Whoever corrects the call of this unit meanwhile comes first, and is seen by what is read from here on. */
  async lockCall(tx: Tx, clientId: string, usageId: string): Promise<void> {
    await tx.query(
      `SELECT FROM fulfilment.interaction
       WHERE id = (SELECT interaction_id FROM fulfilment.usage_record WHERE id = $1 AND client_id = $2) FOR UPDATE`,
      [usageId, clientId],
    );
  }

  async ofUnit(tx: Tx, usageId: string): Promise<DisputeView | undefined> {
    const rows = await tx.query<DisputeView>(
      `SELECT ${disputeColumns} FROM fulfilment.usage_dispute p WHERE p.usage_id = $1`,
      [usageId],
    );
    return rows[0];
  }

  /** The new objection, or undefined when the unit has one already. */
  async raise(
    tx: Tx,
    unit: DisputableUnit,
    dispute: { reason: string | null; answerDueOn: CalendarDate; personId: string },
  ): Promise<DisputeView | undefined> {
    const rows = await tx.query<DisputeView>(
      `INSERT INTO fulfilment.usage_dispute AS p (usage_id, interaction_id, desk_id, contract_id, client_id, producer_id, operator_id,
         reason, raised_at, raised_by, answer_due_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (usage_id) DO NOTHING RETURNING ${disputeColumns}`,
      [
        unit.usageId, unit.interactionId, unit.deskId, unit.contractId, unit.clientId, unit.producerId, unit.operatorId,
        dispute.reason, tx.now, dispute.personId, dispute.answerDueOn,
      ], // prettier-ignore
    );
    return rows[0];
  }

  /** A reason that comes after the click, while nobody has answered yet; what stands there stays. */
  async addReason(tx: Tx, disputeId: string, reason: string): Promise<void> {
    await tx.query(
      `UPDATE fulfilment.usage_dispute SET reason = $2 WHERE id = $1 AND reason IS NULL AND state = 'open'`,
      [disputeId, reason],
    );
  }

  /** @param operatorId null for the platform, which answers for everybody */
  async lock(tx: Tx, operatorId: string | null, id: string): Promise<LockedDispute | undefined> {
    const rows = await this.lockWhere(tx, 'p.id = $1 AND ($2::uuid IS NULL OR p.operator_id = $2)', [
      id,
      operatorId,
    ]);
    return rows[0];
  }

  /** Open ones whose day of answer has passed. */
  lockOverdue(tx: Tx, limit: number): Promise<LockedDispute[]> {
    return this.lockWhere(
      tx,
      `p.state = 'open' AND p.answer_due_on < $1 ORDER BY p.answer_due_on, p.id LIMIT $2`,
      [dateAt(tx.now), limit],
    );
  }

  /** An accepted one makes its unit free, unless a correction of the call has done so. */
  async answer(
    tx: Tx,
    dispute: LockedDispute,
    answer: { state: DisputeState; text: string; personId: string | null },
  ): Promise<void> {
    await tx.query(
      `UPDATE fulfilment.usage_dispute SET state = $2, answer = $3, answered_at = $4, answered_by = $5 WHERE id = $1`,
      [dispute.view.id, answer.state, answer.text, tx.now, answer.personId],
    );
    if (answer.state !== 'accepted') return;
    await tx.query(
      `INSERT INTO fulfilment.usage_correction (usage_id, dispute_id, contract_id, client_id, producer_id, operator_id, kind,
         occurred_on, corrected_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (usage_id) DO NOTHING`,
      [
        dispute.usageId, dispute.view.id, dispute.contractId, dispute.clientId, dispute.producerId, dispute.operatorId,
        dispute.kind, dispute.occurredOn, tx.now,
      ], // prettier-ignore
    );
  }

  /** Objections with the facts of their calls: open ones first, soonest answer first, then the newest. One statement. */
  list(tx: Tx, operatorId: string | null): Promise<DisputedCallView[]> {
    return tx.query<DisputedCallView>(
      `SELECT ${disputeColumns}, u.kind, u.rule, u.occurred_at AS "occurredAt", d.name AS "deskName", i.id AS "interactionId",
         i.caller_number AS "callerNumber", i.offered_at AS "offeredAt", i.connected_at AS "connectedAt", i.ended_at AS "endedAt",
         i.talk_seconds AS "talkSeconds", i.outcome, i.message, i.agent_id AS "agentId", NULL AS "agentName"
       FROM fulfilment.usage_dispute p
       JOIN fulfilment.usage_record u ON u.id = p.usage_id
       JOIN fulfilment.desk d ON d.id = p.desk_id
       JOIN fulfilment.interaction i ON i.id = p.interaction_id
       WHERE $1::uuid IS NULL OR p.operator_id = $1
       ORDER BY (p.state = 'open') DESC, CASE WHEN p.state = 'open' THEN p.answer_due_on END, p.raised_at DESC, p.id
       LIMIT ${AT_MOST}`,
      [operatorId],
    );
  }

  /** What a mail about the objection says. */
  async told(tx: Tx, disputeId: string): Promise<DisputedUnit | undefined> {
    const rows = await tx.query<DisputedUnit>(
      `SELECT d.name AS "deskName", u.occurred_at AS "occurredAt", p.answer_due_on AS "answerDueOn", p.reason, p.answer
       FROM fulfilment.usage_dispute p
       JOIN fulfilment.usage_record u ON u.id = p.usage_id
       JOIN fulfilment.desk d ON d.id = p.desk_id WHERE p.id = $1`,
      [disputeId],
    );
    return rows[0];
  }

  private async lockWhere(tx: Tx, where: string, params: unknown[]): Promise<LockedDispute[]> {
    const rows = await tx.query<DisputeView & Omit<LockedDispute, 'view'>>(
      `SELECT ${disputeColumns}, p.usage_id AS "usageId", u.kind, u.occurred_on AS "occurredOn", ${parties}
       FROM (SELECT * FROM fulfilment.usage_dispute p WHERE ${where} FOR UPDATE) p
       JOIN fulfilment.usage_record u ON u.id = p.usage_id`,
      params,
    );
    return rows.map(
      ({ usageId, kind, occurredOn, deskId, contractId, clientId, producerId, operatorId, ...view }) => ({
        view,
        usageId,
        kind,
        occurredOn,
        deskId,
        contractId,
        clientId,
        producerId,
        operatorId, // prettier-ignore
      }),
    );
  }
}
