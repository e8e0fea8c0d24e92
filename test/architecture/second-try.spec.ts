interface File {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}
interface Results {
  filesOf(run: object): File[];
  worthASecondTry(files: readonly File[]): string[];
  withSecondTry(files: readonly File[], again: readonly File[]): File[];
  sumOf(files: readonly File[], key: 'passed' | 'failed' | 'skipped'): number;
}
const results = (await import('../../bin/jest-results.mjs' as string)) as Results;

const told = (name: string, ...statuses: string[]) => ({
  name,
  status: statuses.includes('failed') || statuses.length === 0 ? 'failed' : 'passed',
  assertionResults: statuses.map((status) => ({ status })),
});

describe('a second try of what failed in a run of everything', () => {
  const files = results.filesOf({
    testResults: [told('a', 'passed', 'passed'), told('b', 'passed', 'failed', 'pending'), told('c')],
  });

  it('counts a file that cannot be loaded as one failed test', () => {
    expect(files.map(({ failed }) => failed)).toEqual([0, 1, 1]);
    expect(results.sumOf(files, 'passed')).toBe(3);
    expect(results.sumOf(files, 'skipped')).toBe(1);
  });

  it('is for a few files; many are broken', () => {
    expect(results.worthASecondTry(files)).toEqual(['b', 'c']);
    expect(results.worthASecondTry([{ ...files[1]!, name: 'test/browser/every-screen.spec.ts' }])).toEqual(
      [],
    );
    const many = Array.from({ length: 6 }, (_, index) => ({ ...files[1]!, name: String(index) }));
    expect(results.worthASecondTry(many)).toEqual([]);
  });

  it('stands in the place of the first, also when it fails again', () => {
    const again = results.filesOf({ testResults: [told('b', 'passed', 'passed'), told('c', 'failed')] });
    const all = results.withSecondTry(files, again);
    expect(all.map(({ name, passed, failed }) => [name, passed, failed])).toEqual([
      ['a', 2, 0],
      ['b', 2, 0],
      ['c', 0, 1],
    ]);
  });

  it('that never came leaves the failure', () => {
    expect(results.sumOf(results.withSecondTry(files, []), 'failed')).toBe(2);
  });
});
