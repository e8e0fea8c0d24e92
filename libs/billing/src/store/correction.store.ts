import type { ContractView } from '@madoguchi/contracting/contract';
import type { Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { BillingMonth } from '../domain/billing-month.js';
import type { Corrections } from '../domain/corrections.js';
import { ofUse as ofUseKinds } from '../domain/late-credit.js';
import { contested, lostOfInvoice } from './chargeback.store.js';

/** A freed unit that a document has dealt with: left out of its own month, or credited on a later one. */
export interface SettledUnit {
  readonly usageId: string;
  /** The unit's own month, YYYY-MM. */
  readonly month: string;
  readonly kind: 'call' | 'appointment';
  readonly credited: boolean;
}

/** What an issued document counted. */
export interface BilledCounts {
  readonly invoiceId: string;
  readonly month: string;
  readonly billableCalls: number;
  readonly acceptedAppointments: number;
  /**
   * Where the client was let off something, was given something back or has it from its bank: what it still pays of the month itself,
   * and no more than of its use, without tax, the next month's base fee and corrections of earlier ones.
   */
  readonly keptMinor: Minor | null;
  /** A bank holds its payment and has not decided: what became free waits. */
  readonly contested: boolean;
}

const ofUse = ofUseKinds.map((kind) => `'${kind}'`).join(', ');

/** SQL: what later documents have taken back of this invoice's month. Each has one correction line per month, the oldest first. */
export const correctedLater = `coalesce((
  SELECT -sum(line.amount_minor) FROM (
    SELECT invoice_id, month, row_number() OVER (PARTITION BY invoice_id ORDER BY month) AS nth FROM (
      SELECT DISTINCT done.invoice_id, done.month FROM billing.invoice_correction done
      WHERE done.contract_id = invoice.contract_id AND done.credited AND done.credit_note_id IS NULL) AS once) AS given
  JOIN LATERAL (SELECT amount_minor, row_number() OVER (ORDER BY position) AS nth FROM billing.invoice_line
    WHERE invoice_id = given.invoice_id AND kind = 'correction') AS line ON line.nth = given.nth
  WHERE given.month = invoice.month), 0)::bigint`;

@Injectable()
export class CorrectionStore {
  /** What the documents of other months than `month` have dealt with, by contract. */
  async settled(tx: Tx, contractIds: readonly string[], month: string): Promise<Map<string, SettledUnit[]>> {
    const rows = await tx.query<SettledUnit & { contractId: string }>(
      `SELECT settled.contract_id AS "contractId", settled.usage_id AS "usageId", settled.month, settled.kind, settled.credited
       FROM billing.invoice_correction settled JOIN billing.invoice ON invoice.id = settled.invoice_id
       WHERE settled.contract_id = ANY ($1) AND invoice.month <> $2`,
      [contractIds, month],
    );
    return byContract(rows);
  }

  /** Of a document that was taken back whole: what it credited waits for the next one. What a credit note credited is given back. */
  async free(tx: Tx, invoiceId: string): Promise<void> {
    await tx.query(
      'DELETE FROM billing.invoice_correction WHERE invoice_id = $1 AND credited AND credit_note_id IS NULL',
      [invoiceId],
    );
  }

  /** Units that a credit note has given back, off the document of their own month. */
  async credited(
    tx: Tx,
    note: { readonly id: string; readonly invoiceId: string; readonly contract: ContractView },
    units: Corrections['settled'],
  ): Promise<void> {
    const { id, invoiceId, contract } = note;
    await tx.query(
      `INSERT INTO billing.invoice_correction (usage_id, invoice_id, credit_note_id, contract_id, client_id, month, kind, credited)
       SELECT "usageId", $2, $3, $4, $5, month, kind, true FROM json_to_recordset($1) AS unit ("usageId" uuid, month text, kind text)`,
      [JSON.stringify(units), invoiceId, id, contract.id, contract.clientId],
    );
  }

  /** The month of the newest issued document, by contract, where it is one of the months between. */
  async newestBilled(tx: Tx, from: BillingMonth, to: BillingMonth): Promise<Map<string, BillingMonth>> {
    const rows = await tx.query<{ id: string; month: BillingMonth }>(
      `SELECT contract_id AS id, max(month) AS month FROM billing.invoice WHERE number IS NOT NULL
       GROUP BY contract_id HAVING max(month) BETWEEN $1 AND $2`,
      [from, to],
    );
    return new Map(rows.map(({ id, month }) => [id, month]));
  }

  /** Months whose document is issued, oldest first, by contract. Of one that was let off whole nothing was paid, so no bank has taken anything. */
  async billedMonths(tx: Tx, contractIds: readonly string[]): Promise<Map<string, BilledCounts[]>> {
    const rows = await tx.query<BilledCounts & { contractId: string }>(
      `SELECT contract_id AS "contractId", id AS "invoiceId", month, billable_calls AS "billableCalls", accepted_appointments AS "acceptedAppointments",
         ${contested('invoice.id')} AS contested,
         CASE WHEN waived_minor + own.given_minor + bank.lost_minor > 0
           THEN greatest(least(own.left_minor - ceil(bank.lost_minor::numeric * taxable_minor / greatest(total_minor, 1)), own.use_minor), 0)::bigint END AS "keptMinor"
       FROM billing.invoice CROSS JOIN LATERAL (SELECT ${lostOfInvoice} AS lost_minor) bank CROSS JOIN LATERAL (
         SELECT coalesce(sum(given.minor), 0) AS given_minor,
           coalesce(sum(line.amount_minor - given.minor) FILTER (WHERE line.kind NOT IN ('advance', 'correction')), 0) AS left_minor,
           coalesce(sum(line.amount_minor - given.minor) FILTER (WHERE line.kind IN (${ofUse})), 0) AS use_minor
         FROM billing.invoice_line line CROSS JOIN LATERAL (
           SELECT coalesce(sum(part.amount_minor), 0) AS minor FROM billing.credit_note_line part JOIN billing.credit_note note ON note.id = part.credit_note_id
           WHERE note.invoice_id = invoice.id AND note.status = 'issued' AND part.position = line.position
             AND NOT EXISTS (SELECT FROM billing.invoice_correction freed WHERE freed.credit_note_id = note.id)) given
         WHERE line.invoice_id = invoice.id) own
       WHERE contract_id = ANY ($1) AND number IS NOT NULL AND status <> 'void' ORDER BY month`,
      [contractIds],
    );
    return byContract(rows);
  }
}

function byContract<Row extends { readonly contractId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.contractId);
    if (group) group.push(row);
    else groups.set(row.contractId, [row]);
  }
  return groups;
}
