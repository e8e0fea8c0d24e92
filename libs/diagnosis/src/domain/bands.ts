import type { FactValue, Facts, Question } from './knowledge.js';
import { levelOf } from './read-statement.js';

/** Told beside the number of calls where a band was pressed and no number was said. */
export const callsBand = 'calls_per_day_band';

/** What the levels mean. The last is open: so far the bill is reckoned; why twice its beginning stands in decision 0125. */
const endsOfBand: Readonly<Record<string, readonly [fewest: number, most: number]>> = {
  '0-5': [1, 5],
  '6-20': [6, 20],
  '21-60': [21, 60],
  '61+': [61, 120],
};

/** The ends of the band that was pressed; undefined where a number was said, or nothing. */
export const bandTold = (facts: Facts): readonly [fewest: number, most: number] | undefined => {
  const band = facts[callsBand];
  return typeof band === 'string' ? endsOfBand[band] : undefined;
};

/** What pressing a band tells beside the number that stands for it. */
export const bandOf = ({ kind, fact }: Question, value: FactValue | undefined): Facts => {
  const level = kind === 'number' && value !== undefined ? levelOf(fact, value) : null;
  return level === null || fact !== 'calls_per_day' ? {} : { [callsBand]: level };
};
