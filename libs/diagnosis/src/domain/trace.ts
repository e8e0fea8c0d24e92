import { callsBand } from './bands.js';
import { infer } from './inference.js';
import type { FactValue, FunctionCode, Knowledge } from './knowledge.js';
import { rankQuestions } from './next-question.js';
import { observe, type SessionState } from './session.js';

export interface TraceStep {
  /** Null for the first step: what the words alone told. */
  readonly asked: {
    readonly fact: string;
    readonly value: FactValue | null;
    /** What the question promised before it was answered, and the best other one. */
    readonly gain: number | null;
    readonly runnerUp: { readonly fact: string; readonly gain: number } | null;
  } | null;
  readonly problems: readonly { readonly code: string; readonly probability: number }[];
  readonly functions: readonly { readonly code: FunctionCode; readonly probability: number }[];
}

const shown = 5;

/** The check-up replayed: after the words, after each answer, after the corrections, what was believed and why the next question was asked. */
export function traceOf(knowledge: Knowledge, session: SessionState): TraceStep[] {
  const believed = (state: SessionState): Pick<TraceStep, 'problems' | 'functions'> => {
    const { problems, functions } = infer(knowledge, observe(knowledge, state));
    return {
      problems: problems.slice(0, shown).map(({ code, probability }) => ({ code, probability })),
      functions: functions.slice(0, shown),
    };
  };
  const upTo = (answers: number): SessionState => ({
    ...session,
    answers: session.answers.slice(0, answers),
    corrections: {},
  });
  const steps: TraceStep[] = [{ asked: null, ...believed(upTo(0)) }];
  session.answers.forEach(({ fact, value }, index) => {
    const ranked = rankQuestions(knowledge, observe(knowledge, upTo(index)));
    const gain = ranked.find(({ question }) => question.fact === fact)?.gain ?? null;
    const other = ranked.find(({ question }) => question.fact !== fact);
    const runnerUp = other ? { fact: other.question.fact, gain: other.gain } : null;
    steps.push({ asked: { fact, value, gain, runnerUp }, ...believed(upTo(index + 1)) });
  });
  const corrections: Record<string, FactValue | null> = {};
  for (const [fact, value] of Object.entries(session.corrections)) {
    corrections[fact] = value;
    // A part of the number of calls, and no step of its own.
    if (fact === callsBand) continue;
    steps.push({
      asked: { fact, value, gain: null, runnerUp: null },
      ...believed({ ...session, corrections: { ...corrections } }),
    });
  }
  return steps;
}
