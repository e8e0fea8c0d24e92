import type { ConcludedFunction, Conclusion } from './conclusion.js';
import type { Assumption } from './cost.js';
import type { Bilingual, Knowledge, Language } from './knowledge.js';
import type { Gap, Reason } from './matching.js';
import { fill, valueLabel, yen } from './wording.js';

const namesOf = (knowledge: Knowledge, codes: readonly string[], language: Language): string =>
  codes
    .map((code) => knowledge.functions.find((entry) => entry.code === code)?.name[language] ?? code)
    .join(language === 'ja' ? '、' : ', ');

const reasonTexts: Readonly<Record<Reason['code'], Bilingual>> = {
  coversMain: {
    ja: 'いちばん必要な「{functions}」を行います。',
    en: 'It does what you need most: {functions}.',
  },
  coversAlso: { ja: '「{functions}」にも対応します。', en: 'It also covers {functions}.' },
  servesPrefecture: { ja: '{prefecture}で使えます。', en: 'It is available in {prefecture}.' },
  localProducer: {
    ja: '同じ都道府県の会社が用意しています。',
    en: 'It is put together by a company in your prefecture.',
  },
  cheapestForVolume: {
    ja: 'お客さまの件数では、合うもののうち月額がいちばん低くなります。',
    en: 'For your volume it is the least expensive that fits.',
  },
  withinBudget: { ja: '毎月の予算に収まります。', en: 'It stays within your monthly budget.' },
  hoursFit: { ja: '受けたい時間帯に合っています。', en: 'Its hours fit what you need.' },
};
export const reasonText = (knowledge: Knowledge, reason: Reason, language: Language): string =>
  fill(reasonTexts[reason.code], language, {
    functions: 'functions' in reason ? namesOf(knowledge, reason.functions, language) : '',
    prefecture:
      'prefecture' in reason ? valueLabel(knowledge, 'prefecture', reason.prefecture, language) : '',
  });

const gapTexts: Readonly<Record<Gap['code'], Bilingual>> = {
  functionMissing: {
    ja: '「{functions}」は含みません。必要なら社内で受けてください。',
    en: 'It does not include {functions}; keep that inside if you need it.',
  },
  hoursNotCovered: {
    ja: '受けたい時間帯のすべては含みません。',
    en: 'It does not cover all the hours you need.',
  },
  overBudget: {
    ja: 'いつもの月でも、予算を超える見込みです。',
    en: 'A usual month would exceed your budget.',
  },
  prefectureUnknown: {
    ja: 'お住まいの地域で使えるかは、都道府県を選ぶと確かめられます。',
    en: 'Choose your prefecture to check that it serves your area.',
  },
};
export const gapText = (knowledge: Knowledge, gap: Gap, language: Language): string =>
  fill(gapTexts[gap.code], language, {
    functions: 'functions' in gap ? namesOf(knowledge, gap.functions, language) : '',
  });

const assumptionTexts: Readonly<Record<Assumption['code'], { label: Bilingual; value: Bilingual }>> = {
  callsPerDay: {
    label: { ja: '1日の電話', en: 'Calls a day' },
    value: { ja: '{count}件（うかがった件数）', en: '{count} (as you told us)' },
  },
  callsPerDayGuessed: {
    label: { ja: '1日の電話', en: 'Calls a day' },
    value: {
      ja: '{count}件（会社の人数から見積もった数）',
      en: '{count} (estimated from the size of the business)',
    },
  },
  daysPerMonth: {
    label: { ja: '1か月の日数', en: 'Days a month' },
    value: { ja: '{count}日', en: '{count}' },
  },
  minutesPerInterruption: {
    label: { ja: '1件で止まる時間', en: 'Time lost per call' },
    value: { ja: '{low}〜{high}分', en: '{low}–{high} minutes' },
  },
  hourlyValue: {
    label: { ja: '1時間の仕事の値打ち', en: 'Value of an hour of work' },
    value: { ja: '{lowYen}〜{highYen}', en: '{lowYen}–{highYen}' },
  },
  missedShare: {
    label: { ja: '出られない電話の割合', en: 'Share of calls missed' },
    value: { ja: '{low}〜{high}%', en: '{low}–{high}%' },
  },
  enquiryShare: {
    label: { ja: 'そのうち新しい仕事につながる割合', en: 'Of these, new business' },
    value: { ja: '{low}〜{high}%', en: '{low}–{high}%' },
  },
  enquiryValue: {
    label: { ja: '仕事1件の粗利', en: 'Gross profit per job' },
    value: { ja: '{lowYen}〜{highYen}', en: '{lowYen}–{highYen}' },
  },
};
export function assumptionText(
  { code, params }: Assumption,
  language: Language,
): { label: string; value: string } {
  const { label, value } = assumptionTexts[code];
  const money = { lowYen: yen(params['low'] ?? 0, language), highYen: yen(params['high'] ?? 0, language) };
  return { label: label[language], value: fill(value, language, { ...params, ...money }) };
}

