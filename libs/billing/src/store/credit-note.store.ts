import type { CalendarDate, Minor, Period } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { CreditMeans, Payment, WishedCredit } from '../domain/credit-note.js';
import type { DocumentTotals, RateTotal } from '../domain/document-tax.js';
import type { CreditNoteDocument, InvoiceDocument } from '../domain/documents.js';
import { withCorrected, type KindLine } from '../domain/late-credit.js';
import { spareOfCredit } from './bank-return.store.js';
import { transferredFor } from './cash.store.js';
import { contested, lostOfInvoice, takenByBank } from './chargeback.store.js';
import { correctedLater } from './correction.store.js';
import { writtenOffOf } from './write-off.store.js';

/** An issued invoice as a credit note sees it. */
export interface Creditable extends Payment {
  readonly id: string;
  readonly clientId: string;
  readonly contractId: string;
  readonly chargeId: string | null;
  readonly stripeInvoiceId: string | null;
  readonly producerId: string;
  readonly operatorId: string;
  readonly period: Period;
  readonly document: InvoiceDocument;
  readonly lines: readonly KindLine[];
  /** Net and tax per rate of the credit notes issued so far. */
  readonly earlier: readonly RateTotal[];
}

export interface CreditNote {
  readonly id: string;
  readonly invoiceId: string;
  readonly clientId: string;
  readonly status: 'proposed' | 'issued' | 'withdrawn';
  readonly means: CreditMeans;
  readonly reason: string;
  /** At the platform's own cost. */
  readonly gift: boolean;
  readonly totalMinor: Minor;
  readonly proposedBy: string;
  readonly stripeRefundId: string | null;
  readonly settledAt: Date | null;
  readonly wishes: readonly WishedCredit[];
}

const columns = `note.id, note.invoice_id AS "invoiceId", note.client_id AS "clientId", note.status, note.means, note.reason, note.gift,
  note.total_minor AS "totalMinor", note.proposed_by AS "proposedBy", note.stripe_refund_id AS "stripeRefundId", note.settled_at AS "settledAt",
  (SELECT json_agg(json_build_object('position', line.position, 'amountMinor', line.amount_minor) ORDER BY line.position)
   FROM billing.credit_note_line line WHERE line.credit_note_id = note.id) AS wishes`;

@Injectable()
export class CreditNoteStore {
  /** Locks the invoice, so that two credit notes never take the same yen. */
  async lockCreditable(tx: Tx, invoiceId: string): Promise<Creditable | undefined> {
    await tx.query('SELECT FROM billing.invoice WHERE id = $1 FOR UPDATE', [invoiceId]);
    return this.creditable(tx, invoiceId);
  }

  /** Before the note itself is locked, like everybody does who counts what banks and notes took of a payment. */
  async lockInvoiceOf(tx: Tx, id: string): Promise<void> {
    await tx.query(
      'SELECT FROM billing.invoice WHERE id = (SELECT invoice_id FROM billing.credit_note WHERE id = $1) FOR UPDATE',
      [id],
    );
  }

  async creditable(tx: Tx, invoiceId: string): Promise<Creditable | undefined> {
    const [row] = await tx.query<Creditable & { readonly correctedMinor: Minor }>(
      `WITH notes AS (SELECT id, means, total_minor, document FROM billing.credit_note WHERE invoice_id = $1 AND status = 'issued')
       SELECT invoice.id, invoice.client_id AS "clientId", invoice.contract_id AS "contractId", invoice.status,
         invoice.total_minor AS "totalMinor", coalesce(invoice.collected_minor, 0)::bigint AS "collectedMinor",
         invoice.stripe_charge_id AS "chargeId", invoice.stripe_invoice_id AS "stripeInvoiceId", invoice.producer_id AS "producerId",
         invoice.operator_id AS "operatorId", invoice.document, invoice.document -> 'period' AS period, 
         ${contested('invoice.id')} AS disputed, ${lostOfInvoice} AS "lostMinor",
         coalesce((SELECT sum(total_minor) FROM notes WHERE means = 'carry'), 0)::bigint AS "carriedMinor", ${correctedLater} AS "correctedMinor",
         coalesce((SELECT sum(total_minor) FROM notes WHERE means = 'refund'), 0)::bigint AS "refundedMinor",
         (coalesce((SELECT sum(total_minor) FROM notes WHERE means = 'reduce'), 0)
           + coalesce((SELECT sum(amount_minor) FROM billing.credit_application WHERE invoice_id = $1), 0))::bigint AS "reducedMinor",
         ${transferredFor} AS "transferredMinor", ${writtenOffOf} > 0 AS "writtenOff", EXISTS (SELECT FROM billing.sent_invoice WHERE invoice_id = $1 AND page_url IS NOT NULL) AS sent,
         coalesce((SELECT way FROM billing.sent_invoice WHERE invoice_id = $1), 'card') AS way,
         (SELECT coalesce(json_agg(json_build_object('rateBps', (rate ->> 'rateBps')::int, 'taxableMinor', (rate ->> 'taxableMinor')::bigint,
            'taxMinor', (rate ->> 'taxMinor')::bigint)), '[]') FROM notes, jsonb_array_elements(notes.document -> 'rates') rate) AS earlier,
         (SELECT json_agg(json_build_object('position', line.position, 'kind', line.kind, 'amountMinor', line.amount_minor, 'taxRateBps', line.tax_rate_bps,
            'creditedMinor', coalesce((SELECT sum(credited.amount_minor) FROM billing.credit_note_line credited
              JOIN notes ON notes.id = credited.credit_note_id WHERE credited.position = line.position), 0)) ORDER BY line.position)
          FROM billing.invoice_line line WHERE line.invoice_id = invoice.id) AS lines
       FROM billing.invoice WHERE invoice.id = $1 AND invoice.number IS NOT NULL`,
      [invoiceId],
    );
    if (!row) return undefined;
    const { correctedMinor, lines, earlier, ...invoice } = row;
    return { ...invoice, lines: withCorrected(lines, correctedMinor), earlier: perRate(earlier) };
  }

