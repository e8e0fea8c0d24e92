import { functionCodes, isHonestEnd, type FunctionCode } from '../domain/knowledge.js';
import type { EvaluationCase } from './cases.js';

export interface Verdict {
  readonly case: EvaluationCase;
  /** Most likely first. */
  readonly ranked: readonly { readonly code: FunctionCode; readonly probability: number }[];
  readonly asked: readonly string[];
}

export interface Figures {
  readonly cases: number;
  readonly hitAny1: number;
  readonly hitMain1: number;
  readonly hitMain3: number;
  readonly questionsMean: number;
  readonly questionsMax: number;
  readonly ece: number;
  readonly brier: number;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length;
export const rounded = (value: number): number => Number(value.toFixed(4));

/** Gap between the stated chance of the first recommendation and how often it was among the adopted, in 10 bins. */
function calibrationError(verdicts: readonly Verdict[]): number {
  const bins = new Map<number, { stated: number[]; hit: number[] }>();
  for (const verdict of verdicts) {
    const first = verdict.ranked[0];
    if (!first) continue;
    const bin = Math.min(9, Math.floor(first.probability * 10));
    const entry = bins.get(bin) ?? { stated: [], hit: [] };
    entry.stated.push(first.probability);
    entry.hit.push(verdict.case.adopted.includes(first.code) ? 1 : 0);
    bins.set(bin, entry);
  }
  return [...bins.values()].reduce(
    (sum, { stated, hit }) => sum + (stated.length / verdicts.length) * Math.abs(mean(stated) - mean(hit)),
    0,
  );
}

export function figuresOf(verdicts: readonly Verdict[]): Figures {
  const main = (verdict: Verdict): FunctionCode | undefined => verdict.case.adopted[0];
  const share = (test: (verdict: Verdict) => boolean): number =>
    rounded(mean(verdicts.map((verdict) => (test(verdict) ? 1 : 0))));
  return {
    cases: verdicts.length,
    hitAny1: share(
      (verdict) => verdict.ranked[0] !== undefined && verdict.case.adopted.includes(verdict.ranked[0].code),
    ),
    hitMain1: share((verdict) => verdict.ranked[0]?.code === main(verdict)),
    hitMain3: share((verdict) => verdict.ranked.slice(0, 3).some(({ code }) => code === main(verdict))),
    questionsMean: rounded(mean(verdicts.map((verdict) => verdict.asked.length))),
    questionsMax: verdicts.reduce((most, verdict) => Math.max(most, verdict.asked.length), 0),
    ece: rounded(calibrationError(verdicts)),
    brier: rounded(
      mean(
        verdicts.map((verdict) =>
          verdict.ranked.reduce(
            (sum, { code, probability }) => sum + (probability - (code === main(verdict) ? 1 : 0)) ** 2,
            0,
          ),
        ),
      ),
    ),
  };
}

export interface EndFigures {
  /** Cases whose main measure it is, and how many of them end there. */
  readonly cases: number;
  readonly recall: number;
  /** Check-ups that end there, and in how many of them it was adopted. */
  readonly said: number;
  readonly precision: number;
}

/** How well each honest end is kept apart from the services, and from the other one. */
export function endFiguresOf(verdicts: readonly Verdict[]): Readonly<Record<string, EndFigures>> {
  return Object.fromEntries(
    functionCodes.filter(isHonestEnd).map((end) => {
      const cases = verdicts.filter((verdict) => verdict.case.adopted[0] === end);
      const said = verdicts.filter(({ ranked }) => ranked[0]?.code === end);
      const right = said.filter((verdict) => verdict.case.adopted.includes(end));
      return [
        end,
        {
          cases: cases.length,
          recall: rounded(cases.filter(({ ranked }) => ranked[0]?.code === end).length / (cases.length || 1)),
          said: said.length,
          precision: rounded(right.length / (said.length || 1)),
        },
      ];
    }),
  );
}
