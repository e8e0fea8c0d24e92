import { believed, type Answer } from './stripe-answers.js';

describe('an answer to a write', () => {
  const transfer = { id: 'tr_1', object: 'transfer', amount: 100 } as Answer;

  it('is believed when it is an object of the kind that was asked for, and nothing else of it is kept', () => {
    expect(believed('transfer.create', transfer)).toEqual({ id: 'tr_1' });
    expect(
      believed('checkout.create', { id: 'cs_1', object: 'checkout.session', url: 'https://pay.example' }),
    ).toEqual({ id: 'cs_1', url: 'https://pay.example' });
  });

  it.each([
    ['another kind', { id: 're_1', object: 'refund' }],
    ['a page of a proxy', { id: 'x', message: 'Not found' }],
    ['an object without an id', { object: 'transfer' }],
  ])('is not believed when it is %s', (_, answer) => {
    expect(() => believed('transfer.create', answer as Answer)).toThrow(/Stripe answered transfer\.create/);
  });
});
