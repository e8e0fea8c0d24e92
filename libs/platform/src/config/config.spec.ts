import { readConfig } from './config.js';

const safe = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://madoguchi.example/',
  DATABASE_URL: 'postgres://u:p@db/madoguchi',
  AUTH_SECRET: 'x'.repeat(40),
  STRIPE_SECRET_KEY: 'sk_live_1234567890',
  STRIPE_WEBHOOK_SECRET: 'whsec_1234567890',
  MAIL_URL: 'smtp://mail.example:587',
};

describe('configuration', () => {
  it('starts production with real services', () => {
    expect(readConfig(safe)).toMatchObject({ production: true, publicUrl: 'https://madoguchi.example' });
  });

  it.each([
    [
      'the Stripe emulator',
      { STRIPE_SECRET_KEY: 'sk_test_emulator_1', STRIPE_API_BASE: 'http://127.0.0.1:12111' },
      /emulator/,
    ],
    ['a live key with a stand-in', { STRIPE_API_BASE: 'http://127.0.0.1:12111' }, /live money/],
    ['demo passwords', { DEMO: 'true' }, /Demo accounts/],
    ['a movable clock', { MOVABLE_CLOCK: 'true' }, /movable clock/],
    ['mails that go nowhere', { MAIL_URL: 'capture:' }, /mail server/],
    ['cookies over plain http', { PUBLIC_URL: 'http://madoguchi.example' }, /https/],
    ['an example secret', { AUTH_SECRET: 'local-only-secret-change-me-change-me-now' }, /known example/],
    ['a proxy that is no address', { TRUSTED_PROXIES: 'everybody' }, /^TRUSTED_PROXIES is not usable/],
    ['a missing secret', { AUTH_SECRET: undefined }, /^AUTH_SECRET is missing\. See/],
  ])('refuses %s in production with a sentence that says what to do', (_, change, sentence) => {
    expect(() => readConfig({ ...safe, ...change })).toThrow(sentence);
  });

  it('never repeats a wrong value, which might be a secret', () => {
    expect(() => readConfig({ ...safe, AUTH_SECRET: 'short-secret' })).not.toThrow(/short-secret/);
  });
});
