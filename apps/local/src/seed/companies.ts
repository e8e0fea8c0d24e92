import type { Account, Profile } from '../play/people.js';

/** Known to everybody; production refuses every address below this domain. */
export const DEMO_PASSWORD = 'madoguchi-demo';
const account = (local: string, name: string): Account => ({
  email: `${local}@demo.madoguchi.example`,
  name,
  password: DEMO_PASSWORD,
});

export const platform: Profile = {
  name: '株式会社まどぐち',
  nameKana: 'カブシキガイシャマドグチ',
  prefecture: 'JP-13',
  registrationNumber: 'T3234567890120',
  postalCode: '1010041',
  address: '東京都千代田区神田須田町1-2-3 窓口ビル4階',
  phone: '0312340000',
};
export const admin = account('admin', '運営 管理者');
/** Payouts need two. */
export const secondAdmin = account('admin2', '運営 経理');

export interface DemoCompany {
  readonly key: string;
  readonly profile: Profile;
  readonly founder: Account;
}

export const producers: readonly DemoCompany[] = [
  {
    key: 'tokyo',
    profile: {
      name: '合同会社まちの電話番',
      prefecture: 'JP-13',
      registrationNumber: 'T4010000000012',
      postalCode: '1110032',
      address: '東京都台東区浅草2-8-5',
      phone: '0358270011',
    },
    founder: account('producer', '岡本 美咲'),
  },
  {
    key: 'osaka',
    profile: {
      name: '株式会社なにわ商い応援団',
      prefecture: 'JP-27',
      registrationNumber: 'T7120000000023',
      postalCode: '5420081',
      address: '大阪府大阪市中央区南船場3-4-12',
      phone: '0662580022',
    },
    founder: account('producer-osaka', '西村 健太'),
  },
  {
    key: 'hokkaido',
    profile: {
      name: '株式会社きたのしごと企画',
      prefecture: 'JP-01',
      registrationNumber: 'T6430000000034',
      postalCode: '0600061',
      address: '北海道札幌市中央区南一条西5-7',
      phone: '0112110033',
    },
    founder: account('producer-hokkaido', '佐々木 遥'),
  },
  {
    key: 'aichi',
    profile: {
      name: '株式会社ものづくり受付社',
      prefecture: 'JP-23',
      registrationNumber: 'T4180000000045',
      postalCode: '4600008',
      address: '愛知県名古屋市中区栄2-11-30',
      phone: '0522010044',
    },
    founder: account('producer-aichi', '加藤 直樹'),
  },
  {
    key: 'fukuoka',
    profile: {
      name: '株式会社はかた営業工房',
      prefecture: 'JP-40',
      registrationNumber: 'T7290000000056',
      postalCode: '8100001',
      address: '福岡県福岡市中央区天神4-1-18',
      phone: '0927130055',
    },
    founder: account('producer-fukuoka', '松尾 大輔'),
  },
  {
    key: 'miyagi',
    profile: {
      name: '一般社団法人みやぎ小商い支援',
      prefecture: 'JP-04',
      postalCode: '9800811',
      address: '宮城県仙台市青葉区一番町3-3-1',
      phone: '0222250066',
    },
    founder: account('producer-miyagi', '千葉 由紀'),
  },
  {
    key: 'okinawa',
    profile: {
      name: '株式会社しまの案内所',
      prefecture: 'JP-47',
      registrationNumber: 'T5360000000067',
      postalCode: '9000013',
      address: '沖縄県那覇市牧志1-3-55',
      phone: '0988610077',
    },
    founder: account('producer-okinawa', '比嘉 真央'),
  },
];

export interface DemoOperator extends DemoCompany {
  readonly supervisor: Account;
  readonly agents: readonly Account[];
}

export const operators: readonly DemoOperator[] = [
  {
    key: 'oedo',
    profile: {
      name: '株式会社大江戸テレサービス',
      prefecture: 'JP-13',
      registrationNumber: 'T4010000000078',
      postalCode: '1700013',
      address: '東京都豊島区東池袋1-21-11',
      phone: '0359600088',
    },
    founder: account('manager', '高梨 修'),
    supervisor: account('supervisor', '森 千尋'),
    agents: [
      account('agent', '山田 彩'),
      account('agent2', '小林 翔'),
      account('agent3', '渡辺 久美子'),
      account('agent4', '中村 蓮'),
      account('agent5', '﨑本 里奈'),
    ],
  },
  {
    key: 'michinoku',
    profile: {
      name: '株式会社みちのくコールサポート',
      prefecture: 'JP-04',
      registrationNumber: 'T7370000000089',
      postalCode: '9830852',
      address: '宮城県仙台市宮城野区榴岡4-2-3',
      phone: '0222930099',
    },
    founder: account('manager-sendai', '菅原 誠'),
    supervisor: account('supervisor-sendai', '庄司 恵'),
    agents: [
      account('agent-sendai1', '佐藤 奈々'),
      account('agent-sendai2', '遠藤 拓也'),
      account('agent-sendai3', '大友 さゆり'),
      account('agent-sendai4', '今野 悠'),
    ],
  },
  {
    key: 'setouchi',
    profile: {
      name: 'せとうちコンタクト株式会社',
      prefecture: 'JP-34',
      registrationNumber: 'T1240000000090',
      postalCode: '7300011',
      address: '広島県広島市中区基町6-27',
      phone: '0822210012',
    },
    founder: account('manager-hiroshima', '藤井 和也'),
    supervisor: account('supervisor-hiroshima', '村上 圭子'),
    agents: [
      account('agent-hiroshima1', '田中 友里'),
      account('agent-hiroshima2', '河野 亮'),
      account('agent-hiroshima3', '岡田 すみれ'),
    ],
  },
];

