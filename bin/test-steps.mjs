// Installs what is missing, builds, runs Jest on the server and in the browser, and makes sure that nothing is left behind.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
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
  if (readdirSync(join(root, 'test/browser'), { recursive: true }).some((file) => file.endsWith('.spec.ts')))
    results.push(await stories(run, patterns));
  if (patterns.length === 0) results.push(await webTests());
  results.push(await leftovers(run));
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  // Once more at the end, where nobody has to search for it among thousands of lines.
  for (const { failures = [], unsteady = [] } of results) {
    for (const failure of failures) console.log(`failed: ${failure}`);
    for (const story of unsteady) console.log(`failed once, then passed in a house of its own: ${story}`);
  }
  console.log(
    `\ntests: ${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''}`,
  );
  if (process.env.CI_COUNTS) appendFileSync(process.env.CI_COUNTS, `${sum('passed')} ${sum('failed')}\n`);
  process.exit(sum('failed') === 0 && sum('passed') > 0 ? 0 : 1);
}

/**
 * The stories in the browser share one seeded house: one that fails leaves calls behind, and those that follow fail for
 * that alone. So the files that failed are told once more in a new house; what fails there too has failed. What does
 * not is named at the end all the same: somebody was faster or slower than the story thought. Screens are looked at each
 * for itself: one that fails has failed, and looking at all of them again would take a quarter of an hour.
 */
async function stories(run, patterns) {
  const config = ['--config', 'test/support/browser.jest.config.mjs'];
  const first = await jest(run, [...config, ...patterns]);
  const files = (first.failedFiles ?? []).filter((file) => !file.endsWith('every-screen.spec.ts'));
  if (files.length === 0) return first;
  const names = files.map((file) => relative(root, file));
  console.log(`told once more: ${names.join(', ')}`);
  const again = await jest(run, [...config, '--runTestsByPath', ...files]);
  const wasTold = (failure) => names.some((name) => failure.startsWith(name));
  const settled = first.failures.filter((failure) => !wasTold(failure));
  const failures = [...settled, ...(again.failures ?? names)];
  const failed = settled.length + again.failed;
  return {
    passed: first.passed + Math.max(0, first.failed - failed),
    failed,
    skipped: first.skipped,
    failures,
    unsteady: first.failures.filter((failure) => !failures.includes(failure)),
  };
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
      const failedOnes = result?.testResults.filter(({ status }) => status === 'failed');
      const failed = result ? result.numFailedTests + result.numRuntimeErrorTestSuites : 1;
      resolve({
        passed: result?.numPassedTests ?? 0,
        // A run that fails without a failing test (its set-up, for example) has failed all the same.
        failed: failed === 0 && code !== 0 ? 1 : failed,
        skipped: (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0),
        failures: failedOnes?.flatMap(failuresOf),
        failedFiles: failedOnes?.map(({ name }) => name),
      });
    });
  });
}

/** The failed tests of one file, by file and name; the file alone when it could not even be loaded. */
function failuresOf({ name, assertionResults }) {
  const file = relative(root, name);
  const failed = assertionResults.filter(({ status }) => status === 'failed');
  return failed.length === 0 ? [file] : failed.map(({ fullName }) => `${file} › ${fullName}`);
}

/** The web app's own rules (contrast, messages, font) run on Node's test runner: they need neither server nor browser. */
function webTests() {
  const child = spawn(process.execPath, ['--test', '--test-reporter=tap', 'apps/web/test/*.test.mjs'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  const count = (word) => Number(new RegExp(`^# ${word} (\\d+)`, 'm').exec(said)?.[1] ?? 0);
  return new Promise((resolve) => {
    child.on('exit', (code) => {
      if (code !== 0) process.stderr.write(said);
      const failed = count('fail');
      console.log(`web app's rules: ${count('pass')} passed, ${failed} failed`);
      resolve({
        passed: count('pass'),
        failed: code !== 0 && failed === 0 ? 1 : failed,
        skipped: count('skipped'),
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
