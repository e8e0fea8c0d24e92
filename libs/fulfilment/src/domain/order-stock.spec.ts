import type { Refusal } from '@madoguchi/kernel';
import { stockAfter } from './order-stock.js';

describe('a stock that somebody writes over the one they had read', () => {
  it.each([
    ['nothing moved', { now: 10, read: 10, typed: 20 }, 20],
    ['orders moved what nobody changed', { now: 7, read: 10, typed: 10 }, 7],
    ['sent again after it was written', { now: 20, read: 10, typed: 20 }, 20],
    ['counting begins', { now: null, read: null, typed: 5 }, 5],
    ['counting ended meanwhile', { now: null, read: 10, typed: 20 }, 20],
    ['a program that counts itself', { now: 7, read: null, typed: 10 }, 10],
  ] as const)('%s', (_, { now, read, typed }, left) => {
    expect(stockAfter(now, read, typed)).toBe(left);
  });

  it('is asked about when orders came in between', () => {
    const reasonOf = (typed: number | null) => {
      try {
        return stockAfter(7, 10, typed);
      } catch (error) {
        return (error as Refusal).reason;
      }
    };
    expect([20, null].map(reasonOf)).toEqual(['stockMovedMeanwhile', 'stockMovedMeanwhile']);
  });
});
