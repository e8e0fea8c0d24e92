import type { Instant, Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { Account, Posting } from '../domain/ledger.js';

export interface AccountSums {
  readonly account: Account;
  readonly partyId: string | null;
  readonly debitsMinor: Minor;
  readonly creditsMinor: Minor;
}

@Injectable()
export class LedgerStore {
  /** Books once per source; repeating it changes nothing. */
  async post(tx: Tx, posting: Posting): Promise<void> {
    if (posting.entries.length === 0) return;
    await tx.query(
      `WITH booked AS (
         INSERT INTO billing.ledger_tx (kind, source_type, source_id, booked_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT ON CONSTRAINT posted_once_per_source DO NOTHING RETURNING id)
       INSERT INTO billing.ledger_entry (tx_id, position, account, party_id, amount_minor)
       SELECT booked.id, entry.position, entry.account, entry.party_id, entry.amount_minor
       FROM booked, unnest($5::text[], $6::uuid[], $7::bigint[]) WITH ORDINALITY AS entry (account, party_id, amount_minor, position)`,
      [
        posting.kind,
        posting.sourceType,
        posting.sourceId,
        tx.now,
        posting.entries.map((entry) => entry.account),
        posting.entries.map((entry) => entry.partyId),
        posting.entries.map((entry) => entry.amountMinor),
      ],
    );
  }

  /** @param before what was booked from then on is left out; null for everything */
  sums(tx: Tx, before: Instant | null = null): Promise<AccountSums[]> {
    return tx.query<AccountSums>(
      `SELECT account, party_id AS "partyId",
              coalesce(sum(amount_minor) FILTER (WHERE amount_minor > 0), 0)::bigint AS "debitsMinor",
              coalesce(-sum(amount_minor) FILTER (WHERE amount_minor < 0), 0)::bigint AS "creditsMinor"
       FROM billing.ledger_entry ${before === null ? '' : 'JOIN billing.ledger_tx posted ON posted.id = tx_id AND booked_at < $1'}
       GROUP BY account, party_id ORDER BY account, party_id`,
      before === null ? [] : [before],
    );
  }
}
