import { chaos, type Outcome } from '../../apps/local/src/chaos/chaos.js';
import { sum } from '../../apps/local/src/chaos/houses.js';
import { cards } from '../../apps/local/src/chaos/offer.js';
import { markOf, planRuns } from '../../apps/local/src/chaos/plan.js';
import { planted } from '../../apps/local/src/chaos/planted/index.js';
import { weather } from '../../apps/local/src/chaos/storm.js';
import { buildPrograms } from '../scenarios/support/stage.js';

beforeAll(() => buildPrograms());

it('plans the same business and the same weather for the same seed, and another for another', () => {
  const gusts = (seed: number) => {
    const storm = weather(seed);
    return Array.from({ length: 30 }, () => storm.next().value);
  };
  expect(planRuns(50, 7)).toEqual(planRuns(50, 7));
  expect(markOf(planRuns(50, 7))).not.toBe(markOf(planRuns(50, 8)));
  expect(gusts(7)).toEqual(gusts(7));
  expect(gusts(7)).not.toEqual(gusts(8));
});

it('draws every term and card within a hundred runs, and each term by a chance of its own', () => {
  const runs = planRuns(100, 7);
  expect(new Set(runs.flatMap(({ turns }) => Object.keys(turns)))).toEqual(
    new Set([
      'advance',
      'callCorrected',
      'deposit',
      'gift',
      'konbini',
      'latePayee',
      'planChange',
      'spendingLimit',
      'transfer',
      'waiver',
      'writeOff',
    ]),
  );
  expect(new Set(runs.map(({ card }) => card))).toEqual(new Set(Object.keys(cards)));
  const [some, more] = [planRuns(30, 7), runs.slice(0, 30)];
  expect(some.map(({ turns }) => turns)).toEqual(more.map(({ turns }) => turns));
});

it('tells several houses as one, and of each finding where it was made', () => {
  const house: Outcome = {
    runs: 2, seed: 7, plan: 'a', struck: { reset: 1 }, lived: { invoices: 3 }, gaveUp: 0, lost: 0, duplicated: 1, unbalanced: 0,
    unconverged: 0, quietAfterMs: [30, 10], convergence: { p50Ms: 30, p95Ms: 30 }, seconds: 5,
    findings: [{ seed: 7, run: 1, verdict: 'duplicated', what: 'twice' }],
  }; // prettier-ignore
  const next: Outcome = {
    ...house, seed: 8, plan: 'b', struck: { slow: 2, reset: 1 }, quietAfterMs: [20], duplicated: 0, findings: [], runs: 1,
  }; // prettier-ignore
  expect(sum([house, next])).toEqual({
    runs: 3, seed: 7, plan: 'a b', struck: { reset: 2, slow: 2 }, lived: { invoices: 6 }, gaveUp: 0, lost: 0, duplicated: 1,
    unbalanced: 0, unconverged: 0, quietAfterMs: [30, 10, 20], convergence: { p50Ms: 20, p95Ms: 30 }, seconds: 10,
    findings: house.findings,
  }); // prettier-ignore
});

describe('random business in a storm of faults and killed processes', () => {
  it('loses nothing, doubles nothing, stays in balance and comes to rest', async () => {
    const { findings, struck, lived } = await chaos({ runs: 6, seed: 12, hurry: true });
    expect(findings).toEqual([]);
    for (const term of ['advances', 'deposits_refunded', 'payout_runs_refused', 'payout_runs_released'])
      expect([term, lived[term] ?? 0]).not.toEqual([term, 0]);
    expect((struck['kill_api'] ?? 0) + (struck['kill_worker'] ?? 0)).toBeGreaterThan(0);
    expect(Object.keys(struck).length).toBeGreaterThan(5);
  }, 1_800_000);

  // The other planted faults take as long; `npm run -s chaos -- --nights` sees to them.
  it('is noticed when the product forgets its idempotency keys', async () => {
    const { findings } = await chaos({ runs: 4, seed: 11, hurry: true, patienceMs: 10_000, broken: 'keys' });
    expect(findings.filter(({ verdict }) => verdict === planted.keys.verdict)).not.toEqual([]);
  }, 1_800_000);
});
