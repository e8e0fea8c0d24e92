import { bandTold } from './bands.js';
import {
  countsOfCalls,
  isVague,
  numberEn,
  numberJa,
  numberOf,
  type Period,
  type SaidCount,
} from './calls-told.js';
import { factsOf } from './conclusion.js';
import type { CostRange } from './cost.js';
import type { Observation } from './inference.js';
import type { Bilingual, Language } from './knowledge.js';
import { normalise } from './text.js';
import { toldOfOthers } from './told-of-others.js';
import { fill, yen } from './wording.js';

/** Numbers that the owner gave, as they were given; what was guessed, or only hinted at, is not among them. */
export interface OwnNumbers {
  readonly calls?: SaidCount;
  readonly missed?: SaidCount;
  readonly minutes?: { readonly low: number; readonly high: number };
}

const about = '(?:およそ|約|だいたい)?';
const rangeJa = `(${numberJa})(?:(?:[~〜\\-、]|から)(${numberJa}))?`;
const rangeEn = `(?:about |around |some |roughly |maybe )?(${numberEn})(?:(?: to |-| or )(${numberEn}))?`;
const periodsJa: readonly (readonly [string, Period])[] = [
  ['(?:(?:1|一)日(?:に|あたり)?|毎日)', 'day'],
  ['(?:週に|毎週|1週間に)', 'week'],
  ['(?:月に|毎月|1か月に)', 'month'],
];
const missJa = '(?:出られな|取れな|出そびれ|出損ね|取りこぼ|取り損ね|取り逃|逃し)';
const periodsEn: readonly Period[] = ['day', 'week', 'month'];

const missed: readonly (readonly [RegExp, Period])[] = [
  ...periodsJa.flatMap(([period, code]) => [
    [
      new RegExp(
        `${period}${about}${rangeJa}(?:本|件|回)(?:ほど|くらい|ぐらい|は|も|の(?:電話|着信)(?:に|を)?)*${missJa}`,
        'u',
      ),
      code,
    ] as const,
    [
      new RegExp(
        `${missJa}[^、。]{0,4}(?:電話|着信)(?:が|は)${about}${period}${about}${rangeJa}(?:本|件|回)`,
        'u',
      ),
      code,
    ] as const,
  ]),
  ...periodsEn.flatMap((period) => [
    [
      new RegExp(
        `\\bmiss(?:es|ing|ed)? ${rangeEn} (?:phone )?(?:calls? )?(?:a|per|each|every) ${period}\\b`,
        'iu',
      ),
      period,
    ] as const,
    [new RegExp(`\\b${rangeEn} missed calls? (?:a|per|each|every) ${period}\\b`, 'iu'), period] as const,
  ]),
];
const minutes: readonly RegExp[] = [
  new RegExp(`(?:1|一)(?:件|本|回)(?:の電話)?(?:に|あたり|につき)?(?:は|が)?${about}${rangeJa}分`, 'u'),
  new RegExp(`\\b${rangeEn} minutes? (?:a|per|each|every|for (?:each|every)) call\\b`, 'iu'),
  new RegExp(`\\b(?:each|every|a) call takes (?:us |me )?${rangeEn} minutes?\\b`, 'iu'),
];

function readEnds(match: RegExpExecArray | null, isOthers: (at: number) => boolean) {
  if (!match || isVague(match[0]) || isOthers(match.index)) return undefined;
  const low = numberOf(match[1] ?? '');
  const high = match[2] ? numberOf(match[2]) : low;
  return Number.isNaN(low + high) || low <= 0 || high < low ? undefined : { low, high };
}

export function ownNumbers(statement: string, observation: Observation): OwnNumbers {
  const { text } = normalise(statement);
  const isOthers = toldOfOthers(text);
  const lost = missed.flatMap(([expression, period]) => {
    const match = expression.exec(text);
    const ends = readEnds(match, isOthers);
    return match && ends ? [{ place: match, said: { ...ends, period } }] : [];
  })[0];
  const length = minutes.flatMap((expression) => readEnds(expression.exec(text), isOthers) ?? [])[0];
  const calls = callsSaid(text, observation, lost?.place);
  return {
    ...(calls && { calls }),
    ...(lost && { missed: lost.said }),
    ...(length && { minutes: length }),
  };
}

/** Answered or set right by number or band, or said in the words in this very number; calls that are missed are no count of all. */
function callsSaid(text: string, observation: Observation, lost?: RegExpExecArray): SaidCount | undefined {
  const facts = factsOf(observation);
  const value = facts['calls_per_day'];
  if (typeof value !== 'number' || value <= 0) return undefined;
  const band = bandTold(facts);
  if (band) return { low: band[0], high: band[1], period: 'day' };
  if ('calls_per_day' in observation.answers) return { low: value, high: value, period: 'day' };
  const isOfLost = ({ start, end }: { start: number; end: number }): boolean =>
    lost !== undefined && start < lost.index + lost[0].length && lost.index < end;
  const place = countsOfCalls(text).find((count) => count.value === value);
  return place && !isOfLost(place) ? place.said : undefined;
}

const periods: Readonly<Record<Period, Bilingual>> = {
  day: { ja: '1日', en: 'a day' },
  week: { ja: '週に', en: 'a week' },
  month: { ja: '月に', en: 'a month' },
};
const said: Readonly<Record<keyof OwnNumbers, Bilingual>> = {
  calls: { ja: '電話は{period}{count}件', en: '{count} calls {period}' },
  missed: { ja: '出られない電話は{period}{count}件', en: '{count} missed calls {period}' },
  minutes: { ja: '1件に{count}分', en: '{count} minutes for each call' },
};
const alone: Bilingual = { ja: '{numbers}とうかがいました。', en: 'You told us of {numbers}.' };
const withCost: Bilingual = {
  ja: '{numbers}とうかがい、いまの負担は月に{low}〜{high}ほどと見込んでいます。',
  en: 'You told us of {numbers}; we reckon that this costs you about {low}–{high} a month today.',
};

/** One sentence with what the owner told in numbers; the cost stands with it only where it rests on just that number. */
export function ownNumbersText(
  numbers: OwnNumbers,
  monthly: CostRange | null,
  language: Language,
): string | null {
  const parts = (['calls', 'missed', 'minutes'] as const).flatMap((kind) => {
    const told = numbers[kind];
    if (!told) return [];
    const count =
      told.low === told.high ? String(told.low) : `${told.low}${language === 'ja' ? '〜' : '–'}${told.high}`;
    return fill(said[kind], language, {
      count,
      period: 'period' in told ? periods[told.period as Period][language] : '',
    });
  });
  if (parts.length === 0) return null;
  const restsOnCalls = numbers.calls && parts.length === 1 && monthly;
  return fill(restsOnCalls ? withCost : alone, language, {
    numbers: language === 'ja' ? parts.join('、') : listed(parts),
    low: monthly ? yen(monthly.lowMinor, language) : '',
    high: monthly ? yen(monthly.highMinor, language) : '',
  }).replace(/\b1 (missed )?calls\b/u, (_, kind: string | undefined) => `1 ${kind ?? ''}call`);
}

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
