import { answerLogs, industryLogs, readingLogs, sizeLogs } from './expectations.js';
import type { FactValue, FunctionCode, Knowledge } from './knowledge.js';
import { functionCodes } from './knowledge.js';
import { hypothesesOf, sizeBand } from './hypotheses.js';
import { levelOf, readerSignal, wordingSignal } from './read-statement.js';
import type { Reading, Understood } from './read-statement.js';

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
  /** The cause that most supports the first recommendation. */
  readonly leading: string;
  readonly problems: readonly ProblemBelief[];
  /** Every function and honest end, probabilities sum to 1, most likely first. */
  readonly functions: readonly { readonly code: FunctionCode; readonly probability: number }[];
}

interface Term {
  readonly signal: string;
  readonly level: string;
  readonly source: EvidenceItem['source'];
  readonly logs: readonly number[];
  /** Less than 1 where the same words are counted elsewhere too; absent: 1. */
  readonly share?: number;
}

/** A reader of language has weighed all that the owner wrote already: the same words count only a little once more, answers in full. */
function termsOf(knowledge: Knowledge, observation: Observation): Term[] {
  const terms = ownTerms(knowledge, observation);
  const { understood } = observation.reading;
  if (!understood) return terms;
  const { own } = knowledge.policy.reader;
  const share = own + (1 - own) * (1 - understood.committed);
  return [
    ...terms.map((term) => (term.source === 'answer' ? term : { ...term, share })),
    fitsTerm(knowledge, understood),
  ];
}

function ownTerms(knowledge: Knowledge, observation: Observation): Term[] {
  const { reading, answers, industry, employees } = observation;
  const terms: Term[] = [];
  for (const signal of knowledge.signals) {
    const { id } = signal;
    const answer = answers[id];
    if (answer !== undefined) {
      const level = answer === null ? null : levelOf(id, answer);
      terms.push({
        signal: id,
        level: level ?? 'unknown',
        source: 'answer',
        logs: answerLogs(knowledge, id, level),
      });
      // The answer corrects what was read, so the reading no longer counts; silence in the statement still does.
      if (reading.levels[id] !== undefined) continue;
    }
    const said = reading.levels[id];
    terms.push({
      signal: id,
      level: said ?? 'unsaid',
      source: 'statement',
      logs: readingLogs(knowledge, signal, said, reading.understood?.facts.includes(id)),
    });
  }
  terms.push(wordingTerm(knowledge, reading));
  if (industry !== null)
    terms.push({
      signal: 'industry',
      level: industry,
      source: 'profile',
      logs: industryLogs(knowledge, industry),
    });
  if (employees !== null)
    terms.push({
      signal: 'employees',
      level: sizeBand(employees),
      source: 'profile',
      logs: sizeLogs(knowledge, employees),
    });
  return terms;
}

/** What the wording as a whole suggests, beside the facts that were read from it. */
function wordingTerm(knowledge: Knowledge, { wording, spoken }: Reading): Term {
  const weight = knowledge.learned ? knowledge.policy.words : knowledge.policy.resemblance;
  return {
    signal: wordingSignal,
    level: spoken.length > 0 ? 'heard' : 'unsaid',
    source: 'statement',
    logs: hypothesesOf(knowledge).map(({ measure }) => weight * wording[measure.code]),
  };
}

/** Which measures a reader of language finds fitting; what it read as facts is weighed with the others. */
const fitsTerm = (knowledge: Knowledge, { fits }: Understood): Term => ({
  signal: readerSignal,
  level: 'heard',
  source: 'statement',
  logs: hypothesesOf(knowledge).map(({ measure }) => knowledge.policy.reader.weight * fits[measure.code]),
});

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
      logs[index] =
        (logs[index] ?? 0) + knowledge.policy.temper * (term.share ?? 1) * (term.logs[index] ?? 0);
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

