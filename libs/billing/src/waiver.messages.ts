import type { Messages } from '@madoguchi/platform/graphql';

/** What is refused when a client is to be let off a month, and what to do about it. */
export const waiverMessages: Messages = {
  waiverOutside: {
    ja: '免除する額は、税抜きで1円から{max}円までで入力してください。',
    en: 'Enter an amount without tax, from 1 to {max} yen.',
  },
  waiverNoSuchMonth: {
    ja: 'この契約には、その月のご請求がありません。来月までの月を選んでください。',
    en: 'This contract is not billed for that month. Choose one up to the next month.',
  },
  waiverStands: {
    ja: 'この月の免除は、もう登録されています。一覧で確かめてください。',
    en: 'This month has a waiver already. Look at the list.',
  },
  waiverMonthBilled: {
    ja: 'この月の請求書は、もう作られています。お金の状況の「発行した請求書」で「返還を提案」を押し、「当社の負担にする」に印をつけてください。',
    en: 'The bill of this month is made already. Propose a credit note for it and tick “At our own cost”.',
  },
  waiverOnBill: {
    ja: 'この月の請求書は、もう作られています。免除は取り消せません。',
    en: 'The bill of this month is made already, so the waiver cannot be taken back.',
  },
  waiverNotInForce: {
    ja: '取り消せるのは、決まっている免除だけです。画面を開き直してください。',
    en: 'Only a waiver that holds can be taken back. Open the page again.',
  },
  waiverDecided: {
    ja: 'この免除は、もう決まっています。画面を開き直してください。',
    en: 'This waiver has been decided already. Open the page again.',
  },
  waiverNeedsSecondPerson: {
    ja: '提案した人とは別の管理者が承認してください。',
    en: 'Another admin than the one who proposed it has to approve it.',
  },
  waiverAloneMustBeSaid: {
    ja: '管理者が1人だけのときは、「1人で承認する」に印をつけてください。',
    en: 'As the only admin, tick the box that says that you approve alone.',
  },
};
