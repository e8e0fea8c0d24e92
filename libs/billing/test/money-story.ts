import type { BillingWorld } from './billing-world.js';

const party = (column: string) => `(SELECT name FROM identity.company WHERE id = ${column})`;
/** A source by what people call it; of one document there may be several entries of a kind. */
const source = `coalesce((SELECT number FROM billing.invoice WHERE id = tx.source_id), (SELECT number FROM billing.credit_note WHERE id = tx.source_id),
  (SELECT number FROM billing.payout WHERE id = tx.source_id),
  (SELECT number FROM billing.payout_line line JOIN billing.payout ON payout.id = payout_id WHERE line.id = tx.source_id),
  (SELECT 'chargeback of ' || number FROM billing.chargeback_move moved JOIN billing.chargeback ON chargeback.id = chargeback_id
    JOIN billing.invoice ON invoice.id = invoice_id WHERE moved.id = tx.source_id),
  (SELECT 'loss of ' || number FROM billing.share_deduction gone JOIN billing.invoice ON invoice.id = gone.invoice_id WHERE gone.id = tx.source_id),
  (SELECT 'debt of ' || number FROM billing.write_off off JOIN billing.invoice ON invoice.id = invoice_id LEFT JOIN billing.write_off_recovery part ON part.write_off_id = off.id
    WHERE tx.source_id IN (off.id, part.id)), tx.source_type)`;

/** What a house came to, told without ids and moments: two houses in which the same happened tell the same. */
const chapters: Readonly<Record<string, string>> = {
  balances: `SELECT account, ${party('party_id')} AS party, sum(amount_minor)::int AS balance FROM billing.ledger_entry GROUP BY 1, 2`,
  entries: `SELECT tx.kind, ${source} AS source, account, ${party('party_id')} AS party, amount_minor::int AS amount
    FROM billing.ledger_tx tx JOIN billing.ledger_entry ON tx_id = tx.id`,
  documents: `SELECT 'invoice' AS kind, number, total_minor::int AS total, status, document, hash FROM billing.invoice WHERE number IS NOT NULL
    UNION ALL SELECT 'credit_note', number, total_minor::int, means, document, hash FROM billing.credit_note WHERE number IS NOT NULL
    UNION ALL SELECT 'statement', number, amount_minor::int, status, document, hash FROM billing.payout`,
  unissued: 'SELECT month, status, park_reason FROM billing.invoice WHERE number IS NULL',
  lines: `SELECT number, position, kind, quantity, amount_minor::int AS amount, invoice_line.tax_minor::int AS tax FROM billing.invoice_line
    JOIN billing.invoice ON invoice.id = invoice_id WHERE number IS NOT NULL`,
  collected: 'SELECT number, collected_minor::int AS collected, fee_minor::int AS fee FROM billing.invoice WHERE number IS NOT NULL',
  shares: `SELECT number, role, net_minor::int AS net, NULL::text AS cause FROM billing.invoice_share JOIN billing.invoice ON invoice.id = invoice_id
    UNION ALL SELECT number, role, -net_minor::int, cause FROM billing.share_deduction JOIN billing.invoice ON invoice.id = invoice_id`,
  payouts: `SELECT payout.number, ${party('payout.payee_id')} AS payee, pay_on, position, net, tax, transfer, sent FROM billing.payout
    CROSS JOIN LATERAL (SELECT position, net_minor::int AS net, tax_minor::int AS tax, transfer_minor::int AS transfer, sent_at IS NOT NULL AS sent
      FROM billing.payout_line WHERE payout_id = payout.id) AS line`,
  corrections: `SELECT invoice.number, note.number AS note, credited, count(*)::int AS units FROM billing.invoice_correction
    JOIN billing.invoice ON invoice.id = invoice_correction.invoice_id LEFT JOIN billing.credit_note note ON note.id = credit_note_id GROUP BY 1, 2, 3`,
  applied: `SELECT note.number AS note, invoice.number AS invoice, amount_minor::int AS amount FROM billing.credit_application
    JOIN billing.credit_note note ON note.id = credit_note_id LEFT JOIN billing.invoice ON invoice.id = credit_application.invoice_id`,
  waived: 'SELECT month, status, amount_minor::int AS amount FROM billing.waiver',
  debts: `SELECT number, off.status, off.taxable_minor::int AS net, off.tax_minor::int AS tax, part.taxable_minor::int AS paid_net, part.tax_minor::int AS paid_tax
    FROM billing.write_off off JOIN billing.invoice ON invoice.id = invoice_id LEFT JOIN billing.write_off_recovery part ON part.write_off_id = off.id`,
  chargebacks: `SELECT number, state, withdrawn_minor::int AS withdrawn, reinstated_minor::int AS reinstated, chargeback.fee_minor::int AS fee
    FROM billing.chargeback JOIN billing.invoice ON invoice.id = invoice_id`,
  provider: 'SELECT kind, type, amount_minor::int AS amount FROM billing.balance_movement',
  commands: 'SELECT op, status, count(*)::int AS commands FROM billing.stripe_command GROUP BY 1, 2',
  units: 'SELECT month, billable_calls, free_calls, accepted_appointments FROM fulfilment.usage_tally',
  numbers: 'SELECT kind, year, last FROM billing.document_counter',
}; // prettier-ignore

export type Story = Readonly<Record<string, readonly string[]>>;

export async function moneyStory(world: BillingWorld): Promise<Story> {
  const told = await Promise.all(
    Object.entries(chapters).map(async ([name, sql]) => {
      const rows = await world.rows<object>(sql);
      return [name, rows.map((row) => JSON.stringify(row)).sort()] as const;
    }),
  );
  return Object.fromEntries(told);
}
