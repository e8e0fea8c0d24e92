import { lookup as resolve } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.js';

export interface OutsideRequest {
  readonly url: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** How long the answer may let itself be waited for, until it begins. */
  readonly timeoutMs: number;
}

export class ForbiddenAddress extends Error {
  override readonly message = 'address not allowed';
}

/**
 * Requests to addresses that customers type. In production only https and only the public internet; the address is judged when the
 * connection is made, so that a name cannot lead inside after it was checked. Redirects are not followed.
 * @returns the answer as it begins; whoever asked reads its body or destroys it
 */
export function askOutside(
  { url: text, method, headers, body, timeoutMs }: OutsideRequest,
  { production }: { readonly production: boolean },
): Promise<http.IncomingMessage> {
  const mayCall = (address: string) => !production || isPublicAddress(address);
  return new Promise((done, fail) => {
    const url = new URL(text);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const secure = url.protocol === 'https:';
    // A literal address is never looked up.
    if ((!secure && production) || (isIP(host) !== 0 && !mayCall(host))) return fail(new ForbiddenAddress());
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(new Error('no answer in time')), timeoutMs);
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const asking = (secure ? https : http).request(
      url,
      {
        method,
        headers: { ...headers, ...length },
        lookup: guardedLookup(mayCall),
        signal: late.signal,
        agent: false,
      },
      (answer) => {
        clearTimeout(timer);
        done(answer);
      },
    );
    asking.on('error', (error: Error) => {
      clearTimeout(timer);
      fail(error);
    });
    asking.end(body);
  });
}

const guardedLookup =
  (mayCall: (address: string) => boolean): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '');
      const forbidden = addresses.length === 0 || addresses.some(({ address }) => !mayCall(address));
      if (forbidden) return callback(new ForbiddenAddress(), '');
      if (options.all) return callback(null, addresses);
      callback(null, addresses[0]!.address, addresses[0]!.family);
    });
  };
