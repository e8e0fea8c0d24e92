import { checkNames } from '../../libs/billing/src/domain/reconciliation.js';
import { textOf } from './source-files.js';

/** Whoever is woken by an alarm of the night finds what it compares and what to do. */
describe('the runbook of money alarms', () => {
  const rows = textOf('docs/runbooks/money-alarms.md')
    .split('\n')
    .flatMap((line) => /^\| `(\w+)` \|([^|]+)\|([^|]+)\|$/.exec(line) ?? [])
    .filter((part) => !part.startsWith('|'));
  const told = rows.filter((_, index) => index % 3 === 0);

  it('has one line for each nightly check, and no other', () => {
    expect([...told].sort()).toEqual([...checkNames].sort());
  });

  it('says in each what to do', () => {
    const empty = told.filter((_, index) => rows[index * 3 + 2]!.trim().length < 20);
    expect(empty).toEqual([]);
  });
});
