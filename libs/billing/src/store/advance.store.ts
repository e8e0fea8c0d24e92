import type { Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { followingMonth, previousMonth, type BillingMonth } from '../domain/billing-month.js';
import type { InvoiceState } from '../domain/invoice-states.js';

/** A base fee that a document asked for in advance, less what credit notes took back of it. */
export interface AdvanceLine {
  readonly invoiceId: string;
  readonly clientId: string;
  /** Of the document: the fee is for the month after it. */
  readonly month: BillingMonth;
  readonly position: number;
  readonly leftMinor: Minor;
  readonly taxRateBps: number;
  /** The month it is for is billed. */
  readonly earned: boolean;
}

/** What the documents of the months around one say about it. */
export interface AdvanceFacts {
  /** Of the document of the month before; undefined when there is none. */
  readonly earlierStatus: InvoiceState | undefined;
  /** What that one billed for this month; null when it did not. */
  readonly paidMinor: Minor | null;
  /** The document of the next month has billed its own base fee. */
  readonly nextBilled: boolean;
}

const credited = `coalesce((SELECT sum(credited.amount_minor) FROM billing.credit_note_line credited
  JOIN billing.credit_note note ON note.id = credited.credit_note_id AND note.status = 'issued'
  WHERE note.invoice_id = invoice.id AND credited.position = line.position), 0)`;

const nextMonth = `to_char(to_date(invoice.month, 'YYYY-MM') + interval '1 month', 'YYYY-MM')`;

const lines = `SELECT invoice.id AS "invoiceId", invoice.client_id AS "clientId", invoice.month, line.position, line.tax_rate_bps AS "taxRateBps",
    (line.amount_minor - ${credited})::bigint AS "leftMinor",
    EXISTS (SELECT FROM billing.invoice later WHERE later.contract_id = invoice.contract_id AND later.month = ${nextMonth}
      AND later.number IS NOT NULL) AS earned
  FROM billing.invoice JOIN billing.invoice_line line ON line.invoice_id = invoice.id AND line.kind = 'advance'`;

/** Base fees paid in advance: who asked for them, and what is left of them. */
@Injectable()
export class AdvanceStore {
  /** By contract; one whose neighbouring months have no document is not in the answer. */
  async facts(
    tx: Tx,
    contractIds: readonly string[],
    month: BillingMonth,
  ): Promise<Map<string, AdvanceFacts>> {
    const earlier = previousMonth(`${month}-01`);
    const rows = await tx.query<{
      contractId: string;
      month: string;
      status: InvoiceState;
      advanceMinor: Minor | null;
      hasBase: boolean;
    }>(
      `SELECT invoice.contract_id AS "contractId", invoice.month, invoice.status,
         (SELECT line.amount_minor - ${credited} FROM billing.invoice_line line WHERE line.invoice_id = invoice.id AND line.kind = 'advance')::bigint
           AS "advanceMinor",
         EXISTS (SELECT FROM billing.invoice_line line WHERE line.invoice_id = invoice.id AND line.kind = 'base') AS "hasBase"
       FROM billing.invoice WHERE invoice.contract_id = ANY ($1) AND invoice.month IN ($2, $3) ORDER BY invoice.status = 'void' DESC`,
      [contractIds, earlier, followingMonth(month)],
    );
    const facts = new Map<string, AdvanceFacts>();
    for (const row of rows) {
      const known = facts.get(row.contractId) ?? {
        earlierStatus: undefined,
        paidMinor: null,
        nextBilled: false,
      };
      const live = row.status !== 'void';
      facts.set(
        row.contractId,
        row.month === earlier
          ? { ...known, earlierStatus: row.status, paidMinor: live ? row.advanceMinor : null }
          : { ...known, nextBilled: live && row.status !== 'parked' && row.hasBase },
      );
    }
    return facts;
  }

  /** What the document before asked for that month, when it was issued. */
  async paidFor(tx: Tx, contractId: string, month: BillingMonth): Promise<AdvanceLine | undefined> {
    const [row] = await tx.query<AdvanceLine>(
      `${lines} WHERE invoice.contract_id = $1 AND invoice.month = $2 AND invoice.number IS NOT NULL AND invoice.status <> 'void'`,
      [contractId, previousMonth(`${month}-01`)],
    );
    return row;
  }

  async ofInvoice(tx: Tx, invoiceId: string): Promise<AdvanceLine | undefined> {
    const [row] = await tx.query<AdvanceLine>(`${lines} WHERE invoice.id = $1`, [invoiceId]);
    return row;
  }

  /** Of issued documents, with something left to give back, oldest first. */
  open(tx: Tx, contractId: string): Promise<AdvanceLine[]> {
    return tx.query<AdvanceLine>(
      `SELECT * FROM (${lines} WHERE invoice.contract_id = $1 AND invoice.number IS NOT NULL AND invoice.status <> 'void') advance
       WHERE "leftMinor" > 0 ORDER BY month`,
      [contractId],
    );
  }
}
