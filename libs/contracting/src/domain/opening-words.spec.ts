import type { Opening } from '@madoguchi/kernel';
import { openingWords } from './opening-words.js';
import type { SignedPlan } from './terms.js';

const bill = (on: string) => ({ on, parts: [], taxMinor: 0, totalMinor: 0 });
const opening: Opening = {
  atOnce: { parts: [], taxMinor: 0, totalMinor: 0 },
  next: bill('2026-12-01'),
  monthly: bill('2027-01-01'),
};
const plan = { waysToPay: ['card'] } as unknown as SignedPlan;

describe('what is paid with a contract, in words', () => {
  it.each([
    ['ja', '応対の件数などに応じた料金だけです。'],
    ['en', 'Only what depends on calls.'],
  ] as const)('a plan without a fixed fee costs only what depends on calls (%s)', (language, words) => {
    expect(openingWords(opening, plan, language).later.map(([, what]) => what)).toEqual([words, words]);
  });
});
