// Installs and builds what is missing, then runs a compiled program: node bin/run.mjs apps/local/dist/journey/main.js [arguments]
// Everything this says goes to stderr, because the program's own output may be read by a machine.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { continueOnPinnedNode, ensureInstalled, onPinnedNode, root } from './prepare.mjs';

const [program, ...args] = process.argv.slice(2);
ensureInstalled();
if (!onPinnedNode()) continueOnPinnedNode('run.mjs', [program, ...args]);
else {
  const { buildServer, buildWeb } = await import('./build.mjs');
  await buildServer();
  await buildWeb();
  process.argv = [process.execPath, join(root, program), ...args];
  await import(pathToFileURL(process.argv[1]).href);
}
