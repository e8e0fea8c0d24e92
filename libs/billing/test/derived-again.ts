import { sum, type RoundingMode } from '@madoguchi/kernel';
import { planOn } from '@madoguchi/contracting/contract';
import { contentHash } from '../src/documents/document-hash.js';
import { accountFee, bankMoved } from '../src/domain/balance-postings.js';
import {
  borneParts,
  lossSplit,
  lostOf,
  movedPostings,
  type ChargebackMove,
  type Dispute,
} from '../src/domain/chargeback.js';
import { takeBack } from '../src/domain/credit-note.js';
import {
  creditApplied,
  creditNoteIssued,
  creditSetOff,
  creditSplit,
  refundSent,
} from '../src/domain/credit-postings.js';
import {
  invoiceIssued,
  invoicePaid,
  payoutTax,
  processorFee,
  revenueSplit,
  transferSent,
  type PayeeRole,
  type Posting,
} from '../src/domain/ledger.js';
import { claimTax, payeeTaxOn } from '../src/domain/payee-tax.js';
import { rateMonth, type RatedLine } from '../src/domain/rating.js';
import { splitByShares, type Split } from '../src/domain/split.js';
import { withWaiver, type Waiver } from '../src/domain/waiver.js';
import { writeOffRecovered, writtenOff, type Owed } from '../src/domain/write-off.js';
import { system } from './billing-world.js';
import type { MoneyMachine } from './money-machine.js';

interface Bill {
  readonly id: string;
  readonly clientId: string;
  readonly producerId: string;
  readonly operatorId: string;
  readonly platformBps: number;
  readonly producerBps: number;
  readonly operatorBps: number;
  readonly month: string;
  readonly status: string;
  readonly taxableMinor: number;
  readonly taxMinor: number;
  readonly totalMinor: number;
  readonly waivedMinor: number;
  readonly collectedMinor: number | null;
  readonly feeMinor: number | null;
  readonly appliedMinor: number;
  readonly shared: boolean;
  readonly borne: readonly { readonly id: string; readonly role: PayeeRole; readonly netMinor: number }[];
}
interface Note {
  readonly id: string;
  readonly invoiceId: string;
  readonly clientId: string;
  readonly means: 'reduce' | 'refund' | 'carry';
  readonly gift: boolean;
  readonly taxableMinor: number;
  readonly taxMinor: number;
  readonly totalMinor: number;
  readonly settled: boolean;
  readonly at: Date;
}
type Loss = Dispute & {
  readonly id: string;
  readonly invoiceId: string;
  readonly moves: readonly (ChargebackMove & { readonly id: string })[];
  readonly setOff: readonly {
    readonly id: string;
    readonly clientId: string;
    readonly amountMinor: number;
  }[];
};

const numbers = (columns: readonly string[]) =>
  columns
    .map((column) => `${column.replace(/[A-Z]/g, (big) => `_${big.toLowerCase()}`)}::int AS "${column}"`)
    .join(', ');
const totals = numbers(['taxableMinor', 'taxMinor', 'totalMinor']);

/** Throws away what is kept besides the facts and works it out again from them; nothing may come out differently. */
export async function derivedAgain(machine: MoneyMachine): Promise<void> {
  await talliesAgain(machine);
  await documentsAgain(machine);
  await linesAgain(machine);
  await booksAgain(machine);
}

/** The months' tallies from the single units and corrections. */
async function talliesAgain({ world }: MoneyMachine): Promise<void> {
  const tallies = () => world.rows('SELECT * FROM fulfilment.usage_tally ORDER BY contract_id, month');
  const kept = await tallies();
  await world.rows('SELECT fulfilment.recount_usage()');
  expect(kept.length).toBeGreaterThan(0);
  expect(await tallies()).toEqual(kept);
}

