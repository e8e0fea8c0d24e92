/** What a Jest run's JSON tells of one file: its path, and how many of its tests passed, failed and were left out. */
export const filesOf = ({ testResults }) =>
  testResults.map(({ name, status, assertionResults }) => {
    const count = (...statuses) => assertionResults.filter((test) => statuses.includes(test.status)).length;
    const failed = count('failed');
    return {
      name,
      passed: count('passed'),
      // A file that cannot even be loaded counts as one failed test.
      failed: failed === 0 && status === 'failed' ? 1 : failed,
      skipped: count('pending', 'todo', 'skipped', 'disabled'),
    };
  });

/** More than this many are no accident. */
const FEW = 5;

/** Shows every screen with what all the stories left behind: alone it would see other screens. */
const NEVER_ALONE = 'every-screen.spec.ts';

/** Files that deserve a second try alone; none when one means nothing alone, or when so many failed that something is really broken. */
export function worthASecondTry(files) {
  const failed = files.filter((file) => file.failed > 0).map(({ name }) => name);
  return failed.length <= FEW && !failed.some((name) => name.endsWith(NEVER_ALONE)) ? failed : [];
}

/** The files of a run, with what a second one says about some of them in its place. */
export const withSecondTry = (files, again) =>
  files.map((file) => again.find(({ name }) => name === file.name) ?? file);

export const sumOf = (files, key) => files.reduce((total, file) => total + file[key], 0);
