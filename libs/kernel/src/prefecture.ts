/** ISO 3166-2:JP codes with their names; the region a company sits in and a bundle serves. */
export const prefectures = {
  'JP-01': { ja: '北海道', en: 'Hokkaido' },
  'JP-02': { ja: '青森県', en: 'Aomori' },
  'JP-03': { ja: '岩手県', en: 'Iwate' },
  'JP-04': { ja: '宮城県', en: 'Miyagi' },
  'JP-05': { ja: '秋田県', en: 'Akita' },
  'JP-06': { ja: '山形県', en: 'Yamagata' },
  'JP-07': { ja: '福島県', en: 'Fukushima' },
  'JP-08': { ja: '茨城県', en: 'Ibaraki' },
  'JP-09': { ja: '栃木県', en: 'Tochigi' },
  'JP-10': { ja: '群馬県', en: 'Gunma' },
  'JP-11': { ja: '埼玉県', en: 'Saitama' },
  'JP-12': { ja: '千葉県', en: 'Chiba' },
  'JP-13': { ja: '東京都', en: 'Tokyo' },
  'JP-14': { ja: '神奈川県', en: 'Kanagawa' },
  'JP-15': { ja: '新潟県', en: 'Niigata' },
  'JP-16': { ja: '富山県', en: 'Toyama' },
  'JP-17': { ja: '石川県', en: 'Ishikawa' },
  'JP-18': { ja: '福井県', en: 'Fukui' },
  'JP-19': { ja: '山梨県', en: 'Yamanashi' },
  'JP-20': { ja: '長野県', en: 'Nagano' },
  'JP-21': { ja: '岐阜県', en: 'Gifu' },
  'JP-22': { ja: '静岡県', en: 'Shizuoka' },
  'JP-23': { ja: '愛知県', en: 'Aichi' },
  'JP-24': { ja: '三重県', en: 'Mie' },
  'JP-25': { ja: '滋賀県', en: 'Shiga' },
  'JP-26': { ja: '京都府', en: 'Kyoto' },
  'JP-27': { ja: '大阪府', en: 'Osaka' },
  'JP-28': { ja: '兵庫県', en: 'Hyogo' },
  'JP-29': { ja: '奈良県', en: 'Nara' },
  'JP-30': { ja: '和歌山県', en: 'Wakayama' },
  'JP-31': { ja: '鳥取県', en: 'Tottori' },
  'JP-32': { ja: '島根県', en: 'Shimane' },
  'JP-33': { ja: '岡山県', en: 'Okayama' },
  'JP-34': { ja: '広島県', en: 'Hiroshima' },
  'JP-35': { ja: '山口県', en: 'Yamaguchi' },
  'JP-36': { ja: '徳島県', en: 'Tokushima' },
  'JP-37': { ja: '香川県', en: 'Kagawa' },
  'JP-38': { ja: '愛媛県', en: 'Ehime' },
  'JP-39': { ja: '高知県', en: 'Kochi' },
  'JP-40': { ja: '福岡県', en: 'Fukuoka' },
  'JP-41': { ja: '佐賀県', en: 'Saga' },
  'JP-42': { ja: '長崎県', en: 'Nagasaki' },
  'JP-43': { ja: '熊本県', en: 'Kumamoto' },
  'JP-44': { ja: '大分県', en: 'Oita' },
  'JP-45': { ja: '宮崎県', en: 'Miyazaki' },
  'JP-46': { ja: '鹿児島県', en: 'Kagoshima' },
  'JP-47': { ja: '沖縄県', en: 'Okinawa' },
} as const;

export type PrefectureCode = keyof typeof prefectures;

export const isPrefecture = (code: string): code is PrefectureCode => code in prefectures;

/**
 * The address as it stands on papers. The form asks for the prefecture by itself, yet many type it again in front of the city.
 * @returns null when no address is known
 */
export const wholeAddress = (prefecture: string | null, address: string | null): string | null => {
  if (address === null || prefecture === null || !isPrefecture(prefecture)) return address;
  const name = prefectures[prefecture].ja;
  return address.startsWith(name) ? address : `${name}${address}`;
};
