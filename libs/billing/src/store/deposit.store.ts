import type { CalendarDate, Instant, Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { DepositView } from '../contract/index.js';
import type { AfterLoss, Unpaid } from '../domain/deposit.js';
import type { DepositDocument, DepositSettlementDocument } from '../domain/documents.js';
import type { ContestedPayment } from './chargeback.store.js';
import { keptOfDeposit } from './bank-return.store.js';

export interface Deposit {
  readonly id: string;
  readonly contractId: string;
  readonly clientId: string;
  /** Less what a bank has given back. */
  readonly amountMinor: Minor;
  readonly lostMinor: Minor;
  readonly chargeId: string;
  /** A bank had taken its payment once: the provider lets nothing of that charge be refunded any more. */
  readonly byTransfer: boolean;
  /** Paid once more on another page: it covers nothing and goes back at once. */
  readonly surplus: boolean;
  readonly document: DepositDocument;
}

/** A deposit whose payment a bank contests. */
export interface ContestedDeposit extends ContestedPayment {
  readonly id: string;
  /** What the books still keep of it for the client. */
  readonly keptMinor: Minor;
}

export interface Settlement {
  readonly id: string;
  readonly number: string;
  readonly depositId: string;
  readonly clientId: string;
  readonly refundedMinor: Minor;
  readonly refundFailedAt: Instant | null;
}

const columns = `deposit.id, deposit.contract_id AS "contractId", deposit.client_id AS "clientId", (deposit.amount_minor - deposit.lost_minor)::bigint AS "amountMinor", deposit.lost_minor AS "lostMinor",
  deposit.stripe_charge_id AS "chargeId", deposit.surplus, deposit.document, EXISTS (SELECT FROM billing.chargeback
    WHERE chargeback.deposit_id = deposit.id AND withdrawn_minor > 0) AS "byTransfer"`;
const ours = `NOT contested AND lost_minor < amount_minor`;
const settlementColumns = `id, number, deposit_id AS "depositId", client_id AS "clientId", refunded_minor AS "refundedMinor",
  refund_failed_at AS "refundFailedAt"`;

/** Deposits (保証金) and how they were settled. Rows are written when money has moved, not before. */
@Injectable()
export class DepositStore {
  async received(tx: Tx, contractId: string): Promise<boolean> {
    const rows = await tx.query(
      'SELECT FROM billing.deposit WHERE contract_id = $1 AND lost_minor < amount_minor AND NOT surplus',
      [contractId],
    );
    return rows.length > 0;
  }

  async hasCharge(tx: Tx, chargeId: string): Promise<boolean> {
    const rows = await tx.query('SELECT FROM billing.deposit WHERE stripe_charge_id = $1', [chargeId]);
    return rows.length > 0;
  }

  /** What the page that stores the card takes: before the contract begins, or again because a bank gave the first one back. Not for one that is over. */
  async due(
    tx: Tx,
    contract: { readonly id: string; readonly status: string; readonly activatedAt: Instant | null },
  ): Promise<boolean> {
    if (contract.status === 'ended') return false;
    if (await this.received(tx, contract.id)) return false;
    if (contract.activatedAt === null) return true;
    const asked = await tx.query(
      `SELECT FROM billing.deposit newest WHERE contract_id = $1 AND after_loss = 'asked' AND received_at =
         (SELECT max(received_at) FROM billing.deposit WHERE contract_id = $1 AND NOT surplus) AND NOT surplus`,
      [contract.id],
    );
    return asked.length > 0;
  }

  async add(
    tx: Tx,
    deposit: {
      contractId: string;
      clientId: string;
      feeMinor: Minor;
      chargeId: string;
      surplus: boolean;
      document: DepositDocument;
      hash: string;
    },
  ): Promise<string> {
    const { document } = deposit;
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO billing.deposit (contract_id, client_id, amount_minor, fee_minor, stripe_charge_id, received_at, issuer_id, number,
         issued_on, document, hash, surplus) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id`,
      [
        deposit.contractId, deposit.clientId, document.totalMinor, deposit.feeMinor, deposit.chargeId, tx.now, document.issuer.id,
        document.number, document.issuedOn, JSON.stringify(document), deposit.hash, deposit.surplus,
      ], // prettier-ignore
    );
    return row!.id;
  }

  /** Deposits nobody has settled and no bank holds or has given back whole, oldest first. */
  unsettled(tx: Tx): Promise<Deposit[]> {
    return tx.query<Deposit>(
      `SELECT ${columns} FROM billing.deposit
       WHERE ${ours} AND NOT EXISTS (SELECT FROM billing.deposit_settlement WHERE deposit_id = deposit.id) ORDER BY deposit.received_at LIMIT 500`,
    );
  }

  private hold(tx: Tx, id: string): Promise<unknown> {
    return tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('deposit ' || $1, 0))`, [id]);
  }

  /** Held, so that it is not settled while its money is taken. */
  async ofCharge(tx: Tx, chargeId: string): Promise<ContestedDeposit | undefined> {
    const [found] = await tx.query<{ id: string }>(
      'SELECT id FROM billing.deposit WHERE stripe_charge_id = $1',
      [chargeId],
    );
    if (!found) return undefined;
    await this.hold(tx, found.id);
    const [row] = await tx.query<ContestedDeposit>(
      `SELECT deposit.id, NULL AS "invoiceId", deposit.id AS "depositId", deposit.number, deposit.client_id AS "clientId",
         deposit.document -> 'recipient' ->> 'name' AS "clientName",
         ${keptOfDeposit} AS "keptMinor"
       FROM billing.deposit LEFT JOIN billing.deposit_settlement settlement ON settlement.deposit_id = deposit.id
       WHERE deposit.id = $1`,
      [found.id],
    );
    return row;
  }

  /**
   * @param lostMinor what of the kept money the bank has given back; 0 changes nothing. Below zero it came to us after all: then nothing
   * is left to decide, and where the contract goes on with another deposit, or without one, this one goes back at once.
   */
  async contest(tx: Tx, id: string, contested: boolean, lostMinor: Minor): Promise<void> {
    const needless = `after_loss = 'waived' OR EXISTS (SELECT FROM billing.deposit other WHERE other.contract_id = deposit.contract_id
      AND other.id <> deposit.id AND other.lost_minor < other.amount_minor AND NOT other.surplus)`;
    await tx.query(
      `UPDATE billing.deposit SET contested = $2, lost_minor = lost_minor + $3${
        lostMinor < 0
          ? `, surplus = surplus OR coalesce(${needless}, false), after_loss = NULL, decided_by = NULL, decided_at = NULL`
          : ''
      } WHERE id = $1`,
      [id, contested, lostMinor],
    );
  }

  async decideLoss(tx: Tx, id: string, decision: AfterLoss, personId: string): Promise<void> {
    await tx.query(
      'UPDATE billing.deposit SET after_loss = $2, decided_by = $3, decided_at = $4 WHERE id = $1',
      [id, decision, personId, tx.now],
    );
  }

  /** Undefined when another process has settled it meanwhile. */
  async lockUnsettled(tx: Tx, id: string): Promise<Deposit | undefined> {
    await this.hold(tx, id);
    const [row] = await tx.query<Deposit>(
      `SELECT ${columns} FROM billing.deposit WHERE id = $1
         AND ${ours} AND NOT EXISTS (SELECT FROM billing.deposit_settlement WHERE deposit_id = deposit.id)`,
      [id],
    );
    return row;
  }

  /** The contract's documents: whether the one of its last month is there, whether any is still on its way, and what is unpaid. */
  async standing(
    tx: Tx,
    contractId: string,
    lastMonth: string | null,
  ): Promise<{ lastBilled: boolean; onTheWay: boolean; unpaid: Unpaid[] }> {
    const [row] = await tx.query<{ lastBilled: boolean; onTheWay: boolean; unpaid: Unpaid[] }>(
      `WITH documents AS (SELECT * FROM billing.invoice WHERE contract_id = $1 AND status <> 'void')
       SELECT ($2::text IS NULL OR EXISTS (SELECT FROM documents WHERE month = $2 AND number IS NOT NULL)) AS "lastBilled",
         EXISTS (SELECT FROM documents WHERE status IN ('draft', 'parked', 'issued')) AS "onTheWay",
         coalesce((SELECT json_agg(json_build_object('id', id, 'number', number, 'issuedOn', issued_on, 'openMinor', open,
             'way', coalesce((SELECT way FROM billing.sent_invoice WHERE invoice_id = unpaid.id), 'card')) ORDER BY number)
           FROM (SELECT id, number, issued_on, total_minor
               - coalesce((SELECT sum(total_minor) FROM billing.credit_note WHERE invoice_id = documents.id AND status = 'issued' AND means = 'reduce'), 0)
               - coalesce((SELECT sum(amount_minor) FROM billing.credit_application WHERE invoice_id = documents.id), 0)
               + coalesce((SELECT sum(amount_minor) FROM billing.cash_movement WHERE invoice_id = documents.id), 0) AS open
             FROM documents WHERE status = 'payment_failed') unpaid WHERE open > 0), '[]') AS unpaid`,
      [contractId, lastMonth],
    );
    return row!;
  }

  /** What the client has transferred of an invoice that is not whole yet. */
  async transferredFor(tx: Tx, invoiceId: string): Promise<Minor> {
    const [row] = await tx.query<{ sum: Minor }>(
      'SELECT coalesce(-sum(amount_minor), 0)::bigint AS sum FROM billing.cash_movement WHERE invoice_id = $1',
      [invoiceId],
    );
    return row!.sum;
  }

  async cover(tx: Tx, deposit: Deposit, invoiceId: string, amountMinor: Minor): Promise<void> {
    await tx.query(
      'INSERT INTO billing.credit_application (deposit_id, invoice_id, client_id, amount_minor) VALUES ($1, $2, $3, $4)',
      [deposit.id, invoiceId, deposit.clientId, amountMinor],
    );
  }

  async settle(
    tx: Tx,
    settlement: { depositId: string; clientId: string; document: DepositSettlementDocument; hash: string },
  ): Promise<string> {
    const { document } = settlement;
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO billing.deposit_settlement (deposit_id, client_id, amount_minor, applied_minor, refunded_minor, issuer_id, number,
         issued_on, document, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
      [
        settlement.depositId, settlement.clientId, document.totalMinor, document.totalMinor - document.refundedMinor,
        document.refundedMinor, document.issuer.id, document.number, document.issuedOn, JSON.stringify(document), settlement.hash,
      ], // prettier-ignore
    );
    return row!.id;
  }

  async settlement(tx: Tx, id: string): Promise<Settlement | undefined> {
    const [row] = await tx.query<Settlement>(
      `SELECT ${settlementColumns} FROM billing.deposit_settlement WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return row;
  }

  /** Settled, and its money has gone back neither way yet. */
  async unrefunded(tx: Tx, depositId: string): Promise<Settlement | undefined> {
    const [row] = await tx.query<Settlement>(
      `SELECT ${settlementColumns} FROM billing.deposit_settlement
       WHERE deposit_id = $1 AND refunded_minor > 0 AND refunded_at IS NULL AND refund_failed_at IS NULL FOR UPDATE`,
      [depositId],
    );
    return row;
  }

  async byRefund(tx: Tx, stripeRefundId: string): Promise<Settlement | undefined> {
    const [row] = await tx.query<Settlement>(
      `SELECT ${settlementColumns} FROM billing.deposit_settlement WHERE stripe_refund_id = $1 FOR UPDATE`,
      [stripeRefundId],
    );
    return row;
  }

  async markRefunded(tx: Tx, id: string, stripeRefundId: string): Promise<void> {
    await tx.query(
      `UPDATE billing.deposit_settlement SET stripe_refund_id = $2, refunded_at = $3 WHERE id = $1 AND refunded_at IS NULL`,
      [id, stripeRefundId, tx.now],
    );
  }

  async markRefundFailed(tx: Tx, id: string): Promise<void> {
    await tx.query('UPDATE billing.deposit_settlement SET refund_failed_at = $2 WHERE id = $1', [id, tx.now]);
  }

  async ofContract(tx: Tx, contractId: string): Promise<DepositView | undefined> {
    const [row] = await tx.query<DepositView & { receivedOn: CalendarDate }>(
      `SELECT deposit.id, deposit.number, deposit.issued_on AS "receivedOn", deposit.amount_minor AS "amountMinor", deposit.contested,
         deposit.lost_minor AS "lostMinor", deposit.after_loss IS NOT DISTINCT FROM 'asked' AS "askedAgain",
         CASE WHEN settlement.id IS NULL THEN NULL ELSE json_build_object('id', settlement.id, 'number', settlement.number,
           'settledOn', settlement.issued_on, 'appliedMinor', settlement.applied_minor, 'refundedMinor', settlement.refunded_minor,
           'refunded', settlement.refunded_at IS NOT NULL, 'refundFailed', settlement.refund_failed_at IS NOT NULL, 'returnedOn', settlement.returned_on) END AS settlement
       FROM billing.deposit LEFT JOIN billing.deposit_settlement settlement ON settlement.deposit_id = deposit.id
       WHERE deposit.contract_id = $1 ORDER BY deposit.surplus, deposit.received_at DESC LIMIT 1`,
      [contractId],
    );
    return row;
  }
}
