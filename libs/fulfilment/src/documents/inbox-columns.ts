import type { LanguageCode } from '@madoguchi/platform/graphql';
import { ruleLabel } from '../contract/index.js';
import type { ReportView } from '../application/report-views.js';
import { wordsOf } from '../domain/report-mail.js';
import { at, type Row } from './csv-file.js';

const heads: Record<LanguageCode, Row> = {
  ja: [
    '電話の日時', '窓口', '結果', '急ぎ', 'お名前', 'ふりがな', '電話番号', 'ご用件の種類', '用件', '取り次ぎ', '通話秒数', '料金に数える', '料金の決まり',
    '面談の日時', '面談の相手', '面談の備考', '折り返しの予定', '案件の番号', '注文の番号', '対応済みにした日時', '役に立った', 'ひとこと',
  ], // prettier-ignore
  en: [
    'Called at', 'Desk', 'Outcome', 'Urgency', 'Name', 'Reading', 'Number', 'Topic', 'Message', 'Put through', 'Talk seconds', 'Counted', 'Rule',
    'Meeting at', 'Meeting with', 'Meeting note', 'Call back due', 'Case No.', 'Order No.', 'Done at', 'Helpful', 'Remark',
  ], // prettier-ignore
};
const yesNo: Record<LanguageCode, readonly [string, string]> = { ja: ['はい', 'いいえ'], en: ['yes', 'no'] };

export const inboxHead = (language: LanguageCode): Row => heads[language];

/** A report as a line of the file, in the reader's language, with Japanese time. */
export function inboxRow(report: ReportView, language: LanguageCode): Row {
  const words = wordsOf(language);
  const spoken = (value: boolean | null) => (value === null ? '' : yesNo[language][value ? 0 : 1]);
  const { appointment } = report;
  return [
    at(report.at),
    report.deskName,
    words.outcome[report.outcome],
    words.urgency[report.urgency],
    report.callerName ?? '',
    report.callerKana ?? '',
    report.callbackNumber ?? '',
    report.topic ?? '',
    report.message ?? '',
    report.transfers.map(words.transferred).join('\n'),
    String(report.talkSeconds),
    spoken(report.billable),
    ruleLabel(report.rule, language),
    at(appointment?.startsAt),
    appointment?.withWhom ?? '',
    appointment?.note ?? '',
    at(report.callback?.dueAt),
    report.case ? String(report.case.number) : '',
    report.orders.map(({ number }) => String(number)).join(' '),
    at(report.doneAt),
    spoken(report.helpful),
    report.remark ?? '',
  ];
}
