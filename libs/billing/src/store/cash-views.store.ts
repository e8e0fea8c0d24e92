import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { KeptFundsView } from '../contract/index.js';

/** Reads for screens, one statement each. */
@Injectable()
export class CashViews {
  /** @param clientId null for everybody whom the reader may see */
  kept(tx: Tx, clientId: string | null): Promise<KeptFundsView[]> {
    return tx.query<KeptFundsView>(
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
