import type { Language } from '../domain/wording.js';

type Words = Readonly<Record<Language, string>>;

/** The bank's codes in words a payee can act on. */
const refusals: Readonly<Record<string, Words>> = {
  no_account: {
    ja: '口座が見つかりませんでした。銀行名・支店名・口座番号を確認してください。',
    en: 'The account could not be found. Check the bank, the branch and the number.',
  },
  account_closed: { ja: '口座が解約されています。', en: 'The account has been closed.' },
  account_frozen: { ja: '口座が利用できない状態です。', en: 'The account is frozen.' },
  bank_account_restricted: { ja: '口座に利用の制限があります。', en: 'The account is restricted.' },
  invalid_account_number: { ja: '口座番号が正しくありません。', en: 'The account number is not valid.' },
  incorrect_account_holder_name: {
    ja: '口座名義が一致しませんでした。カナの名義を確認してください。',
    en: 'The name of the account holder does not match. Check it in kana.',
  },
  invalid_currency: { ja: '円を受け取れない口座です。', en: 'The account does not take yen.' },
};

const anyRefusal: Words = {
  ja: '銀行が振り込みを受け付けませんでした。口座の状態を銀行に確認してください。',
  en: 'The bank did not accept the payment. Ask your bank about the account.',
};

export const bankRefusalText = (reason: string, language: Language): string =>
  (refusals[reason] ?? anyRefusal)[language];
