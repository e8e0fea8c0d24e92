import type { Language } from '../domain/wording.js';

type Words = Readonly<Record<Language, string>>;

const cardRefusals: Readonly<Record<string, Words>> = {
  insufficient_funds: {
    ja: 'カードの利用可能額が足りませんでした。別のカードを登録すると、もう一度お支払いできます。',
    en: 'The card did not have enough available. Register another card to pay again.',
  },
  expired_card: {
    ja: 'カードの有効期限が切れています。新しいカードを登録すると、もう一度お支払いできます。',
    en: 'The card has expired. Register a new card to pay again.',
  },
  overdue: {
    ja: '支払いの期限までに、お支払いを確認できませんでした。',
    en: 'We did not receive the payment by its due date.',
  },
  authentication_required: {
    ja: 'カード会社の本人確認が必要です。請求書の画面から本人確認の画面を開いて済ませると、お支払いが終わります。',
    en: 'The card company asks you to confirm the payment. Open its check from the invoice; once it is passed, the bill is paid.',
  },
};

/** The card is good; the bank wants to hear from its holder. The provider says it in two ways. */
export const asksForChallenge = (reason: string): boolean =>
  reason === 'authentication_required' || reason === 'invoice_payment_intent_requires_action';

const anyRefusal: Words = {
  ja: 'カード会社がお支払いを承認しませんでした。カード会社に確認するか、別のカードを登録してください。',
  en: 'The card company did not approve the payment. Ask them, or register another card.',
};

/** What the owner reads; the codes themselves are the card company's. */
export const paymentFailureText = (reason: string, language: Language): string =>
  (cardRefusals[asksForChallenge(reason) ? 'authentication_required' : reason] ?? anyRefusal)[language];

const payoutFailures: Readonly<Record<string, Words>> = {
  payoutAccountMissing: {
    ja: '振込先の口座がまだ登録されていません。登録が終わると、次の振り込みの実行で送金します。',
    en: 'No payout account is registered yet. Once it is, the next payout run sends the money.',
  },
  chargeMissing: {
    ja: 'もとになる入金が決済会社の記録に見つかりません。決済の記録を確認してください。',
    en: 'The collection this is paid from was not found at the payment provider. Check the payment records.',
  },
  insufficient_capabilities_for_transfer: {
    ja: '振込先の口座が、送金を受け取れる状態になっていません。振込先の登録の内容を確認してください。',
    en: 'The payout account cannot take money at the moment. Check what is registered for it.',
  },
  transfer_source_balance_parameters_mismatch: {
    ja: 'もとになる入金だけでは足りないため、送金できていません。当社の残高から、もう一度送金します。',
    en: 'The collection this is paid from does not cover it. It is sent once more, out of our balance.',
  },
  balance_insufficient: {
    ja: '当社の残高がまだ足りないため、送金できていません。残高を補充してから、もう一度送金します。',
    en: 'Our balance does not cover it yet. It is sent once more as soon as the balance has been topped up.',
  },
};

const anyPayoutFailure: Words = {
  ja: '決済会社が送金を受け付けませんでした。窓口で原因を確かめてから、もう一度送金します。',
  en: 'The payment provider did not accept the transfer. We find out why and send it once more.',
};

export const payoutFailureText = (reason: string, language: Language): string =>
  (payoutFailures[reason] ?? anyPayoutFailure)[language];

