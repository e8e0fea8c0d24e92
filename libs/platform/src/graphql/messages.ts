import type { FieldProblem, Refusal } from '@madoguchi/kernel';
import type { LanguageCode } from './language.js';

/** Key → sentence per language. `{name}` is replaced by the parameter of that name. */
export type Messages = Readonly<Record<string, Readonly<Record<LanguageCode, string>>>>;

const known = new Map<string, Readonly<Record<LanguageCode, string>>>();

/** Called by each context's module, so that a refusal and its words live side by side. */
export function registerMessages(messages: Messages): void {
  for (const [key, texts] of Object.entries(messages)) known.set(key, texts);
}

export function translate(
  key: string,
  language: LanguageCode,
  params: Readonly<Record<string, string | number>> = {},
): string | undefined {
  return known
    .get(key)
    ?.[language].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

export const messageOf = (refusal: Refusal, language: LanguageCode): string =>
  (refusal.reason !== undefined && translate(refusal.reason, language, refusal.details.params)) ||
  translate(refusal.code, language)!;

export const fieldMessage = (problem: FieldProblem, language: LanguageCode): string =>
  translate(problem.reason, language, problem.params) ?? translate('invalid', language)!;

registerMessages({
  UNAUTHENTICATED: {
    ja: 'ログインしてください。ログインすると、この操作を続けられます。',
    en: 'Please sign in. You can go on with this after signing in.',
  },
  FORBIDDEN: {
    ja: 'この操作をする権限がありません。会社の管理者に相談してください。',
    en: 'You do not have permission to do this. Please ask the manager of your company.',
  },
  NOT_FOUND: {
    ja: '見つかりませんでした。削除されたか、住所（URL）が違う可能性があります。一覧から選び直してください。',
    en: 'Not found. It may have been removed, or the address may be wrong. Please choose it again from the list.',
  },
  BAD_INPUT: {
    ja: '入力内容に直していただきたい点があります。印のついた項目を確認してください。',
    en: 'Some entries need to be corrected. Please check the marked fields.',
  },
  CONFLICT: {
    ja: '先に別の操作で内容が変わりました。画面を読み直してから、もう一度お試しください。',
    en: 'Something changed in the meantime. Reload the page and try again.',
  },
  TOO_MANY_REQUESTS: {
    ja: '短い時間に操作が重なりました。1分ほど待ってから、もう一度お試しください。',
    en: 'Too many requests in a short time. Wait about a minute and try again.',
  },
  UNAVAILABLE: {
    ja: 'ただいま処理できません。入力内容はそのままにして、少し待ってからもう一度お試しください。',
    en: 'We cannot process this right now. Keep your entries and try again shortly.',
  },
  INTERNAL: {
    ja: '処理の途中で問題が起きました。変更は保存されていません。もう一度お試しいただき、続くときは受付番号 {correlationId} をお知らせください。',
    en: 'Something went wrong and nothing was saved. Try again; if it keeps happening, tell us reference {correlationId}.',
  },
  GRAPHQL_REFUSED: {
    ja: '要求の形が正しくないか、大きすぎます。項目を減らすか、書き方を確認してください。',
    en: 'The request is malformed or too large. Ask for fewer fields or check its syntax.',
  },
  invalid: {
    ja: '入力の形が正しくありません。例にならって直してください。',
    en: 'This entry is not in the right form. Please follow the example.',
  },
  required: { ja: '入力してください。', en: 'Please fill this in.' },
  tooLong: { ja: '{max}文字以内で入力してください。', en: 'Use at most {max} characters.' },
  tooShort: { ja: '{min}文字以上で入力してください。', en: 'Use at least {min} characters.' },
  tooSmall: { ja: '{min}以上の数を入力してください。', en: 'Enter {min} or more.' },
  tooLarge: { ja: '{max}以下の数を入力してください。', en: 'Enter {max} or less.' },
  tooMany: { ja: '{max}件以内にしてください。', en: 'Choose at most {max}.' },
  tooFew: { ja: '{min}件以上選んでください。', en: 'Choose at least {min}.' },
  notAnId: { ja: '選び直してください。', en: 'Please choose again.' },
  notAnEmail: {
    ja: 'メールアドレスの形が正しくありません。「@」の前後を確認してください。',
    en: 'This is not an e-mail address. Check the parts around “@”.',
  },
  notAllowedHere: { ja: 'この項目は入力できません。', en: 'This field is not accepted here.' },
  controlCharacter: {
    ja: '目に見えない制御文字が含まれています。消してから入力し直してください。',
    en: 'It contains invisible control characters. Remove them and enter it again.',
  },
  oneOf: { ja: '選択肢の中から選んでください。', en: 'Choose one of the options.' },
  notATime: { ja: '時刻は「09:00」の形で入力してください。', en: 'Enter the time as 09:00.' },
  closesBeforeOpening: {
    ja: '終了は開始より後の時刻にしてください。深夜0時をまたぐときは、24:00で区切って二つに分けてください。',
    en: 'Closing must follow opening. To pass midnight, split the hours at 24:00.',
  },
  hoursOverlap: {
    ja: '同じ曜日の時間が重なっています。重ならないように直してください。',
    en: 'These hours overlap. Change one of them.',
  },
});
