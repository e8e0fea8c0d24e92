import type { Actor, Cast } from './cast.js';
import type { House } from './house.js';
import { plans } from './plan.js';
import { byOurId, listOf, type Theirs } from './provider.js';

export type Verdict = 'lost' | 'duplicated' | 'unbalanced' | 'unconverged';
export interface Finding {
  /** Null when it is about the whole house. */
  readonly run: number | null;
  readonly verdict: Verdict;
  readonly what: string;
}

interface Bill {
  readonly id: string;
  readonly month: string;
  readonly status: string;
  readonly billable: number;
  readonly appointments: number;
  readonly counted: number;
  readonly corrections: number;
  /** The contract started in time, so that this is a full month; a card stored late starts it later. */
  readonly whole: boolean;
  readonly taxable: number;
  readonly tax: number;
  readonly total: number;
  readonly stripeId: string | null;
  readonly chargeId: string | null;
  readonly collected: number;
  readonly reducedBeforePaid: number;
  readonly shared: number | null;
  readonly platformBps: number;
}

/** What the provider has, by our ids. */
interface Provider {
  readonly customers: ReadonlyMap<string, readonly Theirs[]>;
  readonly invoices: ReadonlyMap<string, readonly Theirs[]>;
  readonly refunds: ReadonlyMap<string, readonly Theirs[]>;
  readonly transfers: ReadonlyMap<string, readonly Theirs[]>;
  readonly charges: readonly Theirs[];
}

const BILLS = `
  SELECT i.id, i.month, i.status, i.billable_calls AS billable, i.accepted_appointments AS appointments, i.billable_calls + i.free_calls AS counted,
    (SELECT count(*)::int FROM billing.invoice_line WHERE invoice_id = i.id AND kind = 'correction') AS corrections,
    i.period_starts_on = (i.month || '-01')::date AND (SELECT starts_on = '2027-01-01' FROM contracting.contract WHERE id = i.contract_id) AS whole,
    i.taxable_minor::int AS taxable, i.tax_minor::int AS tax, i.total_minor::int AS total, i.stripe_invoice_id AS "stripeId",
    i.stripe_charge_id AS "chargeId", coalesce(i.collected_minor, 0)::int AS collected, i.platform_bps AS "platformBps",
    coalesce((SELECT sum(-amount_minor) FROM billing.ledger_entry e JOIN billing.ledger_tx t ON t.id = e.tx_id
      JOIN billing.credit_note n ON n.id = t.source_id AND t.kind = 'credit_note_issued'
      WHERE n.invoice_id = i.id AND e.account = 'customer_receivable'), 0)::int AS "reducedBeforePaid",
    (SELECT sum(net_minor)::int FROM billing.invoice_share WHERE invoice_id = i.id) AS shared
  FROM billing.invoice i WHERE i.contract_id = $1 AND i.number IS NOT NULL ORDER BY i.month`;

/** Compares each run's own documents, entries, calls and commands with the provider's objects. */
export async function judge(cast: Cast, house: House): Promise<Finding[]> {
  const [customers, invoices, refunds, transfers, charges] = await Promise.all(
    (['customers', 'invoices', 'refunds', 'transfers', 'charges'] as const).map((kind) =>
      listOf(house, kind),
    ),
  );
  const provider: Provider = {
    customers: byOurId(customers!),
    invoices: byOurId(invoices!),
    refunds: byOurId(refunds!),
    transfers: byOurId(transfers!),
    charges: charges!,
  };
  const findings: Finding[] = [];
  for (const actor of cast.actors) {
    const run = actor.plan.number;
    const found = (verdict: Verdict, what: string) => void findings.push({ run, verdict, what });
    const bills = await cast.sql<Bill>(BILLS, [actor.contractId || null]);
    judgeCustomer(actor, provider, found);
    await judgeCalls(cast, actor, bills, found);
    for (const bill of bills) judgeBill(actor, bill, provider, found);
    judgeCharges(bills, provider, actor, found);
    await judgeMoneyBack(cast, actor, provider, found);
    await judgeTransfers(cast, actor, provider, found);
    await judgeBooks(cast, actor, found);
  }
  return findings;
}

