import { hoursFromWords } from '@madoguchi/kernel';
import fc from 'fast-check';
import { loadKnowledge } from '../knowledge/load-knowledge.js';
import { costToday } from './cost.js';
import { dearerThanHiringFrom, effectOf } from './effect.js';
import { callsBetween, figuresOf, volumeOf, type Business, type OwnFigures } from './figures.js';
import { hiringCost } from './hiring.js';
import type { Facts } from './knowledge.js';
import type { MatchQuery } from './match-reasons.js';
import { matchBundles } from './matching.js';
import { guessedBill, monthlyMinor, restsOnVolume, type OfferedBundle, type OfferedPlan } from './offer.js';
import { reduceScope } from './reduced-scope.js';
import type { TrackRecord } from './track-record.js';

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
  hours: hoursFromWords('平日9:00〜18:00'),
  placesFree: [3, 3],
  trackRecord: null,
  languages: ['ja'],
  producerPrefecture: 'JP-13',
  plans: [plan()],
  ...part,
});
const query = (part: Partial<MatchQuery> = {}): MatchQuery => ({
  needs: [
    { code: 'secretary_answering', probability: 0.6 },
    { code: 'after_hours_reception', probability: 0.2 },
  ],
  expected: [
    { code: 'secretary_answering', probability: 0.6 },
    { code: 'after_hours_reception', probability: 0.2 },
    { code: 'phone_survey', probability: 0.03 },
    { code: 'recruitment_intake', probability: 0.001 },
  ],
  prefecture: 'JP-13',
  hoursNeeded: null,
  budgetMinor: null,
  foreignCallers: false,
  volume: { callsPerDay: 10, known: true, daysPerMonth: 21 },
  ...part,
});

