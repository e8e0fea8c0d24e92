import type { CallbackOutcome } from './callback.js';
import type { ReportLanguage } from './report-mail.js';

const words = {
  ja: {
    who: 'お名前不明の方',
    reached: 'に折り返し、お話ししました',
    no_answer: 'に折り返しましたが、つながりませんでした',
    not_needed: 'への折り返しは不要になりました',
  },
  en: {
    who: 'A caller without a name',
    reached: ' was called back and reached',
    no_answer: ' was called back, but did not answer',
    not_needed: ' need not be called back any more',
  },
} as const satisfies Record<ReportLanguage, Record<CallbackOutcome | 'who', string>>;

/** What became of a promise to call back, for a chat. */
export function callbackText(
  callback: {
    readonly deskName: string;
    readonly phone: string;
    readonly callerName: string | null;
    readonly outcome: CallbackOutcome;
    readonly resultNote: string | null;
  },
  language: ReportLanguage,
): string {
  const own = words[language];
  const who = callback.callerName ?? own.who;
  const lines = [`${who}${own[callback.outcome]}`, callback.deskName, callback.phone, callback.resultNote];
  return lines.filter((line) => line).join('\n');
}
