import { calendarFile } from './briefing.js';
import { slotsOf } from './slots.js';

const now = new Date('2026-11-04T10:00:00+09:00');
const pattern = {
  from: '2026-11-04',
  until: '2026-11-15',
  weekdays: [3, 5],
  times: ['09:00', '14:00'],
  minutes: 60,
  capacity: 1,
  withoutRestDays: false,
  except: ['2026-11-06'],
};

describe('moments to meet', () => {
  it('follow a weekly pattern, leave out days off and lie ahead', () => {
    expect(slotsOf(pattern, now, () => false).map((at) => at.toISOString())).toEqual([
      '2026-11-04T05:00:00.000Z',
      '2026-11-11T00:00:00.000Z',
      '2026-11-11T05:00:00.000Z',
      '2026-11-13T00:00:00.000Z',
      '2026-11-13T05:00:00.000Z',
    ]);
  });

  it('may follow one another without a pause, and say which two overlap', () => {
    const day = { ...pattern, from: '2026-11-11', until: '2026-11-11' };
    expect(slotsOf({ ...day, times: ['11:00', '10:00'] }, now, () => false)).toHaveLength(2);
    expect(() => slotsOf({ ...day, times: ['10:30', '10:00'] }, now, () => false)).toThrow(
      expect.objectContaining({
        details: {
          fields: [
            {
              path: 'times',
              reason: 'slotOverlaps',
              params: { day: '2026-11-11', from: '10:00', until: '11:00' },
            },
          ],
        },
      }),
    );
  });

  it.each([
    [{ times: ['9時'] }, 'times.0', 'notATime'],
    [{ until: '2026-11-01' }, 'until', 'endsBeforeItStarts'],
    [{ until: '2027-11-01' }, 'until', 'spanTooLong'],
    [{ capacity: 0 }, 'capacity', 'outOfRange'],
    [{ except: ['2026-02-30'] }, 'except.0', 'invalid'],
    [{ from: '2026-10-01', until: '2026-10-02' }, 'until', 'noSlots'],
    [{ times: ['14:00', '10:00', '10:30'] }, 'times', 'slotOverlaps'],
    [{ times: ['23:30', '00:00'], weekdays: [], except: [] }, 'times', 'slotOverlaps'],
  ])('refuse %o', (change, path, reason) => {
    const open = () => slotsOf({ ...pattern, ...change }, now, () => false);
    expect(open).toThrow(
      expect.objectContaining({ details: { fields: [expect.objectContaining({ path, reason })] } }),
    );
  });
});

it('an entry for a calendar keeps its lines short and its commas quoted', () => {
  const text = calendarFile(
    {
      appointmentId: 'x',
      campaignName: '新規開拓',
      startsAt: now,
      minutes: 60,
      withWhom: '原さま',
      company: '博多食堂, 本店',
      phone: '0921234567',
      said: '煮物の仕込みに毎朝二時間かかり、人手が足りないそうです。'.repeat(3),
      note: null,
      salespersonName: null,
    },
    now,
  );
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text).toContain('SUMMARY:博多食堂\\, 本店');
  expect(text).toContain('DTEND:20261104T020000Z');
});
