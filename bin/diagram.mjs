// Draws who really imports whom into docs/architecture.md, from the code. --check fails when the drawing is old.
import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './prepare.mjs';

const page = join(root, 'docs/architecture.md');
const roomOf = (path) => /^(libs|apps)\/([^/]+)\//.exec(path)?.[2];

function imports() {
  const args = ['apps', 'libs', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const cruise = spawnSync(
    process.execPath,
    ['node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', ...args],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1e9,
    },
  );
  const { modules } = JSON.parse(cruise.stdout);
  const edges = new Set();
  for (const module of modules.filter(({ source }) => !/\.spec\.ts$|\/testing\//.test(source)))
    for (const { resolved } of module.dependencies) {
      const [from, to] = [roomOf(module.source), roomOf(resolved)];
      if (from && to && from !== to) edges.add(`${from} --> ${to}`);
    }
  return [...edges].sort();
}

/** kernel and platform are known to all; drawing those arrows would hide the others. */
function drawing(edges) {
  const shown = edges.filter((edge) => !/--> (kernel|platform)$/.test(edge));
  return [
    '```mermaid',
    'flowchart BT',
    ...shown.map((edge) => `  ${edge}`),
    '  platform --> kernel',
    '```',
  ].join('\n');
}

const edges = imports();
const text = await readFile(page, 'utf8');
const marked = /(<!-- diagram:start -->\n)[\s\S]*?(<!-- diagram:end -->)/;
const drawn = text.replace(marked, (_, start, end) => `${start}\n${drawing(edges)}\n\n${end}`);
if (process.argv.includes('--check')) {
  if (drawn === text) process.exit(0);
  console.error('docs/architecture.md does not show the imports of the code. Run: npm run generate');
  process.exit(1);
}
await writeFile(page, drawn);