const headlines: Readonly<Record<Conclusion['end'], Bilingual>> = {
  bundles: {
    ja: '{problem}ことが、困りごとの中心と考えられます。「{function}」で軽くできる見込みがあります。',
    en: 'At the centre: {problem}. “{function}” is likely to ease it.',
  },
  no_bundle_available: {
    ja: '{problem}ことが、困りごとの中心と考えられます。「{function}」が合いますが、条件に合うパッケージがまだありません。',
    en: 'At the centre: {problem}. “{function}” would fit, but no bundle meets your conditions yet.',
  },
  no_outsourcing: {
    ja: '外に頼まなくても、受け方を変えれば軽くできそうです。',
    en: 'You probably need no service: changing how you take contacts should be enough.',
  },
  inhouse_build: {
    ja: '外に頼むより、社内で受ける体制を整えるほうが合っています。',
    en: 'Building this inside your company fits better than handing it out.',
  },
  not_a_phone_problem: {
    ja: 'いただいた内容からは、電話や連絡の困りごとが見つかりませんでした。',
    en: 'We found no trouble with calls or messages in what you told us.',
  },
};
export function headline(knowledge: Knowledge, conclusion: Conclusion, language: Language): string {
  const problem =
    knowledge.problems.find(({ code }) => code === conclusion.problems[0]?.code)?.name[language] ?? '';
  return fill(headlines[conclusion.end], language, {
    problem: language === 'en' ? problem.charAt(0).toLowerCase() + problem.slice(1) : problem,
    function: namesOf(
      knowledge,
      conclusion.functions.slice(0, 1).map(({ code }) => code),
      language,
    ),
  });
}

const elsewhere: readonly Bilingual[] = [
  {
    ja: 'いつ、だれからの、どんな連絡に困っているかを一文で書いて、もう一度診断する',
    en: 'Write one sentence on when, who and what kind of contact troubles you, and check again',
  },
  {
    ja: 'お金や法律、人事の困りごとは、商工会議所やよろず支援拠点の無料相談を使う',
    en: 'For money, law or personnel, use the free advice of your chamber of commerce or local business support centre',
  },
];
const unread: Readonly<Record<NonNullable<Conclusion['unread']>, Bilingual>> = {
  other_language: {
    ja: '文章は日本語と英語だけを読み取れます。どちらかで書いて、もう一度診断する',
    en: 'We can read Japanese and English only: write it in either and check again',
  },
  service_list: {
    ja: 'サービスの名前ではなく、いま困っていることを、ふだんの言葉で書いて、もう一度診断する',
    en: 'Write what troubles you in your own words, not the names of services, and check again',
  },
};
export const stepsInstead = (knowledge: Knowledge, conclusion: Conclusion, language: Language): string[] => {
  const { insteadOf } = conclusion;
  if (insteadOf === null) return [];
  const steps =
    insteadOf === 'not_a_phone_problem'
      ? elsewhere
      : (knowledge.functions.find(({ code }) => code === insteadOf)?.stepsInstead ?? []);
  const first = conclusion.unread ? [unread[conclusion.unread]] : [];
  return [...first, ...steps].map((step) => step[language]);
};

/** Why to hand over, share or keep; for what we advise against, when it would fit instead. */
export function adviceText(
  knowledge: Knowledge,
  entry: ConcludedFunction,
  against: boolean,
  language: Language,
): { name: string; description: string; reason: string } {
  const known = knowledge.functions.find(({ code }) => code === entry.code);
  if (!known) return { name: entry.code, description: '', reason: '' };
  const advice = { keep: known.keepInside, share: known.share, outsource: known.outsource }[entry.advice][
    language
  ];
  const warning =
    language === 'ja'
      ? `今回の内容では、効果は小さいと考えます。この方法は、${known.outsource.ja}`
      : `From what you told us it would help little. It ${known.outsource.en.charAt(0).toLowerCase()}${known.outsource.en.slice(1)}`;
  const needed = language === 'ja' ? `用意するもの：${known.needs.ja}` : `It needs: ${known.needs.en}.`;
  return {
    name: known.name[language],
    description: known.description[language],
    reason: against ? warning : language === 'ja' ? `${advice}${needed}` : `${advice} ${needed}`,
  };
}
