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

@Injectable()
export class CorrectionStore {
  /** What the documents of other months than `month` have dealt with. */
  settled(tx: Tx, contractId: string, month: string): Promise<SettledUnit[]> {
    return tx.query<SettledUnit>(
      `SELECT settled.usage_id AS "usageId", settled.month, settled.kind, settled.credited
       FROM billing.invoice_correction settled JOIN billing.invoice ON invoice.id = settled.invoice_id
       WHERE settled.contract_id = $1 AND invoice.month <> $2`,
      [contractId, month],
    );
  }

  /** Months whose document is issued, oldest first. */
  billedMonths(
    tx: Tx,
    contractId: string,
  ): Promise<{ month: string; billableCalls: number; acceptedAppointments: number }[]> {
    return tx.query(
      `SELECT month, billable_calls AS "billableCalls", accepted_appointments AS "acceptedAppointments"
       FROM billing.invoice WHERE contract_id = $1 AND number IS NOT NULL AND status <> 'void' ORDER BY month`,
      [contractId],
    );
  }
}

/** Replaces what an earlier try of the same document had dealt with. */
export async function settle(
  tx: Tx,
  invoice: { readonly id: string; readonly contractId: string; readonly clientId: string },
  units: readonly SettledUnit[],
): Promise<void> {
  await tx.query('DELETE FROM billing.invoice_correction WHERE invoice_id = $1', [invoice.id]);
  if (units.length === 0) return;
  await tx.query(
    `INSERT INTO billing.invoice_correction (usage_id, invoice_id, contract_id, client_id, month, kind, credited)
     SELECT "usageId", $1, $2, $3, month, kind, credited
     FROM json_to_recordset($4) AS unit ("usageId" uuid, month text, kind text, credited boolean)`,
    [invoice.id, invoice.contractId, invoice.clientId, JSON.stringify(units)],
  );
}
