import { floorRows } from './floor-columns.js';

const figures = {
  ...{ offered: 3, answered: 2, abandoned: 1, serviceLevel: 0.5, averageSpeedOfAnswerSeconds: 8.25 },
  ...{ longestWaitSeconds: 30, averageWrapUpSeconds: null, occupancy: 0.0875 },
  ...{ averageHandleSeconds: 99.96, averageTalkSeconds: 60, averageHoldSeconds: 0 },
};

describe('the report of a period as a file', () => {
  it('has a line for the whole, each desk and each half-hour, in Japanese time, and leaves empty what is not known', () => {
    const rows = floorRows(
      {
        ...{ from: '2026-11-04' as never, until: '2026-11-04' as never, byHalfHour: true, totals: figures },
        desks: [{ ...figures, occupancy: null, deskId: 'x', deskName: '受付' }],
        spans: [{ ...figures, from: new Date('2026-11-04T00:30:00Z') }],
      },
      'ja',
    );
    expect(rows).toHaveLength(4);
    expect(rows.every((row) => row.length === rows[0]!.length)).toBe(true);
    expect(rows[1]).toEqual([
      ...['全体', '2026-11-04', '3', '2', '1', '33.3', '50.0', '8.3', '30.0'],
      ...['100.0', '60.0', '0.0', '', '8.8'],
    ]);
    expect(rows[2]!.slice(0, 2)).toEqual(['窓口', '受付']);
    expect(rows[2]!.at(-1)).toBe('');
    expect(rows[3]!.slice(0, 2)).toEqual(['30分', '2026-11-04 09:30']);
  });
});
