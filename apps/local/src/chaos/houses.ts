import { chaos, type ChaosWishes, type Outcome, spread } from './chaos.js';
import type { Verdict } from './finding.js';

/** Fifty contracts are as many as a small machine serves without people giving up. */
const AT_ONCE = 50;

/** One house after the other, each with the next seed; `wishes.runs` is the number of all runs. */
export async function houses(wishes: ChaosWishes, say?: (line: string) => void): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let left = wishes.runs; left > 0; left -= AT_ONCE)
    outcomes.push(
      await chaos({ ...wishes, runs: Math.min(AT_ONCE, left), seed: wishes.seed + outcomes.length }, say),
    );
  return outcomes;
}

/** Several houses as one report; a finding keeps its run's number, and `seed` tells in which house. */
export function sum([first, ...others]: readonly [Outcome, ...Outcome[]]): Outcome {
  return others.reduce(
    (all, house) => ({
      runs: all.runs + house.runs,
      seed: all.seed,
      plan: `${all.plan} ${house.plan}`,
      struck: added(all.struck, house.struck),
      lived: added(all.lived, house.lived),
      gaveUp: all.gaveUp + house.gaveUp,
      ...verdicts((verdict) => all[verdict] + house[verdict]),
      quietAfterMs: [...all.quietAfterMs, ...house.quietAfterMs],
      convergence: spread([...all.quietAfterMs, ...house.quietAfterMs]),
      seconds: all.seconds + house.seconds,
      findings: [...all.findings, ...house.findings],
    }),
    first,
  );
}

const verdicts = (of: (verdict: Verdict) => number): Record<Verdict, number> => ({
  lost: of('lost'),
  duplicated: of('duplicated'),
  unbalanced: of('unbalanced'),
  unconverged: of('unconverged'),
});

function added(
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): Record<string, number> {
  const kinds = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries([...kinds].map((kind) => [kind, (a[kind] ?? 0) + (b[kind] ?? 0)]));
}
