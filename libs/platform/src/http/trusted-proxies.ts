import { BlockList, isIP } from 'node:net';

/**
 * Whose `X-Forwarded-For` is believed. Attempts to sign in are counted by the caller's address: believing anybody would let
 * everyone escape the count, believing too few would count a whole town as one caller.
 * @param places addresses or subnets such as `10.0.0.0/8`
 * @throws RangeError for anything else
 */
export function trustedProxies(places: readonly string[]): (address: string) => boolean {
  const trusted = new BlockList();
  for (const place of places) {
    const [address = '', prefix, more] = place.split('/');
    const version = isIP(address);
    const bits = prefix === undefined ? (version === 4 ? 32 : 128) : Number(prefix);
    if (
      version === 0 ||
      more !== undefined ||
      !/^\d+$/.test(prefix ?? '0') ||
      bits > (version === 4 ? 32 : 128)
    )
      throw new RangeError(place);
    trusted.addSubnet(address, bits, version === 4 ? 'ipv4' : 'ipv6');
  }
  return (address) => trusted.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6');
}
