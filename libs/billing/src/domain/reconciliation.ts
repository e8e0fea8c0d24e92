import { HOUR_MS, sum, type Instant, type Minor } from '@madoguchi/kernel';

/** Every nightly check (`meter` only while usage is reported to one); each has its line in `docs/runbooks/money-alarms.md`. */
export const checkNames = [
  'entries',
  'receivable',
  'payable',
  'credit',
  'advance',
  'deposit',
  'funds',
  'transferred',
  'collected',
  'outputTax',
  'clearing',
  'contested',
  'writtenOff',
  'charges',
  'refunds',
  'transfers',
  'chargebacks',
  'evidence',
  'others',
  'balance',
  'cash',
  'outbox',
  'inbox',
  'months',
  'tally',
  'usage',
  'unbilled',
  'payees',
  'returns',
  'meter',
] as const;
export type CheckName = (typeof checkNames)[number];

/** Checks that count things instead of yen. */
export const countingChecks: readonly CheckName[] = [
  'outbox',
  'inbox',
  'months',
  'tally',
  'usage',
  'unbilled',
  'meter',
  'payees',
  'returns',
  'evidence',
];

export interface Check {
  readonly name: CheckName;
  readonly left: number;
  readonly right: number;
  /** What differs, by name; empty when only the sums are known. */
  readonly differing: readonly string[];
  readonly ok: boolean;
  /** Why it could not be made, as the provider's failure names it; null when it was. */
  readonly problem: string | null;
}

export const check = (
  name: CheckName,
  left: number,
  right: number,
  differing: readonly string[] = [],
): Check => ({
  name,
  left,
  right,
  differing,
  ok: left === right && differing.length === 0,
  problem: null,
});

/** A night has been left out: one takes place a day, and may take its time. */
export const nightIsLate = (ranAt: Instant, now: Instant): boolean =>
  now.getTime() - ranAt.getTime() > 26 * HOUR_MS;

/** Nothing is known, so nothing agrees. */
export const notMade = (name: CheckName, problem: string): Check => ({
  name,
  left: 0,
  right: 0,
  differing: [],
  ok: false,
  problem,
});

/** One movement of money, as our books or the provider's balance know it. */
export interface Movement {
  /** The provider's id of the charge, refund or transfer. */
  readonly source: string;
  readonly amountMinor: Minor;
}

/** What moves the provider's balance and has a document of ours. */
export const movementKinds = ['charges', 'refunds', 'transfers', 'chargebacks'] as const;
/** `bank` and `fees` are booked from the provider's own line; `others` is what nobody knows. */
export type MovementKind = (typeof movementKinds)[number] | 'bank' | 'fees' | 'others';

/** One line of the provider's balance. It never changes. */
export interface BalanceMovement {
  readonly stripeId: string;
  readonly kind: MovementKind;
  /** The provider's own word for it. */
  readonly type: string;
  /** The provider's id of the charge, refund, transfer … */
  readonly source: string;
  /** What it changed the balance by. */
  readonly amountMinor: Minor;
  readonly movedAt: Instant;
}

const AT_MOST = 50;

/** Two lists by source: equal sums can hide two mistakes, so every source is compared. */
export function compareMovements(
  name: CheckName,
  ours: readonly Movement[],
  theirs: readonly Movement[],
): Check {
  const mine = bySource(ours);
  const other = bySource(theirs);
  const differing = [...new Set([...mine.keys(), ...other.keys()])]
    // What went out and came back is as if it had never been, e.g. a refund that failed.
    .filter((source) => (mine.get(source) ?? 0) !== (other.get(source) ?? 0))
    .sort();
  const total = (movements: readonly Movement[]) => sum(movements.map(({ amountMinor }) => amountMinor));
  return check(name, total(ours), total(theirs), differing.slice(0, AT_MOST));
}

function bySource(movements: readonly Movement[]): Map<string, Minor> {
  const sums = new Map<string, Minor>();
  for (const { source, amountMinor } of movements) sums.set(source, (sums.get(source) ?? 0) + amountMinor);
  return sums;
}
