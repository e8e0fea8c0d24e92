import type { BillingWorld } from './billing-world.js';

const gifts = (paid: 'EXISTS' | 'NOT EXISTS') =>
  `billing.credit_note note WHERE note.status = 'issued' AND gift AND ${paid} (
    SELECT FROM billing.payout_line line WHERE line.invoice_id = note.invoice_id AND line.sent_at < note.decided_at)`;

/** What really happened in a house, read from what it left behind: a move that was refused is none. */
const kinds: Readonly<Record<string, string>> = {
  'objection refused': `fulfilment.usage_dispute WHERE state = 'refused'`,
  'objection accepted by the operator': `fulfilment.usage_dispute WHERE state = 'accepted' AND answered_by IS NOT NULL`,
  'objection accepted because nobody answered': `fulfilment.usage_dispute WHERE state = 'accepted' AND answered_by IS NULL`,
  'unit left out of its own month': 'billing.invoice_correction WHERE NOT credited',
  'unit taken back on the next document': 'billing.invoice_correction WHERE credited AND credit_note_id IS NULL',
  'unit given back by a credit note': 'billing.invoice_correction WHERE credit_note_id IS NOT NULL',
  'month billed by another plan than the one before': `(SELECT document ->> 'plan' AS plan, lag(document ->> 'plan') OVER (ORDER BY month) AS before
    FROM billing.invoice WHERE number IS NOT NULL) AS month WHERE plan <> before`,
  'chargeback won': `billing.chargeback WHERE state = 'won'`,
  'chargeback lost before the payees were paid': `billing.chargeback lost WHERE state = 'lost' AND NOT EXISTS (
    SELECT FROM billing.payout_line line WHERE line.invoice_id = lost.invoice_id AND deduction_id IS NULL AND line.sent_at < lost.opened_at)`,
  'chargeback lost after the payees were paid': `billing.chargeback lost WHERE state = 'lost' AND EXISTS (
    SELECT FROM billing.payout_line line WHERE line.invoice_id = lost.invoice_id AND deduction_id IS NULL AND line.sent_at < lost.opened_at)`,
  'share given back on a statement': 'billing.payout_line WHERE deduction_id IS NOT NULL',
  'bill made smaller before it was paid': `billing.credit_note note JOIN billing.invoice ON invoice.id = invoice_id
    WHERE note.status = 'issued' AND means = 'reduce' AND invoice.status = 'paid'`,
  refund: `billing.credit_note WHERE means = 'refund' AND settled_at IS NOT NULL`,
  'credit carried to the next bill': 'billing.credit_application WHERE credit_note_id IS NOT NULL AND invoice_id IS NOT NULL',
  'bill that was paid late': `billing.ledger_tx paid JOIN billing.ledger_tx issued ON issued.source_id = paid.source_id AND issued.kind = 'invoice_issued'
    WHERE paid.kind = 'invoice_paid' AND paid.booked_at > issued.booked_at + interval '5 days'`,
  'month let off in part': `billing.invoice WHERE waived_minor > 0 AND total_minor > 0 AND number IS NOT NULL`,
  'month let off whole': `billing.invoice WHERE waived_minor > 0 AND total_minor = 0 AND status = 'paid'`,
  'waiver refused': `billing.waiver WHERE status = 'refused'`,
  'waiver taken back': `billing.waiver WHERE status = 'withdrawn'`,
  'gift before the payees were paid': gifts('NOT EXISTS'),
  'gift after the payees were paid': gifts('EXISTS'),
  'gift of an unpaid bill': `billing.credit_note WHERE status = 'issued' AND gift AND means = 'reduce'`,
  'part taken back of a bill that was given or let off in part': `billing.credit_note note JOIN billing.invoice ON invoice.id = invoice_id
    WHERE note.status = 'issued' AND NOT gift AND (waived_minor > 0
      OR EXISTS (SELECT FROM billing.credit_note given WHERE given.invoice_id = note.invoice_id AND given.status = 'issued' AND given.gift))`,
  'bill given up for good': `billing.write_off off JOIN billing.invoice ON invoice.id = invoice_id
    WHERE off.status = 'approved' AND invoice.status = 'payment_failed'`,
  'bill given up and paid after all': `billing.write_off off JOIN billing.invoice ON invoice.id = invoice_id
    WHERE off.status = 'approved' AND invoice.status = 'paid'`,
  'payout sent': `billing.payout WHERE status = 'sent'`,
}; // prettier-ignore

export async function kindsOfMoves(world: BillingWorld): Promise<[string, number][]> {
  const count = async ([kind, from]: [string, string]): Promise<[string, number]> => {
    const [row] = await world.rows<{ count: number }>(`SELECT count(*)::int AS count FROM ${from}`);
    return [kind, row!.count];
  };
  return Promise.all(Object.entries(kinds).map(count));
}
