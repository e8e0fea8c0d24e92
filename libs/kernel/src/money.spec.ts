import fc from 'fast-check';
import { allocate, applyBps, divide, minor, proRata, sum, toStripeAmount } from './money.js';

const amount = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });

describe('money', () => {
  it('splits an amount into parts that always add up to the whole', () => {
    fc.assert(
      fc.property(amount, fc.array(fc.nat(10_000), { minLength: 1, maxLength: 6 }), (total, weights) => {
        fc.pre(weights.some((weight) => weight > 0));
        const parts = allocate(total, weights);
        expect(sum(parts)).toBe(total);
      }),
    );
  });

  it('never gives a part more than one unit away from its exact share', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.array(fc.integer({ min: 1, max: 9_999 }), { minLength: 1 }),
        (total, weights) => {
          const whole = weights.reduce((a, b) => a + b, 0);
          allocate(total, weights).forEach((part, i) => {
            expect(Math.abs(part - (total * weights[i]!) / whole)).toBeLessThan(1);
          });
        },
      ),
    );
  });

  it('rounds tax down, half up or up as the issuer set it', () => {
    expect([applyBps(105, 1000, 'down'), applyBps(105, 1000, 'half_up'), applyBps(105, 1000, 'up')]).toEqual([
      10, 11, 11,
    ]);
  });

  it('rounds negative amounts toward zero when told to round down', () => {
    expect(divide(-105n, 10n, 'down')).toBe(-10);
  });

  it('charges 12 of 30 days as two fifths, rounded down', () => {
    expect(proRata(9_999, 12, 30)).toBe(3_999);
  });

  it('refuses fractions of a yen and amounts beyond exact integers', () => {
    expect(() => minor(0.5)).toThrow(RangeError);
    expect(() => minor(2 ** 53)).toThrow(RangeError);
  });

  it('never scales a yen on the way to Stripe', () => {
    fc.assert(fc.property(amount, (value) => toStripeAmount(value, 'JPY') === value));
  });
});
