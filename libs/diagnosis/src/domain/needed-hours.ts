import {
  coversSpan,
  everyDay,
  openingsOn,
  weekdays,
  type OpeningHours,
  type ServiceHours,
} from '@madoguchi/kernel';
import type { FunctionCode } from './knowledge.js';

/** The hours an owner may need, part by part: so many that each can be named when it is missing. */
export const hourParts = ['day', 'evening', 'saturday', 'sunday', 'holidays', 'night'] as const;
export type HourPart = (typeof hourParts)[number];

/** Inside what every shop or office calls by that name; owners open at ten or close at five miss nothing by it. */
const spansOf: Readonly<Record<Exclude<HourPart, 'holidays'>, readonly OpeningHours[]>> = {
  day: openingsOn(weekdays, '10:00', '17:00'),
  evening: openingsOn(weekdays, '18:00', '19:00'),
  saturday: openingsOn([6], '10:00', '17:00'),
  sunday: openingsOn([7], '10:00', '17:00'),
  night: [...openingsOn(everyDay, '00:00', '06:00'), ...openingsOn(everyDay, '22:00', '24:00')],
};

const beyondDay: Readonly<Record<string, readonly HourPart[]>> = {
  business: [],
  evenings: ['evening'],
  weekends: ['saturday', 'sunday', 'holidays'],
  '24h': ['evening', 'saturday', 'sunday', 'holidays', 'night'],
};

/** What the answer to "when must calls be taken" means for the service in question: after hours, the day is the owner's own. */
export function partsNeeded(needed: string | null, main: FunctionCode): readonly HourPart[] {
  const beyond = needed === null ? undefined : beyondDay[needed];
  if (!beyond) return [];
  return main === 'after_hours_reception' ? beyond : ['day', ...beyond];
}

const covers = ({ spans, closedOnHolidays }: ServiceHours, part: HourPart): boolean =>
  part === 'holidays' ? !closedOnHolidays : spansOf[part].every((wanted) => coversSpan(spans, wanted));

/** The parts that nobody would answer in. */
export const partsMissing = (hours: ServiceHours, needed: readonly HourPart[]): readonly HourPart[] =>
  needed.filter((part) => !covers(hours, part));

/** How much of the wish is missing: Saturdays without Sundays are more than nothing. Daytime alone is what everybody offers, so it is not counted as met. */
export function shareMissing(hours: ServiceHours, needed: readonly HourPart[]): number {
  const beyond = needed.filter((part) => part !== 'day').length;
  return Math.min(1, partsMissing(hours, needed).length / Math.max(1, beyond));
}
