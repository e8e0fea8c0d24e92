import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { BankPayout, BankState } from '../application/ports.js';

@Injectable()
export class BankPayoutStore {
  /** Answers the state before; undefined for one we did not know. */
  async keep(tx: Tx, payeeId: string, payout: BankPayout): Promise<BankState | undefined> {
    const [before] = await tx.query<{ state: BankState }>(
      'SELECT state FROM billing.bank_payout WHERE stripe_payout_id = $1 FOR UPDATE',
      [payout.stripePayoutId],
    );
    await tx.query(
      `INSERT INTO billing.bank_payout (stripe_payout_id, payee_id, amount_minor, state, reason, made_at, arrives_on, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (stripe_payout_id) DO UPDATE SET state = excluded.state, reason = excluded.reason,
         arrives_on = excluded.arrives_on, changed_at = excluded.changed_at
       WHERE bank_payout.state <> excluded.state`,
      [
        payout.stripePayoutId, payeeId, payout.amountMinor, payout.state, payout.reason, payout.madeAt, payout.arrivesOn, tx.now,
      ], // prettier-ignore
    );
    await tx.query(
      `INSERT INTO billing.bank_payout_line AS link (payout_line_id, payee_id, stripe_payout_id)
       SELECT line.id, $3, $1 FROM billing.payout_line line WHERE line.stripe_transfer_id = ANY ($2) AND line.payee_id = $3
       ON CONFLICT (payout_line_id) DO UPDATE SET stripe_payout_id = excluded.stripe_payout_id
       WHERE (SELECT made_at FROM billing.bank_payout WHERE stripe_payout_id = link.stripe_payout_id) < $4`,
      [payout.stripePayoutId, payout.transferIds, payeeId, payout.madeAt],
    );
    return before?.state;
  }

  /** Numbers of the statements whose money this payout carries. */
  async statements(tx: Tx, stripePayoutId: string): Promise<string[]> {
    const rows = await tx.query<{ number: string }>(
      `SELECT DISTINCT payout.number FROM billing.bank_payout_line link
       JOIN billing.payout_line line ON line.id = link.payout_line_id JOIN billing.payout ON payout.id = line.payout_id
       WHERE link.stripe_payout_id = $1 ORDER BY 1`,
      [stripePayoutId],
    );
    return rows.map(({ number }) => number);
  }
}
