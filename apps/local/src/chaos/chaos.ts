import { gather } from './cast.js';
import { converge, lookAgain } from './converge.js';
import { House } from './house.js';
import type { Finding, Verdict } from './finding.js';
import { judge } from './judge.js';
import { judgeHouse } from './judge-house.js';
import { livedThings, type Lived } from './lived.js';
import { GaveUp } from './patient.js';
import { markOf, planRuns } from './plan.js';
import { environmentOf, type Planted } from './planted/index.js';
import { liveThrough, returnByBank, tidyUp } from './season.js';
import { Storm, type Struck } from './storm.js';

export interface ChaosWishes {
  readonly runs: number;
  readonly seed: number;
  /** Does not wait a minute for what a killed process held; for tests. */
  readonly hurry?: boolean;
  /** How long anybody waits for what should come by itself; more than anything needs that will come at all. */
  readonly patienceMs?: number;
  /** More settings of api and worker. */
  readonly env?: Record<string, string>;
  /** A product that is broken on purpose in this way. */
  readonly broken?: Planted;
}

export interface Outcome extends Record<Verdict, number> {
  readonly runs: number;
  readonly seed: number;
  /** The same for the same plan. */
  readonly plan: string;
  readonly struck: Struck;
  readonly lived: Lived;
  /** Runs whose people stopped waiting in the storm and did not go on; judged like all others. */
  readonly gaveUp: number;
  /** How long each run took to come to rest after the storm. */
  readonly quietAfterMs: readonly number[];
  readonly convergence: { readonly p50Ms: number | null; readonly p95Ms: number | null };
  readonly seconds: number;
  /** Each with the seed of its house. */
  readonly findings: readonly (Finding & { readonly seed: number })[];
}

const CONVERGED_WITHIN_MS = 200_000;
const PEOPLE_WAIT_MS = 90_000;
const IN_A_HURRY_MS = 40_000;

/** Lives two months of all runs through one storm, waits until it is quiet, and judges each run by its own papers. */
export async function chaos(
  wishes: ChaosWishes,
  say: (line: string) => void = () => undefined,
): Promise<Outcome> {
  const startedAt = performance.now();
  const plan = planRuns(wishes.runs, wishes.seed);
  const house = await House.open({ ...wishes.env, ...(wishes.broken && environmentOf(wishes.broken)) });
  try {
    say(`${wishes.runs} runs of seed ${wishes.seed}, plan ${markOf(plan)}; everybody signs up …`);
    const cast = await gather(house, plan, wishes.patienceMs ?? PEOPLE_WAIT_MS);
    const storm = new Storm(house, wishes.seed);
    const hurry = wishes.hurry ?? false;
    const patienceMs = wishes.patienceMs ?? (hurry ? IN_A_HURRY_MS : CONVERGED_WITHIN_MS);
    const hurrying = hurry
      ? setInterval(() => void lookAgain(cast).catch(() => undefined), 2_000)
      : undefined;
    storm.start();
    const trouble = await liveThrough(cast, say).finally(() => clearInterval(hurrying));
    await storm.calm();
    for (const [run, error] of trouble) say(`run ${run} did not go on: ${String(error)}`);
    say('the storm is over; waiting until everything is done …');
    const first = await converge(cast, house, patienceMs, hurry);
    await tidyUp(cast);
    await converge(cast, house, patienceMs, hurry);
    await returnByBank(cast);
    const { left } = await converge(cast, house, patienceMs, hurry);
    say('comparing …');
    const numbers = new Map(cast.actors.map(({ clientId, plan: { number } }) => [clientId, number]));
    const found: Finding[] = [
      ...[...trouble]
        .filter(([, error]) => !(error instanceof GaveUp))
        .map(([run, error]) => ({ run, verdict: 'unconverged' as const, what: String(error) })),
      ...left.map(({ clientId, what }) => ({
        run: clientId === null ? null : (numbers.get(clientId) ?? null),
        verdict: 'unconverged' as const,
        what,
      })),
      ...(await judge(cast, house)),
      ...(await judgeHouse(cast, house)),
    ];
    const findings = found.map((each) => ({ seed: wishes.seed, ...each }));
    const quietAfterMs = [...first.after.values()].map(Math.round);
    const count = (verdict: Verdict) => findings.filter((each) => each.verdict === verdict).length;
    return {
      runs: wishes.runs,
      seed: wishes.seed,
      plan: markOf(plan),
      struck: storm.struck,
      lived: await livedThings(cast),
      gaveUp: [...trouble.values()].filter((error) => error instanceof GaveUp).length,
      lost: count('lost'),
      duplicated: count('duplicated'),
      unbalanced: count('unbalanced'),
      unconverged: count('unconverged'),
      quietAfterMs,
      convergence: spread(quietAfterMs),
      seconds: Math.round((performance.now() - startedAt) / 1000),
      findings,
    };
  } finally {
    await house.stop();
  }
}

export function spread(times: readonly number[]): Outcome['convergence'] {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
  return { p50Ms: at(0.5), p95Ms: at(0.95) };
}
