// The web app's typed documents, generated from its .graphql files and schema.graphql; `--check` only compares.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const generator = join(root, 'node_modules/@graphql-codegen/cli/esm/bin.js');
const args = [generator, '--config', 'codegen.ts', ...process.argv.slice(2)];
const { status, stdout, stderr } = spawnSync(process.execPath, args, {
  cwd: join(root, 'apps/web'),
  encoding: 'utf8',
});
if (status !== 0) {
  console.error(stdout + stderr);
  console.error(
    'The typed documents are not those of schema.graphql: run "npm run documents" and commit them.',
  );
}
process.exit(status ?? 1);
