import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A test without a folder lies beside the one named before it. */
const named = (row: string): string[] => {
  let folder = '';
  return [...row.matchAll(/`([^`]+\.spec\.ts)`/g)].map(([, file]) => {
    if (file!.includes('/')) folder = dirname(file!);
    return file!.includes('/') ? file! : join(folder, file!);
  });
};

test('whatever is kept of the law names a test that is there', () => {
  const rows = readFileSync('docs/law.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2);
  expect(rows.length).toBeGreaterThan(8);
  expect(rows.filter((row) => named(row).length === 0)).toEqual([]);
  expect(rows.flatMap(named).filter((file) => !existsSync(file))).toEqual([]);
});
