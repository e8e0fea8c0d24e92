import { problemRows, refusalRows } from './number-columns.js';

describe('numbers as a file', () => {
  it('says in the reader’s language why a line was left out', () => {
    const problems = [{ line: 7, reason: 'lost_zero' as const, typed: '312345678' }];
    expect(problemRows(problems, 'ja')).toEqual([
      ['行', '理由', '書かれている番号'],
      ['7', '先頭の0がありません', '312345678'],
    ]);
    expect(problemRows(problems, 'en')[1]).toEqual(['7', 'The leading 0 is missing', '312345678']);
  });

  it('says who added a number that is not called, in Japanese time', () => {
    const number = {
      id: null,
      phone: '0312345678',
      name: null,
      note: null,
      offer: '浄水器',
      source: 'campaign' as const,
      addedAt: new Date('2026-12-31T15:30:00Z'),
      removedAt: null,
    };
    expect(refusalRows([number], 'ja')[1]).toEqual([
      '0312345678',
      '',
      '',
      '浄水器',
      'キャンペーンの電話でのお断り',
      '2027-01-01 00:30',
    ]);
    expect(refusalRows([], 'en')).toHaveLength(1);
  });
});
