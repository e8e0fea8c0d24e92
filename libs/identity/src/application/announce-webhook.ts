import { Refusal } from '@madoguchi/kernel';
import { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import {
  type Announcement,
  type ChatView,
  type ChatWish,
  isWebhookEvent,
  WebhookApi,
} from '../contract/index.js';
import { bodyFor, checkWebhook, MAX_ATTEMPTS, MAX_ENDPOINTS, placeOf } from '../domain/webhook.js';
import { WebhookStore } from '../store/webhook.store.js';
import { Seal } from './webhook-ports.js';

/** What other contexts say to the outside: each event once per endpoint that wants it, with their commit. */
@Injectable()
export class AnnounceWebhook extends WebhookApi {
  constructor(
    private readonly config: Config,
    private readonly webhooks: WebhookStore,
    private readonly seal: Seal,
  ) {
    super();
  }

  async announce(tx: Tx, { companyId, subjectId, event, data, text }: Announcement): Promise<void> {
    if (!isWebhookEvent(event)) throw new Error(`No webhook event named ${event} is registered`);
    const wanting = await this.webhooks.wanting(tx, companyId, event, subjectId);
    const message = { type: event, timestamp: tx.now.toISOString(), data, text: text ?? '' };
    const deliveries = wanting
      .filter(({ kind }) => kind === 'signed' || text !== null)
      .map(({ id, kind }) => ({ endpointId: id, body: bodyFor(kind, message) }));
    if (deliveries.length === 0) return;
    for (const id of await this.webhooks.enqueue(tx, companyId, event, deliveries))
      await tx.enqueue('deliver-webhook', { id }, { jobKey: `webhook:${id}`, maxAttempts: MAX_ATTEMPTS });
  }

  async addChat(tx: Tx, wish: ChatWish): Promise<ChatView> {
    const { name, url, events } = checkWebhook(wish, !this.config.production, isWebhookEvent);
    const token = wish.token?.trim() || null;
    if (wish.kind === 'chatwork' && token === null) throw Refusal.field('token', 'required');
    if ((await this.webhooks.count(tx, wish.companyId)) >= MAX_ENDPOINTS)
      throw new Refusal('CONFLICT', 'tooManyWebhooks', { params: { max: MAX_ENDPOINTS } });
    const { companyId, subjectId, kind } = wish;
    const secret = token && this.seal.close(token);
    const by = 'personId' in tx.actor ? tx.actor.personId : null;
    const added = await this.webhooks.add(tx, { companyId, subjectId, kind, name, url, events, secret, by });
    if (!added) throw new Refusal('CONFLICT', 'webhookExists');
    await tx.audit('webhook.add', added.id, { kind, host: placeOf(url) });
    return { id: added.id, kind, name, place: placeOf(url) };
  }

  async chats(tx: Tx, companyId: string, subjectId: string): Promise<ChatView[]> {
    return (await this.webhooks.of(tx, companyId, subjectId)).flatMap(({ id, kind, name, url }) =>
      kind === 'signed' ? [] : [{ id, kind, name, place: placeOf(url) }],
    );
  }
}
