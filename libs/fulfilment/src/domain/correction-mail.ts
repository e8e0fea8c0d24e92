import type { Instant } from '@madoguchi/kernel';
import { changedFields, type Recorded } from './correction.js';
import { type Became, politely, reportMail, type ReportLanguage, wordsOf } from './report-mail.js';
import type { ProposedAppointment } from './result.js';

/** The mail an owner gets when a report they have had was put right: what changed and why, then the report as it stands. */
export function correctionMail(
  call: { deskName: string; callerNumber: string | null; offeredAt: Instant; became?: Became },
  { before, after, reason }: { before: Recorded; after: Recorded; reason: string },
  appointment: ProposedAppointment | null,
  language: ReportLanguage,
  publicUrl: string,
): { subject: string; text: string } {
  const { subject, text } = reportMail(call, { ...after, appointment }, language, publicUrl);
  const words = wordsOf(language);
  const said = language === 'ja' ? ja : en;
  const labels: Record<keyof Recorded, string> = {
    outcome: words.outcomeLabel,
    urgency: words.urgencyLabel,
    callerName: words.caller,
    callerKana: said.kana,
    callbackNumber: words.callback,
    message: said.message,
    topic: words.topic,
  };
  const read = (recorded: Recorded, field: keyof Recorded): string =>
    field === 'outcome'
      ? words.outcome[recorded.outcome]
      : field === 'urgency'
        ? words.urgency[recorded.urgency]
        : (recorded[field] ?? said.nothing);
  const former = changedFields(before, after).map(
    (field) => `${said.former}${labels[field]}${words.colon}${read(before, field)}`,
  );
  return {
    subject: `${said.subject}${subject}`,
    text: [said.lead, `${said.reason}${words.colon}${reason}`, ...former, '', text].join('\n'),
  };
}

/** The mail an owner gets when a meeting was never agreed: that there is none, why, and that it costs nothing. */
export function withdrawnMail(
  deskName: string,
  meeting: ProposedAppointment,
  reason: string,
  language: ReportLanguage,
  publicUrl: string,
): { subject: string; text: string } {
  const words = wordsOf(language);
  const said = language === 'ja' ? ja : en;
  const when = words.when(meeting.startsAt);
  const text = [
    deskName,
    '',
    said.withdrawnLead,
    `${words.meeting}${words.colon}${when} ${meeting.withWhom}`,
    `${said.reason}${words.colon}${reason}`,
    '',
    words.open,
    `${publicUrl.replace(/\/$/, '')}/owner`,
  ].join('\n');
  const subject = `${said.subject}${said.withdrawn(meeting.withWhom, when)}`.replace(/\s+/g, ' ');
  return { subject, text };
}

const ja = {
  subject: '【訂正】',
  lead: '先にお送りした報告を訂正しました。下の内容が正しいものです。',
  reason: '訂正の理由',
  former: '訂正前の',
  kana: 'ふりがな',
  message: '用件',
  nothing: '（なし）',
  withdrawn: (who: string, when: string) => `${politely(who)}との面談（${when}）を取り下げました`,
  withdrawnLead:
    '先にお知らせした面談は、お約束をいただいていなかったことが分かりました。ご予定から外してください。この面談の料金はかかりません。',
};

const en: typeof ja = {
  subject: 'Corrected: ',
  lead: 'We have corrected a report you received. What follows below is right.',
  reason: 'Why',
  former: 'Before – ',
  kana: 'Reading',
  message: 'Message',
  nothing: '(none)',
  withdrawn: (who, when) => `the meeting with ${who} (${when}) is withdrawn`,
  withdrawnLead:
    'The meeting we told you about had not been agreed. Please take it out of your calendar. It costs nothing.',
};
