import type { Messages } from '@madoguchi/platform/graphql';

/** What keeps a script from being published, and what to do about it. */
export const scriptMessages: Messages = {
  scriptChangedMeanwhile: {
    ja: 'ほかの人が先に台本を変えました。画面を読み直して、新しい内容から書き足してください。',
    en: 'Somebody else changed the script. Reload the page and go on from what is there now.',
  },
  stepTitleMissing: {
    ja: '手順{number}の見出しを入力してください。',
    en: 'Enter a title for step {number}.',
  },
  stepSayMissing: {
    ja: '手順{number}「{title}」の読み上げる言葉を入力してください。',
    en: 'Enter what to say at step {number}.',
  },
  choicesMissing: {
    ja: '手順{number}「{title}」の選択肢を、二つ以上入力してください。',
    en: 'Enter at least two choices for step {number}.',
  },
  choiceTwice: {
    ja: '手順{number}「{title}」に同じ選択肢があります。どちらかを変えてください。',
    en: 'Step {number} has the same choice twice. Change one of them.',
  },
  topicTwice: {
    ja: 'ご用件の種類を聞く手順が二つあります。手順{number}「{title}」の印を外してください。',
    en: 'Two steps ask what the call is about. Take the mark off step {number}.',
  },
  branchAnswerGone: {
    ja: '手順{number}「{title}」の分岐が、選択肢にない答えを指しています。答えを選び直してください。',
    en: 'A branch of step {number} names an answer that is not among its choices. Choose it again.',
  },
  branchTwice: {
    ja: '手順{number}「{title}」で、同じ答えの行き先が二つあります。一つにしてください。',
    en: 'Step {number} sends the same answer to two places. Keep one.',
  },
  branchTargetGone: {
    ja: '手順{number}「{title}」の行き先がありません。行き先を選び直してください。',
    en: 'Step {number} leads to a step that is not there. Choose where it goes.',
  },
  stepNeverReached: {
    ja: '手順{number}「{title}」へ進む流れがありません。ほかの手順の行き先にするか、削除してください。',
    en: 'Nothing leads to step {number}. Lead another step to it, or remove it.',
  },
  stepWithoutWayOut: {
    ja: '手順{number}「{title}」から終わりに進めません。同じ手順を回り続けるので、行き先を一つ変えてください。',
    en: 'No way leads from step {number} to an end: the steps go round in a circle. Change where one of them goes.',
  },
};
