import { allocate, sum, type Minor } from '@madoguchi/kernel';
import { posting, type Posting } from './ledger.js';

/** A sum that is owed, with the consumption tax in it kept apart: whether that may be taken off is decided by a tax adviser. */
export interface Owed {
  readonly taxableMinor: Minor;
  readonly taxMinor: Minor;
}

export const totalOf = ({ taxableMinor, taxMinor }: Owed): Minor => sum([taxableMinor, taxMinor]);

/** `amountMinor` of it, net and tax in the proportion of the whole; the last part takes the last yen of both. */
export function partOf(whole: Owed, amountMinor: Minor): Owed {
  if (amountMinor < 0 || amountMinor > totalOf(whole))
    throw new RangeError('A part is no larger than the whole');
  if (amountMinor === 0) return { taxableMinor: 0, taxMinor: 0 };
  const [taxableMinor, taxMinor] = allocate(amountMinor, [whole.taxableMinor, whole.taxMinor]);
  return { taxableMinor: taxableMinor!, taxMinor: taxMinor! };
}

const negative = ({ taxableMinor, taxMinor }: Owed): Owed => ({
  taxableMinor: 0 - taxableMinor,
  taxMinor: 0 - taxMinor,
});

/**
 * What is written off of an invoice is never more than what is still owed of it.
 * @param written what was written off once @param recovered of it since then
 * @returns what is recovered now; below zero when a bank took a payment back; undefined when nothing changes
 */
export function recovery(written: Owed, recovered: Owed, openMinor: Minor): Owed | undefined {
  const standing = {
    taxableMinor: written.taxableMinor - recovered.taxableMinor,
    taxMinor: written.taxMinor - recovered.taxMinor,
  };
  const target = Math.min(openMinor, totalOf(written));
  const change = totalOf(standing) - target;
  if (change === 0) return undefined;
  return change > 0 ? partOf(standing, change) : negative(partOf(recovered, -change));
}

interface WrittenOff extends Owed {
  readonly id: string;
  readonly clientId: string;
}

export const writtenOff = (off: WrittenOff): Posting =>
  posting({ kind: 'written_off', sourceType: 'write_off', sourceId: off.id }, [
    ['bad_debt_loss', off.clientId, off.taxableMinor],
    ['bad_debt_tax', off.clientId, off.taxMinor],
    ['customer_receivable', off.clientId, -totalOf(off)],
  ]);

/** Owed again first; the payment itself is booked as any other. */
export const writeOffRecovered = (part: WrittenOff): Posting =>
  posting({ kind: 'write_off_recovered', sourceType: 'write_off_recovery', sourceId: part.id }, [
    ['customer_receivable', part.clientId, totalOf(part)],
    ['bad_debt_loss', part.clientId, 0 - part.taxableMinor],
    ['bad_debt_tax', part.clientId, 0 - part.taxMinor],
  ]);
