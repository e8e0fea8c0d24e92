import { fileURLToPath, pathToFileURL } from 'node:url';
import { dirname, join } from 'node:path';
import type { Verdict } from '../finding.js';

export interface Fault {
  /** What chaos must say about it. */
  readonly verdict: Verdict;
  /** The turn without which it cannot be seen. */
  readonly needs?: string;
}

/** Products that are broken on purpose. */
export const planted = {
  keys: { verdict: 'duplicated' },
  inbox: { verdict: 'lost' },
  ledger: { verdict: 'unbalanced' },
  transfers: { verdict: 'unbalanced', needs: 'transfer' },
} as const satisfies Readonly<Record<string, Fault>>;
export type Planted = keyof typeof planted;

export const isPlanted = (name: string): name is Planted => name in planted;

/** What api and worker are started with; always the compiled file, for they are compiled programs. */
export function environmentOf(fault: Planted): Record<string, string> {
  const here = dirname(fileURLToPath(import.meta.url)).replace('/src/', '/dist/');
  return { NODE_OPTIONS: `--import ${pathToFileURL(join(here, `${fault}.js`)).href}` };
}
