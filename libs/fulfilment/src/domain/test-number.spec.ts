import { checkDay, checkTestPhone, holdsOn } from './test-number.js';

test.each([
  ['2026-11-30', false],
  ['2026-12-01', true],
  ['2026-12-09', true],
  ['2026-12-10', false],
])('from the first of December until the tenth a number holds on %p: %p', (day, holds) => {
  expect(holdsOn({ fromOn: '2026-12-01', untilOn: '2026-12-10' }, day)).toBe(holds);
});

test('one that is taken out on its first day never held', () => {
  expect(holdsOn({ fromOn: '2026-12-01', untilOn: '2026-12-01' }, '2026-12-01')).toBe(false);
});

test('a number is kept as it calls, however it is typed', () => {
  expect(checkTestPhone('０９０-1234-5678')).toBe('09012345678');
  expect(checkTestPhone('+81 90 1234 5678')).toBe('09012345678');
  for (const wrong of ['', '110', 'でんわ', '0901234'])
    expect(() => checkTestPhone(wrong)).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
});

test('no day before today, and none that is too far away', () => {
  expect(() => checkDay('fromOn', '2026-11-26', '2026-11-26')).not.toThrow();
  for (const day of ['2026-11-25', '2027-02-27'])
    expect(() => checkDay('fromOn', day, '2026-11-26')).toThrow(
      expect.objectContaining({ code: 'BAD_INPUT' }),
    );
});
