import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPrivateInstance } from '../instance.js';
import { WrongFact } from '../play/diagnose.js';
import { believable, type JourneyInput, MalformedInput, readInput } from './input.js';
import { journey } from './journey.js';
import type { Step } from './steps.js';
import { tellStep, tellSummary } from './tell.js';

const usage = 'npm run -s journey -- [--input FILE] [--json] [--out FOLDER]';

function wishes() {
  try {
    const options = {
      input: { type: 'string' },
      json: { type: 'boolean' },
      out: { type: 'string' },
    } as const;
    return parseArgs({ options }).values;
  } catch (error) {
    throw new MalformedInput(`${(error as Error).message}\n${usage}`);
  }
}

async function inputOf(file: string): Promise<JourneyInput> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new MalformedInput(`The file ${file} cannot be read (${error.code ?? error.message}).`);
  });
  return readInput(text);
}

const say = (record: object) => process.stdout.write(`${JSON.stringify(record)}\n`);

async function main(): Promise<number> {
  const values = wishes();
  const input = values.input === undefined ? believable : await inputOf(values.input);
  const outDir = values.out ?? (await mkdtemp(join(tmpdir(), 'madoguchi-journey-')));
  const startedAt = performance.now();
  const instance = await startPrivateInstance();
  const listener = (step: Step) => (values.json ? say(step) : tellStep(step));
  listener({ step: 'instance-started', ok: true, ms: Number((performance.now() - startedAt).toFixed(1)) });
  const stop = () => void instance.stop().finally(() => process.exit(130));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    const summary = await journey(instance, input, outDir, listener);
    if (values.json) say(summary);
    else tellSummary(summary);
    return 0;
  } catch (error) {
    if (error instanceof WrongFact) throw new MalformedInput(error.message);
    if (!values.json) process.stderr.write(`${(error as Error).message}\n`);
    return 1;
  } finally {
    await instance.stop();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = error instanceof MalformedInput ? 2 : 1;
}
