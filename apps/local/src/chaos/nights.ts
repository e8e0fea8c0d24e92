import { chaos, type Outcome } from './chaos.js';
import { houses } from './houses.js';
import { planRuns } from './plan.js';
import { planted, type Fault, type Planted } from './planted/index.js';

/** Planted faults need few runs to be noticed, and nobody waits long for what will not come. */
const BROKEN = { runs: 3, hurry: true, patienceMs: 10_000 };

export interface Night {
  /** Whether chaos said of each product broken on purpose what is wrong with it. */
  readonly noticed: Readonly<Record<Planted, boolean>>;
  readonly outcomes: readonly Outcome[];
}

/** The first seed from this one on whose few runs live through what the fault is about. */
export function seedFor(broken: Planted, seed: number): number {
  const { needs }: Fault = planted[broken];
  const lives = (at: number) =>
    needs === undefined || planRuns(BROKEN.runs, at).some(({ turns }) => needs in turns);
  let at = seed;
  while (!lives(at)) at += 1;
  return at;
}

/** The long mode: first every planted fault has to be noticed, then as many runs as wished, in houses of their own. */
export async function night(runs: number, seed: number, say: (line: string) => void): Promise<Night> {
  const noticed = { keys: false, inbox: false, ledger: false, transfers: false };
  for (const broken of Object.keys(planted) as Planted[]) {
    const wishes = { ...BROKEN, seed: seedFor(broken, seed), broken };
    const { findings } = await chaos(wishes, (line) => say(`broken ${broken}: ${line}`));
    noticed[broken] = findings.some(({ verdict }) => verdict === planted[broken].verdict);
    say(`broken ${broken}: ${noticed[broken] ? 'noticed' : 'NOT NOTICED'}`);
  }
  return { noticed, outcomes: await houses({ runs, seed }, say) };
}
