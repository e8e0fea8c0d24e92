import type { Messages } from '@madoguchi/platform/graphql';
import { lateMessages } from './late.messages.js';
import { waiverMessages } from './waiver.messages.js';

/** What billing refuses, and what to do about it. */
export const messages: Messages = {
  ...lateMessages,
  ...waiverMessages,
  notAMonth: {
    ja: '月を「2026-11」のように入力してください。',
    en: 'Enter the month like 2026-11.',
  },
  closeMonthAgain: {
    ja: '締められなかった月の下書きなので、やり直せません。お金の状況で、その月をもう一度締めてください。',
    en: 'It belongs to a month that could not be closed. Close that month again under “Money”.',
  },
  earlierStopped: {
    ja: '同じ手続きの前の依頼が止まっています。先に、そちらをやり直してください。',
    en: 'An earlier one of the same matter has stopped. Send that again first.',
  },
  triesByItself: {
    ja: '自動でやり直しているところです。しばらく待ってから、もう一度ご覧ください。',
    en: 'It is being tried by itself. Look again in a while.',
  },
  notAPlace: {
    ja: '一覧の続きの位置が正しくありません。最初から読み直してください。',
    en: 'This is no place in the list. Read it from the beginning again.',
  },
  unknownAccount: {
    ja: 'この勘定科目はありません。試算表から選んでください。',
    en: 'There is no such account. Choose one from the trial balance.',
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
  limitBelowPlan: {
    ja: '決めている上限が、新しいプランの月額（{min}円）より低くなります。上限を{min}円以上に上げるか、上限を変えずに署名することを選んでください。',
    en: 'Your limit is below the new monthly fee of ¥{min}. Raise it to at least ¥{min}, or choose to sign and keep it.',
  },
  daysOutOfOrder: {
    ja: '終わりの日は、始まりの日と同じか、それより後にしてください。',
    en: 'The last day must be the first day or later.',
  },
  amountsOutOfOrder: {
    ja: '金額の上限は、下限と同じか、それより大きくしてください。',
    en: 'The highest amount must be the lowest or more.',
  },
  creditBelowCovered: {
    ja: 'この請求書の未払いの金額は{left}円で、それより多くは減らせません。減らす額を{left}円以下にするか、全額のお支払いを待ってから返還してください。',
    en: 'Only ¥{left} of this invoice is still owed, and no more can be taken off. Take less off, or wait until it is paid and give it back then.',
  },
  creditBelowTransferred: {
    ja: 'この請求書には、すでに{arrived}円が届いています。全額のお支払いを待ってから返金するか、減らす額を小さくしてください。',
    en: '¥{arrived} of this invoice has arrived already. Wait until all of it is paid and refund it, or take less off.',
  },
  wayNotInPlan: {
    ja: 'ご契約の料金プランでは、このお支払い方法を選べません。表示されている方法から選んでください。',
    en: 'The plan you signed is not paid that way. Choose one of the ways shown.',
  },
  wayNotOffered: {
    ja: 'このお支払い方法は、この契約では選べません。表示されている方法から選んでください。',
    en: 'This contract cannot be paid that way. Choose one of the ways shown.',
  },
  cardMissing: {
    ja: 'カードがまだ登録されていません。先にカードを登録してください。',
    en: 'No card is stored yet. Register a card first.',
  },
  depositDue: {
    ja: '保証金のお預けがまだ済んでいません。お支払い方法のページで、先に保証金をお支払いください。',
    en: 'The deposit of this contract is still to be paid. Pay it on the payment page first.',
  },
  nothingToReturn: {
    ja: 'お返しできるお金はありません。請求書のお支払いに使われたか、すでにお返しの手続きをしています。',
    en: 'There is no money to give back. It has paid an invoice, or is on its way back already.',
  },
  cardAlwaysOffered: {
    ja: 'カード払いは外せません。カードを含めて選んでください。',
    en: 'The card cannot be left out. Choose it together with the others.',
  },
  receiptTooEarly: {
    ja: 'この請求書のお支払いはまだ確認できていません。お支払いが済んでから、領収書を発行してください。',
    en: 'This invoice has not been paid yet. Issue the receipt once it is paid.',
  },
  nothingReceived: {
    ja: 'この請求書では、お支払いを受け取っていません。請求書と返還請求書をご利用ください。',
    en: 'No money was received for this invoice. Use the invoice and its credit notes instead.',
  },
  receiptContested: {
    ja: 'このお支払いは、カード会社が確認しています。結果が出てから、もう一度お試しください。',
    en: 'The card company is looking into this payment. Try again once it has decided.',
  },
  noReceiptYet: {
    ja: '領収書はまだ発行されていません。先に領収書を発行してください。',
    en: 'No receipt has been issued yet. Issue the receipt first.',
  },
  monthNotOver: {
    ja: '{month}はまだ終わっていません。翌月1日の0:00を過ぎてから締めてください。',
    en: '{month} is not over yet. Close it once the next month has begun.',
  },
  depositNotLost: {
    ja: 'この保証金は失われていません。カード会社の結果が出てから決めてください。',
    en: 'This deposit is not lost. Decide once the bank has decided.',
  },
  depositDecided: {
    ja: 'この保証金については、もう決められています。',
    en: 'This has been decided already.',
  },
  returnInFuture: {
    ja: '振り込んだ日には、今日までの日を入力してください。',
    en: 'Enter the day on which it was sent: today or earlier.',
  },
  alreadyReturned: {
    ja: 'お返しは済んでいます。',
    en: 'This has been returned already.',
  },
  returnNotReserved: {
    ja: '振り込む前に、「これから振り込む」を押して、お返しする分を取り置いてください。もう振り込んだときも、先に押せば記録できます。',
    en: 'Press “About to transfer” first, so that the amount is set aside. If you have transferred already, press it now and then record it.',
  },
  sentTooMuch: {
    ja: '振り込んだ額は、{least}円から{most}円までで入力してください。それより少ないときは、「これから振り込む」を押してから記録できます。',
    en: 'Enter the amount sent, from {least} to {most} yen. If it was less, press “About to transfer” and record it then.',
  },
  roundingDayOutside: {
    ja: '明日から{last}までの日を選んでください。発行済みの書類は変わりません。',
    en: 'Choose a day from tomorrow to {last}. Documents that are issued do not change.',
  },
  returnNotSent: {
    ja: 'まだ振り込みが記録されていません。銀行から振り込んだ人が、日付と控えを記録してから承認してください。',
    en: 'No transfer is recorded yet. Whoever sends it records its day and reference; then it can be approved.',
  },
  returnWaits: {
    ja: '別の振り込みの記録が承認を待っています。先に承認するか、差し戻してください。',
    en: 'Another transfer waits for approval. Approve or refuse it first.',
  },
  depositContested: {
    ja: 'もとの入金は、異議の申し立てにより引き上げられています。当社に戻るまで、お返しできません。',
    en: 'The payment behind this was taken away because it is contested. Nothing of it can be returned until it is back.',
  },
  nothingOwed: {
    ja: 'お返しできる金額が足りません。カード会社を通じて戻った分や、請求に使った分がないか確かめてください。',
    en: 'Less than that is still owed. Check whether the card company has given it back, or an invoice has used it.',
  },
  returnDecided: {
    ja: 'この振り込みの記録は、もう決まっています。画面を開き直してください。',
    en: 'This transfer has been decided already. Open the page again.',
  },
  returnNeedsSecondPerson: {
    ja: '記録した人とは別の管理者が承認してください。',
    en: 'Another admin than the one who recorded it has to approve it.',
  },
  returnAloneMustBeSaid: {
    ja: '管理者が1人だけのときは、「1人で承認する」に印をつけてください。',
    en: 'As the only admin, tick the box that says that you approve alone.',
  },
  payDayNotReached: {
    ja: '支払日の{payOn}になっていません。その日になってから承認してください。',
    en: 'The pay day {payOn} has not come yet. Release it on that day.',
  },
  payDayTooFar: {
    ja: '支払日は、今日から{days}日以内の日付にしてください。',
    en: 'Choose a pay day within the next {days} days.',
  },
  nothingToPay: {
    ja: '{payOn}に振り込むものはありません。入金済みの請求書があるか確かめてください。',
    en: 'There is nothing to pay on {payOn}. Check whether invoices have been paid.',
  },
  payoutRunChanged: {
    ja: '準備のあとに、金額・支払い先・振り込み口座のどれかが変わりました。振り込まれていません。もう一度準備してください。',
    en: 'An amount, a payee or an account changed after it was prepared. Nothing was sent. Prepare it again.',
  },
  payoutRunRefused: {
    ja: 'この振り込みは差し戻されています。もう一度準備してください。',
    en: 'These payouts were refused. Prepare them again.',
  },
  payoutRunReleased: {
    ja: 'この振り込みはもう承認されています。差し戻しはできません。',
    en: 'These payouts have been released already and cannot be refused.',
  },
  payoutNeedsSecondPerson: {
    ja: '準備した人は承認できません。もう1人の管理者に承認を頼んでください。',
    en: 'The one who prepared them cannot release them. Ask another admin.',
  },
  payoutAloneMustBeSaid: {
    ja: '管理者が1人だけです。「1人で承認する」に印をつけると承認でき、そのことが記録に残ります。',
    en: 'You are the only admin. Tick that you release alone; the record will say so.',
  },
  contractEnded: {
    ja: 'この契約は終了しています。新しく始めるには、もう一度見積もりからお進みください。',
    en: 'This contract has ended. To start again, begin with a new quote.',
  },
  paymentProviderBusy: {
    ja: '決済会社につながりませんでした。お支払いは発生していません。1分ほど待って、もう一度お試しください。',
    en: 'We could not reach the payment provider. Nothing was charged. Wait about a minute and try again.',
  },
  noPaymentsYet: {
    ja: 'お支払い方法がまだ登録されていません。契約の画面で登録すると、決済会社の画面を開けるようになります。',
    en: 'No way to pay is registered yet. Register one on the page of your contract; then this screen opens.',
  },
  creditNothing: {
    ja: '返還する行と金額を入力してください。',
    en: 'Enter the lines and amounts to take back.',
  },
  creditLineUnknown: {
    ja: '請求書にある行を、1行につき1回だけ選んでください。',
    en: 'Choose lines of the invoice, each once only.',
  },
  creditTooSmall: { ja: '1円以上の金額を入力してください。', en: 'Enter an amount of at least 1 yen.' },
  creditTooLarge: {
    ja: 'この行で返還できる残りは{left}円（税別）です。それ以下の金額を入力してください。',
    en: 'At most ¥{left} before tax is left of this line. Enter that or less.',
  },
  creditNoteOpen: {
    ja: 'この請求書には、承認待ちの返還がすでにあります。承認するか取り下げてから、もう一度提案してください。',
    en: 'A proposal for this invoice is waiting. Approve or withdraw it before you propose another one.',
  },
  creditNoteChanged: {
    ja: '提案のあとに請求書の状態が変わり、税額が合わなくなりました。取り下げて、もう一度提案してください。',
    en: 'The invoice changed after the proposal, and the tax no longer agrees. Withdraw it and propose again.',
  },
  creditNoteWithdrawn: {
    ja: 'この提案は取り下げられています。必要なら、もう一度提案してください。',
    en: 'This proposal was withdrawn. Propose it again if it is still needed.',
  },
  creditNoteIssued: {
    ja: '返還請求書はもう発行されています。取り下げはできません。',
    en: 'The credit note has been issued already and cannot be withdrawn.',
  },
  creditNeedsSecondPerson: {
    ja: '提案した人は承認できません。もう1人の管理者に承認を頼んでください。',
    en: 'The one who proposed it cannot approve it. Ask another admin.',
  },
  creditAloneMustBeSaid: {
    ja: '管理者が1人だけです。「1人で承認する」に印をつけると承認でき、そのことが記録に残ります。',
    en: 'You are the only admin. Tick that you approve alone; the record will say so.',
  },
  creditWhileCollecting: {
    ja: '引き落としの途中です。結果が出てから、もう一度お試しください。',
    en: 'The payment is being collected. Try again once the result is known.',
  },
  creditNotPossible: {
    ja: 'この請求書は返還できる状態にありません。発行済みの請求書を選んでください。',
    en: 'This invoice is not in a state to be taken back. Choose an issued invoice.',
  },
  creditAlreadyPaid: {
    ja: '支払い済みの請求書です。返金か、次の請求への充当を選んでください。',
    en: 'The invoice is paid. Choose a refund or the next invoice.',
  },
  creditNotYetPaid: {
    ja: 'まだ支払われていない請求書です。請求額を減らす方法を選んでください。',
    en: 'The invoice is not paid yet. Choose to reduce what is due.',
  },
  creditRestTooSmall: {
    ja: '残りが{smallest}円に満たないと、お客さまがお支払いになれません。全額を返還するか、残りが{smallest}円以上になる金額にしてください。',
    en: 'A rest below ¥{smallest} cannot be paid that way. Take back all of it, or leave at least ¥{smallest}.',
  },
  chargebackNotOpen: {
    ja: 'この異議申し立ては、もう反証を受け付けていません。状態を確認してください。',
    en: 'This chargeback takes no evidence any more. Check its state.',
  },
  evidenceSent: {
    ja: '反証はもう提出されています。提出できるのは1回だけです。',
    en: 'The evidence has been handed in already. It can be handed in once only.',
  },
  creditWhileDisputed: {
    ja: 'この支払いには、カード会社への異議申し立てがあります。続いている間は返還できません。お金が戻されたあとは、残りの額まで次の請求に充当できます。「異議申し立て」の画面で状況を確認してください。',
    en: 'The payment is contested at the card company. Nothing can be given back while that lasts; once it is lost, only what is left of it, on the next invoice. See Chargebacks.',
  },
  creditBeyondLoss: {
    ja: 'カード会社を通じてお客さまに戻ったお金は、重ねて返せません。充当できるのは、支払われた額のうち残りの{left}円までです。',
    en: 'What the client has from its bank is not given a second time. At most ¥{left} of what was paid can be carried.',
  },
  refundLargerThanPaid: {
    ja: '返金できるのは、支払われた額のうち残りの{left}円までです。超える分は次の請求への充当を選んでください。',
    en: 'At most ¥{left} of what was paid can be refunded. Use the next invoice for anything beyond.',
  },
};
