import type { Minor } from '@madoguchi/kernel';
import { hasSteps } from './overage-wording.js';
import { priceItems } from './price-items.js';
import { minimumTermEndsOn } from './term.js';
import { isAnyWay, isCardOnly, wayList } from './ways-wording.js';
import { callsOut, disputeTerms, dunningTerms, type Terms } from './terms.js';
import { day, languageList, yen } from './wording.js';

export interface Article {
  readonly title: string;
  /** Items of a list begin with 「(1)」. */
  readonly paragraphs: readonly string[];
}

export const items = (texts: readonly string[]): string[] =>
  texts.map((text, index) => `(${index + 1}) ${text}`);

/** The articles in their order; those that do not concern this client are left out, so that everything in it is meant. */
export const articlesOf = (terms: Terms): Article[] => [
  purpose,
  work(terms),
  period(terms),
  fees(terms),
  counting(terms),
  ...(terms.plan.successFeeMinor > 0 ? [appointments(terms)] : []),
  payment(terms),
  ...(terms.plan.depositMinor ? [deposit(terms.plan.depositMinor)] : []),
  cardNumbers,
  subcontracting(terms),
  instructions,
  ...(callsOut(terms) ? [solicitation] : []),
  abuse,
  data,
  personalData,
  secrecy,
  changes,
  cancellation(terms),
  termination,
  liability,
  organisedCrime,
  transfer,
  law,
];

const purpose: Article = {
  title: '目的',
  paragraphs: [
    '甲は、甲の事業に関する電話対応業務（以下「本業務」という。）を乙に委託し、乙はこれを受託する。',
  ],
};

const work = ({ functions, hours, languages }: Terms): Article => ({
  title: '業務の内容',
  paragraphs: [
    '本業務の内容は、次のとおりとする。',
    ...items(functions.map(({ name, description }) => `${name}：${description}`)),
    `対応時間は${hours}、対応する言語は${languageList(languages)}とする。`,
    '電話に出る際の名乗り、受け答えの手順、報告先その他の運用の細目は、甲が乙の画面で確認し、変更できる。',
    '乙は、受けた電話の内容を、応対の終了後すみやかに甲へ報告する。',
  ],
});

const period = (terms: Terms): Article => ({
  title: '契約の期間',
  paragraphs: [
    `本業務は${day(terms.startsOn)}に開始する。ただし、その日までに甲の支払方法の登録が済んでいないときは、登録が済んだ日に開始する${terms.plan.minimumTermMonths > 0 ? '（この場合、最低利用期間もその日から数える）' : ''}。`,
    terms.plan.minimumTermMonths > 0
      ? `最低利用期間は${terms.plan.minimumTermMonths}か月（${day(minimumTermEndsOn({ ...terms.plan, startsOn: terms.startsOn }))}まで）とし、その後は、いずれかの当事者が本契約の定めにより終了させるまで継続する。`
      : '最低利用期間は設けない。本契約は、いずれかの当事者が本契約の定めにより終了させるまで継続する。',
    '支払方法の登録が済むまでは、甲は、費用を負担することなく、いつでも申し込みを取り消すことができる。',
  ],
});

const fees = ({ plan, plan: { minimumMinor = 0 } }: Terms): Article => ({
  title: '料金',
  paragraphs: [
    '料金は次のとおりとし、いずれも消費税及び地方消費税を含まない。',
    ...items(priceItems(plan)),
    `月の途中で開始し、又は終了する月の月額${minimumMinor > 0 ? '、最低料金' : ''}及び含まれる件数${hasSteps(plan.overageTiers) ? '並びに従量料金の段の件数' : ''}は、その月の暦日数に対する利用日数の割合で計算し、1円未満及び1件未満の端数は切り捨てる。`,
    '前二項に定めるもののほか、乙は、甲の承諾なく費用を請求しない。',
  ],
});

