import fc from 'fast-check';

/** The owner objects to a unit, before or after its bill; the operator answers, or lets the time for it pass. */
const objection = fc.record({
  pick: fc.nat(40),
  when: fc.constantFrom('before' as const, 'after' as const),
  answer: fc.constantFrom('accept' as const, 'refuse' as const, 'lapse' as const),
});
/** A bank contests the bill's payment before or after the payees have their part of it, and decides. */
const contest = fc.record({
  when: fc.constantFrom('before' as const, 'after' as const),
  won: fc.boolean(),
});
/** The platform lets the client off a part of the month, or all of it; the second admin may refuse, and it may be taken back. */
const waiver = fc.record({
  amountMinor: fc.option(fc.integer({ min: 1, max: 60_000 })),
  fate: fc.constantFrom('kept' as const, 'kept' as const, 'refused' as const, 'takenBack' as const),
});
/** A part of the bill is given at the platform's own cost, before or after the payees have their parts of it. */
const gift = fc.record({
  when: fc.constantFrom('before' as const, 'after' as const),
  bps: fc.integer({ min: 1, max: 10_000 }),
});
/** What may happen in a month, and to its bill. */
const month = fc.record({
  calls: fc.integer({ min: 0, max: 8 }),
  appointments: fc.integer({ min: 0, max: 2 }),
  objections: fc.array(objection, { maxLength: 3 }),
  /** Which of the other plans is signed for the month after. */
  changesTo: fc.option(fc.integer({ min: 0, max: 2 })),
  contest: fc.option(contest, { freq: 2 }),
  waiver: fc.option(waiver, { freq: 2 }),
  gift: fc.option(gift, { freq: 2 }),
  creditBps: fc.option(fc.integer({ min: 1, max: 10_000 })),
  means: fc.constantFrom('refund' as const, 'carry' as const),
  paysOut: fc.boolean(),
  /** Months after which a card that was refused is replaced; 0: the card pays at once. */
  lateBy: fc.constantFrom(0, 0, 1, 2),
});
const price = fc.record({
  baseMinor: fc.integer({ min: 100, max: 90_000 }),
  includedUnits: fc.nat(4),
  overageMinor: fc.nat(2_000),
  successFeeMinor: fc.constantFrom(0, 4_000),
  initialFeeMinor: fc.nat(20_000),
});
const shares = fc.tuple(fc.nat(10_000), fc.nat(10_000)).map(([a, b]) => {
  const [low, high] = a < b ? [a, b] : [b, a];
  return { platformBps: low, producerBps: high - low, operatorBps: 10_000 - high };
});

/** One contract from its signature to its last credit note. */
export const life = fc.record({
  months: fc.array(month, { minLength: 2, maxLength: 4 }),
  prices: fc.tuple(price, price, price),
  shares,
  /** The last card is never replaced in time: what is owed is written off, and perhaps paid after all. */
  givenUp: fc.option(fc.constantFrom('forGood' as const, 'paidAfterAll' as const), { freq: 2 }),
});
export type Life = typeof life extends fc.Arbitrary<infer L> ? L : never;
type Month = Life['months'][number];

const quiet: Month = {
  calls: 4,
  appointments: 0,
  objections: [],
  changesTo: null,
  contest: null,
  waiver: null,
  gift: null,
  creditBps: null,
  means: 'refund',
  paysOut: true,
  lateBy: 0,
};
const dear: Life['prices'][number] = {
  baseMinor: 9_800,
  includedUnits: 1,
  overageMinor: 330,
  successFeeMinor: 4_000,
  initialFeeMinor: 5_000,
};
const large = { ...dear, baseMinor: 30_001, includedUnits: 4, overageMinor: 150 };
const said = (when: 'before' | 'after', answer: 'accept' | 'refuse' | 'lapse', pick = 0) => ({
  pick,
  when,
  answer,
});

/** Everything there is, whatever chance draws: with these, no kind of move is missing from a run. */
export const everything: readonly Life[] = [
  {
    months: [
      { ...quiet, calls: 6, changesTo: 1, objections: [said('before', 'accept'), said('after', 'accept')], contest: { when: 'after', won: false } },
      { ...quiet, calls: 8, appointments: 1, objections: [said('before', 'refuse'), said('before', 'lapse', 1)], creditBps: 2_500 },
      { ...quiet, calls: 7, contest: { when: 'before', won: true }, creditBps: 1_111, means: 'carry' },
      { ...quiet, calls: 6, objections: [said('after', 'accept'), said('after', 'refuse', 2)] },
    ],
    prices: [dear, large, dear],
    shares: { platformBps: 1_501, producerBps: 3_049, operatorBps: 5_450 },
    givenUp: null,
  },
  {
    months: [
      { ...quiet, lateBy: 1, creditBps: 3_333 },
      { ...quiet, changesTo: 2, contest: { when: 'before', won: false }, creditBps: 777, means: 'carry' },
      { ...quiet, calls: 5, objections: [said('after', 'accept')] },
    ],
    prices: [large, dear, dear],
    shares: { platformBps: 2_000, producerBps: 3_333, operatorBps: 4_667 },
    givenUp: null,
  },
  {
    months: [
      { ...quiet, calls: 6, waiver: { amountMinor: 9_000, fate: 'kept' }, gift: { when: 'before', bps: 2_222 }, creditBps: 1_500 },
      { ...quiet, waiver: { amountMinor: null, fate: 'kept' } },
      { ...quiet, waiver: { amountMinor: 1_111, fate: 'takenBack' }, gift: { when: 'before', bps: 3_333 }, contest: { when: 'after', won: false } },
      { ...quiet, waiver: { amountMinor: 30_000, fate: 'refused' }, gift: { when: 'before', bps: 1_234 } },
    ],
    prices: [large, dear, dear],
    shares: { platformBps: 1_501, producerBps: 3_049, operatorBps: 5_450 },
    givenUp: 'paidAfterAll',
  },
  {
    months: [
      { ...quiet, calls: 5, waiver: { amountMinor: 2_345, fate: 'kept' }, gift: { when: 'after', bps: 5_000 }, means: 'carry' },
      // Half of it is covered by what was carried, and more than the rest cannot be taken off.
      { ...quiet, lateBy: 1, waiver: { amountMinor: 777, fate: 'kept' }, creditBps: 6_000 },
    ],
    prices: [dear, dear, dear],
    shares: { platformBps: 3_333, producerBps: 3_333, operatorBps: 3_334 },
    givenUp: 'forGood',
  },
]; // prettier-ignore
