import { fileURLToPath, pathToFileURL } from 'node:url';
import { dirname, join } from 'node:path';

/** Products that are broken on purpose, and what chaos must say about each. */
export const planted = {
  keys: 'duplicated',
  inbox: 'lost',
  ledger: 'unbalanced',
} as const;
export type Planted = keyof typeof planted;

export const isPlanted = (name: string): name is Planted => name in planted;

/** What api and worker are started with; always the compiled file, for they are compiled programs. */
export function environmentOf(fault: Planted): Record<string, string> {
  const here = dirname(fileURLToPath(import.meta.url)).replace('/src/', '/dist/');
  return { NODE_OPTIONS: `--import ${pathToFileURL(join(here, `${fault}.js`)).href}` };
}
