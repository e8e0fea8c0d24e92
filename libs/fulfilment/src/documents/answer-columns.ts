import type { LanguageCode } from '@madoguchi/platform/graphql';
import type { AnsweredCallView, QuestionResultView } from '../application/outbound-views.js';
import { outcomeWord } from './campaign-columns.js';
import { at, type Row } from './csv-file.js';

const words = {
  ja: {
    head: ['かけた日時', '会社・お名前', 'ご担当者', '電話番号', '結果'],
    yes: 'はい',
    no: 'いいえ',
    declined: 'お答えなし',
  },
  en: {
    head: ['Called at', 'Company or name', 'Person', 'Number', 'Outcome'],
    yes: 'Yes',
    no: 'No',
    declined: 'Not answered',
  },
} as const;

export const answersHead = (questions: readonly QuestionResultView[], language: LanguageCode): Row => [
  ...words[language].head,
  ...questions.map(({ title }) => title),
];

/** A call as a line of the file: empty what was not asked, said what was asked and not answered. */
export function answersRow(
  call: AnsweredCallView,
  questions: readonly QuestionResultView[],
  language: LanguageCode,
): Row {
  const { yes, no, declined } = words[language];
  const said = new Map(call.answers.map(({ stepId, answer }) => [stepId, answer]));
  const cell = ({ stepId, kind }: QuestionResultView): string => {
    const answer = said.get(stepId);
    if (answer === undefined) return '';
    if (answer === null) return declined;
    // An earlier version of the question may have offered other answers.
    if (kind !== 'yes_no') return answer;
    return answer === 'yes' ? yes : answer === 'no' ? no : answer;
  };
  return [
    at(call.at),
    call.name ?? '',
    call.person ?? '',
    call.phone,
    outcomeWord(call.outcome, language),
    ...questions.map(cell),
  ];
}