/** Hashes from the documents' content, sums from their lines, and the counters from the numbers, which have no gap. */
async function documentsAgain({ world }: MoneyMachine): Promise<void> {
  const documents = await world.rows<{
    number: string;
    hash: string;
    document: { taxableMinor: number; taxMinor: number; totalMinor: number; lines: readonly { amountMinor: number }[] };
  }>(
    `SELECT number, hash, document FROM billing.invoice WHERE number IS NOT NULL
     UNION ALL SELECT number, hash, document FROM billing.credit_note WHERE number IS NOT NULL
     UNION ALL SELECT number, hash, document FROM billing.payout`,
  ); // prettier-ignore
  for (const { number, hash, document } of documents) {
    expect([number, contentHash(document)]).toEqual([number, hash]);
    const { lines, taxableMinor, taxMinor, totalMinor } = document;
    expect([number, sum(lines.map(({ amountMinor }) => amountMinor)), taxableMinor + taxMinor]).toEqual([
      number,
      taxableMinor,
      totalMinor,
    ]);
  }
  const counters = await world.rows<{ last: number; issued: number }>(
    `SELECT last, (SELECT count(*)::int FROM (SELECT number FROM billing.invoice UNION ALL SELECT number FROM billing.credit_note
       UNION ALL SELECT number FROM billing.payout) AS every
     WHERE number ~ (CASE kind WHEN 'invoice' THEN '^' WHEN 'credit_note' THEN '^H-' ELSE '^P-' END || year || '-')) AS issued
     FROM billing.document_counter WHERE kind IN ('invoice', 'credit_note', 'statement')`,
  );
  expect(counters.length).toBeGreaterThan(0);
  expect(counters.filter(({ last, issued }) => last !== issued)).toEqual([]);
}

/** What each month's bill says, from the units that counted when it was written and the plan that was in force. */
async function linesAgain({ world, floor, contractId }: MoneyMachine): Promise<void> {
  const contract = (await world.db.unitOfWork.run(system, (tx) =>
    floor.contracting.contract(tx, contractId),
  ))!;
  const amounts = (which: string) =>
    `(SELECT coalesce(array_agg(amount_minor::int ORDER BY position), '{}') FROM billing.invoice_line WHERE invoice_id = invoice.id AND ${which})`;
  const bills = await world.rows<{
    month: string; mode: RoundingMode; calls: number; free: number; appointments: number; lines: number[]; corrected: number[]; waiver: Waiver | null;
  }>(
    `SELECT month, document ->> 'roundingMode' AS mode, counted.*, ${amounts("kind <> 'correction'")} AS lines, ${amounts("kind = 'correction'")} AS corrected,
       (SELECT json_build_object('amountMinor', amount_minor, 'reason', reason) FROM billing.waiver
        WHERE waiver.contract_id = invoice.contract_id AND waiver.month = invoice.month AND waiver.status = 'approved') AS waiver
     FROM billing.invoice CROSS JOIN LATERAL (
       SELECT count(*) FILTER (WHERE kind = 'call' AND counts)::int AS calls, count(*) FILTER (WHERE kind = 'call' AND NOT counts)::int AS free,
         count(*) FILTER (WHERE kind = 'appointment' AND counts)::int AS appointments
       FROM (SELECT kind, billable AND NOT EXISTS (SELECT FROM billing.invoice_correction freed
               WHERE freed.usage_id = unit.id AND freed.invoice_id = invoice.id AND NOT credited) AS counts
             FROM fulfilment.usage_record unit WHERE unit.contract_id = invoice.contract_id AND to_char(occurred_on, 'YYYY-MM') = month) AS unit) AS counted
     WHERE number IS NOT NULL`,
  ); // prettier-ignore
  for (const { month, mode, calls, free, appointments, lines, corrected, waiver } of bills) {
    const usage = { billableCalls: calls, freeCalls: free, acceptedAppointments: appointments };
    const plan = planOn(contract.plans, `${month}-01`);
    const rated = rateMonth({ ...contract, plan } as Parameters<typeof rateMonth>[0], month, usage)!;
    const taken = corrected.map((amountMinor): RatedLine => ({
      kind: 'correction', period: rated.period, quantity: 1, unitMinor: null, amountMinor, part: null, includedUnits: null,
    })); // prettier-ignore
    const again = withWaiver(rated, waiver, mode, taken).lines.filter(({ kind }) => kind !== 'correction');
    expect([month, again.map(({ amountMinor }) => amountMinor)]).toEqual([month, lines]);
  }
}

