import { isId, type CalendarDate, type Instant, type Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { takenByBank } from './chargeback.store.js';

export type ReturnStatus = 'recorded' | 'approved' | 'refused';

/** What is given back: a deposit whose refund came back, or a credit note that no invoice will use up. */
export type ReturnedKind = 'deposit' | 'credit_note';

export interface BankReturn {
  readonly id: string;
  /** The 保証金精算書 or 適格返還請求書 that it gives back. */
  readonly documentId: string;
  readonly kind: ReturnedKind;
  readonly clientId: string;
  /** Below zero when the client has sent back what it had twice. */
  readonly amountMinor: Minor;
  /** Transferred before it was set aside: an invoice may have used the same money. */
  readonly early: boolean;
  /** Null, like the reference, while it is only set aside: nothing has been transferred yet. */
  readonly paidOn: CalendarDate | null;
  readonly reference: string | null;
  readonly status: ReturnStatus;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
}

/** Money that did not go back the way it came, and how its bank transfer stands. */
export interface FailedRefund {
  readonly documentId: string;
  readonly kind: ReturnedKind;
  readonly number: string;
  readonly clientName: string;
  readonly clientPhone: string | null;
  readonly amountMinor: Minor;
  /** What there was to return before anything used a part of it. */
  readonly wholeMinor: Minor;
  /** The client has had it twice, by an invoice and by bank: this much has to come back. */
  readonly overpaidMinor: Minor;
  /** The documents that used it or a part of it, while no transfer of it is told. */
  readonly usedBy: readonly string[];
  readonly failedAt: Instant;
  /** The day of the transfer that was approved. */
  readonly returnedOn: CalendarDate | null;
  /** The one that is set aside or waits for its second person, or was refused last. */
  readonly transfer:
    | (Pick<BankReturn, 'id' | 'paidOn' | 'reference' | 'status' | 'recordedBy'> & {
        readonly reason: string | null;
      })
    | null;
}

/** What is still owed to the client of a document. */
export interface OwedReturn {
  /** What the books are posted for: the deposit, or the credit note itself. */
  readonly sourceId: string;
  readonly clientId: string;
  readonly number: string;
  readonly wholeMinor: Minor;
  readonly amountMinor: Minor;
  /** Below zero when a credit was given back twice. */
  readonly keptMinor: Minor;
  /** A bank holds the money and has not decided yet. */
  readonly contested: boolean;
  readonly returned: boolean;
}

const transfer = `SELECT id, coalesce(settlement_id, credit_note_id) AS "documentId", CASE WHEN settlement_id IS NULL THEN 'credit_note' ELSE 'deposit' END AS kind,
  client_id AS "clientId", amount_minor AS "amountMinor", early, paid_on AS "paidOn", reference, status, recorded_by AS "recordedBy", recorded_at AS "recordedAt"
  FROM billing.bank_return transfer`;

/** What is left of a deposit: not lost, used for invoices, back on its card or returned by bank transfer. For a statement that has `deposit` and `settlement` in its FROM. */
export const keptOfDeposit = `(deposit.amount_minor - deposit.lost_minor - coalesce(settlement.applied_minor, 0)
  - CASE WHEN settlement.refunded_at IS NOT NULL AND settlement.refund_failed_at IS NULL THEN settlement.refunded_minor ELSE 0 END
  - coalesce((SELECT amount_minor FROM billing.bank_return WHERE settlement_id = settlement.id AND status = 'approved'), 0))::bigint`;

/** What no invoice and no lost payment has used of a carried credit note, and no bank transfer has given back; below zero when both did. For a statement that has `note` in its FROM. */
export const leftOfCredit = `(note.total_minor - coalesce((SELECT sum(amount_minor) FROM billing.credit_application used WHERE used.credit_note_id = note.id), 0)
  - coalesce((SELECT sum(amount_minor) FROM billing.bank_return WHERE credit_note_id = note.id AND status = 'approved'), 0))::bigint`;

/** The same without what is set aside for a transfer: nothing else may use that. */
export const spareOfCredit = `(${leftOfCredit} - coalesce((SELECT sum(amount_minor) FROM billing.bank_return
  WHERE credit_note_id = note.id AND status = 'recorded' AND amount_minor > 0), 0))::bigint`;

/** Two closings have passed without an invoice that could use it: days after which a credit goes back by bank. @param now the statement's parameter with the time */
export const isUnused = (now: string): string =>
  `note.issued_on < (${now}::timestamptz AT TIME ZONE 'Asia/Tokyo')::date - 62`;

/** A carried credit that an admin may have to give back: its refund did not go through, or nothing comes that would use it. */
const mayGoBack = (now: string): string =>
  `note.status = 'issued' AND note.means = 'carry' AND (note.failure_reason IS NOT NULL OR ${isUnused(now)})`;

const newest = (
  document: string,
) => `(SELECT json_build_object('id', id, 'paidOn', paid_on, 'reference', reference, 'status', status,
    'recordedBy', recorded_by, 'reason', reason) FROM billing.bank_return WHERE ${document} ORDER BY recorded_at DESC LIMIT 1) AS transfer`;
const standing = (document: string) =>
  `(SELECT abs(amount_minor) FROM billing.bank_return WHERE ${document} AND status <> 'refused' ORDER BY status = 'recorded' DESC, recorded_at DESC LIMIT 1)`;
const ofSettlement = 'settlement_id = settlement.id';
const ofNote = 'credit_note_id = note.id';
/** Invoices that took in the last two months what an admin might have transferred already. */
const overtaken = (now: string) =>
  `(SELECT array_agg(invoice.number ORDER BY invoice.number) FROM billing.credit_application used JOIN billing.invoice ON invoice.id = used.invoice_id AND used.amount_minor > 0
    WHERE used.credit_note_id = note.id AND invoice.issued_on >= (${now}::timestamptz AT TIME ZONE 'Asia/Tokyo')::date - 62
      AND (note.failure_reason IS NOT NULL OR invoice.issued_on > note.issued_on + 62))`;

/** Bank transfers in the place of money that could not go back the way it came. */
@Injectable()
export class BankReturnStore {
  /** Those that still have to go back first; what the bank has given back meanwhile has not. */
  failed(tx: Tx): Promise<FailedRefund[]> {
    return tx.query<FailedRefund>(
      `SELECT * FROM (SELECT settlement.id AS "documentId", 'deposit' AS kind, settlement.number, settlement.document -> 'recipient' ->> 'name' AS "clientName",
         settlement.document -> 'recipient' ->> 'phone' AS "clientPhone", coalesce(${standing(ofSettlement)},
           least(settlement.refunded_minor, ${keptOfDeposit}))::bigint AS "amountMinor", settlement.refunded_minor AS "wholeMinor", 0::bigint AS "overpaidMinor", '{}'::text[] AS "usedBy",
         settlement.refund_failed_at AS "failedAt", settlement.returned_on AS "returnedOn", ${newest(ofSettlement)}
       FROM billing.deposit_settlement settlement JOIN billing.deposit ON deposit.id = settlement.deposit_id
       WHERE settlement.refund_failed_at IS NOT NULL AND (${keptOfDeposit} > 0 OR ${standing(ofSettlement)} IS NOT NULL)
       UNION ALL
       SELECT note.id, 'credit_note', note.number, note.document -> 'recipient' ->> 'name', note.document -> 'recipient' ->> 'phone',
         coalesce(${standing(ofNote)}, nullif(${leftOfCredit}, 0), note.total_minor)::bigint, note.total_minor, greatest(-${leftOfCredit}, 0)::bigint,
         CASE WHEN ${leftOfCredit} >= 0 AND ${standing(ofNote)} IS NULL THEN coalesce(${overtaken('$1')}, '{}') ELSE '{}' END, note.decided_at,
         (SELECT paid_on FROM billing.bank_return WHERE ${ofNote} AND status = 'approved' AND amount_minor > 0), ${newest(ofNote)}
       FROM billing.credit_note note WHERE ${mayGoBack('$1')} AND (${leftOfCredit} > 0 OR ${standing(ofNote)} IS NOT NULL OR ${overtaken('$1')} IS NOT NULL)) returned
       ORDER BY "overpaidMinor" DESC, "returnedOn" IS NOT NULL, "usedBy" <> '{}' AND "amountMinor" = "wholeMinor", "failedAt" DESC LIMIT 100`,
      [tx.now],
    );
  }

  /** What a transfer would give back. Locks it; undefined when nothing of that id has to go back by bank. */
  async owed(
    tx: Tx,
    documentId: string,
  ): Promise<(OwedReturn & { readonly kind: ReturnedKind }) | undefined> {
    if (!isId(documentId)) return undefined;
    const deposit = await this.owedDeposit(tx, documentId);
    if (deposit) return { ...deposit, kind: 'deposit' };
    const credit = await this.owedCredit(tx, documentId);
    return credit && { ...credit, kind: 'credit_note' };
  }

  private async owedDeposit(tx: Tx, settlementId: string): Promise<OwedReturn | undefined> {
    // Held like everywhere else, so that the bank's decision does not take the same yen meanwhile.
    await tx.query(
      `SELECT pg_advisory_xact_lock(hashtextextended('deposit ' || deposit_id::text, 0)) FROM billing.deposit_settlement WHERE id = $1`,
      [settlementId],
    );
    const [row] = await tx.query<OwedReturn>(
      `SELECT deposit.id AS "sourceId", settlement.client_id AS "clientId", settlement.number, settlement.refunded_minor AS "wholeMinor", least(settlement.refunded_minor, ${keptOfDeposit}) AS "amountMinor",
         ${keptOfDeposit} AS "keptMinor",
         deposit.contested, settlement.returned_on IS NOT NULL AS returned
       FROM billing.deposit_settlement settlement JOIN billing.deposit ON deposit.id = settlement.deposit_id
       WHERE settlement.id = $1 AND settlement.refund_failed_at IS NOT NULL FOR UPDATE OF settlement, deposit`,
      [settlementId],
    );
    return row;
  }

  /** Locked as an invoice locks it that uses it up. */
  private async owedCredit(tx: Tx, creditNoteId: string): Promise<OwedReturn | undefined> {
    await tx.query('SELECT FROM billing.credit_note WHERE id = $1 FOR UPDATE', [creditNoteId]);
    const [row] = await tx.query<OwedReturn>(
      `SELECT note.id AS "sourceId", note.client_id AS "clientId", note.number, note.total_minor AS "wholeMinor", ${leftOfCredit} AS "amountMinor", ${leftOfCredit} AS "keptMinor",
         ${takenByBank('note.invoice_id')} AS contested, EXISTS (SELECT FROM billing.bank_return WHERE ${ofNote} AND status = 'approved') AS returned
       FROM billing.credit_note note WHERE note.id = $1 AND ${mayGoBack('$2')}`,
      [creditNoteId, tx.now],
    );
    return row;
  }

  /** The one that is set aside, waits for its second person or is approved. */
  async standing(tx: Tx, documentId: string): Promise<BankReturn | undefined> {
    const [row] = await tx.query<BankReturn>(
      `${transfer} WHERE $1 IN (settlement_id, credit_note_id) AND status <> 'refused' ORDER BY status = 'recorded' DESC, recorded_at DESC LIMIT 1`,
      [documentId],
    );
    return row;
  }

  async lock(tx: Tx, id: string): Promise<BankReturn | undefined> {
    if (!isId(id)) return undefined;
    return (await tx.query<BankReturn>(`${transfer} WHERE id = $1 FOR UPDATE`, [id]))[0];
  }

  /** Sets the money aside; the transfer itself is told afterwards. */
  async reserve(
    tx: Tx,
    wish: Pick<BankReturn, 'documentId' | 'kind' | 'clientId' | 'amountMinor' | 'recordedBy'>,
  ): Promise<string> {
    const { documentId, kind } = wish;
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO billing.bank_return (settlement_id, credit_note_id, client_id, amount_minor, recorded_by, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [
        kind === 'deposit' ? documentId : null, kind === 'credit_note' ? documentId : null,
        wish.clientId, wish.amountMinor, wish.recordedBy, tx.now,
      ], // prettier-ignore
    );
    return row!.id;
  }

  /** Told afterwards: sent before it was set aside, or sent back by the client. */
  async tell(
    tx: Tx,
    told: Pick<BankReturn, 'documentId' | 'clientId' | 'amountMinor' | 'paidOn' | 'reference' | 'recordedBy'>,
  ): Promise<string> {
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO billing.bank_return (credit_note_id, client_id, amount_minor, early, paid_on, reference, recorded_by, recorded_at)
       VALUES ($1, $2, $3::bigint, $3::bigint > 0, $4, $5, $6, $7) RETURNING id`,
      [
        told.documentId, told.clientId, told.amountMinor, told.paidOn, told.reference, told.recordedBy, tx.now,
      ], // prettier-ignore
    );
    return row!.id;
  }

  /** Whoever transferred it stands for it, also when another has set it aside. False when it was refused meanwhile. */
  async record(
    tx: Tx,
    id: string,
    transfer: { paidOn: CalendarDate; reference: string; recordedBy: string },
  ): Promise<boolean> {
    const rows = await tx.query(
      `WITH told AS (UPDATE billing.bank_return SET paid_on = $2, reference = $3, recorded_by = $4, recorded_at = $5
         WHERE id = $1 AND status = 'recorded' RETURNING id) SELECT id FROM told`,
      [id, transfer.paidOn, transfer.reference, transfer.recordedBy, tx.now],
    );
    return rows.length > 0;
  }

  async approve(
    tx: Tx,
    { id, documentId, kind, paidOn, amountMinor }: BankReturn,
    personId: string,
    alone: boolean,
  ): Promise<void> {
    await tx.query(
      `UPDATE billing.bank_return SET status = 'approved', decided_by = $2, decided_at = $3, alone = $4 WHERE id = $1`,
      [id, personId, tx.now, alone],
    );
    if (kind === 'deposit')
      return void (await tx.query('UPDATE billing.deposit_settlement SET returned_on = $2 WHERE id = $1', [
        documentId,
        paidOn,
      ]));
    if (amountMinor < 0) return;
    await tx.query(
      `UPDATE billing.credit_note SET settled_at = $2, failure_reason = 'returnedByBank' WHERE id = $1`,
      [documentId, tx.now],
    );
  }

  async refuse(tx: Tx, id: string, personId: string, reason: string): Promise<void> {
    await tx.query(
      `UPDATE billing.bank_return SET status = 'refused', decided_by = $2, decided_at = $3, reason = $4 WHERE id = $1`,
      [id, personId, tx.now, reason],
    );
  }
}
