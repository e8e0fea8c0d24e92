import type { CalendarDate, DunningCalendar, Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { DunningStage } from '../domain/dunning.js';
import type { WayToPay } from '../domain/ways-to-pay.js';
import { leftOfInvoice } from './cash.store.js';

export interface Dunning {
  readonly invoiceId: string;
  readonly contractId: string;
  readonly clientId: string;
  readonly failedOn: CalendarDate;
  readonly stage: DunningStage;
  readonly invoiceNumber: string;
  /** What is still to be paid of it. */
  readonly leftMinor: Minor;
  readonly way: WayToPay;
  readonly calendar: DunningCalendar;
}

const columns = `dunning.invoice_id AS "invoiceId", dunning.contract_id AS "contractId", dunning.client_id AS "clientId",
  dunning.failed_on AS "failedOn", dunning.stage, invoice.number AS "invoiceNumber", invoice.dunning AS calendar, ${leftOfInvoice} AS "leftMinor",
  coalesce((SELECT way FROM billing.sent_invoice sent WHERE sent.invoice_id = invoice.id), 'card') AS way`;

@Injectable()
export class DunningStore {
  /** A second failure of the same invoice does not start the calendar again. */
  async open(
    tx: Tx,
    invoice: { id: string; contractId: string; clientId: string },
    failedOn: CalendarDate,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO billing.dunning (invoice_id, contract_id, client_id, failed_on, moved_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING`,
      [invoice.id, invoice.contractId, invoice.clientId, failedOn, tx.now],
    );
  }

  /** Open ones that have not reached their last stage. */
  async ids(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT invoice_id AS id FROM billing.dunning WHERE resolved_at IS NULL AND stage <> 'terminated' ORDER BY failed_on`,
    );
    return rows.map(({ id }) => id);
  }

  async lock(tx: Tx, invoiceId: string): Promise<Dunning | undefined> {
    const [row] = await tx.query<Dunning>(
      `SELECT ${columns} FROM billing.dunning JOIN billing.invoice ON invoice.id = dunning.invoice_id
       WHERE dunning.invoice_id = $1 AND dunning.resolved_at IS NULL FOR UPDATE OF dunning`,
      [invoiceId],
    );
    return row;
  }

  async move(tx: Tx, invoiceId: string, stage: DunningStage): Promise<void> {
    await tx.query('UPDATE billing.dunning SET stage = $2, moved_at = $3 WHERE invoice_id = $1', [
      invoiceId,
      stage,
      tx.now,
    ]);
  }

  async resolve(tx: Tx, invoiceId: string): Promise<void> {
    await tx.query('UPDATE billing.dunning SET resolved_at = $2 WHERE invoice_id = $1', [invoiceId, tx.now]);
  }

  /** Whether another unpaid invoice still keeps the contract from its service. */
  async holdsService(tx: Tx, contractId: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT FROM billing.dunning WHERE contract_id = $1 AND resolved_at IS NULL AND stage IN ('suspended', 'terminated') LIMIT 1`,
      [contractId],
    );
    return rows.length > 0;
  }
}
