import fc from 'fast-check';
import { checkDigit, isRegistrationNumber } from './registration-number.js';

test('a published corporate number passes its check digit', () => {
  expect(isRegistrationNumber('T7000012050002')).toBe(true); // 国税庁
  expect(isRegistrationNumber('T5000012010002')).toBe(false);
});

test('any twelve digits have exactly one check digit that passes', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{12}$/), (body) => {
      const passing = [...'0123456789'].filter((digit) => isRegistrationNumber(`T${digit}${body}`));
      expect(passing).toEqual([String(checkDigit(body))]);
    }),
  );
});

test('a single changed digit is noticed unless it is a 0 taken for a 9', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{12}$/), fc.nat(11), fc.integer({ min: 1, max: 9 }), (body, at, by) => {
      const changed = [...body]
        .map((digit, index) => (index === at ? String((Number(digit) + by) % 10) : digit))
        .join('');
      const swap = new Set([body[at], changed[at]]);
      if (swap.has('0') && swap.has('9')) return;
      expect(isRegistrationNumber(`T${checkDigit(body)}${changed}`)).toBe(false);
    }),
  );
});

test('anything else is no registration number', () => {
  for (const text of [
    null,
    undefined,
    '',
    'T',
    '7000012050002',
    'T700001205000',
    't7000012050002',
    'Ｔ7000012050002',
    'T7000012050002 ',
  ])
    expect(isRegistrationNumber(text)).toBe(false);
});
