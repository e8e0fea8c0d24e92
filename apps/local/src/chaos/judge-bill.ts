import type { Actor, Cast } from './cast.js';
import type { Find } from './finding.js';
import { plans, useOf } from './offer.js';
import type { Provider } from './provider.js';

export interface Bill {
  readonly id: string;
  readonly month: string;
  readonly status: string;
  readonly billable: number;
  readonly appointments: number;
  readonly counted: number;
  readonly corrections: number;
  /** What the client was let off; payees have their shares of it all the same. */
  readonly waived: number;
  /** The contract started in time and ended with a month, so that all its months are full; a card stored late starts it later. */
  readonly whole: boolean;
  readonly endsOn: string | null;
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

const BILLS = `
  SELECT i.id, i.month, i.status, i.billable_calls AS billable, i.accepted_appointments AS appointments, i.billable_calls + i.free_calls AS counted,
    (SELECT count(*)::int FROM billing.invoice_line WHERE invoice_id = i.id AND kind = 'correction') AS corrections,
    coalesce((SELECT -sum(amount_minor) FROM billing.invoice_line WHERE invoice_id = i.id AND kind = 'waiver'), 0)::int AS waived,
    c.starts_on = '2027-01-01' AND coalesce(c.ends_on = (date_trunc('month', c.ends_on) + interval '1 month - 1 day')::date, true) AS whole, c.ends_on AS "endsOn",
    i.taxable_minor::int AS taxable, i.tax_minor::int AS tax, i.total_minor::int AS total, i.stripe_invoice_id AS "stripeId",
    i.stripe_charge_id AS "chargeId", coalesce(i.collected_minor, 0)::int AS collected, i.platform_bps AS "platformBps",
    coalesce((SELECT sum(-amount_minor) FROM billing.ledger_entry e JOIN billing.ledger_tx t ON t.id = e.tx_id
      JOIN billing.credit_note n ON n.id = t.source_id AND t.kind = 'credit_note_issued'
      WHERE n.invoice_id = i.id AND e.account = 'customer_receivable'), 0)::int AS "reducedBeforePaid",
    (SELECT sum(net_minor)::int FROM billing.invoice_share WHERE invoice_id = i.id) AS shared
  FROM billing.invoice i JOIN contracting.contract c ON c.id = i.contract_id WHERE i.contract_id = $1 AND i.number IS NOT NULL ORDER BY i.month`;

export const billsOf = (cast: Cast, { contractId }: Actor): Promise<Bill[]> =>
  cast.sql<Bill>(BILLS, [contractId || null]);

/** Without tax, worked out here once more; undefined where days or corrections make it another sum. */
function expectedTaxable({ plan: { plan: index }, february }: Actor, bill: Bill): number | undefined {
  if (!bill.whole || bill.corrections > 0 || february === undefined) return undefined;
  const inForce = (month: string) => plans[month < '2027-02' ? index : february]!;
  const next = following[bill.month]!;
  const runs = (month: string) => month >= '2027-01' && (bill.endsOn === null || bill.endsOn >= month);
  const baseOf = (month: string) => (runs(month) ? inForce(month).baseMinor : 0);
  const plan = inForce(bill.month);
  // The set-up fee is due with the first base fee, whichever document carries it.
  const first = inForce('2027-01').baseInAdvance ? '2026-12' : '2027-01';
  return (
    (plan.baseInAdvance ? 0 : baseOf(bill.month)) +
    (inForce(next).baseInAdvance ? baseOf(next) : 0) +
    (bill.month === first ? inForce('2027-01').initialFeeMinor : 0) +
    useOf(plan, bill.billable, bill.appointments) -
    bill.waived
  );
}

const following: Readonly<Record<string, string>> = {
  '2026-12': '2027-01',
  '2027-01': '2027-02',
  '2027-02': '2027-03',
};

export function judgeBill(actor: Actor, bill: Bill, { invoices }: Provider, found: Find): void {
  const name = `the bill of ${bill.month}`;
  const expected = expectedTaxable(actor, bill);
  if (expected !== undefined && bill.taxable !== expected)
    found('unbalanced', `${name}: ${bill.taxable} instead of ${expected}`);
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
  const net = bill.taxable + bill.waived;
  const most = net * (1 - bill.platformBps / 10_000);
  if (bill.shared === null) found('lost', `${name} was never shared`);
  else if (bill.shared > Math.ceil(most)) found('unbalanced', `${name}: ${bill.shared} shared of ${net}`);
  else if (bill.reducedBeforePaid === 0 && bill.shared < Math.floor(most) - 1)
    found('unbalanced', `${name}: only ${bill.shared} shared of ${net}`);
}

/** @param deposits charges that were taken for a deposit, not for a bill */
export function judgeCharges(
  bills: readonly Bill[],
  { charges, customers }: Provider,
  { actor, deposits }: { readonly actor: Actor; readonly deposits: ReadonlySet<string> },
  found: Find,
): void {
  const ids = new Set((customers.get(actor.clientId) ?? []).map(({ id }) => id));
  const taken = charges.filter((each) => each.status === 'succeeded' && ids.has(each.customer ?? ''));
  for (const { id, amount } of taken) {
    if (deposits.has(id)) continue;
    const ours = bills.filter(({ chargeId }) => chargeId === id);
    if (ours.length === 0) found('duplicated', `a charge of ${amount} that no bill knows`);
    else if (ours[0]!.collected !== amount)
      found('unbalanced', `a charge of ${amount}, booked ${ours[0]!.collected}`);
  }
  for (const { month, chargeId } of bills)
    if (chargeId !== null && !taken.some(({ id }) => id === chargeId))
      found('lost', `the charge of ${month} is not at the provider`);
}
