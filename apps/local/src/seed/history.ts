import { addDays, addMonths, startOfDay, weekday, type CalendarDate } from '@madoguchi/kernel';
import type { Call, CallKind } from '../play/calls.js';
import { aboutOf, conversations, meetings } from './conversations.js';
import type { DemoClient } from './companies.js';

/** The same numbers on every machine, so that the demo looks the same to everybody. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const kinds: readonly (readonly [CallKind, number])[] = [
  ['answered', 0.78],
  ['spam', 0.9],
  ['wrong_number', 0.94],
  ['silent', 0.96],
  ['abandoned', 1],
];

/** A day's calls of one client: a few on business days, fewer on Saturdays, none on Sundays (a night service has them every day). */
export function callsOn(day: CalendarDate, client: DemoClient, roll: () => number): Call[] {
  // Its calls come with its cases.
  if (client.key === 'hinata') return [];
  // What is called for at the shop are its orders; shop.ts plays them.
  if (client.key === 'ibo') return [];
  const everyDay = client.key === 'tanaka';
  const dayOfWeek = weekday(day);
  if (!everyDay && dayOfWeek === 7) return [];
  const usual = client.key === 'sakura' ? 3 : 1.3;
  const count = Math.floor(usual * (dayOfWeek === 6 ? 0.5 : 1) + roll() * 1.2);
  return Array.from({ length: count }, () => oneCall(day, client, roll, everyDay)).sort((a, b) =>
    a.at < b.at ? -1 : 1,
  );
}

function oneCall(day: CalendarDate, client: DemoClient, roll: () => number, atNight: boolean): Call {
  const hour = atNight ? 19 + Math.floor(roll() * 4) : 9 + Math.floor(roll() * 9);
  const at = new Date(
    startOfDay(day).getTime() + hour * 3_600_000 + Math.floor(roll() * 3_590) * 1000,
  ).toISOString();
  const luck = roll();
  const kind = kinds.find(([, upTo]) => luck < upTo)![0];
  const spoken = conversations[client.key]!;
  if (kind !== 'answered')
    return {
      ...{ at, kind, seconds: kind === 'abandoned' ? 18 : 6 + Math.floor(roll() * 20) },
      ...(kind === 'spam' && { about: ['営業電話'] }),
    };
  const message = spoken[Math.floor(roll() * spoken.length)]!;
  const seconds = 55 + Math.floor(roll() * 160);
  const meeting = meetings[Math.floor(roll() * meetings.length)]!;
  const makesAppointment = client.key === 'kinsei' && roll() < 0.25;
  // In a hurry an agent leaves it open now and then.
  const about = seconds % 11 === 0 ? [] : aboutOf(message);
  if (!makesAppointment) return { at, kind, seconds, message, about };
  const startsAt = new Date(startOfDay(addDays(day, 7)).getTime() + 14 * 3_600_000).toISOString();
  return { at, kind, seconds, message, about: ['面談の申し込み'], appointment: { ...meeting, startsAt } };
}

export const daysFrom = (first: CalendarDate, last: CalendarDate): CalendarDate[] => {
  const days: CalendarDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
};

export const monthsBefore = (month: CalendarDate, count: number): CalendarDate => addMonths(month, -count);
