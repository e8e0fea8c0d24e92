import type { ConcludedFunction } from './conclusion.js';
import type { Observation } from './inference.js';
import {
  isHonestEnd,
  type Bilingual,
  type Knowledge,
  type Language,
  type ServiceFunction,
} from './knowledge.js';
import { wordsFor } from './resource-gap.js';
import { speaksFor } from './speaks-for.js';
import { toldLevels } from './told-levels.js';
import { answerLabel, factLabel, fill } from './wording.js';

interface AdviceText {
  readonly name: string;
  readonly description: string;
  readonly reason: string;
}
const described = (known: ServiceFunction, language: Language, reason: string): AdviceText => ({
  name: known.name[language],
  description: known.description[language],
  reason,
});

const prepare: Bilingual = {
  ja: '{advice}用意するもの：{needs}。気をつけること：{careful}',
  en: '{advice} It needs: {needs}. Take care: {careful}',
};
const keepBeside: Bilingual = {
  ja: '{advice}うかがった内容から、この仕事は自社に残すほうが合うと考えます。',
  en: '{advice} From what you told us it is better kept inside.',
};

/** Why to hand over, share or keep, what it needs and what can go wrong. */
export function adviceText(
  knowledge: Knowledge,
  { code, advice }: Pick<ConcludedFunction, 'code' | 'advice'>,
  language: Language,
): AdviceText {
  const known = knowledge.functions.find((entry) => entry.code === code);
  if (!known) return { name: code, description: '', reason: '' };
  const text = { keep: known.keepInside, share: known.share, outsource: known.outsource }[advice][language];
  const sentence = advice === 'keep' && !isHonestEnd(code) ? keepBeside : prepare;
  return described(
    known,
    language,
    fill(sentence, language, {
      advice: text,
      needs: known.needs[language],
      careful: known.canGoWrong[language],
    }),
  );
}

/** So much more or less often than usual, as a log, that it is worth naming. */
const worthNaming = 0.45;
const mostNamed = 2;

const against: Readonly<Record<'denied' | 'weighed' | 'outdone' | 'untold', Bilingual>> = {
  denied: {
    ja: '{against}とのお話から、この方法は合いにくいと考えます。',
    en: 'From {against} we take it that this does not fit.',
  },
  weighed: {
    ja: '{for}というお話には合いますが、{against}とのお話もあり、ほかの方法のほうが合うと考えます。',
    en: 'It would go with {for}, but with {against} something else fits better.',
  },
  outdone: {
    ja: '{for}というお話には合いますが、うかがった内容全体には、ほかの方法のほうが合うと考えます。',
    en: 'It would go with {for}, but to all you told us something else fits better.',
  },
  untold: {
    ja: 'うかがった内容には、この方法が要る事情は見当たりませんでした。この方法は、{fits}',
    en: 'Nothing you told us speaks for it. {fits}',
  },
};

/** Why not: by what the owner told, the strongest first; where nothing speaks for it, that and what it is for. */
export function reasonAgainst(
  knowledge: Knowledge,
  { code }: Pick<ConcludedFunction, 'code'>,
  observation: Observation,
  language: Language,
): AdviceText {
  const known = knowledge.functions.find((entry) => entry.code === code);
  if (!known) return { name: code, description: '', reason: '' };
  const told = Object.entries(toldLevels(observation))
    .flatMap(([signal, level]) =>
      level === undefined ? [] : { signal, level, weight: speaksFor(knowledge, code, signal, level) },
    )
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const named = (sign: 1 | -1): string[] =>
    told
      .filter(({ signal, level }) => signal !== 'direction' || level !== 'inbound')
      .filter(({ weight }) => weight * sign >= worthNaming)
      .map(({ signal, level }) => asTold(knowledge, observation, signal, level, language));
  // One clause may tell two things; as a reason it is named once, for the measure rather than against it.
  const sides = { pro: named(1), con: named(-1) };
  const listed = (texts: readonly string[]): string =>
    [...new Set(texts)].slice(0, mostNamed).join(language === 'ja' ? 'と' : ' and ');
  const pro = listed(sides.pro);
  const con = listed(sides.con.filter((text) => !sides.pro.includes(text)));
  const sentence = con ? (pro ? 'weighed' : 'denied') : pro ? 'outdone' : 'untold';
  return described(
    known,
    language,
    fill(against[sentence], language, { for: pro, against: con, fits: known.outsource[language] }),
  );
}

function asTold(
  knowledge: Knowledge,
  observation: Observation,
  signal: string,
  level: string,
  language: Language,
): string {
  const { words } = wordsFor(observation, signal, level);
  const label = factLabel(knowledge, signal, language);
  const answer = answerLabel(knowledge, { signal, level }, observation.answers, language);
  if (language === 'ja') return `「${words ?? `${label}：${answer}`}」`;
  return `“${words ?? `${label}: ${answer}`}”`;
}