type Find = (verdict: Verdict, what: string) => void;

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
       generate_series(starts_on, least(ends_on, '2027-02-28'), interval '1 month') AS month WHERE id = $1 AND activated_at IS NOT NULL`,
    [actor.contractId || null],
  );
  for (const month of term?.months ?? []) {
    const count = bills.filter((bill) => bill.month === month).length;
    if (count !== 1) found(count === 0 ? 'lost' : 'duplicated', `${count} bills of ${month}`);
  }
}

/** Of a full month: contracts end on a last day. */
function expectedTaxable(actor: Actor, bill: Bill): number {
  const plan = plans[actor.plan.plan]!;
  return (
    plan.baseMinor +
    (bill.month === '2027-01' ? plan.initialFeeMinor : 0) +
    Math.max(0, bill.billable - plan.includedUnits) * plan.overageMinor +
    bill.appointments * plan.successFeeMinor
  );
}

function judgeBill(actor: Actor, bill: Bill, { invoices }: Provider, found: Find): void {
  const name = `the bill of ${bill.month}`;
  if (bill.whole && bill.corrections === 0 && bill.taxable !== expectedTaxable(actor, bill))
    found('unbalanced', `${name}: ${bill.taxable} instead of ${expectedTaxable(actor, bill)}`);
  if (bill.tax !== Math.floor(bill.taxable / 10) || bill.total !== bill.taxable + bill.tax)
    found('unbalanced', `${name}: tax ${bill.tax} on ${bill.taxable}`);
  const copies = (invoices.get(bill.id) ?? []).filter(
    ({ status }) => status !== 'void' || bill.stripeId === null,
  );
  if (copies.length > 1) found('duplicated', `${name}: ${copies.length} invoices at the provider`);
  if (bill.total === 0) return;
  const theirs = (invoices.get(bill.id) ?? []).find(({ id }) => id === bill.stripeId);
  if (!theirs) return found('lost', `${name} is not at the provider`);
  if (theirs.total !== bill.total)
    found('unbalanced', `${name}: ${bill.total}, the provider's ${theirs.total}`);
  const done = bill.status === 'paid';
  if ((theirs.status === 'paid' || theirs.status === 'void') !== done)
    found('lost', `${name} is ${bill.status}, the provider's ${theirs.status}`);
  if (!done) return;
  if (bill.collected !== theirs.amount_paid)
    found('unbalanced', `${name}: collected ${bill.collected}, the provider's ${theirs.amount_paid}`);
  const most = bill.taxable * (1 - bill.platformBps / 10_000);
  if (bill.shared === null) found('lost', `${name} was never shared`);
  else if (bill.shared > Math.ceil(most))
    found('unbalanced', `${name}: ${bill.shared} shared of ${bill.taxable}`);
  else if (bill.reducedBeforePaid === 0 && bill.shared < Math.floor(most) - 1)
    found('unbalanced', `${name}: only ${bill.shared} shared of ${bill.taxable}`);
}

function judgeCharges(
  bills: readonly Bill[],
  { charges, customers }: Provider,
  actor: Actor,
  found: Find,
): void {
  const ids = new Set((customers.get(actor.clientId) ?? []).map(({ id }) => id));
  const taken = charges.filter((each) => each.status === 'succeeded' && ids.has(each.customer ?? ''));
  for (const { id, amount } of taken) {
    const ours = bills.filter(({ chargeId }) => chargeId === id);
    if (ours.length === 0) found('duplicated', `a charge of ${amount} that no bill knows`);
    else if (ours[0]!.collected !== amount)
      found('unbalanced', `a charge of ${amount}, booked ${ours[0]!.collected}`);
  }
  for (const { month, chargeId } of bills)
    if (chargeId !== null && !taken.some(({ id }) => id === chargeId))
      found('lost', `the charge of ${month} is not at the provider`);
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
           - coalesce((SELECT sum(amount_minor) FROM billing.credit_application a WHERE a.invoice_id = i.id), 0))
         FROM billing.invoice i WHERE client_id = $1 AND status IN ('issued', 'payment_failed')), 0)::int AS open,
       -coalesce((SELECT sum(amount_minor) FROM billing.ledger_entry WHERE party_id = $1 AND account = 'client_credit'), 0)::int AS credit,
       (coalesce((SELECT sum(total_minor) FROM billing.credit_note WHERE client_id = $1 AND status = 'issued' AND (means = 'carry' OR (means = 'refund' AND settled_at IS NULL))), 0)
         - coalesce((SELECT sum(amount_minor) FROM billing.credit_application WHERE client_id = $1), 0))::int AS owed,
       (SELECT count(*)::int FROM (SELECT tx_id FROM billing.ledger_entry WHERE tx_id IN (SELECT tx_id FROM billing.ledger_entry WHERE party_id = $1)
         GROUP BY tx_id HAVING sum(amount_minor) <> 0) AS crooked) AS crooked`,
    [actor.clientId],
  );
  const { receivable, open, credit, owed, crooked } = sums!;
  if (receivable !== open) found('unbalanced', `receivable ${receivable}, open bills ${open}`);
  if (credit !== owed) found('unbalanced', `owed to the client ${credit}, by its credit notes ${owed}`);
  if (crooked > 0) found('unbalanced', `${crooked} postings do not sum to zero`);
}