  async open(tx: Tx, invoiceId: string): Promise<CreditNote | undefined> {
    const [row] = await tx.query<CreditNote>(
      `SELECT ${columns} FROM billing.credit_note note WHERE note.invoice_id = $1 AND note.status = 'proposed'`,
      [invoiceId],
    );
    return row;
  }

  /** What the platform has given of an invoice already. */
  gifts(tx: Tx, invoiceId: string): Promise<CreditNote[]> {
    return tx.query<CreditNote>(
      `SELECT ${columns} FROM billing.credit_note note WHERE note.invoice_id = $1 AND note.status = 'issued' AND note.gift`,
      [invoiceId],
    );
  }

  async lock(tx: Tx, id: string): Promise<CreditNote | undefined> {
    const [row] = await tx.query<CreditNote>(
      `SELECT ${columns} FROM billing.credit_note note WHERE note.id = $1 FOR UPDATE OF note`,
      [id],
    );
    return row;
  }

  async propose(
    tx: Tx,
    proposal: {
      invoice: Creditable;
      means: CreditMeans;
      gift: boolean;
      aloneUpToMinor: Minor;
      reason: string;
      totals: DocumentTotals;
      wishes: readonly WishedCredit[];
      personId: string;
    },
  ): Promise<string> {
    const { invoice, totals } = proposal;
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO billing.credit_note (invoice_id, client_id, means, reason, taxable_minor, tax_minor, total_minor, proposed_by, proposed_at, gift, alone_up_to_minor)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id`,
      [
        invoice.id, invoice.clientId, proposal.means, proposal.reason, totals.taxableMinor, totals.taxMinor, totals.totalMinor,
        proposal.personId, tx.now, proposal.gift, proposal.aloneUpToMinor,
      ], // prettier-ignore
    );
    await tx.query(
      `INSERT INTO billing.credit_note_line (credit_note_id, client_id, position, amount_minor)
       SELECT $1, $2, position, "amountMinor" FROM json_to_recordset($3) AS line (position int, "amountMinor" bigint)`,
      [row!.id, invoice.clientId, JSON.stringify(proposal.wishes)],
    );
    return row!.id;
  }

  async withdraw(tx: Tx, id: string, personId: string): Promise<void> {
    await tx.query(
      `UPDATE billing.credit_note SET status = 'withdrawn', decided_by = $2, decided_at = $3 WHERE id = $1 AND status = 'proposed'`,
      [id, personId, tx.now],
    );
  }

  /** From here on the document never changes. What reduces an invoice or waits for the next one is settled by other means. */
  async issue(
    tx: Tx,
    id: string,
    issued: { document: CreditNoteDocument; hash: string; personId: string; alone: boolean },
  ): Promise<void> {
    const { document } = issued;
    await tx.query(
      `UPDATE billing.credit_note SET status = 'issued', decided_by = $2, decided_at = $3, alone = $4, issuer_id = $5, number = $6,
         issued_on = $7, document = $8, hash = $9 WHERE id = $1`,
      [
        id, issued.personId, tx.now, issued.alone, document.issuer.id, document.number, document.issuedOn, JSON.stringify(document),
        issued.hash,
      ], // prettier-ignore
    );
  }

  async markSettled(tx: Tx, id: string, stripeRefundId: string | null): Promise<void> {
    await tx.query(
      `UPDATE billing.credit_note SET settled_at = $2, stripe_refund_id = $3 WHERE id = $1 AND settled_at IS NULL`,
      [id, tx.now, stripeRefundId],
    );
  }

  async byRefund(tx: Tx, stripeRefundId: string): Promise<CreditNote | undefined> {
    const [row] = await tx.query<CreditNote>(
      `SELECT ${columns} FROM billing.credit_note note WHERE note.stripe_refund_id = $1 FOR UPDATE OF note`,
      [stripeRefundId],
    );
    return row;
  }

  /** What could not be given back as wished is owed and covers the next invoice. */
  async carry(tx: Tx, id: string, failureReason: string | null): Promise<void> {
    await tx.query(
      `UPDATE billing.credit_note SET means = 'carry', settled_at = NULL, failure_reason = $2 WHERE id = $1`,
      [id, failureReason?.slice(0, 500) ?? null],
    );
  }

  /** It was refunded, and its money lies with what the client has transferred. False when that is known already. */
  async keep(tx: Tx, id: string, failureReason: string): Promise<boolean> {
    const rows = await tx.query(
      `WITH kept AS (UPDATE billing.credit_note SET failure_reason = $2 WHERE id = $1 AND failure_reason IS NULL RETURNING id)
       SELECT id FROM kept`,
      [id, failureReason],
    );
    return rows.length > 0;
  }

  /** Credits of the client that no invoice has used up, no bank transfer gives back and whose payment no bank has taken, oldest first. */
  async carried(
    tx: Tx,
    clientId: string,
  ): Promise<{ id: string; leftMinor: Minor; issuedOn: CalendarDate }[]> {
    // In a statement of its own: what is left is counted after the wait, not as it was before.
    await tx.query(
      `SELECT FROM billing.credit_note WHERE client_id = $1 AND status = 'issued' AND means = 'carry' ORDER BY id FOR UPDATE`,
      [clientId],
    );
    return tx.query(
      `SELECT * FROM (
         SELECT note.id, note.issued_on AS "issuedOn", note.number, ${spareOfCredit} AS "leftMinor"
         FROM billing.credit_note note WHERE note.client_id = $1 AND note.status = 'issued' AND note.means = 'carry' AND NOT ${takenByBank('note.invoice_id')}) open
       WHERE "leftMinor" > 0 ORDER BY "issuedOn", number`,
      [clientId],
    );
  }

  async apply(
    tx: Tx,
    note: { id: string; invoiceId: string; clientId: string; amountMinor: Minor },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO billing.credit_application (credit_note_id, invoice_id, client_id, amount_minor) VALUES ($1, $2, $3, $4)`,
      [note.id, note.invoiceId, note.clientId, note.amountMinor],
    );
  }

  /** Takes so much of what covers an invoice back, the newest first: it is owed again. What was used whole stays as a row of nothing. */
  async release(tx: Tx, invoiceId: string, amountMinor: Minor): Promise<void> {
    const used = await tx.query<{ id: string; amountMinor: Minor }>(
      `SELECT used.id, used.amount_minor AS "amountMinor" FROM billing.credit_application used
         JOIN billing.credit_note note ON note.id = used.credit_note_id
       WHERE used.invoice_id = $1 ORDER BY note.issued_on DESC, note.number DESC`,
      [invoiceId],
    );
    let open = amountMinor;
    for (const each of used) {
      const back = Math.min(open, each.amountMinor);
      if (back === 0) break;
      await tx.query('UPDATE billing.credit_application SET amount_minor = amount_minor - $2 WHERE id = $1', [
        each.id,
        back,
      ]);
      open -= back;
    }
    if (open > 0) throw new RangeError(`Invoice ${invoiceId} is covered by less than what is taken back`);
  }

  /** Whose refund the provider refuses because a bank contests the payment. */
  async refusedAsContested(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT params ->> 'creditNoteId' AS id FROM billing.stripe_command
       WHERE op = 'refund.create' AND status = 'parked' AND error = 'charge_disputed'`,
    );
    return rows.map(({ id }) => id);
  }

  /** Credit notes that made less to pay: the net of those that payees bear too, their total, and those the provider has not taken in yet. */
  async reductions(
    tx: Tx,
    invoiceId: string,
  ): Promise<{
    appliedMinor: Minor;
    reducedMinor: Minor;
    reducedTaxableMinor: Minor;
    unsettled: { id: string; totalMinor: Minor }[];
  }> {
    const [row] = await tx.query<Awaited<ReturnType<CreditNoteStore['reductions']>>>(
      `SELECT coalesce((SELECT sum(amount_minor) FROM billing.credit_application WHERE invoice_id = $1), 0)::bigint AS "appliedMinor",
         coalesce(sum(total_minor), 0)::bigint AS "reducedMinor", coalesce(sum(taxable_minor) FILTER (WHERE NOT gift), 0)::bigint AS "reducedTaxableMinor",
         coalesce(json_agg(json_build_object('id', id, 'totalMinor', total_minor)) FILTER (WHERE settled_at IS NULL), '[]') AS unsettled
       FROM billing.credit_note WHERE invoice_id = $1 AND status = 'issued' AND means = 'reduce'`,
      [invoiceId],
    );
    return row!;
  }
}

/** One row per rate, out of one per note and rate. */
function perRate(rates: readonly RateTotal[]): RateTotal[] {
  const sums = new Map<number, RateTotal>();
  for (const { rateBps, taxableMinor, taxMinor } of rates) {
    const before = sums.get(rateBps);
    sums.set(rateBps, {
      rateBps,
      taxableMinor: taxableMinor + (before?.taxableMinor ?? 0),
      taxMinor: taxMinor + (before?.taxMinor ?? 0),
    });
  }
  return [...sums.values()];
}
