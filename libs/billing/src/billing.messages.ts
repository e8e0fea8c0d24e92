import type { Messages } from '@madoguchi/platform/graphql';

/** What billing refuses, and what to do about it. */
export const messages: Messages = {
  notAMonth: {
    ja: '月を「2026-11」のように入力してください。',
    en: 'Enter the month like 2026-11.',
  },
  unknownEncoding: {
    ja: '文字コードは「utf-8」か「shift_jis」を選んでください。',
    en: 'Choose utf-8 or shift_jis as the encoding.',
  },
  alertsOutOfOrder: {
    ja: '2回目のお知らせは、1回目より大きい割合にしてください。',
    en: 'The second alert must come after the first. Enter a larger percentage.',
  },
  capMissing: {
    ja: '上限の金額を入力してください。上限を決めないときは「これまでどおり受ける」を選んでください。',
    en: 'Enter the limit, or choose to go on as before.',
  },
  capBelowBase: {
    ja: '上限は、電話がなくてもかかる月額の{min}円以上にしてください。',
    en: 'The limit must be at least ¥{min}, which a month costs without any call.',
  },
  monthNotOver: {
    ja: '{month}はまだ終わっていません。翌月1日の0:00を過ぎてから締めてください。',
    en: '{month} is not over yet. Close it once the next month has begun.',
  },
  payDayNotReached: {
    ja: '支払日の{payOn}になっていません。その日になってから実行してください。',
    en: 'The pay day {payOn} has not come yet. Run it on that day.',
  },
  contractEnded: {
    ja: 'この契約は終了しています。新しく始めるには、もう一度見積もりからお進みください。',
    en: 'This contract has ended. To start again, begin with a new quote.',
  },
  paymentProviderBusy: {
    ja: '決済会社につながりませんでした。お支払いは発生していません。1分ほど待って、もう一度お試しください。',
    en: 'We could not reach the payment provider. Nothing was charged. Wait about a minute and try again.',
  },
};
