import fc from 'fast-check';
import { forecastUnits } from './forecast.js';

test('at the end of the month the forecast is what happened', () => {
  expect(forecastUnits(42, 30, 30, 100)).toEqual({ low: 42, likely: 42, high: 42 });
});

test('half a month of calls is about doubled', () => {
  const { low, likely, high } = forecastUnits(50, 15, 30);
  expect(likely).toBe(100);
  expect(low).toBeLessThan(95);
  expect(high).toBeGreaterThan(105);
});

test('before the first day the usual volume stands in', () => {
  expect(forecastUnits(0, 0, 30, 100).likely).toBe(100);
  expect(forecastUnits(0, 0, 30)).toEqual({ low: 0, likely: 0, high: 0 });
});

test('a forecast never falls below what already happened and its ends stay in order', () => {
  fc.assert(
    fc.property(
      fc.nat(5_000),
      fc.integer({ min: 0, max: 31 }),
      fc.option(fc.nat(1_000)),
      (soFar, elapsed, usual) => {
        const { low, likely, high } = forecastUnits(soFar, elapsed, 31, usual);
        expect(soFar <= low && low <= likely && likely <= high).toBe(true);
        expect([low, likely, high].every(Number.isSafeInteger)).toBe(true);
      },
    ),
  );
});
