import type { Outcome } from './chaos.js';

const seconds = (ms: number | null) => (ms === null ? '–' : `${(ms / 1000).toFixed(1)} s`);

/** The same figures for a person. */
export function tell(o: Outcome): string {
  const list = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([kind, times]) => `  ${kind.padEnd(24)} ${times}`);
  return [
    `${o.runs} runs of seed ${o.seed} (plan ${o.plan}) in ${o.seconds} s`,
    'what struck',
    ...list(o.struck),
    'what was lived through',
    ...list(o.lived),
    `lost ${o.lost}, duplicated ${o.duplicated}, unbalanced ${o.unbalanced}, unconverged ${o.unconverged}`,
    `in ${o.gaveUp} runs somebody stopped waiting`,
    `quiet after ${seconds(o.convergence.p50Ms)} (half of the runs), ${seconds(o.convergence.p95Ms)} (19 of 20)`,
    ...o.findings.map(
      ({ seed, run, verdict, what }) =>
        `  ${verdict}: seed ${seed}, ${run === null ? '' : `run ${run}: `}${what}`,
    ),
    '',
  ].join('\n');
}
