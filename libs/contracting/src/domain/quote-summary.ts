import type { CalendarDate } from '@madoguchi/kernel';
import { withTax } from './monthly-estimate.js';
import { tiersInShort } from './overage-wording.js';
import { minimumTermEndsOn } from './term.js';
import { disputeTerms, type Terms } from './terms.js';
import { isCardOnly, wayList } from './ways-wording.js';
import { dayEn, day, yen, yenEn } from './wording.js';

export interface SummaryLine {
  readonly label: string;
  readonly value: string;
}

/** What a person should have seen before signing, in a few lines, with tax. `validThrough` is the last day of the offer. */
export const quoteSummary = (
  terms: Terms,
  validThrough: CalendarDate,
  language: 'ja' | 'en',
): SummaryLine[] =>
  (language === 'ja' ? inJapanese : inEnglish)(terms, validThrough).map(([label, value]) => ({
    label,
    value,
  }));

type Lines = [label: string, value: string][];

function inJapanese(terms: Terms, validThrough: CalendarDate): Lines {
  const { plan, startsOn, dispute = disputeTerms } = terms;
  const { minimumMinor = 0 } = plan;
  const price = (amount: number) => `${yen(withTax(amount))}（税込）`;
  return [
    ['利用開始日', day(startsOn)],
    [
      '月額',
      plan.includedUnits > 0
        ? `${price(plan.baseMinor)}。${plan.includedUnits}件の応対を含みます。`
        : price(plan.baseMinor),
    ],
    ...(plan.overageMinor > 0
      ? ([
          [
            plan.includedUnits > 0 ? '含まれる件数を超えた分' : '応対1件あたり',
            plan.overageTiers ? tiersInShort(plan.overageTiers, 'ja') : `1件 ${price(plan.overageMinor)}`,
          ],
        ] satisfies Lines)
      : []),
    ...(plan.successFeeMinor > 0
      ? ([['成果報酬', `有効なアポイント1件 ${price(plan.successFeeMinor)}`]] satisfies Lines)
      : []),
    [
      '初期費用',
      plan.initialFeeMinor > 0 ? `${price(plan.initialFeeMinor)}。初回だけです。` : 'かかりません。',
    ],
    ...(minimumMinor > 0
      ? ([
          ['最低料金', `1か月 ${price(minimumMinor)}。使った分がこれより少ない月は、この額です。`],
        ] satisfies Lines)
      : []),
    ...(plan.depositMinor
      ? ([
          [
            '保証金',
            `${yen(plan.depositMinor)}（消費税はかかりません）。お支払い方法の登録時にお預かりし、契約が終わって最後のお支払いが済んだあとにお返しします。`,
          ],
        ] satisfies Lines)
      : []),
    ['料金がかからない電話', '迷惑電話、間違い電話、無言電話、出る前に切れた電話'],
    [
      '明細への異議',
      `1件ごとに、月末から${dispute.days}日以内に申し出られます。${dispute.answerDays}日以内に回答がなければ、その1件は無料です。`,
    ],
    [
      'お支払い',
      plan.baseInAdvance
        ? `月額は前払いです。${plan.initialFeeMinor > 0 ? '最初の月の月額と初期費用' : '最初の月の月額'}はお支払い方法の登録時に、翌月からは前の月の締めで請求します。そのほかの料金は、月末に締めて翌月に請求します。月の途中で終わるときは、使わない日数分をお返しします。`
        : '月末に締め、翌月に請求します。最初の月末まで料金はかかりません。',
    ],
    [
      'お支払い方法',
      isCardOnly(plan) ? 'クレジットカードだけです。' : `${wayList(plan, 'ja')}から選べます。`,
    ],
    [
      '最低利用期間',
      plan.minimumTermMonths > 0
        ? `${plan.minimumTermMonths}か月（${day(minimumTermEndsOn({ ...plan, startsOn }))}まで）`
        : 'ありません。',
    ],
    [
      '解約',
      plan.noticeDays > 0
        ? `${plan.noticeDays}日前までの申し出で、その後の最初の月末に終了します。`
        : '申し出た月の月末に終了します。',
    ],
    ['記録の持ち主', '応対の記録やお客さまの情報は、すべて御社のものです。'],
    ['見積もりの有効期限', day(validThrough)],
  ];
}

function inEnglish(terms: Terms, validThrough: CalendarDate): Lines {
  const { plan, startsOn, dispute = disputeTerms } = terms;
  const { minimumMinor = 0 } = plan;
  const price = (amount: number) => `${yenEn(withTax(amount))}, tax included`;
  return [
    ['Service begins', dayEn(startsOn)],
    [
      'Monthly fee',
      plan.includedUnits > 0
        ? `${price(plan.baseMinor)}. ${plan.includedUnits} calls included.`
        : price(plan.baseMinor),
    ],
    ...(plan.overageMinor > 0
      ? ([
          [
            plan.includedUnits > 0 ? 'Each further call' : 'Each call',
            plan.overageTiers ? tiersInShort(plan.overageTiers, 'en') : price(plan.overageMinor),
          ],
        ] satisfies Lines)
      : []),
    ...(plan.successFeeMinor > 0
      ? ([['Success fee', `${price(plan.successFeeMinor)}, per valid appointment`]] satisfies Lines)
      : []),
    ['Set-up fee', plan.initialFeeMinor > 0 ? `${price(plan.initialFeeMinor)}. Once only.` : 'None.'],
    ...(minimumMinor > 0
      ? ([
          ['Monthly minimum', `${price(minimumMinor)}. A month with less use comes to this.`],
        ] satisfies Lines)
      : []),
    ...(plan.depositMinor
      ? ([
          [
            'Deposit',
            `${yenEn(plan.depositMinor)}, not taxed. Paid when you register a way of paying; it goes back to you after the contract has ended and the last bill is paid.`,
          ],
        ] satisfies Lines)
      : []),
    ['Never charged', 'Spam, wrong numbers, silent calls, and calls that end before we answer'],
    [
      'Objections',
      `You may object to each unit until ${dispute.days} days after the end of its month. Without an answer within ${dispute.answerDays} days it is free.`,
    ],
    [
      'Payment',
      plan.baseInAdvance
        ? `The monthly fee is paid in advance: the first ${plan.initialFeeMinor > 0 ? 'one, with the set-up fee, ' : ''}when you register a way of paying, then with the bill of the month before. Everything else is billed after the month. If service ends within a month, you get back the days you do not use.`
        : 'Months close on their last day and are billed in the next month. Nothing is charged before that.',
    ],
    ['How you pay', isCardOnly(plan) ? 'By credit card only.' : `By ${wayList(plan, 'en')}, as you choose.`],
    [
      'Minimum term',
      plan.minimumTermMonths > 0
        ? `${plan.minimumTermMonths} month${plan.minimumTermMonths > 1 ? 's' : ''} (until ${dayEn(minimumTermEndsOn({ ...plan, startsOn }))})`
        : 'None.',
    ],
    [
      'Cancelling',
      plan.noticeDays > 0
        ? `With ${plan.noticeDays} days’ notice; service ends with the month in which they are over.`
        : 'Service ends with the month in which you cancel.',
    ],
    ['Whose data', 'Records of calls and your customers’ details belong to you.'],
    ['Quote valid through', dayEn(validThrough)],
    ['Contract text', 'The contract itself is in Japanese; the Japanese text is what you sign.'],
  ];
}
