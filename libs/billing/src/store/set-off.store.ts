import type { Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { OwedCredit } from '../domain/chargeback.js';
import { spareOfCredit } from './bank-return.store.js';
import { givenTwice, setOffTooMuch } from './chargeback.store.js';

const isCarried = `note.status = 'issued' AND note.means = 'carry'`;

/** Credits of invoices whose payment a bank has given back for good. */
@Injectable()
export class SetOffStore {
  /** Invoices of whose lost payment a client would have something twice by a credit. */
  async open(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ invoiceId: string }>(
      `SELECT DISTINCT chargeback.invoice_id AS "invoiceId" FROM billing.chargeback
       WHERE chargeback.state = 'lost' AND ${givenTwice} > 0 AND EXISTS (SELECT FROM billing.credit_note note
         WHERE note.invoice_id = chargeback.invoice_id AND ${isCarried} AND ${spareOfCredit} > 0)`,
    );
    return rows.map(({ invoiceId }) => invoiceId);
  }

  /** Its disputes, the oldest first. Waits like an invoice that would use the credits. */
  async chargebacks(tx: Tx, invoiceId: string): Promise<string[]> {
    await tx.query('SELECT FROM billing.invoice WHERE id = $1 FOR UPDATE', [invoiceId]);
    const rows = await tx.query<{ id: string }>(
      'SELECT id FROM billing.chargeback WHERE invoice_id = $1 ORDER BY opened_at, id',
      [invoiceId],
    );
    return rows.map(({ id }) => id);
  }

  /** What is still owed of an invoice's credits, what can be set off at once first; what is set aside for a transfer can only be let go again. */
  async owed(tx: Tx, invoiceId: string): Promise<OwedCredit[]> {
    const isOwed = `note.invoice_id = $1 AND note.status = 'issued' AND (note.means = 'carry' OR (note.means = 'refund' AND note.settled_at IS NULL))`;
    // In a statement of its own: what is left is counted after the wait, not as it was before.
    await tx.query(`SELECT FROM billing.credit_note note WHERE ${isOwed} ORDER BY id FOR UPDATE`, [
      invoiceId,
    ]);
    return tx.query<OwedCredit>(
      `SELECT * FROM (SELECT note.id, note.client_id AS "clientId", note.means = 'carry' AS carried, ${spareOfCredit} AS "owedMinor"
         FROM billing.credit_note note WHERE ${isOwed}
         UNION ALL SELECT note.id, note.client_id, false, back.amount_minor FROM billing.credit_note note JOIN billing.bank_return back ON back.credit_note_id = note.id
           AND back.status = 'recorded' AND back.paid_on IS NULL WHERE ${isOwed}) credit
       WHERE "owedMinor" > 0 ORDER BY NOT carried, id`,
      [invoiceId],
    );
  }

  /** What the client would have twice of one dispute's payment, and what is set off against it although it is not. */
  async measure(tx: Tx, chargebackId: string): Promise<{ twiceMinor: Minor; tooMuchMinor: Minor }> {
    const [row] = await tx.query<{ twiceMinor: Minor; tooMuchMinor: Minor }>(
      `SELECT ${givenTwice} AS "twiceMinor", ${setOffTooMuch} AS "tooMuchMinor" FROM billing.chargeback WHERE id = $1`,
      [chargebackId],
    );
    return row!;
  }

  /** What stands as set off against one dispute's payment, by credit, the newest first. */
  standing(tx: Tx, chargebackId: string): Promise<OwedCredit[]> {
    return tx.query<OwedCredit>(
      `SELECT note.id, note.client_id AS "clientId", true AS carried, sum(used.amount_minor)::bigint AS "owedMinor"
       FROM billing.credit_application used JOIN billing.credit_note note ON note.id = used.credit_note_id WHERE used.chargeback_id = $1
       GROUP BY note.id HAVING sum(used.amount_minor) > 0 ORDER BY note.issued_on DESC, note.number DESC`,
      [chargebackId],
    );
  }

  /** @param amountMinor below zero opens so much of the credit again */
  async setOff(
    tx: Tx,
    chargebackId: string,
    credit: Pick<OwedCredit, 'id' | 'clientId'>,
    amountMinor: Minor,
  ): Promise<string> {
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO billing.credit_application (credit_note_id, chargeback_id, client_id, amount_minor) VALUES ($1, $2, $3, $4) RETURNING id`,
      [credit.id, chargebackId, credit.clientId, amountMinor],
    );
    return row!.id;
  }
}
