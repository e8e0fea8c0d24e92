import type { CalendarDate, Instant, Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { DunningStage } from '../domain/dunning.js';
import type { WayToPay } from '../domain/ways-to-pay.js';
import { leftOfInvoice } from './cash.store.js';
import { isWrittenOff, writtenOffOf, type WriteOffStatus } from './write-off.store.js';

/** A bill that is not paid, as the list of the largest debts needs it. */
export interface Receivable {
  readonly invoiceId: string;
  readonly number: string;
  readonly contractId: string;
  readonly contractNumber: string;
  readonly clientName: string;
  readonly clientPhone: string | null;
  readonly issuedOn: CalendarDate;
  /** From when its age counts: the due day, or the day its card was refused. */
  readonly since: CalendarDate;
  readonly ageDays: number;
  /** What is still owed of it. */
  readonly openMinor: Minor;
  readonly way: WayToPay;
  /** How often its card was charged in vain. */
  readonly refusals: number;
  readonly failureReason: string | null;
  /** Null while it is not late. */
  readonly stage: DunningStage | null;
  readonly stageAt: Instant | null;
  /** A deposit of the contract that is not settled yet. */
  readonly depositMinor: Minor;
  /** What else of the client lies with us: transfers and credits that pay nothing. */
  readonly keptMinor: Minor;
  readonly writeOff: {
    readonly id: string;
    readonly status: WriteOffStatus;
    readonly amountMinor: Minor;
    /** With tax: what of it came in afterwards. */
    readonly recoveredMinor: Minor;
    readonly taxMinor: Minor;
    readonly reason: string;
    readonly refusedFor: string | null;
    readonly proposedBy: string;
    readonly proposedAt: Instant;
    readonly decidedAt: Instant | null;
  } | null;
}

/** All open bills of one age. */
export interface OpenBill {
  readonly ageDays: number;
  readonly bills: number;
  readonly openMinor: Minor;
}

const today = (now: string) => `(${now}::timestamptz AT TIME ZONE 'Asia/Tokyo')::date`;
const since = `coalesce(dunning.failed_on, invoice.due_on)`;
const bills = `billing.invoice LEFT JOIN billing.dunning ON dunning.invoice_id = invoice.id AND dunning.resolved_at IS NULL`;
const isOpen = `invoice.status IN ('issued', 'payment_failed')`;
const balanceOf = (account: string) =>
  `coalesce((SELECT -sum(amount_minor) FROM billing.ledger_entry WHERE account = '${account}' AND party_id = invoice.client_id), 0)`;

/** Who owes what, and for how long. */
@Injectable()
export class ReceivableViews {
  /** Every bill that is neither paid nor written off; their sum is the receivable in the books. */
  open(tx: Tx): Promise<OpenBill[]> {
    return tx.query<OpenBill>(
      `SELECT ${today('$1')} - ${since} AS "ageDays", sum(${leftOfInvoice})::bigint AS "openMinor", count(*)::int AS bills
       FROM ${bills} WHERE ${isOpen} AND NOT ${isWrittenOff} AND ${leftOfInvoice} > 0 GROUP BY 1 ORDER BY 1`,
      [tx.now],
    );
  }

  /** Those whose reminders are over first to be decided, then what is written off, the newest first; a hundred. */
  hopeless(tx: Tx): Promise<Receivable[]> {
    return tx.query<Receivable>(
      `SELECT invoice.id AS "invoiceId", invoice.number, invoice.contract_id AS "contractId", invoice.document ->> 'contractNumber' AS "contractNumber",
         invoice.document -> 'recipient' ->> 'name' AS "clientName", invoice.document -> 'recipient' ->> 'phone' AS "clientPhone",
         invoice.issued_on AS "issuedOn", ${since} AS since, ${today('$1')} - ${since} AS "ageDays",
         CASE WHEN ${isOpen} THEN ${leftOfInvoice} ELSE 0 END AS "openMinor",
         coalesce((SELECT way FROM billing.sent_invoice sent WHERE sent.invoice_id = invoice.id), 'card') AS way,
         (SELECT count(*)::int FROM billing.stripe_command command WHERE command.op = 'invoice.pay' AND command.status = 'refused'
            AND command.group_key LIKE 'invoice:' || invoice.id || ':%') AS refusals,
         invoice.failure_reason AS "failureReason", dunning.stage, dunning.moved_at AS "stageAt",
         coalesce((SELECT sum(amount_minor - lost_minor) FROM billing.deposit WHERE deposit.contract_id = invoice.contract_id
           AND NOT EXISTS (SELECT FROM billing.deposit_settlement WHERE deposit_id = deposit.id)), 0)::bigint AS "depositMinor",
         (${balanceOf('client_funds')} + ${balanceOf('client_credit')})::bigint AS "keptMinor",
         (SELECT json_build_object('id', off.id, 'status', off.status, 'amountMinor', off.taxable_minor + off.tax_minor, 'taxMinor', off.tax_minor,
            'recoveredMinor', CASE WHEN off.status = 'approved' THEN off.taxable_minor + off.tax_minor - ${writtenOffOf} ELSE 0 END,
            'reason', off.reason, 'refusedFor', off.refused_for, 'proposedBy', off.proposed_by, 'proposedAt', off.proposed_at, 'decidedAt', off.decided_at)
          FROM billing.write_off off WHERE off.invoice_id = invoice.id ORDER BY off.proposed_at DESC LIMIT 1) AS "writeOff"
       FROM ${bills}
       WHERE (${isOpen} AND dunning.stage = 'terminated' AND ${leftOfInvoice} > 0) OR ${isWrittenOff}
       ORDER BY ${isWrittenOff}, ${since}, invoice.number LIMIT 100`,
      [tx.now],
    );
  }
}
