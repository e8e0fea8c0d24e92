import type { Cast } from './cast.js';

/** How often each thing really happened: a run of zeros would prove nothing. */
export type Lived = Readonly<Record<string, number>>;

const FACTS = `
  SELECT 'advances' AS fact, count(*)::int AS times FROM billing.invoice_line WHERE kind = 'advance'
  UNION ALL SELECT 'deposits', count(*)::int FROM billing.deposit
  UNION ALL SELECT 'deposits_applied', count(*)::int FROM billing.deposit_settlement WHERE applied_minor > 0
  UNION ALL SELECT 'deposits_refunded', count(*)::int FROM billing.deposit_settlement WHERE refunded_minor > 0
  UNION ALL SELECT 'deposits_sent_back', count(*)::int FROM billing.deposit_settlement WHERE refund_failed_at IS NOT NULL
  UNION ALL SELECT 'plan_changes', count(*)::int FROM contracting.amendment WHERE status = 'signed'
  UNION ALL SELECT 'limits_raised_or_kept', count(DISTINCT subject)::int FROM platform.audit_entry
    WHERE action IN ('spending.keep', 'spending.set') AND subject IN (SELECT contract_id::text FROM contracting.amendment WHERE status = 'signed')
  UNION ALL SELECT 'calls_put_right', count(*)::int FROM fulfilment.call_correction
  UNION ALL SELECT 'units_on_the_meter', count(*)::int FROM billing.metered_unit
  UNION ALL SELECT 'limits_reached', count(*)::int FROM fulfilment.service_limit
  UNION ALL SELECT 'transfers', count(*)::int FROM billing.cash_movement WHERE kind = 'funded'
  UNION ALL SELECT 'transfers_taken_back', count(*)::int FROM billing.cash_movement WHERE kind = 'reversed'
  UNION ALL SELECT 'transfers_in_parts', count(*)::int FROM (SELECT FROM billing.cash_movement WHERE kind = 'applied' GROUP BY invoice_id HAVING count(*) > 1) AS parts
  UNION ALL SELECT 'transfers_left_over', count(DISTINCT subject)::int FROM platform.audit_entry WHERE action = 'transfer.receive' AND (details ->> 'unusedMinor')::bigint > 0
  UNION ALL SELECT 'transfers_returned', count(*)::int FROM billing.cash_movement WHERE kind = 'returned'
  UNION ALL SELECT 'refunds_kept', count(*)::int FROM billing.cash_movement WHERE kind = 'refunded'
  UNION ALL SELECT 'paid_by_' || way, count(*)::int FROM billing.sent_invoice sent JOIN billing.invoice ON invoice.id = sent.invoice_id WHERE invoice.status = 'paid' GROUP BY way
  UNION ALL SELECT 'sent_and_late', count(*)::int FROM billing.sent_invoice sent JOIN billing.dunning ON dunning.invoice_id = sent.invoice_id
  UNION ALL SELECT 'store_numbers_expired', count(*)::int FROM billing.stripe_event
    WHERE payload #>> '{data,object,last_payment_error,code}' = 'payment_intent_payment_attempt_expired' AND type = 'payment_intent.payment_failed'
  UNION ALL SELECT 'payees_advanced', count(*)::int FROM billing.payout_line WHERE advanced
  UNION ALL SELECT 'payees_advanced_then_paid', count(*)::int FROM billing.payout_line line JOIN billing.invoice ON invoice.id = line.invoice_id WHERE line.advanced AND invoice.status = 'paid'
  UNION ALL SELECT 'credits_returned_by_bank', count(*)::int FROM billing.bank_return WHERE credit_note_id IS NOT NULL AND status = 'approved'
  UNION ALL SELECT 'pages_ended', count(*)::int FROM billing.checkout WHERE status = 'expired'
  UNION ALL SELECT 'invoices', count(*)::int FROM billing.invoice WHERE number IS NOT NULL
  UNION ALL SELECT 'corrections', count(*)::int FROM billing.invoice_correction
  UNION ALL SELECT 'credit_notes', count(*)::int FROM billing.credit_note WHERE status = 'issued' AND proposed_by <> 'contract'
  UNION ALL SELECT 'advances_given_back', count(*)::int FROM billing.credit_note WHERE status = 'issued' AND proposed_by = 'contract'
  UNION ALL SELECT 'gifts', count(*)::int FROM billing.credit_note WHERE status = 'issued' AND gift
  UNION ALL SELECT 'waivers_' || status, count(*)::int FROM billing.waiver GROUP BY status
  UNION ALL SELECT 'write_offs_' || status, count(*)::int FROM billing.write_off GROUP BY status
  UNION ALL SELECT 'write_offs_recovered', count(*)::int FROM billing.write_off_recovery
  UNION ALL SELECT 'chargebacks', count(*)::int FROM billing.chargeback
  UNION ALL SELECT 'dunned', count(*)::int FROM billing.dunning
  UNION ALL SELECT 'contracts_ended', count(*)::int FROM contracting.contract WHERE status = 'ended'
  UNION ALL SELECT 'payout_runs_' || status, count(*)::int FROM billing.payout_run GROUP BY status
  UNION ALL SELECT 'payouts_sent', count(*)::int FROM billing.payout WHERE status = 'sent'
  ORDER BY 1`;

export async function livedThings(cast: Cast): Promise<Lived> {
  const facts = await cast.sql<{ fact: string; times: number }>(FACTS);
  return Object.fromEntries(facts.map(({ fact, times }) => [fact, times]));
}
