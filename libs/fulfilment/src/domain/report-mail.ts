import { dateAt, type Instant, JAPAN } from '@madoguchi/kernel';
import type { Outcome, Urgency } from './call.js';
import { orderNumberText } from './order-mail.js';
import type { ProposedAppointment, Told } from './result.js';

/** A try to put the call through: one of the client's own people by name, a colleague of the desk without. */
interface Transfer {
  readonly to: string | null;
  readonly at: Instant;
  readonly answered: boolean;
  readonly putThrough: boolean;
}

export type ReportLanguage = 'ja' | 'en';

interface Numbered {
  readonly id: string;
  readonly number: number;
}

/** What a call became beyond its record: whoever reads of it goes on there. */
export interface Became {
  readonly case: Numbered | null;
  readonly orders: readonly Numbered[];
}

/** The mail an owner gets after a call: subject = what to do, for whom, when the call came. */
export function reportMail(
  call: {
    deskName: string;
    callerNumber: string | null;
    offeredAt: Instant;
    transfers?: readonly Transfer[];
    became?: Became;
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
    [words.topic, result.topic],
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
    [words.calendarLabel, result.appointment && calendarLine(result.appointment, words)],
    [words.note, result.appointment?.note ?? null],
  ];
  const base = `${publicUrl.replace(/\/$/, '')}/owner`;
  const { became } = call;
  const links = [
    ...(became?.case ? [`${words.caseOf(became.case)}${words.colon}${base}/cases/${became.case.id}`] : []),
    ...(became?.orders ?? []).map(
      (order) => `${words.orderOf(order)}${words.colon}${base}/orders/${order.id}`,
    ),
  ];
  const text = [
    `${call.deskName}`,
    '',
    ...lines.flatMap(([label, value]) => (value ? [`${label}${words.colon}${value}`] : [])),
    ...(result.message ? ['', result.message] : []),
    ...(links.length > 0 ? ['', ...links] : []),
    '',
    words.open,
    base,
  ].join('\n');
  // A line break in a name must not become a header of its own.
  const subject = words
    .subject(result, who, words.when(call.offeredAt), result.appointment ? undefined : became)
    .replace(/\s+/g, ' ');
  return { subject, text };
}

/** Whether somebody has to look for room in the calendar; nothing where the client keeps none with us. */
const calendarLine = ({ slotId, wished, declined }: ProposedAppointment, words: typeof ja): string | null => {
  if (declined) return words.calendar.declined;
  return slotId ? words.calendar.booked : wished ? words.calendar.wished : null;
};

/** The words of a report in one language. */
export const wordsOf = (language: ReportLanguage) => (language === 'ja' ? ja : en);

const format = (locale: string, at: Instant, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { timeZone: JAPAN, ...options }).format(at);
const clockTime = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** A name as one speaks of a customer; agents often write the honorific themselves. */
export const politely = (name: string) =>
  /(さま|様|さん|殿|先生|御中|の方)$/.test(name) ? name : `${name}さま`;

const ja = {
  colon: '：',
  caller: 'お名前',
  unknownCaller: 'お名前不明の方',
  callback: '電話番号',
  time: '受けた日時',
  topic: 'ご用件の種類',
  outcomeLabel: '結果',
  urgencyLabel: '急ぎ',
  meeting: '面談',
  calendarLabel: '予約',
  calendar: {
    booked: '空いている枠に予約しました',
    wished: 'ご希望の日時です。予約の枠は取っていません。ご都合を確かめてください',
    declined: 'ご希望の日時でしたが、お断り済みです',
  },
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
  caseOf: ({ number }: Numbered) => `案件 No.${number}`,
  orderOf: ({ number }: Numbered) => `注文 ${orderNumberText(number)}`,
  subject: (
    { outcome, urgency }: { outcome: Outcome; urgency: Urgency },
    name: string,
    when: string,
    became: Became | undefined,
  ) => {
    const who = politely(name);
    const hurry = urgency === 'now' ? '【至急】' : urgency === 'today' ? '【本日中】' : '';
    const orders = (became?.orders ?? []).map(ja.orderOf).join('、');
    const action = became?.case
      ? `${who}のお電話を${ja.caseOf(became.case)}として受け付けました${orders && `（${orders}）`}`
      : orders
        ? `${who}から${orders}を承りました`
        : outcome === 'message'
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
  topic: 'Topic',
  outcomeLabel: 'Outcome',
  urgencyLabel: 'Urgency',
  meeting: 'Meeting',
  calendarLabel: 'Calendar',
  calendar: {
    booked: 'Booked into a free time',
    wished: 'A time the caller wishes. Nothing is booked; please see whether it suits you',
    declined: 'A time the caller wished; it was declined',
  },
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
  caseOf: ({ number }) => `Case No. ${number}`,
  orderOf: ({ number }) => `Order ${orderNumberText(number)}`,
  subject: ({ outcome, urgency }, who, when, became) => {
    const hurry = urgency === 'now' ? 'Urgent: ' : urgency === 'today' ? 'Today: ' : '';
    const orders = (became?.orders ?? []).map(en.orderOf).join(', ');
    const action = became?.case
      ? `the call of ${who} became ${en.caseOf(became.case)}${orders && ` (${orders})`}`
      : orders
        ? `${who} ordered: ${orders}`
        : outcome === 'message'
          ? `please call back ${who}`
          : outcome === 'appointment'
            ? `please confirm the meeting with ${who}`
            : outcome === 'transferred'
              ? `we transferred ${who}`
              : `we answered ${who}`;
    return `${hurry}${action} (${when})`;
  },
};
