import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { defaultRule, type Alert, type SpendingRule } from '../domain/spending.js';

interface Contract {
  readonly id: string;
  readonly clientId: string;
}

@Injectable()
export class SpendingStore {
  /** One look at a contract's spending at a time. */
  async queue(tx: Tx, contractId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`spending ${contractId}`]);
  }

  async rule(tx: Tx, contractId: string): Promise<SpendingRule> {
    const [row] = await tx.query<SpendingRule>(
      `SELECT first_alert_percent AS "firstAlertPercent", second_alert_percent AS "secondAlertPercent", cap_minor AS "capMinor",
         cap_with_tax AS "capWithTax", at_cap AS "atCap" FROM billing.spending_rule WHERE contract_id = $1`,
      [contractId],
    );
    return row ?? defaultRule;
  }

  async setRule(tx: Tx, contract: Contract, rule: SpendingRule, personId: string): Promise<void> {
    await tx.query(
      `INSERT INTO billing.spending_rule (contract_id, client_id, first_alert_percent, second_alert_percent, cap_minor, cap_with_tax,
         at_cap, updated_at, updated_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (contract_id) DO UPDATE SET first_alert_percent = excluded.first_alert_percent,
         second_alert_percent = excluded.second_alert_percent, cap_minor = excluded.cap_minor, cap_with_tax = excluded.cap_with_tax,
         at_cap = excluded.at_cap, updated_at = excluded.updated_at, updated_by = excluded.updated_by`,
      [
        contract.id, contract.clientId, rule.firstAlertPercent, rule.secondAlertPercent, rule.capMinor, rule.capWithTax,
        rule.atCap, tx.now, personId,
      ], // prettier-ignore
    );
  }

  /** Writes down what is told now; answers only what was not told before. */
  async tell(tx: Tx, contract: Contract, month: string, alerts: readonly Alert[]): Promise<Alert[]> {
    if (alerts.length === 0) return [];
    return tx.query<Alert>(
      `INSERT INTO billing.spending_alert (contract_id, client_id, month, basis, percent, told_at)
       SELECT $1, $2, $3, basis, percent, $4 FROM json_to_recordset($5) AS alert (basis text, percent int)
       ON CONFLICT DO NOTHING RETURNING basis, percent`,
      [contract.id, contract.clientId, month, tx.now, JSON.stringify(alerts)],
    );
  }
}
