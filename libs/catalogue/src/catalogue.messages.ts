import type { Messages } from '@madoguchi/platform/graphql';

/** What the catalogue refuses, and what to do about it. */
export const messages: Messages = {
  bundleNameTaken: {
    ja: '「{name}」という名前のパッケージがすでにあります。別の名前にするか、一覧からそのパッケージを開いて編集してください。',
    en: 'You already have a bundle named “{name}”. Choose another name, or open that bundle and edit it.',
  },
  versionNotSubmitted: {
    ja: 'まだ申請されていません。プロデューサーが申請すると、承認できるようになります。',
    en: 'It has not been submitted yet. You can decide once the producer submits it.',
  },
  versionUnderReview: {
    ja: '審査中のため変更できません。結果が届いてから編集してください。',
    en: 'It is under review and cannot be changed. Edit it once the result has arrived.',
  },
  versionPublished: {
    ja: '公開済みの版は変更できません。［編集］から次の版を作ってください。',
    en: 'A published version does not change. Choose Edit to begin the next version.',
  },
  versionRejected: {
    ja: '差し戻した版です。プロデューサーが直して再申請すると、もう一度審査できます。',
    en: 'This version was sent back. You can review it again after the producer resubmits it.',
  },
  versionRetired: {
    ja: '新しい版に置き換わっています。最新の版を開いてください。',
    en: 'A newer version has replaced this one. Open the newest version.',
  },
  operatorShareOutOfRange: {
    ja: 'コールセンターの取り分は{min}%から{max}%の間で決めてください。',
    en: 'Choose an operator’s share between {min}% and {max}%.',
  },
  unknownOperator: {
    ja: 'コールセンターを一覧から選び直してください。',
    en: 'Choose a call centre from the list.',
  },
  unknownFunction: { ja: '機能を一覧から選び直してください。', en: 'Choose a function from the list.' },
  unknownPrefecture: {
    ja: '都道府県を一覧から選び直してください。',
    en: 'Choose a prefecture from the list.',
  },
  unknownLanguage: { ja: '対応言語を一覧から選び直してください。', en: 'Choose a language from the list.' },
  chooseOne: { ja: '一つ以上選んでください。', en: 'Choose at least one.' },
  openOnce: {
    ja: '電話を受ける曜日を一つ以上選び、時間を入力してください。',
    en: 'Choose at least one weekday and its hours.',
  },
  planNeeded: { ja: '料金プランを一つ以上作ってください。', en: 'Add at least one plan.' },
  planNameTwice: {
    ja: '同じ名前の料金プランがあります。別の名前にしてください。',
    en: 'Two plans have this name. Give one of them another.',
  },
  planEarnsNothing: {
    ja: '月額・従量料金・成果報酬のどれかに金額を入れてください。',
    en: 'Set an amount for the monthly fee, the usage charge or the success fee.',
  },
  nothingToDeposit: {
    ja: '保証金は月額か最低料金の1か月分です。どちらかに金額を入れてください。',
    en: 'A deposit is one month of the monthly fee or the minimum. Set one of them.',
  },
  cardAlwaysTaken: {
    ja: 'カード払いは外せません。カードを含めて選んでください。',
    en: 'The card cannot be left out. Choose it together with the others.',
  },
  storeNeedsTransfer: {
    ja: 'コンビニで払えない金額の月は銀行振込になります。コンビニ払いを選ぶときは、銀行振込も選んでください。',
    en: 'A month that no store takes is paid by bank transfer. Choose bank transfer together with the convenience store.',
  },
  nothingInAdvance: {
    ja: '前払いにするには、月額に金額を入れてください。',
    en: 'Set a monthly fee to have it paid in advance.',
  },
  stepNeeded: { ja: '段を一つ以上作ってください。', en: 'Add at least one step.' },
  tooManySteps: { ja: '段は{max}つまでにしてください。', en: 'Keep to {max} steps.' },
  lastStepIsOpen: {
    ja: '最後の段は「それ以上」になります。件数を空にしてください。',
    en: 'The last step has no end. Leave its number of calls empty.',
  },
  noUnitPrice: {
    ja: '1件の料金を0から100,000までの数で入力してください。小数は4桁までです（例：12.5）。',
    en: 'Enter the price of a call from 0 to 100,000, with at most four decimals (for example 12.5).',
  },
  volumePriceFalls: {
    ja: '「全件が同じ単価」では、前の段より安い料金を入力してください。1件増えただけで料金が跳ね上がるのを防ぐためです。',
    en: 'Where all calls share one price, enter less than in the step before, so that one more call never makes the bill jump.',
  },
  outOfRange: {
    ja: '{min}から{max}までの整数を入力してください。',
    en: 'Enter a whole number from {min} to {max}.',
  },
};
