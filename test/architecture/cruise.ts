import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

const program = join(process.cwd(), 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');

/** Every broken rule below `root`, by the configuration that lies there. */
export function violationsIn(root: string): Violation[] {
  const args = [
    program,
    'apps',
    'libs',
    'migrations',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
  ];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser did not run: ${stdout}${stderr}`);
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { rule: { name: string }; from: string; to: string }[] };
  };
  return summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}
