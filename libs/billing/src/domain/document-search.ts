import type { CalendarDate, FieldProblem, Minor } from '@madoguchi/kernel';
import type { DocumentKind } from './documents.js';

/** What the law on electronic books asks of kept documents: found by date, amount and counterparty, also by range and together. */
export interface DocumentSearch {
  readonly issuedFrom: CalendarDate | null;
  readonly issuedUntil: CalendarDate | null;
  /** With tax, as it stands on the document. */
  readonly leastMinor: Minor | null;
  readonly mostMinor: Minor | null;
  /** A part of the other company's name. */
  readonly counterparty: string | null;
  readonly kind: DocumentKind | null;
}

export const NAME_AT_MOST = 100;

export function checkSearch(search: DocumentSearch): FieldProblem[] {
  const { issuedFrom, issuedUntil, leastMinor, mostMinor, counterparty } = search;
  const problems: FieldProblem[] = [];
  if (issuedFrom !== null && issuedUntil !== null && issuedUntil < issuedFrom)
    problems.push({ path: 'issuedUntil', reason: 'daysOutOfOrder' });
  for (const [path, amount] of Object.entries({ leastMinor, mostMinor }))
    if (amount !== null && amount < 0) problems.push({ path, reason: 'tooSmall', params: { min: 0 } });
  if (leastMinor !== null && mostMinor !== null && mostMinor < leastMinor)
    problems.push({ path: 'mostMinor', reason: 'amountsOutOfOrder' });
  if (counterparty !== null && [...counterparty].length > NAME_AT_MOST)
    problems.push({ path: 'counterparty', reason: 'tooLong', params: { max: NAME_AT_MOST } });
  return problems;
}
