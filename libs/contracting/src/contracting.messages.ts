import type { Messages } from '@madoguchi/platform/graphql';

/** What contracting refuses, and what to do about it. */
export const messages: Messages = {
  bundleNotOnSale: {
    ja: 'この商品は新しい版に置き換わりました。最新の版を開いて、もう一度見積もりを作ってください。',
    en: 'A newer version has replaced this bundle. Open the newest one and ask for a quote again.',
  },
  bundleFull: {
    ja: '選んだ月に新しく始められる数がいっぱいになりました。翌月以降の開始日で、もう一度見積もりを作ってください。',
    en: 'No place is left in the chosen month. Ask for a quote again with a start in a later month.',
  },
  startsInThePast: { ja: '今日以降の日付を選んでください。', en: 'Choose today or a later day.' },
  startsTooLate: { ja: '{latest}までの日付を選んでください。', en: 'Choose a day no later than {latest}.' },
  unitsOutOfRange: {
    ja: '1か月の件数は0から{max}までの整数で入力してください。',
    en: 'Enter a whole number of calls per month from 0 to {max}.',
  },
  consentNeeded: {
    ja: '契約書の内容を確認し、同意の欄に印を付けてください。',
    en: 'Read the contract and tick the box to agree.',
  },
  planInForce: {
    ja: 'その料金プランは、変更の日にすでに使われています。別のプランを選んでください。',
    en: 'That plan is already in force on the day of the change. Choose another one.',
  },
  planChangeWithdrawn: {
    ja: 'この変更の案内は、新しい案内に置き換わりました。契約の画面から、もう一度プランを選んでください。',
    en: 'A newer offer has replaced this one. Choose a plan again from the contract’s page.',
  },
  quoteSigned: {
    ja: 'この見積もりは署名済みです。契約の画面から内容を確認してください。',
    en: 'This quote has been signed. See the contract instead.',
  },
  quoteWithdrawn: {
    ja: 'この見積もりは取り消されています。もう一度見積もりを作ってください。',
    en: 'This quote was withdrawn. Ask for a new one.',
  },
  contractAwaitsPaymentMethod: {
    ja: 'お支払い方法がまだ登録されていません。先に登録してください。',
    en: 'No payment method is stored yet. Store one first.',
  },
  contractActive: { ja: 'この契約は利用中です。', en: 'This contract is active.' },
  contractSuspended: {
    ja: 'この契約は停止中です。お支払いの状況を確認してください。',
    en: 'This contract is suspended. Check its payments.',
  },
  contractCancelling: {
    ja: 'この契約は解約の手続きが済んでいます。',
    en: 'This contract has been cancelled already.',
  },
  contractEnded: {
    ja: 'この契約は終了しています。続けて利用するには、新しく見積もりを作ってください。',
    en: 'This contract has ended. Ask for a new quote to go on.',
  },
};
