import fc from 'fast-check';
import { claimTax, payeeTaxOn } from './payee-tax.js';
import { payoutCutOff, planPayouts, type Due } from './payout.js';

const due = (more: Partial<Due>): Due => ({
  invoiceId: 'a',
  contractNumber: 'C-1',
  deductionId: null,
  payeeId: 'p1',
  role: 'producer',
  netMinor: 1_000,
  taxRateBps: 1_000,
  period: { startsOn: '2026-11-01', endsOn: '2026-11-30' },
  advanced: false,
  ...more,
});

test('a statement rounds its tax once and its lines still add up to the yen', () => {
  const [payout] = planPayouts(
    [
      due({ invoiceId: 'a', netMinor: 105 }),
      due({ invoiceId: 'b', netMinor: 105 }),
      due({ invoiceId: 'c', netMinor: 105 }),
    ],
    'down',
  );
  expect(payout).toMatchObject({ netMinor: 315, taxMinor: 31, amountMinor: 346 });
  expect(payout!.lines.map((line) => line.taxMinor)).toEqual([11, 10, 10]);
});

test('each payee has one statement per role', () => {
  const plans = planPayouts([due({}), due({ role: 'operator' }), due({ payeeId: 'p2' })], 'down');
  expect(plans.map((plan) => [plan.payeeId, plan.role])).toEqual([
    ['p1', 'operator'],
    ['p1', 'producer'],
    ['p2', 'producer'],
  ]);
});

test('the lines of several contracts stand by contract number and month, whatever ids chance gave', () => {
  const november = { startsOn: '2026-11-01', endsOn: '2026-11-30' };
  const october = { startsOn: '2026-10-01', endsOn: '2026-10-31' };
  const lines = [
    due({ invoiceId: 'a', contractNumber: 'C-3', period: october }),
    due({ invoiceId: 'z', contractNumber: 'C-1', period: november }),
    due({ invoiceId: 'c', contractNumber: 'C-2', period: november }),
    due({ invoiceId: 'd', contractNumber: 'C-2', period: october }),
    due({ invoiceId: 'c', contractNumber: 'C-2', period: november, deductionId: 'x', netMinor: -100 }),
  ];
  for (const given of [lines, [...lines].reverse()]) {
    const [plan] = planPayouts(given, 'down');
    expect(
      plan!.lines.map(({ due: each }) => [each.contractNumber, each.period.startsOn, each.netMinor]),
    ).toEqual([
      ['C-1', '2026-11-01', 1_000],
      ['C-2', '2026-10-01', 1_000],
      ['C-2', '2026-11-01', 1_000],
      ['C-2', '2026-11-01', -100],
      ['C-3', '2026-10-01', 1_000],
    ]);
    expect(plan!.period).toEqual({ startsOn: '2026-10-01', endsOn: '2026-11-30' });
  }
});

test('nothing is planned for a share of zero', () => {
  expect(planPayouts([due({ netMinor: 0 })], 'down')).toEqual([]);
});

test('the order in which shares are read does not change the plan', () => {
  const dues = fc.array(
    fc.record({
      invoiceId: fc.uuid(),
      payeeId: fc.constantFrom('p1', 'p2'),
      role: fc.constantFrom('producer' as const, 'operator' as const),
      netMinor: fc.nat(900_000),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(dues, (parts) => {
      const all = parts.map(due);
      const plans = planPayouts(all, 'down');
      expect(planPayouts([...all].reverse(), 'down')).toEqual(plans);
      for (const plan of plans) {
        expect(plan.lines.reduce((sum, line) => sum + line.due.netMinor + line.taxMinor, 0)).toBe(
          plan.amountMinor,
        );
        expect(plan.netMinor + plan.taxMinor).toBe(plan.amountMinor);
      }
    }),
  );
});

test('what ended before the month of the pay day is paid', () => {
  expect(payoutCutOff('2026-12-25')).toBe('2026-11-30');
  expect(payoutCutOff('2027-01-01')).toBe('2026-12-31');
});

test('tax paid to an unregistered payee may be claimed only in part, by the day', () => {
  expect(payeeTaxOn('T7000012050002', '2026-11-30')).toEqual({ registered: true, creditBps: 10_000 });
  expect(
    ['2026-09-30', '2026-10-01', '2028-09-30', '2028-10-01', '2030-10-01', '2031-10-01'].map(
      (day) => payeeTaxOn(null, day).creditBps,
    ),
  ).toEqual([8_000, 7_000, 7_000, 5_000, 3_000, 0]);
  expect(claimTax(101, payeeTaxOn(null, '2026-11-30'))).toEqual({ claimableMinor: 70, costMinor: 31 });
});

test('what is owed back is taken off, and the transfers add up to the statement', () => {
  const amounts = fc.array(fc.tuple(fc.nat(4), fc.integer({ min: -50_000, max: 90_000 })), { maxLength: 10 });
  fc.assert(
    fc.property(amounts, (rows) => {
      const all = rows.map(([invoice, netMinor], index) =>
        due({ invoiceId: `i${invoice}`, netMinor, deductionId: netMinor < 0 ? `d${index}` : null }),
      );
      const net = all.reduce((sum, each) => sum + each.netMinor, 0);
      const [plan] = planPayouts(all, 'down');
      if (net <= 0) return expect(plan).toBeUndefined();
      expect(plan!.amountMinor).toBe(net + Math.floor(net / 10));
      expect(plan!.lines.reduce((sum, line) => sum + line.transferMinor, 0)).toBe(plan!.amountMinor);
      for (const line of plan!.lines) {
        expect(line.transferMinor).toBeGreaterThanOrEqual(0);
        expect(line.transferMinor).toBeLessThanOrEqual(Math.max(line.due.netMinor + line.taxMinor, 0));
      }
    }),
  );
});

test('a balance below zero waits for the next run', () => {
  const owed = due({ invoiceId: 'a', netMinor: -5_000, deductionId: 'd' });
  expect(planPayouts([owed, due({ invoiceId: 'b', netMinor: 4_000 })], 'down')).toEqual([]);
  const [plan] = planPayouts(
    [owed, due({ invoiceId: 'b', netMinor: 4_000 }), due({ invoiceId: 'c', netMinor: 3_000 })],
    'down',
  );
  expect(plan).toMatchObject({ netMinor: 2_000, taxMinor: 200, amountMinor: 2_200 });
  expect(plan!.lines.map((line) => line.transferMinor)).toEqual([0, 0, 2_200]);
});
