import { plans } from './offer.js';
import type { Actor, Cast } from './cast.js';
import type { Find, Finding, Verdict } from './finding.js';
import { billsOf, judgeBill, judgeCharges, type Bill } from './judge-bill.js';
import type { House } from './house.js';
import { look, type Provider } from './provider.js';
import { judgeTurns } from './turns/index.js';

/** Compares each run's own documents, entries, calls and commands with the provider's objects. */
export async function judge(cast: Cast, house: House): Promise<Finding[]> {
  const provider = await look(house);
  const kept = await cast.sql<{ id: string }>('SELECT stripe_charge_id AS id FROM billing.deposit');
  const deposits = new Set(kept.map(({ id }) => id));
  const findings: Finding[] = [];
  for (const actor of cast.actors) {
    const run = actor.plan.number;
    const found = (verdict: Verdict, what: string) => void findings.push({ run, verdict, what });
    const bills = await billsOf(cast, actor);
    judgeCustomer(actor, provider, found);
    await judgeCalls(cast, actor, bills, found);
    for (const bill of bills) judgeBill(actor, bill, provider, found);
    judgeCharges(bills, provider, { actor, deposits }, found);
    await judgeMoneyBack(cast, actor, provider, found);
    await judgeTransfers(cast, actor, provider, found);
    await judgeBooks(cast, actor, found);
    await judgeFunds(cast, actor, provider, found);
    await judgeTurns(cast, actor, provider, found);
  }
  return findings;
}

function judgeCustomer({ clientId }: Actor, { customers }: Provider, found: Find): void {
  const count = customers.get(clientId)?.length ?? 0;
  if (count > 1) found('duplicated', `${count} customers`);
}

async function judgeCalls(cast: Cast, actor: Actor, bills: readonly Bill[], found: Find): Promise<void> {
  const kept = await cast.sql<{ id: string; units: number }>(
    `SELECT call.id, (SELECT count(*)::int FROM fulfilment.usage_record WHERE interaction_id = call.id AND kind = 'call') AS units
     FROM unnest($1::uuid[]) AS call (id)`,
    [actor.calls],
  );
  for (const { id, units } of kept)
    if (units !== 1) found(units === 0 ? 'lost' : 'duplicated', `call ${id} has ${units} units`);
  const [term] = await cast.sql<{ months: string[] }>(
    `SELECT array_agg(to_char(month, 'YYYY-MM') ORDER BY month) AS months FROM contracting.contract,
       generate_series(date_trunc('month', starts_on) - $2 * interval '1 month', least(ends_on, '2027-02-28'), interval '1 month') AS month
     WHERE id = $1 AND activated_at IS NOT NULL`,
    [actor.contractId || null, plans[actor.plan.plan]!.baseInAdvance ? 1 : 0],
  );
  for (const month of term?.months ?? []) {
    const count = bills.filter((bill) => bill.month === month).length;
    if (count !== 1) found(count === 0 ? 'lost' : 'duplicated', `${count} bills of ${month}`);
  }
}

async function judgeMoneyBack(cast: Cast, actor: Actor, { refunds }: Provider, found: Find): Promise<void> {
  const notes = await cast.sql<{ id: string; total: number; refundId: string | null; means: string }>(
    `SELECT id, total_minor::int AS total, stripe_refund_id AS "refundId", means FROM billing.credit_note WHERE client_id = $1 AND status = 'issued'`,
    [actor.clientId],
  );
  for (const { id, total, refundId, means } of notes) {
    const theirs = refunds.get(id) ?? [];
    if (theirs.length > 1) found('duplicated', `${theirs.length} refunds of one credit note`);
    if (means === 'refund' && theirs.length === 0) found('lost', `a refund of ${total}`);
    for (const each of theirs)
      if (each.amount !== total || each.id !== refundId)
        found('unbalanced', `a refund of ${each.amount}, booked ${total}`);
  }
}

async function judgeTransfers(cast: Cast, actor: Actor, { transfers }: Provider, found: Find): Promise<void> {
  const lines = await cast.sql<{ id: string; amount: number; transferId: string | null }>(
    `SELECT line.id, line.transfer_minor::int AS amount, line.stripe_transfer_id AS "transferId"
     FROM billing.payout_line line JOIN billing.invoice ON invoice.id = line.invoice_id WHERE invoice.client_id = $1`,
    [actor.clientId],
  );
  for (const { id, amount, transferId } of lines) {
    const theirs = transfers.get(id) ?? [];
    if (theirs.length > 1) found('duplicated', `${theirs.length} transfers of one line`);
    if (amount > 0 && theirs.length === 0) found('lost', `a transfer of ${amount}`);
    for (const each of theirs)
      if (each.amount !== amount || each.id !== transferId)
        found('unbalanced', `a transfer of ${each.amount}, booked ${amount}`);
  }
}

