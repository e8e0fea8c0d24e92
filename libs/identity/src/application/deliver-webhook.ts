import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Job, type JobHandler } from '@madoguchi/platform/jobs';
import { z } from 'zod';
import { MAX_ATTEMPTS } from '../domain/webhook.js';
import { type DueDelivery, WebhookStore } from '../store/webhook.store.js';
import { Outgoing, Seal } from './webhook-ports.js';
import { signedHeaders } from './webhook-signature.js';

const payload = z.object({ id: z.uuid() });
const GONE = 410;

/** Not an error of ours: it tells the queue to wait and try again. */
class NotDelivered extends Error {
  override readonly name = 'NotDelivered';
}

/** Sends one message. Each try is written down; the queue waits longer and longer between them, and after the last one it has failed. */
@Job({ name: 'deliver-webhook' })
export class DeliverWebhook implements JobHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly webhooks: WebhookStore,
    private readonly outgoing: Outgoing,
    private readonly seal: Seal,
  ) {}

  async run(job: unknown): Promise<void> {
    const { id } = payload.parse(job);
    const actor = systemActor('deliver-webhook');
    const found = await this.unitOfWork.run(actor, async (tx) => ({
      due: await this.webhooks.due(tx, id),
      now: tx.now,
    }));
    const { due, now } = found;
    if (due?.state !== 'waiting') return;
    const answer = due.removed
      ? { status: null, error: 'endpoint removed', durationMs: 0 }
      : await this.outgoing.post({
          url: due.url,
          headers: this.headersOf(due, Math.floor(now.getTime() / 1000)),
          body: due.body,
        });
    const delivered = answer.status !== null && answer.status >= 200 && answer.status < 300;
    const last = due.attempts + 1 >= MAX_ATTEMPTS || due.removed || answer.status === GONE;
    const state = delivered ? 'delivered' : last ? 'failed' : 'waiting';
    await this.unitOfWork.run(actor, (tx) => this.webhooks.attempted(tx, due, answer, state));
    if (state === 'waiting') throw new NotDelivered(`${id}: ${answer.status ?? answer.error}`);
  }

  private headersOf(
    { id, kind, body, secret, oldSecret }: DueDelivery,
    seconds: number,
  ): Record<string, string> {
    const open = (sealed: string | null) => (sealed === null ? [] : [this.seal.open(sealed)]);
    switch (kind) {
      case 'signed':
        return signedHeaders(id, seconds, body, [...open(secret), ...open(oldSecret)]);
      case 'chatwork':
        return {
          'content-type': 'application/x-www-form-urlencoded',
          'x-chatworktoken': open(secret)[0] ?? '',
        };
      default:
        return { 'content-type': 'application/json' };
    }
  }
}
