import type { Messages } from '@madoguchi/platform/graphql';

/** What is refused around abuse by callers, and what to do about it. */
export const hardCallMessages: Messages = {
  emailOrPhone: {
    ja: '相談窓口のメールアドレスか電話番号の、どちらかを入力してください。',
    en: 'Enter an e-mail address or a phone number of the consultation desk.',
  },
  policyChangedMeanwhile: {
    ja: 'ほかの方が、先に新しい方針を公開しました。画面を読み直し、内容を確かめてから公開してください。',
    en: 'Somebody else has published a newer policy. Reload the page, read it, and publish again.',
  },
  consultationAsked: {
    ja: 'この電話については、すでに相談を受け付けています。追加で伝えたいことは、相談窓口へ直接ご連絡ください。',
    en: 'You have asked about this call already. Contact the consultation desk if there is more to say.',
  },
  tooLateToConsult: {
    ja: '電話を終了してから90日を過ぎたため、この画面からは相談できません。相談窓口へ直接ご連絡ください。',
    en: 'More than 90 days have passed since the call ended. Please contact the consultation desk directly.',
  },
  consultationNotAsked: {
    ja: 'この電話については、相談が届いていません。画面を読み直してください。',
    en: 'Nobody has asked about this call. Please reload the page.',
  },
  consultationAnswered: {
    ja: 'この相談には、すでに返事が送られています。画面を読み直してください。',
    en: 'This was answered already. Please reload the page.',
  },
  ownConsultation: {
    ja: 'ご自身の相談には返事を書けません。ほかの現場責任者か管理者に頼んでください。',
    en: 'You cannot answer your own request. Please ask another supervisor or manager.',
  },
};
