import type { Messages } from '@madoguchi/platform/graphql';

/** About bills nobody pays, statements that may be wrong, and payees nobody can pay. */
export const lateMessages: Messages = {
  payeeAccountUsable: {
    ja: '登録し直してもらえるのは、日本の外で登録されて振り込めない口座だけです。ほかの直しは、支払い先が自分の画面でできます。',
    en: 'Only an account of another country, to which nothing can be sent, is registered anew. Anything else the payee mends on its own page.',
  },
  writeOffTooEarly: {
    ja: '貸し倒れにできるのは、督促の日程がすべて終わって契約が終了した、未払いの請求書だけです。',
    en: 'Only an unpaid bill whose reminders are over and whose contract has ended can be written off.',
  },
  writeOffBeforeDeposit: {
    ja: 'この契約の保証金がまだ精算されていません。精算が済むと未払い分に充てられるので、そのあとで残りを貸し倒れにしてください。',
    en: 'The deposit of this contract is not settled yet. It pays what is unpaid; write off what is left afterwards.',
  },
  writeOffCreditOpen: {
    ja: 'この請求書には、承認待ちの返還があります。先に承認するか取り下げてください。',
    en: 'A credit note for this invoice waits for approval. Approve or withdraw it first.',
  },
  writeOffObjected: {
    ja: 'この契約の電話には、お客さまの問い合わせが残っています。先に回答してください。',
    en: 'The client objects to calls of this contract. Answer the objections first.',
  },
  writeOffWaits: {
    ja: 'この請求書には、承認待ちの貸し倒れがあります。先に承認するか差し戻してください。',
    en: 'A write-off of this invoice waits for approval. Approve or refuse it first.',
  },
  alreadyWrittenOff: {
    ja: 'この請求書は、もう貸し倒れになっています。画面を開き直してください。',
    en: 'This invoice has been written off already. Open the page again.',
  },
  writeOffDecided: {
    ja: 'この貸し倒れは、もう決まっています。画面を開き直してください。',
    en: 'This write-off has been decided already. Open the page again.',
  },
  writeOffChanged: {
    ja: '提案のあとに入金か返還があり、未払いの額が変わりました。差し戻して、もう一度提案してください。',
    en: 'A payment or a credit note changed what is owed after the proposal. Refuse it and propose again.',
  },
  writeOffNeedsSecondPerson: {
    ja: '提案した人は承認できません。もう1人の管理者に承認を頼んでください。',
    en: 'The one who proposed it cannot approve it. Ask another admin.',
  },
  writeOffAloneMustBeSaid: {
    ja: '管理者が1人だけです。「1人で承認する」に印をつけると承認でき、そのことが記録に残ります。',
    en: 'You are the only admin. Tick that you approve alone; the record will say so.',
  },
  writeOffLimitOutside: {
    ja: '0円から{max}円までの金額を入力してください。',
    en: 'Enter an amount from ¥0 to ¥{max}.',
  },
  creditWrittenOff: {
    ja: '貸し倒れにした請求書なので、減らせません。お支払いがあったあとなら、返還できます。',
    en: 'This invoice is written off and cannot be reduced. Once it is paid, it can be taken back.',
  },
  objectionLines: {
    ja: '誤りのある行を、1行以上選んでください。',
    en: 'Choose at least one line that is wrong.',
  },
  objectionTooLate: {
    ja: '誤りをお知らせいただける期限（{until}）を過ぎたため、この明細書は確認済みです。誤りがあるときは、窓口に直接ご連絡ください。',
    en: 'Errors could be reported until {until}; the statement is confirmed now. If something is wrong, please contact us directly.',
  },
  objectionOpen: {
    ja: 'この明細書についてのご連絡を、すでに確かめています。回答をお待ちください。',
    en: 'We are already checking what you told us about this statement. Please wait for the answer.',
  },
  statementCorrected: {
    ja: 'この明細書は、次の明細書で訂正します。訂正に誤りがあるときは、次の明細書でお知らせください。',
    en: 'This statement is put right on the next one. If the correction is wrong, tell us on that one.',
  },
  objectionAnswered: {
    ja: 'このご連絡には、もう回答しています。画面を開き直してください。',
    en: 'This has been answered already. Open the page again.',
  },
  correctionLines: {
    ja: '訂正する行と、1円以上の額を入力してください。',
    en: 'Enter the lines to put right, each with an amount other than zero.',
  },
  correctionOutside: {
    ja: 'この行で訂正できるのは、{least}円から{most}円（税別）までです。',
    en: 'This line can be put right by ¥{least} to ¥{most} before tax.',
  },
};
