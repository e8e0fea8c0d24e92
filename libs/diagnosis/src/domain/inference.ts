import type { FactValue, FunctionCode, Knowledge, Levels } from './knowledge.js';
import { functionCodes } from './knowledge.js';
import { chanceInStatement, chanceOfAnswer, hypothesesOf, sizeBand } from './hypotheses.js';
import { levelOf } from './read-statement.js';
import type { Reading } from './read-statement.js';

/** Everything known about one owner. An answer of `null` is an explicit "I don't know". */
export interface Observation {
  readonly reading: Reading;
  readonly answers: Readonly<Record<string, FactValue | null>>;
  readonly industry: string | null;
  readonly employees: number | null;
}

export interface EvidenceItem {
  readonly signal: string;
  readonly level: string;
  readonly source: 'statement' | 'answer' | 'profile';
  /** Log-likelihood ratio of this problem against all others; positive speaks for it. */
  readonly weight: number;
}

export interface ProblemBelief {
  readonly code: string;
  readonly probability: number;
  readonly evidenceFor: readonly EvidenceItem[];
  readonly evidenceAgainst: readonly EvidenceItem[];
}

export interface Belief {
  readonly problems: readonly ProblemBelief[];
  /** Every function and honest end, probabilities sum to 1, most likely first. */
  readonly functions: readonly { readonly code: FunctionCode; readonly probability: number }[];
}

interface Term {
  readonly signal: string;
  readonly level: string;
  readonly source: EvidenceItem['source'];
  readonly logs: readonly number[];
}

const defaultUnknown = { whenYes: 0.3, whenNo: 0.5 };

const logsByKnowledge = new WeakMap<Knowledge, Map<string, readonly number[]>>();

/** What one observation says about every hypothesis; the same few observations come again and again. */
function remembered(knowledge: Knowledge, key: string, work: () => number[]): readonly number[] {
  const known = logsByKnowledge.get(knowledge) ?? new Map<string, readonly number[]>();
  logsByKnowledge.set(knowledge, known);
  const found = known.get(key);
  if (found) return found;
  const logs = work();
  // Bounded: levels come from the knowledge base, but a trade or a value may be anything.
  if (known.size < 2000) known.set(key, logs);
  return logs;
}

function termsOf(knowledge: Knowledge, observation: Observation): Term[] {
  const hypotheses = hypothesesOf(knowledge);
  const unknownOf = new Map(knowledge.questions.map((question) => [question.fact, question.unknown]));
  const terms: Term[] = [];
  for (const signal of knowledge.signals) {
    const answer = observation.answers[signal.id];
    if (answer !== undefined) {
      const level = answer === null ? null : levelOf(signal.id, answer);
      const unknown = unknownOf.get(signal.id) ?? defaultUnknown;
      terms.push({
        signal: signal.id,
        level: level ?? 'unknown',
        source: 'answer',
        logs: remembered(knowledge, `answer|${signal.id}|${level}`, () =>
          hypotheses.map((h) => Math.log(chanceOfAnswer(h.levels[signal.id] ?? {}, level, unknown))),
        ),
      });
      // The answer corrects what was read, so the reading no longer counts; silence in the statement still does.
      if (observation.reading.levels[signal.id] !== undefined) continue;
    }
    const said = observation.reading.levels[signal.id];
    terms.push({
      signal: signal.id,
      level: said ?? 'unsaid',
      source: 'statement',
      logs: remembered(knowledge, `said|${signal.id}|${said}`, () =>
        hypotheses.map((h) => Math.log(chanceInStatement(h.levels[signal.id] ?? {}, said, signal))),
      ),
    });
  }
  const { industry, employees } = observation;
  if (industry !== null)
    terms.push({
      signal: 'industry',
      level: industry,
      source: 'profile',
      logs: remembered(knowledge, `industry|${industry}`, () =>
        hypotheses.map((h) =>
          Math.log((h.problem.industries[industry] ?? 1) * (h.measure.industries[industry] ?? 1)),
        ),
      ),
    });
  if (employees !== null) {
    const band = sizeBand(employees);
    terms.push({
      signal: 'employees',
      level: band,
      source: 'profile',
      logs: remembered(knowledge, `size|${band}`, () =>
        hypotheses.map((h) => Math.log((h.problem.sizes[band] ?? 1) * (h.measure.sizes[band] ?? 1))),
      ),
    });
  }
  return terms;
}

