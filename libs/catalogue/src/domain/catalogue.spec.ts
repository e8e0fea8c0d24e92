import {
  hoursFromWords,
  Refusal,
  usualHours,
  WHOLE_BPS,
  type OverageTiers,
  waysToPay,
} from '@madoguchi/kernel';
import fc from 'fast-check';
import { checkContent, limits, tidy, type BundleContent } from './bundle-content.js';
import { functionsOf, partsTotal, serviceFunctions } from './functions.js';
import { composeShares } from './shares.js';
import {
  firstStatus,
  moveVersion,
  versionMoves,
  type VersionMove,
  type VersionStatus,
} from './version-states.js';

const step = (upTo: number | null, unitPrice: string) => ({ upTo, unitPrice });
const tierMistakes: [string, OverageTiers, string][] = [
  ['no step', { mode: 'graduated', steps: [] }, ''],
  ['six steps', { mode: 'graduated', steps: [1, 2, 3, 4, 5, null].map((upTo) => step(upTo, '9')) }, ''],
  ['a last step with an end', { mode: 'graduated', steps: [step(5, '9')] }, '.steps.0.upTo'],
  [
    'an open step before the last',
    { mode: 'graduated', steps: [step(null, '9'), step(null, '8')] },
    '.steps.0.upTo',
  ],
  [
    'steps that do not rise',
    { mode: 'graduated', steps: [step(5, '9'), step(5, '8'), step(null, '7')] },
    '.steps.1.upTo',
  ],
  ['half a call', { mode: 'graduated', steps: [step(0.5, '9'), step(null, '8')] }, '.steps.0.upTo'],
  ['a price that is none', { mode: 'graduated', steps: [step(null, '１２円')] }, '.steps.0.unitPrice'],
  ['a price below zero', { mode: 'graduated', steps: [step(null, '-1')] }, '.steps.0.unitPrice'],
  ['five decimals', { mode: 'graduated', steps: [step(null, '0.00001')] }, '.steps.0.unitPrice'],
  ['an absurd price', { mode: 'graduated', steps: [step(null, '100000.1')] }, '.steps.0.unitPrice'],
  [
    'one price for all that rises',
    { mode: 'volume', steps: [step(5, '9'), step(null, '9.5')] },
    '.steps.1.unitPrice',
  ],
];

const content: BundleContent = {
  name: '札幌の工務店あんしん電話番',
  tagline: '現場に出ている間の電話を、聞き逃しません',
  story: '現場中心の会社向けに、電話の一次受けと訪問の手配をまとめました。',
  functionCodes: ['secretary_answering', 'dispatch_coordination'],
  prefectures: ['JP-01'],
  hours: hoursFromWords('平日9:00〜18:00'),
  languages: ['ja'],
  capacityPerMonth: 20,
  plans: [
    {
      name: '標準',
      baseMinor: 12_000,
      includedUnits: 50,
      overageMinor: 200,
      overageTiers: null,
      successFeeMinor: 0,
      initialFeeMinor: 10_000,
      minimumMinor: 0,
      baseInAdvance: false,
      asksDeposit: false,
      waysToPay,
      minimumTermMonths: 3,
      noticeDays: 30,
    },
  ],
};

describe('the shares of a bundle', () => {
  const rule = { platformBps: 1500, operatorMinBps: 3000, operatorMaxBps: 7000 };

  it('always add up to the whole and never take anything below zero', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3000, max: 7000 }), (operatorBps) => {
        const shares = composeShares(rule, operatorBps);
        if ('reason' in shares) return false;
        const { platformBps, producerBps, operatorBps: operator } = shares;
        return platformBps + producerBps + operator === WHOLE_BPS && producerBps > 0 && platformBps === 1500;
      }),
    );
  });

  it.each([2999, 7001, -1, 0.5, NaN])('refuse an operator part of %p', (operatorBps) => {
    expect(composeShares(rule, operatorBps)).toMatchObject({ path: 'operatorShareBps' });
  });
});

describe('a version', () => {
  it('can reach every status of the table from a draft', () => {
    const reached = new Set<VersionStatus>([firstStatus]);
    for (let grown = true; grown;) {
      const before = reached.size;
      for (const { from, to } of Object.values(versionMoves))
        if (from.some((status) => reached.has(status))) reached.add(to);
      grown = reached.size > before;
    }
    expect([...reached].sort()).toEqual(['draft', 'published', 'rejected', 'retired', 'submitted']);
  });

  it('never leaves `retired`, and leaves `published` only to retire, whatever is tried', () => {
    const moves = Object.keys(versionMoves) as VersionMove[];
    for (const move of moves) {
      if (move !== 'retire') expect(after('published', move)).toBe('published');
      expect(after('retired', move)).toBe('retired');
    }
  });

  it('does nothing when the same move is asked for twice', () => {
    expect(moveVersion('submitted', 'submit')).toBeUndefined();
    expect(moveVersion('published', 'approve')).toBeUndefined();
  });

  it('says where it stands when a move is refused', () => {
    expect(() => moveVersion('submitted', 'revise')).toThrow(new Refusal('CONFLICT', 'versionUnderReview'));
  });

  function after(status: VersionStatus, move: VersionMove): VersionStatus {
    try {
      return moveVersion(status, move) ?? status;
    } catch {
      return status;
    }
  }
});

