import { sum, type Minor } from '@madoguchi/kernel';

interface Translated {
  readonly ja: string;
  readonly en: string;
}

/** An elementary service a bundle may contain. The price is what it usually costs per month alone, without tax. */
export interface ServiceFunction {
  readonly code: string;
  readonly name: Translated;
  readonly description: Translated;
  readonly referenceMonthlyMinor: Minor;
}

const define = (
  code: string,
  referenceMonthlyMinor: Minor,
  [ja, en]: [string, string],
  [descriptionJa, descriptionEn]: [string, string],
): ServiceFunction => ({
  code,
  name: { ja, en },
  description: { ja: descriptionJa, en: descriptionEn },
  referenceMonthlyMinor,
});

/** The prices are the middle of what small plans cost on the Japanese market (docs/domain/catalogue.md). */
export const serviceFunctions: readonly ServiceFunction[] = [
  define(
    'secretary_answering',
    10_000,
    ['秘書・電話代行', 'Secretary answering'],
    [
      '会社の名前で電話に出て、ご用件とお名前を伺い、すぐにお知らせします。',
      'We answer in your name, take the caller’s name and matter, and tell you at once.',
    ],
  ),
  define(
    'reservation_intake',
    20_000,
    ['予約受付', 'Reservation intake'],
    [
      '空きを見ながら、電話での予約・変更・キャンセルをその場で受け付けます。',
      'Bookings, changes and cancellations are settled during the call, against your free slots.',
    ],
  ),
  define(
    'order_intake',
    30_000,
    ['受注', 'Order intake'],
    [
      '商品・数量・お届け先を伺い、注文書の形にしてお渡しします。',
      'We take product, quantity and delivery address and hand you a finished order.',
    ],
  ),
  define(
    'consumer_desk',
    50_000,
    ['消費者窓口・苦情の一次受け', 'Consumer desk'],
    [
      'お問い合わせや苦情を最初に受け止め、経緯を整理してお渡しします。',
      'Questions and complaints are heard first by us and passed on with the facts in order.',
    ],
  ),
  define(
    'technical_helpdesk',
    60_000,
    ['操作・技術サポート', 'Technical helpdesk'],
    [
      '使い方や不具合のお問い合わせに、手順書に沿ってその場でお答えします。',
      'How-to questions and faults are answered on the spot, following your guide.',
    ],
  ),
  define(
    'appointment_setting',
    100_000,
    ['テレアポ・新規開拓', 'Appointment setting'],
    [
      '見込み先に電話をかけ、商談の日時を決めるところまで進めます。',
      'We call prospects and agree on the date and time of a meeting.',
    ],
  ),
  define(
    'customer_followup',
    40_000,
    ['既存のお客さまへのフォロー', 'Customer follow-up'],
    [
      '納品後や点検の時期に電話をかけ、お困りごとや次のご要望を伺います。',
      'We call after delivery or when a check is due and ask what the customer needs next.',
    ],
  ),
  define(
    'phone_survey',
    50_000,
    ['電話調査', 'Phone survey'],
    [
      '決まった質問を電話で伺い、集計した結果をお渡しします。',
      'We ask a fixed set of questions by phone and hand over the results.',
    ],
  ),
  define(
    'after_hours_reception',
    30_000,
    ['夜間・休日の受付', 'After-hours reception'],
    [
      '営業時間の外にかかる電話を受け、急ぎの用件だけを決めた順番でお知らせします。',
      'Calls outside your hours are answered; only urgent matters reach you, in the agreed order.',
    ],
  ),
  define(
    'overflow_answering',
    15_000,
    ['話し中・不在時の応答', 'Overflow answering'],
    [
      'まず社内で受け、出られない電話だけを代わりに受けます。',
      'Your own staff answer first; we take only the calls they cannot.',
    ],
  ),
  define(
    'dispatch_coordination',
    35_000,
    ['訪問・修理の手配', 'Dispatch coordination'],
    [
      '訪問先と状況を伺い、担当者の予定に合わせて訪問日時を決めます。',
      'We take the place and the trouble and fix a visit that fits your crew’s schedule.',
    ],
  ),
  define(
    'written_channel_handling',
    30_000,
    ['メール・チャット・FAXの対応', 'Mail, chat and fax'],
    [
      'メール・チャット・FAXで届くお問い合わせに、決めた文例に沿って返信します。',
      'Mail, chat and fax are answered along the replies you agreed.',
    ],
  ),
  define(
    'campaign_desk',
    80_000,
    ['期間限定の事務局', 'Campaign desk'],
    [
      '催しやキャンペーンの期間だけ、専用の受付を用意します。',
      'A desk of its own for the weeks of an event or a campaign.',
    ],
  ),
  define(
    'multilingual_reception',
    30_000,
    ['多言語での受付', 'Multilingual reception'],
    [
      '日本語以外のお電話を受け、日本語でお知らせします。',
      'Calls in other languages are answered and reported to you in Japanese.',
    ],
  ),
  define(
    'automated_answering',
    8_000,
    ['自動応答・SMS案内', 'Automated answering'],
    [
      '決まったご案内は自動音声とSMSでお返しし、人が必要な電話だけをつなぎます。',
      'Routine answers go out by voice menu and SMS; only calls that need a person are put through.',
    ],
  ),
  define(
    'recruitment_intake',
    20_000,
    ['応募の受付', 'Recruitment intake'],
    [
      '求人への応募の電話を受け、面接の日時を決めてお知らせします。',
      'Calls from applicants are answered and the interview is arranged.',
    ],
  ),
];

const byCode = new Map(serviceFunctions.map((one) => [one.code, one]));

export const isFunctionCode = (code: string): boolean => byCode.has(code);

/** In the order asked for; unknown codes are left out. */
export const functionsOf = (codes: readonly string[]): ServiceFunction[] =>
  codes.flatMap((code) => byCode.get(code) ?? []);

/** What the functions would cost per month bought one by one, without tax. */
export const partsTotal = (codes: readonly string[]): Minor =>
  sum(functionsOf(codes).map((one) => one.referenceMonthlyMinor));
