import type { LanguageCode } from '@madoguchi/platform/graphql';
import type { CaseView } from '../application/case-views.js';
import { closingWords, deadlineWords, severityWords, stateWords } from '../domain/case-words.js';
import { at, type Row } from './csv-file.js';

const heads: Record<LanguageCode, Row> = {
  ja: [
    '番号', '窓口', '受付日時', '分類', '重要度', '状態', 'お名前', '電話番号', '商品', '内容', '最初の返答の期限',
    '最初の返答の日時', '最初の返答', '解決の期限', '終了日時', '解決', '終わり方', '終了時のひとこと',
  ], // prettier-ignore
  en: [
    'No.', 'Desk', 'Opened at', 'Category', 'Severity', 'State', 'Name', 'Number', 'Product', 'What happened', 'First answer due',
    'First answer at', 'First answer', 'Resolution due', 'Closed at', 'Resolution', 'How it ended', 'Closing line',
  ], // prettier-ignore
};

export const caseHead = (language: LanguageCode): Row => heads[language];

/** A case as a line of the file, in the reader's language, with Japanese time. */
export const caseRow = (one: CaseView, language: LanguageCode): Row => [
  String(one.number),
  one.deskName,
  at(one.openedAt),
  one.category,
  severityWords[language][one.severity],
  stateWords[language][one.state],
  one.name ?? '',
  one.phone ?? '',
  one.product ?? '',
  one.happened,
  at(one.respond.dueAt),
  at(one.respondedAt),
  deadlineWords[language][one.respond.state],
  at(one.resolve.dueAt),
  at(one.closedAt),
  deadlineWords[language][one.resolve.state],
  one.closingCode ? closingWords[language][one.closingCode] : '',
  one.closingLine ?? '',
];
