import type { Conclusion } from './conclusion.js';
import type { Bilingual, Knowledge, Language, StepInstead } from './knowledge.js';
import { namesOf } from './proposal-wording.js';
import type { TurningPoint } from './turning-points.js';
import { factLabel, fill, valueLabel } from './wording.js';

// What to do instead of a service, and what we would have to know to say something else.

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
/** What to do instead, as far as it is for this owner: `levels` is what was told, signal by signal. */
export const stepsInstead = (
  knowledge: Knowledge,
  conclusion: Conclusion,
  language: Language,
  levels: Readonly<Record<string, string | undefined>> = {},
): string[] => {
  const { insteadOf } = conclusion;
  if (insteadOf === null) return [];
  const steps: readonly StepInstead[] =
    insteadOf === 'not_a_phone_problem'
      ? elsewhere
      : (knowledge.functions.find(({ code }) => code === insteadOf)?.stepsInstead ?? []);
  const first = conclusion.unread ? [unread[conclusion.unread]] : [];
  const own = steps.filter(({ shownBy }) => shownBy?.some((signal) => levels[signal] === 'yes') ?? true);
  return [...first, ...own].map((step) => step[language]);
};

const turning: Bilingual = {
  ja: '「{fact}」が「{value}」なら、「{measure}」をお勧めします。',
  en: 'If “{fact}” is “{value}”, we would recommend “{measure}”.',
};
export const turningPointText = (
  knowledge: Knowledge,
  { fact, level, measure }: TurningPoint,
  language: Language,
): string =>
  fill(turning, language, {
    fact: factLabel(knowledge, fact, language),
    value: valueLabel(knowledge, fact, level === 'yes' ? true : level === 'no' ? false : level, language),
    measure: namesOf(knowledge, [measure], language),
  });
