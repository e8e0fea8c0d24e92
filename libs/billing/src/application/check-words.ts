import type { CheckName } from '../domain/reconciliation.js';
import type { Language } from '../domain/wording.js';

const words: Readonly<Record<CheckName, Readonly<Record<Language, string>>>> = {
  entries: { ja: '仕訳の合計と0円', en: 'Sum of all entries and zero' },
  receivable: { ja: '売掛金の残高と、未入金の請求書', en: 'Receivables and unpaid invoices' },
  payable: { ja: '買掛金の残高と、未払いの取り分', en: 'Payables and shares not yet paid out' },
  credit: {
    ja: '預り金の残高と、未返還の返還請求書',
    en: 'Owed to clients and credit notes not yet given back',
  },
  deposit: {
    ja: '預り保証金の残高と、精算していない保証金',
    en: 'Deposits kept and deposits not settled yet',
  },
  funds: {
    ja: 'お預かりしている振り込みと、その出入りの合計',
    en: 'Transfers kept for clients and their movements',
  },
  transferred: {
    ja: '振り込みの受け口座と、入金済みになっていない振り込み',
    en: 'Transfers received and those not yet part of a paid invoice',
  },
  writtenOff: {
    ja: '貸し倒れの残高と、貸し倒れにした請求書の未回収',
    en: 'Bad debts and what is unpaid of written-off invoices',
  },
  cash: {
    ja: 'お預かりしている振り込みと、Stripeの記録',
    en: 'Transfers kept for clients and Stripe’s record',
  },
  advance: { ja: '前受金（基本料の前払い）', en: 'Received in advance' },
  collected: {
    ja: '入金済みの請求書と、発行のときに決済会社が答えた合計',
    en: 'Paid invoices and the provider’s totals when they were issued',
  },
  others: {
    ja: 'Stripeの残高を動かし、当社の帳簿が知らないもの',
    en: 'What moved Stripe’s balance and is unknown to our books',
  },
  balance: { ja: 'Stripe残高（帳簿）と、Stripeが示す残高', en: 'Stripe balance in the books and at Stripe' },
  outputTax: {
    ja: '仮受消費税の残高と、書類の消費税',
    en: 'Consumption tax received and the tax on documents',
  },
  clearing: {
    ja: 'Stripe残高（帳簿）と、入出金の差',
    en: 'Stripe balance in the books and money in less out',
  },
  charges: {
    ja: '入金（手数料を引いた額）と、Stripeの記録',
    en: 'Collections less fees and Stripe’s record',
  },
  refunds: { ja: '返金と、Stripeの記録', en: 'Refunds and Stripe’s record' },
  chargebacks: {
    ja: 'カードの異議申し立てによる引き出しと、Stripeの記録',
    en: 'Money withdrawn by chargebacks and Stripe’s record',
  },
  evidence: {
    ja: '反証の期限が今日か明日、または過ぎた異議申し立て',
    en: 'Chargebacks whose evidence is due today or tomorrow, or is late',
  },
  contested: {
    ja: '異議申し立て中の入金（帳簿）と、決着していない異議申し立て',
    en: 'Held for chargebacks in the books and chargebacks not yet decided',
  },
  transfers: { ja: '振り込みと、Stripeの記録', en: 'Transfers and Stripe’s record' },
  outbox: { ja: '1時間以上送れていない依頼', en: 'Commands unsent for an hour' },
  inbox: { ja: '処理できていない通知', en: 'Events not worked off' },
  payees: {
    ja: '法律の期限までに支払えていない取り分',
    en: 'Payees who have to be paid by today and are not',
  },
  returns: {
    ja: '銀行振り込みでのお返しが済んでいない保証金と返金',
    en: 'Deposits and refunds still to be returned by bank transfer',
  },
  months: {
    ja: '月が終わったのに、請求書ができていない契約',
    en: 'Contracts without a bill for a month that has ended',
  },
  tally: {
    ja: '契約と月ごとの件数の集計と、数え直した件数',
    en: 'Tallies per contract and month and the units counted again',
  },
  usage: { ja: '請求書の件数と、電話の記録', en: 'Calls on bills and calls on record' },
  unbilled: {
    ja: 'どの請求書にも載らない電話とアポイント（請求のあとに届いてから7日間）',
    en: 'Calls and appointments that no bill will hold (for seven days after they came)',
  },
  meter: {
    ja: '有料の電話の件数（先月と今月）と、Stripeの記録',
    en: 'Billable calls of last and this month and Stripe’s record',
  },
};

const problems: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  StripeAuthenticationError: {
    ja: '決済会社が当社の鍵を受け付けませんでした。設定の STRIPE_SECRET_KEY を確かめてください。',
    en: 'The payment provider did not accept our key. Check STRIPE_SECRET_KEY in the settings.',
  },
  StripePermissionError: {
    ja: '当社の鍵に、決済会社の記録を読む権限がありません。決済会社の画面で権限を加えてください。',
    en: 'Our key may not read the payment provider’s record. Give it the permission on their page.',
  },
};
const anyProblem: Readonly<Record<Language, string>> = {
  ja: '決済会社から返事がありませんでした。しばらく待って、もう一度照合してください。',
  en: 'The payment provider did not answer. Wait a while and compare again.',
};

/** Why a check could not be made, and what to do. */
export const problemText = (problem: string, language: Language): string =>
  (problems[problem] ?? anyProblem)[language];

export const checkText = (name: CheckName, language: Language): string => words[name][language];
