import type { Observation } from './inference.js';
import type { Reading } from './read-statement.js';

/** Set by the answer that the trouble is not one of calls or messages. */
export const otherMatter = 'other_matter';

/** What somebody may say whose calls and messages are in order. */
const circumstances: readonly string[] = [
  'wants_inhouse',
  'accepts_outside',
  'accepts_machine',
  'wants_fewer_calls',
  'has_office_staff',
  'who_answers_now',
  'hours_needed',
];

/** A story of something else: no word of dealing with people at a distance, and next to nothing else that we know. */
export const comesElsewhere = ({ contact: touches, levels }: Pick<Reading, 'contact' | 'levels'>): boolean =>
  !touches && Object.keys(levels).length < 2;

/** No trouble in the words and none in the answers: to recommend anything would be a guess. */
export const saysNothing = ({ reading, answers }: Observation): boolean =>
  answers[otherMatter] === true ||
  ((!reading.hasContent || comesElsewhere(reading)) &&
    !Object.entries(answers).some(
      ([fact, value]) =>
        !circumstances.includes(fact) &&
        value !== null &&
        value !== false &&
        !(Array.isArray(value) && value.length === 0),
    ));
