import { addDays, type CalendarDate } from '@madoguchi/kernel';

/** Days after its issue within which a payee may say that a statement is wrong; printed on the paper. */
export const OBJECTION_DAYS = 14;

export type ObjectionStatus = 'open' | 'accepted' | 'refused';

/** What counts of an objection for the state of its statement. */
export interface AnsweredObjection {
  readonly status: ObjectionStatus;
  readonly answeredOn: CalendarDate | null;
}

/** `corrected`: it counts together with the correction on a later statement. */
export type ConfirmationState = 'to_confirm' | 'objected' | 'corrected' | 'confirmed';

export interface Confirmation {
  readonly state: ConfirmationState;
  /** The last day on which the payee may object; afterwards what it says counts as confirmed. */
  readonly objectUntil: CalendarDate;
  /** The day from which it counts as confirmed by itself. */
  readonly confirmedOn: CalendarDate | null;
}

/**
 * What makes a 仕入明細書 lawful is that the seller confirms it, also by saying nothing in time. After a refused objection
 * the days count once more, from the answer.
 */
export function confirmation(
  issuedOn: CalendarDate,
  objections: readonly AnsweredObjection[],
  today: CalendarDate,
): Confirmation {
  const from = objections.reduce(
    (last, { answeredOn }) => (answeredOn !== null && answeredOn > last ? answeredOn : last),
    issuedOn,
  );
  const objectUntil = addDays(from, OBJECTION_DAYS);
  const has = (status: ObjectionStatus) => objections.some((each) => each.status === status);
  if (has('open')) return { state: 'objected', objectUntil, confirmedOn: null };
  if (has('accepted')) return { state: 'corrected', objectUntil, confirmedOn: null };
  return today > objectUntil
    ? { state: 'confirmed', objectUntil, confirmedOn: addDays(objectUntil, 1) }
    : { state: 'to_confirm', objectUntil, confirmedOn: null };
}
