import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a bundle's people answer becomes days and times; the producer's own words stay as a note. */
export class HoursAsData1764000009500 implements MigrationInterface {
  readonly name = 'HoursAsData1764000009500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION catalogue.are_opening_hours(spans jsonb) RETURNS boolean
        LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
        SELECT jsonb_typeof(spans) = 'array' AND jsonb_array_length(spans) BETWEEN 1 AND 28
          AND (SELECT bool_and(span ->> 'weekday' ~ '^[1-7]$'
                 AND span ->> 'opensAt' ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'
                 AND span ->> 'closesAt' ~ '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$'
                 AND span ->> 'opensAt' COLLATE "C" < span ->> 'closesAt' COLLATE "C")
               FROM jsonb_array_elements(spans) AS each (span))
      $$;
      ALTER TABLE catalogue.bundle_version RENAME COLUMN hours TO hours_note;
      ALTER TABLE catalogue.bundle_version RENAME CONSTRAINT hours_length TO hours_note_length;
      ALTER TABLE catalogue.bundle_version ALTER COLUMN hours_note DROP NOT NULL,
        ADD COLUMN hours jsonb,
        ADD COLUMN closed_on_holidays boolean;
    `);
    await runner.query(`SELECT set_config('app.scope', 'system', true)`);
    const said = (await runner.query(
      `SELECT DISTINCT hours_note AS words FROM catalogue.bundle_version`,
    )) as {
      words: string;
    }[];
    const read = said.map(({ words }) => ({ words, ...hoursFromWords(words) }));
    // What was promised stays promised; only its form changes, also of versions that are for sale.
    await runner.query(`ALTER TABLE catalogue.bundle_version DISABLE TRIGGER USER`);
    await runner.query(
      `UPDATE catalogue.bundle_version SET hours = each.spans, closed_on_holidays = each."closedOnHolidays"
       FROM jsonb_to_recordset($1::jsonb) AS each (words text, spans jsonb, "closedOnHolidays" boolean) WHERE hours_note = each.words`,
      [JSON.stringify(read)],
    );
    await runner.query(`ALTER TABLE catalogue.bundle_version ENABLE TRIGGER USER`);
    await runner.query(`SELECT set_config('app.scope', '', true)`);
    await runner.query(`
      ALTER TABLE catalogue.bundle_version ALTER COLUMN hours SET NOT NULL, ALTER COLUMN closed_on_holidays SET NOT NULL,
        ADD CONSTRAINT hours_are_openings CHECK (catalogue.are_opening_hours(hours) IS TRUE);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// Words are read as they were on the day hours became data; what reads them elsewhere may learn more later.
interface OpeningHours {
  readonly weekday: number;
  readonly opensAt: string;
  readonly closesAt: string;
}
const MOST_SPANS = 28;
const weekdays: readonly number[] = [1, 2, 3, 4, 5];
const everyDay: readonly number[] = [1, 2, 3, 4, 5, 6, 7];
const openingsOn = (days: readonly number[], opensAt: string, closesAt: string): readonly OpeningHours[] =>
  days.map((weekday) => ({ weekday, opensAt, closesAt }));
const usualHours = openingsOn(weekdays, '09:00', '18:00');
const isClock = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
const isClosingTime = (text: string): boolean => isClock(text) || text === '24:00';
const spansOverlap = (one: OpeningHours, other: OpeningHours): boolean =>
  one.weekday === other.weekday && one.opensAt < other.closesAt && other.opensAt < one.closesAt;

function tidySpans(spans: readonly OpeningHours[]): OpeningHours[] {
  const tidied: OpeningHours[] = [];
  for (const { weekday, opensAt, closesAt } of [...spans].sort(
    (a, b) => a.weekday - b.weekday || (a.opensAt < b.opensAt ? -1 : 1),
  )) {
    const last = tidied.at(-1);
    if (last?.weekday === weekday && last.closesAt >= opensAt)
      tidied[tidied.length - 1] = {
        ...last,
        closesAt: last.closesAt > closesAt ? last.closesAt : closesAt,
      };
    else tidied.push({ weekday, opensAt, closesAt });
  }
  return tidied;
}

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
function hoursFromWords(words: string): { spans: OpeningHours[]; closedOnHolidays: boolean } {
  const text = words
    .normalize('NFKC')
    .replace(/every ?day|daily/gi, '毎日')
    .replace(/weekdays/gi, '平日')
    .replace(/weekends/gi, '土日');
  return { spans: spansIn(text), closedOnHolidays: !worksOnHolidays(text) };
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
