import type { LanguageCode } from '@madoguchi/platform/graphql';
import type { CampaignRecordView } from '../application/outbound-views.js';
import type { OutboundOutcome, OutboundReason } from '../domain/outbound-call.js';
import type { AppointmentStatus } from '../domain/result.js';
import { at, type Row } from './csv-file.js';

interface Words {
  readonly head: Row;
  readonly outcome: Record<OutboundOutcome, string>;
  readonly reason: Record<OutboundReason, string>;
  readonly status: Record<AppointmentStatus, string>;
}

const words: Record<LanguageCode, Words> = {
  ja: {
    head: [
      'かけた日時', '会社・お名前', 'ご担当者', '電話番号', '結果', '理由', 'お話の内容', 'かけ直す日時',
      '面談の日時', '面談の相手', '面談の状態', '訂正した日時', 'リスト',
    ], // prettier-ignore
    outcome: {
      no_answer: '不在',
      busy: '話し中',
      callback: 'かけ直し',
      refused: 'お断り（二度とかけない）',
      not_interested: '今回は見送り',
      wrong_number: '番号違い',
      appointment: '面談の約束',
      greeting_only: 'ご挨拶のみ',
      answered: '用件を終えた',
      other: 'そのほか',
    },
    reason: {
      no_need: '必要がない',
      has_supplier: 'ほかに頼んでいる',
      price: '価格',
      timing: '時期が合わない',
      not_in_charge: '担当の方ではない',
      other: 'そのほか',
    },
    status: { proposed: '承認待ち', accepted: '承認済み', rejected: '却下済み', withdrawn: '取り下げ済み' },
  },
  en: {
    head: [
      'Called at', 'Company or name', 'Person', 'Number', 'Outcome', 'Reason', 'What was said', 'Call again at',
      'Meeting at', 'Meeting with', 'Meeting state', 'Corrected at', 'List',
    ], // prettier-ignore
    outcome: {
      no_answer: 'No answer',
      busy: 'Busy',
      callback: 'Call again',
      refused: 'Refused (never call again)',
      not_interested: 'Not this time',
      wrong_number: 'Wrong number',
      appointment: 'Meeting agreed',
      greeting_only: 'Greeting only',
      answered: 'Matter settled',
      other: 'Other',
    },
    reason: {
      no_need: 'No need',
      has_supplier: 'Has a supplier',
      price: 'Price',
      timing: 'Timing',
      not_in_charge: 'Not in charge',
      other: 'Other',
    },
    status: { proposed: 'To decide', accepted: 'Accepted', rejected: 'Rejected', withdrawn: 'Withdrawn' },
  },
};

export const outcomeWord = (outcome: OutboundOutcome, language: LanguageCode): string =>
  words[language].outcome[outcome];

export const campaignHead = (language: LanguageCode): Row => words[language].head;

/** A call of a campaign as a line of the file, in the reader's language, with Japanese time. */
export function campaignRow(record: CampaignRecordView, language: LanguageCode): Row {
  const { outcome, reason, status } = words[language];
  const { meeting } = record;
  return [
    at(record.at),
    record.name ?? '',
    record.person ?? '',
    record.phone,
    outcome[record.outcome],
    record.reason ? reason[record.reason] : '',
    record.note ?? '',
    at(record.callbackAt),
    at(meeting?.startsAt),
    meeting?.withWhom ?? '',
    meeting ? status[meeting.status] : '',
    at(record.corrections.at(-1)?.at),
    record.listName,
  ];
}
