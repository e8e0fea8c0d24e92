import { eventually } from '../play/session.js';
import type { Cast } from './cast.js';
import type { House } from './house.js';
import type { Finding } from './finding.js';
import { listOf } from './provider.js';

/** What no single run can show: the provider's balance, its events, the trial balance, and the product's own night. */
export async function judgeHouse(cast: Cast, house: House): Promise<Finding[]> {
  const findings: Finding[] = [];
  const found = (verdict: Finding['verdict'], what: string) =>
    void findings.push({ run: null, verdict, what });

  const [books] = await cast.sql<{ all: number; clearing: number }>(
    `SELECT coalesce(sum(amount_minor), 0)::int AS all, coalesce(sum(amount_minor) FILTER (WHERE account = 'stripe_clearing'), 0)::int AS clearing
     FROM billing.ledger_entry`,
  );
  if (books!.all !== 0) found('unbalanced', `all entries sum to ${books!.all}`);
  const balance = (await listOf(house, 'balance_transactions')).reduce((sum, { net }) => sum + (net ?? 0), 0);
  if (balance !== books!.clearing)
    found('unbalanced', `the provider holds ${balance}, the books ${books!.clearing}`);

  const known = new Set(
    (await cast.sql<{ id: string }>('SELECT id FROM billing.stripe_event')).map(({ id }) => id),
  );
  const missing = (await listOf(house, 'events')).filter(({ id }) => !known.has(id));
  if (missing.length > 0) found('lost', `${missing.length} webhooks never arrived`);
  const disputes = await listOf(house, 'disputes');
  const [contested] = await cast.sql<{ count: number }>(
    'SELECT count(*)::int AS count FROM billing.chargeback',
  );
  if (disputes.length !== contested!.count)
    found('lost', `${disputes.length} disputes at the provider, ${contested!.count} with us`);

  const [gap] = await cast.sql<{ gaps: number }>(
    `SELECT (max(right(number, 6)::int) - count(*))::int AS gaps FROM billing.invoice WHERE number IS NOT NULL GROUP BY left(number, 4) ORDER BY 1 DESC LIMIT 1`,
  );
  if (gap && gap.gaps !== 0) found('lost', `${gap.gaps} invoice numbers are missing`);
  const [unpaid] = await cast.sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM billing.payout WHERE status <> 'sent'`,
  );
  if (unpaid!.count > 0) found('unconverged', `${unpaid!.count} statements are not paid`);
  for (const what of cast.complaints) found('unconverged', what);
  const crooked = await cast.sql<{ id: string; total: number; written: number }>(
    `SELECT run.id, total_minor::int AS total, coalesce(sum(amount_minor), 0)::int AS written FROM billing.payout_run run LEFT JOIN billing.payout ON run_id = run.id
     GROUP BY run.id HAVING coalesce(sum(amount_minor), 0) <> CASE WHEN run.status = 'released' THEN run.total_minor ELSE 0 END
       OR run.status = 'released' AND (run.alone OR run.decided_by = run.prepared_by)`,
  );
  for (const { id, total, written } of crooked)
    found('unbalanced', `payout run ${id} of ${total} wrote statements over ${written}`);
  return [...findings, ...(await night(cast))];
}

/** The nightly checks that the product makes of itself. */
async function night(cast: Cast): Promise<Finding[]> {
  await cast.sql(`SELECT graphile_worker.add_job('reconcile')`);
  const checks = await eventually(
    'The nightly reconciliation',
    () =>
      cast.sql<{ name: string; left: string; right: string; ok: boolean; differing: string[] }>(
        `SELECT name, left_figure AS left, right_figure AS right, ok, differing FROM billing.reconciliation WHERE day = '2027-03-25'`,
      ),
    (rows) => rows.length > 0,
    60_000,
  );
  return checks
    .filter(({ ok }) => !ok)
    .map(({ name, left, right, differing }) => ({
      run: null,
      verdict: 'unbalanced' as const,
      what: `reconciliation: ${name} ${left} / ${right} ${differing.slice(0, 5).join(', ')}`,
    }));
}
