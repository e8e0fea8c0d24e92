import fc from 'fast-check';
import { addDays, daysIn, endOfMonth, sum, type CalendarDate, type Minor } from '@madoguchi/kernel';
import { baseOf, openingOf, unusedOf, withAdvance } from './advance.js';
import { followingMonth, monthOf, previousMonth, type BillingMonth } from './billing-month.js';
import { rateMonth, shapeOf, type PlanTerms, type RatedLine, type Rating } from './rating.js';
import { lineText, unusedText } from './wording.js';

const plan: PlanTerms = {
  baseMinor: 30_000,
  includedUnits: 3,
  overageMinor: 220,
  successFeeMinor: 15_000,
  initialFeeMinor: 20_000,
};
const quiet = { billableCalls: 0, freeCalls: 0, acceptedAppointments: 0 };
const texts = ({ lines }: Rating) => lines.map((line) => `${lineText(line)} ${line.amountMinor}`);

test('the first document asks for the part month and the set-up fee, the next ones for usage and the month to come', () => {
  const contract = { startsOn: '2026-11-21', endsOn: null, plan };
  const november = shapeOf(contract, '2026-11')!;
  const opening = openingOf({ plan, shape: november });
  expect(texts(opening)).toEqual([
    '初期費用（初月のみ） 20000',
    '11月分 基本料（前払い、日割り：30,000円×10日÷30日、1円未満切り捨て） 10000',
  ]);
  expect(opening).toMatchObject({ period: november.period, taxableMinor: 30_000 });

  const rated = rateMonth(contract, '2026-11', { ...quiet, billableCalls: 3 })!;
  const closing = withAdvance(rated, {
    paidMinor: 10_000,
    next: { plan, shape: shapeOf(contract, '2026-12')! },
  });
  expect(texts(closing)).toEqual([
    '11月分 基本料（前払いでご請求済み：10,000円） 0',
    '従量料金（基本件数1件を超えた応対。基本件数は10日÷30日の日割り、端数切り捨て） 440',
    '12月分 基本料（前払い） 30000',
  ]);
  expect(closing.taxableMinor).toBe(30_440);
  expect(lineText(closing.lines[2]!, 'en')).toBe('Monthly fee for Dec 2026, in advance');
  expect(lineText(closing.lines[0]!, 'en')).toBe('Monthly fee for Nov 2026 (¥10,000 billed in advance)');
});

test('what is not used comes back less the days that were, which are rounded down; nobody gives back more than was paid', () => {
  const ended = shapeOf({ startsOn: '2026-11-01', endsOn: '2026-12-10' }, '2026-12')!;
  expect(unusedOf(30_000, plan, ended)).toBe(30_000 - 9_677); // 9,677.4
  expect(unusedOf(5_000, plan, ended)).toBe(0);
  expect(unusedOf(30_000, plan, undefined)).toBe(30_000);
  expect(unusedText('2026-12', 30_000, 30_000, ended)).toBe(
    '契約の終了により、前払いの12月分の基本料30,000円から、ご利用の日数分（30,000円×10日÷31日、1円未満切り捨て）を引いた残りをお返しします。',
  );
  expect(unusedText('2026-12', 30_000, 30_000, undefined)).toBe(
    '契約の終了により、前払いの12月分の基本料30,000円をお返しします。',
  );
});

/** The plans of a contract: each counts from the first day of a month, as amendments do. */
interface Life {
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  /** The day on which the end became known. */
  readonly knownOn: CalendarDate;
  readonly plans: readonly (PlanTerms & { readonly inAdvance: boolean })[];
}

/** Every document of a contract as it would be written on the first day after its month, and what comes back at the end. */
function billed(life: Life): { total: Minor; documents: Minor[] } {
  const first = monthOf(life.startsOn);
  const planOf = (month: BillingMonth) => {
    const index = monthsBetween(first, month);
    return life.plans[Math.min(Math.max(index, 0), life.plans.length - 1)]!;
  };
  const known = (on: CalendarDate) => ({
    startsOn: life.startsOn,
    endsOn: life.knownOn <= on ? life.endsOn : null,
  });
  const documents: Minor[] = [];
  let paid = null as { month: BillingMonth; minor: Minor } | null;
  let returned = 0;
  for (
    let month = previousMonth(life.startsOn);
    month <= monthOf(life.endsOn);
    month = followingMonth(month)
  ) {
    const writtenOn = month < first ? life.startsOn : addDays(endOfMonth(`${month}-01`), 1);
    const contract = known(writtenOn);
    const next = planOf(followingMonth(month));
    const shape = next.inAdvance ? shapeOf(contract, followingMonth(month)) : undefined;
    const rated = rateMonth({ ...contract, plan: planOf(month) }, month, quiet);
    const document: Rating | undefined = rated
      ? withAdvance(rated, {
          paidMinor: paid?.month === month ? paid.minor : null,
          next: shape ? { plan: next, shape } : null,
        })
      : shape?.isFirst
        ? openingOf({ plan: next, shape })
        : undefined;
    if (!document) continue;
    documents.push(document.taxableMinor);
    const advance: RatedLine | undefined = document.lines.find(({ kind }) => kind === 'advance');
    paid = advance ? { month: followingMonth(month), minor: advance.amountMinor } : null;
    if (paid) returned += unusedOf(paid.minor, planOf(paid.month), shapeOf(life, paid.month));
  }
  return { total: sum(documents) - returned, documents };
}

const monthsBetween = (from: BillingMonth, to: BillingMonth): number => {
  const [y1, m1] = from.split('-').map(Number) as [number, number];
  const [y2, m2] = to.split('-').map(Number) as [number, number];
  return (y2 - y1) * 12 + m2 - m1;
};

test('whatever the days, the plans and the moment the end became known: in advance costs to the yen what arrears cost', () => {
  const terms = fc.record({
    baseMinor: fc.integer({ min: 1, max: 1_000_000 }),
    includedUnits: fc.nat(50),
    overageMinor: fc.nat(500),
    successFeeMinor: fc.nat(20_000),
    initialFeeMinor: fc.nat(50_000),
    minimumMinor: fc.nat(1_500_000),
    inAdvance: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 800 }),
      fc.nat(200),
      fc.nat(60),
      fc.array(terms, { minLength: 1, maxLength: 5 }),
      (start, length, notice, plans) => {
        const startsOn = addDays('2027-01-01', start);
        const endsOn = addDays(startsOn, length);
        const life = { startsOn, endsOn, knownOn: addDays(endsOn, -notice), plans };
        const arrears = billed({ ...life, plans: plans.map((each) => ({ ...each, inAdvance: false })) });
        const mixed = billed(life);
        expect(mixed.total).toBe(arrears.total);
        for (const amount of mixed.documents) expect(amount).toBeGreaterThanOrEqual(0);
      },
    ),
    { numRuns: 500 },
  );
});

test('a whole month in advance is the whole fee, a part of it never more', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.integer({ min: 0, max: 700 }),
      (baseMinor, days) => {
        const startsOn = addDays('2027-01-01', days);
        const shape = shapeOf({ startsOn, endsOn: null }, monthOf(startsOn))!;
        const whole = daysIn(shape.period) === shape.daysInMonth;
        const base = baseOf({ ...plan, baseMinor }, shape);
        expect(whole ? base === baseMinor : base < baseMinor || baseMinor === 0).toBe(true);
      },
    ),
  );
});
