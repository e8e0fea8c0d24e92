import { contradict, saidQuiet } from './calls-told.js';
import type { FactValue } from './knowledge.js';
import { quote } from './read-statement.js';
import { normalise } from './text.js';

const allDay =
  /電話[はがも][^。、]{0,10}(?:ひっきりなし|一日中|朝から晩まで|絶え間な|次から次|鳴りっぱなし|鳴りやま)|(?:一日中|朝から晩まで|ひっきりなしに)[^。、]{0,6}電話|\b(?:phones?|telephones?|calls?) (?:rings?|ringing|never stops?|comes?|keeps? ringing|is ringing)\b[^.!?]{0,20}\b(?:all day|non-?stop|constantly|off the hook)\b|\bphone never stops\b/giu;
const alone =
  /(?<!(?:受付|事務|窓口|担当|電話番)[はがも、])(?:一人|ひとり|1人|私だけ)で(?:やって|営んで|営業して|経営して|切り盛り|開業)|ひとり社長|\bi (?:work|am|run (?:it|this|the \w+)) (?:all )?(?:alone|by myself|on my own)\b|\bit(?:'s| is) just me\b|\bsole trader\b/giu;

interface Clash {
  readonly fact: string;
  readonly words: (text: string) => Iterable<RegExpExecArray>;
  readonly rulesOut: (value: FactValue) => boolean;
}
/** Words that leave no room for an answer. Only what is said outright: asking twice for nothing costs trust. */
const clashes: readonly Clash[] = [
  {
    fact: 'calls_per_day',
    words: saidQuiet,
    rulesOut: (value) => typeof value === 'number' && contradict([{ value: 0 }, { value }]),
  },
  {
    fact: 'calls_per_day',
    words: (text) => text.matchAll(allDay),
    rulesOut: (value) => typeof value === 'number' && value <= 5,
  },
  { fact: 'has_office_staff', words: (text) => text.matchAll(alone), rulesOut: (value) => value === true },
  {
    fact: 'who_answers_now',
    words: (text) => text.matchAll(alone),
    rulesOut: (value) => value === 'office_staff' || value === 'dedicated',
  },
];

/** The owner's own words that an answer cannot stand beside; empty where they go together. */
export function wordsAgainst(statement: string, fact: string, value: FactValue | null): string[] {
  if (value === null) return [];
  const ruling = clashes.filter((clash) => clash.fact === fact && clash.rulesOut(value));
  if (ruling.length === 0) return [];
  const normal = normalise(statement);
  const against = ruling
    .flatMap(({ words }) => [...words(normal.text)])
    .map(({ 0: found, index }) => quote(normal, index, index + found.length).phrase);
  return [...new Set(against)].slice(0, 2);
}
