import type { LanguageCode } from '@madoguchi/platform/graphql';
import type { ListProblemView } from '../application/outbound-views.js';
import type { DoNotCallView } from '../application/refusal-views.js';
import type { ListProblem } from '../domain/contact-columns.js';
import { at, type Row } from './csv-file.js';

interface Words {
  readonly problemHead: Row;
  readonly problem: Record<ListProblem, string>;
  readonly refusalHead: Row;
  readonly source: Record<DoNotCallView['source'], string>;
}

const words: Record<LanguageCode, Words> = {
  ja: {
    problemHead: ['行', '理由', '書かれている番号'],
    problem: {
      no_phone: '電話番号がありません',
      not_a_phone: '電話番号として読めません',
      lost_zero: '先頭の0がありません',
      too_long: '文字が長すぎます',
      unreadable: '読めない文字があります',
      twice_in_file: '同じ番号が前の行にあります',
      in_campaign: 'すでに登録されています',
      refused_before: '以前お断りになった方です',
      do_not_call: '「電話をかけない番号」に入っています',
      rounded_number: 'Excelが番号を別の形に変えたため、元の番号が分かりません',
      abroad: '日本の番号ではありません',
    },
    refusalHead: ['電話番号', '名前', 'メモ', '断られたご案内', '登録のしかた', '登録した日時'],
    source: {
      owner: '自社で登録',
      file: 'リストで登録',
      call: '電話でのお申し出',
      callback: '折り返しの電話でのお申し出',
      campaign: 'キャンペーンの電話でのお断り',
    },
  },
  en: {
    problemHead: ['Line', 'Reason', 'Number as written'],
    problem: {
      no_phone: 'There is no number',
      not_a_phone: 'This is not a phone number',
      lost_zero: 'The leading 0 is missing',
      too_long: 'A text is too long',
      unreadable: 'It has characters that cannot be read',
      twice_in_file: 'An earlier line has the same number',
      in_campaign: 'Already in the campaign',
      refused_before: 'Refused before',
      do_not_call: 'On your list of numbers not to call',
      rounded_number: 'Excel changed the number, and its digits are lost',
      abroad: 'This is not a number in Japan',
    },
    refusalHead: ['Number', 'Name', 'Note', 'Refused offer', 'Added by', 'Added at'],
    source: {
      owner: 'You',
      file: 'A list',
      call: 'A call',
      callback: 'A call back',
      campaign: 'A campaign’s call',
    },
  },
};

/** The lines of a brought list that were left out, as a file: a head and a line each. */
export const problemRows = (problems: readonly ListProblemView[], language: LanguageCode): Row[] => [
  words[language].problemHead,
  ...problems.map(({ line, reason, typed }) => [String(line), words[language].problem[reason], typed]),
];

/** The numbers that are not called for a client, as a file: a head and a line each, with Japanese time. */
export const refusalRows = (numbers: readonly DoNotCallView[], language: LanguageCode): Row[] => [
  words[language].refusalHead,
  ...numbers.map(({ phone, name, note, offer, source, addedAt }) => [
    phone,
    name ?? '',
    note ?? '',
    offer ?? '',
    words[language].source[source],
    at(addedAt),
  ]),
];
