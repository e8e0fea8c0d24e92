import fc from 'fast-check';
import { dueOn } from './billing-month.js';
import { offeredWays, sentDueOn, wayForAmount, waysToPay } from './ways-to-pay.js';

test('a deposit that is due leaves the card alone; otherwise platform and plan decide, and a card is among it', () => {
  expect(offeredWays(waysToPay, waysToPay, 29_800)).toEqual(['card']);
  expect(offeredWays(waysToPay, waysToPay, 0)).toEqual(['card', 'transfer', 'konbini']);
  expect(offeredWays(['konbini', 'card'], waysToPay, 0)).toEqual(['card', 'konbini']);
  expect(offeredWays(waysToPay, ['card'], 0)).toEqual(['card']);
  expect(offeredWays(['card', 'konbini'], ['card', 'transfer'], 0)).toEqual(['card']);
});

test('a counter takes 120 to 300,000 yen; what it does not take is transferred', () => {
  const way = (amount: number) => wayForAmount('konbini', amount);
  expect([119, 120, 300_000, 300_001].map(way)).toEqual(['transfer', 'konbini', 'konbini', 'transfer']);
  expect([wayForAmount('transfer', 119), wayForAmount('card', 9_999_999)]).toEqual(['transfer', 'card']);
});

test('a sent invoice is due at the end of its month, and never within ten days', () => {
  expect(sentDueOn('2026-12-01')).toBe('2026-12-31');
  expect(sentDueOn('2026-12-20')).toBe('2026-12-31');
  expect(sentDueOn('2026-12-25')).toBe('2027-01-04');
  expect(sentDueOn('2026-12-31')).toBe('2027-01-31');
  expect(sentDueOn('2027-02-27')).toBe('2027-03-09');
});

test('whatever the day, it is due no sooner than by card and no more than 41 days later', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_000 }), (days) => {
      const day = new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10);
      const due = sentDueOn(day);
      expect(due >= dueOn(day)).toBe(true);
      const between = (Date.parse(due) - Date.parse(day)) / 86_400_000;
      expect(between >= 10 && between <= 41).toBe(true);
    }),
  );
});
