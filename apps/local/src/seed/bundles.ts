import { hoursFromWords } from '@madoguchi/kernel';
import type { Bundle, Plan } from '../play/market.js';
import { hokkaido, kanto, kinki, nationwide, chubu, tohoku } from './regions.js';

const plan = (
  name: string,
  [baseMinor, includedUnits, overageMinor]: [number, number, number],
  rest: Partial<Plan> = {},
): Plan => ({
  name,
  baseMinor,
  includedUnits,
  overageMinor,
  successFeeMinor: 0,
  initialFeeMinor: 5_000,
  minimumTermMonths: 1,
  noticeDays: 30,
  ...rest,
});

export interface DemoBundle extends Bundle {
  readonly producer: string;
  readonly operator: string;
}

const bundle = (
  producer: string,
  operator: string,
  rest: Omit<Bundle, 'languages' | 'operatorShareBps' | 'capacityPerMonth'> & Partial<Bundle>,
): DemoBundle => ({
  producer,
  operator,
  languages: ['ja'],
  operatorShareBps: 6000,
  capacityPerMonth: 20,
  ...rest,
});

export const bundles: readonly DemoBundle[] = [
  bundle('tokyo', 'oedo', {
    name: 'ひとり事務所の秘書電話',
    tagline: '面談中も外出中も、事務所の名前で電話に出ます',
    story:
      '士業や設計、コンサルタントなど、お一人やご家族で営む事務所のための電話番です。ご用件とお名前、折り返し先をうかがい、その場で伝言をお届けします。営業の電話は丁寧にお断りするので、集中していた手を止めずに済みます。',
    functions: ['secretary_answering'],
    prefectures: nationwide,
    hours: hoursFromWords('平日 9:00–18:00'),
    capacityPerMonth: 60,
    plans: [
      plan('ライト', [9_800, 30, 250]),
      plan('スタンダード', [16_000, 80, 200]),
      plan('たっぷり', [28_000, 180, 160]),
    ],
  }),
  bundle('tokyo', 'oedo', {
    name: 'クリニック・サロンの予約おまかせ',
    tagline: '診療や施術の手を止めずに、予約と変更を受け付けます',
    story:
      '歯科、接骨院、美容室など、予約の電話が一日に何度も鳴るお店のためのパッケージです。予約表の空きを見ながら新規・変更・取り消しを承り、急ぎの症状や苦情はすぐにお知らせします。浅草の診療所と半年かけて台本を作りました。',
    functions: ['reservation_intake', 'secretary_answering'],
    prefectures: nationwide,
    hours: hoursFromWords('月〜土 9:00–19:00'),
    capacityPerMonth: 30,
    plans: [
      plan('60件', [22_000, 60, 260], { initialFeeMinor: 15_000 }),
      plan('150件', [39_000, 150, 220], { initialFeeMinor: 15_000, minimumTermMonths: 3 }),
    ],
  }),
  bundle('osaka', 'setouchi', {
    name: '夜と休日の安心受付',
    tagline: '夜間と休日の電話を受け、急ぎだけを当番の方へ',
    story:
      '水道、電気、鍵、設備保守など、夜や休みの日に電話がかかる会社のための受付です。状況を聞き取り、朝まで待てるものと今すぐのものを分け、急ぎの用件だけを当番の携帯へつなぎます。社長が枕元に携帯を置かなくてもよい暮らしを目指しました。',
    functions: ['after_hours_reception', 'dispatch_coordination'],
    prefectures: nationwide,
    hours: hoursFromWords('毎日 18:00–翌9:00・休日終日'),
    capacityPerMonth: 40,
    plans: [
      plan('30件', [29_000, 30, 480], { initialFeeMinor: 20_000, minimumTermMonths: 3 }),
      plan('80件', [52_000, 80, 420], { initialFeeMinor: 20_000, minimumTermMonths: 3 }),
    ],
  }),
  bundle('aichi', 'setouchi', {
    name: '修理・訪問の手配センター',
    tagline: '故障の電話を受け、訪問日を決め、現場に伝えます',
    story:
      '空調、給湯器、厨房機器などの修理店のための手配窓口です。機種と症状、住所と都合のよい時間をうかがい、担当者の予定に入れてからお客さまに折り返します。現場の方は電話に出ずに、次の訪問先だけを確認できます。',
    functions: ['dispatch_coordination', 'secretary_answering'],
    prefectures: nationwide,
    hours: hoursFromWords('月〜土 8:00–18:00'),
    plans: [
      plan('50件', [34_000, 50, 450], { initialFeeMinor: 20_000, minimumTermMonths: 3 }),
      plan('120件', [62_000, 120, 400], { initialFeeMinor: 20_000, minimumTermMonths: 3 }),
    ],
  }),
  bundle('osaka', 'setouchi', {
    name: '通販の受注窓口',
    tagline: '電話・FAX・はがきの注文を受け、一覧にしてお渡しします',
    story:
      '健康食品や産直品など、電話で注文を受けるお店のための窓口です。商品、数量、お届け先を復唱し、合計金額をお伝えします。カード番号は電話でうかがわず、お支払いは代金引換か後払い、または支払い用リンクをご案内します。',
    functions: ['order_intake', 'written_channel_handling'],
    prefectures: nationwide,
    hours: hoursFromWords('毎日 9:00–19:00'),
    capacityPerMonth: 25,
    plans: [
      plan('100件', [45_000, 100, 380], { initialFeeMinor: 30_000, minimumTermMonths: 3 }),
      plan('300件', [98_000, 300, 320], { initialFeeMinor: 30_000, minimumTermMonths: 3 }),
    ],
  }),
  bundle('tokyo', 'oedo', {
    name: 'お客様相談室の一次受け',
    tagline: '苦情やお問い合わせを落ち着いてうかがい、整理して報告します',
    story:
      '食品や日用品のメーカー、小売店のためのお客様相談室です。お話を最後までうかがい、事実とご要望を分けて記録し、回答の期限まで管理します。行き過ぎた言動には決まった手順で対応を終え、社員の方が一人で抱え込まないようにします。',
    functions: ['consumer_desk', 'written_channel_handling'],
    prefectures: nationwide,
    hours: hoursFromWords('平日 9:00–18:00'),
    plans: [
      plan('40件', [48_000, 40, 600], { initialFeeMinor: 30_000, minimumTermMonths: 3 }),
      plan('120件', [96_000, 120, 540], { initialFeeMinor: 30_000, minimumTermMonths: 3 }),
    ],
  }),
  bundle('fukuoka', 'michinoku', {
    name: '新規開拓アポイント便',
    tagline: '会っていただける約束だけに、成果の料金をいただきます',
    story:
      '営業の人手が足りない会社に代わって、法人のお客さまへお電話します。最初に会社名と用件を名乗り、断られた先には二度とおかけしません。ご挨拶だけの約束や当日の不在は成果に数えず、面談の前には先方の状況をまとめてお渡しします。',
    functions: ['appointment_setting'],
    prefectures: nationwide,
    hours: hoursFromWords('平日 9:00–18:00'),
    capacityPerMonth: 15,
    plans: [
      plan('成果中心', [30_000, 100, 120], {
        successFeeMinor: 18_000,
        initialFeeMinor: 30_000,
        minimumTermMonths: 2,
      }),
      plan('じっくり', [90_000, 400, 100], {
        successFeeMinor: 12_000,
        initialFeeMinor: 30_000,
        minimumTermMonths: 3,
      }),
    ],
  }),
  bundle('fukuoka', 'michinoku', {
    name: 'ごぶさた電話と声の聞き取り',
    tagline: '以前のお客さまに電話し、困りごとと満足を聞いてきます',
    story:
      '買ってくださった後のお客さまに連絡できていない会社のためのパッケージです。点検や買い替えの時期に合わせてお電話し、ご不満の芽と次のご要望を記録します。お客さまの声は月に一度、商品づくりに使える形でまとめます。',
    functions: ['customer_followup', 'phone_survey'],
    prefectures: nationwide,
    hours: hoursFromWords('平日 10:00–18:00'),
    plans: [
      plan('100件', [42_000, 100, 350], { initialFeeMinor: 20_000, minimumTermMonths: 2 }),
      plan('300件', [98_000, 300, 300], { initialFeeMinor: 20_000, minimumTermMonths: 2 }),
    ],
  }),
  bundle('miyagi', 'michinoku', {
    name: 'あふれた電話だけお助け',
    tagline: '話し中や出られないときだけ、代わりに受けます',
    story:
      '普段は自社で電話を取りたいけれど、昼どきや繁忙期だけ手が足りないお店のために作りました。呼び出し音が数回鳴って出られないときにだけ転送していただき、伝言をお届けします。使わない月は基本料金だけで済みます。',
    functions: ['overflow_answering'],
    prefectures: nationwide,
    hours: hoursFromWords('毎日 9:00–19:00'),
    capacityPerMonth: 50,
    plans: [
      plan('基本', [7_800, 20, 280], { initialFeeMinor: 3_000 }),
      plan('繁忙期', [15_000, 60, 240], { initialFeeMinor: 3_000 }),
    ],
  }),
  bundle('aichi', 'setouchi', {
    name: '操作サポートの一次窓口',
    tagline: '「使い方が分からない」の電話を、手順書に沿って解決します',
    story:
      '機械や業務ソフトを作る会社の技術者が、同じ質問の電話で一日を終えないための窓口です。よくある質問は電話でその場で解決し、解決できないものだけを症状と試したことを添えて技術の方へ渡します。',
    functions: ['technical_helpdesk'],
    prefectures: nationwide,
    hours: hoursFromWords('平日 9:00–18:00'),
    plans: [
      plan('50件', [58_000, 50, 800], { initialFeeMinor: 50_000, minimumTermMonths: 3 }),
      plan('150件', [128_000, 150, 700], { initialFeeMinor: 50_000, minimumTermMonths: 3 }),
    ],
  }),
  bundle('miyagi', 'michinoku', {
    name: '期間限定キャンペーン事務局',
    tagline: 'セールや催し、リコールの問い合わせを期間だけ引き受けます',
    story:
      '懸賞や催事、商品回収など、期間だけ電話が増えるときの事務局です。開設の十日前までにご相談いただければ、質問集と台本を一緒に作り、毎日夕方に件数と内訳を報告します。',
    functions: ['campaign_desk'],
    prefectures: nationwide,
    hours: hoursFromWords('毎日 9:00–18:00'),
    capacityPerMonth: 8,
    plans: [plan('一か月', [120_000, 200, 380], { initialFeeMinor: 50_000 })],
  }),
  bundle('okinawa', 'oedo', {
    name: '多言語フロント',
    tagline: '英語・中国語・韓国語の予約とお問い合わせに応えます',
    story:
      '宿、体験施設、飲食店のための多言語の受付です。予約の希望や道順、食べられないものなどをうかがい、日本語にしてお届けします。海外のお客さまからの夜のメールにも翌朝までにお返事します。',
    functions: ['multilingual_reception', 'reservation_intake'],
    prefectures: nationwide,
    hours: hoursFromWords('毎日 9:00–21:00'),
    languages: ['ja', 'en', 'zh', 'ko'],
    plans: [
      plan('40件', [38_000, 40, 550], { initialFeeMinor: 15_000 }),
      plan('120件', [79_000, 120, 480], { initialFeeMinor: 15_000, minimumTermMonths: 3 }),
    ],
  }),
  bundle('hokkaido', 'michinoku', {
    name: '自動応答はじめてパック',
    tagline: '営業時間や場所の案内は自動音声とSMSにまかせます',
    story:
      '同じ質問の電話が多いお店のための、機械と人を組み合わせた小さなパッケージです。営業時間、場所、駐車場などは自動音声とSMSでお答えし、それ以外の用件だけを折り返しの一覧にします。',
    functions: ['automated_answering'],
    prefectures: nationwide,
    hours: hoursFromWords('24時間'),
    capacityPerMonth: 80,
    plans: [
      plan('はじめて', [4_800, 100, 40], { initialFeeMinor: 10_000 }),
      plan('多め', [9_800, 400, 30], {
        initialFeeMinor: 10_000,
        overageTiers: {
          mode: 'GRADUATED',
          steps: [
            { upTo: 300, unitPrice: '30' },
            { upTo: 1_000, unitPrice: '22.5' },
            { upTo: null, unitPrice: '17.25' },
          ],
        },
      }),
    ],
  }),
  bundle('hokkaido', 'michinoku', {
    name: '応募受付と面接日程のおまかせ',
    tagline: '求人の電話を逃さず受け、面接の日まで決めます',
    story:
      '求人を出しても電話に出られず応募を逃している会社のための窓口です。応募者のご希望をうかがい、面接の候補日からその場で日程を決め、前日には確認の連絡をします。',
    functions: ['recruitment_intake'],
    prefectures: nationwide,
    hours: hoursFromWords('毎日 9:00–20:00'),
    plans: [
      plan('20件', [19_800, 20, 600], { initialFeeMinor: 10_000 }),
      plan('60件', [42_000, 60, 540], { initialFeeMinor: 10_000 }),
    ],
  }),
  bundle('miyagi', 'michinoku', {
    name: 'メール・FAXのまとめ係',
    tagline: 'たまっていく問い合わせを、毎日整理してお返事します',
    story:
      'メール、ホームページの問い合わせ、FAXがあちこちにたまる会社のための整理係です。一つの一覧にまとめ、決まった返事はこちらでお送りし、判断が要るものだけをお渡しします。',
    functions: ['written_channel_handling'],
    prefectures: nationwide,
    hours: hoursFromWords('平日 9:00–18:00'),
    plans: [
      plan('80件', [26_000, 80, 260], { initialFeeMinor: 10_000 }),
      plan('200件', [52_000, 200, 230], { initialFeeMinor: 10_000 }),
    ],
  }),
  bundle('hokkaido', 'michinoku', {
    name: '道内まるごと電話番',
    tagline: '札幌から旭川、函館まで、道内の小さな会社の電話番',
    story:
      '道内の工務店、酒屋、農園などのための電話番です。雪の日の遅れや道の名前など、地元の事情が分かる担当者が受けます。昼の電話も、出られなかったときの電話も、同じ料金でお受けします。',
    functions: ['secretary_answering', 'overflow_answering'],
    prefectures: hokkaido,
    hours: hoursFromWords('月〜土 8:30–18:00'),
    plans: [plan('40件', [12_800, 40, 240]), plan('100件', [22_000, 100, 200])],
  }),
  bundle('osaka', 'setouchi', {
    name: '入居者さん窓口',
    tagline: '賃貸管理会社の、昼も夜もつながる入居者窓口',
    story:
      '管理戸数が数百戸までの賃貸管理会社のための窓口です。設備の故障、騒音、鍵の紛失などをうかがい、急ぎのものは提携の業者に手配し、翌朝に一覧で報告します。苦情の第一声もこちらで受け止めます。',
    functions: ['after_hours_reception', 'consumer_desk', 'dispatch_coordination'],
    prefectures: [...kinki, ...chubu, ...kanto],
    hours: hoursFromWords('24時間'),
    plans: [
      plan('60件', [64_000, 60, 620], { initialFeeMinor: 30_000, minimumTermMonths: 6, noticeDays: 60 }),
      plan('150件', [118_000, 150, 560], { initialFeeMinor: 30_000, minimumTermMonths: 6, noticeDays: 60 }),
    ],
  }),
  bundle('fukuoka', 'michinoku', {
    name: '取引先アンケート調査便',
    tagline: '聞きにくいことを、第三者だから聞けます',
    story:
      '取引先やお客さまの本音を知りたい会社のための電話調査です。質問づくりからお手伝いし、回答は数字と生の言葉の両方でお渡しします。お電話の前に調査の目的と依頼主をお伝えします。',
    functions: ['phone_survey'],
    prefectures: [...tohoku, ...kanto, ...kinki],
    hours: hoursFromWords('平日 10:00–18:00'),
    plans: [plan('100件', [55_000, 100, 500], { initialFeeMinor: 20_000 })],
  }),
];
