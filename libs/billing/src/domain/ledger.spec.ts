import fc from 'fast-check';
import { sum } from '@madoguchi/kernel';
import { documentTotals } from './document-tax.js';
import {
  accounts,
  advanceEarned,
  invoiceIssued,
  invoicePaid,
  payoutTax,
  posting,
  processorFee,
  revenueSplit,
  transferSent,
  type Account,
  type Posting,
} from './ledger.js';
import { claimTax, payeeTaxOn } from './payee-tax.js';
import { planPayouts } from './payout.js';
import { splitByShares } from './split.js';

const shares = fc.tuple(fc.nat(10_000), fc.nat(10_000)).map(([a, b]) => {
  const [low, high] = a < b ? [a, b] : [b, a];
  return { platformBps: low, producerBps: high - low, operatorBps: 10_000 - high };
});
const balance = (postings: Posting[], account: Account) =>
  sum(
    postings
      .flatMap((each) => each.entries)
      .filter((entry) => entry.account === account)
      .map((entry) => entry.amountMinor),
  );

test('shares give every yen to exactly one of three', () => {
  fc.assert(
    fc.property(fc.nat(100_000_000), shares, (taxableMinor, own) => {
      const split = splitByShares(taxableMinor, own);
      expect(split.platformMinor + split.producerMinor + split.operatorMinor).toBe(taxableMinor);
      expect(Math.min(split.platformMinor, split.producerMinor, split.operatorMinor)).toBeGreaterThanOrEqual(
        0,
      );
    }),
  );
});

test('shares that are not the whole are refused', () => {
  expect(() => splitByShares(100, { platformBps: 1_500, producerBps: 3_000, operatorBps: 5_400 })).toThrow(
    RangeError,
  );
});

test('a posting that does not balance is refused, and zero amounts leave no entry', () => {
  const head = { kind: 'invoice_issued', sourceType: 'invoice', sourceId: 'i' } as const;
  expect(() => posting(head, [['revenue', null, -1]])).toThrow(/does not balance/);
  expect(posting(head, [['revenue', null, 0]]).entries).toEqual([]);
});

test('from issue to payout everything balances, receivables and payables end at zero, and what stays is ours', () => {
  const invoice = fc.record({ taxableMinor: fc.nat(3_000_000), advanceMinor: fc.nat(3_000_000), shares });
  fc.assert(
    fc.property(fc.array(invoice, { minLength: 1, maxLength: 8 }), fc.boolean(), (invoices, registered) => {
      const postings: Posting[] = [];
      const dues = invoices.flatMap((each, index) => {
        const id = `invoice-${index}`;
        const totals = documentTotals([{ amountMinor: each.taxableMinor, taxRateBps: 1_000 }], 'down');
        const advanceMinor = Math.min(each.advanceMinor, each.taxableMinor);
        const split = splitByShares(each.taxableMinor, each.shares);
        const fee = totals.totalMinor === 0 ? 0 : Math.trunc(totals.totalMinor * 0.036);
        postings.push(
          invoiceIssued({ id, clientId: 'client', ...totals }, advanceMinor),
          advanceEarned(id, 'client', advanceMinor),
          invoicePaid({ id, clientId: 'client' }, totals.totalMinor, totals.totalMinor),
          revenueSplit(id, split, { producerId: 'producer', operatorId: 'operator' }),
          processorFee(id, fee),
        );
        const due = {
          invoiceId: id,
          contractNumber: `C-${id}`,
          deductionId: null,
          taxRateBps: 1_000,
          advanced: false,
          period: { startsOn: '2026-11-01', endsOn: '2026-11-30' },
        };
        return [
          {
            ...due,
            payeeId: 'producer',
            role: 'producer' as const,
            deductionId: null,
            netMinor: split.producerMinor,
          },
          {
            ...due,
            payeeId: 'operator',
            role: 'operator' as const,
            deductionId: null,
            netMinor: split.operatorMinor,
          },
        ];
      });
      for (const [index, payout] of planPayouts(dues, 'down').entries()) {
        const payee = { id: payout.payeeId, role: payout.role };
        const tax = payeeTaxOn(registered ? 'T7000012050002' : null, '2026-11-30');
        postings.push(payoutTax(`payout-${index}`, payee, payout.taxMinor, claimTax(payout.taxMinor, tax)));
        for (const line of payout.lines) {
          expect(line.due.netMinor + line.taxMinor).toBeGreaterThan(0);
          postings.push(
            transferSent(`${index}-${line.due.invoiceId}`, payee, line.due.netMinor + line.taxMinor),
          );
        }
      }
      for (const each of postings) expect(sum(each.entries.map((entry) => entry.amountMinor))).toBe(0);
      for (const account of ['customer_receivable', 'payable_producer', 'payable_operator'] as const)
        expect(balance(postings, account)).toBe(0);
      const kept = sum((Object.keys(accounts) as Account[]).map((account) => balance(postings, account)));
      expect(kept).toBe(0);
    }),
  );
});
