import type { Observation } from './inference.js';
import { toldLevels } from './told-levels.js';

export const resources = ['time', 'hours', 'people', 'skill', 'language', 'system'] as const;
export type Resource = (typeof resources)[number];

export interface ResourceGap {
  readonly resource: Resource;
  /** The signals that show it, strongest trace first: each stands in the words or the answers. */
  readonly shownBy: readonly { readonly signal: string; readonly level: string; readonly words?: string }[];
}

/** What shows that an owner lacks something. A trade expert may extend the lists. */
const showing: Readonly<Record<Resource, readonly (readonly [signal: string, level: string])[]>> = {
  time: [
    ['interrupts_work', 'yes'],
    ['away_from_desk', 'yes'],
    ['who_answers_now', 'owner'],
    ['who_answers_now', 'field_staff'],
  ],
  hours: [
    ['hours_needed', 'evenings'],
    ['hours_needed', 'weekends'],
    ['hours_needed', '24h'],
  ],
  people: [
    ['solo', 'yes'],
    ['cannot_staff', 'yes'],
    ['calls_concentrate', 'yes'],
    ['who_answers_now', 'nobody'],
  ],
  skill: [
    ['complaints', 'yes'],
    ['technical_questions', 'yes'],
    ['manner_worry', 'yes'],
    ['phone_disliked', 'yes'],
  ],
  language: [['foreign_languages', 'yes']],
  system: [
    ['own_system_missing', 'yes'],
    ['unmeasured', 'yes'],
    ['inquiry_slow_reply', 'yes'],
  ],
};

/** The first place that tells it, where the owner's words do and not an answer. */
export function wordsFor(
  { reading, answers }: Observation,
  signal: string,
  level: string,
): { words?: string } {
  if (answers[signal] !== undefined) return {};
  const found = reading.findings.find((place) => place.signal === signal && place.level === level);
  return found ? { words: found.phrase } : {};
}

export function resourceGaps(observation: Observation): ResourceGap[] {
  const levels = toldLevels(observation);
  return resources.flatMap((resource) => {
    const shownBy = showing[resource]
      .filter(([signal, level]) => levels[signal] === level)
      .map(([signal, level]) => ({ signal, level, ...wordsFor(observation, signal, level) }));
    return shownBy.length > 0 ? [{ resource, shownBy }] : [];
  });
}

/** What weighs on people and is worth no invented amount, whoever told it. */
const strains = ['staff_stress', 'complaints'] as const;

export const strainsOf = (observation: Observation): ResourceGap['shownBy'] => {
  const levels = toldLevels(observation);
  return strains
    .filter((signal) => levels[signal] === 'yes')
    .map((signal) => ({ signal, level: 'yes', ...wordsFor(observation, signal, 'yes') }));
};
