import type { Conclusion } from './conclusion.js';
import { honestEnds, type Bilingual, type FunctionCode, type Knowledge, type Language } from './knowledge.js';
import { hoursText } from './hours-wording.js';
import type { Gap, HoursTold, PassedOver, Reason } from './match-reasons.js';

import { fill, valueLabel } from './wording.js';

export const namesOf = (knowledge: Knowledge, codes: readonly string[], language: Language): string =>
  codes
    .map((code) => knowledge.functions.find((entry) => entry.code === code)?.name[language] ?? code)
    .join(language === 'ja' ? '、' : ', ');

const reasonTexts: Readonly<Record<Exclude<Reason['code'], HoursTold['code']>, Bilingual>> = {
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
    ja: '見込みの件数では、合うもののうち月額がいちばん低くなります。',
    en: 'For the expected volume it is the least expensive that fits.',
  },
  withinBudget: { ja: '毎月の予算に収まります。', en: 'It stays within your monthly budget.' },
  languagesFit: {
    ja: '日本語のほかの言葉でも受けられます。',
    en: 'It answers in languages other than Japanese.',
  },
  capacityFree: {
    ja: '新しい依頼を月に{count}社まで引き受けています。',
    en: 'It takes on up to {count} new clients a month.',
  },
  placesFree: {
    ja: '今月はあと{count}社の依頼を引き受けられます。',
    en: 'It can take on {count} more new clients this month.',
  },
  answersInTime: {
    ja: 'この{days}日は、かかってきた電話の{percent}％に、約束した秒数のうちに出ています（{count}件を計測）。',
    en: 'In the last {days} days it answered {percent}% of calls within the promised seconds ({count} calls measured).',
  },
  foundHelpful: {
    ja: 'この{days}日の報告は、ご利用の会社の{percent}％が「役に立った」と答えています（回答{count}件）。',
    en: 'In the last {days} days clients found {percent}% of its reports helpful ({count} answers).',
  },
  appointmentsAccepted: {
    ja: 'この{days}日に取った約束の{percent}％が、ご利用の会社に受け入れられました（{count}件）。',
    en: 'In the last {days} days clients accepted {percent}% of the appointments it made ({count} decided).',
  },
};
export const reasonText = (knowledge: Knowledge, reason: Reason, language: Language): string =>
  reason.code === 'hoursFit'
    ? hoursText(reason, language)
    : fill(reasonTexts[reason.code], language, {
        count: 'count' in reason ? reason.count : '',
        percent: 'percent' in reason ? reason.percent : '',
        days: 'days' in reason ? reason.days : '',
        functions: 'functions' in reason ? namesOf(knowledge, reason.functions, language) : '',
        prefecture:
          'prefecture' in reason ? valueLabel(knowledge, 'prefecture', reason.prefecture, language) : '',
      });

const gapTexts: Readonly<Record<Exclude<Gap['code'], HoursTold['code']>, Bilingual>> = {
  functionMissing: {
    ja: '「{functions}」は含みません。必要な場合は、自社で行うか、別に頼むことになります。',
    en: 'It does not include {functions}; if you need it, do it yourselves or hand it out separately.',
  },
  overBudget: {
    ja: 'いつもの月でも、予算を超える見込みです。',
    en: 'A usual month would exceed your budget.',
  },
  japaneseOnly: { ja: '日本語だけで受けます。', en: 'It answers in Japanese only.' },
  fullThisMonth: {
    ja: '今月の受け入れはいっぱいです。始められるのは来月からです。',
    en: 'It is full for this month; service can begin next month.',
  },
  prefectureUnknown: {
    ja: 'お店や事務所のある都道府県を選ぶと、使えるかどうかを確かめられます。',
    en: 'Choose the prefecture of your business to check that it serves your area.',
  },
};
export const gapText = (knowledge: Knowledge, gap: Gap, language: Language): string =>
  gap.code === 'hoursNotCovered'
    ? hoursText(gap, language)
    : fill(gapTexts[gap.code], language, {
        functions: 'functions' in gap ? namesOf(knowledge, gap.functions, language) : '',
      });

