import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { AccountProblem, PayeeState } from '../application/ports.js';

export interface PayeeAccount {
  readonly companyId: string;
  readonly stripeAccountId: string | null;
  readonly ready: boolean;
  readonly problem: AccountProblem | null;
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

  async payeeOf(tx: Tx, stripeAccountId: string): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }>(
      'SELECT company_id AS id FROM billing.payee_account WHERE stripe_account_id = $1',
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
