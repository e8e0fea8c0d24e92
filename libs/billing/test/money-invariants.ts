import { ReadMoney } from '../src/application/read-money.js';
import { ReadReconciliation } from '../src/application/read-reconciliation.js';
import type { BillingWorld } from './billing-world.js';

/** Every transaction of the books, and all of them together, come to nothing. */
export async function entriesAreLevel(world: BillingWorld): Promise<void> {
  const [books] = await world.rows<{ crooked: number; sum: number; entries: number }>(
    `SELECT (SELECT count(*)::int FROM (SELECT FROM billing.ledger_entry GROUP BY tx_id HAVING sum(amount_minor) <> 0) AS crooked) AS crooked,
       coalesce(sum(amount_minor), 0)::int AS sum, count(*)::int AS entries FROM billing.ledger_entry`,
  );
  expect(books).toMatchObject({ crooked: 0, sum: 0 });
}

interface Bill {
  readonly number: string;
  /** What came in or was covered, less what went back or is owed back. */
  readonly money: number;
  readonly net: number;
  readonly tax: number;
  readonly booked: number;
  readonly cost: number;
  readonly payees: number;
  readonly platformBps: number;
  readonly notes: number;
  /** Without tax, what the platform alone bears: waived before the bill was out, or given since. */
  readonly given: number;
  /** Without tax, what credit notes took back from everybody. */
  readonly taken: number;
  /** A bank took all of it back, for no earlier credit had covered a part. */
  readonly lost: boolean;
  readonly afterLoss: number;
}

/**
 * The money of every paid bill, also of one that credit notes made smaller before or after it was paid, belongs to three parties and
 * the tax office to the yen. Money is read from what was collected, the payees' parts from their shares, the platform's from the books.
 */
export async function splitIsPaid(world: BillingWorld): Promise<void> {
  const bills = await world.rows<Bill>(
    `WITH note AS (SELECT invoice_id, count(*)::int AS notes, sum(taxable_minor)::int AS taxable, sum(tax_minor)::int AS tax,
         coalesce(sum(taxable_minor) FILTER (WHERE gift), 0)::int AS given, coalesce(sum(total_minor) FILTER (WHERE means <> 'reduce'), 0)::int AS back FROM billing.credit_note WHERE status = 'issued' GROUP BY 1),
       booked AS (SELECT coalesce(note.invoice_id, tx.source_id) AS invoice_id,
           -coalesce(sum(amount_minor) FILTER (WHERE account IN ('revenue', 'advance_received')), 0)::int AS revenue,
           coalesce(sum(amount_minor) FILTER (WHERE account = 'service_cost'), 0)::int AS cost
         FROM billing.ledger_tx tx JOIN billing.ledger_entry ON tx_id = tx.id LEFT JOIN billing.credit_note note ON note.id = tx.source_id
         WHERE tx.source_type IN ('invoice', 'credit_note') GROUP BY 1)
     SELECT number, platform_bps AS "platformBps", coalesce(notes, 0) AS notes,
       (waived_minor + coalesce(given, 0))::int AS given, (coalesce(note.taxable, 0) - coalesce(given, 0))::int AS taken,
       (coalesce(collected_minor, 0) + coalesce((SELECT sum(amount_minor) FROM billing.credit_application used WHERE used.invoice_id = invoice.id), 0) - coalesce(back, 0))::int AS money,
       (taxable_minor - coalesce(note.taxable, 0))::int AS net, (tax_minor - coalesce(note.tax, 0))::int AS tax, booked.revenue AS booked, booked.cost,
       (coalesce((SELECT sum(net_minor) FROM billing.invoice_share share WHERE share.invoice_id = invoice.id), 0)
         - coalesce((SELECT sum(net_minor) FROM billing.share_deduction gone WHERE gone.invoice_id = invoice.id AND cause = 'credit_note'), 0))::int AS payees,
       EXISTS (SELECT FROM billing.chargeback WHERE chargeback.invoice_id = invoice.id AND state = 'lost')
         AND NOT EXISTS (SELECT FROM billing.credit_application used WHERE used.invoice_id = invoice.id) AS lost,
       (coalesce((SELECT sum(net_minor) FROM billing.invoice_share share WHERE share.invoice_id = invoice.id), 0)
         - coalesce((SELECT sum(net_minor) FROM billing.share_deduction gone WHERE gone.invoice_id = invoice.id), 0))::int AS "afterLoss"
     FROM billing.invoice LEFT JOIN note ON note.invoice_id = invoice.id LEFT JOIN booked ON booked.invoice_id = invoice.id
     WHERE invoice.status = 'paid' ORDER BY number`,
  );
  for (const {
    number,
    money,
    net,
    tax,
    booked,
    cost,
    payees,
    platformBps,
    notes,
    given,
    taken,
    lost,
    afterLoss,
  } of bills) {
    const platform = booked - cost;
    expect([number, platform + payees + tax]).toEqual([number, money]);
    expect([number, booked, cost]).toEqual([number, net, payees]);
    // Largest remainder: an exact share, give or take a yen for each time it was worked out. The payees have theirs of the whole, whatever
    // the platform gave; of what is taken back afterwards the platform, which holds less by then, bears less.
    const shareOf = (minor: number) => (minor * (10_000 - platformBps)) / 10_000;
    expect(payees).toBeLessThan(shareOf(net + given) + 1 + notes);
    expect(payees).toBeGreaterThan(shareOf(taken > 0 ? net : net + given) - 1 - notes);
    // A bank that takes all that was paid leaves the payees what the platform gave out of its own pocket.
    if (lost) expect([number, afterLoss]).toEqual([number, Math.max(0 - platform, 0)]);
  }
}