const passedOverTexts: Readonly<Record<PassedOver['because'], Bilingual>> = {
  notNeeded: {
    ja: '今回の困りごとは、外に頼まなくても軽くできそうです。',
    en: 'Your trouble can probably be eased without a service.',
  },
  mainMissing: {
    ja: 'いちばん必要な「{main}」を含みません。',
    en: 'It does not include what you need most: {main}.',
  },
  elsewhere: { ja: 'お客さまの地域では使えません。', en: 'It is not available in your area.' },
  full: {
    ja: '今月も来月も、新しい依頼の受け入れがいっぱいです。',
    en: 'It is full for this month and the next.',
  },
  hoursNotCovered: { ja: '受けたい時間帯に足りません。', en: 'Its hours fall short of what you need.' },
  overBudget: { ja: '毎月の予算を超えます。', en: 'It exceeds your monthly budget.' },
  dearer: {
    ja: '見込みの件数では、提案したものより高くなります。',
    en: 'For the expected volume it costs more than what we propose.',
  },
  lessCovered: {
    ja: '提案したものより、対応できる困りごとが少なくなります。',
    en: 'It covers less of your trouble than what we propose.',
  },
  lessProven: {
    ja: '測った実績（約束した秒数で電話に出た割合など）が、提案したものに届きません。',
    en: 'Its measured record (calls answered in time and the like) falls short of what we propose.',
  },
  farther: {
    ja: '条件は近いですが、同じ都道府県の会社ではありません。',
    en: 'It fits nearly as well, but its company is not in your prefecture.',
  },
  fullNow: {
    ja: '今月の受け入れはいっぱいです。始められるのは来月からです。',
    en: 'It is full for this month; service could begin next month.',
  },
  unneededParts: {
    ja: '今回は要らない仕事まで含んでいます。',
    en: 'It includes work that you do not need.',
  },
  japaneseOnly: { ja: '日本語だけで受けます。', en: 'It answers in Japanese only.' },
  asGood: {
    ja: '提案したものと同じくらい合いますが、提案は3つまでにしています。',
    en: 'It fits as well as what we propose, but we propose three at most.',
  },
};
const popular: Bilingual = {
  ja: '{clients}社が使っているパッケージです。',
  en: '{clients} companies use it. ',
};
export const passedOverText = (
  knowledge: Knowledge,
  { because, clients = 0 }: PassedOver,
  conclusion: Conclusion,
  language: Language,
): string => {
  const why = fill(passedOverTexts[because], language, {
    main: namesOf(
      knowledge,
      conclusion.functions.slice(0, 1).map(({ code }) => code),
      language,
    ),
  });
  return clients === 0 ? why : `${fill(popular, language, { clients })}${why}`;
};

/** The risk that comes back to the owner with a part that is left out; earlier versions only knew the work and when it can stay. */
export function returnedRisk(
  knowledge: Knowledge,
  code: string,
  language: Language,
): { name: string; text: string } {
  const known = knowledge.functions.find((entry) => entry.code === code);
  if (!known) return { name: code, text: '' };
  if (known.comesBack) return { name: known.name[language], text: known.comesBack[language] };
  return {
    name: known.name[language],
    text:
      language === 'ja'
        ? `この仕事は社内に戻ります（${known.description.ja.replace(/。$/, '')}）。${known.keepInside.ja}`
        : `This comes back to you: ${known.description.en} ${known.keepInside.en}`,
  };
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
/** Where the likeliest cause speaks for no service, naming it beside one would contradict itself. */
const withoutCause: Readonly<Partial<Record<Conclusion['end'], Bilingual>>> = {
  bundles: {
    ja: 'うかがった内容には、「{function}」が合うと考えられます。',
    en: 'What you told us points to “{function}”.',
  },
  no_bundle_available: {
    ja: 'うかがった内容には「{function}」が合うと考えられますが、条件に合うパッケージがまだありません。',
    en: 'What you told us points to “{function}”, but no bundle meets your conditions yet.',
  },
};
/** Below this even the likeliest cause is a guess, and we say so. */
const UNSURE = 0.15;
/** As likely as the first one, near enough. */
const NEARLY = 0.85;
const unsure: Bilingual = {
  ja: 'いただいた内容だけでは、原因をはっきりとは言えません。',
  en: 'What you told us is too little to be sure of the cause. ',
};
const causes: Readonly<Record<'one' | 'two', Bilingual>> = {
  one: { ja: '{first}', en: '{first}' },
  two: { ja: '{first}ことと、{second}', en: '{first}, and {second}' },
};
const tooFew: Bilingual = {
  ja: 'いまの電話の数なら、外に頼むほどではなさそうです。',
  en: 'For so few calls, handing them out is hardly worth it.',
};

/** A cause that mostly leads to changed habits or people of one's own. */
const needsNoService = (knowledge: Knowledge, code: string): boolean => {
  const { functions = {} } = knowledge.problems.find((known) => known.code === code) ?? {};
  const share = (codes: readonly string[]): number =>
    codes.reduce((sum, entry) => sum + (functions[entry as FunctionCode] ?? 0), 0);
  return share(honestEnds) > share(Object.keys(functions)) / 2;
};

function causesOf(knowledge: Knowledge, { problems, end }: Conclusion, language: Language): string {
  const fitting = problems.filter(({ code }) => !(end in withoutCause) || !needsNoService(knowledge, code));
  const [first, second] = fitting.map(({ code, probability }) => {
    const name = knowledge.problems.find((known) => known.code === code)?.name[language] ?? '';
    return { probability, name: language === 'en' ? name.charAt(0).toLowerCase() + name.slice(1) : name };
  });
  if (!first) return '';
  const both = second !== undefined && second.probability >= first.probability * NEARLY;
  return fill(causes[both ? 'two' : 'one'], language, { first: first.name, second: second?.name ?? '' });
}

/** What we found in one breath; how sure we are belongs to it. */
export function headline(knowledge: Knowledge, conclusion: Conclusion, language: Language): string {
  const [first] = conclusion.problems;
  if (conclusion.end === 'no_outsourcing' && first?.code === 'small_volume') return tooFew[language];
  const doubt = first && conclusion.insteadOf !== 'not_a_phone_problem' && first.probability < UNSURE;
  const plain = first && needsNoService(knowledge, first.code) ? withoutCause[conclusion.end] : undefined;
  const said = fill(plain ?? headlines[conclusion.end], language, {
    problem: causesOf(knowledge, conclusion, language),
    function: namesOf(
      knowledge,
      conclusion.functions.slice(0, 1).map(({ code }) => code),
      language,
    ),
  });
  return doubt ? `${unsure[language]}${said}` : said;
}
