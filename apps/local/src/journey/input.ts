import {
  isPrefecture,
  parseCalendarDate,
  parseInstant,
  prefectures,
  dateAt,
  startOfDay,
} from '@madoguchi/kernel';
import { z } from 'zod';

const calendarDate = z.string().refine((text) => parseCalendarDate(text) !== undefined, {
  error: 'must be a day as YYYY-MM-DD',
  abort: true,
});
const instant = z.string().refine((text) => parseInstant(text) !== undefined, {
  error: 'must be an ISO 8601 time with an offset',
  abort: true,
});

/** A code, or the name in Japanese or English, with or without 都・府・県. */
const prefecture = z.string().transform((text, context) => {
  const wanted = text.trim();
  if (isPrefecture(wanted)) return wanted;
  const found = Object.entries(prefectures).find(
    ([, { ja, en }]) =>
      ja === wanted || ja.replace(/[都府県]$/, '') === wanted || en.toLowerCase() === wanted.toLowerCase(),
  );
  if (found) return found[0];
  context.addIssue({ code: 'custom', message: 'must be a prefecture, e.g. JP-13 or 東京都' });
  return z.NEVER;
});

const call = z.strictObject({
  at: instant,
  seconds: z.number().int().min(0).max(14_400),
  kind: z.enum(['answered', 'spam', 'wrong_number', 'silent', 'abandoned']),
});

export const journeyInput = z
  .strictObject({
    statement: z.string().trim().min(1).max(5_000),
    industry: z.string().trim().max(60).nullish(),
    employees: z.number().int().min(1).max(1_000_000).nullish(),
    prefecture: prefecture.default('JP-13'),
    facts: z.record(z.string(), z.unknown()).default({}),
    language: z.enum(['ja', 'en']).default('ja'),
    startsOn: calendarDate.default('2026-11-01'),
    calls: z.array(call).max(20_000).default([]),
    appointments: z.number().int().min(0).max(500).default(0),
  })
  .superRefine(({ calls, startsOn }, context) => {
    const opens = startOfDay(startsOn).getTime();
    calls.forEach(({ at }, index) => {
      if (parseInstant(at)!.getTime() < opens)
        context.addIssue({
          code: 'custom',
          path: ['calls', index, 'at'],
          message: `must not be before startsOn (${startsOn}, Japan time)`,
        });
    });
  });

export type JourneyInput = z.infer<typeof journeyInput>;
export type JourneyCall = JourneyInput['calls'][number];

export class MalformedInput extends Error {}

/** @throws MalformedInput that names the field. */
export function readInput(text: string): JourneyInput {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new MalformedInput(`The input is not JSON: ${(error as Error).message}`);
  }
  const parsed = journeyInput.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new MalformedInput(parsed.error.issues.map(sentence).join('\n'));
}

const sentence = (issue: z.core.$ZodIssue) => {
  const path = issue.path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
  return `${path || '(input)'}: ${issue.message}`;
};

export const callDay = ({ at }: { readonly at: string }): string => dateAt(parseInstant(at)!);

/** Told when no file is given: a one-person law office in Tokyo and a month of its calls. */
export const believable: JourneyInput = journeyInput.parse({
  statement:
    '一人で行政書士事務所をしています。役所や面談で外に出ていると電話に出られず、折り返したときには別の事務所に決まっていたことが何度もあります。打ち合わせ中に鳴ると話も途切れてしまいます。',
  industry: 'legal_tax',
  employees: 1,
  prefecture: 'JP-13',
  facts: {
    direction: 'inbound',
    calls_per_day: 3,
    who_answers_now: 'owner',
    missed_calls: true,
    interrupts_work: true,
    hours_needed: 'business',
    has_office_staff: false,
    takes_bookings: false,
  },
  language: 'ja',
  startsOn: '2026-11-01',
  calls: businessDays(2026, 11).flatMap((day, index) => [
    { at: `${day}T10:${String(10 + index)}:00+09:00`, seconds: 95 + index * 7, kind: 'answered' as const },
    { at: `${day}T14:${String(20 + index)}:00+09:00`, seconds: 60 + index * 5, kind: 'answered' as const },
    ...(index % 4 === 0 ? [{ at: `${day}T11:30:00+09:00`, seconds: 20, kind: 'spam' as const }] : []),
    ...(index % 7 === 0 ? [{ at: `${day}T16:05:00+09:00`, seconds: 12, kind: 'wrong_number' as const }] : []),
    ...(index % 9 === 0 ? [{ at: `${day}T13:00:00+09:00`, seconds: 4, kind: 'silent' as const }] : []),
    ...(index % 8 === 0 ? [{ at: `${day}T12:10:00+09:00`, seconds: 25, kind: 'abandoned' as const }] : []),
  ]),
  appointments: 0,
});

function businessDays(year: number, month: number): string[] {
  const days: string[] = [];
  for (let day = 1; day <= 30; day++) {
    const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
    if (weekday !== 0 && weekday !== 6)
      days.push(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
  }
  return days;
}