const counting = (terms: Terms, { plan, dispute = disputeTerms } = terms): Article => ({
  title: '件数の数え方',
  paragraphs: [
    '応対の件数は、担当者が電話に出て用件を受けたものを1件と数える。',
    ...(callsOut(terms) && (plan.includedUnits > 0 || plan.overageMinor > 0)
      ? [
          '乙が甲に代わってかけた電話は、相手方が出たものを、アポイントの有無にかかわらず1件と数える。相手方が出なかったもの及び番号違いは、件数に含めない。',
        ]
      : []),
    '次の電話は件数に含めず、料金は発生しない。',
    ...items(['営業、いたずらその他の迷惑電話', '間違い電話', '無言電話', '担当者が出る前に切れた電話']),
    '乙は、1件ごとに、件数に含めたかどうかとその理由を甲の画面に示す。',
    'その月の請求書を作成した後に記録した電話については、料金は発生しない。',
    `甲は、1件ごとに、その月の末日から${dispute.days}日以内に、乙の画面で異議を申し出ることができる。`,
    `乙は、申し出の日から${dispute.answerDays}日以内に、確かめた結果とその理由を甲に示す。期限までに示さないときは、その1件の料金は発生しないものとする。`,
    '異議を認めた1件の料金は発生しない。請求書の発行後であるときは、次回の請求書で差し引く。異議は、担当者が受け取る報酬に影響しない。',
  ],
});

export const appointments = ({ plan }: Terms): Article => ({
  title: 'アポイントの有効条件',
  paragraphs: [
    `成果報酬（1件${yen(plan.successFeeMinor)}）は、次のすべてを満たし、甲が承認したアポイントについて発生する。`,
    ...items([
      '相手方が、甲の商品又はサービスの話を聞くための面談又は通話であることを承知していること',
      '相手方の会社名又は氏名、連絡先及び日時が定まっていること',
      '甲があらかじめ示した対象の条件に合っていること',
    ]),
    'あいさつのみの訪問、相手方の都合で実施されなかった面談その他前項を満たさないものは、甲が理由を示して承認しないことができ、成果報酬は発生しない。',
    '本契約の終了後に承認したアポイントは、終了の日に承認したものとする。甲が終了の月の末日から10日以内に承認しなかったアポイントについて、成果報酬は発生しない。',
    '承認した後に、面談が相手方の都合で実施されなかったこと、又はあいさつのみであったことが分かったときは、甲は前条の異議を申し出ることができる。',
  ],
});

/** When the base fee is billed before its month; the contract and the amendment that brings it say the same. */
export const inAdvance: readonly string[] = [
  '月額は前払いとし、翌月分を、当月を締めた請求書で当月のその他の料金とあわせて請求する。',
  '本契約が月の途中で終了するときは、前払いした月額から、終了の日までの日数分（月額に利用日数を乗じ、その月の暦日数で除した額。1円未満は切り捨てる）を差し引いた残りを、乙は甲に返す。その月の料金が未払いであるときは、請求額から減額する。',
];

const payment = ({ plan, dunning = dunningTerms }: Terms): Article => ({
  title: '請求と支払い',
  paragraphs: [
    ...(plan.baseInAdvance
      ? [
          '料金は暦月ごとに計算し、月末に締め、月額を除き、翌月に後払いで請求する。',
          ...inAdvance,
          '最初の月の月額及び初期費用は、支払方法の登録が済んだ時に請求する。',
        ]
      : [
          '料金は暦月ごとに計算し、月末に締め、翌月に後払いで請求する。最初の締め日より前に料金を請求することはない。',
        ]),
    '乙は、契約及び月ごとに適格請求書を1通発行する。消費税額の端数は、請求書1通につき税率ごとに1回、1円未満を切り捨てる。',
    '甲は、決済代行会社の画面で登録した支払方法により、請求書に記載された支払期日に料金を支払う。',
    ...(isAnyWay(plan) ? [] : [`甲が登録できる支払方法は、${wayList(plan, 'ja')}に限る。`]),
    ...(isCardOnly(plan)
      ? []
      : [
          `甲が${wayList(plan, 'ja', 'sent')}で支払うときは、乙は、支払期日の${dunning.remindBeforeDays}日前に、まだ支払われていない額及び支払先を甲に知らせる。`,
        ]),
    '支払いができなかったときは、乙は、その日から数えて次のとおり取り扱う。',
    ...items([
      '当日：甲に知らせる',
      `${dunning.remindAfterDays}日後：もう一度知らせる`,
      `${dunning.suspendAfterDays}日後：新しい電話の受付を停止する`,
      `${dunning.terminateAfterDays}日後：本契約を解除する`,
    ]),
    '乙は、支払うべき料金の支払いをすべて確認したときは、停止した受付をすぐに再開する。',
  ],
});

