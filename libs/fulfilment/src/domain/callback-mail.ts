import type { CallbackOutcome } from './callback.js';
import { callbackText } from './callback-text.js';
import { type Became, politely, type ReportLanguage, wordsOf } from './report-mail.js';

const subjects: Record<ReportLanguage, (who: string) => string> = {
  ja: (who) => `折り返しのお電話で、${politely(who)}からご伝言があります`,
  en: (who) => `a message from ${who}, whom we called back`,
};

/** To the client: what somebody said when they were called back, and what came of it. */
export function callbackMail(
  callback: {
    readonly deskName: string;
    readonly phone: string;
    readonly callerName: string | null;
    readonly outcome: CallbackOutcome;
    readonly resultNote: string | null;
  },
  became: Became,
  language: ReportLanguage,
  publicUrl: string,
): { subject: string; text: string } {
  const words = wordsOf(language);
  const base = `${publicUrl.replace(/\/$/, '')}/owner`;
  const links = [
    ...(became.case ? [`${words.caseOf(became.case)}${words.colon}${base}/cases/${became.case.id}`] : []),
    ...became.orders.map((order) => `${words.orderOf(order)}${words.colon}${base}/orders/${order.id}`),
  ];
  return {
    // A line break in a name must not become a header of its own.
    subject: subjects[language](callback.callerName ?? words.unknownCaller).replace(/\s+/g, ' '),
    text: [callbackText(callback, language), ...links, `${words.open}\n${base}`].join('\n\n'),
  };
}
