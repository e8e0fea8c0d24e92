import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = process.cwd();

/** Files of the house by glob, relative, without compiled output and tests. */
export const sourceFiles = (...patterns: string[]): string[] =>
  globSync(patterns, {
    cwd: root,
    exclude: (name) => /(^|\/)(dist|node_modules|generated)$/.test(String(name)),
  })
    .filter((file) => !/\.spec\.tsx?$/.test(file))
    .sort();

export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type
export type AnyClass = Function & { readonly prototype: object };

/** Every class that the given source files export. */
export async function exportedClasses(files: string[]): Promise<{ file: string; type: AnyClass }[]> {
  await import('reflect-metadata');
  const found = await Promise.all(
    files.map(async (file) => {
      const exports = Object.values((await import(join(root, file))) as Record<string, unknown>);
      return exports
        .filter((value): value is AnyClass => typeof value === 'function')
        .map((type) => ({ file, type }));
    }),
  );
  return found.flat();
}
