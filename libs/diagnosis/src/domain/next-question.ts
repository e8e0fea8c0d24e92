import type { FunctionCode, Knowledge, Question } from './knowledge.js';
import { isHonestEnd } from './knowledge.js';
import type { Observation } from './inference.js';
import { answerChances, answerLogs, nothingTold } from './expectations.js';
import { comesElsewhere, otherMatter, saysNothing } from './elsewhere.js';
import { byFunction, hypothesisWeights, statedFunctions } from './inference.js';

export interface QuestionChoice {
  readonly question: Question;
  /** Expected rise in the chance that what we recommend first is right. */
  readonly gain: number;
}

function worth(functions: ReadonlyMap<FunctionCode, number>, curiosity: number): number {
  const sorted = [...functions.values()].sort((a, b) => b - a);
  const entropy = sorted.reduce((sum, p) => (p > 0 ? sum - p * Math.log(p) : sum), 0);
  const topThree = (sorted[0] ?? 0) + (sorted[1] ?? 0) + (sorted[2] ?? 0);
  return (sorted[0] ?? 0) + 0.3 * topThree - curiosity * entropy;
}

interface Outcome {
  /** P(this answer | hypothesis), and the same as it weighs in the balance. */
  readonly chances: readonly number[];
  readonly weighed: readonly number[];
}
const outcomesByKnowledge = new WeakMap<Knowledge, Map<string, readonly Outcome[]>>();

function outcomesOf(knowledge: Knowledge, { fact }: Question): readonly Outcome[] {
  const known = outcomesByKnowledge.get(knowledge) ?? new Map<string, readonly Outcome[]>();
  outcomesByKnowledge.set(knowledge, known);
  const found = known.get(fact);
  if (found) return found;
  const outcomes = [...answerChances(knowledge, fact)].map(([answer, chances]) => ({
    chances,
    weighed: answerLogs(knowledge, fact, answer === nothingTold ? null : answer).map((log) =>
      Math.exp(knowledge.policy.temper * log),
    ),
  }));
  known.set(fact, outcomes);
  return outcomes;
}

/** All questions still open, best first, with what each would be worth. */
export function rankQuestions(
  knowledge: Knowledge,
  observation: Observation,
  weights: readonly number[] = hypothesisWeights(knowledge, observation),
): QuestionChoice[] {
  const { curiosity } = knowledge.policy;
  const now = worth(byFunction(knowledge, weights), curiosity);
  const known = { ...observation.reading.facts, ...observation.answers };
  return knowledge.questions
    .filter((question) => !(question.fact in known))
    .map((question) => {
      let expected = 0;
      for (const { chances, weighed } of outcomesOf(knowledge, question)) {
        const chance = chances.reduce((sum, p, index) => sum + p * (weights[index] ?? 0), 0);
        if (chance <= 0) continue;
        const raw = weighed.map((p, index) => p * (weights[index] ?? 0));
        const total = raw.reduce((a, b) => a + b, 0);
        expected +=
          chance *
          worth(
            byFunction(
              knowledge,
              raw.map((value) => value / total),
            ),
            curiosity,
          );
      }
      return { question, gain: (expected - now) / question.effort };
    })
    .sort((a, b) => b.gain - a.gain);
}

/** Outgoing work is planned, so its price does not hang on how many calls come in. */
const planned: readonly FunctionCode[] = ['appointment_setting', 'customer_followup', 'phone_survey'];

/** So many answers are heard before one alone may decide. */
const enoughToTell = 3;

/** The question that would change the proposal most for the least effort, or null when none would. */
export function nextQuestion(
  knowledge: Knowledge,
  observation: Observation,
  asked: number,
  maxQuestions = knowledge.policy.maxQuestions,
): QuestionChoice | null {
  if (observation.answers[otherMatter] === true) return null;
  if (asked >= Math.min(maxQuestions, knowledge.policy.maxQuestions)) return null;
  const weights = hypothesisWeights(knowledge, observation);
  const ranked = rankQuestions(knowledge, observation, weights);
  const best = ranked[0];
  const first = statedFunctions(knowledge, weights)[0];
  // What the owner told in two ways comes first, once.
  const doubted = ranked.find(({ question }) => observation.reading.doubtful.includes(question.fact));
  if (doubted) return doubted;
  if (comesElsewhere(observation.reading) || observation.reading.kind !== 'story') {
    // First whether the trouble is one of calls at all; where nothing says so, not every question is asked.
    const atAll = ranked.find(({ question }) => question.fact === 'direction');
    if (atAll) return atAll;
    if (asked >= enoughToTell && saysNothing(observation)) return null;
  }
  // Where the words told next to nothing, a few questions come first: one answer alone must not decide.
  const tooLittle = asked < enoughToTell && Object.keys(observation.reading.levels).length < 2;
  const unsure = (first?.probability ?? 0) < knowledge.policy.sureEnough;
  if (best && (tooLittle || (unsure && best.gain >= knowledge.policy.worthAsking))) return best;
  // No service is proposed to somebody who was not asked who may answer, and no price for a volume nobody was asked about.
  if (first === undefined || isHonestEnd(first.code)) return null;
  const due = knowledge.questions.find(
    ({ fact, beforeService }) =>
      beforeService &&
      !(fact === 'calls_per_day' && planned.includes(first.code)) &&
      ranked.some(({ question }) => question.fact === fact),
  );
  return ranked.find(({ question }) => question.fact === due?.fact) ?? null;
}
