import { japanField, japanInstant } from '../../apps/web/src/features/desk/japan-time.js';

/** Both change days of Los Angeles in 2026: the clocks jump at 2:00 on March 8 and fall back at 2:00 on November 1. */
const changes = ['2026-03-08', '2026-11-01'];
const eachHour = (day: string) =>
  Array.from({ length: 48 }, (_, hour) => Date.parse(`${day}T00:00:00Z`) + (hour - 12) * 3_600_000);

describe('Japanese time on the desks of an agent in Los Angeles', () => {
  const before = process.env['TZ'];
  beforeAll(() => {
    process.env['TZ'] = 'America/Los_Angeles';
  });
  afterAll(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  it.each(changes)('is shown and typed alike hour by hour through %s', (day) => {
    const local = new Set(
      eachHour(day).map((at) =>
        new Intl.DateTimeFormat('en', { timeZone: 'America/Los_Angeles', timeZoneName: 'short' }).format(at),
      ),
    );
    // Winter and summer time, so that this is the day it says.
    expect([...local].some((text) => text.endsWith('PST'))).toBe(true);
    expect([...local].some((text) => text.endsWith('PDT'))).toBe(true);
    const fields = eachHour(day).map(japanField);
    expect(new Set(fields).size).toBe(48);
    for (const at of eachHour(day)) {
      const tokyo = new Intl.DateTimeFormat('sv-SE', {
        timeZone: 'Asia/Tokyo',
        dateStyle: 'short',
        timeStyle: 'short',
      }).format(at);
      expect(japanField(at).replace('T', ' ')).toBe(tokyo);
      expect(japanInstant(japanField(at))).toBe(new Date(at).toISOString());
    }
  });
});
