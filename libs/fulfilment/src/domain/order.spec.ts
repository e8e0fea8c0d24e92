import fc from 'fast-check';
import { checkRules, usualRules } from './goods.js';
import { differences } from './order-changes.js';
import { stockMoves } from './order-stock.js';
import {
  checkOffer,
  checkOrder,
  nextState,
  type OrderContent,
  orderStates,
  orderTable,
  orderTotals,
} from './order.js';

const content: OrderContent = {
  buyerName: '三浦 さやか',
  buyerKana: 'ミウラ　サヤカ',
  phone: '０９０ー１１１１ー２２２２',
  email: null,
  postalCode: '〒１５４−０００４',
  prefecture: 'JP-13',
  address: '世田谷区太子堂1-2-3',
  building: '',
  deliverOn: '2026-11-10',
  timeBand: '14-16',
  payment: 'cash_on_delivery',
  note: ' ',
  language: 'ja',
};
const lines = [{ goodsId: 'a', quantity: 2 }];
const reasonsOf = (work: () => unknown): string[] => {
  try {
    work();
    return [];
  } catch (error) {
    const { details } = error as { details: { fields?: { path: string; reason: string }[] } };
    return (details.fields ?? []).map(({ path, reason }) => `${path} ${reason}`);
  }
};
const order = (change: Partial<OrderContent>) => checkOrder({ ...content, ...change }, lines, '2026-11-04');

describe('an order', () => {
  it('is stored as one would read it aloud: digits, hiragana, nothing for nothing', () => {
    expect(order({})).toMatchObject({
      buyerKana: 'みうら さやか',
      phone: '09011112222',
      postalCode: '1540004',
      building: null,
      note: null,
      language: 'ja',
    });
  });

  it('says everything that is wrong at once', () => {
    const wrong = { buyerName: '', phone: '12', postalCode: '123', prefecture: '', payment: 'link' } as const;
    expect(reasonsOf(() => order(wrong))).toEqual([
      'buyerName required',
      'phone notAPhone',
      'email emailForLink',
      'postalCode notAPostalCode',
      'prefecture required',
    ]);
    expect(reasonsOf(() => order({ deliverOn: '2026-11-03' }))).toEqual(['deliverOn deliveryIsPast']);
    expect(reasonsOf(() => order({ deliverOn: '2027-06-01' }))).toEqual(['deliverOn deliveryTooFar']);
    const soonest = (deliverOn: string, earliest: string) =>
      reasonsOf(() => checkOrder({ ...content, deliverOn }, lines, '2026-11-04', earliest));
    expect([soonest('2027-06-01', '2027-06-01'), soonest('2027-12-01', '2027-06-01')]).toEqual([
      [],
      ['deliverOn deliveryTooFar'],
    ]);
    const twice = [...lines, ...lines, { goodsId: 'b', quantity: 0 }];
    expect(reasonsOf(() => checkOrder(content, twice, '2026-11-04'))).toEqual([
      'lines.1.goodsId duplicate',
      'lines.2.quantity outOfRange',
    ]);
    expect(reasonsOf(() => checkOrder(content, [], '2026-11-04'))).toEqual(['lines noGoods']);
  });

  it('that offered more than the advertisement is not taken before the law was told', () => {
    expect(reasonsOf(() => checkOffer(true, false))).toEqual(['disclosed tellCoolingOff']);
    expect(reasonsOf(() => [checkOffer(true, true), checkOffer(false, false)])).toEqual([]);
  });

  it('reaches every state, and its ends are ends', () => {
    const reached = new Set([
      'received',
      ...Object.values(orderTable).flatMap((steps) => Object.values(steps)),
    ]);
    expect([...reached].sort()).toEqual([...orderStates].sort());
    expect(nextState('confirmed', 'confirm')).toBeUndefined();
    expect(() => nextState('shipped', 'cancel')).toThrow('orderCannot');
    for (const end of ['completed', 'cancelled'] as const) expect(orderTable[end]).toEqual({});
  });

  it('tells what a correction changed, and nothing when it changed nothing', () => {
    const before = { ...order({}), lines: [], totalMinor: 100 };
    expect(differences(before, before)).toEqual([]);
    expect(differences(before, { ...before, phone: '0311112222', totalMinor: 120 })).toEqual([
      { field: 'phone', before: '09011112222', after: '0311112222' },
      { field: 'totalMinor', before: '100', after: '120' },
    ]);
  });
});

