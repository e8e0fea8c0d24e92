import { chaos, type Outcome } from './chaos.js';
import { planted, type Planted } from './planted/index.js';

/** Planted faults need few runs to be noticed, and nobody waits long for what will not come. */
const BROKEN = { runs: 3, hurry: true, patienceMs: 10_000 };
/** One house after the other: fifty contracts are as many as a small machine serves without people giving up. */
const AT_ONCE = 50;

export interface Night {
  /** Whether chaos said of each product broken on purpose what is wrong with it. */
  readonly noticed: Readonly<Record<Planted, boolean>>;
  readonly outcomes: readonly Outcome[];
}

/** The long mode: first every planted fault has to be noticed, then as many runs as wished, in houses of fifty, each with its own seed. */
export async function night(runs: number, seed: number, say: (line: string) => void): Promise<Night> {
  const noticed = { keys: false, inbox: false, ledger: false };
  for (const broken of Object.keys(planted) as Planted[]) {
    const { findings } = await chaos({ ...BROKEN, seed, broken }, (line) => say(`broken ${broken}: ${line}`));
    noticed[broken] = findings.some(({ verdict }) => verdict === planted[broken]);
  }
  const outcomes: Outcome[] = [];
  for (let left = runs; left > 0; left -= AT_ONCE)
    outcomes.push(await chaos({ runs: Math.min(AT_ONCE, left), seed: seed + outcomes.length }, say));
  return { noticed, outcomes };
}
