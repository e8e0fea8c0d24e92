import { END, ESCALATE, type ScriptBranch, type ScriptStep } from './script.js';

export const templateCodes = [
  'secretary_answering',
  'appointment_setting',
  'order_intake',
  'consumer_desk',
] as const;
export type TemplateCode = (typeof templateCodes)[number];

export interface ScriptTemplate {
  readonly code: TemplateCode;
  readonly steps: readonly ScriptStep[];
}

type Part = Partial<Omit<ScriptStep, 'id' | 'title' | 'say'>>;
const plain: Required<Part> = {
  field: null,
  required: false,
  kind: 'text',
  choices: [],
  branches: [],
  next: null,
};
const step = (id: string, title: string, say: string, part: Part = {}): ScriptStep => ({
  ...plain,
  id,
  title,
  say,
  ...part,
});
const note = (part: Part = {}): Part => ({ field: 'message', ...part });
const must = (field: string): Part => ({ field, required: true });

/** A question with named answers; those without a target go on with the next step. */
const choose = (...ways: readonly (string | readonly [string, string])[]): Part =>
  note({
    kind: 'choice',
    required: true,
    choices: ways.map((way) => (typeof way === 'string' ? way : way[0])),
    branches: ways.flatMap((way): ScriptBranch[] =>
      typeof way === 'string' ? [] : [{ answer: way[0], goTo: way[1] }],
    ),
  });

const name = step(
  'name',
  'お名前',
  '恐れ入りますが、お名前をフルネームでお願いいたします。',
  must('callerName'),
);
const callback = step(
  'callback',
  '折り返し先',
  'お電話番号をお願いいたします。……復唱いたします。こちらの番号でお間違いございませんでしょうか。',
  must('callbackNumber'),
);
const closing = (say: string) => step('closing', '締め', say);

