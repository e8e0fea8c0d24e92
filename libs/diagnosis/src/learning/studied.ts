import type { FactValue, FunctionCode, Knowledge } from '../domain/knowledge.js';
import { functionCodes } from '../domain/knowledge.js';
import { wordingFeatures, type WordingFeature } from '../domain/learned-wording.js';
import { readStatement, type Reading } from '../domain/read-statement.js';
import { normalise } from '../domain/text.js';

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
  pull: 0.0005,
  rounds: 60,
  leastStatements: 3,
  trust: 20,
};

/** A statement as the engine reads it before it has learned anything. */
export interface Studied {
  readonly known: KnownStatement;
  readonly reading: Reading;
  readonly features: readonly WordingFeature[];
  /** Share of each measure in the outcome: the main one most. */
  readonly shares: Float64Array;
}

const studiedBefore = new WeakMap<KnownStatement, { knowledge: Knowledge; studied: Studied }>();

export function study(knowledge: Knowledge, known: KnownStatement): Studied {
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
