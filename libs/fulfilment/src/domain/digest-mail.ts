import { type Instant, JAPAN } from '@madoguchi/kernel';
import type { Outcome } from './call.js';
import { type ReportLanguage, wordsOf } from './report-mail.js';

export interface DigestCall {
  readonly at: Instant;
  /** Null: the caller gave up before an answer. */
  readonly outcome: Outcome | null;
  readonly callerName: string | null;
  readonly callbackNumber: string | null;
  readonly message: string | null;
}

const MAX_LINES = 60;
const time = (at: Instant) =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: JAPAN,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);

/** The day of a desk in one mail: how many calls, what of, and a line for each. */
export function digestMail(
  deskName: string,
  at: Instant,
  calls: readonly DigestCall[],
  language: ReportLanguage,
  link: string,
): { subject: string; text: string } {
  const words = wordsOf(language);
  const own = language === 'ja' ? ja : en;
  const nameOf = (outcome: Outcome | null) => (outcome === null ? own.abandoned : words.outcome[outcome]);
  const counts = new Map<string, number>();
  for (const { outcome } of calls) counts.set(nameOf(outcome), (counts.get(nameOf(outcome)) ?? 0) + 1);
  const lines = calls
    .slice(0, MAX_LINES)
    .map(({ at: called, outcome, callerName, callbackNumber, message }) =>
      [
        `${time(called)} ${nameOf(outcome)} ${[callerName, callbackNumber].filter(Boolean).join(' ')}`.trimEnd(),
        ...(message
          ? [
              message
                .split('\n')
                .map((line) => `  ${line}`)
                .join('\n'),
            ]
          : []),
      ].join('\n'),
    );
  const text = [
    deskName,
    '',
    calls.length === 0 ? own.none : own.total(calls.length),
    ...[...counts].map(([name, count]) => `${name}${words.colon}${count}`),
    ...(lines.length > 0 ? ['', ...lines] : []),
    ...(calls.length > MAX_LINES ? [own.more(calls.length - MAX_LINES)] : []),
    '',
    words.open,
    link,
  ].join('\n');
  const day = words.when(at);
  return { subject: own.subject(deskName, day, calls.length).replace(/\s+/g, ' '), text };
}

const ja = {
  abandoned: '出る前に切れた電話',
  none: '前回のまとめの後、電話はありませんでした。',
  total: (count: number) => `前回のまとめの後の電話：${count}件`,
  more: (count: number) => `ほかに${count}件あります。`,
  subject: (desk: string, day: string, count: number) => `${desk}の電話のまとめ：${count}件（${day}）`,
};
const en: typeof ja = {
  abandoned: 'Ended before it was answered',
  none: 'There was no call since the last digest.',
  total: (count) => `Calls since the last digest: ${count}`,
  more: (count) => `And ${count} more.`,
  subject: (desk, day, count) => `Calls of ${desk}: ${count} (${day})`,
};
