import type { Tx } from '@madoguchi/platform/database';
import { randomUUID } from 'node:crypto';
import type { ParkReason } from '../domain/invoice-states.js';
import type { Draft, DraftLine, Invoice } from './stored-invoice.js';

export interface NewDraft {
  readonly draft: Draft;
  readonly parkReason: ParkReason | null;
  /** A try that was parked, whose place this one takes. */
  readonly earlier: Invoice | undefined;
}

interface StoredDraft {
  readonly id: string;
  readonly draft: Draft;
}

const columns = `contract_id, client_id, month, period_starts_on, period_ends_on, rounding_mode, taxable_minor, tax_minor, total_minor,
  included_units, billable_calls, free_calls, accepted_appointments, producer_id, operator_id, platform_bps, producer_bps, operator_bps,
  dunning, status, park_reason, waived_minor`;
const types = `id uuid, contract_id uuid, client_id uuid, month text, period_starts_on date, period_ends_on date, rounding_mode text,
  taxable_minor bigint, tax_minor bigint, total_minor bigint, included_units int, billable_calls int, free_calls int,
  accepted_appointments int, producer_id uuid, operator_id uuid, platform_bps int, producer_bps int, operator_bps int,
  dunning jsonb, status text, park_reason text, waived_minor bigint`;

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
  await writeLines(tx, all);
  await settle(tx, all);
  return all.map(({ id }) => id);
}

/** The texts of a month are few and long, so each is sent once and lines name it by its number. */
async function writeLines(tx: Tx, drafts: readonly StoredDraft[]): Promise<void> {
  const texts = new Map<string, { readonly number: number; readonly ja: string; readonly en: string }>();
  const textOf = ({ description: ja, descriptionEn: en }: DraftLine): number => {
    const key = `${ja}\n${en}`;
    const known = texts.get(key) ?? { number: texts.size + 1, ja, en };
    texts.set(key, known);
    return known.number;
  };
  const lines = drafts.flatMap(({ draft }, index) =>
    draft.lines.map((line, at) => ({
      draft: index + 1,
      text: textOf(line),
      position: at + 1,
      kind: line.kind,
      quantity: line.quantity,
      unit_minor: line.unitMinor,
      unit_price: line.unitPrice,
      amount_minor: line.amountMinor,
      tax_rate_bps: line.taxRateBps,
      tax_minor: line.taxMinor,
    })),
  );
  await tx.query(
    `INSERT INTO billing.invoice_line (invoice_id, client_id, position, kind, description, description_en, quantity, unit_minor,
       unit_price, amount_minor, tax_rate_bps, tax_minor)
     SELECT draft.id, draft.client_id, position, kind, text.ja, text.en, quantity, unit_minor, unit_price, amount_minor, tax_rate_bps, tax_minor
     FROM json_to_recordset($1) AS line (draft int, text int, position int, kind text, quantity int, unit_minor bigint, unit_price numeric,
         amount_minor bigint, tax_rate_bps int, tax_minor bigint)
       JOIN unnest($2::uuid[], $3::uuid[]) WITH ORDINALITY AS draft (id, client_id, number) ON draft.number = line.draft
       JOIN unnest($4::text[], $5::text[]) WITH ORDINALITY AS text (ja, en, number) ON text.number = line.text`,
    [
      JSON.stringify(lines),
      drafts.map(({ id }) => id),
      drafts.map(({ draft }) => draft.clientId),
      [...texts.values()].map(({ ja }) => ja),
      [...texts.values()].map(({ en }) => en),
    ],
  );
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
async function settle(tx: Tx, drafts: readonly StoredDraft[]): Promise<void> {
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
  dunning: draft.dunning,
  status: parkReason === null ? 'draft' : 'parked',
  park_reason: parkReason,
  waived_minor: draft.waivedMinor,
});
