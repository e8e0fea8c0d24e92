import type { Posting } from '../domain/ledger.js';
import type { Language } from '../domain/wording.js';

const words: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  invoice_issued: { ja: '請求書を発行', en: 'Invoice issued' },
  advance_earned: { ja: '前受金を売上へ', en: 'Advance earned' },
  invoice_paid: { ja: '請求書の入金', en: 'Invoice paid' },
  revenue_split: { ja: '取り分の計上', en: 'Shares booked' },
  processor_fee: { ja: '決済手数料', en: 'Processing fee' },
  payout_tax: { ja: '取り分の消費税', en: 'Tax of a statement' },
  transfer_sent: { ja: '取り分の送金', en: 'Share sent' },
  credit_note_issued: { ja: '返還請求書を発行', en: 'Credit note issued' },
  credit_split: { ja: '返還による取り分の減額', en: 'Shares taken back' },
  credit_released: {
    ja: '充当の取り消し（先に入金があった分）',
    en: 'Credit not needed, as the money came first',
  },
  credit_set_off: {
    ja: '返還を異議による損失と相殺（入金が戻ったときはその取り消し）',
    en: 'Credit set off against a chargeback, or opened again',
  },
  credit_applied: { ja: '返還を請求に充当', en: 'Credit used for an invoice' },
  refund_sent: { ja: '返金', en: 'Refund' },
  refund_failed: { ja: '返金の失敗', en: 'Refund failed' },
  deposit_received: { ja: '保証金の受け取り', en: 'Deposit received' },
  deposit_applied: { ja: '保証金を請求に充当', en: 'Deposit used for an invoice' },
  deposit_refunded: { ja: '保証金の返金', en: 'Deposit refunded' },
  deposit_refund_failed: { ja: '保証金の返金の失敗', en: 'Deposit’s refund failed' },
  deposit_returned: { ja: '保証金を振り込みで返金', en: 'Deposit returned by transfer' },
  credit_repaid: { ja: '二重に返した分の戻り', en: 'Credit returned twice, sent back' },
  credit_returned: { ja: '返還を振り込みで返金', en: 'Credit returned by transfer' },
  transfer_refunded: { ja: '振り込みの返金の失敗', en: 'A transfer’s refund came back' },
  chargeback_withdrawn: { ja: '異議による引き出し', en: 'Taken by a chargeback' },
  chargeback_fee: { ja: '異議の手数料', en: 'Chargeback fee' },
  chargeback_reinstated: { ja: '異議のあとの戻し入れ', en: 'Given back after a chargeback' },
  chargeback_lost: { ja: '異議による損失', en: 'Lost to a chargeback' },
  chargeback_returned: { ja: '異議による損失の取り消し', en: 'Lost to a chargeback, and given back' },
  chargeback_split: {
    ja: '異議による取り分の増減',
    en: 'Shares taken back or returned after a chargeback',
  },
  transfer_funded: { ja: 'お客さまからの振り込み', en: 'Transfer received' },
  transfer_reversed: { ja: '振り込みの取り消し', en: 'Transfer taken back by its bank' },
  transfer_applied: { ja: '振り込みを請求に充当', en: 'Transfer used for an invoice' },
  transfer_unapplied: { ja: '振り込みの充当の取り消し', en: 'Transfer no longer used' },
  transfer_returned: { ja: '振り込みの返金', en: 'Transfer given back' },
  transfer_return_failed: { ja: '振り込みの返金の失敗', en: 'Giving a transfer back failed' },
  bank_moved: { ja: '銀行口座との出し入れ', en: 'To or from our bank account' },
  written_off: { ja: '貸し倒れの計上', en: 'Written off' },
  write_off_recovered: { ja: '貸し倒れのあとの入金', en: 'Recovered after a write-off' },
  share_corrected: { ja: '支払明細書の訂正', en: 'Statement put right' },
  account_fee: { ja: '決済会社の利用料', en: 'Fee of the payment provider' },
};

export const postingText = (kind: Posting['kind'], language: Language): string =>
  words[kind]?.[language] ?? kind;
