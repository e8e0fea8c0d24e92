import { sum } from '@madoguchi/kernel';
import fc from 'fast-check';
import { borneParts, lostNet, movedPostings, moveSince, setOffs, type Dispute } from './chargeback.js';

const dispute = (more: Partial<Dispute>): Dispute => ({
  stripeDisputeId: 'dp_1',
  chargeId: 'ch_1',
  state: 'open',
  reason: 'fraudulent',
  amountMinor: 11_000,
  withdrawnMinor: 0,
  reinstatedMinor: 0,
  feeMinor: 0,
  evidenceDueAt: null,
  ...more,
});
const kinds = (more: Partial<Dispute>) =>
  movedPostings('c', moveSince(null, dispute(more))!)
    .filter(({ entries }) => entries.length > 0)
    .map(({ kind }) => kind);

describe('what a chargeback books', () => {
  it('books what has happened and nothing else', () => {
    expect(moveSince(null, dispute({ state: 'inquiry' }))).toBeNull();
    const taken = { withdrawnMinor: 11_000, feeMinor: 1_300 };
    expect(kinds(taken)).toEqual(['chargeback_withdrawn', 'chargeback_fee']);
    // Won is told before the money is back: nothing is let go until it is.
    expect(kinds({ ...taken, state: 'won' })).toEqual(['chargeback_withdrawn', 'chargeback_fee']);
    expect(kinds({ ...taken, state: 'won', reinstatedMinor: 11_000 })).toContain('chargeback_reinstated');
    expect(kinds({ ...taken, state: 'lost' })).toContain('chargeback_lost');
  });

  it('books what a bank changes later, whatever it had decided, and the same once more not at all', () => {
    const states = fc.constantFrom('open' as const, 'lost' as const, 'won' as const);
    const moment = fc.record({
      state: states,
      withdrawnMinor: fc.nat(9),
      reinstatedMinor: fc.nat(9),
      feeMinor: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(moment, { minLength: 1 }), (moments) => {
        const told = moments.flatMap((each) => [dispute(each), dispute(each)]);
        const books: Record<string, number> = {};
        told.forEach((now, at) => {
          const moved = moveSince(at === 0 ? null : told[at - 1]!, now);
          if (at % 2 === 1) expect(moved).toBeNull();
          for (const { entries } of moved ? movedPostings(String(at), moved) : []) {
            expect(sum(entries.map(({ amountMinor }) => amountMinor)) + 0).toBe(0);
            for (const { account, amountMinor } of entries)
              books[account] = (books[account] ?? 0) + amountMinor;
          }
        });
        const { state, withdrawnMinor, reinstatedMinor, feeMinor } = told.at(-1)!;
        const takenMinor = withdrawnMinor - reinstatedMinor;
        const balance = (account: string) => (books[account] ?? 0) + 0;
        expect(balance('chargeback_loss')).toBe(state === 'lost' ? takenMinor : 0);
        expect(balance('dispute_hold')).toBe(state === 'lost' ? 0 : takenMinor);
        expect(balance('stripe_clearing')).toBe(0 - takenMinor - feeMinor);
      }),
    );
  });

  it('lets nobody bear more than it holds, and everybody all of it once nothing is left', () => {
    const held = { platformMinor: 1_500, producerMinor: 3_050, operatorMinor: 5_450 };
    expect(borneParts(0, 11_000, held)).toMatchObject({ producerMinor: 0, operatorMinor: 0 });
    expect(borneParts(1_100, 11_000, held)).toMatchObject({ producerMinor: 305, operatorMinor: 545 });
    expect(borneParts(12_000, 11_000, held)).toEqual(held);
    expect(borneParts(500, 0, held)).toMatchObject({ producerMinor: 0, operatorMinor: 0 });
  });

  it('takes back in proportion, and all of it when all is lost', () => {
    const held = { platformMinor: 1_500, producerMinor: 3_050, operatorMinor: 5_450 };
    expect(lostNet(11_000, 11_000, held)).toBe(10_000);
    expect(lostNet(20_000, 11_000, held)).toBe(10_000);
    expect(lostNet(5_501, 11_000, held)).toBe(5_000);
  });

  it('sets credits off, the oldest first, and never more than the bank has taken', () => {
    const credit = (id: string, owedMinor: number) => ({ id, clientId: 'c', carried: true, owedMinor });
    const off = (leftMinor: number) =>
      setOffs([credit('old', 300), credit('new', 500)], leftMinor).map(({ id, offMinor }) => [id, offMinor]);
    expect(off(10_000)).toEqual([['old', 300], ['new', 500]]); // prettier-ignore
    expect(off(400)).toEqual([['old', 300], ['new', 100]]); // prettier-ignore
    expect(off(300)).toEqual([['old', 300]]);
    expect(off(0)).toEqual([]);
  });
});
