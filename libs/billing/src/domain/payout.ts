import {
  addDays,
  allocate,
  startOfMonth,
  sum,
  type Bps,
  type CalendarDate,
  type Minor,
  type Period,
  type RoundingMode,
} from '@madoguchi/kernel';
import { documentTotals } from './document-tax.js';
import type { PayeeRole } from './ledger.js';

/** A payee's tax-exclusive share of one invoice, not yet on a statement; or, below zero, what it owes back of one. */
export interface Due {
  readonly invoiceId: string;
  readonly contractNumber: string;
  /** Set for what is owed back, and for what an objection put right either way. */
  readonly deductionId: string | null;
  readonly payeeId: string;
  readonly role: PayeeRole;
  readonly netMinor: Minor;
  readonly taxRateBps: Bps;
  readonly period: Period;
  /** Paid by the law's limit although the client's money is not there: not paid, or contested by its bank. */
  readonly advanced: boolean;
}

export interface PlannedLine {
  readonly due: Due;
  /** The line's part of the statement's tax. */
  readonly taxMinor: Minor;
  /** What is transferred from this invoice's charge: net + tax, less what deductions took. */
  readonly transferMinor: Minor;
}

/** One statement of one payee in one role. Net + tax = amount; the lines add up to it to the yen. */
export interface PlannedPayout {
  readonly payeeId: string;
  readonly role: PayeeRole;
  readonly period: Period;
  readonly lines: readonly PlannedLine[];
  readonly netMinor: Minor;
  readonly taxMinor: Minor;
  readonly amountMinor: Minor;
}

/** Months that ended before the month of the pay day are paid: closed at month end, paid the month after. */
export const payoutCutOff = (payOn: CalendarDate): CalendarDate => addDays(startOfMonth(payOn), -1);

/**
 * One payout per payee and role, in a stable order. Tax is rounded once per rate per statement. A payee that owes back as
 * much as it is due gets no statement: both wait for the next run, which is how a balance below zero is carried over.
 */
export function planPayouts(dues: readonly Due[], mode: RoundingMode): PlannedPayout[] {
  const groups = new Map<string, Due[]>();
  for (const due of dues) {
    if (due.netMinor === 0) continue;
    const key = `${due.role} ${due.payeeId}`;
    groups.set(key, [...(groups.get(key) ?? []), due]);
  }
  return [...groups.entries()]
    .filter(([, group]) => sum(group.map((due) => due.netMinor)) > 0)
    .sort(([a], [b]) => compare(a, b))
    .map(([, group]) => planOne(group, mode));
}

function planOne(group: readonly Due[], mode: RoundingMode): PlannedPayout {
  const ordered = [...group].sort(
    (a, b) =>
      // As its reader looks a line up: by contract, then by month.
      compare(a.contractNumber, b.contractNumber) ||
      compare(a.period.startsOn, b.period.startsOn) ||
      compare(a.invoiceId, b.invoiceId) ||
      // The share, then what is owed back of it, largest last: the same statement whatever ids chance gave.
      b.netMinor - a.netMinor ||
      compare(a.deductionId ?? '', b.deductionId ?? ''),
  );
  const totals = documentTotals(ordered.map(taxed), mode);
  const taxOf = new Map<Due, Minor>();
  for (const rate of totals.rates) {
    const members = ordered.filter((due) => due.taxRateBps === rate.rateBps);
    const shares = members.filter((due) => due.netMinor > 0);
    const [earned] = documentTotals(shares.map(taxed), mode).rates;
    spread(taxOf, shares, earned?.taxMinor ?? 0);
    // What rounding the whole once leaves for the deductions: their own tax, to the yen.
    spread(
      taxOf,
      members.filter((due) => due.netMinor < 0),
      rate.taxMinor - (earned?.taxMinor ?? 0),
    );
  }
  const first = ordered[0]!;
  const starts = ordered.map((due) => due.period.startsOn).sort(compare);
  const ends = ordered.map((due) => due.period.endsOn).sort(compare);
  return {
    payeeId: first.payeeId,
    role: first.role,
    period: { startsOn: starts[0]!, endsOn: ends[ends.length - 1]! },
    lines: withTransfers(ordered.map((due) => ({ due, taxMinor: taxOf.get(due)! }))),
    netMinor: totals.taxableMinor,
    taxMinor: totals.taxMinor,
    amountMinor: sum([totals.taxableMinor, totals.taxMinor]),
  };
}

const taxed = (due: Due) => ({ amountMinor: due.netMinor, taxRateBps: due.taxRateBps });

function spread(taxOf: Map<Due, Minor>, members: readonly Due[], taxMinor: Minor): void {
  if (members.length === 0) return;
  const parts = allocate(
    taxMinor,
    members.map((due) => Math.abs(due.netMinor)),
  );
  members.forEach((due, index) => taxOf.set(due, parts[index]!));
}

/** A deduction takes from its own invoice's line first, then from the others in their order. */
function withTransfers(lines: readonly { due: Due; taxMinor: Minor }[]): PlannedLine[] {
  const left = lines.map(({ due, taxMinor }) => Math.max(due.netMinor + taxMinor, 0));
  for (const { due, taxMinor } of lines.filter((line) => line.due.netMinor < 0)) {
    const isOwn = (at: number) => lines[at]!.due.invoiceId === due.invoiceId;
    const indexes = lines.map((_, at) => at);
    let open = -(due.netMinor + taxMinor);
    for (const at of [...indexes.filter(isOwn), ...indexes.filter((each) => !isOwn(each))]) {
      const taken = Math.min(open, left[at]!);
      left[at] = left[at]! - taken;
      open -= taken;
    }
  }
  return lines.map((line, at) => ({ ...line, transferMinor: left[at]! }));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
