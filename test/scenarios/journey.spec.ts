import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPrivateInstance, type PrivateInstance } from '../../apps/local/src/instance.js';
import { believable, readInput, type JourneyInput } from '../../apps/local/src/journey/input.js';
import { journey, openMarketplace, type Marketplace } from '../../apps/local/src/journey/journey.js';
import type { Summary } from '../../apps/local/src/journey/summary.js';
import { expectedBill, japaneseMonth } from './support/expected-bill.js';
import { buildPrograms } from './support/stage.js';

let instance: PrivateInstance;
let place: Marketplace;
let folder: string;

beforeAll(async () => {
  buildPrograms();
  folder = await mkdtemp(join(tmpdir(), 'madoguchi-scenario-'));
  instance = await startPrivateInstance();
  place = await openMarketplace(instance, believable, () => undefined);
}, 400_000);
afterAll(async () => {
  await instance?.stop();
  await rm(folder, { recursive: true, force: true });
});

type Call = JourneyInput['calls'][number];
type Ended = Extract<Summary, { bundle: null }>;
type Bought = Exclude<Summary, Ended>;
const calls = (count: number, month: string, kind: Call['kind'] = 'answered'): Call[] =>
  Array.from({ length: count }, (_, index) => ({
    at: `${month}-${String(2 + (index % 26)).padStart(2, '0')}T${String(9 + (index % 9)).padStart(2, '0')}:30:00+09:00`,
    seconds: 45,
    kind,
  }));

const inputOf = (wishes: object): JourneyInput => readInput(JSON.stringify({ ...lawyer, ...wishes }));
const lawyer = {
  statement: '一人で行政書士事務所をしています。外に出ていると電話に出られません。',
  industry: 'legal_tax',
  employees: 1,
  prefecture: '東京都',
  facts: { direction: 'inbound', calls_per_day: 1, missed_calls: true, who_answers_now: 'owner' },
};
const sales = {
  statement:
    'We have a list of 500 companies and nobody to call them. We want meetings booked for our only salesperson.',
  facts: { direction: 'outbound' },
  language: 'en',
};

const play = async (input: JourneyInput): Promise<Summary> =>
  journey(instance, input, folder, () => undefined, place);

/** Every invoice must be what the signed terms and the calls say, to the yen, and the provider must have collected the same. */
function expectExactBills(input: JourneyInput, summary: Summary): asserts summary is Bought {
  if (summary.bundle === null) throw new Error(`No bundle: ${JSON.stringify(summary.end)}`);
  const months = new Map<string, { billable: number; appointments: number }>();
  const monthOf = (at: string) => {
    const month = japaneseMonth(at);
    if (!months.has(month)) months.set(month, { billable: 0, appointments: 0 });
    return months.get(month)!;
  };
  monthOf(`${input.startsOn}T00:00:00+09:00`);
  for (const { at, kind } of input.calls) monthOf(at).billable += kind === 'answered' ? 1 : 0;
  monthOf(`${input.startsOn}T00:00:00+09:00`).appointments = input.appointments;
  const expected = [...months].sort().map(([month, happened]) => ({
    month,
    ...expectedBill(summary.plan, input.startsOn, month, happened),
  }));
  const billed = summary.invoices.map(({ period, lines, taxableMinor, taxMinor, totalMinor }) => ({
    month: period.startsOn.slice(0, 7),
    lines: lines.map(({ amountMinor }) => amountMinor),
    taxableMinor,
    taxMinor,
    totalMinor,
  }));
  expect(billed).toEqual(expected);
  expect(summary.stripeInvoiceTotalMinor).toBe(summary.invoices[0]!.totalMinor);
  expect(summary.ledger.debitsMinor).toBe(summary.ledger.creditsMinor);
  expect(Object.values(summary.ledger.byAccount).reduce((sum, amount) => sum + amount, 0)).toBe(0);
  expect(summary.payouts.every(({ amountMinor, status }) => amountMinor > 0 && status === 'sent')).toBe(true);
  expect(summary.invoice!.registrationNumber).toMatch(/^T\d{13}$/);
}

const kindsOf = ({ usage }: Summary) => {
  const counted: Record<string, number> = {};
  for (const { kind, billable, rule } of usage) {
    const name = `${kind} ${billable ? 'billable' : 'free'} ${rule}`;
    counted[name] = (counted[name] ?? 0) + 1;
  }
  return counted;
};

