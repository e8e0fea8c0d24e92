import { linesOfHours } from '@madoguchi/kernel';
import type { DeskContent } from './desk.js';
import type { ReportLanguage } from './report-mail.js';

export const deskParts = [
  'name',
  'greeting',
  'hours',
  'closedDays',
  'recordingNotice',
  'script',
  'knowledge',
  'reportEmails',
  'rules',
  'urgencyRules',
  'topics',
] as const;
export type DeskPart = (typeof deskParts)[number];

/** What a part said before and after, without the lines that both have. */
export interface PartChange {
  readonly part: DeskPart;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A desk as it was kept once; what did not exist then is missing. */
export type FormerContent = Partial<DeskContent>;

const differs = (before: FormerContent, after: FormerContent, field: keyof DeskContent): boolean =>
  before[field] !== undefined &&
  after[field] !== undefined &&
  JSON.stringify(before[field]) !== JSON.stringify(after[field]);

/** Hours are days, times and whether holidays are closed: one part for people. */
export const changedParts = (before: FormerContent, after: FormerContent): DeskPart[] =>
  deskParts.filter(
    (part) =>
      differs(before, after, part) || (part === 'hours' && differs(before, after, 'closedOnHolidays')),
  );

/** In words for people, in the order of `deskParts`. */
export function changesBetween(
  before: FormerContent,
  after: FormerContent,
  language: ReportLanguage,
): PartChange[] {
  return changedParts(before, after).map((part) => {
    const [was, is] = [linesOf(before, part, language), linesOf(after, part, language)];
    const [gone, come] = [was.filter((line) => !is.includes(line)), is.filter((line) => !was.includes(line))];
    // The same lines in another order are shown whole.
    return gone.length + come.length === 0
      ? { part, before: was, after: is }
      : { part, before: gone, after: come };
  });
}

const holidays = {
  ja: { closed: '祝日は休み', open: '祝日も受付' },
  en: { closed: 'Closed on public holidays', open: 'Open on public holidays' },
} as const;

function linesOf(content: FormerContent, part: DeskPart, language: ReportLanguage): string[] {
  const { hours = [], closedOnHolidays = false, closedDays = [], script = [], knowledge = [] } = content;
  switch (part) {
    case 'name':
    case 'greeting':
    case 'recordingNotice':
      return content[part] ? [content[part]] : [];
    case 'hours':
      return [
        ...linesOfHours({ spans: hours, closedOnHolidays, note: null }, language),
        holidays[language][closedOnHolidays ? 'closed' : 'open'],
      ];
    case 'closedDays':
      return closedDays.map(({ from, until, name }) => `${from} – ${until} ${name}`);
    case 'script':
      return script.map(({ title, say }) => `${title}\n${say}`);
    case 'knowledge':
      return knowledge.map(({ question, answer }) => `${question}\n${answer}`);
    case 'urgencyRules':
      return (content.urgencyRules ?? []).map(({ name }) => name);
    default:
      return [...(content[part] ?? [])];
  }
}

/** The desk as it is, with the parts of one change as they were before it. */
export function withFormer(now: DeskContent, former: FormerContent, parts: readonly DeskPart[]): DeskContent {
  const fields = parts.flatMap((part): (keyof DeskContent)[] =>
    part === 'hours' ? ['hours', 'closedOnHolidays'] : [part],
  );
  const taken = fields.filter((field) => former[field] !== undefined).map((field) => [field, former[field]]);
  return { ...now, ...(Object.fromEntries(taken) as FormerContent) };
}
