import type Stripe from 'stripe';
import { cardFields, startHarness, type Harness } from './testing/harness.js';

let h: Harness;
beforeAll(async () => {
  h = await startHarness({ businessName: '窓口 <b>Madoguchi</b>', businessUrl: 'http://127.0.0.1/home' });
});
afterAll(() => h.close());

const session = async (
  extra: Partial<Stripe.Checkout.SessionCreateParams> = {},
): Promise<Stripe.Checkout.Session> => {
  const customer = await h.stripe.customers.create({});
  return h.stripe.checkout.sessions.create({
    mode: 'setup',
    currency: 'jpy',
    customer: customer.id,
    success_url: 'http://127.0.0.1/ok',
    cancel_url: 'http://127.0.0.1/back',
    ...extra,
  });
};

test('the page says that no real payment is made, labels every field and escapes what it prints', async () => {
  const answer = await fetch((await session()).url!);
  const page = await answer.text();
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(page).toContain('お試し環境（実際の決済は行われません）');
  expect(page).not.toContain('<b>Madoguchi</b>');
  expect(page).not.toContain('<script');
  const fields = [...page.matchAll(/<input\s+id="(\w+)"/g)].map((m) => m[1]);
  expect(fields).toEqual(['card_number', 'expiry', 'cvc', 'name']);
  for (const field of fields) expect(page).toContain(`<label for="${field}">`);
  expect(page).toContain('href="http://127.0.0.1/back"');
});

test.each([
  ['?lang=en', undefined, 'ja', 'Register a payment method'],
  ['', 'en', 'ja', 'Register a payment method'],
  ['', undefined, 'en-US,en;q=0.9', 'Register a payment method'],
  ['', undefined, 'ja,en;q=0.5', 'お支払い方法の登録'],
  ['', 'auto', '', 'お支払い方法の登録'],
] as const)(
  'the language follows the address, the session and the browser (%s, %s, %s)',
  async (query, locale, accept, title) => {
    const { url } = await session(locale ? { locale } : {});
    expect(await (await fetch(url + query, { headers: { 'accept-language': accept } })).text()).toContain(
      title,
    );
  },
);

test('mistakes are named at their field and what was typed stays, except that no card is made', async () => {
  const { url, customer } = await session();
  const answer = await h.post(url!, {
    card_number: '４２４２ ４２４２',
    expiry: '01/20',
    cvc: '12',
    name: '"><script>',
  });
  const page = await answer.text();
  expect(answer.status).toBe(422);
  expect(page.match(/aria-invalid="true"/g)).toHaveLength(3);
  expect(page).toContain('value="&quot;&gt;&lt;script&gt;"');
  expect((await h.stripe.paymentMethods.list({ customer: customer as string })).data).toEqual([]);
});

test('full-width digits, spaces and hyphens are understood', async () => {
  const answer = await h.post((await session()).url!, {
    ...cardFields('４２４２-4242 4242 4242'),
    expiry: '１２/２０３４',
  });
  expect(answer.status).toBe(303);
});

test('a finished, an expired and an unknown session each have a page of their own', async () => {
  const done = await session();
  await h.post(done.url!, cardFields('4242424242424242'));
  expect(await (await fetch(done.url!)).text()).toContain('手続きは完了しています');
  expect((await h.post(done.url!, cardFields('4242424242424242'))).headers.get('location')).toBe(
    'http://127.0.0.1/ok',
  );
  await h.eventually(() => h.events.filter((e) => e.type === 'checkout.session.completed').length > 0);

  const late = await session();
  await h.stripe.checkout.sessions.expire(late.id);
  const expired = await fetch(late.url!);
  expect(expired.status).toBe(410);
  expect(await expired.text()).toContain('手続きの期限が切れました');
  expect((await fetch(`${h.emulator.url}/checkout/cs_test_none`)).status).toBe(404);
  await h.received('checkout.session.expired');
});

test('a session ends by itself after its time', async () => {
  let now = Date.now();
  const timed = await startHarness({ clock: () => now });
  try {
    const customer = await timed.stripe.customers.create({});
    const created = await timed.stripe.checkout.sessions.create({
      mode: 'setup',
      currency: 'jpy',
      customer: customer.id,
      success_url: 'http://127.0.0.1/ok',
    });
    now += 25 * 3600_000;
    expect((await timed.post(created.url!, cardFields('4242424242424242'))).status).toBe(410);
    expect(await timed.stripe.checkout.sessions.retrieve(created.id)).toMatchObject({ status: 'expired' });
  } finally {
    await timed.close();
  }
});

test('a page with nothing more to do leads home, and an order that is complete on to where it was begun', async () => {
  const gone = await (await fetch(new URL('/challenge/pi_none?lang=en', (await session()).url!))).text();
  expect(gone).toContain('href="http://127.0.0.1/home"');
  expect(gone).toContain('Back to 窓口 &lt;b&gt;');
  const done = await session();
  await h.post(done.url!, cardFields('4242424242424242'));
  expect(await (await fetch(done.url!)).text()).toContain('href="http://127.0.0.1/ok"');
});
