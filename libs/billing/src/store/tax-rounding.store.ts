import type { CalendarDate } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { RoundingRule } from '../domain/tax-rounding.js';

@Injectable()
export class TaxRoundingStore {
  /** What an issuer has ever chosen, the oldest first. */
  rules(tx: Tx, issuerId: string): Promise<RoundingRule[]> {
    return tx.query<RoundingRule>(
      `SELECT from_on AS "fromOn", mode FROM billing.tax_rounding WHERE company_id = $1 ORDER BY from_on`,
      [issuerId],
    );
  }

  /** Two admins choose one after the other. */
  async lock(tx: Tx, issuerId: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('tax rounding ' || $1, 0))`, [issuerId]);
  }

  async choose(tx: Tx, issuerId: string, { fromOn, mode }: RoundingRule, personId: string): Promise<void> {
    await tx.query(
      `INSERT INTO billing.tax_rounding (company_id, from_on, mode, chosen_by, chosen_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (company_id, from_on) DO UPDATE SET mode = excluded.mode, chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at`,
      [issuerId, fromOn satisfies CalendarDate, mode, personId, tx.now],
    );
  }
}
