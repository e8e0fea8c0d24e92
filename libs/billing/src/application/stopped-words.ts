import type { Language } from '../domain/wording.js';
import type { Hindrance } from '../store/stopped-work.store.js';
import type { FollowedEvent } from './followed-events.js';
import type { CommandOp } from './ports.js';

type Words = Readonly<Record<Language, string>>;

const kinds: Readonly<Record<CommandOp | FollowedEvent, Words>> = {
  'customer.create': { ja: 'お客さまの登録', en: 'Register the client' },
  'customer.update': { ja: 'お客さまの名前と住所の変更', en: 'Tell a client’s name and address' },
  'customer.taxId': { ja: 'お客さまの登録番号の変更', en: 'Tell a client’s registration number' },
  'customer.setDefault': { ja: '支払いカードの設定', en: 'Set the card to pay with' },
  'checkout.create': { ja: '支払い方法の画面の作成', en: 'Open the page to pay' },
  'checkout.expire': { ja: '支払い方法の画面の終了', en: 'End the page to pay' },
  'invoice.create': { ja: '請求の下書き', en: 'Draft an invoice' },
  'invoice.addLine': { ja: '請求の明細の登録', en: 'Add a line to an invoice' },
  'invoice.setTax': { ja: '請求の消費税の登録', en: 'Set the tax of an invoice' },
  'invoice.discard': { ja: '古い下書きの削除', en: 'Throw an old draft away' },
  'invoice.number': { ja: '請求書番号の登録', en: 'Write the number on an invoice' },
  'invoice.finalize': { ja: '請求の確定', en: 'Finalise an invoice' },
  'invoice.pay': { ja: 'カードからの引き落とし', en: 'Charge the card' },
  'invoice.reduce': { ja: '請求の減額', en: 'Reduce an invoice' },
  'invoice.void': { ja: '請求の取り消し', en: 'Void an invoice' },
  'invoice.writeOff': { ja: '回収をあきらめた請求の印', en: 'Mark an invoice as uncollectible' },
  'plan.show': { ja: 'プランの掲載', en: 'Show a plan' },
  'plan.price': { ja: 'プランの料金の登録', en: 'Set a price of a plan' },
  'plan.archive': { ja: 'プランの掲載の終了', en: 'Take a plan off sale' },
  'transfer.account': { ja: '振り込み先の口座の用意', en: 'Open an account to transfer to' },
  'funds.return': { ja: 'お預かりした振り込みの返金', en: 'Give a transfer back' },
  'refund.create': { ja: '返金', en: 'Refund' },
  'deposit.refund': { ja: '保証金の返金', en: 'Refund a deposit' },
  'payee.create': { ja: '受け取り口座の登録', en: 'Register a payee' },
  'transfer.create': { ja: '取り分の送金', en: 'Send a share' },
  'meter.open': { ja: '件数の計測の準備', en: 'Open the meter' },
  'meter.event': { ja: '件数の報告', en: 'Report a unit' },
  'meter.cancel': { ja: '件数の取り消し', en: 'Take a unit back' },
  'dispute.answer': { ja: '異議への反証の提出', en: 'Hand in evidence' },
  'checkout.session.completed': { ja: 'カードの登録が終わった', en: 'A card was stored' },
  'checkout.session.expired': { ja: '支払い方法の画面の期限切れ', en: 'A page to pay has expired' },
  'invoice.paid': { ja: '請求書の入金', en: 'An invoice was paid' },
  'invoice.payment_failed': { ja: '引き落としの失敗', en: 'A payment failed' },
  'invoice.payment_action_required': { ja: 'カードの本人確認が必要', en: 'A card needs verification' },
  'invoice.voided': { ja: '請求の取り消し', en: 'An invoice was voided' },
  'customer.updated': { ja: 'お客さまの支払い方法の変更', en: 'A client’s way of paying changed' },
  'payment_method.detached': { ja: 'カードの取り外し', en: 'A card was taken away' },
  'customer_cash_balance_transaction.created': { ja: '振り込みの入金・出金', en: 'A transfer moved' },
  'account.updated': { ja: '受け取り口座の変更', en: 'A payee’s account changed' },
  'payout.paid': { ja: '受け取り手の銀行への着金', en: 'A payee’s bank took the money' },
  'payout.failed': { ja: '受け取り手の銀行が振り込みを拒否', en: 'A payee’s bank refused the money' },
  'payout.canceled': {
    ja: '受け取り手の銀行への振り込みの取り消し',
    en: 'A payment to a payee’s bank was cancelled',
  },
  'v1.billing.meter.error_report_triggered': { ja: '件数の計測の拒否', en: 'A meter refused units' },
  'v1.billing.meter.no_meter_found': { ja: '件数の計測の準備がない', en: 'There is no meter for units' },
  'refund.updated': { ja: '返金の経過', en: 'A refund moved' },
  'refund.failed': { ja: '返金の失敗', en: 'A refund failed' },
  'charge.dispute.created': { ja: '異議の申し立て', en: 'A payment is contested' },
  'charge.dispute.updated': { ja: '異議の経過', en: 'A chargeback moved' },
  'charge.dispute.funds_withdrawn': { ja: '異議による引き出し', en: 'A chargeback took money' },
  'charge.dispute.funds_reinstated': { ja: '異議のあとの戻し入れ', en: 'A chargeback gave money back' },
  'charge.dispute.closed': { ja: '異議の決着', en: 'A chargeback is decided' },
};

