import { hasKnownPlaces, paymentAddress } from './payment-address.js';

it('fills number and total in wherever they stand, and leaves an address without places as it is', () => {
  const of = (template: string) => paymentAddress(template, { number: '0042', totalMinor: 3_900 });
  expect(of('https://pay.example/cha?no={number}&yen={total}&ref={number}')).toBe(
    'https://pay.example/cha?no=0042&yen=3900&ref=0042',
  );
  expect(of('https://pay.example/cha')).toBe('https://pay.example/cha');
});

it.each([
  ['https://pay.example/{number}/{total}', true],
  ['https://pay.example/', true],
  ['https://pay.example/{nummer}', false],
  ['https://pay.example/{number', false],
  ['https://pay.example/number}', false],
  ['https://pay.example/{{number}}', false],
  ['https://{number}.example/', false],
])('knows its places in %s: %s', (template, known) => expect(hasKnownPlaces(template)).toBe(known));
