import type { Observation } from './inference.js';
import { levelOf } from './read-statement.js';

/** What holds of an owner, signal by signal: as the words tell it, unless an answer tells it better. */
export function toldLevels({ reading, answers }: Observation): Readonly<Record<string, string | undefined>> {
  const levels: Record<string, string | undefined> = { ...reading.levels };
  for (const [fact, value] of Object.entries(answers))
    levels[fact] = value === null ? undefined : (levelOf(fact, value) ?? undefined);
  return levels;
}
