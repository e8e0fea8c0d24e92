import { globSync, readFileSync } from 'node:fs';

const wordsIn = (language: string): Record<string, string> =>
  (
    JSON.parse(readFileSync(`apps/web/src/i18n/${language}/admin.json`, 'utf8')) as {
      audit: { actions: Record<string, string> };
    }
  ).audit.actions;

/** Actions whose name stands in the code as it is; those put together from a state are seen on the screen alone. */
const actions = globSync('libs/*/src/**/*.ts')
  .filter((file) => !file.endsWith('.spec.ts'))
  .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\baudit\(\s*'([\w.-]+)'/g)])
  .map(([, action]) => action!.replace(/[.-]/g, '_'));

describe('the audit log', () => {
  it.each(['ja', 'en'])('has words in %s for everything that is written into it', (language) => {
    const words = wordsIn(language);
    expect(actions.length).toBeGreaterThan(50);
    expect([...new Set(actions)].filter((action) => !words[action])).toEqual([]);
  });
});
