import { nextPlanDay } from './plan-change.js';

describe('the day on which another plan begins', () => {
  it.each([
    ['on the 31st: the next day', '2026-10-01', '2026-12-31', '2027-01-01'],
    ['on the 31st before a short month', '2026-10-01', '2027-01-31', '2027-02-01'],
    ['on a leap day', '2026-10-01', '2028-02-29', '2028-03-01'],
    ['on the first: a month later, never today', '2026-10-01', '2027-01-01', '2027-02-01'],
    ['before service begins: after its first month', '2027-03-15', '2027-01-31', '2027-04-01'],
  ])('is, asked %s', (_, startsOn, today, day) => {
    expect(nextPlanDay(startsOn, today)).toBe(day);
  });
});
