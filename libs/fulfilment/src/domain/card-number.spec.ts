import { isId } from '@madoguchi/kernel';
import fc from 'fast-check';
import { cardNumberIn, holdsCardNumber, maskCardNumbers } from './card-number.js';
import { checkCallbackResult } from './callback.js';
import { checkDraft } from './draft.js';
import { Problems } from './words.js';

const written = [
  '4242424242424242',
  '4242 4242 4242 4242',
  '4242 4242 4242 4242 12/34 123',
  '090-1111-2222 の 5555 5555 5555 4444',
  'カードは４２４２－４２４２－４２４２－４２４２、12/34',
  '４２４２　４２４２　４２４２　４２４２',
  '3782.822463.10005',
  '6011 - 1111 - 1111 - 1117',
  '𝟒𝟐𝟒𝟐𝟒𝟐𝟒𝟐𝟒𝟐𝟒𝟐𝟒𝟐𝟒𝟐',
];

const networks =
  /^(4(\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|35\d{14}|3[0689]\d{12}|6(011|5\d\d|4[4-9]\d)\d{12}|62\d{14,17})$/;
const hasCheckDigit = (digits: string): boolean =>
  [...digits].reverse().reduce((all, letter, index) => {
    const digit = Number(letter) * (index % 2 === 1 ? 2 : 1);
    return all + (digit > 9 ? digit - 9 : digit);
  }, 0) %
    10 ===
  0;

/** The slow way: every run of groups, every part of it. */
function plainly(text: string): boolean {
  return [...text.matchAll(/(?<!\d)\d(?:[ -]{0,3}\d){12,}/g)].some(({ 0: run }) => {
    const groups = run.match(/\d+/g)!;
    const whole = groups.join('');
    if (whole.length <= 19 && hasCheckDigit(whole)) return true;
    return groups.some((_, first) =>
      groups.some((__, last) => {
        const digits = groups.slice(first, last + 1).join('');
        return networks.test(digits) && hasCheckDigit(digits);
      }),
    );
  });
}

describe('a card number', () => {
  it.each(written)('is seen however it is typed: %s', (text) => expect(holdsCardNumber(text)).toBe(true));

  it.each([
    '090-1111-2222',
    '〒154-0004 03-1234-5678',
    '4242424242424241',
    '1234567890123',
    '2026年11月10日 14:00',
    '090-1111-2222 03-1234-5678 045-678-9012',
    '+81 90 1111 2222 0',
    'T4242424242422',
    'ご注文 0001 と 0002、お届けは 2026-11-10 14-16',
  ])('is not seen in %s', (text) => expect(holdsCardNumber(text)).toBe(false));

  it.each(written)('is taken out but for the last four digits: %s', (text) => {
    const masked = maskCardNumbers(text);
    expect(holdsCardNumber(masked)).toBe(false);
    expect(masked).toMatch(/\*{4}.*(4242|4444|0005|1117)/su);
  });

  it('leaves every other text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = text.normalize('NFC').replace(/\p{N}/gu, '');
        expect(maskCardNumbers(plain)).toBe(plain);
      }),
    );
  });

  it('of 16 digits with a check digit is always seen, with whatever between its groups', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 15, maxLength: 15 });
    const between = fc.constantFrom('', ' ', '-', '　', ' - ', '－');
    fc.assert(
      fc.property(digits, between, (fifteen, separator) => {
        const total = [...fifteen].reverse().reduce((all, digit, i) => {
          const weighed = digit * (i % 2 === 0 ? 2 : 1);
          return all + (weighed > 9 ? weighed - 9 : weighed);
        }, 0);
        const number = [...fifteen, (10 - (total % 10)) % 10].join('');
        expect(holdsCardNumber(number.match(/.{4}/g)!.join(separator))).toBe(true);
      }),
    );
  });

  it('is found as by looking at every part of the text one by one', () => {
    const letters = fc.constantFrom(...'0123456789 -'.split(''), '42', '4242 ', '3782', ' 555');
    fc.assert(
      fc.property(fc.array(letters, { minLength: 12, maxLength: 30 }), (parts) => {
        const text = parts.join('');
        expect(holdsCardNumber(text)).toBe(plainly(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is looked for in time that grows with the text, not faster', () => {
    const timed = (digits: number) => {
      // Every digit a group of its own, and no check digit that holds for a network.
      const text = '1 '.repeat(digits);
      const times = Array.from({ length: 5 }, () => {
        const startedAt = performance.now();
        expect(holdsCardNumber(text)).toBe(false);
        return performance.now() - startedAt;
      });
      return Math.min(...times);
    };
    timed(10_000);
    expect(timed(200_000) / timed(20_000)).toBeLessThan(30);
  });

  it('is refused by every field that is checked, and in drafts', () => {
    const problems = new Problems();
    problems.text('message', '番号は 4242 4242 4242 4242 です', { max: 100 });
    problems.optional('note', '4242424242424242', 100);
    problems.code('providerCallId', '4242424242424242', { max: 100 });
    expect(() => problems.refuse()).toThrow(
      expect.objectContaining({
        details: {
          fields: [
            { path: 'message', reason: 'cardNumber' },
            { path: 'note', reason: 'cardNumber' },
          ],
        },
      }),
    );
    expect(() => checkDraft({ notes: { step: 'card 4242-4242-4242-4242' } })).toThrow(
      expect.objectContaining({ details: { fields: [{ path: 'draft', reason: 'cardNumber' }] } }),
    );
  });

  it('is refused in what became of a call back', () => {
    const typed = { outcome: 'reached' as const, note: '4242 4242 4242 4242' };
    expect(() => checkCallbackResult(typed, 0, new Date(0), () => null)).toThrow(
      expect.objectContaining({ details: { fields: [{ path: 'note', reason: 'cardNumber' }] } }),
    );
  });

  it('is not read into the digits of an id', () => {
    const id = '42424242-4242-4242-8242-424242424242';
    expect(cardNumberIn({ id }, isId)).toBe(false);
  });
});