const deposit = (amountMinor: Minor): Article => ({
  title: '保証金',
  paragraphs: [
    `甲は、本契約から生ずる債務の担保として、保証金${yen(amountMinor)}を、支払方法の登録とあわせて乙に預ける。乙は、その支払いが済むまで本業務を開始しない。`,
    '保証金は料金ではなく、消費税及び地方消費税を課さず、利息を付さない。乙は、保証金を受け取ったときは預り証を発行する。',
    '乙は、本契約が終了し、最後の料金の請求を終えたときは、支払いのない料金に保証金を充て、残りを速やかに甲に返し、精算書を発行する。返還の手数料は乙が負担する。',
  ],
});

const cardNumbers: Article = {
  title: 'カード番号の取り扱い',
  paragraphs: [
    '乙及び再委託先は、甲及び甲の顧客のクレジットカード番号を電話で聞き取らず、記録も保存もしない。',
    '支払いの受け付けが必要なときは、決済代行会社の画面への案内によって行う。',
  ],
};

const subcontracting = ({ producer, operator }: Terms): Article => ({
  title: '再委託',
  paragraphs: [
    `乙は、本業務の企画及び運営管理を${producer.name}に、電話対応の実施を${operator.name}に再委託し、甲はこれを承諾する。`,
    '乙は、再委託先に本契約と同じ義務を負わせ、再委託先の行為について甲に対し責任を負う。',
    '乙は、再委託先を変更するときは、30日前までに甲に知らせる。甲は、変更を望まないときは、変更の日をもって本契約を終了させることができる。',
  ],
});

const instructions: Article = {
  title: '指示の方法',
  paragraphs: [
    '甲は、本業務についての要望を乙の画面又は現場責任者を通じて伝えるものとし、個々の担当者に対して直接に指示、配置又は評価を行わない。',
  ],
};

const solicitation: Article = {
  title: '電話をかける業務',
  paragraphs: [
    '乙は、甲に代わって電話をかけるときは、はじめに甲の名称、担当者の氏名、商品又はサービスの種類及び用件を告げる。',
    '断った相手方には、同じ用件で再び電話をかけない。断りの記録は甲の案件ごとに管理し、他の委託者の業務に用いない。',
    '午後9時から午前8時までの間は、相手方の求めがあるときを除き、電話をかけない。',
    '甲は、架電先の名簿を適法に取得したことを保証する。',
  ],
};

const abuse: Article = {
  title: '著しい迷惑行為への対応',
  paragraphs: [
    '担当者は、暴言、脅迫、不当な要求の繰り返しその他の著しい迷惑行為を受けたときは、対応できないことを相手方に告げたうえで通話を終えることができる。',
    '乙は、前項により通話を終えたときは、その経緯を記録して甲に報告し、以後の対応は現場責任者が引き継ぐ。',
  ],
};

const data: Article = {
  title: 'データの帰属',
  paragraphs: [
    '本業務を通じて得た通話の記録、伝言、顧客情報、予約、注文、アポイントその他のデータは、すべて甲に帰属する。乙及び再委託先は、これらについて著作権及びデータベースの著作物に関する権利を主張しない。',
    '甲は、契約期間中及び契約終了後90日間、データを一般に使われる形式で取り出すことができる。',
    '乙は、前項の期間が過ぎたときは、法令により保存が必要なものを除き、データを消去する。',
    '乙は、甲のデータを他の委託者のデータと混ぜ、照合し、又は本業務以外の目的に用いない。',
  ],
};

const personalData: Article = {
  title: '個人情報の取り扱い',
  paragraphs: [
    '乙は、個人情報の保護に関する法律を守り、本業務のために預かる個人情報を、必要かつ適切な安全管理措置を講じて取り扱う。',
    '乙は、再委託先を監督し、担当者に秘密を守らせる。',
    '通話を録音するときは、相手方に録音していることを知らせる。',
    '乙は、個人情報の漏えい等又はそのおそれを知ったときは、直ちに甲に知らせ、法令に定める報告及び本人への通知に協力する。',
    '甲は、乙における取り扱いの状況について、いつでも報告を求めることができる。',
  ],
};

