import { sum, type Minor } from '@madoguchi/kernel';
import { correct, type BilledMonth, type Corrections } from './corrections.js';
import type { CreditableLine, WishedCredit } from './credit-note.js';
import type { LineKind } from './rating.js';

export interface KindLine extends CreditableLine {
  readonly kind: LineKind;
}

export interface LateCredit {
  readonly wishes: readonly WishedCredit[];
  readonly settled: Corrections['settled'];
}

/** What use can make dearer, in the order in which it is given back; a base fee is never part of it. */
export const ofUse: readonly LineKind[] = ['overage', 'success', 'minimum'];

/** What later documents have taken back of a month is gone from its lines of use, in the same order. */
export function withCorrected(lines: readonly KindLine[], correctedMinor: Minor): KindLine[] {
  const taken = new Map<number, Minor>();
  let rest = correctedMinor;
  for (const kind of ofUse)
    for (const { position, amountMinor, creditedMinor } of lines.filter((line) => line.kind === kind)) {
      const minor = Math.min(rest, Math.max(amountMinor - creditedMinor, 0));
      taken.set(position, minor);
      rest -= minor;
    }
  return lines.map((line) => ({
    ...line,
    creditedMinor: line.creditedMinor + (taken.get(line.position) ?? 0),
  }));
}

/**
 * A billed month that no later document can correct: what its freed units cost, off its own lines. What credit notes took
 * from those already is not given twice. Undefined when nothing is to be given back.
 * @param leftMinor of the whole document, which lines below zero make less than its single lines
 */
export function lateCredit(
  billed: BilledMonth,
  lines: readonly KindLine[],
  leftMinor: Minor,
): LateCredit | undefined {
  const open = ofUse.flatMap((kind) =>
    lines
      .filter((line) => line.kind === kind && line.amountMinor > line.creditedMinor)
      .map(({ position, amountMinor, creditedMinor }) => ({ position, left: amountMinor - creditedMinor })),
  );
  const roomMinor = Math.min(leftMinor, sum(open.map(({ left }) => left)));
  const { lines: corrected, settled } = correct([billed], roomMinor);
  let rest = -sum(corrected.map(({ amountMinor }) => amountMinor));
  const wishes: WishedCredit[] = [];
  for (const { position, left } of open) {
    if (rest <= 0) break;
    const amountMinor = Math.min(left, rest);
    wishes.push({ position, amountMinor });
    rest -= amountMinor;
  }
  return wishes.length === 0 ? undefined : { wishes, settled };
}
