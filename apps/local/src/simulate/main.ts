import { parseArgs } from 'node:util';
import { startPrivateInstance } from '../instance.js';
import { simulate } from './simulate.js';
import { tell } from './tell.js';
import type { Wishes } from './wishes.js';

const { values } = parseArgs({
  options: {
    agents: { type: 'string', default: '10' },
    'calls-per-hour': { type: 'string', default: '160' },
    minutes: { type: 'string', default: '20' },
    speed: { type: 'string', default: '20' },
    'kill-api': { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    talk: { type: 'string', default: '180' },
    'wrap-up': { type: 'string', default: '30' },
    patience: { type: 'string', default: '120' },
    plain: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

/** @throws RangeError with the sentence that goes to the terminal. */
function number(name: keyof typeof values, least: number, most: number, whole = false): number {
  const value = Number(values[name]);
  if (!(value >= least && value <= most) || (whole && !Number.isInteger(value)))
    throw new RangeError(`--${name} is a ${whole ? 'whole ' : ''}number from ${least} to ${most}.`);
  return value;
}

const wishesOf = (): Wishes => ({
  agents: number('agents', 1, 500, true),
  callsPerHour: number('calls-per-hour', 1, 100_000),
  minutes: number('minutes', 1, 24 * 60),
  speed: number('speed', 1, 600),
  killApi: values['kill-api'],
  seed: number('seed', 0, 4_294_967_295, true),
  talk: number('talk', 1, 3600),
  wrapUp: number('wrap-up', 1, 1800),
  patience: number('patience', 1, 3600),
  plain: values.plain,
});

/** 0 when nothing was lost, doubled or left behind and the floor counts the same; 1 otherwise. */
async function main(wishes: Wishes): Promise<number> {
  const say = (line: string) => void (values.json || process.stderr.write(`${line}\n`));
  const instance = await startPrivateInstance({ apis: 2 });
  const stop = () => void instance.stop().finally(() => process.exit(130));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    const outcome = await simulate(instance, wishes, say);
    process.stdout.write(values.json ? `${JSON.stringify({ ...wishes, ...outcome })}\n` : tell(outcome));
    const { duplicates, lost, orphaned, floorDisagrees } = outcome;
    return duplicates + lost + orphaned + floorDisagrees.length === 0 ? 0 : 1;
  } finally {
    await instance.stop();
  }
}

try {
  process.exitCode = await main(wishesOf());
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = error instanceof RangeError ? 2 : 1;
}
