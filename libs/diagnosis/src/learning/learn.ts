import { chanceOfAnswer, hypothesesOf } from '../domain/hypotheses.js';
import type { FactValue, FunctionCode, Knowledge, Learned, SparseRow } from '../domain/knowledge.js';
import { functionCodes } from '../domain/knowledge.js';
import {
  answerFeature,
  featureValue,
  wordingFeatures,
  type WordingFeature,
} from '../domain/learned-wording.js';
import { levelOf, readStatement, type Reading } from '../domain/read-statement.js';
import { normalise } from '../domain/text.js';
import { nothingTold } from '../domain/expectations.js';
import { fit, type Example, type Fitted } from './fit.js';

/** A statement whose facts and fitting measures are known, the main one first. */
export interface KnownStatement {
  readonly statement: string;
  readonly industry: string | null;
  readonly employees: number | null;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly adopted: readonly FunctionCode[];
  /** The wordings in signals.json were written with this statement at hand: it says nothing about how well they read. */
  readonly wordingsKnewIt?: boolean;
}

export interface LearningOptions {
  /** Pull of the wording weights towards zero. */
  readonly pull: number;
  readonly rounds: number;
  /** A piece of wording must occur in so many statements. */
  readonly leastStatements: number;
  /** The experts' expectation of an answer counts like so many statements seen. */
  readonly trust: number;
}

export const learningOptions: LearningOptions = {
  pull: 0.002,
  rounds: 120,
  leastStatements: 3,
  trust: 20,
};

interface Studied {
  readonly known: KnownStatement;
  readonly reading: Reading;
  readonly features: readonly WordingFeature[];
  /** Share of each measure in the outcome: the main one most. */
  readonly shares: Float64Array;
}

const studiedBefore = new WeakMap<KnownStatement, { knowledge: Knowledge; studied: Studied }>();

function study(knowledge: Knowledge, known: KnownStatement): Studied {
  const before = studiedBefore.get(known);
  if (before?.knowledge === knowledge) return before.studied;
  const reading = readStatement(knowledge, known.statement);
  const features = wordingFeatures(knowledge.concepts, normalise(known.statement).text);
  const shares = new Float64Array(functionCodes.length);
  const rest = known.adopted.length - 1;
  known.adopted.forEach((code, rank) => {
    shares[functionCodes.indexOf(code)] = rest === 0 ? 1 : rank === 0 ? 0.7 : 0.3 / rest;
  });
  const studied = { known, reading, features, shares };
  studiedBefore.set(known, { knowledge, studied });
  return studied;
}

/** The learned part of a version: weights of wording, and corrections of the frequencies the experts expected. */
export function learn(
  knowledge: Knowledge,
  statements: readonly KnownStatement[],
  options: LearningOptions = learningOptions,
): Learned {
  // What is learned rests on the reasoned part alone, never on an earlier learning.
  const studied = statements.map((known) => study(unlearned(knowledge), known));
  return {
    learnedFrom: statements.length,
    codes: functionCodes,
    ...learnWording(unlearned(knowledge), studied, options),
    readings: learnReadings(unlearned(knowledge), studied),
    answers: learnAnswers(unlearned(knowledge), studied, options),
  };
}

const unlearnedOf = new WeakMap<Knowledge, Knowledge>();
function unlearned(knowledge: Knowledge): Knowledge {
  if (knowledge.learned === null) return knowledge;
  const known = unlearnedOf.get(knowledge) ?? { ...knowledge, learned: null };
  unlearnedOf.set(knowledge, known);
  return known;
}

