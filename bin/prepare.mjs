// What every command needs before it can work: a readable refusal, installed packages, and the pinned Node.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const pinnedMajor = 24;
const pinnedNode = join(root, 'node_modules/node/bin/node');
const stamp = join(root, 'node_modules/.madoguchi-installed');

/** One sentence in both languages, then exit code 1. */
export function refuse(ja, en) {
  console.error(`\n${ja}\n${en}\n`);
  process.exit(1);
}

/** A folder of another user is the commonest reason for a failing install; say so before npm does it in fifty lines. */
export function requireWritable(folder = root) {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    refuse(
      `フォルダー ${folder} に書き込めません。フォルダーの持ち主で起動するか、ご自分のホームにコピーしてから起動してください。`,
      `The folder ${folder} is not writable for you: start as its owner, or copy it to your home folder first.`,
    );
  }
}

/** Runs `npm ci` when the installed packages are not those of package-lock.json. */
export function ensureInstalled() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(pinnedNode)) return;
  if (!installedAlready(JSON.parse(lock.toString()))) {
    requireWritable();
    // To stderr: the output of the command itself may be read by a machine.
    console.error(
      '必要な部品を入れています（初回のみ、数分かかることがあります）。 / Installing packages (first time only, may take minutes) …',
    );
    rmSync(stamp, { force: true });
    // A lock written where the registry lacked packages for other systems is refused by `npm ci`; `install` still follows it.
    if (!npmRuns('ci') && !npmRuns('install', '--no-save'))
      refuse(
        '部品を入れられませんでした（理由は上の表示をご覧ください）。ネットワークとフォルダーの権限を確かめて、もう一度お試しください。',
        'The packages could not be installed (npm says why above): check the network and the folder permissions, then try again.',
      );
  }
  try {
    writeFileSync(stamp, wanted);
  } catch {
    // A read-only installation is fine; it is only checked again next time.
  }
}

/** Someone may have run npm by hand: the same versions need no second install. */
function installedAlready(lock) {
  if (!existsSync(pinnedNode)) return false;
  try {
    const hidden = JSON.parse(readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8')).packages;
    return Object.entries(lock.packages).every(
      ([path, wanted]) =>
        !path.includes('node_modules/') || wanted.optional || hidden[path]?.version === wanted.version,
    );
  } catch {
    return false;
  }
}

/** NODE_ENV=production would leave out the pinned Node and the embedded PostgreSQL, hence `--include=dev`. */
function npmRuns(...command) {
  const npm = npmCommand();
  const args = [...npm.args, ...command, '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  // To stderr: the output of the command that needs the packages may be read by a machine.
  const { status, error } = spawnSync(npm.command, args, {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  return !error && status === 0;
}

function npmCommand() {
  const under = process.env.npm_execpath;
  if (under && /npm-cli\.[cm]?js$/.test(under)) return { command: process.execPath, args: [under] };
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] };
}

export const onPinnedNode = () => Number(process.versions.node.split('.')[0]) >= pinnedMajor;

/**
 * Runs a script of bin/ again on the pinned Node and ends this process with its result.
 * The channel is the leash: when this process dies, the other one notices and ends too.
 */
export function continueOnPinnedNode(script, args) {
  const child = spawn(pinnedNode, [join(root, 'bin', script), ...args], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  onParentLoss(() => child.kill('SIGTERM'));
  child.on('error', () =>
    refuse(
      'Node を起動できません。node_modules を削除してやり直してください。',
      `${pinnedNode} does not run: delete node_modules and start again.`,
    ),
  );
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

/** Calls `then` once when the starting process is gone: npm killed by force cannot pass its signal on. */
export function onParentLoss(then) {
  if (process.channel) {
    process.once('disconnect', then);
    process.channel.unref();
    return;
  }
  if (!process.env.npm_lifecycle_event) return;
  const before = ancestors();
  const watch = setInterval(() => {
    if (ancestors() === before) return;
    clearInterval(watch);
    then();
  }, 500);
  watch.unref();
}

/** npm may stand one shell further up; where /proc is missing the parent alone has to do. */
function ancestors() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    const grandparent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
    return /^(ba|da|)sh$/.test(name) ? `${process.ppid} ${grandparent}` : `${process.ppid}`;
  } catch {
    return `${process.ppid}`;
  }
}

/** Compiled code is kept between starts; a second start then spends its time on starting. */
export const compileCache = join(root, 'node_modules/.cache/madoguchi-compiled');