/** A kind that we no longer send or follow is shown as the provider calls it. */
export const kindText = (kind: string, language: Language): string =>
  (kinds as Readonly<Record<string, Words | undefined>>)[kind]?.[language] ?? kind;

const reasons: Readonly<Record<string, Words>> = {
  StripeAuthenticationError: {
    ja: '決済会社が当社の鍵を受け付けませんでした。設定の STRIPE_SECRET_KEY を直して再起動してから、やり直してください。',
    en: 'The provider did not accept our key. Mend STRIPE_SECRET_KEY in the settings, restart, then send it again.',
  },
  StripePermissionError: {
    ja: '当社の鍵に、この操作の権限がありません。決済会社の画面で鍵の権限を加えてから、やり直してください。',
    en: 'Our key may not do this. Give it the permission on the provider’s page, then send it again.',
  },
  StripeIdempotencyError: {
    ja: '同じ番号で、中身の違う依頼が先に届いていました。決済会社の記録を確かめてください。やり直すと、済んでいるかを調べてから、新しい番号で送ります。',
    en: 'Another request with the same key had arrived before. Look at the provider’s log; sending again first looks whether it was done, then uses a new key.',
  },
  resource_missing: {
    ja: '決済会社に、もとになる記録がありません。決済会社の画面で消されていないかを確かめてください。',
    en: 'What this is about does not exist at the provider. See whether somebody has deleted it there.',
  },
  balance_insufficient: {
    ja: '決済会社にある当社の残高が足りません。銀行から補充してから、やり直してください。',
    en: 'Our balance at the provider does not cover it. Top it up from the bank, then send it again.',
  },
  transfer_source_balance_parameters_mismatch: {
    ja: '送金の合計が、もとになる入金より多くなります。やり直すと、当社の残高から送金します。',
    en: 'Together the transfers are more than the collection they come from. Sent again, it comes out of our balance.',
  },
  charge_already_refunded: {
    ja: 'この入金は、すでに返金されています。決済会社の画面から手で返金した人がいないかを確かめてください。',
    en: 'This payment has been refunded already. See whether somebody did so on the provider’s page.',
  },
  charge_disputed: {
    ja: 'この入金には異議が申し立てられているため、返金できません。決着を待ってください。',
    en: 'This payment is contested and cannot be refunded. Wait until it is decided.',
  },
  meterUnclear: {
    ja: '決済会社の件数が、この1件を足す前とも後とも違います。ほかの人が件数を送っていないかを確かめてください。',
    en: 'The provider’s count is neither the one before this unit nor the one after. See whether somebody else writes to this meter.',
  },
  emulator_unsupported: {
    ja: '試用の決済では、この操作はできません。',
    en: 'The trial payment provider cannot do this.',
  },
};

const anyReason: Readonly<Record<'refused' | 'retried' | 'failed' | 'unread', Words>> = {
  refused: {
    ja: '決済会社が受け付けませんでした。決済会社の返事を読み、原因を直してから、やり直してください。',
    en: 'The provider did not accept it. Read its answer, mend the cause, then send it again.',
  },
  retried: {
    ja: '1時間以上、決済会社に届いていません。自動で送り直しています。',
    en: 'It has not reached the provider for more than an hour. It is sent again by itself.',
  },
  failed: {
    ja: '12回試しましたが、処理できませんでした。記録を読み、原因を直してから、やり直してください。',
    en: 'It failed twelve times. Read the record, mend the cause, then work it off again.',
  },
  unread: {
    ja: '1時間以上、処理が終わっていません。自動で試し直しています。',
    en: 'It has not been worked off for more than an hour. It is tried again by itself.',
  },
};

/** Why it stands still, and what to do, in plain words. */
export function stoppedText(
  { side, stopped, reason }: { side: 'outbox' | 'inbox'; stopped: boolean; reason: string | null },
  language: Language,
): string {
  const general = side === 'inbox' ? (stopped ? 'failed' : 'unread') : stopped ? 'refused' : 'retried';
  return ((stopped && reasons[reason ?? '']) || anyReason[general])[language];
}

const hindrances: Readonly<Record<Hindrance, Words>> = {
  closeMonthAgain: {
    ja: '締められなかった月の下書きです。やり直さずに、お金の状況でその月をもう一度締めてください。',
    en: 'It belongs to a month that could not be closed. Close that month again instead.',
  },
  earlierStopped: {
    ja: '同じ手続きの前の依頼が止まっています。そちらをやり直すと、これも送られます。',
    en: 'An earlier one of the same matter has stopped. Send that again, and this one follows.',
  },
  triesByItself: {
    ja: '自動で送り直しています。いつまでも減らないときは、worker が動いているかを確かめてください。',
    en: 'It is tried again by itself. If it stays, see whether the worker runs.',
  },
};

export const hindranceText = (hindrance: Hindrance, language: Language): string =>
  hindrances[hindrance][language];