function learnWording(
  { questions }: Knowledge,
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
  const facts = questions.map(({ fact }) => fact);
  const answers = [
    ...new Set(studied.flatMap(({ known }) => facts.flatMap((fact) => told(known, fact)))),
  ].sort();
  answers.forEach((key) => indexOf.set(key, indexOf.size));
  const fitted = fit(examplesOf(studied, indexOf, rarity, facts), indexOf.size, functionCodes.length, {
    pull,
    rounds,
  });
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

function sparse({ weights, classes }: Fitted, index: number): SparseRow {
  const row = [...weights.subarray(index * classes, (index + 1) * classes)];
  return row.flatMap((weight, k): (readonly [number, number])[] =>
    Math.abs(weight) >= 0.05 ? [[k, Math.round(weight * 100)]] : [],
  );
}

/** Every measure weighs the same in total, however many statements it has: how common it is, the problems say. */
function examplesOf(
  studied: readonly Studied[],
  indexOf: ReadonlyMap<string, number>,
  rarity: readonly number[],
  questionFacts: readonly string[],
): Example[] {
  const totals = new Float64Array(functionCodes.length);
  for (const { shares } of studied) shares.forEach((share, k) => (totals[k]! += share));
  const present = totals.filter((total) => total > 0).length;
  return studied.flatMap(({ features, known, shares }, at) => {
    const shown = features.filter(({ key }) => indexOf.has(key));
    const indexes = shown.map(({ key }) => indexOf.get(key) ?? 0);
    const length = Math.sqrt(
      shown.reduce((sum, { kind }, i) => (kind === 'piece' ? sum + rarity[indexes[i]!]! ** 2 : sum), 0),
    );
    const values = shown.map(({ kind }, i) =>
      kind === 'piece' ? rarity[indexes[i]!]! / length : featureValue[kind],
    );
    const weight = shares.reduce(
      (sum, share, k) => (share > 0 ? sum + (share * studied.length) / present / totals[k]! : sum),
      0,
    );
    return askedShares.map((asked, copy): Example => {
      const answers = questionFacts.flatMap((fact, i) =>
        isAsked(asked, at * 31 + copy * 7 + i * 13)
          ? told(known, fact).map((key) => indexOf.get(key) ?? 0)
          : [],
      );
      return {
        features: Int32Array.from([...indexes, ...answers]),
        values: Float64Array.from([...values, ...answers.map(() => featureValue.answer)]),
        targets: shares,
        weight,
      };
    });
  });
}

/** Each statement is learned from as it stands, with some questions answered, and with all of them. */
const askedShares = [0, 0.3, 1];
/** A fixed shuffle: the same questions are answered each time the model is made. */
const isAsked = (share: number, seed: number): boolean => ((seed * 7919 + 104729) % 1000) / 1000 < share;

/** How often the words show a fact that holds, and how often they seem to show one that was not told. */
function learnReadings(knowledge: Knowledge, studied: readonly Studied[]): Learned['readings'] {
  const fair = studied.filter(({ known }) => !known.wordingsKnewIt);
  return Object.fromEntries(
    knowledge.signals.flatMap((signal) => {
      if (signal.kind !== 'fact' || fair.length === 0) return [];
      let [holds, shown, others, mistaken] = [0, 0, 0, 0];
      for (const { known, reading } of fair) {
        const value = known.facts[signal.id];
        const told = value === undefined ? null : levelOf(signal.id, value);
        const said = reading.levels[signal.id];
        if (said === 'no') continue;
        for (const level of Object.keys(signal.base)) {
          if (level === 'no') continue;
          if (told === level) {
            holds += 1;
            if (said === level) shown += 1;
          } else {
            others += 1;
            if (said === level) mistaken += 1;
          }
        }
      }
      const share = (part: number, whole: number, usual: number): number =>
        Math.round((1000 * (part + 10 * usual)) / (whole + 10)) / 1000;
      const mention = share(shown, holds, signal.mention);
      return [[signal.id, { mention, misread: share(mistaken, others, 0.02) }] as const];
    }),
  );
}

/** What was seen of each answer per measure against what the experts expected, their view counting like some statements. */
function learnAnswers(
  knowledge: Knowledge,
  studied: readonly Studied[],
  { trust }: LearningOptions,
): Learned['answers'] {
  const hypotheses = hypothesesOf(knowledge);
  const size = functionCodes.length;
  const all = new Float64Array(size);
  for (const { shares } of studied) shares.forEach((share, k) => (all[k]! += share));
  return Object.fromEntries(
    knowledge.questions.map(({ fact, unknown }) => {
      const outcomes = [...Object.keys(hypotheses[0]?.levels[fact] ?? {}), nothingTold];
      const rows = outcomes.map((outcome) => {
        const [believed, total] = [new Float64Array(size), new Float64Array(size)];
        for (const { measure, logPrior, levels } of hypotheses) {
          const k = functionCodes.indexOf(measure.code);
          const chance = chanceOfAnswer(
            levels[fact] ?? {},
            outcome === nothingTold ? null : outcome,
            unknown,
          );
          believed[k]! += Math.exp(logPrior) * chance;
          total[k]! += Math.exp(logPrior);
        }
        const seen = new Float64Array(size);
        for (const { known, shares } of studied) {
          const value = known.facts[fact];
          const told = (value === undefined ? null : levelOf(fact, value)) ?? nothingTold;
          if (told === outcome) shares.forEach((share, k) => (seen[k]! += share));
        }
        const correction = functionCodes.map((_, k) => {
          const expected = believed[k]! / total[k]!;
          const found = (seen[k]! + trust * expected) / (all[k]! + trust);
          return Math.round(100 * Math.log(found / expected));
        });
        return [outcome, correction] as const;
      });
      return [fact, Object.fromEntries(rows)] as const;
    }),
  );
}
