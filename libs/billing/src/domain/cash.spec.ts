import fc from 'fast-check';
import { cashMoved, type CashKind } from './cash.js';
import { invoicePaid, type Account, type Posting } from './ledger.js';

const sums = (postings: readonly Posting[]) => {
  const found = new Map<Account, number>();
  for (const { account, amountMinor } of postings.flatMap(({ entries }) => entries))
    found.set(account, (found.get(account) ?? 0) + amountMinor);
  return found;
};
const moved = (kind: CashKind, amountMinor: number) =>
  cashMoved({ id: crypto.randomUUID(), clientId: 'c', kind, amountMinor });

test('a transfer is owed to the client until it pays an invoice, and leaves its account with the whole invoice', () => {
  const invoice = { id: 'i', clientId: 'c' };
  const part = [moved('funded', 7_000), moved('applied', -7_000)];
  expect(Object.fromEntries(sums(part))).toEqual({
    transfer_clearing: 7_000,
    client_funds: 0,
    customer_receivable: -7_000,
  });
  const whole = [
    ...part,
    moved('funded', 5_000),
    moved('applied', -4_000),
    invoicePaid(invoice, 11_000, 11_000, 11_000),
  ];
  expect(Object.fromEntries(sums(whole))).toEqual({
    transfer_clearing: 1_000,
    client_funds: -1_000,
    customer_receivable: -11_000,
    stripe_clearing: 11_000,
  });
});

test('any order of movements keeps the books: what is kept at the provider is what is owed and what was used', () => {
  const movement = fc.oneof(
    fc.tuple(
      fc.constantFrom<CashKind>('funded', 'unapplied', 'return_failed', 'refunded'),
      fc.integer({ min: 1, max: 500_000 }),
    ),
    fc.tuple(
      fc.constantFrom<CashKind>('applied', 'reversed', 'returned'),
      fc.integer({ min: -500_000, max: -1 }),
    ),
  );
  fc.assert(
    fc.property(fc.array(movement, { maxLength: 30 }), (movements) => {
      const balances = sums(movements.map(([kind, amount]) => moved(kind, amount)));
      const unused = movements.reduce((sum, [, amount]) => sum + amount, 0);
      expect(0 - (balances.get('client_funds') ?? 0)).toBe(unused);
      expect([...balances.values()].reduce((sum, each) => sum + each, 0)).toBe(0);
      const used = 0 - (balances.get('customer_receivable') ?? 0);
      expect((balances.get('transfer_clearing') ?? 0) - used).toBe(unused);
    }),
  );
});