/** What the client owes and is owed, in the books and by the documents. */
async function judgeBooks(cast: Cast, actor: Actor, found: Find): Promise<void> {
  const [sums] = await cast.sql<Record<'receivable' | 'open' | 'credit' | 'owed' | 'crooked', number>>(
    `SELECT
       coalesce((SELECT sum(amount_minor) FROM billing.ledger_entry WHERE party_id = $1 AND account = 'customer_receivable'), 0)::int AS receivable,
       coalesce((SELECT sum(total_minor - coalesce((SELECT sum(total_minor) FROM billing.credit_note n WHERE n.invoice_id = i.id AND n.status = 'issued' AND n.means = 'reduce'), 0)
           - coalesce((SELECT sum(amount_minor) FROM billing.credit_application a WHERE a.invoice_id = i.id), 0)
           + coalesce((SELECT sum(amount_minor) FROM billing.cash_movement m WHERE m.invoice_id = i.id), 0)
           - coalesce((SELECT sum(o.taxable_minor + o.tax_minor - coalesce((SELECT sum(r.taxable_minor + r.tax_minor) FROM billing.write_off_recovery r WHERE r.write_off_id = o.id), 0))
             FROM billing.write_off o WHERE o.invoice_id = i.id AND o.status = 'approved'), 0))
         FROM billing.invoice i WHERE client_id = $1 AND status IN ('issued', 'payment_failed')), 0)::int AS open,
       -coalesce((SELECT sum(amount_minor) FROM billing.ledger_entry WHERE party_id = $1 AND account = 'client_credit'), 0)::int AS credit,
       (coalesce((SELECT sum(total_minor) FROM billing.credit_note WHERE client_id = $1 AND status = 'issued' AND (means = 'carry' OR (means = 'refund' AND settled_at IS NULL))), 0)
         - coalesce((SELECT sum(amount_minor) FROM billing.credit_application WHERE client_id = $1 AND credit_note_id IS NOT NULL), 0)
         - coalesce((SELECT sum(amount_minor) FROM billing.bank_return WHERE client_id = $1 AND credit_note_id IS NOT NULL AND status = 'approved'), 0))::int AS owed,
       (SELECT count(*)::int FROM (SELECT tx_id FROM billing.ledger_entry WHERE tx_id IN (SELECT tx_id FROM billing.ledger_entry WHERE party_id = $1)
         GROUP BY tx_id HAVING sum(amount_minor) <> 0) AS crooked) AS crooked`,
    [actor.clientId],
  );
  const { receivable, open, credit, owed, crooked } = sums!;
  if (receivable !== open) found('unbalanced', `receivable ${receivable}, open bills ${open}`);
  if (credit !== owed) found('unbalanced', `owed to the client ${credit}, by its credit notes ${owed}`);
  if (crooked > 0) found('unbalanced', `${crooked} postings do not sum to zero`);
}

/** What the client has transferred: what its bank sent, our rows, our books and the provider's account of it. */
async function judgeFunds(cast: Cast, actor: Actor, { cash }: Provider, found: Find): Promise<void> {
  const [sums] = await cast.sql<Record<'sent' | 'unused' | 'books', number>>(
    `SELECT coalesce(sum(amount_minor) FILTER (WHERE kind IN ('funded', 'reversed')), 0)::int AS sent, coalesce(sum(amount_minor), 0)::int AS unused,
       -coalesce((SELECT sum(amount_minor) FROM billing.ledger_entry WHERE party_id = $1 AND account = 'client_funds'), 0)::int AS books
     FROM billing.cash_movement WHERE client_id = $1`,
    [actor.clientId],
  );
  const { sent, unused, books } = sums!;
  const theirs = cash.get(actor.clientId) ?? 0;
  if (sent !== actor.transferredMinor)
    found(
      sent < actor.transferredMinor ? 'lost' : 'duplicated',
      `transfers of ${actor.transferredMinor}, known ${sent}`,
    );
  if (books !== unused)
    found('unbalanced', `transfers kept in the books ${books}, by their movements ${unused}`);
  if (books !== theirs)
    found('unbalanced', `transfers kept in the books ${books}, at the provider ${theirs}`);
}
