import { otherMatter, saysNothing } from './elsewhere.js';
import { answerChances, answerLogs, nothingTold } from './expectations.js';
import { hypothesisWeights, statedFunctions, type Observation } from './inference.js';
import type { FunctionCode, Knowledge } from './knowledge.js';

/** An answer the owner did not have, and what we would recommend with it. */
export interface TurningPoint {
  readonly fact: string;
  readonly level: string;
  readonly measure: FunctionCode;
}

/** An answer as unlikely as this from this owner is not worth a word. */
const worthTelling = 0.1;
const mostTold = 3;

/** What a count or a list would have to be is no plain yes or no. */
const notPlain: readonly string[] = ['calls_per_day', 'written_channels', 'budget_monthly_jpy', 'direction'];

/** Which answers, had the owner known them, would put something else first: the likeliest of each question, at most three. */
export function turningPoints(knowledge: Knowledge, observation: Observation): TurningPoint[] {
  if (observation.answers[otherMatter] === true || saysNothing(observation)) return [];
  const [first] = statedFunctions(knowledge, hypothesisWeights(knowledge, observation));
  const unknown = knowledge.questions
    .map(({ fact }) => fact)
    .filter((fact) => observation.answers[fact] === null && !notPlain.includes(fact));
  return unknown
    .flatMap((fact) => {
      const { [fact]: _unknown, ...answers } = observation.answers;
      const weights = hypothesisWeights(knowledge, { ...observation, answers });
      const [likeliest] = [...answerChances(knowledge, fact)]
        .filter(([level]) => level !== nothingTold)
        .map(([level, chances]) => {
          const logs = answerLogs(knowledge, fact, level);
          const raw = weights.map((weight, h) => weight * Math.exp(knowledge.policy.temper * (logs[h] ?? 0)));
          const all = raw.reduce((sum, part) => sum + part, 0);
          return {
            fact,
            level,
            chance: weights.reduce((sum, weight, h) => sum + weight * (chances[h] ?? 0), 0),
            measure: statedFunctions(
              knowledge,
              raw.map((part) => part / all),
            )[0]!.code,
          };
        })
        .filter(({ chance, measure }) => measure !== first?.code && chance >= worthTelling)
        .sort((a, b) => b.chance - a.chance);
      return likeliest ?? [];
    })
    .sort((a, b) => b.chance - a.chance)
    .slice(0, mostTold)
    .map(({ fact, level, measure }) => ({ fact, level, measure }));
}
