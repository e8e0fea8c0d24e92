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
};
