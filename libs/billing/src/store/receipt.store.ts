import type { CalendarDate } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { ReceiptView } from '../contract/index.js';
import type { ReceiptDocument } from '../domain/documents.js';
import type { Received } from '../domain/receipt.js';
import { holding } from './chargeback.store.js';

const view = `id, invoice_id AS "invoiceId", number, copy, issued_on AS "issuedOn", document ->> 'receivedOn' AS "receivedOn",
  total_minor AS "totalMinor", hash`;

@Injectable()
export class ReceiptStore {
  /** Locks the invoice, so that two presses give one receipt. */
  async lockReceived(tx: Tx, invoiceId: string): Promise<(Received & { clientId: string }) | undefined> {
    const [row] = await tx.query<Received & { clientId: string }>(
      `SELECT client_id AS "clientId", document, status, (paid_at AT TIME ZONE 'Asia/Tokyo')::date AS "receivedOn",
         collected_minor AS "collectedMinor",
         EXISTS (SELECT FROM billing.chargeback WHERE chargeback.invoice_id = invoice.id AND ${holding}) AS contested
       FROM billing.invoice WHERE id = $1 AND number IS NOT NULL FOR UPDATE OF invoice`,
      [invoiceId],
    );
    return row;
  }

  /** Oldest first: the receipt, then what was issued again. */
  ofInvoice(tx: Tx, invoiceId: string): Promise<ReceiptView[]> {
    return tx.query<ReceiptView>(`SELECT ${view} FROM billing.receipt WHERE invoice_id = $1 ORDER BY copy`, [
      invoiceId,
    ]);
  }

  async add(
    tx: Tx,
    receipt: {
      invoiceId: string;
      clientId: string;
      document: ReceiptDocument;
      hash: string;
      personId: string;
    },
  ): Promise<ReceiptView> {
    const { document } = receipt;
    const [row] = await tx.query<ReceiptView>(
      `INSERT INTO billing.receipt (invoice_id, client_id, copy, issuer_id, number, issued_on, total_minor, document, hash, issued_by,
         created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING ${view}`,
      [
        receipt.invoiceId, receipt.clientId, document.copy, document.issuer.id, document.number, document.issuedOn,
        document.totalMinor, JSON.stringify(document), receipt.hash, receipt.personId, tx.now,
      ], // prettier-ignore
    );
    return row!;
  }
}

export const copyOf = (copies: readonly ReceiptView[], day: CalendarDate): ReceiptView | undefined =>
  copies.find(({ issuedOn }) => issuedOn === day);
