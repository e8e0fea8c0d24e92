import { dateAt, type Instant, JAPAN, MINUTE_MS, plusMs } from '@madoguchi/kernel';
import { politely, type ReportLanguage } from './report-mail.js';

/** What the client has to know before the meeting. Who called themselves come from no campaign, and may have withheld their number. */
export interface Briefing {
  readonly appointmentId: string;
  readonly campaignName: string | null;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly withWhom: string;
  readonly company: string | null;
  readonly phone: string | null;
  readonly said: string | null;
  readonly note: string | null;
  /** Whose time it is; null where the client decides who comes. */
  readonly salespersonName: string | null;
}

const moment = (at: Instant, language: ReportLanguage): string => {
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: JAPAN,
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
  if (language === 'en') {
    const day = new Intl.DateTimeFormat('en-GB', {
      timeZone: JAPAN,
      weekday: 'short',
      month: 'short',
      day: 'numeric',
    });
    return `${day.format(at)}, ${time}`;
  }
  const [, month, day] = dateAt(at).split('-').map(Number);
  const weekday = new Intl.DateTimeFormat('ja-JP', { timeZone: JAPAN, weekday: 'short' }).format(at);
  return `${month}月${day}日（${weekday}）${time}`;
};

const whoOf = ({ company, withWhom }: Briefing): string => (company ? `${company} ${withWhom}` : withWhom);

/** The hand-over by mail. @param page accepts or rejects; null for whoever only has to be there */
export function briefingMail(
  briefing: Briefing,
  language: ReportLanguage,
  page: string | null,
): { subject: string; text: string } {
  const words = language === 'ja' ? ja : en;
  const who = whoOf(briefing);
  const lines: [string, string | null][] = [
    [words.when, moment(briefing.startsAt, language)],
    [words.withWhom, who],
    [words.salesperson, briefing.salespersonName],
    [words.phone, briefing.phone],
    [words.campaign, briefing.campaignName],
    [words.said, briefing.said],
    [words.note, briefing.note],
  ];
  return {
    subject: (page ? words.subject : words.yours)(who, moment(briefing.startsAt, language)).replace(
      /\s+/g,
      ' ',
    ),
    text: [
      words.opening,
      '',
      ...lines.flatMap(([label, value]) => (value ? [`${label}${words.colon}${value}`] : [])),
      '',
      ...(page ? [words.decide, page] : [words.nothingToDecide]),
    ].join('\n'),
  };
}

/** The mail to the person in whose time a meeting would have been. */
export function fallenMail(
  briefing: Briefing,
  reason: string | null,
  language: ReportLanguage,
): { subject: string; text: string } {
  const words = language === 'ja' ? ja : en;
  const who = whoOf(briefing);
  const when = moment(briefing.startsAt, language);
  return {
    subject: words.fell(who, when).replace(/\s+/g, ' '),
    text: [
      words.fellOpening,
      '',
      `${words.when}${words.colon}${when}`,
      `${words.withWhom}${words.colon}${who}`,
      ...(reason ? [`${words.reason}${words.colon}${reason}`] : []),
      '',
      words.askInside,
    ].join('\n'),
  };
}

const ja = {
  colon: '：',
  when: '日時',
  withWhom: 'お相手',
  phone: '電話番号',
  campaign: 'キャンペーン',
  said: 'お話の内容',
  note: '引き継ぎ',
  opening: '面談のお約束をいただきました。',
  decide:
    '内容を確認し、承認するか、理由を添えて却下してください。予定表に入れるファイルもこちらにあります。',
  subject: (who: string, when: string) => `${who}さまとの面談を確認してください（${when}）`,
  salesperson: '担当',
  yours: (who: string, when: string) => `${who}さまとの面談が入りました（${when}）`,
  nothingToDecide:
    'この面談は、あなたの空き時間に入りました。都合が悪くなったときは、社内の窓口の担当者に早めに知らせてください。',
  fell: (who: string, when: string) => `${politely(who)}との面談がなくなりました（${when}）`,
  fellOpening: '先にお知らせした面談は、なくなりました。お手数ですが、ご予定から外してください。',
  reason: '理由',
  askInside: '詳しいことは、社内の窓口の担当者にお尋ねください。',
};
const en: typeof ja = {
  colon: ': ',
  when: 'When',
  withWhom: 'With',
  phone: 'Number',
  campaign: 'Campaign',
  said: 'What was said',
  note: 'Hand-over',
  opening: 'A meeting has been agreed for you.',
  decide: 'Look at it, then accept it or reject it with a reason. A file for your calendar is there too.',
  salesperson: 'Your salesperson',
  yours: (who, when) => `Meeting with ${who} (${when})`,
  nothingToDecide:
    'This meeting is in one of your free times. If you cannot be there, tell whoever looks after the desk in your company soon.',
  fell: (who, when) => `The meeting with ${who} is off (${when})`,
  fellOpening: 'The meeting we told you about will not take place. Please take it out of your calendar.',
  reason: 'Why',
  askInside: 'If you want to know more, ask whoever looks after the desk in your company.',
  subject: (who, when) => `Please confirm the meeting with ${who} (${when})`,
};

/** RFC 5545: lines end with CRLF and are at most 75 octets long; a comma or line break in a text is escaped. */
export function calendarFile(briefing: Briefing, writtenAt: Instant): string {
  const stamp = (at: Instant) => at.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const text = (value: string) => value.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
  const details = [briefing.phone, briefing.said, briefing.note].filter((part) => part).join('\n');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Madoguchi//Appointments//JA',
    'BEGIN:VEVENT',
    `UID:${briefing.appointmentId}@madoguchi`,
    `DTSTAMP:${stamp(writtenAt)}`,
    `DTSTART:${stamp(briefing.startsAt)}`,
    `DTEND:${stamp(plusMs(briefing.startsAt, briefing.minutes * MINUTE_MS))}`,
    `SUMMARY:${text([briefing.company, briefing.withWhom].filter((part) => part).join(' '))}`,
    `DESCRIPTION:${text(details)}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
}

/** Cut between characters, never inside one: 24 Japanese characters are 72 octets. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of line) {
    if (Buffer.byteLength(piece + letter) > (pieces.length === 0 ? 75 : 74)) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece].join('\r\n ');
}
