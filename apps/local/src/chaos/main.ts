import { parseArgs } from 'node:util';
import type { ChaosWishes, Outcome } from './chaos.js';
import { houses, sum } from './houses.js';
import { night } from './nights.js';
import { markOf, planRuns } from './plan.js';
import { isPlanted, planted } from './planted/index.js';
import { tell } from './tell.js';

const { values } = parseArgs({
  options: {
    runs: { type: 'string' },
    seed: { type: 'string', default: '1' },
    hurry: { type: 'boolean', default: false },
    meter: { type: 'boolean', default: false },
    plan: { type: 'boolean', default: false },
    nights: { type: 'boolean', default: false },
    broken: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

/** @throws RangeError with the sentence that goes to the terminal. */
function number(name: 'runs' | 'seed', least: number, most: number, otherwise = 0): number {
  const value = Number(values[name] ?? otherwise);
  if (!Number.isInteger(value) || value < least || value > most)
    throw new RangeError(`--${name} is a whole number from ${least} to ${most}.`);
  return value;
}

/** 0 when nothing was lost, doubled, out of balance or left open; 1 otherwise. */
async function main(wishes: ChaosWishes): Promise<number> {
  if (values.plan) {
    const runs = planRuns(wishes.runs, wishes.seed);
    process.stdout.write(
      `${JSON.stringify({ ...wishes, mark: markOf(runs), runs }, null, values.json ? 0 : 2)}\n`,
    );
    return 0;
  }
  const startedAt = performance.now();
  const passed = () => `${Math.round((performance.now() - startedAt) / 1_000)} s`.padStart(6);
  const say = (line: string) => void process.stderr.write(`${passed()}  ${line}\n`);
  if (values.nights) return longNight(wishes, say);
  const [first, ...others] = await houses(wishes, say);
  const outcome = sum([first!, ...others]);
  process.stdout.write(values.json ? `${JSON.stringify(outcome)}\n` : tell(outcome));
  return isClean(outcome) ? 0 : 1;
}

const isClean = ({ lost, duplicated, unbalanced, unconverged }: Outcome): boolean =>
  lost + duplicated + unbalanced + unconverged === 0;

/** One line for the planted faults and one for each house. */
async function longNight({ runs, seed }: ChaosWishes, say: (line: string) => void): Promise<number> {
  const { noticed, outcomes } = await night(runs, seed, say);
  for (const line of [{ noticed }, ...outcomes]) process.stdout.write(`${JSON.stringify(line)}\n`);
  return Object.values(noticed).every(Boolean) && outcomes.every(isClean) ? 0 : 1;
}

/** @throws RangeError */
function brokenIn(): Pick<ChaosWishes, 'broken'> {
  const { broken } = values;
  if (broken === undefined) return {};
  if (!isPlanted(broken)) throw new RangeError(`--broken is one of ${Object.keys(planted).join(', ')}.`);
  return { broken };
}

try {
  process.exitCode = await main({
    runs: number('runs', 1, 2_000, values.nights ? 1_000 : 20),
    seed: number('seed', 0, 4_294_967_295),
    hurry: values.hurry,
    ...brokenIn(),
    ...(values.meter && { env: { STRIPE_METER: 'madoguchi_calls' } }),
  });
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = error instanceof RangeError ? 2 : 1;
}