describe('the total', () => {
  const tea = { priceMinor: 105, taxRateBps: 800, quantity: 3 };
  const pot = { priceMinor: 999, taxRateBps: 1_000, quantity: 1 };

  it('with prices that hold their tax is the sum of what was shown, to the yen', () => {
    expect(orderTotals([tea, pot], 'invoice', usualRules)).toEqual({
      pricesIncludeTax: true,
      goodsMinor: 1_314,
      shippingMinor: 0,
      codFeeMinor: 0,
      rates: [
        { rateBps: 1_000, taxableMinor: 909, taxMinor: 90 },
        { rateBps: 800, taxableMinor: 292, taxMinor: 23 },
      ],
      taxableMinor: 1_201,
      taxMinor: 113,
      totalMinor: 1_314,
    });
  });

  it('without tax in the prices rounds once per rate, not once per line', () => {
    const rules = { ...usualRules, pricesIncludeTax: false };
    expect(orderTotals([tea, pot], 'invoice', rules)).toMatchObject({ taxMinor: 99 + 25, totalMinor: 1_438 });
  });

  it('adds shipping and the fee at the standard rate, and shipping only below its limit', () => {
    const rules = { ...usualRules, shippingMinor: 660, codFeeMinor: 330, freeShippingFromMinor: 1_000 };
    expect(orderTotals([tea], 'cash_on_delivery', rules)).toMatchObject({
      shippingMinor: 660,
      codFeeMinor: 330,
      totalMinor: 315 + 990,
      rates: [
        { rateBps: 1_000, taxableMinor: 900, taxMinor: 90 },
        { rateBps: 800, taxableMinor: 292, taxMinor: 23 },
      ],
    });
    expect(orderTotals([tea, pot], 'invoice', rules)).toMatchObject({ shippingMinor: 0, codFeeMinor: 0 });
  });

  it('of any order adds up, and with included tax is what the goods cost', () => {
    const line = fc.record({
      priceMinor: fc.nat(100_000),
      taxRateBps: fc.constantFrom(800, 1_000),
      quantity: fc.integer({ min: 1, max: 99 }),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), fc.boolean(), (some, included) => {
        const totals = orderTotals(some, 'invoice', { ...usualRules, pricesIncludeTax: included });
        expect(totals.totalMinor).toBe(totals.taxableMinor + totals.taxMinor);
        if (included) expect(totals.totalMinor).toBe(totals.goodsMinor);
        for (const { rateBps, taxableMinor, taxMinor } of totals.rates) {
          const gross = taxableMinor + taxMinor;
          // Rounded down: the exact tax lies within a yen above.
          const exact = included ? (gross * rateBps) / (10_000 + rateBps) : (taxableMinor * rateBps) / 10_000;
          expect(exact - taxMinor).toBeGreaterThanOrEqual(-1e-6);
          expect(exact - taxMinor).toBeLessThan(1);
        }
      }),
    );
  });
});

describe('stock', () => {
  const goods = [
    { id: 'a', name: '煎茶', stock: 3, active: true },
    { id: 'b', name: '急須', stock: null, active: false },
  ];
  const moves = (before: [string, number][], after: [string, number][]) =>
    stockMoves(
      goods,
      before.map(([goodsId, quantity]) => ({ goodsId, quantity })),
      after.map(([goodsId, quantity]) => ({ goodsId, quantity })),
    );

  it('moves by the difference, and comes back when an order is cancelled', () => {
    expect(moves([['a', 1]], [['a', 4]])).toEqual([{ goodsId: 'a', quantity: 3 }]);
    expect(moves([['a', 2]], [])).toEqual([{ goodsId: 'a', quantity: -2 }]);
    expect(moves([['b', 2]], [['b', 2]])).toEqual([]);
  });

  it('refuses what is not there or no longer sold, and says how much is left for this order', () => {
    expect(reasonsOf(() => moves([], [['a', 4]]))).toEqual(['lines.0.quantity notEnoughStock']);
    expect(reasonsOf(() => moves([['a', 2]], [['a', 6]]))).toEqual(['lines.0.quantity notEnoughStock']);
    expect(reasonsOf(() => moves([], [['b', 1]]))).toEqual(['lines.0.goodsId notSold']);
  });
});

it('a payment page is an https address or none', () => {
  for (const paymentUrl of ['http://pay.example', 'javascript:alert(1)', 'https://', 'https://x y.example'])
    expect(reasonsOf(() => checkRules({ ...usualRules, paymentUrl }))).toEqual(['paymentUrl notHttps']);
  expect(checkRules({ ...usualRules, paymentUrl: ' https://pay.example/shop ' }).paymentUrl).toBe(
    'https://pay.example/shop',
  );
});
