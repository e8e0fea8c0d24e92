import { Config } from '@madoguchi/platform/config';
import { askOutside } from '@madoguchi/platform/outgoing';
import { Injectable } from '@nestjs/common';
import { Outgoing, type OutgoingAnswer, type OutgoingRequest } from '../../application/webhook-ports.js';

const TIMEOUT_MS = 10_000;

/** Requests to addresses that customers type; answers are not read. */
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

  private async send({ url, headers, body }: OutgoingRequest): Promise<number> {
    const answer = await askOutside(
      {
        ...{ url, method: 'POST', body, timeoutMs: TIMEOUT_MS },
        headers: { ...headers, 'user-agent': 'Madoguchi-Webhooks/1' },
      },
      this.config,
    );
    answer.destroy();
    return answer.statusCode ?? 0;
  }
}
