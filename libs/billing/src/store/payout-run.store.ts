import { isId, type CalendarDate, type Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { PayoutRunStatus, PreparedPayee } from '../domain/payout-run.js';

export interface PayoutRun {
  readonly id: string;
  readonly payOn: CalendarDate;
  readonly status: PayoutRunStatus;
  readonly payees: readonly PreparedPayee[];
  readonly hash: string;
  readonly totalMinor: Minor;
  readonly preparedBy: string;
  readonly preparedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly alone: boolean;
  readonly reason: string | null;
}

const run = `SELECT id, pay_on AS "payOn", status, payees, hash, total_minor AS "totalMinor", prepared_by AS "preparedBy",
  prepared_at AS "preparedAt", decided_by AS "decidedBy", decided_at AS "decidedAt", alone, reason FROM billing.payout_run`;

@Injectable()
export class PayoutRunStore {
  all(tx: Tx): Promise<PayoutRun[]> {
    return tx.query<PayoutRun>(`${run} ORDER BY status = 'prepared' DESC, prepared_at DESC LIMIT 50`);
  }

  async one(tx: Tx, id: string): Promise<PayoutRun | undefined> {
    if (!isId(id)) return undefined;
    return (await tx.query<PayoutRun>(`${run} WHERE id = $1`, [id]))[0];
  }

  async lock(tx: Tx, id: string): Promise<PayoutRun | undefined> {
    if (!isId(id)) return undefined;
    return (await tx.query<PayoutRun>(`${run} WHERE id = $1 FOR UPDATE`, [id]))[0];
  }

  /** The one of that pay day that waits for its second person. */
  async prepared(tx: Tx, payOn: CalendarDate): Promise<PayoutRun | undefined> {
    const rows = await tx.query<PayoutRun>(`${run} WHERE pay_on = $1 AND status = 'prepared' FOR UPDATE`, [
      payOn,
    ]);
    return rows[0];
  }

  async add(
    tx: Tx,
    prepared: Pick<PayoutRun, 'payOn' | 'payees' | 'hash' | 'totalMinor'> & { readonly personId: string },
  ): Promise<string> {
    const { payOn, payees, hash, totalMinor, personId } = prepared;
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO billing.payout_run (pay_on, payees, hash, total_minor, prepared_by, prepared_at)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [payOn, JSON.stringify(payees), hash, totalMinor, personId, tx.now],
    );
    return row!.id;
  }

  async release(tx: Tx, id: string, personId: string, alone: boolean): Promise<void> {
    await tx.query(
      `UPDATE billing.payout_run SET status = 'released', decided_by = $2, decided_at = $3, alone = $4 WHERE id = $1`,
      [id, personId, tx.now, alone],
    );
  }

  async refuse(tx: Tx, id: string, personId: string, reason: string): Promise<void> {
    await tx.query(
      `UPDATE billing.payout_run SET status = 'refused', decided_by = $2, decided_at = $3, reason = $4 WHERE id = $1`,
      [id, personId, tx.now, reason],
    );
  }

  /** Nobody decided: what would be paid is no longer what was prepared. */
  async outdate(tx: Tx, id: string): Promise<void> {
    await tx.query(`UPDATE billing.payout_run SET status = 'outdated', decided_at = $2 WHERE id = $1`, [
      id,
      tx.now,
    ]);
  }
}
