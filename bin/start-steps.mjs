// The steps of `npm start`, in the order that finds a problem soonest: settings, port, lock, packages, build, run.
import { existsSync, mkdirSync } from 'node:fs';
import module from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import {
  compileCache,
  continueOnPinnedNode,
  ensureInstalled,
  onParentLoss,
  onPinnedNode,
  refuse,
  requireWritable,
  root,
} from './prepare.mjs';
import { holderOf, takeLock } from './start-lock.mjs';

const dataDir = join(root, '.data');

export async function start(args) {
  if (args.includes('--help')) return help();
  const unknown = args.find((arg) => arg !== '--reset');
  if (unknown)
    refuse(
      `「${unknown}」という指定はありません。--reset か --help が使えます。`,
      `Unknown option ${unknown}: only --reset and --help exist.`,
    );
  const port = portWanted();
  const host = process.env.HOST || '127.0.0.1';
  requireData();
  await requireAlone();
  await requireFreePort(port, host);
  const url = process.env.PUBLIC_URL?.replace(/\/$/, '') || `http://localhost:${port}`;
  const release = await takeLock(dataDir, { pid: process.pid, url });
  if (!release) await requireAlone();
  ensureInstalled();
  if (!onPinnedNode()) {
    await release();
    return continueOnPinnedNode('start.mjs', args);
  }
  module.enableCompileCache?.(compileCache);
  await build();
  const { start: run } = await import('../apps/local/dist/main.js');
  const running = run({ port, host, url, dataDir, reset: args.includes('--reset') });
  onParentLoss(() => process.kill(process.pid, 'SIGTERM'));
  await running;
}

function help() {
  console.log(`npm start             起動します / starts everything and prints the address
npm start -- --reset  データを消して最初から / deletes the local data and starts over
PORT=3001 npm start   別のポート / another port
DATABASE_URL, STRIPE_SECRET_KEY, …  .env.example をご覧ください / see .env.example`);
}

function portWanted() {
  const text = process.env.PORT || '3000';
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    refuse(
      `PORT は 1〜65535 の数字にしてください（今の値: ${text}）。`,
      `PORT must be a number from 1 to 65535, not "${text}".`,
    );
  return port;
}

function requireData() {
  requireWritable();
  try {
    mkdirSync(dataDir, { recursive: true });
  } catch {
    // the sentence below says it
  }
  requireWritable(dataDir);
}

async function requireAlone() {
  const holder = await holderOf(dataDir);
  if (!holder) return;
  refuse(
    `すでに ${holder.url} で動いています（プロセス ${holder.pid}）。先にそちらを Ctrl-C で止めてください。`,
    `Madoguchi is already running at ${holder.url} (process ${holder.pid}): stop that one with Ctrl-C first.`,
  );
}

/** After an unclean end our own children may need a moment to notice and let the port go. */
async function requireFreePort(port, host) {
  for (let tries = existsSync(join(dataDir, 'running.json')) ? 40 : 1; ; tries -= 1) {
    const code = await listenError(port, host);
    if (!code) return;
    if (code === 'EACCES')
      refuse(
        `ポート ${port} は管理者だけが使えます。PORT=3000 npm start のように 1024 以上にしてください。`,
        `Port ${port} is for the administrator only: use 1024 or higher, for example PORT=3000 npm start.`,
      );
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      refuse(
        `HOST=${host} というアドレスはこの機械にありません。`,
        `HOST=${host} is not an address of this machine.`,
      );
    if (tries <= 1)
      refuse(
        `ポート ${port} はほかのプログラムが使っています。PORT=${port + 1} npm start のように別のポートで起動してください。`,
        `Port ${port} is taken by another program: start on another one, for example PORT=${port + 1} npm start.`,
      );
    await new Promise((done) => setTimeout(done, 250));
  }
}

const listenError = (port, host) =>
  new Promise((answer) => {
    const server = createServer();
    server.once('error', (error) => answer(error.code));
    server.listen(port, host, () => server.close(() => answer(undefined)));
  });

async function build() {
  const { buildServer, buildWeb } = await import('./build.mjs');
  try {
    const compiled = await buildServer();
    if (compiled > 0)
      console.log(`プログラムを組み立てました（${compiled} ファイル）。 / Built ${compiled} files.`);
    await buildWeb();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    refuse(
      '組み立てに失敗しました（理由は上の表示をご覧ください）。',
      'The build failed; the reason stands above.',
    );
  }
}
