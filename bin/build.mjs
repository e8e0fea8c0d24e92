// Compiles every server package from src/ to dist/ with swc (the compiler the tests use too) and the web app with Vite.
// A file is compiled again only when it is newer than its output, so a second start builds nothing.
import { transformFile } from '@swc/core';
import { spawnSync } from 'node:child_process';
import { cp, glob, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const everything = ['libs/*/src/**/*', 'apps/{api,worker,stripe-emulator,local}/src/**/*', 'migrations/*.ts'];
const modifiedAt = async (path) => (await stat(path).catch(() => ({ mtimeMs: 0 }))).mtimeMs;

async function compile(source, target) {
  if ((await modifiedAt(target)) > (await modifiedAt(source))) return 0;
  const { code, map } = await transformFile(source, {
    configFile: join(root, '.swcrc'),
    sourceFileName: source,
  });
  await mkdir(dirname(target), { recursive: true });
  await inOnePiece(`${target}.map`, (half) => writeFile(half, map));
  await inOnePiece(target, (half) =>
    writeFile(half, `${code}\n//# sourceMappingURL=${target.split('/').pop()}.map\n`),
  );
  return 1;
}

async function copy(source, target) {
  if ((await modifiedAt(target)) > (await modifiedAt(source))) return 0;
  await mkdir(dirname(target), { recursive: true });
  await inOnePiece(target, (half) => cp(source, half));
  return 1;
}

/** A build that is interrupted, or runs beside another, never leaves half a file that looks finished. */
async function inOnePiece(target, write) {
  const half = `${target}.${process.pid}`;
  await write(half);
  await rename(half, target);
}

/** @param folders globs of the sources to compile; all of them unless told otherwise. */
export async function buildServer(folders = everything) {
  const jobs = [];
  const wanted = new Set();
  const sources = glob(folders, { cwd: root, withFileTypes: true });
  for await (const entry of sources) {
    if (!entry.isFile() || /\.spec\.ts$|\.d\.ts$/.test(entry.name)) continue;
    const source = join(entry.parentPath, entry.name);
    const inDist = source.startsWith(join(root, 'migrations'))
      ? source.replace('/migrations/', '/migrations/dist/')
      : source.replace('/src/', '/dist/');
    const target = inDist.replace(/\.ts$/, '.js');
    wanted.add(target);
    jobs.push(source.endsWith('.ts') ? compile(source, target) : copy(source, target));
  }
  const built = (await Promise.all(jobs)).reduce((sum, n) => sum + n, 0);
  if (folders === everything) await removeOrphans(wanted);
  return built;
}

/** A deleted source must not live on as a compiled file: a stale migration would still run. */
async function removeOrphans(wanted) {
  for await (const path of glob(['{libs,apps}/*/dist/**/*.{js,json}', 'migrations/dist/*.js'], {
    cwd: root,
  })) {
    const absolute = join(root, path);
    if (path.startsWith('apps/web/') || wanted.has(absolute)) continue;
    await rm(absolute);
    await rm(`${absolute}.map`, { force: true });
  }
}

/** The newest change in the web app's inputs decides whether Vite has to run again. */
export async function buildWeb() {
  const built = await modifiedAt(join(root, 'apps/web/dist/index.html'));
  let newest = await modifiedAt(join(root, 'schema.graphql'));
  for await (const path of glob(
    [
      'apps/web/{src,public,scripts}/**/*',
      'apps/web/*.{ts,html,json,mjs,cjs}',
      'libs/kernel/src/**/*.ts',
      // The web font is cut to the characters that these texts use.
      'libs/diagnosis/knowledge/**/*.json',
    ],
    { cwd: root },
  ))
    newest = Math.max(newest, await modifiedAt(join(root, path)));
  if (built > newest) return false;
  const vite = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    {
      cwd: join(root, 'apps/web'),
      // Whoever asks for the build, a test run included, gets React as people get it.
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', process.stderr, process.stderr],
    },
  );
  if (vite.status !== 0) throw new Error('The web app did not build; see the messages above.');
  await compress(join(root, 'apps/web/dist'));
  return true;
}

/** Text is sent compressed; doing it once here costs no request anything. */
async function compress(folder) {
  for await (const path of glob('**/*.{js,css,html,svg,json}', { cwd: folder })) {
    const text = await readFile(join(folder, path));
    if (text.length < 1024) continue;
    await writeFile(join(folder, `${path}.br`), brotliCompressSync(text));
    await writeFile(join(folder, `${path}.gz`), gzipSync(text, { level: 9 }));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const only = process.argv[2];
  if (only !== 'web') console.log(`server: ${await buildServer()} file(s) compiled`);
  if (only !== 'server') console.log(`web: ${(await buildWeb()) ? 'built' : 'up to date'}`);
}