describe('the content of a bundle', () => {
  it('is accepted when complete', () => expect(checkContent(content)).toEqual([]));

  it('names ways to pay in their usual order, each once', () => {
    const plan = { ...content.plans[0]!, waysToPay: ['transfer', 'card', 'transfer'] as const };
    expect(tidy({ ...content, plans: [plan] }).plans[0]!.waysToPay).toEqual(['card', 'transfer']);
  });

  it.each<[string, Partial<BundleContent>, string]>([
    ['no name', { name: '  ' }, 'name'],
    ['a name of 61 letters', { name: 'あ'.repeat(61) }, 'name'],
    ['a null byte', { story: 'a\u0000b' }, 'story'],
    ['no function', { functionCodes: [] }, 'functions'],
    ['a function nobody knows', { functionCodes: ['secretary_answering', 'magic'] }, 'functions.1'],
    ['a prefecture that does not exist', { prefectures: ['JP-48'] }, 'prefectures.0'],
    ['a language nobody answers in', { languages: ['xx'] }, 'languages.0'],
    ['no capacity', { capacityPerMonth: 0 }, 'capacityPerMonth'],
    ['no plan', { plans: [] }, 'plans'],
    ['no card', { plans: [{ ...content.plans[0]!, waysToPay: ['transfer'] }] }, 'plans.0.waysToPay'],
    [
      'a store without the transfer',
      { plans: [{ ...content.plans[0]!, waysToPay: ['card', 'konbini'] }] },
      'plans.0.waysToPay',
    ],
    ['a negative price', { plans: [{ ...content.plans[0]!, baseMinor: -1 }] }, 'plans.0.baseMinor'],
    ['half a yen', { plans: [{ ...content.plans[0]!, overageMinor: 0.5 }] }, 'plans.0.overageMinor'],
    [
      'a plan that earns nothing',
      { plans: [{ ...content.plans[0]!, baseMinor: 0, overageMinor: 0 }] },
      'plans.0.baseMinor',
    ],
    ...tierMistakes.map(([name, overageTiers, path]): [string, Partial<BundleContent>, string] => [
      name,
      { plans: [{ ...content.plans[0]!, overageTiers }] },
      `plans.0.overageTiers${path}`,
    ]),
    ['no hours at all', { hours: { ...content.hours, spans: [] } }, 'hours.spans'],
    [
      'hours that close before they open',
      { hours: { ...content.hours, spans: [{ weekday: 1, opensAt: '18:00', closesAt: '09:00' }] } },
      'hours.spans.0.closesAt',
    ],
    ['hours twice', { hours: { ...content.hours, spans: [...usualHours, ...usualHours] } }, 'hours.spans.5'],
    ['an endless note on the hours', { hours: { ...content.hours, note: '夜'.repeat(101) } }, 'hours.note'],
    ['two plans of one name', { plans: [content.plans[0]!, content.plans[0]!] }, 'plans.1.name'],
  ])('is refused with %s', (_, change, path) => {
    expect(checkContent({ ...content, ...change }).map((problem) => problem.path)).toContain(path);
  });

  it('counts letters as people do, so that 60 emoji fit', () => {
    expect(checkContent({ ...content, name: '🎉'.repeat(limits.name) })).toEqual([]);
  });

  it('keeps hours in order, spans that touch as one, and an empty note as none', () => {
    const spans = ['13:00-18:00', '09:00-13:00'].map((text) => ({
      weekday: 1,
      opensAt: text.slice(0, 5),
      closesAt: text.slice(6),
    }));
    expect(tidy({ ...content, hours: { spans, closedOnHolidays: true, note: ' ' } }).hours).toEqual({
      spans: [{ weekday: 1, opensAt: '09:00', closesAt: '18:00' }],
      closedOnHolidays: true,
      note: null,
    });
  });

  it('loses repetitions and outer blanks but keeps its order', () => {
    expect(tidy({ ...content, name: ' 名 ', prefectures: ['JP-13', 'JP-01', 'JP-13'] })).toMatchObject({
      name: '名',
      prefectures: ['JP-13', 'JP-01'],
    });
  });
});

describe('the functions', () => {
  it('are sixteen, with both languages and a price', () => {
    expect(serviceFunctions).toHaveLength(16);
    for (const one of serviceFunctions) {
      expect(one.name.ja && one.name.en && one.description.ja && one.description.en).toBeTruthy();
      expect(one.referenceMonthlyMinor).toBeGreaterThan(0);
    }
    expect(new Set(serviceFunctions.map((one) => one.code)).size).toBe(16);
  });

  it('sum up to what they cost one by one', () => {
    expect(partsTotal(['secretary_answering', 'dispatch_coordination'])).toBe(45_000);
    expect(functionsOf(['order_intake', 'secretary_answering']).map((one) => one.code)).toEqual([
      'order_intake',
      'secretary_answering',
    ]);
  });
});
