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
  UNION ALL SELECT 'limits_reached', count(*)::int FROM fulfilment.service_limit
  UNION ALL SELECT 'invoices', count(*)::int FROM billing.invoice WHERE number IS NOT NULL
  UNION ALL SELECT 'corrections', count(*)::int FROM billing.invoice_correction
  UNION ALL SELECT 'credit_notes', count(*)::int FROM billing.credit_note WHERE status = 'issued' AND proposed_by <> 'contract'
  UNION ALL SELECT 'advances_given_back', count(*)::int FROM billing.credit_note WHERE status = 'issued' AND proposed_by = 'contract'
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
