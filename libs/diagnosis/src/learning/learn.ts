import type { Knowledge, Learned } from '../domain/knowledge.js';
import { functionCodes } from '../domain/knowledge.js';
import { learnAnswers, learnReadings } from './learn-facts.js';
import { learnWording } from './learn-wording.js';
import { learningOptions, study, type KnownStatement, type LearningOptions } from './studied.js';

export { learningOptions, type KnownStatement, type LearningOptions };

/** The learned part of a version: weights of wording, and corrections of the frequencies the experts expected. */
export function learn(
  knowledge: Knowledge,
  statements: readonly KnownStatement[],
  options: LearningOptions = learningOptions,
): Learned {
  // What is learned rests on the reasoned part alone, never on an earlier learning.
  const studied = statements.map((known) => study(unlearned(knowledge), known));
  const reasoned = {
    learnedFrom: statements.length,
    codes: functionCodes,
    readings: learnReadings(unlearned(knowledge), studied),
    answers: learnAnswers(unlearned(knowledge), studied, options),
  };
  const reasoning = { ...knowledge, learned: { ...reasoned, ...nothingHeard } };
  return { ...reasoned, ...learnWording(reasoning, studied, options) };
}

const nothingHeard = { start: functionCodes.map(() => 0), pieces: {}, features: {} };

const unlearnedOf = new WeakMap<Knowledge, Knowledge>();
function unlearned(knowledge: Knowledge): Knowledge {
  if (knowledge.learned === null) return knowledge;
  const known = unlearnedOf.get(knowledge) ?? { ...knowledge, learned: null };
  unlearnedOf.set(knowledge, known);
  return known;
}
