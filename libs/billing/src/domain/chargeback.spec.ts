import { lostNet, movedPostings, setOffs, type Dispute } from './chargeback.js';

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
  movedPostings('c', dispute(more))
    .filter(({ entries }) => entries.length > 0)
    .map(({ kind }) => kind);

describe('what a chargeback books', () => {
  it('books what has happened and nothing else', () => {
    expect(kinds({ state: 'inquiry' })).toEqual([]);
    const taken = { withdrawnMinor: 11_000, feeMinor: 1_300 };
    expect(kinds(taken)).toEqual(['chargeback_withdrawn', 'chargeback_fee']);
    // Won is told before the money is back: nothing is let go until it is.
    expect(kinds({ ...taken, state: 'won' })).toEqual(['chargeback_withdrawn', 'chargeback_fee']);
    expect(kinds({ ...taken, state: 'won', reinstatedMinor: 11_000 })).toContain('chargeback_reinstated');
    expect(kinds({ ...taken, state: 'lost' })).toContain('chargeback_lost');
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
