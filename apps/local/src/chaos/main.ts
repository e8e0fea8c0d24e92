import { parseArgs } from 'node:util';
import { chaos, type ChaosWishes } from './chaos.js';
import { markOf, planRuns } from './plan.js';
import { tell } from './tell.js';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    hurry: { type: 'boolean', default: false },
    meter: { type: 'boolean', default: false },
    plan: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

/** @throws RangeError with the sentence that goes to the terminal. */
function number(name: 'runs' | 'seed', least: number, most: number): number {
  const value = Number(values[name]);
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
  const outcome = await chaos(wishes, (line) => void process.stderr.write(`${passed()}  ${line}\n`));
  process.stdout.write(values.json ? `${JSON.stringify(outcome)}\n` : tell(outcome));
  const { lost, duplicated, unbalanced, unconverged } = outcome;
  return lost + duplicated + unbalanced + unconverged === 0 ? 0 : 1;
}

try {
  process.exitCode = await main({
    runs: number('runs', 1, 2_000),
    seed: number('seed', 0, 4_294_967_295),
    hurry: values.hurry,
    ...(values.meter && { env: { STRIPE_METER: 'madoguchi_calls' } }),
  });
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = error instanceof RangeError ? 2 : 1;
}
