import type { FunctionCode, Knowledge, Levels, Problem, ServiceFunction, Signal } from './knowledge.js';

/** One hypothesis: this cause, and this measure being what fits the owner. */
export interface Hypothesis {
  readonly problem: Problem;
  readonly measure: ServiceFunction;
  readonly logPrior: number;
  /** P(level | hypothesis) per signal. */
  readonly levels: Readonly<Record<string, Levels>>;
}

/** Chance that our reading of the words is mistaken: said yes though it is no, or the reverse. */
const misreadRate = 0.02;

export const sizeBand = (employees: number): string =>
  employees <= 1 ? '1' : employees <= 5 ? '2-5' : employees <= 20 ? '6-20' : '21+';

const logit = (p: number): number => Math.log(p / (1 - p));
const clampRate = (p: number): number => Math.min(0.97, Math.max(0.003, p));

function levelsFor(
  base: Levels,
  rate: number | Levels | undefined,
  lift: number | Levels | undefined,
): Levels {
  const isYesNo = 'yes' in base;
  if (isYesNo) {
    const own = typeof rate === 'number' ? rate : (rate?.['yes'] ?? base['yes'] ?? 0.5);
    const shift = typeof lift === 'number' ? lift : (lift?.['yes'] ?? 0);
    const yes = clampRate(1 / (1 + Math.exp(-(logit(clampRate(own)) + shift))));
    return { yes, no: 1 - yes };
  }
  const given = typeof rate === 'object' ? rate : {};
  const givenSum = Object.values(given).reduce((sum, p) => sum + p, 0);
  const restBase = Object.entries(base)
    .filter(([level]) => !(level in given))
    .reduce((sum, [, p]) => sum + p, 0);
  const raw: Record<string, number> = {};
  for (const [level, p] of Object.entries(base)) {
    const own = given[level] ?? (restBase > 0 ? (p / restBase) * Math.max(0.02, 1 - givenSum) : p);
    const shift = typeof lift === 'object' ? (lift[level] ?? 0) : 0;
    raw[level] = Math.max(0.005, own) * Math.exp(shift);
  }
  const sum = Object.values(raw).reduce((a, b) => a + b, 0);
  return Object.fromEntries(Object.entries(raw).map(([level, p]) => [level, p / sum]));
}

const hypothesesByKnowledge = new WeakMap<Knowledge, readonly Hypothesis[]>();

export function hypothesesOf(knowledge: Knowledge): readonly Hypothesis[] {
  const known = hypothesesByKnowledge.get(knowledge);
  if (known) return known;
  const measures = new Map(knowledge.functions.map((entry) => [entry.code, entry]));
  const hypotheses: Hypothesis[] = [];
  for (const problem of knowledge.problems) {
    const total = Object.values(problem.functions).reduce((sum, p) => sum + p, 0);
    for (const [code, share] of Object.entries(problem.functions)) {
      const measure = measures.get(code as FunctionCode);
      if (!measure || share <= 0) continue;
      const levels: Record<string, Levels> = {};
      for (const signal of knowledge.signals)
        levels[signal.id] = levelsFor(signal.base, problem.rates[signal.id], measure.lifts[signal.id]);
      hypotheses.push({ problem, measure, logPrior: Math.log((problem.prior * share) / total), levels });
    }
  }
  hypothesesByKnowledge.set(knowledge, hypotheses);
  return hypotheses;
}

/** P(what the statement says about the signal | P(levels)). Silence counts a little against what would be mentioned. */
export function chanceInStatement(
  levels: Levels,
  said: string | undefined,
  { mention, unmarked }: Signal,
  misread: number = misreadRate,
): number {
  if (said !== undefined) {
    const p = levels[said] ?? 0.01;
    if (said === 'no') return p * 0.08 + (1 - p) * 0.004;
    return p * mention + (1 - p) * misread;
  }
  const silent = 'yes' in levels ? 'no' : unmarked;
  if (silent === null) return 1;
  const quiet = levels[silent] ?? 0;
  return quiet * (1 - misread) + (1 - quiet) * (1 - mention);
}

export function chanceOfAnswer(
  levels: Levels,
  answer: string | null,
  unknown: { readonly whenYes: number; readonly whenNo: number },
): number {
  const silence = (level: string): number => (level === 'no' ? unknown.whenNo : unknown.whenYes);
  if (answer !== null) return (levels[answer] ?? 0.005) * (1 - silence(answer));
  return Object.entries(levels).reduce((sum, [level, p]) => sum + p * silence(level), 0);
}