export interface DemoClient extends DemoCompany {
  readonly statement: string;
  /** Name of the bundle this client chose. */
  readonly bundle: string;
  readonly expectedUnits: number;
  /** Whole months of history before the current one. */
  readonly months: number;
}

export const clients: readonly DemoClient[] = [
  {
    key: 'sakura',
    profile: {
      name: 'さくら歯科クリニック',
      nameKana: 'サクラシカクリニック',
      prefecture: 'JP-13',
      industry: 'medical',
      employees: 6,
      postalCode: '1540004',
      address: '東京都世田谷区太子堂4-5-2',
      phone: '0334100101',
    },
    founder: account('owner', '髙橋 由美'),
    statement:
      '診療中に予約の電話が鳴りっぱなしで、受付が会計の患者さんをお待たせしてしまいます。昼休みと夕方は出られない電話も多いです。',
    bundle: 'クリニック・サロンの予約おまかせ',
    expectedUnits: 120,
    months: 2,
  },
  {
    key: 'tanaka',
    profile: {
      name: '田中設備工業株式会社',
      nameKana: 'タナカセツビコウギョウ',
      prefecture: 'JP-27',
      industry: 'home_repair',
      employees: 9,
      postalCode: '5380053',
      address: '大阪府大阪市鶴見区鶴見3-13-8',
      phone: '0669120202',
    },
    founder: account('owner-tanaka', '田中 浩'),
    statement:
      '夜中や休みの日でも水漏れの電話が社長の携帯にかかってきます。家族旅行にも行けず、出られなかったときは別の業者に頼まれてしまいます。',
    bundle: '夜と休日の安心受付',
    expectedUnits: 45,
    months: 1,
  },
  {
    key: 'minato',
    profile: {
      name: 'みなと行政書士事務所',
      nameKana: 'ミナトギョウセイショシジムショ',
      prefecture: 'JP-14',
      industry: 'legal_tax',
      employees: 1,
      postalCode: '2310023',
      address: '神奈川県横浜市中区山下町70-3',
      phone: '0456410303',
    },
    founder: account('owner-minato', '港 哲郎'),
    statement:
      '一人事務所なので、役所や面談に出ていると電話に出られません。折り返したときには別の事務所に決まっていたことが何度もあります。',
    bundle: 'ひとり事務所の秘書電話',
    expectedUnits: 35,
    months: 1,
  },
  {
    key: 'kinsei',
    profile: {
      name: '株式会社金星フードサービス販売促進企画室',
      nameKana: 'キンセイフードサービス',
      prefecture: 'JP-40',
      industry: 'agriculture_food',
      employees: 22,
      postalCode: '8120011',
      address: '福岡県福岡市博多区博多駅前2-20-1 博多駅前中央ビルディング別館7階',
      phone: '0924410404',
    },
    founder: account('owner-kinsei', '古賀 まりな'),
    statement:
      '業務用の冷凍惣菜を作っています。味には自信がありますが営業が二人しかおらず、新しい取引先を開拓する電話まで手が回りません。',
    bundle: '新規開拓アポイント便',
    expectedUnits: 8,
    months: 1,
  },
  {
    key: 'hinata',
    profile: {
      name: 'ひなた生活用品株式会社',
      nameKana: 'ヒナタセイカツヨウヒン',
      prefecture: 'JP-13',
      industry: 'retail',
      employees: 28,
      postalCode: '1110053',
      address: '東京都台東区浅草橋3-9-4',
      phone: '0358210505',
    },
    founder: account('owner-hinata', '日向 智子'),
    statement:
      '水筒や弁当箱を作っています。商品への苦情やお問い合わせの電話を事務の二人で受けており、長い電話や強い言葉に疲れて、一人が辞めてしまいました。',
    bundle: 'お客様相談室の一次受け',
    expectedUnits: 40,
    months: 1,
  },
  {
    key: 'ibo',
    profile: {
      name: '株式会社いぼの里製麺',
      nameKana: 'イボノサトセイメン',
      prefecture: 'JP-28',
      industry: 'agriculture_food',
      employees: 12,
      postalCode: '6794167',
      address: '兵庫県たつの市龍野町富永219',
      phone: '0791620505',
    },
    founder: account('owner-ibo', '井堀 静香'),
    statement:
      '素麺の通信販売をしています。ご注文はお電話が多く、出荷の手を止めて受けています。お中元とお歳暮の時期は電話が重なり、聞き間違いも起きます。',
    bundle: '通販の受注窓口',
    expectedUnits: 40,
    months: 0,
  },
];
