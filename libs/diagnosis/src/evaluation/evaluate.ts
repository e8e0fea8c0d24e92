import { performance } from 'node:perf_hooks';
import type { FactValue, FunctionCode, Knowledge } from '../domain/knowledge.js';
import { functionCodes, isHonestEnd } from '../domain/knowledge.js';
import type { Observation } from '../domain/inference.js';
import { infer } from '../domain/inference.js';
import { nextQuestion } from '../domain/next-question.js';
import type { QuestionChoice } from '../domain/next-question.js';
import { readWith } from '../domain/join-reading.js';
import { levelOf, warmUp } from '../domain/read-statement.js';
import { keywordVerdicts, majorityVerdicts } from './baselines.js';
import type { EvaluationCase } from './cases.js';
import type { EndFigures, Figures, Verdict } from './figures.js';
import { endFiguresOf, figuresOf, rounded } from './figures.js';
import { readingFigures, type ReadingFigures, type Readings } from './readings.js';

export type Asking = (
  knowledge: Knowledge,
  observation: Observation,
  asked: number,
  maxQuestions: number,
) => QuestionChoice | null;

export interface EvaluationOptions {
  readonly maxQuestions: number;
  readonly ask?: Asking;
  /** What a reader of language made of the cases; without it, or for a case that is not in it, only the product reads. */
  readonly readings?: Readings | undefined;
  /** For ablations: pretend the owner wrote nothing. */
  readonly withoutStatement?: boolean;
}

export interface Evaluation extends Figures {
  readonly byFunction: Readonly<Record<string, { cases: number; hitAny1: number; hitMain3: number }>>;
  readonly byLanguage: Readonly<Record<string, Figures>>;
  /** `public`: public bodies and non-profits; `private`: everybody else. */
  readonly byAudience: Readonly<Record<string, Figures>>;
  /** `honest`: cases whose main measure is no service; `service`: all others. */
  readonly byEnd: Readonly<Record<string, Figures>>;
  readonly ends: Readonly<Record<string, EndFigures>>;
  readonly baselines: { readonly majority: Figures; readonly keywords: Figures };
  /** Share of the facts that hold which the words alone already showed; the direction of the calls, which every case has, aside. */
  readonly factsRead: number;
  /** Only where readings were given. */
  readonly readings?: ReadingFigures;
  readonly stepMsP95: number;
  /** Memory of the whole process after the run, in MB. */
  readonly memoryMb: number;
  readonly rows: readonly { id: string; top3: FunctionCode[]; probabilities: number[]; asked: string[] }[];
}

/** Plays one owner: the statement first, then an answer from the case for each question, else "I don't know". */
export function play(
  knowledge: Knowledge,
  entry: EvaluationCase,
  options: EvaluationOptions,
  stepsMs: number[] = [],
): Verdict {
  const ask = options.ask ?? nextQuestion;
  const answers: Record<string, FactValue | null> = {};
  const asked: string[] = [];
  const started = performance.now();
  const reading = readWith(
    knowledge,
    options.withoutStatement ? '' : entry.statement,
    options.withoutStatement ? null : options.readings?.get(entry.id),
  );
  let observation: Observation = {
    reading,
    answers: {},
    industry: entry.industry,
    employees: entry.employees,
  };
  stepsMs.push(performance.now() - started);
  for (;;) {
    const stepStarted = performance.now();
    const choice = ask(knowledge, observation, asked.length, options.maxQuestions);
    if (!choice) break;
    const { fact } = choice.question;
    answers[fact] = entry.facts[fact] ?? null;
    asked.push(fact);
    observation = { ...observation, answers: { ...answers } };
    infer(knowledge, observation);
    stepsMs.push(performance.now() - stepStarted);
  }
  return { case: entry, ranked: infer(knowledge, observation).functions, asked };
}

function shareOfFactsRead(
  bases: readonly Knowledge[],
  cases: readonly EvaluationCase[],
  readings?: Readings,
): number {
  let [told, read] = [0, 0];
  cases.forEach(({ id, statement, facts }, at) => {
    const base = bases[at];
    if (!base) return;
    const { levels } = readWith(base, statement, readings?.get(id));
    for (const [fact, value] of Object.entries(facts)) {
      const level = levelOf(fact, value);
      if (fact === 'direction' || level === null || level === 'no') continue;
      told += 1;
      if (levels[fact] === level) read += 1;
    }
  });
  return told === 0 ? 0 : rounded(read / told);
}

/** The knowledge base may differ by case, to judge each without what was made with it at hand. */
export function evaluate(
  knowledge: Knowledge | ((entry: EvaluationCase) => Knowledge),
  cases: readonly EvaluationCase[],
  options: EvaluationOptions,
): Evaluation {
  const own = typeof knowledge === 'function' ? cases.map(knowledge) : cases.map(() => knowledge);
  // The api reads its first statement when it starts; the first owner does not wait for that, so neither is it measured.
  for (const base of new Set(own)) warmUp(base);
  const stepsMs: number[] = [];
  const verdicts = cases.flatMap((entry, at) => {
    const base = own[at];
    return base ? [play(base, entry, options, stepsMs)] : [];
  });
  const sorted = [...stepsMs].sort((a, b) => a - b);
  const groups = (key: (verdict: Verdict) => string): Map<string, Verdict[]> => {
    const map = new Map<string, Verdict[]>();
    for (const verdict of verdicts) map.set(key(verdict), [...(map.get(key(verdict)) ?? []), verdict]);
    return map;
  };
  const figuresBy = (key: (verdict: Verdict) => string): Record<string, Figures> =>
    Object.fromEntries([...groups(key)].map(([name, group]) => [name, figuresOf(group)]));
  const byMain = groups((verdict) => verdict.case.adopted[0] ?? '');
  return {
    ...figuresOf(verdicts),
    byFunction: Object.fromEntries(
      functionCodes
        .filter((code) => byMain.has(code))
        .map((code) => {
          const { cases: count, hitAny1, hitMain3 } = figuresOf(byMain.get(code) ?? []);
          return [code, { cases: count, hitAny1, hitMain3 }];
        }),
    ),
    byLanguage: figuresBy((verdict) => verdict.case.lang),
    byAudience: figuresBy(({ case: { industry } }) =>
      industry === 'nonprofit_public' ? 'public' : 'private',
    ),
    byEnd: figuresBy(({ case: { adopted } }) =>
      adopted[0] && isHonestEnd(adopted[0]) ? 'honest' : 'service',
    ),
    ends: endFiguresOf(verdicts),
    baselines: { majority: figuresOf(majorityVerdicts(cases)), keywords: figuresOf(keywordVerdicts(cases)) },
    factsRead: shareOfFactsRead(own, cases, options.readings),
    ...(options.readings ? { readings: readingFigures(cases, options.readings) } : {}),
    stepMsP95: rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? 0),
    memoryMb: Math.round(process.memoryUsage.rss() / 1_048_576),
    rows: verdicts.map((verdict) => ({
      id: verdict.case.id,
      top3: verdict.ranked.slice(0, 3).map(({ code }) => code),
      probabilities: verdict.ranked.slice(0, 3).map(({ probability }) => rounded(probability)),
      asked: [...verdict.asked],
    })),
  };
}
