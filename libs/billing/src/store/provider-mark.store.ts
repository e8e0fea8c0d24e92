import type { Instant } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';

/** Moments to remember about the payment provider. */
@Injectable()
export class ProviderMarkStore {
  /** Until when the provider's own list of events has been read, by its clock. @param source `platform`, or a payee's account */
  async listedUntil(tx: Tx, source: string): Promise<Instant | null> {
    const [row] = await tx.query<{ at: Instant }>('SELECT at FROM billing.provider_mark WHERE name = $1', [
      `listed:${source}`,
    ]);
    return row?.at ?? null;
  }

  async setListedUntil(tx: Tx, source: string, until: Instant): Promise<void> {
    await tx.query(
      `INSERT INTO billing.provider_mark AS mark (name, at) VALUES ($1, $2)
       ON CONFLICT (name) DO UPDATE SET at = greatest(mark.at, excluded.at)`,
      [`listed:${source}`, until],
    );
  }

  /** True once a day, for what would otherwise be said with every event. */
  async mayTell(tx: Tx, what: string): Promise<boolean> {
    const rows = await tx.query(
      `WITH told AS (
         INSERT INTO billing.provider_mark AS mark (name, at) VALUES ($1, $2)
         ON CONFLICT (name) DO UPDATE SET at = excluded.at WHERE mark.at <= excluded.at - interval '1 day' RETURNING name)
       SELECT name FROM told`,
      [`told:${what}`, tx.now],
    );
    return rows.length > 0;
  }
}
