import type { Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { AccountProblem, PayeeState } from '../application/ports.js';

export interface PayeeAccount {
  readonly companyId: string;
  readonly stripeAccountId: string | null;
  readonly ready: boolean;
  readonly problem: AccountProblem | null;
}

/** An account that no money can be sent to, ever. */
export interface AccountAbroad {
  readonly companyId: string;
  /** Of statements whose money waits for it. */
  readonly waitingMinor: Minor;
}

/** Payees as the payment provider knows them. */
@Injectable()
export class PayeeAccountStore {
  async payee(tx: Tx, companyId: string): Promise<PayeeAccount | undefined> {
    return (await this.payees(tx, [companyId])).get(companyId);
  }

  async payees(tx: Tx, companyIds: readonly string[]): Promise<Map<string, PayeeAccount>> {
    const rows = await tx.query<PayeeAccount>(
      `SELECT company_id AS "companyId", stripe_account_id AS "stripeAccountId", ready, problem
       FROM billing.payee_account WHERE company_id = ANY ($1)`,
      [companyIds],
    );
    return new Map(rows.map((row) => [row.companyId, row]));
  }

  async lockPayee(tx: Tx, companyId: string): Promise<PayeeAccount | undefined> {
    await tx.query('SELECT FROM billing.payee_account WHERE company_id = $1 FOR UPDATE', [companyId]);
    return this.payee(tx, companyId);
  }

  /** Payees whose account is of another country. */
  abroad(tx: Tx): Promise<AccountAbroad[]> {
    return tx.query<AccountAbroad>(
      `SELECT company_id AS "companyId", coalesce((SELECT sum(line.transfer_minor) FROM billing.payout JOIN billing.payout_line line ON line.payout_id = payout.id
         WHERE payout.payee_id = company_id AND payout.status <> 'sent' AND line.sent_at IS NULL), 0)::bigint AS "waitingMinor"
       FROM billing.payee_account WHERE problem = 'country' ORDER BY created_at`,
    );
  }

  /** It is to be opened anew; which account it was stays in the command that opened it. */
  async forget(tx: Tx, companyId: string): Promise<void> {
    await tx.query(
      'UPDATE billing.payee_account SET stripe_account_id = NULL, ready = false, problem = NULL WHERE company_id = $1',
      [companyId],
    );
  }

  /** How many accounts were opened for a payee, or could not be: the next needs a key and a name of its own. */
  async opened(tx: Tx, companyId: string): Promise<{ tries: number; accounts: number }> {
    const [row] = await tx.query<{ tries: number; accounts: number }>(
      `SELECT count(*)::int AS tries, count(*) FILTER (WHERE status = 'done')::int AS accounts FROM billing.stripe_command
       WHERE op = 'payee.create' AND params ->> 'companyId' = $1 AND status <> 'pending'`,
      [companyId],
    );
    return row!;
  }

  /** Every account that the provider keeps for a payee. */
  async payeeAccounts(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT stripe_account_id AS id FROM billing.payee_account WHERE stripe_account_id IS NOT NULL ORDER BY created_at`,
    );
    return rows.map(({ id }) => id);
  }

  async openPayee(tx: Tx, companyId: string): Promise<void> {
    await tx.query(
      'INSERT INTO billing.payee_account (company_id, created_at) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [companyId, tx.now],
    );
  }

  /** Also by an account that another has replaced: what was sent there may still move. */
  async payeeOf(tx: Tx, stripeAccountId: string): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }>(
      `SELECT company_id AS id FROM billing.payee_account WHERE stripe_account_id = $1
       UNION ALL SELECT (params ->> 'companyId')::uuid FROM billing.stripe_command WHERE op = 'payee.create' AND status = 'done' AND result ->> 'id' = $1 LIMIT 1`,
      [stripeAccountId],
    );
    return row?.id;
  }

  /** False when the provider's account belongs to none of our payees. */
  async setPayeeState(tx: Tx, stripeAccountId: string, { ready, problem }: PayeeState): Promise<boolean> {
    const rows = await tx.query(
      `WITH changed AS (UPDATE billing.payee_account SET ready = $2, problem = $3 WHERE stripe_account_id = $1 RETURNING company_id)
       SELECT company_id FROM changed`,
      [stripeAccountId, ready, problem],
    );
    return rows.length > 0;
  }
}
