import { payBy } from '../domain/pay-limit.js';
import { banksRest } from './bank-days.js';

test('banks rest on weekends, holidays and around the new year', () => {
  const resting = [
    '2027-01-30',
    '2027-01-31',
    '2026-11-23',
    '2027-02-23',
    '2026-12-31',
    '2027-01-01',
    '2027-01-03',
  ];
  expect(resting.filter(banksRest)).toEqual(resting);
  expect(['2026-12-30', '2027-01-04', '2027-01-25', '2026-12-25', '2026-10-13'].filter(banksRest)).toEqual(
    [],
  );
});

test('a limit in Golden Week is kept before it', () => {
  // 60th day: 5 May 2027; from Thursday 29 April on only Friday the 30th is a bank day before it, then the 3rd to 5th rest.
  expect(payBy('2027-03-07', banksRest)).toBe('2027-04-30');
});