describe('matching', () => {
  it('shows the bill of this owner, tax included, in a quiet, a usual and a busy month', () => {
    const [option] = matchBundles(knowledge, [bundle()], query()).options;
    // 10 calls × 21 days × 70 % = 147 units; 97 above what is included.
    expect(option?.expectedUnits).toBe(147);
    expect(option?.monthlyWithTax).toEqual({
      lowMinor: 22_660, // 103 units: 10,000 + 53 × 200 = 20,600 + 10 %
      likelyMinor: 32_340, // 10,000 + 97 × 200 = 29,400 + 10 %
      highMinor: 45_320, // 206 units: 10,000 + 156 × 200 = 41,200 + 10 %
    });
  });

  it('puts what was made for somebody else behind what fits, even if that comes from next door', () => {
    const fitting = bundle({ id: 'fitting', producerPrefecture: 'JP-27' });
    const others = bundle({
      id: 'for landlords',
      functionCodes: ['secretary_answering', 'field_dispatch', 'consumer_desk'],
      producerPrefecture: 'JP-13',
    });
    const { options } = matchBundles(knowledge, [others, fitting], query());
    expect(options.map(({ versionId }) => versionId)).toEqual(['fitting', 'for landlords']);
  });

  it('proposes nothing that misses the main need, the prefecture, or has no capacity', () => {
    const wrong = [
      bundle({ functionCodes: ['phone_survey'] }),
      bundle({ prefectures: ['JP-01'] }),
      bundle({ placesFree: [0, 0] }),
      bundle({ plans: [] }),
    ];
    expect(matchBundles(knowledge, wrong, query()).options).toEqual([]);
  });

  it('prefers what covers more, and tells what each leaves open', () => {
    const whole = bundle({ id: 'whole', functionCodes: ['secretary_answering', 'after_hours_reception'] });
    const [first, second] = matchBundles(knowledge, [bundle(), whole], query()).options;
    expect(first).toMatchObject({ versionId: 'whole', recommended: true, coverage: 1, notSolved: [] });
    expect(second?.notSolved).toContainEqual({
      code: 'functionMissing',
      functions: ['after_hours_reception'],
    });
  });

  it('says when the hours do not reach and when the budget is exceeded', () => {
    const [option] = matchBundles(
      knowledge,
      [bundle()],
      query({ hoursNeeded: '24h', budgetMinor: 5_000 }),
    ).options;
    expect(option?.notSolved).toEqual(
      expect.arrayContaining([
        {
          code: 'hoursNotCovered',
          hours: bundle().hours,
          parts: ['evening', 'saturday', 'sunday', 'holidays', 'night'],
        },
        { code: 'overBudget' },
      ]),
    );
    expect(
      matchBundles(
        knowledge,
        [bundle({ hours: hoursFromWords('24時間365日') })],
        query({ hoursNeeded: '24h' }),
      ).options[0]?.reasons,
    ).toContainEqual(expect.objectContaining({ code: 'hoursFit' }));
  });

  it('prefers a part of the wished hours to none, and to all of them at several times the price', () => {
    const saturdays = bundle({ id: 'saturdays', hours: hoursFromWords('月〜土 9:00〜19:00') });
    const weekdays = bundle({ id: 'weekdays' });
    const always = bundle({
      id: 'always',
      hours: hoursFromWords('毎日 9:00〜21:00'),
      plans: [plan({ baseMinor: 80_000 })],
    });
    const { options } = matchBundles(
      knowledge,
      [weekdays, always, saturdays],
      query({ hoursNeeded: 'weekends' }),
    );
    expect(options.map(({ versionId }) => versionId)[0]).toBe('saturdays');
    expect(options[0]!.notSolved).toContainEqual(
      expect.objectContaining({ code: 'hoursNotCovered', parts: ['sunday', 'holidays'] }),
    );
    expect(options.map(({ versionId }) => versionId)).toHaveLength(3);
  });

  it('names the places that are free, and says when the month is full', () => {
    const [open, later] = matchBundles(
      knowledge,
      [bundle({ id: 'later', placesFree: [0, 2] }), bundle({ id: 'open', placesFree: [1, 3] })],
      query(),
    ).options;
    expect(open).toMatchObject({
      versionId: 'open',
      notSolved: expect.not.arrayContaining([{ code: 'fullThisMonth' }]),
    });
    expect(open?.reasons).toContainEqual({ code: 'placesFree', count: 1 });
    expect(later?.notSolved).toContainEqual({ code: 'fullThisMonth' });
    expect(later?.reasons.map(({ code }) => code)).not.toContain('placesFree');
  });

  it('prefers what was measured to be better, and says only what was measured of enough clients', () => {
    const record = (inTime: number, part: Partial<TrackRecord> = {}): TrackRecord => ({
      decidedClients: 5,
      ratedClients: 5,
      appointmentClients: 5,
      days: 90,
      decided: 1000,
      inTime,
      rated: 0,
      helpful: 0,
      appointments: 0,
      accepted: 0,
      ...part,
    });
    const shelf = [
      bundle({ id: 'a-slow', trackRecord: record(600) }),
      bundle({ id: 'b-new' }),
      bundle({ id: 'c-quick', trackRecord: record(959) }),
    ];
    const found = matchBundles(knowledge, shelf, query()).options;
    expect(found.map(({ versionId }) => versionId)).toEqual(['c-quick', 'b-new', 'a-slow']);
    expect(found[0]?.reasons).toContainEqual({ code: 'answersInTime', days: 90, count: 1000, percent: 95 });
    expect(found[1]?.reasons.map(({ code }) => code)).not.toContain('answersInTime');

    const alone = { ...record(10), decided: 49, rated: 40, helpful: 30 };
    const told = (trackRecord: TrackRecord) =>
      matchBundles(knowledge, [bundle({ trackRecord })], query()).options[0]?.reasons.filter(
        ({ code }) => code === 'answersInTime' || code === 'foundHelpful',
      );
    expect(told(alone)).toEqual([{ code: 'foundHelpful', days: 90, count: 40, percent: 75 }]);
    // Three clients, but only one who says whether reports help: that would be this one's word.
    expect(told({ ...alone, ratedClients: 1 })).toEqual([]);
  });

  it('is the same for any order of the shelf, at most three, and never cheaper for more calls', () => {
    const shelf = fc.array(
      fc.record({
        base: fc.integer({ min: 0, max: 100_000 }),
        included: fc.integer({ min: 0, max: 300 }),
        overage: fc.integer({ min: 0, max: 900 }),
        more: fc.boolean(),
        inTime: fc.nat(100),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(shelf, fc.integer({ min: 0, max: 500 }), (entries, callsPerDay) => {
        const bundles = entries.map(({ base, included, overage, more, inTime }, index) =>
          bundle({
            id: `b${index}`,
            trackRecord: {
              decidedClients: 3,
              ratedClients: 0,
              appointmentClients: 0,
              days: 90,
              decided: 100,
              inTime,
              rated: 0,
              helpful: 0,
              appointments: 0,
              accepted: 0,
            },
            functionCodes: more ? ['secretary_answering', 'after_hours_reception'] : ['secretary_answering'],
            plans: [
              plan({ id: `p${index}`, baseMinor: base, includedUnits: included, overageMinor: overage }),
            ],
          }),
        );
        const volume = { callsPerDay, known: true, daysPerMonth: 21 };
        const found = matchBundles(knowledge, bundles, query({ volume })).options;
        expect(found.length).toBeLessThanOrEqual(3);
        expect(matchBundles(knowledge, [...bundles].reverse(), query({ volume })).options).toEqual(found);
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

const business = (facts: Facts, part: Partial<Business> = {}): Business => ({
  facts,
  industry: null,
  employees: null,
  prefecture: null,
  ...part,
});
const figures = (facts: Facts, part: Partial<Business> = {}, own: OwnFigures = {}) =>
  figuresOf(knowledge.cost, business(facts, part), own);

describe('what is not proposed', () => {
  it('is named with the first reason, what nearly fits first', () => {
    const shelf = [
      bundle({ id: 'far', prefectures: ['JP-01'] }),
      bundle({ id: 'other', functionCodes: ['phone_survey'] }),
      bundle({ id: 'full', placesFree: [0, 0] }),
      bundle({ id: 'nobody asks for it', functionCodes: ['recruitment_intake'] }),
    ];
    expect(matchBundles(knowledge, shelf, query()).passedOver).toEqual([
      { versionId: 'full', because: 'full', clients: 0 },
      { versionId: 'other', because: 'mainMissing', clients: 0 },
      { versionId: 'far', because: 'elsewhere', clients: 0 },
    ]);
  });

  it('is what costs more for this volume or reaches too few hours, behind three better ones', () => {
    const dear = bundle({ id: 'dear', plans: [plan({ baseMinor: 90_000 })] });
    const shelf = [...['a', 'b', 'c'].map((id) => bundle({ id })), dear];
    expect(matchBundles(knowledge, shelf, query()).passedOver).toEqual([
      { versionId: 'dear', because: 'dearer', clients: 0 },
    ]);
    const day = bundle({ id: 'day' });
    const night = ['a', 'b', 'c'].map((id) => bundle({ id, hours: hoursFromWords('24時間365日') }));
    expect(matchBundles(knowledge, [day, ...night], query({ hoursNeeded: '24h' })).passedOver).toEqual([
      { versionId: 'day', because: 'hoursNotCovered', clients: 0 },
    ]);
  });

  it.each<[string, Partial<OfferedBundle>, Partial<OfferedBundle>]>([
    ['lessCovered', {}, { functionCodes: ['secretary_answering', 'after_hours_reception'] }],
    ['farther', { producerPrefecture: 'JP-27' }, {}],
    ['fullNow', { placesFree: [0, 2] }, {}],
    ['unneededParts', { functionCodes: ['secretary_answering', 'consumer_desk'] }, {}],
    ['asGood', {}, {}],
  ])('is told by what it is furthest behind in: %s', (because, behind, ahead) => {
    const shelf = [...['a', 'b', 'c'].map((id) => bundle({ id, ...ahead })), bundle({ id: 'd', ...behind })];
    expect(matchBundles(knowledge, shelf, query()).passedOver).toMatchObject([{ versionId: 'd', because }]);
  });

  it('names first what many use, and says of how many only from three on', () => {
    const used = (clients: number): TrackRecord => ({
      decidedClients: clients,
      ratedClients: 0,
      appointmentClients: 0,
      days: 90,
      decided: 10,
      inTime: 9,
      rated: 0,
      helpful: 0,
      appointments: 0,
      accepted: 0,
    });
    const shelf = [
      bundle({ id: 'near', functionCodes: ['after_hours_reception'], trackRecord: used(2) }),
      bundle({ id: 'popular', functionCodes: ['phone_survey'], trackRecord: used(12) }),
    ];
    expect(matchBundles(knowledge, shelf, query()).passedOver).toEqual([
      { versionId: 'popular', because: 'mainMissing', clients: 12 },
      { versionId: 'near', because: 'mainMissing', clients: 0 },
    ]);
  });

  it('says who speaks only Japanese where callers do not', () => {
    const both = bundle({ id: 'both', languages: ['ja', 'en'] });
    const { options } = matchBundles(knowledge, [bundle(), both], query({ foreignCallers: true }));
    expect(options.map(({ versionId }) => versionId)).toEqual(['both', 'bundle']);
    expect(options[0]?.reasons).toContainEqual({ code: 'languagesFit' });
    expect(options[1]?.notSolved).toContainEqual({ code: 'japaneseOnly' });
  });
});

describe('what the trouble costs today', () => {
  it('is a range that says every figure it rests on, and its parts add up', () => {
    const facts = { missed_calls: true, interrupts_work: true, calls_per_day: 10 };
    const cost = costToday(facts, figures(facts, { industry: 'legal_tax', employees: 1 }));
    // 210 calls: 5 min × 1,800 yen/h + 10 % × 10 % × 15,000 yen … 12 min × 3,500 yen/h + 30 % × 25 % × 60,000 yen
    expect(cost?.monthly).toMatchObject({ lowMinor: 63_000, highMinor: 1_092_000 });
    expect(cost?.parts.map(({ monthly }) => [monthly.lowMinor, monthly.highMinor])).toEqual([
      [31_500, 147_000],
      [31_500, 945_000],
    ]);
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

  it('takes the owner’s figure in place of ours, and says whose it is', () => {
    const facts = { missed_calls: true, calls_per_day: 10 };
    const own = { enquiryValue: 20_000, enquiryShare: 50, missedShare: 10 };
    const cost = costToday(facts, figures(facts, {}, own), own);
    // 210 calls × 10 % × 50 % × 20,000 yen, without any spread left
    expect(cost?.monthly).toEqual({ lowMinor: 210_000, likelyMinor: 210_000, highMinor: 210_000 });
    expect(cost?.assumptions.filter(({ source }) => source === 'own').map(({ code }) => code)).toEqual([
      'missedShare',
      'enquiryShare',
      'enquiryValue',
    ]);
  });

  it('is not invented where nothing is lost, and says when the number of calls is a guess', () => {
    expect(costToday({ complaints: true }, figures({ complaints: true }))).toBeNull();
    const facts = { interrupts_work: true };
    expect(costToday(facts, figures(facts, { employees: 3 }))?.assumptions[0]?.source).toBe('guessed');
    expect(volumeOf(knowledge.cost, { hours_needed: '24h' }, null).daysPerMonth).toBe(30);
  });
});

describe('hiring somebody instead', () => {
  it('costs the prefecture’s minimum wage at least, for the hours named', () => {
    const tokyo = hiringCost(figures({ calls_per_day: 10 }, { prefecture: 'JP-13' }));
    // 84 hours × 1,226 yen + 3 % … 84 hours × 1,532 yen + 10 %
    expect(tokyo.monthly).toMatchObject({ lowMinor: 106_100, highMinor: 141_600 });
    const own = { hiringWage: 1500, hiringHours: 40 };
    expect(hiringCost(figures({}, {}, own), own).monthly).toMatchObject({
      lowMinor: 61_800,
      highMinor: 66_000,
    });
  });
});

describe('a price for a number of calls that nobody told us', () => {
  const guess = volumeOf(knowledge.cost, {}, 4);

  it('is told for both ends of what may be, and for one number as soon as the owner tells it', () => {
    expect(callsBetween(guess)).toEqual([2, 18]);
    // 6 a day are 126 a month: 42 of 18 … 378; 10,000 + 328 × 200 = 75,600, each with 10 % tax.
    expect(guessedBill(plan(), 126, guess)).toEqual({
      fewestCalls: 2,
      mostCalls: 18,
      lowMinor: 11_000,
      highMinor: 83_160,
    });
    const told = volumeOf(knowledge.cost, { calls_per_day: 6 }, 4);
    expect(callsBetween(told)).toEqual([6, 6]);
    expect(guessedBill(plan(), 126, told)).toBeNull();
    expect(callsBetween(volumeOf(knowledge.cost, {}, 1))[0]).toBeGreaterThanOrEqual(1);
  });

  it('is told for both ends of a band that was pressed', () => {
    const facts = { calls_per_day: 35, calls_per_day_band: '21-60' };
    const band = volumeOf(knowledge.cost, facts, 4);
    expect(callsBetween(band)).toEqual([21, 60]);
    // 35 a day are 735 a month, so 21 are 441 and 60 are 1,260: 10,000 + 391 × 200 and + 1,210 × 200, each with 10 % tax.
    expect(guessedBill(plan(), 735, band)).toMatchObject({
      fewestCalls: 21,
      mostCalls: 60,
      lowMinor: 97_020,
      highMinor: 277_200,
    });
    const today = costToday({ ...facts, missed_calls: true }, figuresOf(knowledge.cost, business(facts)));
    expect(today?.assumptions[0]).toMatchObject({ code: 'callsPerDay', source: 'band' });
  });

  it('rests on calls only where the bundle takes them', () => {
    const needs = [{ code: 'appointment_setting', probability: 0.8 }] as const;
    expect(restsOnVolume(bundle({ functionCodes: ['appointment_setting'] }), needs)).toBe(false);
    expect(restsOnVolume(bundle(), query().needs)).toBe(true);
  });

  it('is set against somebody part-time from the first call on at which it is dearer', () => {
    const { monthly } = hiringCost(figures({}, { prefecture: 'JP-13' }));
    const from = dearerThanHiringFrom(plan(), 126, guess, monthly)!;
    const billAt = (calls: number) => Math.trunc(monthlyMinor(plan(), 21 * calls, 0) * 1.1);
    expect(billAt(from - 1)).toBeLessThanOrEqual(monthly.likelyMinor);
    expect(billAt(from)).toBeGreaterThan(monthly.likelyMinor);
    expect(dearerThanHiringFrom(plan({ overageMinor: 0 }), 126, guess, monthly)).toBeNull();
    expect(dearerThanHiringFrom(plan(), 1, { ...guess, callsPerDay: 0 }, monthly)).toBeNull();
  });
});

describe('what a proposal would change', () => {
  const facts = { missed_calls: true, calls_per_day: 10 };
  const own = { enquiryValue: 20_000, enquiryShare: 50, missedShare: 10 };
  const given = figures(facts, {}, own);
  const cost = costToday(facts, given, own);

  it('is part of today’s cost, and pays from a volume that is on the curve', () => {
    const effect = effectOf(cost, plan(), 147, given.volume);
    expect(effect?.handedOver).toBeCloseTo(0.7);
    // 210,000 yen × 70 % × 70 … 95 %
    expect(effect?.saved).toMatchObject({ lowMinor: 102_900, highMinor: 139_700 });
    const pays = effect?.paysFromCallsPerDay ?? 0;
    expect(pays).toBeGreaterThan(0);
    const [before, after] = [pays - 1, pays].map((calls) => {
      const bill = Math.trunc(monthlyMinor(plan(), Math.ceil(14.7 * calls), 0) * 1.1);
      return Math.sqrt(10_290 * 13_965) * calls - bill;
    });
    expect(before).toBeLessThan(0);
    expect(after).toBeGreaterThanOrEqual(-60);
    expect(effect?.curve.map(({ billMinor }) => billMinor)).toEqual(
      [...(effect?.curve ?? [])].map(({ billMinor }) => billMinor).sort((a, b) => a - b),
    );
  });

  it('is not promised where today’s cost is unknown', () => {
    expect(effectOf(null, plan(), 147, given.volume)).toBeNull();
    expect(
      effectOf(cost, plan({ baseMinor: 90_000_000 }), 147, given.volume)?.paysFromCallsPerDay,
    ).toBeNull();
  });
});

describe('a bundle without some of its parts', () => {
  const three = bundle({ functionCodes: ['secretary_answering', 'after_hours_reception', 'phone_survey'] });
  const references = new Map([
    ['secretary_answering', 10_000],
    ['after_hours_reception', 20_000],
    ['phone_survey', 10_000],
  ]);
  const ask = (leftOut: string[], from = references) =>
    reduceScope(knowledge, {
      bundle: three,
      plan: plan({ baseMinor: 30_000 }),
      leftOut,
      main: 'secretary_answering',
      needs: query().needs,
      volume: query().volume,
      references: from,
    });

  it('costs less by the share of the left-out parts, at most half of the base fee', () => {
    expect(ask(['phone_survey'])).toMatchObject({ baseMinor: 22_500, takenOffMinor: 7_500, atFloor: false });
    expect(ask(['after_hours_reception', 'phone_survey'])).toMatchObject({
      baseMinor: 15_000,
      takenOffMinor: 15_000,
      atFloor: true,
    });
    expect(ask([])).toMatchObject({ baseMinor: 30_000, takenOffMinor: 0 });
    expect(ask(['phone_survey'], new Map())).toMatchObject({ baseMinor: 30_000 });
  });

  it('keeps what the proposal is about, and has no parts that the bundle never had', () => {
    expect(ask(['secretary_answering'])).toBe('mainStays');
    expect(ask(['order_intake'])).toBe('notInBundle');
  });

  it('never costs more than the whole', () => {
    fc.assert(
      fc.property(fc.subarray(['after_hours_reception', 'phone_survey']), (leftOut) => {
        const [whole, part] = [ask([]), ask(leftOut)];
        if (typeof whole === 'string' || typeof part === 'string') throw new Error('refused');
        expect(part.monthlyWithTax.likelyMinor).toBeLessThanOrEqual(whole.monthlyWithTax.likelyMinor);
        expect(part.baseMinor).toBeGreaterThanOrEqual(15_000);
      }),
    );
  });
});