/** Shares, deductions and every entry of the ledger, from the documents and from what the provider told. */
async function booksAgain(machine: MoneyMachine): Promise<void> {
  const { world } = machine;
  const bills = await world.rows<Bill>(
    `SELECT id, client_id AS "clientId", producer_id AS "producerId", operator_id AS "operatorId", month, status, ${totals},
       ${numbers(['platformBps', 'producerBps', 'operatorBps', 'waivedMinor', 'collectedMinor', 'feeMinor'])},
       (SELECT coalesce(sum(amount_minor), 0)::int FROM billing.credit_application used WHERE used.invoice_id = invoice.id) AS "appliedMinor",
       EXISTS (SELECT FROM billing.invoice_share share WHERE share.invoice_id = invoice.id) AS shared,
       (SELECT coalesce(json_agg(json_build_object('id', id, 'role', role, 'netMinor', net_minor)), '[]') FROM billing.share_deduction
        WHERE invoice_id = invoice.id AND cause = 'dispute') AS borne
     FROM billing.invoice WHERE number IS NOT NULL`,
  );
  const notes = await world.rows<Note>(
    `SELECT id, invoice_id AS "invoiceId", client_id AS "clientId", means, gift, ${totals}, settled_at IS NOT NULL AS settled, decided_at AS at
     FROM billing.credit_note WHERE status = 'issued'`,
  );
  const losses = await world.rows<Loss>(
    `SELECT id, invoice_id AS "invoiceId", state, ${numbers(['amountMinor', 'withdrawnMinor', 'reinstatedMinor', 'feeMinor'])},
       (SELECT coalesce(json_agg(json_build_object('id', used.id, 'clientId', used.client_id, 'amountMinor', used.amount_minor)), '[]')
        FROM billing.credit_application used WHERE used.chargeback_id = chargeback.id) AS "setOff",
       (SELECT coalesce(json_agg(json_build_object('id', moved.id, 'withdrawnMinor', moved.withdrawn_minor, 'feeMinor', moved.fee_minor,
          'reinstatedMinor', moved.reinstated_minor, 'lostMinor', moved.lost_minor, 'fromDepositMinor', moved.from_deposit_minor)), '[]')
        FROM billing.chargeback_move moved WHERE moved.chargeback_id = chargeback.id) AS moves
     FROM billing.chargeback`,
  );
  const postings = bills.flatMap((bill) =>
    billAgain(bill, notes.filter(({ invoiceId }) => invoiceId === bill.id), losses.filter(({ invoiceId }) => invoiceId === bill.id)),
  ); // prettier-ignore
  const derived = [
    ...postings,
    ...(await debtsAgain(machine)),
    ...(await payoutsAgain(machine)),
    ...(await balanceAgain(machine)),
  ];
  const kept = await world.rows<object>(
    `SELECT kind, source_id AS source, account, party_id AS party, amount_minor::int AS amount
     FROM billing.ledger_tx tx JOIN billing.ledger_entry ON tx_id = tx.id`,
  );
  const again = derived.flatMap(({ kind, sourceId, entries }) =>
    entries.map(({ account, partyId, amountMinor }) => ({ kind, source: sourceId, account, party: partyId, amount: amountMinor })),
  ); // prettier-ignore
  const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();
  expect(sorted(again)).toEqual(sorted(kept));
}

/** All postings about one bill, in the order in which its money moved. */
function billAgain(bill: Bill, notes: readonly Note[], losses: readonly Loss[]): Posting[] {
  const reduced = notes.filter(({ means }) => means === 'reduce');
  const left = (of: 'taxableMinor' | 'totalMinor') => bill[of] - sum(reduced.map((note) => note[of]));
  const givenMinor =
    bill.waivedMinor + sum(reduced.filter(({ gift }) => gift).map((note) => note.taxableMinor));
  const found = [
    invoiceIssued(bill, 0),
    creditApplied(bill.id, bill.clientId, bill.appliedMinor),
    ...notes.map((note) => creditNoteIssued(note, note.means !== 'reduce')),
    ...notes.filter(({ means, settled }) => means === 'refund' && settled).map(refundSent),
    ...losses.flatMap((loss) => movesAgain(loss)),
    ...losses
      .flatMap(({ setOff }) => setOff)
      .map((off) => creditSetOff(off.id, off.clientId, off.amountMinor)),
  ];
  if (bill.status === 'paid')
    found.push(
      invoicePaid(bill, left('totalMinor') - bill.appliedMinor, bill.collectedMinor ?? 0),
      processorFee(bill.id, bill.feeMinor ?? 0),
    );
  if (!bill.shared) return found;
  // The payees' parts are of the whole; what is waived or given comes out of the platform's.
  const whole = splitByShares(left('taxableMinor') + givenMinor, bill);
  let held: Split = { ...whole, platformMinor: whole.platformMinor - givenMinor };
  let restMinor = left('totalMinor');
  found.push(revenueSplit(bill.id, whole, bill));
  const given = notes.filter(({ means }) => means !== 'reduce');
  for (const note of given.sort((a, b) => a.at.getTime() - b.at.getTime())) {
    const parts = note.gift
      ? { platformMinor: note.taxableMinor, producerMinor: 0, operatorMinor: 0 }
      : takeBack(note.taxableMinor, held);
    found.push(creditSplit(note.id, parts, bill));
    held = {
      platformMinor: held.platformMinor - parts.platformMinor,
      producerMinor: held.producerMinor - parts.producerMinor,
      operatorMinor: held.operatorMinor - parts.operatorMinor,
    };
    restMinor -= note.totalMinor;
  }
  const setOffMinor = sum(losses.flatMap(({ setOff }) => setOff.map(({ amountMinor }) => amountMinor)));
  const parts = borneParts(sum(losses.map(lostOf)) - setOffMinor, restMinor, held);
  const borne = (role: PayeeRole) =>
    sum(bill.borne.filter((each) => each.role === role).map(({ netMinor }) => netMinor));
  expect([borne('producer'), borne('operator')]).toEqual([parts.producerMinor, parts.operatorMinor]);
  found.push(
    ...bill.borne.map(({ id, role, netMinor }) =>
      lossSplit(id, { id: role === 'producer' ? bill.producerId : bill.operatorId, role }, netMinor),
    ),
  );
  return found;
}

