import type { Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';

export interface FundsReturn {
  readonly id: string;
  readonly clientId: string;
  readonly amountMinor: Minor;
  readonly askedAt: Date;
  readonly status: 'asked' | 'sent' | 'failed';
}

const columns = `id, client_id AS "clientId", amount_minor AS "amountMinor", asked_at AS "askedAt", status`;

/** Transferred money that clients want back. */
@Injectable()
export class FundsReturnStore {
  async add(tx: Tx, wish: { clientId: string; amountMinor: Minor; askedBy: string }): Promise<string> {
    const [row] = await tx.query<{ id: string }>(
      'INSERT INTO billing.funds_return (client_id, amount_minor, asked_by, asked_at) VALUES ($1, $2, $3, $4) RETURNING id',
      [wish.clientId, wish.amountMinor, wish.askedBy, tx.now],
    );
    return row!.id;
  }

  /** The one that is on its way to the provider. */
  async open(tx: Tx, clientId: string): Promise<FundsReturn | undefined> {
    const [row] = await tx.query<FundsReturn>(
      `SELECT ${columns} FROM billing.funds_return WHERE client_id = $1 AND status = 'asked'`,
      [clientId],
    );
    return row;
  }

  /** Clients whose wish the provider has refused for good, because less is left than they asked for. */
  async outdated(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ clientId: string }>(
      `SELECT wish.client_id AS "clientId" FROM billing.funds_return wish
       JOIN billing.stripe_command command ON command.group_key = 'funds:' || wish.id AND command.status IN ('parked', 'refused')
       WHERE wish.status = 'asked'
         AND wish.amount_minor > (SELECT coalesce(sum(amount_minor), 0) FROM billing.cash_movement moved WHERE moved.client_id = wish.client_id)`,
    );
    return rows.map(({ clientId }) => clientId);
  }

  /** Asked for, and the provider's answer is not written yet. */
  async unsent(tx: Tx, id: string): Promise<FundsReturn | undefined> {
    const [row] = await tx.query<FundsReturn>(
      `SELECT ${columns} FROM billing.funds_return WHERE id = $1 AND status = 'asked'`,
      [id],
    );
    return row;
  }

  async sent(tx: Tx, id: string, stripeRefundId: string): Promise<void> {
    await tx.query(`UPDATE billing.funds_return SET status = 'sent', stripe_refund_id = $2 WHERE id = $1`, [
      id,
      stripeRefundId,
    ]);
  }

  /** The provider has refused it for good: nothing left, and it may be asked for again. */
  async fail(tx: Tx, id: string): Promise<void> {
    await tx.query(`UPDATE billing.funds_return SET status = 'failed' WHERE id = $1 AND status = 'asked'`, [
      id,
    ]);
  }

  /** False when the refund is none of these. */
  async followed(tx: Tx, stripeRefundId: string, failed: boolean): Promise<boolean> {
    const rows = await tx.query(
      `WITH told AS (UPDATE billing.funds_return SET status = CASE WHEN $2 THEN 'failed' ELSE status END WHERE stripe_refund_id = $1 RETURNING id)
       SELECT id FROM told`,
      [stripeRefundId, failed],
    );
    return rows.length > 0;
  }
}