const secrecy: Article = {
  title: '秘密保持',
  paragraphs: [
    '甲及び乙は、本契約に関して知った相手方の秘密を、相手方の承諾なく第三者に漏らし、又は本契約以外の目的に用いない。',
    'この義務は、本契約の終了後も3年間続く。ただし、個人情報については期限を設けない。',
  ],
};

const changes: Article = {
  title: '内容の変更',
  paragraphs: [
    '本契約の内容は、甲が新しい版に署名したときに限り変更できる。商品が改訂されても、甲が署名した版の内容は変わらない。',
    '乙は、料金を改めようとするときは、3か月前までに甲に知らせ、甲の署名を得る。',
  ],
};

const cancellation = ({ plan, startsOn }: Terms): Article => ({
  title: '甲による解約',
  paragraphs: [
    plan.noticeDays > 0
      ? `甲は、${plan.noticeDays}日前までに乙の画面で申し出ることにより、本契約を解約できる。`
      : '甲は、いつでも乙の画面で申し出ることにより、本契約を解約できる。',
    `解約の日は、${plan.noticeDays > 0 ? `申し出の日の${plan.noticeDays}日後の日以後、最初に` : '申し出の日以後、最初に'}到来する月末とする。${plan.minimumTermMonths > 0 ? `ただし、その日が最低利用期間の最終日（${day(minimumTermEndsOn({ ...plan, startsOn }))}）より前であるときは、最低利用期間の最終日とする。` : ''}`,
    '解約に違約金はかからない。甲は、解約の日までの料金を支払う。',
  ],
});

const termination: Article = {
  title: '解除',
  paragraphs: [
    '甲又は乙は、相手方が本契約に違反し、期間を定めて求めても改めないとき、支払いを停止したとき、又は破産その他の倒産手続の申立てがあったときは、本契約を解除できる。',
    '乙は、甲の事業又は依頼の内容が法令又は公序良俗に反すると認めるときは、本契約を解除できる。',
  ],
};

const liability: Article = {
  title: '損害賠償',
  paragraphs: [
    '甲及び乙は、本契約に違反して相手方に損害を与えたときは、通常生ずべき損害を賠償する。',
    '乙の賠償額は、損害の原因が生じた月の直前12か月間に甲が支払った料金の額（12か月に満たないときは、月額の12か月分）を上限とする。ただし、故意若しくは重大な過失による場合又は個人情報の漏えい等の場合は、この限りでない。',
    '天災、通信回線の障害その他当事者の責めによらない事由による不履行については、責任を負わない。この場合、提供できなかった期間の月額は日割りで減額する。',
  ],
};

const organisedCrime: Article = {
  title: '反社会的勢力の排除',
  paragraphs: [
    '甲及び乙は、自ら又はその役員若しくは経営に実質的に関与する者が、暴力団、暴力団員、暴力団員でなくなった時から5年を経過しない者、暴力団準構成員、暴力団関係企業、総会屋その他これらに準ずる者（以下「反社会的勢力」という。）でないことを表明し、将来にわたって該当しないことを確約する。',
    '甲及び乙は、自ら又は第三者を用いて、暴力的な要求、法的な責任を超えた不当な要求、脅迫的な言動、偽計又は威力による業務の妨害その他これらに準ずる行為をしないことを確約する。',
    '相手方が前二項に反したときは、何らの催告をせずに直ちに本契約を解除できる。この場合、解除された当事者は、解除によって生じた損害の賠償を求めることができない。',
  ],
};

const transfer: Article = {
  title: '権利義務の譲渡',
  paragraphs: [
    '甲及び乙は、相手方の承諾なく、本契約上の地位又は本契約から生ずる権利義務を第三者に譲渡しない。',
  ],
};

const law: Article = {
  title: '協議、準拠法及び管轄',
  paragraphs: [
    '本契約に定めのない事項及び疑義のある事項は、甲乙が誠実に協議して解決する。',
    '本契約は日本法に従う。本契約に関する訴えは、被告となる当事者の本店又は主たる事務所の所在地を管轄する地方裁判所を第一審の専属的合意管轄裁判所とする。',
  ],
};
