import { isHonestEnd, type Knowledge } from '../domain/knowledge.js';
import { learn, type KnownStatement, type LearningOptions } from '../learning/learn.js';
import type { EvaluationCase } from './cases.js';
import { play, type EvaluationOptions } from './evaluate.js';
import { endFiguresOf, figuresOf, type EndFigures, type Figures, type Verdict } from './figures.js';

/** Statements that were written one after another, or name the same scene, are judged together, never learned from each other. */
const sceneSize = 10;

export interface Fold {
  readonly knowledge: Knowledge;
  readonly judged: readonly EvaluationCase[];
}

export function foldByStatement(
  statements: readonly EvaluationCase[],
  folds: number,
): ReadonlyMap<string, number> {
  const placeOf = new Map(statements.map(({ id }, at) => [id, at]));
  return new Map(
    statements.map(({ id, scene }, at) => {
      const place = (scene === undefined ? undefined : placeOf.get(scene)) ?? at;
      return [id, Math.floor(place / sceneSize) % folds];
    }),
  );
}

/** Everything that is learned is learned anew for each fold, from the other folds and from what is only learned from. */
export function foldsOf(
  knowledge: Knowledge,
  statements: readonly EvaluationCase[],
  folds: number,
  learnedAnyway: readonly KnownStatement[] = [],
  options?: LearningOptions,
): Fold[] {
  const foldOf = foldByStatement(statements, folds);
  return Array.from({ length: folds }, (_, fold) => ({
    knowledge: {
      ...knowledge,
      learned: learn(
        knowledge,
        [...learnedAnyway, ...statements.filter((entry) => foldOf.get(entry.id) !== fold)],
        options,
      ),
    },
    judged: statements.filter((entry) => foldOf.get(entry.id) === fold),
  }));
}

export interface CrossValidation extends Figures {
  readonly folds: number;
  readonly byLanguage: Readonly<Record<string, Figures>>;
  readonly byEnd: Readonly<Record<string, Figures>>;
  readonly ends: Readonly<Record<string, EndFigures>>;
}

/** How good the whole engine is on statements its learned part has not seen. */
export function judgeFolds(folds: readonly Fold[], options: EvaluationOptions): CrossValidation {
  const verdicts = folds.flatMap(({ knowledge, judged }): Verdict[] =>
    judged.map((entry) => play(knowledge, entry, options)),
  );
  const by = (key: (verdict: Verdict) => string): Record<string, Figures> =>
    Object.fromEntries(
      [...new Set(verdicts.map(key))]
        .sort()
        .map((name) => [name, figuresOf(verdicts.filter((verdict) => key(verdict) === name))]),
    );
  return {
    folds: folds.length,
    ...figuresOf(verdicts),
    byLanguage: by((verdict) => verdict.case.lang),
    byEnd: by(({ case: { adopted } }) => (adopted[0] && isHonestEnd(adopted[0]) ? 'honest' : 'service')),
    ends: endFiguresOf(verdicts),
  };
}
