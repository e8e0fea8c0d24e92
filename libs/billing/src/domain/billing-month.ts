import {
  addDays,
  addMonths,
  endOfMonth,
  parseCalendarDate,
  type CalendarDate,
  type Period,
} from '@madoguchi/kernel';

/** A calendar month of the issuer's zone as `YYYY-MM`: what one invoice covers. */
export type BillingMonth = string & { readonly __billingMonth?: true };

export function parseMonth(text: string): BillingMonth | undefined {
  return /^\d{4}-\d{2}$/.test(text) && parseCalendarDate(`${text}-01`) ? text : undefined;
}

export const periodOfMonth = (month: BillingMonth): Period => ({
  startsOn: `${month}-01`,
  endsOn: endOfMonth(`${month}-01`),
});

export const monthOf = (date: CalendarDate): BillingMonth => date.slice(0, 7);

export const previousMonth = (date: CalendarDate): BillingMonth =>
  monthOf(addMonths(`${monthOf(date)}-01`, -1));

export const followingMonth = (month: BillingMonth): BillingMonth => monthOf(addMonths(`${month}-01`, 1));

/** A month can be closed only after its last day: until then a call may still come in. */
export const isOver = (month: BillingMonth, today: CalendarDate): boolean =>
  today > periodOfMonth(month).endsOn;

/** The days of `month` on which the contract runs; undefined when it does not run at all in that month. */
export function contractDays(
  contract: { readonly startsOn: CalendarDate; readonly endsOn: CalendarDate | null },
  month: BillingMonth,
): Period | undefined {
  const whole = periodOfMonth(month);
  const startsOn = contract.startsOn > whole.startsOn ? contract.startsOn : whole.startsOn;
  const endsOn = contract.endsOn !== null && contract.endsOn < whole.endsOn ? contract.endsOn : whole.endsOn;
  return startsOn <= endsOn ? { startsOn, endsOn } : undefined;
}

/** Invoices are due at the end of the month they are issued in, and never on the day of issue itself. */
export function dueOn(issuedOn: CalendarDate): CalendarDate {
  const end = endOfMonth(issuedOn);
  return end > issuedOn ? end : endOfMonth(addDays(end, 1));
}