/** Our documents are the provider's to the yen, and every amount that moved is the very number we wrote: yen have no hundredths. */
export async function providerSaysTheSame(world: BillingWorld): Promise<void> {
  type Amounts = {
    currency: string;
    status: string;
    total: number;
    total_excluding_tax: number;
    amount_paid: number;
    amount: number;
  };
  const same = async (path: string, expected: Partial<Amounts>) =>
    expect(await world.stripe<Amounts>(path)).toMatchObject({ currency: 'jpy', ...expected });
  const bills = await world.rows<{ id: string; charge: string | null; total: number; taxable: number; collected: number | null; up: boolean }>(
    `SELECT stripe_invoice_id AS id, stripe_charge_id AS charge, total_minor::int AS total, taxable_minor::int AS taxable,
       collected_minor::int AS collected, status = 'payment_failed' AND EXISTS (SELECT FROM billing.write_off off
         WHERE off.invoice_id = invoice.id AND off.status = 'approved') AS up
     FROM billing.invoice WHERE number IS NOT NULL AND stripe_invoice_id IS NOT NULL`,
  ); // prettier-ignore
  for (const { id, charge, total, taxable, collected, up } of bills) {
    await same(`invoices/${id}`, {
      total,
      total_excluding_tax: taxable,
      ...(collected !== null && { amount_paid: collected }),
      ...(up && { status: 'uncollectible' }),
    });
    if (charge !== null) await same(`charges/${charge}`, { amount: collected! });
  }
  const moved = await world.rows<{ path: string; amount: number }>(
    `SELECT 'refunds/' || stripe_refund_id AS path, total_minor::int AS amount FROM billing.credit_note WHERE means = 'refund' AND stripe_refund_id LIKE 're_%'
     UNION ALL SELECT 'transfers/' || stripe_transfer_id, transfer_minor::int FROM billing.payout_line WHERE stripe_transfer_id IS NOT NULL
     UNION ALL SELECT 'disputes/' || stripe_dispute_id, amount_minor::int FROM billing.chargeback`,
  );
  for (const { path, amount } of moved) await same(path, { amount });
}

/** What is owed is a receivable, or a bad debt once it is given up, with its tax apart; a bill that was paid after all is neither. */
export async function debtsAreBooked(world: BillingWorld): Promise<void> {
  const [owed] = await world.rows<{ open: number; up: number; tax: number; times: number }>(
    `WITH debt AS (SELECT invoice.id, tax_minor::numeric / total_minor AS tax_part, EXISTS (SELECT FROM billing.write_off off
           WHERE off.invoice_id = invoice.id AND off.status = 'approved') AS up, total_minor
         - coalesce((SELECT sum(amount_minor) FROM billing.credit_application used WHERE used.invoice_id = invoice.id), 0)
         - coalesce((SELECT sum(total_minor) FROM billing.credit_note note WHERE note.invoice_id = invoice.id AND note.status = 'issued' AND means = 'reduce'), 0) AS minor
       FROM billing.invoice WHERE number IS NOT NULL AND status IN ('issued', 'payment_failed'))
     SELECT coalesce(sum(minor) FILTER (WHERE NOT up), 0)::int AS open, coalesce(sum(minor) FILTER (WHERE up), 0)::int AS up,
       coalesce(sum(minor * tax_part) FILTER (WHERE up), 0)::float AS tax,
       (SELECT count(*)::int FROM billing.write_off) + (SELECT count(*)::int FROM billing.write_off_recovery) AS times FROM debt`,
  );
  const [books] = await world.rows<{ open: number; up: number; tax: number }>(
    `SELECT coalesce(sum(amount_minor) FILTER (WHERE account = 'customer_receivable'), 0)::int AS open,
       coalesce(sum(amount_minor) FILTER (WHERE account IN ('bad_debt_loss', 'bad_debt_tax')), 0)::int AS up,
       coalesce(sum(amount_minor) FILTER (WHERE account = 'bad_debt_tax'), 0)::int AS tax FROM billing.ledger_entry`,
  );
  expect([books!.open, books!.up]).toEqual([owed!.open, owed!.up]);
  expect(Math.abs(books!.tax - owed!.tax)).toBeLessThan(1 + 2 * owed!.times);
}

/** The product's own look at itself: books against documents, and every check of the night that is about sums. */
export async function nothingDiffers(world: BillingWorld): Promise<void> {
  const { trialBalance, differences } = await world.get(ReadMoney).cockpit(world.issuer, 'ja');
  expect([trialBalance.balanced, differences]).toEqual([true, []]);
  const { checks } = await world.get(ReadReconciliation).again(world.issuer);
  // The moved clock makes waiting work look late; months, payees, evidence and what two persons have to give back wait on purpose.
  const onPurpose = ['outbox', 'inbox', 'months', 'payees', 'returns', 'evidence'];
  expect(checks.filter(({ ok, name }) => !ok && !onPurpose.includes(name))).toEqual([]);
}

export const invariants = {
  entriesAreLevel,
  splitIsPaid,
  debtsAreBooked,
  providerSaysTheSame,
  nothingDiffers,
} as const;
