import { sum, type Minor, type RoundingMode } from '@madoguchi/kernel';
import { worth, type BilledMonth } from './corrections.js';
import { documentTotals, type TaxedLine } from './document-tax.js';

/** An open invoice with what is not decided yet about it. */
export interface Contested {
  readonly leftMinor: Minor;
  readonly lines: readonly TaxedLine[];
  readonly roundingMode: RoundingMode;
  /** Its month, with the units that were objected to and have no answer yet; undefined when it has no use of its own. */
  readonly disputed: BilledMonth | undefined;
  /** A credit note that a second person has still to decide. */
  readonly proposedMinor: Minor;
}

/** Whether nothing would be left to pay if all that is open were decided for the client: then nobody is asked for money. */
export const isContestedInFull = ({ leftMinor, disputed, proposedMinor, ...document }: Contested): boolean =>
  leftMinor <= sum([proposedMinor, disputed ? worthWithTax(document, disputed) : 0]);

/** By how much the document would be smaller without these units; a document taxes all its lines at once. */
function worthWithTax(
  { lines, roundingMode }: Pick<Contested, 'lines' | 'roundingMode'>,
  disputed: BilledMonth,
): Minor {
  const amountMinor = worth(disputed, disputed.freed) - worth(disputed, []);
  const taxRateBps = lines[0]?.taxRateBps ?? 0;
  const before = documentTotals(lines, roundingMode).totalMinor;
  return before - documentTotals([...lines, { amountMinor, taxRateBps }], roundingMode).totalMinor;
}
