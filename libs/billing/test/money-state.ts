import type { BillingWorld } from './billing-world.js';

/** Everything that money decided, as text. */
export async function moneyState(world: BillingWorld): Promise<string> {
  const tables = [
    'SELECT kind, source_id, account, party_id, amount_minor FROM billing.ledger_tx JOIN billing.ledger_entry ON tx_id = id ORDER BY 1, 2, 3, 4, 5',
    'SELECT id, status, collected_minor, fee_minor, stripe_charge_id FROM billing.invoice ORDER BY id',
    'SELECT id, status, means, stripe_refund_id FROM billing.credit_note ORDER BY id',
    'SELECT invoice_id, role, net_minor FROM billing.invoice_share UNION ALL SELECT invoice_id, role, -net_minor FROM billing.share_deduction ORDER BY 1, 2, 3',
    'SELECT id, status, amount_minor FROM billing.waiver ORDER BY id',
    'SELECT id, status, taxable_minor, tax_minor FROM billing.write_off UNION ALL SELECT id, NULL, taxable_minor, tax_minor FROM billing.write_off_recovery ORDER BY 1',
    'SELECT id, state, withdrawn_minor, reinstated_minor FROM billing.chargeback ORDER BY id',
    'SELECT id, status, amount_minor FROM billing.payout ORDER BY id',
    'SELECT idempotency_key, status, result FROM billing.stripe_command ORDER BY 1',
  ];
  return JSON.stringify(await Promise.all(tables.map((sql) => world.rows(sql))));
}
