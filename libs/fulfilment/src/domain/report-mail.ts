import { dateAt, type Instant, JAPAN } from '@madoguchi/kernel';
import type { Outcome, Urgency } from './call.js';
import type { Told } from './result.js';

/** A try to put the call through: one of the client's own people by name, a colleague of the desk without. */
interface Transfer {
  readonly to: string | null;
  readonly at: Instant;
  readonly answered: boolean;
  readonly putThrough: boolean;
}

export type ReportLanguage = 'ja' | 'en';

/** The mail an owner gets after a call: subject = what to do, for whom, when the call came. */
export function reportMail(
  call: {
    deskName: string;
    callerNumber: string | null;
    offeredAt: Instant;
    transfers?: readonly Transfer[];
  },
  result: Told,
  language: ReportLanguage,
  publicUrl: string,
): { subject: string; text: string } {
  const words = wordsOf(language);
  const who = result.callerName ?? words.unknownCaller;
  const number = result.callbackNumber ?? call.callerNumber;
  const lines: [string, string | null][] = [
    [words.caller, result.callerKana ? `${who}（${result.callerKana}）` : who],
    [words.callback, number],
    [words.time, words.when(call.offeredAt)],
    [words.outcomeLabel, words.outcome[result.outcome]],
    ...(call.transfers ?? []).map((transfer): [string, string] => [
      words.transfer,
      words.transferred(transfer),
    ]),
    [words.urgencyLabel, words.urgency[result.urgency]],
    [
      words.meeting,
      result.appointment && `${words.when(result.appointment.startsAt)} ${result.appointment.withWhom}`,
    ],
    [words.note, result.appointment?.note ?? null],
  ];
  const text = [
    `${call.deskName}`,
    '',
    ...lines.flatMap(([label, value]) => (value ? [`${label}${words.colon}${value}`] : [])),
    ...(result.message ? ['', result.message] : []),
    '',
    words.open,
    `${publicUrl.replace(/\/$/, '')}/owner`,
  ].join('\n');
  // A line break in a name must not become a header of its own.
  const subject = words
    .subject(result.outcome, result.urgency, who, words.when(call.offeredAt))
    .replace(/\s+/g, ' ');
  return { subject, text };
}

/** The words of a report in one language. */
export const wordsOf = (language: ReportLanguage) => (language === 'ja' ? ja : en);

const format = (locale: string, at: Instant, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { timeZone: JAPAN, ...options }).format(at);
const clockTime = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** A name as one speaks of a customer; agents often write the honorific themselves. */
const politely = (name: string) => (/(さま|様|さん|殿|先生|御中|の方)$/.test(name) ? name : `${name}さま`);

const ja = {
  colon: '：',
  caller: 'お名前',
  unknownCaller: 'お名前不明の方',
  callback: '電話番号',
  time: '受けた日時',
  outcomeLabel: '結果',
  urgencyLabel: '急ぎ',
  meeting: '面談',
  note: '備考',
  transfer: '取り次ぎ',
  transferred: ({ to, at, answered, putThrough }: Transfer): string =>
    `${to ?? '窓口の別の担当者'}（${format('ja-JP', at, clockTime)}、${putThrough ? 'おつなぎしました' : answered ? '応答あり、おつなぎせず' : '応答なし'}）`,
  open: '受信箱で確認する',
  outcome: {
    message: '伝言',
    transferred: '転送しました',
    resolved: 'その場で解決しました',
    appointment: 'アポを取りました',
    spam: '迷惑電話',
    wrong_number: '間違い電話',
    silent: '無言電話',
  } satisfies Record<Outcome, string>,
  urgency: { normal: '急ぎではありません', today: '本日中', now: '至急' } satisfies Record<Urgency, string>,
  when: (at: Instant) => {
    const [, month, day] = dateAt(at).split('-').map(Number);
    return `${month}月${day}日（${format('ja-JP', at, { weekday: 'short' })}）${format('ja-JP', at, clockTime)}`;
  },
  subject: (outcome: Outcome, urgency: Urgency, name: string, when: string) => {
    const who = politely(name);
    const hurry = urgency === 'now' ? '【至急】' : urgency === 'today' ? '【本日中】' : '';
    const action =
      outcome === 'message'
        ? `${who}へ折り返しをお願いします`
        : outcome === 'appointment'
          ? `${who}との面談日程を確認してください`
          : outcome === 'transferred'
            ? `${who}のお電話を転送しました`
            : `${who}のお電話を承りました`;
    return `${hurry}${action}（${when}）`;
  },
};

const en: typeof ja = {
  colon: ': ',
  caller: 'Caller',
  unknownCaller: 'a caller without a name',
  callback: 'Number',
  time: 'Call received',
  outcomeLabel: 'Outcome',
  urgencyLabel: 'Urgency',
  meeting: 'Meeting',
  note: 'Note',
  transfer: 'Put through',
  transferred: ({ to, at, answered, putThrough }) =>
    `${to ?? 'another person at the desk'} (${format('en-GB', at, clockTime)}, ${putThrough ? 'connected' : answered ? 'answered, not connected' : 'no answer'})`,
  open: 'Open your inbox',
  outcome: {
    message: 'Message',
    transferred: 'Transferred',
    resolved: 'Resolved on the call',
    appointment: 'Appointment proposed',
    spam: 'Spam',
    wrong_number: 'Wrong number',
    silent: 'Silent call',
  },
  urgency: { normal: 'Not urgent', today: 'Today', now: 'Right away' },
  when: (at) =>
    `${format('en-GB', at, { weekday: 'short', month: 'short', day: 'numeric' })}, ${format('en-GB', at, clockTime)}`,
  subject: (outcome, urgency, who, when) => {
    const hurry = urgency === 'now' ? 'Urgent: ' : urgency === 'today' ? 'Today: ' : '';
    const action =
      outcome === 'message'
        ? `please call back ${who}`
        : outcome === 'appointment'
          ? `please confirm the meeting with ${who}`
          : outcome === 'transferred'
            ? `we transferred ${who}`
            : `we answered ${who}`;
    return `${hurry}${action} (${when})`;
  },
};
