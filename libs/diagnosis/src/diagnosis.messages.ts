import type { Messages } from '@madoguchi/platform/graphql';

/** What a check-up refuses, and what to do about it. */
export const messages: Messages = {
  statementMissing: {
    ja: '困りごとを入力してください。一言でもかまいません。',
    en: 'Tell us what troubles you. One sentence is enough.',
  },
  questionMoved: {
    ja: 'ほかの画面で先に進んでいます。画面を読み直して、いまの質問に答えてください。',
    en: 'The check-up has moved on in another window. Reload the page and answer the current question.',
  },
  diagnosisStopped: {
    ja: 'この診断は止めています。画面のご案内を先にお読みください。困りごとは新しい診断で書けます。',
    en: 'This check-up has been stopped. Please read the notice first. You can begin a new check-up for another matter.',
  },
  notConcluded: {
    ja: 'まだ結果が出ていません。残りの質問に答えると、共有できるようになります。',
    en: 'There is no result yet. Answer the remaining questions, then you can share it.',
  },
  tooManyLinks: {
    ja: '使えるリンクは{max}本までです。使わないリンクを止めてから、もう一度作ってください。',
    en: 'At most {max} links can be open. Stop one you no longer need and try again.',
  },
  mainStays: {
    ja: 'この提案の中心の仕事は外せません。ほかの仕事を選ぶか、別の提案を選んでください。',
    en: 'What the proposal is about cannot be left out. Leave out something else, or choose another proposal.',
  },
  consentMissing: {
    ja: '送る内容を確かめて、同意の欄に印を付けてください。',
    en: 'Please check what will be sent and tick the box to agree.',
  },
  consultationOpen: {
    ja: 'この会社には、前に送った相談がまだ開いています。内容を変えて送るときは、先に前の相談を取り下げてください。',
    en: 'A consultation you sent this company earlier is still open. Withdraw it first if you want to send something else.',
  },
  consultationWithdrawn: {
    ja: 'お客さまがこの相談を取り下げたため、返事は送れません。一覧を読み直してください。',
    en: 'The owner has withdrawn this consultation, so no answer can be sent. Please reload the list.',
  },
};
