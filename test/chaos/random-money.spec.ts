import { chaos } from '../../apps/local/src/chaos/chaos.js';
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

describe('random business in a storm of faults and killed processes', () => {
  it('loses nothing, doubles nothing, stays in balance and comes to rest', async () => {
    const { findings, struck, lived } = await chaos({ runs: 6, seed: 11, hurry: true });
    expect(findings).toEqual([]);
    for (const term of ['advances', 'deposits_refunded', 'payout_runs_refused', 'payout_runs_released'])
      expect([term, lived[term] ?? 0]).not.toEqual([term, 0]);
    expect((struck['kill_api'] ?? 0) + (struck['kill_worker'] ?? 0)).toBeGreaterThan(0);
    expect(Object.keys(struck).length).toBeGreaterThan(5);
  }, 600_000);

  // The other planted faults take as long; `npm run -s chaos -- --nights` sees to them.
  it('is noticed when the product forgets its idempotency keys', async () => {
    const { findings } = await chaos({ runs: 4, seed: 11, hurry: true, patienceMs: 10_000, broken: 'keys' });
    expect(findings.filter(({ verdict }) => verdict === planted.keys)).not.toEqual([]);
  }, 600_000);
});
