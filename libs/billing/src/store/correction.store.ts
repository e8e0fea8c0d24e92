import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';

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
  readonly month: string;
  readonly billableCalls: number;
  readonly acceptedAppointments: number;
}

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

  /** Of a document that was taken back whole: what it credited waits for the next one. */
  async free(tx: Tx, invoiceId: string): Promise<void> {
    await tx.query('DELETE FROM billing.invoice_correction WHERE invoice_id = $1 AND credited', [invoiceId]);
  }

  /** Months whose document is issued, oldest first, by contract. */
  async billedMonths(tx: Tx, contractIds: readonly string[]): Promise<Map<string, BilledCounts[]>> {
    const rows = await tx.query<BilledCounts & { contractId: string }>(
      `SELECT contract_id AS "contractId", month, billable_calls AS "billableCalls", accepted_appointments AS "acceptedAppointments"
       FROM billing.invoice WHERE contract_id = ANY ($1) AND number IS NOT NULL AND status <> 'void' ORDER BY month`,
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
