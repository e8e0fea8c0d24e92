import { roundingOn } from './tax-rounding.js';

const rules = [
  { fromOn: '2026-12-01', mode: 'half_up' },
  { fromOn: '2027-04-01', mode: 'up' },
] as const;

test.each([
  ['2026-11-30', 'down'],
  ['2026-12-01', 'half_up'],
  ['2027-03-31', 'half_up'],
  ['2027-04-01', 'up'],
  ['2030-01-01', 'up'],
])('a document of %p is rounded %p', (day, mode) => {
  expect(roundingOn(rules, day)).toBe(mode);
});

test('an issuer that has chosen nothing rounds down', () => {
  expect(roundingOn([], '2026-12-01')).toBe('down');
});