/** Where to start from for the four services that are asked for most. Spoken words, so full business keigo. */
export const scriptTemplates = (greeting: string): readonly ScriptTemplate[] => [
  {
    code: 'secretary_answering',
    steps: [
      step('greeting', '名乗り', greeting),
      step(
        'purpose',
        'どなたへのご用件か',
        'どのようなご用件でいらっしゃいますか。',
        choose('担当者あて', ['営業のご案内', 'sales'], ['そのほか', 'matter']),
      ),
      step(
        'absence',
        '不在の案内',
        '申し訳ございません。あいにく席を外しております。よろしければ、私がご用件を承ります。',
        note({ required: true }),
      ),
      step('urgency', '急ぎかどうか', 'ご連絡は、お急ぎでいらっしゃいますか。', {
        field: 'urgency',
        branches: [{ answer: 'now', goTo: ESCALATE }],
        next: 'name',
      }),
      step(
        'matter',
        'ご用件',
        'ご用件を詳しくお聞かせいただけますでしょうか。',
        note({ required: true, next: 'name' }),
      ),
      step(
        'sales',
        '営業のお断り',
        '恐れ入りますが、営業のお電話はお取り次ぎしておりません。資料がございましたら、郵送でお送りくださいますようお願いいたします。失礼いたします。',
        { next: END },
      ),
      name,
      callback,
      closing('かしこまりました。担当の者に申し伝えます。お電話ありがとうございました。'),
    ],
  },
  {
    code: 'appointment_setting',
    steps: [
      step('greeting', '名乗り', greeting),
      step(
        'wish',
        'ご予約の種類',
        'ご予約のお電話でいらっしゃいますか。',
        choose('新しいご予約', ['日時の変更', 'change'], ['取り消し', 'cancel'], ['質問だけ', 'question']),
      ),
      step('when', 'ご希望の日時', 'ご希望の日にちとお時間を、第二希望までお聞かせいただけますでしょうか。', {
        field: 'appointment',
        next: 'name',
      }),
      step(
        'change',
        '変更の内容',
        'ただいまのご予約の日にちと、ご希望の日にちをお聞かせいただけますでしょうか。',
        note({ required: true, next: 'name' }),
      ),
      step(
        'cancel',
        '取り消す日',
        '何日のご予約でいらっしゃいますか。',
        note({ kind: 'date', required: true, next: 'name' }),
      ),
      step(
        'question',
        'ご質問',
        'どのようなことでございましょうか。わかる範囲でお答えいたします。',
        note({ required: true }),
      ),
      step(
        'answered',
        'その場で答えられたか',
        'ほかにお尋ねになりたいことはございませんでしょうか。',
        choose(['ほかにもある', 'question'], ['以上でよい', 'closing']),
      ),
      name,
      step('kana', 'ふりがな', 'お名前の読み方を、念のためお聞かせいただけますでしょうか。', {
        field: 'callerKana',
      }),
      callback,
      closing('かしこまりました。確かに承りました。お電話ありがとうございました。'),
    ],
  },
  {
    code: 'order_intake',
    steps: [
      step('greeting', '名乗り', greeting),
      step(
        'wish',
        'ご用件',
        'ご注文でいらっしゃいますか。',
        choose('注文', ['届いた品について', 'arrived'], ['注文の変更・取り消し', 'change']),
      ),
      step(
        'order',
        'ご注文の品',
        'ご注文の品と数量を順にお願いいたします。右の「注文を受ける」に入力し、合計の金額をお伝えください。',
        note({ required: true }),
      ),
      step('deliver', 'お届けの希望日', 'お届けのご希望の日はございますか。', note({ kind: 'date' })),
      step(
        'read_back',
        '復唱',
        '復唱いたします。……お間違いございませんでしょうか。',
        choose(['間違いない', 'name'], ['直すところがある', 'order']),
      ),
      step(
        'arrived',
        '届いた品の様子',
        'ご迷惑をおかけし、申し訳ございません。お品とご様子、お届けの日をお聞かせいただけますでしょうか。',
        note({ required: true }),
      ),
      step(
        'harm',
        'けがや体調',
        'おけがや、お体の具合の悪いところはございませんでしょうか。',
        choose(['ない', 'name'], ['ある', ESCALATE]),
      ),
      step(
        'change',
        '変更の内容',
        'ご注文の日と、変更なさりたい点をお聞かせいただけますでしょうか。',
        note({ required: true }),
      ),
      name,
      callback,
      closing('ありがとうございます。確かに承りました。お品の到着まで、いましばらくお待ちください。'),
    ],
  },
  {
    code: 'consumer_desk',
    steps: [
      step('greeting', '名乗り', greeting),
      step(
        'listen',
        'お申し出の内容',
        'ご不便をおかけし、申し訳ございません。いつ、どのようなことがございましたか、順にお聞かせいただけますでしょうか。',
        note({ required: true }),
      ),
      step(
        'harm',
        'けが・体調・火や煙',
        'おけがやお体の不調、火や煙など、危ないことはございませんでしょうか。',
        choose(['ない', 'product'], ['ある', 'danger']),
      ),
      step(
        'danger',
        '安全の確保',
        'すぐにご使用をおやめください。お体に危険がございましたら、119番へお電話をお願いいたします。責任者におつなぎいたします。',
        { next: ESCALATE },
      ),
      step('product', '品名と購入日', 'お品のお名前と、お求めの日をお聞かせいただけますでしょうか。', note()),
      step(
        'wish',
        'ご希望',
        'どのような対応をご希望でいらっしゃいますか。',
        choose('交換', '修理', '返金', ['説明だけ', 'explain'], ['責任者と話したい', ESCALATE]),
      ),
      name,
      callback,
      step('urgency', 'ご返事の期限', 'ご返事は、お急ぎでいらっしゃいますか。', {
        field: 'urgency',
        next: 'closing',
      }),
      step(
        'explain',
        'ご説明',
        'Q&Aを見ながらご説明します。お約束できないことは「確認して、折り返しご連絡いたします」とお伝えください。',
        note(),
      ),
      closing('貴重なご意見をお聞かせいただき、ありがとうございました。担当の者に必ず申し伝えます。'),
    ],
  },
];
