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

/** A payee's tax-exclusive share of one paid invoice, not yet on a statement. */
export interface Due {
  readonly invoiceId: string;
  readonly payeeId: string;
  readonly role: PayeeRole;
  readonly netMinor: Minor;
  readonly taxRateBps: Bps;
  readonly period: Period;
}

export interface PlannedLine {
  readonly due: Due;
  /** The line's part of the statement's tax: what is transferred from this invoice's charge is net + tax. */
  readonly taxMinor: Minor;
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

/** One payout per payee and role, in a stable order. Tax is rounded once per rate per statement. */
export function planPayouts(dues: readonly Due[], mode: RoundingMode): PlannedPayout[] {
  const groups = new Map<string, Due[]>();
  for (const due of dues) {
    if (due.netMinor <= 0) continue;
    const key = `${due.role} ${due.payeeId}`;
    groups.set(key, [...(groups.get(key) ?? []), due]);
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => planOne(group, mode));
}

function planOne(group: readonly Due[], mode: RoundingMode): PlannedPayout {
  const ordered = [...group].sort(
    (a, b) => compare(a.period.startsOn, b.period.startsOn) || compare(a.invoiceId, b.invoiceId),
  );
  const totals = documentTotals(
    ordered.map((due) => ({ amountMinor: due.netMinor, taxRateBps: due.taxRateBps })),
    mode,
  );
  const taxOf = new Map<Due, Minor>();
  for (const rate of totals.rates) {
    const members = ordered.filter((due) => due.taxRateBps === rate.rateBps);
    const parts = allocate(
      rate.taxMinor,
      members.map((due) => due.netMinor),
    );
    members.forEach((due, index) => taxOf.set(due, parts[index]!));
  }
  const first = ordered[0]!;
  const ends = ordered.map((due) => due.period.endsOn).sort(compare);
  return {
    payeeId: first.payeeId,
    role: first.role,
    period: { startsOn: first.period.startsOn, endsOn: ends[ends.length - 1]! },
    lines: ordered.map((due) => ({ due, taxMinor: taxOf.get(due)! })),
    netMinor: totals.taxableMinor,
    taxMinor: totals.taxMinor,
    amountMinor: sum([totals.taxableMinor, totals.taxMinor]),
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