const parked: Readonly<Record<string, Words>> = {
  issuerNotQualified: {
    ja: '発行者の登録番号がないか、正しくありません。会社情報に登録番号を入力してから、もう一度締めてください。',
    en: 'The issuer has no valid registration number. Enter it in the company profile and close the month again.',
  },
  callsUnfinished: {
    ja: '結果が記録されていない電話があります。記録が終わってから、もう一度締めてください。',
    en: 'Some calls have no recorded result. Close the month again once they are recorded.',
  },
  appointmentsUndecided: {
    ja: '契約が終わり、お客さまがまだ承認も却下もしていないアポがあります。決まるまで、または月末から10日が過ぎるまで待ち、自動でもう一度締めます。',
    en: 'The contract has ended and the client has neither accepted nor rejected some appointments. It waits until they are decided, or until ten days after the month, and is closed again by itself.',
  },
  earlierMonthOpen: {
    ja: '基本料を前払いで請求するはずの、前の月の請求が済んでいません。前の月を先に締めてください。',
    en: 'The month before, whose bill carries this base fee in advance, is not billed yet. Close that month first.',
  },
  accountHeld: {
    ja: 'このお客さまの帳簿と書類の金額、または電話の件数の集計が合わないため、請求を止めています。照合の画面で違いを確認してください。',
    en: 'The books and the documents of this client, or the tally of its calls and the calls themselves, disagree, so it is not billed. Look at the reconciliation.',
  },
  noPaymentAccount: {
    ja: 'お客さまが支払い方法を登録していません。カードを登録するか、銀行振込かコンビニ払いを選んでもらってから、もう一度締めてください。',
    en: 'The client has no way to pay yet. Close the month again once a card is registered, or bank transfer or convenience store is chosen.',
  },
  belowSmallestCharge: {
    ja: '合計が50円に満たないため、カードから引き落とせません。請求しないか、別の方法で受け取るかを決めてください。',
    en: 'The total is below 50 yen, which no card can be charged. Decide to waive it or to collect it another way.',
  },
  usageOutsideContract: {
    ja: '契約期間の外に有料の電話があります。記録を確認してから、もう一度締めてください。',
    en: 'There are billable calls outside the term of the contract. Check them and close the month again.',
  },
  totalsDiffer: {
    ja: '当社の計算と決済会社の合計が一致しません。差額を確認してから、もう一度締めてください。',
    en: 'Our total and the payment provider’s differ. Find the difference and close the month again.',
  },
  meterDiffers: {
    ja: '有料の電話の件数が、当社の記録と決済会社の記録とで違います。照合の画面で件数を確認してから、もう一度締めてください。',
    en: 'Our count of billable calls and the payment provider’s differ. Look at the reconciliation, then close the month again.',
  },
  paymentProviderRefused: {
    ja: '決済会社が請求の登録を受け付けませんでした。記録を確認してから、もう一度締めてください。',
    en: 'The payment provider did not accept the invoice. Check the log and close the month again.',
  },
};

export const parkText = (reason: string, language: Language): string => parked[reason]?.[language] ?? reason;

const creditFailures: Readonly<Record<string, Words>> = {
  refundFailed: {
    ja: '返金ができなかったため、次の請求に充当します。',
    en: 'The refund did not go through; it is used for the next invoice.',
  },
  returnedByBank: {
    ja: 'うかがった口座へ振り込みました。',
    en: 'It was sent to the bank account you told us.',
  },
  refundKept: {
    ja: '返金先の口座へ届かなかったため、お預かりしています。次の銀行振込の請求に使います。「お預かりしているお金」から返金をもう一度申し込めます。',
    en: 'The refund did not reach the bank account, so we keep it. It is used for the next invoice paid by bank transfer; it can be asked back under “Money we keep for you”.',
  },
};

export const creditFailureText = (reason: string, language: Language): string =>
  creditFailures[reason]?.[language] ?? reason;

const chargebackReasons: Readonly<Record<string, Words>> = {
  fraudulent: { ja: 'カードの持ち主に覚えがない', en: 'The cardholder does not recognise the payment' },
  unrecognized: { ja: 'カードの持ち主に覚えがない', en: 'The cardholder does not recognise the payment' },
  duplicate: { ja: '二重に請求された', en: 'Charged twice' },
  product_not_received: { ja: 'サービスを受けていない', en: 'The service was not received' },
  product_unacceptable: { ja: 'サービスが説明と違う', en: 'The service was not as described' },
  subscription_canceled: { ja: '解約したのに請求された', en: 'Charged after cancelling' },
  credit_not_processed: { ja: '返金を受けていない', en: 'A refund was not received' },
};

const anyChargebackReason: Words = { ja: 'そのほかの理由', en: 'Another reason' };

export const chargebackReasonText = (reason: string, language: Language): string =>
  (chargebackReasons[reason] ?? anyChargebackReason)[language];
