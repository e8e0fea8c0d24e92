import type { Messages } from '@madoguchi/platform/graphql';

/** What cases refuse, and what to do about it. */
export const casesMessages: Messages = {
  caseClosed: {
    ja: 'この案件は終了しています。続きがあるときは、理由を書いて再開してください。',
    en: 'This case is closed. Reopen it with a reason if there is more to do.',
  },
  caseCannot: {
    ja: '今の状態では、この操作はできません。画面を読み直してください。',
    en: 'This cannot be done in the present state. Please reload the page.',
  },
  reopenTooLate: {
    ja: '終了から{days}日を過ぎたため、再開できません。新しい案件を作ってください。',
    en: 'It was closed more than {days} days ago. Open a new case instead.',
  },
  alreadyEscalated: {
    ja: 'この案件は、すでに引き継がれています。画面を読み直してください。',
    en: 'This case was handed over already. Please reload the page.',
  },
  supervisorsReachTheClient: {
    ja: '依頼企業への引き継ぎは現場責任者が行います。まず現場責任者に引き継いでください。',
    en: 'Only a supervisor hands a case to the client. Hand it to the supervisors first.',
  },
  callHasACase: {
    ja: 'この電話は、すでに案件につながっています。画面を読み直してください。',
    en: 'This call belongs to a case already. Please reload the page.',
  },
  requestReused: {
    ja: 'この案件は別の窓口で登録されています。画面を読み直して、もう一度入力してください。',
    en: 'This was registered at another desk. Reload the page and enter it again.',
  },
  noMailAddress: {
    ja: 'メールアドレスが登録されていません。電話でお答えし、その内容を記録してください。',
    en: 'There is no mail address. Answer by telephone and record what was said.',
  },
  notACategory: {
    ja: 'この窓口の分類から選んでください。',
    en: 'Choose one of this desk’s categories.',
  },
  endsBeforeAnswer: {
    ja: '解決までの時間は、最初の返答までの時間より長くしてください。',
    en: 'The time to the resolution must not be shorter than the time to the first answer.',
  },
  notAMail: {
    ja: 'メールとして読み取れませんでした。届いたメールをそのまま（message/rfc822）お送りください。',
    en: 'This could not be read as a mail. Send the mail as it arrived (message/rfc822).',
  },
};
