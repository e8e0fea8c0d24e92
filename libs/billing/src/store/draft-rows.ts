import type { Tx } from '@madoguchi/platform/database';
import { randomUUID } from 'node:crypto';
import type { ParkReason } from '../domain/invoice-states.js';
import type { Draft, Invoice } from './stored-invoice.js';

export interface NewDraft {
  readonly draft: Draft;
  readonly parkReason: ParkReason | null;
  /** A try that was parked, whose place this one takes. */
  readonly earlier: Invoice | undefined;
}

const columns = `contract_id, client_id, month, period_starts_on, period_ends_on, rounding_mode, taxable_minor, tax_minor, total_minor,
  included_units, billable_calls, free_calls, accepted_appointments, producer_id, operator_id, platform_bps, producer_bps, operator_bps,
  status, park_reason`;
const types = `id uuid, contract_id uuid, client_id uuid, month text, period_starts_on date, period_ends_on date, rounding_mode text,
  taxable_minor bigint, tax_minor bigint, total_minor bigint, included_units int, billable_calls int, free_calls int,
  accepted_appointments int, producer_id uuid, operator_id uuid, platform_bps int, producer_bps int, operator_bps int,
  status text, park_reason text`;

/** Any number of drafts by five statements. */
export async function writeDrafts(tx: Tx, drafts: readonly NewDraft[]): Promise<string[]> {
  if (drafts.length === 0) return [];
  const all = drafts.map((each) => ({ ...each, id: each.earlier?.id ?? randomUUID() }));
  const [again, first] = [all.filter(({ earlier }) => earlier), all.filter(({ earlier }) => !earlier)];
  if (first.length > 0)
    await tx.query(
      `INSERT INTO billing.invoice (id, ${columns}, created_at) SELECT id, ${columns}, $2 FROM json_to_recordset($1) AS draft (${types})`,
      [JSON.stringify(first.map(rowOf)), tx.now],
    );
  if (again.length > 0) await replace(tx, again.map(rowOf));
  await tx.query(
    `INSERT INTO billing.invoice_line (invoice_id, client_id, position, kind, description, description_en, quantity, unit_minor,
       unit_price, amount_minor, tax_rate_bps, tax_minor)
     SELECT "invoiceId", "clientId", position, kind, description, "descriptionEn", quantity, "unitMinor", "unitPrice", "amountMinor", "taxRateBps", "taxMinor"
     FROM json_to_recordset($1) AS line ("invoiceId" uuid, "clientId" uuid, position int, kind text, description text, "descriptionEn" text,
       quantity int, "unitMinor" bigint, "unitPrice" numeric, "amountMinor" bigint, "taxRateBps" int, "taxMinor" bigint)`,
    [
      JSON.stringify(
        all.flatMap(({ id, draft }) =>
          draft.lines.map((line, index) => ({
            invoiceId: id,
            clientId: draft.clientId,
            position: index + 1,
            ...line,
          })),
        ),
      ),
    ],
  );
  await settle(tx, all);
  return all.map(({ id }) => id);
}

/** An earlier try keeps its id and loses its lines. */
async function replace(tx: Tx, rows: readonly ReturnType<typeof rowOf>[]): Promise<void> {
  await tx.query(
    `UPDATE billing.invoice SET (${columns}, created_at, attempt, stripe_invoice_id)
       = (${columns.replace(/(\w+)/g, 'draft.$1')}, $2, attempt + 1, NULL)
     FROM json_to_recordset($1) AS draft (${types}) WHERE invoice.id = draft.id`,
    [JSON.stringify(rows), tx.now],
  );
  await tx.query('DELETE FROM billing.invoice_line WHERE invoice_id = ANY ($1)', [rows.map(({ id }) => id)]);
  await tx.query('DELETE FROM billing.invoice_correction WHERE invoice_id = ANY ($1)', [
    rows.map(({ id }) => id),
  ]);
}

/** Notes which freed units these documents deal with. */
async function settle(
  tx: Tx,
  drafts: readonly { readonly id: string; readonly draft: Draft }[],
): Promise<void> {
  const units = drafts.flatMap(({ id, draft: { contractId, clientId, settled } }) =>
    settled.map((unit) => ({ ...unit, invoiceId: id, contractId, clientId })),
  );
  if (units.length === 0) return;
  await tx.query(
    `INSERT INTO billing.invoice_correction (usage_id, invoice_id, contract_id, client_id, month, kind, credited)
     SELECT "usageId", "invoiceId", "contractId", "clientId", month, kind, credited
     FROM json_to_recordset($1) AS unit ("usageId" uuid, "invoiceId" uuid, "contractId" uuid, "clientId" uuid, month text, kind text, credited boolean)`,
    [JSON.stringify(units)],
  );
}

const rowOf = ({ id, draft, parkReason }: NewDraft & { readonly id: string }) => ({
  id,
  contract_id: draft.contractId,
  client_id: draft.clientId,
  month: draft.month,
  period_starts_on: draft.period.startsOn,
  period_ends_on: draft.period.endsOn,
  rounding_mode: draft.roundingMode,
  taxable_minor: draft.taxableMinor,
  tax_minor: draft.taxMinor,
  total_minor: draft.totalMinor,
  included_units: draft.includedUnits,
  billable_calls: draft.billableCalls,
  free_calls: draft.freeCalls,
  accepted_appointments: draft.acceptedAppointments,
  producer_id: draft.producerId,
  operator_id: draft.operatorId,
  platform_bps: draft.shares.platformBps,
  producer_bps: draft.shares.producerBps,
  operator_bps: draft.shares.operatorBps,
  status: parkReason === null ? 'draft' : 'parked',
  park_reason: parkReason,
});
