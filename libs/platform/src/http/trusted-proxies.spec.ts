import { trustedProxies } from './trusted-proxies.js';

describe('the proxies whose word is taken', () => {
  const isTrusted = trustedProxies(['127.0.0.1', '::1', '172.16.0.0/12']);

  it.each(['127.0.0.1', '::1', '172.18.0.1', '::ffff:172.18.0.1'])('are believed: %s', (address) => {
    expect(isTrusted(address)).toBe(true);
  });

  it.each(['203.0.113.7', '172.32.0.1', '2001:db8::1'])('are nobody else: %s', (address) => {
    expect(isTrusted(address)).toBe(false);
  });

  it.each(['everybody', '10.0.0.0/33', '10.0.0.0/x', '10.0.0.0/8/8', ''])(
    'cannot be named as “%s”',
    (place) => {
      expect(() => trustedProxies([place])).toThrow(RangeError);
    },
  );
});
