import { ageBand } from './ageing.js';
import { partOf, recovery, totalOf, writeOffRecovered, writtenOff } from './write-off.js';

const bill = { taxableMinor: 49_800, taxMinor: 4_980 };
const nothing = { taxableMinor: 0, taxMinor: 0 };

test('a part of a bill has its part of the tax, and the last part leaves nothing', () => {
  const first = partOf(bill, 10_001);
  expect(totalOf(first)).toBe(10_001);
  expect(first.taxMinor).toBe(909);
  const rest = {
    taxableMinor: bill.taxableMinor - first.taxableMinor,
    taxMinor: bill.taxMinor - first.taxMinor,
  };
  expect(partOf(rest, totalOf(rest))).toEqual(rest);
  expect(() => partOf(bill, totalOf(bill) + 1)).toThrow(RangeError);
});

test('what is written off is what is still owed, however payments come and go', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    let recovered = nothing;
    let at = seed;
    for (let step = 0; step < 8; step += 1) {
      at = (at * 48_271) % 2_147_483_647;
      const openMinor = at % (totalOf(bill) + 1);
      const part = recovery(bill, recovered, openMinor);
      if (part)
        recovered = {
          taxableMinor: recovered.taxableMinor + part.taxableMinor,
          taxMinor: recovered.taxMinor + part.taxMinor,
        };
      expect(totalOf(bill) - totalOf(recovered)).toBe(openMinor);
      expect(Math.min(recovered.taxableMinor, recovered.taxMinor)).toBeGreaterThanOrEqual(0);
      expect(recovery(bill, recovered, openMinor)).toBeUndefined();
    }
    const last = recovery(bill, recovered, 0) ?? nothing;
    expect(recovered.taxMinor + last.taxMinor).toBe(bill.taxMinor);
  }
});

test('both postings balance, keep the tax apart, and undo each other', () => {
  const off = { id: 'a', clientId: 'c', ...bill };
  const amounts = (entries: readonly { account: string; amountMinor: number }[]) =>
    Object.fromEntries(entries.map(({ account, amountMinor }) => [account, amountMinor]));
  expect(amounts(writtenOff(off).entries)).toEqual({
    bad_debt_loss: 49_800,
    bad_debt_tax: 4_980,
    customer_receivable: -54_780,
  });
  expect(amounts(writeOffRecovered(off).entries)).toEqual({
    bad_debt_loss: -49_800,
    bad_debt_tax: -4_980,
    customer_receivable: 54_780,
  });
});

test('a band ends with its last day', () => {
  expect([-1, 0, 30, 31, 60, 61, 90, 91].map(ageBand)).toEqual([
    'notDue', 'to30', 'to30', 'to60', 'to60', 'to90', 'to90', 'over90',
  ]); // prettier-ignore
});
