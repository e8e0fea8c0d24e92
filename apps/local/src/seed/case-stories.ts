/** One thing that happened to a case, so many working days after it was opened. */
export type CaseStep =
  | {
      readonly act: 'mail' | 'phone' | 'note' | 'ask' | 'answer';
      readonly after: number;
      readonly text: string;
    }
  | {
      readonly act: 'escalate';
      readonly after: number;
      readonly to: 'SUPERVISOR' | 'CLIENT';
      readonly text: string;
    }
  | { readonly act: 'close'; readonly after: number; readonly code: string; readonly text: string };

export interface CaseStory {
  /** Working days before the last one. */
  readonly daysAgo: number;
  readonly category: string;
  readonly severity: 'LOW' | 'NORMAL' | 'HIGH' | 'CRITICAL';
  readonly name: string;
  readonly nameKana: string;
  readonly phone: string;
  readonly email?: string;
  readonly product?: string;
  readonly happened: string;
  readonly wish: string;
  readonly steps: readonly CaseStep[];
}

const BOTTLE = '保温ボトル すいすい 480ml';
const LUNCH = 'ふた密閉弁当箱 二段';

/** Last month's cases of a maker of household goods: answered and closed, so that there is something to look up. */
export const closedStories: readonly CaseStory[] = [
  {
    daysAgo: 14,
    category: '商品の不具合',
    severity: 'NORMAL',
    name: '大野 真理',
    nameKana: 'オオノ マリ',
    phone: '09055550001',
    email: 'ono@example.jp',
    product: LUNCH,
    happened: '弁当箱のふたのゴムが、使い始めて二週間で外れるようになった。汁がかばんの中で漏れた。',
    wish: 'ゴムだけ新しいものがほしい。',
    steps: [
      {
        act: 'mail',
        after: 0,
        text: 'ご不便をおかけし、申し訳ございません。ふたのゴム（パッキン）を本日お送りします。外れた部品の返送は必要ございません。',
      },
      { act: 'close', after: 3, code: 'RESOLVED', text: 'パッキンを送り、漏れないことを確認いただいた' },
    ],
  },
  {
    daysAgo: 12,
    category: '配送・お届け',
    severity: 'LOW',
    name: '木村 大輔',
    nameKana: 'キムラ ダイスケ',
    phone: '09055550002',
    happened: '直営サイトで頼んだ水筒が、予定日を二日過ぎても届かない。',
    wish: 'いつ届くか知りたい。',
    steps: [
      {
        act: 'phone',
        after: 0,
        text: '大雪で配送が遅れており、明日の午前に届くことをお伝えし、お詫びした。',
      },
      { act: 'close', after: 1, code: 'EXPLAINED', text: '配送の遅れを説明し、翌日の到着を確認' },
    ],
  },
  {
    daysAgo: 9,
    category: '料金・返金',
    severity: 'HIGH',
    name: '早川 玲子',
    nameKana: 'ハヤカワ レイコ',
    phone: '09055550003',
    email: 'hayakawa@example.jp',
    product: '電気ケトル わくわく',
    happened: '同じ注文の代金が二回引き落とされている。先週も電話したが、返事がなかった。',
    wish: '一回分をすぐに返してほしい。',
    steps: [
      { act: 'note', after: 0, text: '先週の電話の記録あり。経理への連絡が漏れていた。' },
      {
        act: 'ask',
        after: 0,
        text: '二重の引き落としを確認できました。一回分をご返金してよろしいでしょうか。',
      },
      { act: 'answer', after: 1, text: '返金してください。経理から今週中に振り込みます。' },
      {
        act: 'mail',
        after: 1,
        text: 'お返事が遅れ、申し訳ございません。一回分を今週中にご返金いたします。',
      },
      { act: 'close', after: 4, code: 'COMPENSATED_BY_CLIENT', text: '一回分を返金、お客様が入金を確認' },
    ],
  },
  {
    daysAgo: 6,
    category: '使い方・お問い合わせ',
    severity: 'LOW',
    name: '松田 豊',
    nameKana: 'マツダ ユタカ',
    phone: '09055550004',
    product: BOTTLE,
    happened: '保温ボトルを食器洗い機で洗ってよいか知りたい。',
    wish: '使ってよい洗い方を教えてほしい。',
    steps: [
      {
        act: 'phone',
        after: 0,
        text: '本体は食器洗い機に入れず、手洗いでお願いしたいこと、ふたは60度まで使えることをお伝えした。',
      },
      { act: 'close', after: 0, code: 'EXPLAINED', text: '洗い方を説明' },
    ],
  },
];