// Time only goes forward, so the journeys are told in the order of their months.
describe('a journey', () => {
  it('keeps every promise by default', async () => {
    const summary = await play(believable);
    expectExactBills(believable, summary);
    for (const file of [summary.files.contractPdf, summary.files.invoicePdf])
      expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
    expect(summary.diagnosis.top3[0]).toBe('secretary_answering');
    expect(summary.diagnosis.evidence[0]!.evidence.length).toBeGreaterThan(0);
    expect(
      Object.keys(kindsOf(summary)).filter(
        (name) => !/billable answered_|free (spam|wrong_number|silent|abandoned)_free/.test(name),
      ),
    ).toEqual([]);
  }, 400_000);

  it('charges the first and the last second of a month to the right one, at the end of a year', async () => {
    const edges = [
      '2026-12-31T14:59:59Z',
      '2026-12-31T15:00:00Z',
      '2027-01-31T23:59:59+09:00',
      '2027-02-01T00:00:00+09:00',
    ];
    const input = inputOf({
      startsOn: '2026-12-01',
      calls: [...edges.map((at) => ({ at, seconds: 30, kind: 'answered' })), ...calls(31, '2027-01')],
    });
    const summary = await play(input);
    expectExactBills(input, summary);
    expect(summary.invoices.map(({ period }) => period)).toEqual([
      { startsOn: '2026-12-01', endsOn: '2026-12-31' },
      { startsOn: '2027-01-01', endsOn: '2027-01-31' },
      { startsOn: '2027-02-01', endsOn: '2027-02-28' },
    ]);
    // One call belongs to December, 33 to January, one to February; 30 are included.
    expect(summary.invoices.map(({ lines }) => lines.length)).toEqual([2, 2, 1]);
  }, 400_000);

  it('costs the base fee of the days it ran when nobody calls', async () => {
    const input = inputOf({ startsOn: '2028-02-15', calls: [] });
    const summary = await play(input);
    expectExactBills(input, summary);
    expect(summary.usage).toEqual([]);
    expect(summary.invoices[0]!.period).toEqual({ startsOn: '2028-02-15', endsOn: '2028-02-29' });
  }, 400_000);

  it('counts nothing when only spam calls', async () => {
    const input = inputOf({ startsOn: '2028-03-01', calls: calls(40, '2028-03', 'spam') });
    const summary = await play(input);
    expectExactBills(input, summary);
    expect(kindsOf(summary)).toEqual({ 'call free spam_free': 40 });
    expect(summary.invoices[0]!.lines).toHaveLength(2);
  }, 400_000);

  it('gives each of the five kinds its rule and bills what is over the included units', async () => {
    const input = inputOf({
      startsOn: '2028-04-01',
      calls: [
        ...calls(37, '2028-04'),
        ...calls(4, '2028-04', 'spam'),
        ...calls(3, '2028-04', 'wrong_number'),
        ...calls(2, '2028-04', 'silent'),
        ...calls(5, '2028-04', 'abandoned'),
      ],
    });
    const summary = await play(input);
    expectExactBills(input, summary);
    expect(kindsOf(summary)).toEqual({
      'call billable answered_counts': 37,
      'call free spam_free': 4,
      'call free wrong_number_free': 3,
      'call free silent_free': 2,
      'call free abandoned_free': 5,
    });
    expect(summary.invoices[0]!.lines).toHaveLength(3);
  }, 400_000);

  it('bills accepted appointments, to an owner who reads English', async () => {
    const input = inputOf({
      ...sales,
      startsOn: '2028-05-10',
      calls: calls(6, '2028-05')
        .slice(0, 6)
        .map((call, i) => ({ ...call, at: `2028-05-${20 + i}T10:00:00+09:00` })),
      appointments: 4,
    });
    const summary = await play(input);
    expectExactBills(input, summary);
    expect(summary.plan.successFeeMinor).toBeGreaterThan(0);
    expect(summary.usage.filter(({ kind }) => kind === 'appointment')).toHaveLength(4);
  }, 400_000);

  it.each([
    [
      'ja',
      '電話は一日に一本あるかないかで、家族が出られるので困っていません。売上が下がったのは近くに大型店ができたからです。',
    ],
    [
      'en',
      'The phone hardly ever rings and my wife answers it. Sales fell because a supermarket opened next door.',
    ],
  ])(
    'ends honestly where no service helps (%s)',
    async (language, statement) => {
      const summary = (await play(
        inputOf({ statement, language, facts: {}, startsOn: '2028-06-01' }),
      )) as Ended;
      expect(summary.bundle).toBeNull();
      expect(summary.end.reason).toMatch(/NO_OUTSOURCING|NOT_A_PHONE_PROBLEM|INHOUSE_BUILD/);
      expect(summary.end.headline).not.toBe('');
      expect(summary.end.instead.length).toBeGreaterThan(0);
      const readable = [summary.end.headline, ...summary.end.instead].join('');
      expect(/[\u3040-\u30ff]/.test(readable)).toBe(language === 'ja');
      expect(summary.invoices).toEqual([]);
    },
    60_000,
  );

  it('charges a call that goes on past midnight to the month in which it rang', async () => {
    const input = inputOf({
      startsOn: '2028-08-31',
      calls: [{ at: '2028-08-31T23:50:00+09:00', seconds: 1_800, kind: 'answered' }],
    });
    const summary = await play(input);
    expectExactBills(input, summary);
    expect(summary.invoices.map(({ period }) => period)).toEqual([
      { startsOn: '2028-08-31', endsOn: '2028-08-31' },
    ]);
    expect(kindsOf(summary)).toEqual({ 'call billable answered_counts': 1 });
  }, 400_000);

  it('holds with more than a thousand calls in a month', async () => {
    const input = inputOf({ startsOn: '2028-09-01', calls: calls(1_200, '2028-09') });
    const summary = await play(input);
    expectExactBills(input, summary);
    expect(kindsOf(summary)).toEqual({ 'call billable answered_counts': 1_200 });
  }, 600_000);
});
