import { checkAssessment, checkLeak, checkReported, deadlinesOf, mustBeReminded, stateOf } from './leak.js';

/** Half past midnight in Japan: the day before by the clock of Greenwich. */
const noticedAt = new Date('2026-11-10T00:30:00+09:00');
const now = new Date('2026-11-12T10:00:00+09:00');
const facts = { what: '取り違え', noticedAt, grounds: ['sensitive'], people: 1, clientIds: [] } as const;

describe('the clock of an incident', () => {
  it('counts the day on which it was noticed as the first: three to five days, thirty, sixty for a wrongful purpose', () => {
    expect(deadlinesOf(facts)).toEqual({
      quickAimOn: '2026-11-12',
      quickLimitOn: '2026-11-14',
      finalOn: '2026-12-09',
    });
    expect(deadlinesOf({ noticedAt, grounds: ['many', 'wrongful'] })!.finalOn).toBe('2027-01-08');
    expect(deadlinesOf({ noticedAt, grounds: [] })).toBeNull();
  });

  it('is urgent from the first day for the quick report, and in the last week for the final one', () => {
    const deadlines = deadlinesOf(facts);
    const states = (report: 'quick' | 'final', ...days: string[]) =>
      days.map((day) => stateOf(report, deadlines, null, day));
    expect(states('quick', '2026-11-10', '2026-11-14', '2026-11-15')).toEqual(['soon', 'soon', 'late']);
    expect(states('final', '2026-12-01', '2026-12-02', '2026-12-09', '2026-12-10')).toEqual([
      'open',
      'soon',
      'soon',
      'late',
    ]);
    expect(stateOf('final', deadlines, '2026-12-11', '2026-12-12')).toBe('done');
    expect(stateOf('quick', null, null, '2026-12-12')).toBe('not_needed');
    expect((['not_needed', 'open', 'soon', 'late', 'done'] as const).filter(mustBeReminded)).toEqual([
      'soon',
      'late',
    ]);
  });

  it('runs by itself where more than a thousand people are concerned', () => {
    const grounds = (people: number | null) =>
      checkAssessment({ grounds: [], people, clientIds: [] }).grounds;
    expect([grounds(null), grounds(1_000), grounds(1_001)]).toEqual([[], [], ['many']]);
  });

  it('begins in the past, and its reports are made between then and today', () => {
    expect(checkLeak(facts, now)).toMatchObject({ what: '取り違え', grounds: ['sensitive'] });
    expect(() => checkLeak({ ...facts, noticedAt: new Date('2026-11-12T10:00:01+09:00') }, now)).toThrow();
    expect(() => checkLeak({ ...facts, noticedAt: new Date('2016-01-01T00:00:00Z') }, now)).toThrow();
    expect(() => checkLeak({ ...facts, what: ' ' }, now)).toThrow();
    expect(checkReported('2026-11-12', ' 受付番号 1 ', facts, now)).toEqual({
      doneOn: '2026-11-12',
      note: '受付番号 1',
    });
    for (const day of ['2026-11-09', '2026-11-13'])
      expect(() => checkReported(day, '受付番号 1', facts, now)).toThrow();
  });
});
