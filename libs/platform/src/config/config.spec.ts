import { readConfig } from './config.js';

const safe = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://madoguchi.example/',
  DATABASE_URL: 'postgres://u:p@db/madoguchi',
  AUTH_SECRET: 'x'.repeat(40),
  STRIPE_SECRET_KEY: 'sk_live_1234567890',
  STRIPE_WEBHOOK_SECRET: 'whsec_1234567890',
  STRIPE_CONNECT_WEBHOOK_SECRET: 'whsec_2345678901',
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
    [
      'payees without their endpoint',
      { STRIPE_CONNECT_WEBHOOK_SECRET: undefined },
      /set STRIPE_CONNECT_WEBHOOK_SECRET/,
    ],
    ['a meter nobody listens to', { STRIPE_METER: 'calls' }, /set STRIPE_THIN_WEBHOOK_SECRET/],
    [
      'one secret for two endpoints',
      { STRIPE_CONNECT_WEBHOOK_SECRET: 'whsec_1234567890' },
      /secret of its own/,
    ],
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

  it('asks no language model unless it is told which', () => {
    expect(readConfig(safe).reader).toBeUndefined();
    const told = { READER_URL: 'https://reader.example/v1/', READER_MODEL: 'm', READER_NAME: 'Reader' };
    expect(readConfig({ ...safe, ...told }).reader).toEqual({
      url: 'https://reader.example/v1',
      model: 'm',
      key: undefined,
      name: 'Reader',
      deadlineMs: 6000,
      perHour: 300,
    });
    const here = { ...told, READER_URL: 'http://127.0.0.1:11434/v1' };
    expect(readConfig({ ...safe, ...here }).reader?.url).toBe('http://127.0.0.1:11434/v1');
  });

  it.each([
    ['half a reader', { READER_MODEL: undefined }, /belong together/],
    ['a reader over plain http', { READER_URL: 'http://reader.example/v1' }, /READER_URL needs https/],
    [
      'a reader that only begins like this machine',
      { READER_URL: 'http://127.0.0.1.example/v1' },
      /READER_URL needs https/,
    ],
    [
      'a key in the address',
      { READER_URL: 'https://u:p@reader.example/v1' },
      /READER_URL must not carry a name or password/,
    ],
    ['an address of another kind', { READER_URL: 'file:///etc/passwd' }, /^READER_URL is not usable/],
    ['an endless deadline', { READER_DEADLINE_MS: '600000' }, /^READER_DEADLINE_MS is not usable/],
  ])('refuses %s', (_, change, sentence) => {
    const told = { READER_URL: 'https://reader.example/v1', READER_MODEL: 'm', READER_NAME: 'Reader' };
    expect(() => readConfig({ ...safe, ...told, ...change })).toThrow(sentence);
  });

  it('never repeats a wrong value, which might be a secret', () => {
    expect(() => readConfig({ ...safe, AUTH_SECRET: 'short-secret' })).not.toThrow(/short-secret/);
  });
});
