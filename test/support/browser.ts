import type { Browser } from 'playwright-core';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const require = createRequire(join(process.cwd(), 'package.json'));

/**
 * A real Chromium that needs nothing installed: binary and libraries come out of the npm package, once per user.
 * `CHROMIUM_PATH` names another one. The page brings its own Japanese font.
 */
export async function openBrowser(): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  const own = process.env['CHROMIUM_PATH'];
  if (own) return chromium.launch({ executablePath: own, args: ['--no-sandbox'] });
  const folder = await unpacked();
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    // The tests are served from this machine alone; a sandbox would need rights that root in a container lacks.
    args: [
      '--no-sandbox',
      '--no-zygote',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--font-render-hinting=none',
      '--disable-component-update',
    ],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    } as Record<string, string>,
  });
}

/** The package unpacks into a shared place that another user could not run; this gives every user a whole copy or none. */
async function unpacked(): Promise<string> {
  const packageFolder = dirname(dirname(require.resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const place = existsSync('/var/tmp') ? '/var/tmp' : tmpdir();
  const folder = join(place, `madoguchi-chromium-${version}-fonts-${process.getuid?.() ?? 'user'}`);
  if (existsSync(folder)) return folder;
  const half = `${folder}.${process.pid}`;
  await mkdir(half, { recursive: true, mode: 0o700 });
  // The package unpacks into the folder for temporary files; a process of its own can have another one.
  const parts = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'].map((part) =>
    join(packageFolder, 'bin', part),
  );
  const script = `import { inflate } from '@sparticuz/chromium'; for (const part of ${JSON.stringify(parts)}) await inflate(part);`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, TMPDIR: half },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Chromium could not be unpacked to ${half}: ${stderr}`);
  await writeFile(join(half, 'fonts.conf'), fontSettings(folder));
  await rename(half, folder).catch(() => rm(half, { recursive: true, force: true }));
  return folder;
}

/** The package's own settings name folders of another machine; without any font Chromium ends at the first text it falls back on. */
const fontSettings = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`;
