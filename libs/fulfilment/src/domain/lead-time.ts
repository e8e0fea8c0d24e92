import { addDays, type CalendarDate, dateAt, type Instant, weekday } from '@madoguchi/kernel';
import { clockAt } from './campaign.js';
import { type ClosedPeriod, type HolidayCalendar, restOn } from './closed-days.js';
import { Problems } from './words.js';

/** How long a shop needs until an order leaves, and how long that is on its way. */
export interface LeadTime {
  /** Days of shipping after the one that begins with the order; 0: it leaves on that day. */
  readonly days: number;
  /** HH:MM; what is ordered later counts as of the next day. Null: midnight. */
  readonly cutOff: string | null;
  /** On which parcels leave; 1 is Monday. */
  readonly weekdays: readonly number[];
  readonly shipsOnHolidays: boolean;
  /** Days from leaving to arriving; carriers work every day. */
  readonly transitDays: number;
}

export const MAX_LEAD_DAYS = 60;
export const MAX_TRANSIT_DAYS = 14;
/** Of a shop that has told nothing, for goods that need days of their own. */
const unhurried: LeadTime = {
  days: 0,
  cutOff: null,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  shipsOnHolidays: true,
  transitDays: 0,
};

/** Checks and cleans what was typed. @throws Refusal BAD_INPUT with every problem by field */
export function checkLeadTime(typed: LeadTime): LeadTime {
  const problems = new Problems();
  const within = (path: string, value: number, max: number) => {
    if (!Number.isInteger(value) || value < 0 || value > max)
      problems.add({ path, reason: 'outOfRange', params: { min: 0, max } });
  };
  within('days', typed.days, MAX_LEAD_DAYS);
  within('transitDays', typed.transitDays, MAX_TRANSIT_DAYS);
  const cutOff = typed.cutOff?.normalize('NFKC').trim() || null;
  if (cutOff !== null && !/^([01]\d|2[0-3]):[0-5]\d$/.test(cutOff))
    problems.add({ path: 'cutOff', reason: 'notATime' });
  const weekdays = [...new Set(typed.weekdays)].sort((a, b) => a - b);
  if (weekdays.length === 0) problems.add({ path: 'weekdays', reason: 'noShippingDay' });
  if (weekdays.some((day) => !Number.isInteger(day) || day < 1 || day > 7))
    problems.add({ path: 'weekdays', reason: 'invalid' });
  problems.refuse();
  return { ...typed, cutOff, weekdays };
}

/** The longest that any of the goods needs; null when neither shop nor goods need any. */
export function leadFor(shop: LeadTime | null, goodsDays: readonly (number | null)[]): LeadTime | null {
  if (shop === null && goodsDays.every((days) => days === null)) return null;
  const base = shop ?? unhurried;
  return { ...base, days: Math.max(base.days, ...goodsDays.map((days) => days ?? 0)) };
}

export interface Delivery {
  readonly leavesOn: CalendarDate;
  readonly arrivesOn: CalendarDate;
}

/** Nobody looks further for a day on which a parcel leaves. */
const FARTHEST = 400;

/** When an order that is taken now can leave and arrive at the earliest. Later days can be kept too: carriers hold a parcel for its day. */
export function earliestDelivery(
  lead: LeadTime,
  closedDays: readonly ClosedPeriod[],
  now: Instant,
  holiday: HolidayCalendar,
): Delivery {
  const off = { restsOnHolidays: !lead.shipsOnHolidays, closedDays };
  const ships = (day: CalendarDate) =>
    lead.weekdays.includes(weekday(day)) && restOn(off, day, holiday) === null;
  const today = dateAt(now);
  const isLate = lead.cutOff !== null && clockAt(now) >= lead.cutOff;
  let leavesOn = isLate ? addDays(today, 1) : today;
  let left = lead.days;
  for (let tried = 0; tried < FARTHEST; tried += 1) {
    if (ships(leavesOn) && (left -= 1) < 0) break;
    leavesOn = addDays(leavesOn, 1);
  }
  return { leavesOn, arrivesOn: addDays(leavesOn, lead.transitDays) };
}