/** What goes on now: an alarm about one product, an open question, a deadline that passed. */
export const openStories: readonly CaseStory[] = [
  {
    daysAgo: 5,
    category: '安全・けが',
    severity: 'HIGH',
    name: '西村 彩',
    nameKana: 'ニシムラ アヤ',
    phone: '09055550011',
    email: 'nishimura@example.jp',
    product: BOTTLE,
    happened: '保温ボトルに温かいお茶を入れて開けたら、ふたが勢いよく飛び、手の甲が赤くなった。',
    wish: '安全なのか知りたい。交換もしてほしい。',
    steps: [
      {
        act: 'mail',
        after: 0,
        text: 'お手のお加減はいかがでしょうか。ご不安なお気持ちにさせてしまい、申し訳ございません。ボトルのお使いを止めていただき、着払いで当社へお送りください。',
      },
      {
        act: 'escalate',
        after: 0,
        to: 'SUPERVISOR',
        text: 'けがのお申し出です。ほかにも似た声がないか見てください。',
      },
    ],
  },
  {
    daysAgo: 3,
    category: '安全・けが',
    severity: 'HIGH',
    name: '上田 健一',
    nameKana: 'ウエダ ケンイチ',
    phone: '09055550012',
    product: '保温ボトル すいすい480ml（青）',
    happened: '炭酸水を入れていたら、ふたが飛んで天井に当たった。子どもがそばにいた。',
    wish: '同じことが起きないようにしてほしい。',
    steps: [{ act: 'phone', after: 0, text: '炭酸を入れないようお願いし、商品の確認をお約束した。' }],
  },
  {
    daysAgo: 2,
    category: '安全・けが',
    severity: 'CRITICAL',
    name: '三浦 千尋',
    nameKana: 'ミウラ チヒロ',
    phone: '09055550013',
    email: 'miura@example.jp',
    product: BOTTLE,
    happened: '温かい飲み物を入れたボトルのふたが飛び、あごに当たって出血した。病院で手当てを受けた。',
    wish: '治療費と、商品の説明を求めたい。',
    steps: [
      {
        act: 'phone',
        after: 0,
        text: 'お詫びし、お手当ての状況をうかがった。責任者から折り返すことをお約束した。',
      },
      {
        act: 'escalate',
        after: 0,
        to: 'CLIENT',
        text: '治療費のご判断をお願いします。同じ商品のお申し出が三件目です。',
      },
      { act: 'ask', after: 0, text: '治療費のお支払いと、商品の販売を止めるかのご判断をお願いします。' },
    ],
  },
  {
    daysAgo: 4,
    category: '商品の不具合',
    severity: 'NORMAL',
    name: '小川 直樹',
    nameKana: 'オガワ ナオキ',
    phone: '09055550014',
    product: LUNCH,
    happened: '弁当箱のふたのゴムがすぐに外れ、汁が漏れる。',
    wish: '新しいゴムか、交換。',
    steps: [{ act: 'note', after: 0, text: '先月の大野様と同じ症状。部品の在庫を確認する。' }],
  },
  {
    daysAgo: 1,
    category: '応対・接客',
    severity: 'NORMAL',
    name: '藤田 勝',
    nameKana: 'フジタ マサル',
    phone: '09055550015',
    email: 'fujita@example.jp',
    happened: '直営店で返品をお願いしたところ、店員に強い口調で断られた。',
    wish: '店の方からきちんと説明してほしい。',
    steps: [
      {
        act: 'mail',
        after: 0,
        text: 'お話をお聞かせいただき、ありがとうございます。直営店の責任者に確かめ、三日以内にご連絡いたします。',
      },
    ],
  },
];
