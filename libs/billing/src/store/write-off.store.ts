import { isId, type Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { DunningStage } from '../domain/dunning.js';
import type { Owed } from '../domain/write-off.js';
import { leftOfInvoice } from './cash.store.js';

export type WriteOffStatus = 'proposed' | 'approved' | 'refused';

export interface WriteOff extends Owed {
  readonly id: string;
  readonly invoiceId: string;
  readonly reason: string;
  readonly status: WriteOffStatus;
  readonly proposedBy: string;
}

/** A bill that somebody wants to write off, as far as that matters. */
export interface Debt {
  readonly invoiceId: string;
  readonly attempt: number;
  readonly number: string;
  readonly contractId: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly stripeInvoiceId: string | null;
  /** Null when the bill is not late, or paid. */
  readonly stage: DunningStage | null;
  /** What is still owed of it. */
  readonly openMinor: Minor;
  /** The document less credit notes, as a key to the tax in what is owed. */
  readonly billed: Owed;
  /** A deposit of the contract that would pay it. */
  readonly depositKept: boolean;
  readonly creditProposed: boolean;
}

/** Whether the invoice is written off. For a statement that has `invoice` in its FROM; only the platform sees it. */
export const isWrittenOff = `EXISTS (SELECT FROM billing.write_off off WHERE off.invoice_id = invoice.id AND off.status = 'approved')`;

/** What of an invoice is written off and has not come in since. For a statement that has `invoice` in its FROM. */
export const writtenOffOf = `coalesce((SELECT off.taxable_minor + off.tax_minor
    - coalesce((SELECT sum(part.taxable_minor + part.tax_minor) FROM billing.write_off_recovery part WHERE part.write_off_id = off.id), 0)
  FROM billing.write_off off WHERE off.invoice_id = invoice.id AND off.status = 'approved'), 0)::bigint`;

const columns = `id, invoice_id AS "invoiceId", taxable_minor AS "taxableMinor", tax_minor AS "taxMinor", reason, status, proposed_by AS "proposedBy"`;

/** Bills nobody expects to be paid any more. */
@Injectable()
export class WriteOffStore {
  /** Locked, so that a payment comes before or after; transfers are held off by the client's account. */
  async debt(tx: Tx, invoiceId: string): Promise<Debt | undefined> {
    if (!isId(invoiceId)) return undefined;
    await tx.query(
      `SELECT FROM billing.client_account WHERE client_id = (SELECT client_id FROM billing.invoice WHERE id = $1) FOR UPDATE`,
      [invoiceId],
    );
    await tx.query('SELECT FROM billing.invoice WHERE id = $1 FOR UPDATE', [invoiceId]);
    const [row] = await tx.query<Debt>(
      `SELECT invoice.id AS "invoiceId", invoice.attempt, invoice.number, invoice.contract_id AS "contractId", invoice.client_id AS "clientId",
         invoice.document -> 'recipient' ->> 'name' AS "clientName", invoice.stripe_invoice_id AS "stripeInvoiceId",
         dunning.stage, ${leftOfInvoice} AS "openMinor",
         json_build_object(
           'taxableMinor', invoice.taxable_minor - coalesce((SELECT sum(taxable_minor) FROM billing.credit_note WHERE invoice_id = invoice.id AND status = 'issued'), 0),
           'taxMinor', invoice.tax_minor - coalesce((SELECT sum(tax_minor) FROM billing.credit_note WHERE invoice_id = invoice.id AND status = 'issued'), 0)) AS billed,
         EXISTS (SELECT FROM billing.deposit WHERE deposit.contract_id = invoice.contract_id
           AND NOT EXISTS (SELECT FROM billing.deposit_settlement WHERE deposit_id = deposit.id) AND deposit.lost_minor < deposit.amount_minor) AS "depositKept",
         EXISTS (SELECT FROM billing.credit_note WHERE invoice_id = invoice.id AND status = 'proposed') AS "creditProposed"
       FROM billing.invoice LEFT JOIN billing.dunning ON dunning.invoice_id = invoice.id AND dunning.resolved_at IS NULL
       WHERE invoice.id = $1 AND invoice.number IS NOT NULL`,
      [invoiceId],
    );
    return row;
  }

  /** The one that waits or is approved. */
  async standing(tx: Tx, invoiceId: string): Promise<WriteOff | undefined> {
    const [row] = await tx.query<WriteOff>(
      `SELECT ${columns} FROM billing.write_off WHERE invoice_id = $1 AND status <> 'refused' FOR UPDATE`,
      [invoiceId],
    );
    return row;
  }

  async find(tx: Tx, id: string): Promise<WriteOff | undefined> {
    if (!isId(id)) return undefined;
    return (await tx.query<WriteOff>(`SELECT ${columns} FROM billing.write_off WHERE id = $1`, [id]))[0];
  }

  /** With tax: the sum up to which one admin is enough. */
  async aloneUpTo(tx: Tx, issuerId: string): Promise<Minor> {
    const [row] = await tx.query<{ sum: Minor }>(
      'SELECT write_off_alone_minor AS sum FROM billing.issuer_setting WHERE company_id = $1',
      [issuerId],
    );
    return row?.sum ?? 10_000;
  }

  async allowAlone(tx: Tx, issuerId: string, upToMinor: Minor): Promise<void> {
    await tx.query(
      `INSERT INTO billing.issuer_setting (company_id, write_off_alone_minor) VALUES ($1, $2)
       ON CONFLICT (company_id) DO UPDATE SET write_off_alone_minor = excluded.write_off_alone_minor`,
      [issuerId, upToMinor],
    );
  }

  async propose(
    tx: Tx,
    wish: Owed & { invoiceId: string; reason: string; aloneUpToMinor: Minor; personId: string },
  ): Promise<string> {
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO billing.write_off (invoice_id, taxable_minor, tax_minor, reason, alone_up_to_minor, proposed_by, proposed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [wish.invoiceId, wish.taxableMinor, wish.taxMinor, wish.reason, wish.aloneUpToMinor, wish.personId, tx.now],
    ); // prettier-ignore
    return row!.id;
  }

  async decide(
    tx: Tx,
    id: string,
    decision: { status: 'approved' | 'refused'; personId: string; alone?: boolean; refusedFor?: string },
  ): Promise<void> {
    await tx.query(
      `UPDATE billing.write_off SET status = $2, decided_by = $3, decided_at = $4, alone = $5, refused_for = $6 WHERE id = $1`,
      [id, decision.status, decision.personId, tx.now, decision.alone === true, decision.refusedFor ?? null],
    );
  }

  /** What of an approved one has come in, and what is owed of its invoice now. Undefined when the invoice is not written off. */
  async progress(
    tx: Tx,
    invoiceId: string,
  ): Promise<(WriteOff & { clientId: string; recovered: Owed; openMinor: Minor }) | undefined> {
    const standing = await this.standing(tx, invoiceId);
    if (standing?.status !== 'approved') return undefined;
    const [row] = await tx.query<{ clientId: string; recovered: Owed; openMinor: Minor }>(
      `SELECT invoice.client_id AS "clientId",
         CASE WHEN invoice.status IN ('issued', 'payment_failed') THEN ${leftOfInvoice} ELSE 0 END AS "openMinor",
         (SELECT json_build_object('taxableMinor', coalesce(sum(taxable_minor), 0), 'taxMinor', coalesce(sum(tax_minor), 0))
          FROM billing.write_off_recovery WHERE write_off_id = $2) AS recovered
       FROM billing.invoice WHERE invoice.id = $1`,
      [invoiceId, standing.id],
    );
    return { ...standing, ...row! };
  }

  /** Answers our id of it. */
  async recover(tx: Tx, writeOffId: string, { taxableMinor, taxMinor }: Owed): Promise<string> {
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO billing.write_off_recovery (write_off_id, taxable_minor, tax_minor, recovered_at) VALUES ($1, $2, $3, $4) RETURNING id`,
      [writeOffId, taxableMinor, taxMinor, tx.now],
    );
    return row!.id;
  }

  /** Those of the provider's invoices that are ours and written off. */
  async ofStripeInvoices(tx: Tx, stripeInvoiceIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM billing.invoice WHERE stripe_invoice_id = ANY ($1) AND ${isWrittenOff} ORDER BY id`,
      [stripeInvoiceIds],
    );
    return rows.map(({ id }) => id);
  }
}
