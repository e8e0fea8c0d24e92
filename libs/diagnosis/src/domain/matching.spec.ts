import fc from 'fast-check';
import { loadKnowledge } from '../knowledge/load-knowledge.js';
import { costToday, volumeOf } from './cost.js';
import {
  matchBundles,
  monthlyMinor,
  type MatchQuery,
  type OfferedBundle,
  type OfferedPlan,
} from './matching.js';

const knowledge = loadKnowledge();
const plan = (part: Partial<OfferedPlan> = {}): OfferedPlan => ({
  id: 'plan',
  baseMinor: 10_000,
  includedUnits: 50,
  overageMinor: 200,
  successFeeMinor: 0,
  initialFeeMinor: 5_000,
  ...part,
});
const bundle = (part: Partial<OfferedBundle> = {}): OfferedBundle => ({
  id: 'bundle',
  functionCodes: ['secretary_answering'],
  prefectures: ['JP-13'],
  hours: '平日9:00〜18:00',
  capacityPerMonth: 3,
  producerPrefecture: 'JP-13',
  plans: [plan()],
  ...part,
});
const query = (part: Partial<MatchQuery> = {}): MatchQuery => ({
  needs: [
    { code: 'secretary_answering', probability: 0.6 },
    { code: 'after_hours_reception', probability: 0.2 },
  ],
  prefecture: 'JP-13',
  hoursNeeded: null,
  budgetMinor: null,
  volume: { callsPerDay: 10, known: true, daysPerMonth: 21 },
  ...part,
});

describe('matching', () => {
  it('shows the bill of this owner, tax included, in a quiet, a usual and a busy month', () => {
    const [option] = matchBundles(knowledge, [bundle()], query());
    // 10 calls × 21 days × 70 % = 147 units; 97 above what is included.
    expect(option?.expectedUnits).toBe(147);
    expect(option?.monthlyWithTax).toEqual({
      lowMinor: 22_660, // 103 units: 10,000 + 53 × 200 = 20,600 + 10 %
      likelyMinor: 32_340, // 10,000 + 97 × 200 = 29,400 + 10 %
      highMinor: 45_320, // 206 units: 10,000 + 156 × 200 = 41,200 + 10 %
    });
  });

  it('proposes nothing that misses the main need, the prefecture, or has no capacity', () => {
    const wrong = [
      bundle({ functionCodes: ['phone_survey'] }),
      bundle({ prefectures: ['JP-01'] }),
      bundle({ capacityPerMonth: 0 }),
      bundle({ plans: [] }),
    ];
    expect(matchBundles(knowledge, wrong, query())).toEqual([]);
  });

  it('prefers what covers more, and tells what each leaves open', () => {
    const whole = bundle({ id: 'whole', functionCodes: ['secretary_answering', 'after_hours_reception'] });
    const [first, second] = matchBundles(knowledge, [bundle(), whole], query());
    expect(first).toMatchObject({ versionId: 'whole', recommended: true, coverage: 1, notSolved: [] });
    expect(second?.notSolved).toContainEqual({
      code: 'functionMissing',
      functions: ['after_hours_reception'],
    });
  });

  it('says when the hours do not reach and when the budget is exceeded', () => {
    const [option] = matchBundles(knowledge, [bundle()], query({ hoursNeeded: '24h', budgetMinor: 5_000 }));
    expect(option?.notSolved).toEqual(
      expect.arrayContaining([{ code: 'hoursNotCovered' }, { code: 'overBudget' }]),
    );
    expect(
      matchBundles(knowledge, [bundle({ hours: '24時間365日' })], query({ hoursNeeded: '24h' }))[0]?.reasons,
    ).toContainEqual({ code: 'hoursFit' });
  });

  it('is the same for any order of the shelf, at most three, and never cheaper for more calls', () => {
    const shelf = fc.array(
      fc.record({
        base: fc.integer({ min: 0, max: 100_000 }),
        included: fc.integer({ min: 0, max: 300 }),
        overage: fc.integer({ min: 0, max: 900 }),
        more: fc.boolean(),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(shelf, fc.integer({ min: 0, max: 500 }), (entries, callsPerDay) => {
        const bundles = entries.map(({ base, included, overage, more }, index) =>
          bundle({
            id: `b${index}`,
            functionCodes: more ? ['secretary_answering', 'after_hours_reception'] : ['secretary_answering'],
            plans: [
              plan({ id: `p${index}`, baseMinor: base, includedUnits: included, overageMinor: overage }),
            ],
          }),
        );
        const volume = { callsPerDay, known: true, daysPerMonth: 21 };
        const found = matchBundles(knowledge, bundles, query({ volume }));
        expect(found.length).toBeLessThanOrEqual(3);
        expect(matchBundles(knowledge, [...bundles].reverse(), query({ volume }))).toEqual(found);
        for (const { monthlyWithTax: bill } of found) {
          expect(bill.lowMinor).toBeLessThanOrEqual(bill.likelyMinor);
          expect(bill.likelyMinor).toBeLessThanOrEqual(bill.highMinor);
        }
      }),
    );
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2000), (a, b) => {
        expect(monthlyMinor(plan(), Math.min(a, b), 0)).toBeLessThanOrEqual(
          monthlyMinor(plan(), Math.max(a, b), 0),
        );
      }),
    );
  });
});

describe('what the trouble costs today', () => {
  it('is a range that says every figure it rests on', () => {
    const cost = costToday(
      knowledge.cost,
      { missed_calls: true, interrupts_work: true, calls_per_day: 10 },
      'legal_tax',
      1,
    );
    // 210 calls: 5 min × 1,800 yen/h + 10 % × 10 % × 15,000 yen … 12 min × 3,500 yen/h + 30 % × 25 % × 60,000 yen
    expect(cost?.monthly).toMatchObject({ lowMinor: 63_000, highMinor: 1_092_000 });
    expect(cost?.assumptions.map(({ code }) => code)).toEqual([
      'callsPerDay',
      'daysPerMonth',
      'minutesPerInterruption',
      'hourlyValue',
      'missedShare',
      'enquiryShare',
      'enquiryValue',
    ]);
  });
  it('is not invented where nothing is lost, and says when the number of calls is a guess', () => {
    expect(costToday(knowledge.cost, { complaints: true }, null, null)).toBeNull();
    expect(costToday(knowledge.cost, { interrupts_work: true }, null, 3)?.assumptions[0]?.code).toBe(
      'callsPerDayGuessed',
    );
    expect(volumeOf(knowledge.cost, { hours_needed: '24h' }, null).daysPerMonth).toBe(30);
  });
});
