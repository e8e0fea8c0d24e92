import { addDays, dateAt, weekday } from '@madoguchi/kernel';
import fc from 'fast-check';
import { restOn } from './closed-days.js';
import { checkLeadTime, earliestDelivery, leadFor, type LeadTime } from './lead-time.js';

const shop: LeadTime = {
  days: 0,
  cutOff: '14:00',
  weekdays: [1, 2, 3, 4, 5],
  shipsOnHolidays: false,
  transitDays: 1,
};
const culture = (day: string) => (day === '2026-11-03' ? { ja: '文化の日', en: 'Culture Day' } : null);
const at = (day: string, time: string) => new Date(`${day}T${time}:00+09:00`);
const found = (change: Partial<LeadTime>, now: Date, closed: { from: string; until: string }[] = []) =>
  earliestDelivery(
    { ...shop, ...change },
    closed.map((days) => ({ ...days, name: '棚卸し' })),
    now,
    culture,
  );

describe('the earliest delivery', () => {
  // 2026-11-02 is a Monday, the 3rd a holiday.
  it('leaves the same day until the hour the shop names, and the next shipping day after it', () => {
    expect(found({}, at('2026-11-04', '13:59'))).toEqual({ leavesOn: '2026-11-04', arrivesOn: '2026-11-05' });
    expect(found({}, at('2026-11-04', '14:00'))).toEqual({ leavesOn: '2026-11-05', arrivesOn: '2026-11-06' });
    expect(found({ cutOff: null }, at('2026-11-04', '23:59')).leavesOn).toBe('2026-11-04');
  });

  it('counts in days on which the shop ships: weekends, holidays and the desk’s own days off are none', () => {
    expect(found({}, at('2026-11-02', '15:00')).leavesOn).toBe('2026-11-04');
    expect(found({ shipsOnHolidays: true }, at('2026-11-02', '15:00')).leavesOn).toBe('2026-11-03');
    expect(found({ days: 2 }, at('2026-11-02', '10:00')).leavesOn).toBe('2026-11-05');
    expect(found({ days: 1 }, at('2026-11-06', '10:00')).leavesOn).toBe('2026-11-09');
    const inventory = [{ from: '2026-11-09', until: '2026-11-11' }];
    expect(found({ days: 1 }, at('2026-11-06', '10:00'), inventory).leavesOn).toBe('2026-11-12');
    // A parcel travels on days on which the shop rests.
    expect(found({ transitDays: 2 }, at('2026-11-06', '10:00')).arrivesOn).toBe('2026-11-08');
  });

  it('is of the Japanese day, wherever the machine stands', () => {
    expect(
      found({ cutOff: null, weekdays: [1, 2, 3, 4, 5, 6, 7] }, new Date('2026-11-04T15:30:00Z')).leavesOn,
    ).toBe('2026-11-05');
  });

  it('waits for the slowest of the goods, also in a shop that told nothing', () => {
    expect(leadFor(null, [null, null])).toBeNull();
    expect(leadFor(shop, [null, 5, 2])!.days).toBe(5);
    expect(leadFor({ ...shop, days: 7 }, [5])!.days).toBe(7);
    expect(earliestDelivery(leadFor(null, [3])!, [], at('2026-11-04', '23:00'), culture)).toEqual({
      leavesOn: '2026-11-07',
      arrivesOn: '2026-11-07',
    });
  });

  it('ends its search where a shop rests for ever', () => {
    const { leavesOn } = found({}, at('2026-11-04', '10:00'), [{ from: '2026-01-01', until: '2030-01-01' }]);
    expect(leavesOn > '2027-11-01').toBe(true);
  });

  it('always leaves on a shipping day, with exactly the days before it that the shop needs', () => {
    fc.assert(
      fc.property(
        fc.record({
          days: fc.integer({ min: 0, max: 12 }),
          cutOff: fc.constantFrom(null, '09:00', '17:30'),
          weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
          shipsOnHolidays: fc.boolean(),
          transitDays: fc.integer({ min: 0, max: 5 }),
        }),
        fc.date({ min: new Date('2026-10-01'), max: new Date('2027-01-31'), noInvalidDate: true }),
        (lead, now) => {
          const closed = [{ from: '2026-12-29', until: '2027-01-03', name: '年末年始' }];
          const { leavesOn, arrivesOn } = earliestDelivery(lead, closed, now, culture);
          const ships = (day: string) =>
            lead.weekdays.includes(weekday(day)) &&
            !restOn({ restsOnHolidays: !lead.shipsOnHolidays, closedDays: closed }, day, culture);
          expect(ships(leavesOn)).toBe(true);
          expect(arrivesOn).toBe(addDays(leavesOn, lead.transitDays));
          const late =
            lead.cutOff !== null &&
            now.toLocaleTimeString('sv-SE', { timeZone: 'Asia/Tokyo' }) >= lead.cutOff;
          let before = 0;
          for (let day = addDays(dateAt(now), late ? 1 : 0); day < leavesOn; day = addDays(day, 1))
            if (ships(day)) before += 1;
          expect(before).toBe(lead.days);
        },
      ),
    );
  });

  it('is asked for in days, hours and weekdays that exist', () => {
    const reasons = (change: Partial<LeadTime>) => {
      try {
        checkLeadTime({ ...shop, ...change });
        return [];
      } catch (error) {
        const { details } = error as { details: { fields: { path: string; reason: string }[] } };
        return details.fields.map(({ path, reason }) => `${path} ${reason}`);
      }
    };
    expect(reasons({ days: 61, transitDays: -1, cutOff: '24:00', weekdays: [] })).toEqual([
      'days outOfRange',
      'transitDays outOfRange',
      'cutOff notATime',
      'weekdays noShippingDay',
    ]);
    expect(reasons({ weekdays: [0, 8] })).toEqual(['weekdays invalid']);
    expect(checkLeadTime({ ...shop, cutOff: '１４：００', weekdays: [5, 1, 5] })).toMatchObject({
      cutOff: '14:00',
      weekdays: [1, 5],
    });
    expect(checkLeadTime({ ...shop, cutOff: ' ' }).cutOff).toBeNull();
  });
});
