// Installs what is missing, builds, runs Jest on the server and in the browser, and makes sure that nothing is left behind.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { leftoversOf } from './leftover-processes.mjs';
import { continueOnPinnedNode, ensureInstalled, onParentLoss, onPinnedNode, root } from './prepare.mjs';

export async function test(patterns) {
  ensureInstalled();
  if (!onPinnedNode()) return continueOnPinnedNode('test.mjs', patterns);
  const { buildServer, buildWeb } = await import('./build.mjs');
  await buildServer();
  await buildWeb();
  const run = randomUUID();
  const results = [
    await jest(run, [
      '--config',
      'jest.config.mjs',
      `--maxWorkers=${Math.min(4, availableParallelism())}`,
      ...patterns,
    ]),
  ];
  if (globSync('test/browser/**/*.spec.ts', { cwd: root }).length > 0)
    results.push(await jest(run, ['--config', 'test/support/browser.jest.config.mjs', ...patterns]));
  results.push(await leftovers(run));
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(
    `\ntests: ${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''}`,
  );
  if (process.env.CI_COUNTS) appendFileSync(process.env.CI_COUNTS, `${sum('passed')} ${sum('failed')}\n`);
  process.exit(sum('failed') === 0 && sum('passed') > 0 ? 0 : 1);
}

/** One Jest run. A file that cannot even be loaded counts as one failed test. */
function jest(run, args) {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-results-'));
  const outputFile = join(folder, 'results.json');
  const flags = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    join(root, 'node_modules/jest/bin/jest.js'),
  ];
  const child = spawn(
    process.execPath,
    [...flags, ...args, '--json', '--outputFile', outputFile, '--passWithNoTests'],
    {
      cwd: root,
      env: { ...process.env, MADOGUCHI_RUN: run },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal));
  onParentLoss(() => child.kill('SIGTERM'));
  return new Promise((resolve) => {
    child.on('exit', (code) => {
      const result = existsSync(outputFile) ? JSON.parse(readFileSync(outputFile, 'utf8')) : undefined;
      rmSync(folder, { recursive: true, force: true });
      const failed = result ? result.numFailedTests + result.numRuntimeErrorTestSuites : 1;
      resolve({
        passed: result?.numPassedTests ?? 0,
        // A run that fails without a failing test (its set-up, for example) has failed all the same.
        failed: failed === 0 && code !== 0 ? 1 : failed,
        skipped: (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0),
      });
    });
  });
}

/** Whatever the tests started has the run's number in its environment. */
async function leftovers(run) {
  const left = await leftoversOf(run);
  for (const { pid, command } of left) console.error(`left behind: ${pid} ${command}`);
  return { passed: left.length === 0 ? 1 : 0, failed: left.length === 0 ? 0 : 1, skipped: 0 };
}
