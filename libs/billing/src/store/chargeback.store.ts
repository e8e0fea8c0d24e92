import type { Instant, Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import {
  isClosed,
  type ChargebackMove,
  type ChargebackState,
  type Dispute,
  type Standing,
} from '../domain/chargeback.js';
import type { AfterLoss } from '../domain/deposit.js';

/** A bank holds the money, or has taken it for good. */
export const holding = `withdrawn_minor > reinstated_minor`;

/** SQL: the bank has taken this invoice's money and has not decided yet. */
export const contested = (invoiceId: string): string =>
  `EXISTS (SELECT FROM billing.chargeback WHERE chargeback.invoice_id = ${invoiceId} AND chargeback.state <> 'lost' AND ${holding})`;

/** SQL: what banks have given back for good of the invoice that the statement has in its FROM. */
export const lostOfInvoice = `coalesce((SELECT sum(withdrawn_minor - reinstated_minor) FROM billing.chargeback
  WHERE chargeback.invoice_id = invoice.id AND chargeback.state = 'lost'), 0)::bigint`;

const ofInvoice = 'one.invoice_id = chargeback.invoice_id';

/** SQL: what is set off against a payment that the statement has as `chargeback` in its FROM. */
export const setOffOf = `coalesce((SELECT sum(used.amount_minor) FROM billing.credit_application used WHERE used.chargeback_id = chargeback.id), 0)`;

/** SQL: by how much bank and credit notes of all the payment give back more than was paid, less what was set off already; below zero, less. */
const beyondPayment = `(SELECT sum(one.withdrawn_minor - one.reinstated_minor) FROM billing.chargeback one WHERE ${ofInvoice})
    + coalesce((SELECT sum(one.total_minor) FROM billing.credit_note one WHERE ${ofInvoice} AND one.status = 'issued' AND one.means IN ('refund', 'carry')), 0)
    - coalesce((SELECT sum(used.amount_minor) FROM billing.credit_application used JOIN billing.chargeback one ON one.id = used.chargeback_id WHERE ${ofInvoice}), 0)
    - (SELECT coalesce(one.collected_minor, 0) FROM billing.invoice one WHERE one.id = chargeback.invoice_id)`;

const toSetOff = `least(CASE WHEN chargeback.state = 'lost' THEN chargeback.withdrawn_minor - chargeback.reinstated_minor ELSE 0 END - ${setOffOf}, ${beyondPayment})`;

/**
 * SQL: by how much bank and credit notes together give back more than was paid, less what was set off already: that much the client
 * would have twice. What a bank took is one thing, what we owe for another reason a second, as long as both fit into the payment.
 * For a statement that has `chargeback` in its FROM.
 */
export const givenTwice = `greatest(0, ${toSetOff})::bigint`;

/** SQL: what is set off and no longer given twice, because the bank has taken less in the end. */
export const setOffTooMuch = `least(${setOffOf}, greatest(0, -${toSetOff}))::bigint`;

/** SQL: nothing of this invoice's money is given back, as long as its bank holds it, and then as far as the client would have it twice. */
export const takenByBank = (invoiceId: string): string =>
  `EXISTS (SELECT FROM billing.chargeback WHERE chargeback.invoice_id = ${invoiceId}
    AND CASE WHEN chargeback.state = 'lost' THEN ${givenTwice} > 0 ELSE chargeback.${holding} END)`;

export interface ContestedInvoice {
  readonly id: string;
  readonly number: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly producerId: string;
  readonly operatorId: string;
}

/** Whose payment it is: of an invoice, or of a deposit. */
export interface ContestedPayment {
  readonly invoiceId: string | null;
  readonly depositId: string | null;
  /** Of the document it paid for. */
  readonly number: string;
  readonly clientId: string;
  readonly clientName: string;
}

export interface Chargeback {
  readonly id: string;
  readonly stripeDisputeId: string;
  /** Null for a deposit's payment. */
  readonly invoiceId: string | null;
  readonly depositId: string | null;
  readonly contractId: string;
  /** Of the invoice or the deposit receipt. */
  readonly documentNumber: string;
  /** The deposit is gone whole, and what an admin has decided about it. One that was paid besides (`surplus`) is nobody's loss. */
  readonly depositGone: boolean;
  readonly afterLoss: AfterLoss | null;
  readonly clientName: string;
  readonly state: ChargebackState;
  readonly reason: string;
  readonly amountMinor: Minor;
  readonly feeMinor: Minor;
  readonly evidenceDueAt: Instant | null;
  readonly evidenceText: string | null;
  readonly evidenceAt: Instant | null;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
}

const columns = `chargeback.id, chargeback.stripe_dispute_id AS "stripeDisputeId", chargeback.invoice_id AS "invoiceId",
  chargeback.deposit_id AS "depositId", coalesce(invoice.contract_id, deposit.contract_id) AS "contractId",
  coalesce(invoice.number, deposit.number) AS "documentNumber",
  coalesce(invoice.document, deposit.document) -> 'recipient' ->> 'name' AS "clientName",
  coalesce(deposit.lost_minor = deposit.amount_minor AND NOT deposit.surplus, false) AS "depositGone", deposit.after_loss AS "afterLoss",
  chargeback.state, chargeback.reason, chargeback.amount_minor AS "amountMinor", chargeback.fee_minor AS "feeMinor",
  chargeback.evidence_due_at AS "evidenceDueAt", chargeback.evidence_text AS "evidenceText", chargeback.evidence_at AS "evidenceAt",
  chargeback.opened_at AS "openedAt", chargeback.closed_at AS "closedAt"`;
const from = `billing.chargeback LEFT JOIN billing.invoice ON invoice.id = chargeback.invoice_id
  LEFT JOIN billing.deposit ON deposit.id = chargeback.deposit_id`;

@Injectable()
export class ChargebackStore {
  /** Locks the invoice, so that nothing is given back or paid out while its money is taken. */
  async invoiceOf(tx: Tx, chargeId: string): Promise<ContestedInvoice | undefined> {
    const [row] = await tx.query<ContestedInvoice>(
      `SELECT invoice.id, invoice.number, invoice.client_id AS "clientId", invoice.producer_id AS "producerId",
         invoice.operator_id AS "operatorId", invoice.document -> 'recipient' ->> 'name' AS "clientName"
       FROM billing.invoice WHERE invoice.stripe_charge_id = $1 FOR UPDATE`,
      [chargeId],
    );
    return row;
  }

  /** Writes down what the provider says now. Answers the id and how it stood before; null when it is new. */
  async keep(
    tx: Tx,
    payment: Pick<ContestedPayment, 'invoiceId' | 'depositId' | 'clientId'>,
    dispute: Dispute,
  ): Promise<{ id: string; before: Standing | null }> {
    const [row] = await tx.query<{ id: string; before: Standing | null }>(
      `WITH known AS (SELECT json_build_object('state', state, 'withdrawnMinor', withdrawn_minor, 'reinstatedMinor', reinstated_minor, 'feeMinor', fee_minor) AS standing
         FROM billing.chargeback WHERE stripe_dispute_id = $1)
       INSERT INTO billing.chargeback (stripe_dispute_id, invoice_id, deposit_id, client_id, state, reason, amount_minor, withdrawn_minor,
         reinstated_minor, fee_minor, evidence_due_at, opened_at, closed_at)
       VALUES ($1, $2, $13, $3, $4, $5, $6, $7, $8, $9, $10, $11, CASE WHEN $12 THEN $11::timestamptz END)
       ON CONFLICT ON CONSTRAINT one_chargeback_per_dispute DO UPDATE SET state = excluded.state, reason = excluded.reason,
         amount_minor = excluded.amount_minor, withdrawn_minor = excluded.withdrawn_minor, reinstated_minor = excluded.reinstated_minor,
         fee_minor = excluded.fee_minor, evidence_due_at = excluded.evidence_due_at,
         closed_at = CASE WHEN $12 THEN coalesce(chargeback.closed_at, $11) END
       RETURNING id, (SELECT standing FROM known) AS before`,
      [
        dispute.stripeDisputeId, payment.invoiceId, payment.clientId, dispute.state, dispute.reason, dispute.amountMinor,
        dispute.withdrawnMinor, dispute.reinstatedMinor, dispute.feeMinor, dispute.evidenceDueAt, tx.now, isClosed(dispute.state),
        payment.depositId,
      ], // prettier-ignore
    );
    return row!;
  }

  /** Answers the id that its postings are booked under. */
  async move(tx: Tx, id: string, moved: ChargebackMove): Promise<string> {
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO billing.chargeback_move (chargeback_id, withdrawn_minor, fee_minor, reinstated_minor, lost_minor, from_deposit_minor, moved_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [
        id, moved.withdrawnMinor, moved.feeMinor, moved.reinstatedMinor, moved.lostMinor, moved.fromDepositMinor, tx.now,
      ], // prettier-ignore
    );
    return row!.id;
  }

  /** What of a deposit was taken for this dispute so far. */
  async fromDeposit(tx: Tx, stripeDisputeId: string): Promise<Minor> {
    const [row] = await tx.query<{ minor: Minor }>(
      `SELECT coalesce(sum(from_deposit_minor), 0)::bigint AS minor FROM billing.chargeback_move
       JOIN billing.chargeback ON chargeback.id = chargeback_id WHERE stripe_dispute_id = $1`,
      [stripeDisputeId],
    );
    return row!.minor;
  }

  /** What has to be answered first, then the newest. */
  all(tx: Tx): Promise<Chargeback[]> {
    return tx.query<Chargeback>(
      `SELECT ${columns} FROM ${from}
       ORDER BY chargeback.closed_at IS NOT NULL, chargeback.closed_at DESC, chargeback.evidence_due_at LIMIT 200`,
    );
  }

  /** Those a bank has not decided, the nearest deadline first. */
  undecided(tx: Tx): Promise<Chargeback[]> {
    return tx.query<Chargeback>(
      `SELECT ${columns} FROM ${from} WHERE chargeback.closed_at IS NULL
       ORDER BY chargeback.evidence_at IS NOT NULL, chargeback.evidence_due_at, chargeback.opened_at LIMIT 200`,
    );
  }

  /** Answers whether this deadline was not told before; a bank may set another one, which is told anew. */
  async remindOnce(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query(
      `WITH told AS (UPDATE billing.chargeback SET reminded_of = evidence_due_at
         WHERE id = $1 AND reminded_of IS DISTINCT FROM evidence_due_at RETURNING id) SELECT FROM told`,
      [id],
    );
    return rows.length > 0;
  }

  async one(tx: Tx, id: string): Promise<Chargeback | undefined> {
    const [row] = await tx.query<Chargeback>(
      `SELECT ${columns} FROM ${from} WHERE chargeback.id = $1 FOR UPDATE OF chargeback`,
      [id],
    );
    return row;
  }

  async answer(tx: Tx, id: string, text: string, personId: string): Promise<void> {
    await tx.query(
      `UPDATE billing.chargeback SET evidence_text = $2, evidence_by = $3, evidence_at = $4 WHERE id = $1`,
      [id, text, personId, tx.now],
    );
  }
}
