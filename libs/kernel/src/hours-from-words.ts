import {
  everyDay,
  isClock,
  isClosingTime,
  MOST_SPANS,
  openingsOn,
  spansOverlap,
  tidySpans,
  usualHours,
  weekdays,
  type OpeningHours,
  type ServiceHours,
} from './opening-hours.js';

const kanji = '月火水木金土日';
const dash = '[〜~\\-–—−から]';
const time = '(午前|午後)?(\\d{1,2})(?:[:時](\\d{2})?分?)?';
/** Days, whole days and spans of a day, in the order in which they are written. */
const pieces = new RegExp(
  [
    `(?<range>[${kanji}])(?:曜日?)?\\s*${dash}\\s*(?<until>[${kanji}])(?:曜日?)?`,
    '(?<days>平日|毎日|年中無休|全日|365日?|休日|土日)',
    '(?<holiday>祝日?)',
    `(?<!\\d)(?<day>[${kanji}])(?=曜|[${kanji}祝・、,:\\s(\\d]|$)(?:曜日?)?`,
    '(?<whole>24時間|24/7|24 ?hours|終日)',
    `${time}\\s*${dash}+\\s*(翌)?朝?\\s*${time}`,
  ].join('|'),
  'gi',
);
/** Days of rest that are no weekday; they stand between public holidays and the word that closes all of them. */
const closings = '(?:[・、,/と]?(?:年末年始|お?盆|GW|ゴールデンウィーク|夏[季期](?:休[業暇])?))*';
const rest = new RegExp(`^[はもをの・、,\\s祝祭日曜)]{0,4}${closings}[はもを]?(?:お?休み|定休|休業|休館|除)`);
const holidaysOff = new RegExp(`祝・?祭?日?${closings}[はもを・、:\\s]{0,2}(?:お?休|定休|除|以外)`);
const named: Readonly<Record<string, readonly number[]>> = { 平日: weekdays, 休日: [6, 7], 土日: [6, 7] };

/**
 * Hours that somebody wrote in words (「平日9:00〜12:00、13:00〜17:00・土 9:00〜12:00」「毎日24時間」「月〜土 8時〜翌2時」) as data; never
 * fails: what says nothing we understand is weekdays nine to six.
 */
export function hoursFromWords(words: string): ServiceHours {
  const text = words
    .normalize('NFKC')
    .replace(/every ?day|daily/gi, '毎日')
    .replace(/weekdays/gi, '平日')
    .replace(/weekends/gi, '土日');
  return { spans: spansIn(text), closedOnHolidays: !worksOnHolidays(text), note: null };
}

/** Whether the words promise service on public holidays. */
const worksOnHolidays = (text: string): boolean =>
  /24時間|年中無休|毎日|祝|24\/7|365/.test(text) && !holidaysOff.test(text);

function spansIn(text: string): OpeningHours[] {
  const found = [...text.matchAll(pieces)];
  const isRest = ({ index, 0: { length } }: RegExpExecArray) => rest.test(text.slice(index + length));
  const rests = found.filter(isRest).flatMap(daysOf);
  const anywhere = found.filter((piece) => !isRest(piece)).flatMap(daysOf);
  const fallback =
    anywhere.length > 0 ? anywhere : /24時間|24\/7|24 ?hours/i.test(text) ? everyDay : weekdays;
  let days: number[] = [];
  let timeBefore = false;
  let spans: OpeningHours[] = [];
  for (const piece of found) {
    const more = daysOf(piece);
    if (more.length > 0 || piece.groups!['holiday']) {
      if (timeBefore) days = [];
      timeBefore = false;
      days.push(...more);
      continue;
    }
    const opened = openingsOf(piece, days.length > 0 ? [...new Set(days)] : [...new Set(fallback)]);
    spans = [...spans.filter((span) => !opened.some((later) => spansOverlap(span, later))), ...opened];
    timeBefore = true;
  }
  const open = tidySpans(spans.filter(({ weekday }) => !rests.includes(weekday))).slice(0, MOST_SPANS);
  return open.length > 0 ? open : [...usualHours];
}

function daysOf({ groups }: RegExpExecArray): readonly number[] {
  const { range, until, days, day } = groups!;
  if (days) return named[days] ?? everyDay;
  if (day) return [kanji.indexOf(day) + 1];
  if (!range || !until) return [];
  const from = kanji.indexOf(range);
  const length = ((kanji.indexOf(until) - from + 7) % 7) + 1;
  return Array.from({ length }, (_, i) => ((from + i) % 7) + 1);
}

function openingsOf(piece: RegExpExecArray, days: readonly number[]): readonly OpeningHours[] {
  if (piece.groups!['whole']) return openingsOn(days, '00:00', '24:00');
  const [half, hour, minute, nextDay, endHalf, endHour, endMinute] = piece.slice(-7);
  const opensAt = hhmm(half, hour!, minute);
  const closesAt = hhmm(endHalf, endHour!, endMinute);
  if (!isClock(opensAt) || !isClosingTime(closesAt)) return [];
  if (!nextDay && opensAt < closesAt) return openingsOn(days, opensAt, closesAt);
  // Past midnight: the night belongs to two days, and no shift is longer than a day.
  const morning = closesAt < opensAt ? closesAt : opensAt;
  return days.flatMap((day) => [
    ...openingsOn([day], opensAt, '24:00'),
    ...(morning > '00:00' ? openingsOn([(day % 7) + 1], '00:00', morning) : []),
  ]);
}

const hhmm = (half: string | undefined, hour: string, minute = '00'): string =>
  `${String(Number(hour) + (half === '午後' && Number(hour) < 12 ? 12 : 0)).padStart(2, '0')}:${minute}`;
