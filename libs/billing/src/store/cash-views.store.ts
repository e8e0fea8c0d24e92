import type { Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';

/** Transferred money of one client that pays nothing, and what was last asked back of it. */
export interface KeptFunds {
  readonly clientId: string;
  readonly clientName: string;
  readonly keptMinor: Minor;
  /** When the last of it came in; null when nothing ever did. */
  readonly since: Date | null;
  readonly returnMinor: Minor | null;
  readonly returnStatus: 'asked' | 'sent' | 'failed' | null;
}

/** Reads for screens, one statement each. */
@Injectable()
export class CashViews {
  /** @param clientId null for everybody whom the reader may see */
  kept(tx: Tx, clientId: string | null): Promise<KeptFunds[]> {
    return tx.query<KeptFunds>(
      `SELECT account.client_id AS "clientId", company.name AS "clientName", moved.kept AS "keptMinor", moved.since,
         back.amount_minor AS "returnMinor", back.status AS "returnStatus"
       FROM billing.client_account account JOIN identity.company ON company.id = account.client_id
         CROSS JOIN LATERAL (SELECT coalesce(sum(amount_minor), 0)::bigint AS kept, max(moved_at) FILTER (WHERE kind = 'funded') AS since
           FROM billing.cash_movement WHERE client_id = account.client_id) moved
         LEFT JOIN LATERAL (SELECT amount_minor, status FROM billing.funds_return WHERE client_id = account.client_id
           ORDER BY asked_at DESC LIMIT 1) back ON true
       WHERE account.bank IS NOT NULL AND ($1::uuid IS NULL OR account.client_id = $1)
       ORDER BY moved.kept DESC, company.name LIMIT 200`,
      [clientId],
    );
  }
}
