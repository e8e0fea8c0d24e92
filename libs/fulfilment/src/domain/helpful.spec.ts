import { helpfulShare } from './helpful.js';

describe('the share of helpful reports', () => {
  it('is of the opinions, not of the reports', () => {
    expect(helpfulShare({ helpful: 3, unhelpful: 2 })).toBe(0.6);
    expect(helpfulShare({ helpful: 0, unhelpful: 5 })).toBe(0);
  });

  it('is not told of a few', () => {
    expect(helpfulShare({ helpful: 4, unhelpful: 0 })).toBeNull();
    expect(helpfulShare({ helpful: 0, unhelpful: 0 })).toBeNull();
  });
});
