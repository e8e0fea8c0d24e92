import { addDays, addMonths, startOfMonth, type CalendarDate } from '@madoguchi/kernel';

/** Payees are paid on this day of the month, or on the bank day before it. */
export const PAY_DAY = 25;

/**
 * 取適法 3条 and フリーランス法 4条: within 60 days, the day on which the work was received being the first. Work of a period
 * counts as received on its last day.
 */
const PAID_WITHIN_DAYS = 60;

/** Whether banks move no money on that day. */
export type BanksRest = (day: CalendarDate) => boolean;

/** The law would let a holiday move a pay day later only by an agreement in writing; so it moves earlier. */
function bankDayUntil(day: CalendarDate, banksRest: BanksRest): CalendarDate {
  return banksRest(day) ? bankDayUntil(addDays(day, -1), banksRest) : day;
}

function bankDayFrom(day: CalendarDate, banksRest: BanksRest): CalendarDate {
  return banksRest(day) ? bankDayFrom(addDays(day, 1), banksRest) : day;
}

/** The last bank day on which money for work until `periodEndsOn` may leave. */
export const payBy = (periodEndsOn: CalendarDate, banksRest: BanksRest): CalendarDate =>
  bankDayUntil(addDays(periodEndsOn, PAID_WITHIN_DAYS - 1), banksRest);

/** The regular pay day after `payOn`. */
export function nextPayDay(payOn: CalendarDate, banksRest: BanksRest): CalendarDate {
  const of = (month: CalendarDate) => bankDayUntil(addDays(startOfMonth(month), PAY_DAY - 1), banksRest);
  return of(payOn) > payOn ? of(payOn) : of(addMonths(startOfMonth(payOn), 1));
}

/** Work until this day is paid by a run on `payOn` whether or not the client has paid: the next pay day would be too late. */
export const advanceCutOff = (payOn: CalendarDate, banksRest: BanksRest): CalendarDate =>
  // The next pay day is a bank day, so `payBy` lies before it exactly when the 60th day does.
  addDays(nextPayDay(payOn, banksRest), -PAID_WITHIN_DAYS);

/** Work until this day has to be paid by tonight: banks rest tomorrow until after its limit, or the limit is over. */
export const mustBePaidCutOff = (today: CalendarDate, banksRest: BanksRest): CalendarDate =>
  addDays(bankDayFrom(addDays(today, 1), banksRest), -PAID_WITHIN_DAYS);