/** For every term, how much it speaks for each problem against all the others; one pass over the hypotheses. */
function evidenceOf(
  knowledge: Knowledge,
  terms: readonly Term[],
  owners: readonly string[],
  priors: readonly number[],
): Map<string, EvidenceItem[]> {
  const evidence = new Map<string, EvidenceItem[]>(knowledge.problems.map(({ code }) => [code, []]));
  const share = new Map<string, number>();
  owners.forEach((owner, index) => share.set(owner, (share.get(owner) ?? 0) + (priors[index] ?? 0)));
  for (const term of terms) {
    if (term.level === 'unsaid') continue;
    // Nearly everybody is called; saying so explains nothing to the owner.
    if (term.signal === 'direction' && term.level === 'inbound') continue;
    const own = new Map<string, number>();
    let all = 0;
    term.logs.forEach((log, index) => {
      const part = (priors[index] ?? 0) * Math.exp(log);
      const owner = owners[index] ?? '';
      own.set(owner, (own.get(owner) ?? 0) + part);
      all += part;
    });
    for (const [owner, items] of evidence) {
      const [mine, ofPrior] = [own.get(owner) ?? 0, share.get(owner) ?? 0];
      if (mine <= 0 || all - mine <= 0) continue;
      const weight = knowledge.policy.temper * Math.log(mine / ofPrior / ((all - mine) / (1 - ofPrior)));
      if (Math.abs(weight) < 0.2) continue;
      const whole = term.signal === wordingSignal || term.signal === readerSignal;
      const level = whole ? spokenFor(knowledge, term, owner, priors) : term.level;
      items.push({ signal: term.signal, level, source: term.source, weight });
    }
  }
  for (const items of evidence.values()) items.sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight));
  return evidence;
}

/** The measure of a problem which the wording, or the reader, speaks for most. */
function spokenFor(
  knowledge: Knowledge,
  { logs }: Term,
  owner: string,
  priors: readonly number[],
): FunctionCode {
  let best = { part: -1, code: functionCodes[0] as FunctionCode };
  hypothesesOf(knowledge).forEach(({ problem, measure }, h) => {
    const part = (priors[h] ?? 0) * Math.exp(logs[h] ?? 0);
    if (problem.code === owner && part > best.part) best = { part, code: measure.code };
  });
  return best.code;
}

/** Every measure with the probability we state for it, most likely first. Some doubt stays whatever we heard: then the usual frequencies hold. */
export function statedFunctions(knowledge: Knowledge, weights: readonly number[]): Belief['functions'] {
  const marginals = [...byFunction(knowledge, weights)];
  const { sharpness, doubt } = knowledge.policy;
  const stated = sharpen(
    marginals.map(([, probability]) => probability),
    sharpness,
  );
  const usual = usualFunctions(knowledge);
  return marginals
    .map(([code], index) => ({
      code,
      probability: (1 - doubt) * (stated[index] ?? 0) + doubt * (usual.get(code) ?? 0),
    }))
    .sort((a, b) => b.probability - a.probability);
}

const usualByKnowledge = new WeakMap<Knowledge, Map<FunctionCode, number>>();

/** How often each measure fits an owner of whom nothing is known. */
export function usualFunctions(knowledge: Knowledge): Map<FunctionCode, number> {
  const known =
    usualByKnowledge.get(knowledge) ??
    byFunction(knowledge, softmax(hypothesesOf(knowledge).map(({ logPrior }) => logPrior)));
  usualByKnowledge.set(knowledge, known);
  return known;
}

/** What is probably wrong, and which measure probably fits, from all that is known so far. */
export function infer(knowledge: Knowledge, observation: Observation): Belief {
  const hypotheses = hypothesesOf(knowledge);
  const terms = termsOf(knowledge, observation);
  const weights = weigh(knowledge, terms);
  const priors = softmax(hypotheses.map((h) => h.logPrior));
  const owners = hypotheses.map((h) => h.problem.code);
  const evidence = evidenceOf(knowledge, terms, owners, priors);
  const chance = new Map<string, number>();
  owners.forEach((owner, index) => chance.set(owner, (chance.get(owner) ?? 0) + (weights[index] ?? 0)));
  const problems = [...chance]
    .sort((a, b) => b[1] - a[1])
    .map(([code, probability]) => {
      const items = evidence.get(code) ?? [];
      return {
        code,
        probability,
        evidenceFor: items.filter((item) => item.weight > 0).slice(0, 6),
        evidenceAgainst: items.filter((item) => item.weight < 0).slice(0, 4),
      };
    });
  const functions = statedFunctions(knowledge, weights);
  const first = functions[0]?.code;
  const best = weights.reduce(
    (top, weight, index) =>
      hypotheses[index]?.measure.code === first && weight > top.weight ? { weight, index } : top,
    { weight: -1, index: 0 },
  );
  return { leading: owners[best.index] ?? '', problems, functions };
}
