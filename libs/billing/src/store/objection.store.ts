import { isId, type Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { AnsweredObjection } from '../domain/confirmation.js';
import type { StatementDocument } from '../domain/documents.js';
import type { PayeeRole } from '../domain/ledger.js';
import type { Objection, ObjectionWithStatement } from '../application/objection-views.js';

/** A statement as an objection to it sees it. */
export interface StatementToCheck {
  readonly id: string;
  readonly payeeId: string;
  readonly role: PayeeRole;
  readonly document: StatementDocument;
  readonly objections: readonly (AnsweredObjection & {
    readonly positions: readonly number[];
    readonly words: string;
  })[];
}

/** What a line of a statement is about; corrections are booked on the invoice behind it. */
export interface StatementLine {
  readonly position: number;
  readonly invoiceId: string;
  readonly netMinor: Minor;
  /** What the platform still holds of that invoice, had it let nobody off anything: the most a payee can get in addition. */
  readonly platformMinor: Minor;
  /** What the payee still holds of it: the most that can be taken back. */
  readonly heldMinor: Minor;
}

const columns = `objection.id, objection.payout_id AS "payoutId", objection.payee_id AS "payeeId", objection.positions, objection.words,
  objection.raised_at AS "raisedAt", objection.status, objection.answer, objection.answered_at AS "answeredAt"`;
const deducted = (role: string) =>
  `coalesce((SELECT sum(share.net_minor - coalesce((SELECT sum(net_minor) FROM billing.share_deduction deduction
     WHERE deduction.invoice_id = share.invoice_id AND deduction.role = share.role), 0))
   FROM billing.invoice_share share WHERE share.invoice_id = line.invoice_id ${role}), 0)`;

/** What payees say about their statements. */
@Injectable()
export class ObjectionStore {
  /** Locked, so that two objections come one after the other; behind the walls a payee finds its own only. */
  async statement(tx: Tx, payoutId: string): Promise<StatementToCheck | undefined> {
    if (!isId(payoutId)) return undefined;
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('statement ' || $1, 0))`, [payoutId]);
    const [row] = await tx.query<StatementToCheck>(
      `SELECT payout.id, payout.payee_id AS "payeeId", payout.role, payout.document,
         (SELECT coalesce(json_agg(json_build_object('status', status, 'positions', positions, 'words', words,
            'answeredOn', (answered_at AT TIME ZONE 'Asia/Tokyo')::date) ORDER BY raised_at), '[]')
          FROM billing.statement_objection WHERE payout_id = payout.id) AS objections
       FROM billing.payout WHERE payout.id = $1`,
      [payoutId],
    );
    return row;
  }

  async raise(
    tx: Tx,
    objection: { statement: StatementToCheck; positions: readonly number[]; words: string; personId: string },
  ): Promise<string> {
    const { statement, positions, words, personId } = objection;
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO billing.statement_objection (payout_id, payee_id, positions, words, raised_by, raised_at)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [statement.id, statement.payeeId, positions, words, personId, tx.now],
    );
    return row!.id;
  }

  async lock(tx: Tx, id: string): Promise<Objection | undefined> {
    if (!isId(id)) return undefined;
    const [row] = await tx.query<Objection>(
      `SELECT ${columns} FROM billing.statement_objection objection WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return row;
  }

  async answer(
    tx: Tx,
    id: string,
    given: { status: 'accepted' | 'refused'; answer: string; personId: string },
  ): Promise<void> {
    await tx.query(
      `UPDATE billing.statement_objection SET status = $2, answer = $3, answered_by = $4, answered_at = $5 WHERE id = $1`,
      [id, given.status, given.answer, given.personId, tx.now],
    );
  }

  /** Its invoices are locked, so that a credit note takes back what is still held. */
  async lines(tx: Tx, payoutId: string, role: PayeeRole): Promise<StatementLine[]> {
    await tx.query(
      `SELECT FROM billing.invoice WHERE id IN (SELECT invoice_id FROM billing.payout_line WHERE payout_id = $1) ORDER BY id FOR UPDATE`,
      [payoutId],
    );
    return tx.query<StatementLine>(
      `SELECT line.position, line.invoice_id AS "invoiceId", line.net_minor AS "netMinor",
         ${deducted('AND share.role = $2')}::bigint AS "heldMinor",
         (invoice.taxable_minor + invoice.waived_minor - ${deducted('')}
           - coalesce((SELECT sum(taxable_minor) FROM billing.credit_note WHERE invoice_id = line.invoice_id AND status = 'issued' AND NOT gift), 0))::bigint AS "platformMinor"
       FROM billing.payout_line line JOIN billing.invoice ON invoice.id = line.invoice_id WHERE line.payout_id = $1 ORDER BY line.position`,
      [payoutId, role],
    );
  }

  /** On the next statement. @param parts below zero where the payee gets less */
  async correct(
    tx: Tx,
    objectionId: string,
    role: PayeeRole,
    parts: readonly { invoiceId: string; netMinor: Minor }[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO billing.share_deduction (invoice_id, role, payee_id, cause, cause_id, net_minor, tax_rate_bps, created_at)
       SELECT share.invoice_id, share.role, share.payee_id, 'objection', $1, -part."netMinor", share.tax_rate_bps, $4
       FROM json_to_recordset($3) AS part ("invoiceId" uuid, "netMinor" bigint)
       JOIN billing.invoice_share share ON share.invoice_id = part."invoiceId" AND share.role = $2`,
      [objectionId, role, JSON.stringify(parts), tx.now],
    );
  }

  /** Open ones first, the oldest of them first; a hundred. */
  all(tx: Tx): Promise<ObjectionWithStatement[]> {
    return tx.query<ObjectionWithStatement>(
      `SELECT ${columns}, payout.number, payout.document -> 'recipient' ->> 'name' AS "payeeName", payout.document -> 'lines' AS lines,
         coalesce((SELECT -sum(net_minor) FROM billing.share_deduction WHERE cause = 'objection' AND cause_id = objection.id), 0)::bigint AS "correctedMinor"
       FROM billing.statement_objection objection JOIN billing.payout ON payout.id = objection.payout_id
       ORDER BY objection.status <> 'open', CASE WHEN objection.status = 'open' THEN objection.raised_at END, objection.answered_at DESC LIMIT 100`,
    );
  }
}