/** What moved of a contested payment, move by move; together they are what the provider says now. */
function movesAgain(loss: Loss): Posting[] {
  const all = (of: keyof ChargebackMove) => sum(loss.moves.map((move) => move[of]));
  expect([all('withdrawnMinor'), all('reinstatedMinor'), all('feeMinor'), all('lostMinor')]).toEqual([
    loss.withdrawnMinor,
    loss.reinstatedMinor,
    loss.feeMinor,
    lostOf(loss),
  ]);
  return loss.moves.flatMap((move) => movedPostings(move.id, move));
}

/** What two admins gave up, and what came in of it after all: never more than was given up, net and tax apart. */
async function debtsAgain({ world }: MoneyMachine): Promise<Posting[]> {
  type Part = Owed & { id: string; clientId: string };
  const offs = await world.rows<Part & { parts: Part[] }>(
    `SELECT off.id, client_id AS "clientId", off.taxable_minor::int AS "taxableMinor", off.tax_minor::int AS "taxMinor",
       (SELECT coalesce(json_agg(json_build_object('id', part.id, 'clientId', client_id, 'taxableMinor', part.taxable_minor, 'taxMinor', part.tax_minor)), '[]')
        FROM billing.write_off_recovery part WHERE part.write_off_id = off.id) AS parts
     FROM billing.write_off off JOIN billing.invoice ON invoice.id = invoice_id WHERE off.status = 'approved'`,
  );
  return offs.flatMap(({ parts, ...off }) => {
    for (const which of ['taxableMinor', 'taxMinor'] as const)
      expect(sum(parts.map((part) => part[which]))).toBeLessThanOrEqual(off[which]);
    return [writtenOff(off), ...parts.map(writeOffRecovered)];
  });
}

async function payoutsAgain({ world }: MoneyMachine): Promise<Posting[]> {
  const payouts = await world.rows<{ id: string; payee: string; role: PayeeRole; number: string | null; endsOn: string; tax: number }>(
    `SELECT id, payee_id AS payee, role, registration_number AS number, period_ends_on::text AS "endsOn",
       (SELECT sum(tax_minor)::int FROM billing.payout_line WHERE payout_id = payout.id) AS tax FROM billing.payout`,
  ); // prettier-ignore
  const sent = await world.rows<{ id: string; payee: string; role: PayeeRole; amount: number }>(
    `SELECT id, payee_id AS payee, role, transfer_minor::int AS amount FROM billing.payout_line WHERE sent_at IS NOT NULL AND stripe_transfer_id IS NOT NULL`,
  );
  return [
    ...payouts.map(({ id, payee, role, number, endsOn, tax }) =>
      payoutTax(id, { id: payee, role }, tax, claimTax(tax, payeeTaxOn(number, endsOn))),
    ),
    ...sent.map(({ id, payee, role, amount }) => transferSent(id, { id: payee, role }, amount)),
  ];
}

async function balanceAgain({ world }: MoneyMachine): Promise<Posting[]> {
  const moved = await world.rows<{ id: string; kind: string; amountMinor: number }>(
    `SELECT id, kind, amount_minor::int AS "amountMinor" FROM billing.balance_movement WHERE kind IN ('bank', 'fees')`,
  );
  return moved.map((movement) => (movement.kind === 'bank' ? bankMoved(movement) : accountFee(movement)));
}
