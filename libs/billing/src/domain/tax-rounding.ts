import type { CalendarDate, DocumentRounding, RoundingMode } from '@madoguchi/kernel';

/** How the tax of documents issued from a day on is rounded. */
export interface RoundingRule {
  readonly fromOn: CalendarDate;
  readonly mode: RoundingMode;
}

/** Of an issuer that has chosen nothing: in favour of whoever pays. */
const unless: RoundingMode = 'down';

/** The mode of a document issued on `day`. @param rules the oldest first */
export const roundingOn = (rules: readonly RoundingRule[], day: CalendarDate): RoundingMode =>
  rules.findLast(({ fromOn }) => fromOn <= day)?.mode ?? unless;

/** The same for documents still to come: what belongs to a day gone by would be issued today. */
export const roundingFrom =
  (rules: readonly RoundingRule[], today: CalendarDate): DocumentRounding =>
  (on) =>
    roundingOn(rules, on === null || on < today ? today : on);
