import { Config } from '@madoguchi/platform/config';
import { Injectable } from '@nestjs/common';
import { lookup as resolve } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Outgoing, type OutgoingAnswer, type OutgoingRequest } from '../../application/webhook-ports.js';
import { isPublicAddress } from './public-address.js';

const TIMEOUT_MS = 10_000;

class ForbiddenAddress extends Error {
  override readonly message = 'address not allowed';
}

/**
 * Requests to addresses that customers type. In production only https and only the public internet; the address is judged when the
 * connection is made, so that a name cannot lead inside after it was checked. Redirects are not followed, answers not read.
 */
@Injectable()
export class OutgoingHttp extends Outgoing {
  constructor(private readonly config: Config) {
    super();
  }

  async post(request: OutgoingRequest): Promise<OutgoingAnswer> {
    const startedMs = performance.now();
    const answer = await this.send(request).then(
      (status) => ({ status, error: null }),
      (error: Error) => ({ status: null, error: error.message.slice(0, 500) }),
    );
    return { ...answer, durationMs: Math.round(performance.now() - startedMs) };
  }

  private send({ url: text, headers, body }: OutgoingRequest): Promise<number> {
    return new Promise((done, fail) => {
      const url = new URL(text);
      const host = url.hostname.replace(/^\[|\]$/g, '');
      const secure = url.protocol === 'https:';
      // A literal address is never looked up.
      if ((!secure && this.config.production) || (isIP(host) !== 0 && !this.mayCall(host)))
        return fail(new ForbiddenAddress());
      const sending = (secure ? https : http).request(
        url,
        {
          method: 'POST',
          headers: {
            ...headers,
            'content-length': String(Buffer.byteLength(body)),
            'user-agent': 'Madoguchi-Webhooks/1',
          },
          lookup: this.guardedLookup,
          signal: AbortSignal.timeout(TIMEOUT_MS),
          agent: false,
        },
        (response) => {
          done(response.statusCode ?? 0);
          response.destroy();
        },
      );
      sending.on('error', fail);
      sending.end(body);
    });
  }

  private mayCall(address: string): boolean {
    return !this.config.production || isPublicAddress(address);
  }

  private readonly guardedLookup: LookupFunction = (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '');
      const forbidden = addresses.length === 0 || addresses.some(({ address }) => !this.mayCall(address));
      if (forbidden) return callback(new ForbiddenAddress(), '');
      if (options.all) return callback(null, addresses);
      callback(null, addresses[0]!.address, addresses[0]!.family);
    });
  };
}
