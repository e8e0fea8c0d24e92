import { byFunction, hypothesisWeights, usualFunctions } from '../domain/inference.js';
import type { Knowledge, Learned, SparseRow } from '../domain/knowledge.js';
import { functionCodes } from '../domain/knowledge.js';
import { answerFeature, featureValue } from '../domain/learned-wording.js';
import { levelOf } from '../domain/read-statement.js';
import { fit, type Example, type Fitted } from './fit.js';
import type { KnownStatement, LearningOptions, Studied } from './studied.js';

/** Weights of the wording and of the answers: what they tell beyond the facts, which were weighed before. */
export function learnWording(
  knowledge: Knowledge,
  studied: readonly Studied[],
  { pull, rounds, leastStatements }: LearningOptions,
): Pick<Learned, 'start' | 'pieces' | 'features'> {
  const occurrences = new Map<string, number>();
  for (const { features } of studied)
    for (const { key } of features) occurrences.set(key, (occurrences.get(key) ?? 0) + 1);
  const kept = [...occurrences]
    .filter(([, count]) => count >= leastStatements)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const indexOf = new Map(kept.map(([key], index) => [key, index]));
  const rarity = kept.map(
    ([, count]) => Math.round(100 * Math.log((studied.length + 1) / (count + 0.5))) / 100,
  );
  const facts = knowledge.questions.map(({ fact }) => fact);
  const answers = [
    ...new Set(studied.flatMap(({ known }) => facts.flatMap((fact) => told(known, fact)))),
  ].sort();
  answers.forEach((key) => indexOf.set(key, indexOf.size));
  const fitted = fit(
    examplesOf(knowledge, studied, indexOf, rarity, facts),
    indexOf.size,
    functionCodes.length,
    {
      pull,
      rounds,
    },
  );
  const pieces: Record<string, readonly [number, SparseRow]> = {};
  const features: Record<string, SparseRow> = {};
  kept.forEach(([key], index) => {
    const row = sparse(fitted, index);
    if (row.length === 0) return;
    if (/^%/.test(key)) features[key] = row;
    else pieces[key] = [Math.round((rarity[index] ?? 0) * 100), row];
  });
  for (const key of answers) features[key] = sparse(fitted, indexOf.get(key) ?? 0);
  const start = functionCodes.map((_, k) =>
    Math.round(100 * (fitted.weights[indexOf.size * functionCodes.length + k] ?? 0)),
  );
  return { start, pieces, features };
}

/** "I don't know" is no feature: who knows what differs too much between those who wrote the statements down. */
const told = ({ facts }: KnownStatement, fact: string): readonly string[] => {
  const value = facts[fact];
  const level = value === undefined ? null : levelOf(fact, value);
  return level === null ? [] : [answerFeature(fact, level)];
};

/** A smaller weight is not written down: it would change no chance that is shown. */
const leastWeight = 0.06;

function sparse({ weights, classes }: Fitted, index: number): SparseRow {
  const row = [...weights.subarray(index * classes, (index + 1) * classes)];
  return row.flatMap((weight, k): (readonly [number, number])[] =>
    Math.abs(weight) >= leastWeight ? [[k, Math.round(weight * 100)]] : [],
  );
}

/** Every measure weighs the same in total, however many statements it has: how common it is, the problems say. */
function examplesOf(
  knowledge: Knowledge,
  studied: readonly Studied[],
  indexOf: ReadonlyMap<string, number>,
  rarity: readonly number[],
  questionFacts: readonly string[],
): Example[] {
  const weightOf = weights(knowledge, studied);
  return studied.flatMap((entry, at) => {
    const { features, known, shares } = entry;
    const shown = features.filter(({ key }) => indexOf.has(key));
    const indexes = shown.map(({ key }) => indexOf.get(key) ?? 0);
    const length = Math.sqrt(
      shown.reduce((sum, { kind }, i) => (kind === 'piece' ? sum + rarity[indexes[i]!]! ** 2 : sum), 0),
    );
    const values = shown.map(({ kind }, i) =>
      kind === 'piece' ? rarity[indexes[i]!]! / length : featureValue[kind],
    );
    return askedShares.map((asked, copy): Example => {
      const asks = questionFacts.filter((_, i) => isAsked(asked, at * 31 + copy * 7 + i * 13));
      const answers = asks.flatMap((fact) => told(known, fact).map((key) => indexOf.get(key) ?? 0));
      return {
        features: Int32Array.from([...indexes, ...answers]),
        values: Float64Array.from([...values, ...answers.map(() => featureValue.answer)]),
        targets: shares,
        settled: reasonedLogs(knowledge, entry, asks),
        weight: weightOf(shares),
      };
    });
  });
}

/** Statements of a measure weigh together as much as the measure is common, however many there are of it. */
function weights(knowledge: Knowledge, studied: readonly Studied[]): (shares: Float64Array) => number {
  const totals = new Float64Array(functionCodes.length);
  for (const { shares } of studied) shares.forEach((share, k) => (totals[k]! += share));
  const usual = usualFunctions(knowledge);
  const balance = functionCodes.map((code, k) => ((usual.get(code) ?? 0) * studied.length) / totals[k]!);
  return (shares) => shares.reduce((sum, share, k) => (share > 0 ? sum + share * balance[k]! : sum), 0);
}

/** Log chance of each measure by the facts alone, once the asked questions were answered as well as the owner can. */
function reasonedLogs(
  knowledge: Knowledge,
  { known, reading }: Studied,
  asked: readonly string[],
): Float64Array {
  const chances = byFunction(
    knowledge,
    hypothesisWeights(knowledge, {
      reading,
      answers: Object.fromEntries(asked.map((fact) => [fact, known.facts[fact] ?? null])),
      industry: known.industry,
      employees: known.employees,
    }),
  );
  return Float64Array.from(functionCodes, (code) => Math.log(Math.max(1e-9, chances.get(code) ?? 0)));
}

/** Each statement is learned from as it stands, with some questions answered, and with all of them. */
const askedShares = [0, 0.3, 1];
/** A fixed shuffle: the same questions are answered each time the model is made. */
const isAsked = (share: number, seed: number): boolean => ((seed * 7919 + 104729) % 1000) / 1000 < share;
