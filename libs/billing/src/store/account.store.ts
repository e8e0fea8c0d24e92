import type { Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { BankDetails } from '../domain/ways-to-pay.js';

export interface ClientAccount {
  readonly clientId: string;
  readonly stripeCustomerId: string | null;
  readonly paymentMethodId: string | null;
  readonly paymentMethodLabel: string | null;
  /** Its own account to transfer to; null until it first wants to. */
  readonly bank: BankDetails | null;
}

export interface Billable {
  /** The nightly reconciliation found sums that disagree. */
  readonly held: boolean;
  /** A card is stored, or the client has an account to transfer to: whichever its contract is paid by. */
  readonly payable: boolean;
}

export interface Checkout {
  readonly id: string;
  readonly clientId: string;
  readonly contractId: string;
  readonly status: 'open' | 'completed' | 'expired';
  readonly stripeSessionId: string | null;
  readonly url: string | null;
}

export interface OpenCheckout extends Checkout {
  /** What its page takes as a deposit; written down for good when it was opened. */
  readonly depositMinor: Minor;
}

const clientColumns = `client_id AS "clientId", stripe_customer_id AS "stripeCustomerId",
  payment_method_id AS "paymentMethodId", payment_method_label AS "paymentMethodLabel", bank`;
const checkoutColumns = `id, client_id AS "clientId", contract_id AS "contractId", status,
  stripe_session_id AS "stripeSessionId", url`;

/** Clients and payees as the payment provider knows them. */
@Injectable()
export class AccountStore {
  async client(tx: Tx, clientId: string): Promise<ClientAccount | undefined> {
    const [row] = await tx.query<ClientAccount>(
      `SELECT ${clientColumns} FROM billing.client_account WHERE client_id = $1`,
      [clientId],
    );
    return row;
  }

  async openClient(tx: Tx, clientId: string): Promise<ClientAccount> {
    await tx.query(
      'INSERT INTO billing.client_account (client_id, created_at) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [clientId, tx.now],
    );
    const [row] = await tx.query<ClientAccount>(
      `SELECT ${clientColumns} FROM billing.client_account WHERE client_id = $1 FOR UPDATE`,
      [clientId],
    );
    return row!;
  }

  async ofCustomer(tx: Tx, stripeCustomerId: string): Promise<ClientAccount | undefined> {
    const [row] = await tx.query<ClientAccount>(
      `SELECT ${clientColumns} FROM billing.client_account WHERE stripe_customer_id = $1`,
      [stripeCustomerId],
    );
    return row;
  }

  /** Whether a card stored here has not become the default at the provider yet. */
  async choosesCard(tx: Tx, stripeCustomerId: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT FROM billing.stripe_command WHERE op = 'customer.setDefault' AND status IN ('pending', 'parked')
         AND params ->> 'customerId' = $1 LIMIT 1`,
      [stripeCustomerId],
    );
    return rows.length > 0;
  }

  async forgetPaymentMethod(tx: Tx, clientId: string): Promise<void> {
    await tx.query(
      'UPDATE billing.client_account SET payment_method_id = NULL, payment_method_label = NULL WHERE client_id = $1',
      [clientId],
    );
  }

  async setCustomer(tx: Tx, clientId: string, stripeCustomerId: string): Promise<void> {
    await tx.query('UPDATE billing.client_account SET stripe_customer_id = $2 WHERE client_id = $1', [
      clientId,
      stripeCustomerId,
    ]);
  }

  async setBank(tx: Tx, stripeCustomerId: string, bank: BankDetails): Promise<void> {
    await tx.query('UPDATE billing.client_account SET bank = $2 WHERE stripe_customer_id = $1', [
      stripeCustomerId,
      JSON.stringify(bank),
    ]);
  }

  async setPaymentMethod(
    tx: Tx,
    clientId: string,
    paymentMethodId: string,
    label: string | null,
  ): Promise<void> {
    await tx.query(
      'UPDATE billing.client_account SET payment_method_id = $2, payment_method_label = $3 WHERE client_id = $1',
      [clientId, paymentMethodId, label],
    );
  }

  /** Whether contracts can be billed: by contract, also for a client that has no account yet. */
  async billable(
    tx: Tx,
    contracts: readonly { id: string; clientId: string }[],
  ): Promise<Map<string, Billable>> {
    const rows = await tx.query<Billable & { contractId: string }>(
      `SELECT contract.id AS "contractId", EXISTS (SELECT FROM billing.held_account WHERE client_id = contract.client_id) AS held,
         CASE coalesce(chosen.way, 'card') WHEN 'card' THEN num_nulls(account.stripe_customer_id, account.payment_method_id) = 0
           ELSE account.bank IS NOT NULL END AS payable
       FROM unnest($1::uuid[], $2::uuid[]) AS contract (id, client_id)
         LEFT JOIN billing.client_account account ON account.client_id = contract.client_id
         LEFT JOIN billing.contract_payment chosen ON chosen.contract_id = contract.id`,
      [contracts.map(({ id }) => id), contracts.map(({ clientId }) => clientId)],
    );
    return new Map(rows.map(({ contractId, ...each }) => [contractId, each]));
  }

  /** Those that the provider knows, by client. */
  async customers(tx: Tx, clientIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ clientId: string; customerId: string }>(
      `SELECT client_id AS "clientId", stripe_customer_id AS "customerId" FROM billing.client_account
       WHERE client_id = ANY ($1) AND stripe_customer_id IS NOT NULL`,
      [clientIds],
    );
    return new Map(rows.map(({ clientId, customerId }) => [clientId, customerId]));
  }

  async owes(tx: Tx, clientId: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT FROM billing.invoice WHERE client_id = $1 AND status = 'payment_failed' LIMIT 1`,
      [clientId],
    );
    return rows.length > 0;
  }

  /** The checkout page of a contract that is still open and young enough to be used again. */
  async openCheckout(tx: Tx, contractId: string): Promise<OpenCheckout | undefined> {
    const [row] = await tx.query<OpenCheckout>(
      `SELECT ${checkoutColumns}, coalesce((SELECT (params -> 'deposit' ->> 'amountMinor')::bigint FROM billing.stripe_command
         WHERE idempotency_key = 'checkout.create:' || checkout.id), 0)::bigint AS "depositMinor" FROM billing.checkout
       WHERE contract_id = $1 AND status = 'open' AND created_at > $2::timestamptz - interval '12 hours'
         AND NOT EXISTS (SELECT FROM billing.stripe_command WHERE group_key = 'checkout:' || checkout.id AND status IN ('refused', 'parked'))
       ORDER BY created_at DESC LIMIT 1`,
      [contractId, tx.now],
    );
    return row;
  }

  async addCheckout(tx: Tx, clientId: string, contractId: string): Promise<string> {
    const [row] = await tx.query<{ id: string }>(
      'INSERT INTO billing.checkout (client_id, contract_id, created_at) VALUES ($1, $2, $3) RETURNING id',
      [clientId, contractId, tx.now],
    );
    return row!.id;
  }

  async setSession(tx: Tx, checkoutId: string, stripeSessionId: string, url: string | null): Promise<void> {
    await tx.query('UPDATE billing.checkout SET stripe_session_id = $2, url = $3 WHERE id = $1', [
      checkoutId,
      stripeSessionId,
      url,
    ]);
  }

  /** Pages opened within the last hour on which a card may have been stored without anybody telling us. */
  async openSessions(tx: Tx, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT stripe_session_id AS id FROM billing.checkout
       WHERE status = 'open' AND url IS NOT NULL AND created_at > $1::timestamptz - interval '1 hour' ORDER BY created_at LIMIT $2`,
      [tx.now, limit],
    );
    return rows.map(({ id }) => id);
  }

  async checkout(tx: Tx, id: string): Promise<Checkout | undefined> {
    const [row] = await tx.query<Checkout>(`SELECT ${checkoutColumns} FROM billing.checkout WHERE id = $1`, [
      id,
    ]);
    return row;
  }

  async lockSession(tx: Tx, stripeSessionId: string): Promise<Checkout | undefined> {
    const [row] = await tx.query<Checkout>(
      `SELECT ${checkoutColumns} FROM billing.checkout WHERE stripe_session_id = $1 FOR UPDATE`,
      [stripeSessionId],
    );
    return row;
  }

  async closeCheckout(tx: Tx, id: string, status: 'completed' | 'expired'): Promise<void> {
    await tx.query('UPDATE billing.checkout SET status = $2, completed_at = $3 WHERE id = $1', [
      id,
      status,
      tx.now,
    ]);
  }

  async setPayeeAccount(tx: Tx, companyId: string, stripeAccountId: string): Promise<void> {
    await tx.query('UPDATE billing.payee_account SET stripe_account_id = $2 WHERE company_id = $1', [
      companyId,
      stripeAccountId,
    ]);
  }
}
