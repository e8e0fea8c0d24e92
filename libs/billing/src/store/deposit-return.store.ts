import { isId, type CalendarDate, type Instant, type Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';

export type ReturnStatus = 'recorded' | 'approved' | 'refused';

export interface DepositReturn {
  readonly id: string;
  readonly settlementId: string;
  readonly depositId: string;
  readonly clientId: string;
  readonly amountMinor: Minor;
  readonly paidOn: CalendarDate;
  readonly reference: string;
  readonly status: ReturnStatus;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
}

/** A deposit whose refund came back, and how its bank transfer stands. */
export interface FailedRefund {
  readonly settlementId: string;
  readonly number: string;
  readonly clientName: string;
  readonly clientPhone: string | null;
  readonly amountMinor: Minor;
  readonly failedAt: Instant;
  /** The day of the transfer that was approved. */
  readonly returnedOn: CalendarDate | null;
  /** The one that waits for its second person, or was refused last. */
  readonly transfer:
    | (Pick<DepositReturn, 'id' | 'paidOn' | 'reference' | 'status' | 'recordedBy'> & {
        readonly reason: string | null;
      })
    | null;
}

/** What a failed refund still owes the client. */
export interface OwedReturn {
  readonly clientId: string;
  readonly number: string;
  readonly amountMinor: Minor;
  readonly keptMinor: Minor;
  /** A bank holds the money and has not decided yet. */
  readonly contested: boolean;
  readonly returned: boolean;
}

const transfer = `SELECT transfer.id, transfer.settlement_id AS "settlementId", settlement.deposit_id AS "depositId",
  transfer.client_id AS "clientId", transfer.amount_minor AS "amountMinor", transfer.paid_on AS "paidOn", transfer.reference,
  transfer.status, transfer.recorded_by AS "recordedBy", transfer.recorded_at AS "recordedAt"
  FROM billing.deposit_return transfer JOIN billing.deposit_settlement settlement ON settlement.id = transfer.settlement_id`;

/** What is left of a deposit: not lost, used for invoices, back on its card or returned by bank transfer. For a statement that has `deposit` and `settlement` in its FROM. */
export const keptOfDeposit = `(deposit.amount_minor - deposit.lost_minor - coalesce(settlement.applied_minor, 0)
  - CASE WHEN settlement.refunded_at IS NOT NULL AND settlement.refund_failed_at IS NULL THEN settlement.refunded_minor ELSE 0 END
  - coalesce((SELECT amount_minor FROM billing.deposit_return WHERE settlement_id = settlement.id AND status = 'approved'), 0))::bigint`;

/** Bank transfers in the place of refunds that came back. */
@Injectable()
export class DepositReturnStore {
  /** Those that still have to go back first; what the bank has given back meanwhile has not. */
  failed(tx: Tx): Promise<FailedRefund[]> {
    return tx.query<FailedRefund>(
      `SELECT settlement.id AS "settlementId", settlement.number, settlement.document -> 'recipient' ->> 'name' AS "clientName",
         settlement.document -> 'recipient' ->> 'phone' AS "clientPhone", coalesce((SELECT amount_minor FROM billing.deposit_return WHERE settlement_id = settlement.id AND status <> 'refused'),
           least(settlement.refunded_minor, ${keptOfDeposit}))::bigint AS "amountMinor",
         settlement.refund_failed_at AS "failedAt", settlement.returned_on AS "returnedOn",
         (SELECT json_build_object('id', id, 'paidOn', paid_on, 'reference', reference, 'status', status,
            'recordedBy', recorded_by, 'reason', reason)
          FROM billing.deposit_return WHERE settlement_id = settlement.id ORDER BY recorded_at DESC LIMIT 1) AS transfer
       FROM billing.deposit_settlement settlement JOIN billing.deposit ON deposit.id = settlement.deposit_id
       WHERE settlement.refund_failed_at IS NOT NULL AND (${keptOfDeposit} > 0
         OR EXISTS (SELECT FROM billing.deposit_return WHERE settlement_id = settlement.id AND status <> 'refused'))
       ORDER BY settlement.returned_on IS NOT NULL, settlement.refund_failed_at DESC LIMIT 100`,
    );
  }

  /** What a transfer would give back. Locks the settlement; undefined when there is no failed refund of that id. */
  async owed(tx: Tx, settlementId: string): Promise<OwedReturn | undefined> {
    if (!isId(settlementId)) return undefined;
    // Held like everywhere else, so that the bank's decision does not take the same yen meanwhile.
    await tx.query(
      `SELECT pg_advisory_xact_lock(hashtextextended('deposit ' || deposit_id::text, 0)) FROM billing.deposit_settlement WHERE id = $1`,
      [settlementId],
    );
    const [row] = await tx.query<OwedReturn>(
      `SELECT settlement.client_id AS "clientId", settlement.number, least(settlement.refunded_minor, ${keptOfDeposit}) AS "amountMinor",
         ${keptOfDeposit} AS "keptMinor",
         deposit.contested, settlement.returned_on IS NOT NULL AS returned
       FROM billing.deposit_settlement settlement JOIN billing.deposit ON deposit.id = settlement.deposit_id
       WHERE settlement.id = $1 AND settlement.refund_failed_at IS NOT NULL FOR UPDATE OF settlement, deposit`,
      [settlementId],
    );
    return row;
  }

  /** The one that waits for its second person or is approved. */
  async standing(tx: Tx, settlementId: string): Promise<DepositReturn | undefined> {
    const [row] = await tx.query<DepositReturn>(
      `${transfer} WHERE transfer.settlement_id = $1 AND transfer.status <> 'refused'`,
      [settlementId],
    );
    return row;
  }

  async lock(tx: Tx, id: string): Promise<DepositReturn | undefined> {
    if (!isId(id)) return undefined;
    return (
      await tx.query<DepositReturn>(`${transfer} WHERE transfer.id = $1 FOR UPDATE OF transfer`, [id])
    )[0];
  }

  async add(
    tx: Tx,
    wish: Pick<
      DepositReturn,
      'settlementId' | 'clientId' | 'amountMinor' | 'paidOn' | 'reference' | 'recordedBy'
    >,
  ): Promise<string> {
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO billing.deposit_return (settlement_id, client_id, amount_minor, paid_on, reference, recorded_by, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [
        wish.settlementId,
        wish.clientId,
        wish.amountMinor,
        wish.paidOn,
        wish.reference,
        wish.recordedBy,
        tx.now,
      ],
    );
    return row!.id;
  }

  async approve(
    tx: Tx,
    { id, settlementId, paidOn }: DepositReturn,
    personId: string,
    alone: boolean,
  ): Promise<void> {
    await tx.query(
      `UPDATE billing.deposit_return SET status = 'approved', decided_by = $2, decided_at = $3, alone = $4 WHERE id = $1`,
      [id, personId, tx.now, alone],
    );
    await tx.query('UPDATE billing.deposit_settlement SET returned_on = $2 WHERE id = $1', [
      settlementId,
      paidOn,
    ]);
  }

  async refuse(tx: Tx, id: string, personId: string, reason: string): Promise<void> {
    await tx.query(
      `UPDATE billing.deposit_return SET status = 'refused', decided_by = $2, decided_at = $3, reason = $4 WHERE id = $1`,
      [id, personId, tx.now, reason],
    );
  }
}