function softmax(logs: readonly number[]): number[] {
  const top = logs.reduce((a, b) => Math.max(a, b), -Infinity);
  const raw = logs.map((value) => Math.exp(value - top));
  const sum = raw.reduce((a, b) => a + b, 0);
  return raw.map((value) => value / sum);
}

/** The last step of calibration: the model hesitates more than its record deserves. */
function sharpen(probabilities: readonly number[], sharpness: number): number[] {
  const raw = probabilities.map((p) => Math.pow(p, sharpness));
  const sum = raw.reduce((a, b) => a + b, 0);
  return raw.map((p) => p / sum);
}

/** Probability of each hypothesis, in the order of the knowledge base. */
export function weigh(knowledge: Knowledge, terms: readonly Term[]): number[] {
  const hypotheses = hypothesesOf(knowledge);
  const logs = hypotheses.map((h) => h.logPrior);
  for (const term of terms)
    for (let index = 0; index < logs.length; index += 1)
      logs[index] = (logs[index] ?? 0) + knowledge.policy.temper * (term.logs[index] ?? 0);
  return softmax(logs);
}

export function byFunction(knowledge: Knowledge, weights: readonly number[]): Map<FunctionCode, number> {
  const totals = new Map<FunctionCode, number>(functionCodes.map((code) => [code, 0]));
  hypothesesOf(knowledge).forEach((h, index) => {
    totals.set(h.measure.code, (totals.get(h.measure.code) ?? 0) + (weights[index] ?? 0));
  });
  return totals;
}

/** Weights of the hypotheses before any further question, and what each level of a fact would do to them. */
export function hypothesisWeights(knowledge: Knowledge, observation: Observation): number[] {
  return weigh(knowledge, termsOf(knowledge, observation));
}

export function levelsOfFact(knowledge: Knowledge, fact: string): readonly Levels[] {
  return hypothesesOf(knowledge).map((h) => h.levels[fact] ?? {});
}

function evidenceFor(
  terms: readonly Term[],
  owners: readonly string[],
  weights: readonly number[],
  code: string,
  temper: number,
): EvidenceItem[] {
  const items: EvidenceItem[] = [];
  for (const term of terms) {
    if (term.level === 'unsaid' || term.level === 'unknown') continue;
    let own = 0;
    let ownWeight = 0;
    let rest = 0;
    let restWeight = 0;
    term.logs.forEach((log, index) => {
      const weight = weights[index] ?? 0;
      if (owners[index] === code) {
        own += weight * Math.exp(log);
        ownWeight += weight;
      } else {
        rest += weight * Math.exp(log);
        restWeight += weight;
      }
    });
    if (ownWeight <= 0 || restWeight <= 0) continue;
    const weight = temper * Math.log(own / ownWeight / (rest / restWeight));
    if (Math.abs(weight) >= 0.1)
      items.push({ signal: term.signal, level: term.level, source: term.source, weight });
  }
  return items.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

/** What is probably wrong, and which measure probably fits, from all that is known so far. */
export function infer(knowledge: Knowledge, observation: Observation): Belief {
  const hypotheses = hypothesesOf(knowledge);
  const terms = termsOf(knowledge, observation);
  const weights = weigh(knowledge, terms);
  const priors = softmax(hypotheses.map((h) => h.logPrior));
  const owners = hypotheses.map((h) => h.problem.code);
  const problems = knowledge.problems
    .map((problem) => {
      const probability = weights.reduce(
        (sum, w, index) => sum + (owners[index] === problem.code ? w : 0),
        0,
      );
      return { code: problem.code, probability };
    })
    .sort((a, b) => b.probability - a.probability)
    .map((entry, rank) => {
      // Evidence is worked out only for what may be shown; the tail stays cheap.
      const items = rank < 6 ? evidenceFor(terms, owners, priors, entry.code, knowledge.policy.temper) : [];
      return {
        ...entry,
        evidenceFor: items.filter((item) => item.weight > 0).slice(0, 6),
        evidenceAgainst: items.filter((item) => item.weight < 0).slice(0, 4),
      };
    });
  const marginals = [...byFunction(knowledge, weights)];
  const stated = sharpen(
    marginals.map(([, probability]) => probability),
    knowledge.policy.sharpness,
  );
  const functions = marginals
    .map(([code], index) => ({ code, probability: stated[index] ?? 0 }))
    .sort((a, b) => b.probability - a.probability);
  return { problems, functions };
}
