import { AddWebhook } from './application/add-webhook.js';
import { AnnounceWebhook } from './application/announce-webhook.js';
import { DeliverWebhook } from './application/deliver-webhook.js';
import { ReadWebhooks } from './application/read-webhooks.js';
import { RemoveWebhook } from './application/remove-webhook.js';
import { ReplayWebhook } from './application/replay-webhook.js';
import { RotateWebhookSecret } from './application/rotate-webhook-secret.js';
import { TryWebhook } from './application/try-webhook.js';
import { Outgoing, Seal } from './application/webhook-ports.js';
import { WebhookApi } from './contract/index.js';
import { OutgoingHttp } from './gateways/webhooks/outgoing-http.js';
import { SecretSeal } from './gateways/webhooks/seal.js';
import { WebhookResolver } from './graphql/webhook.resolver.js';
import { WebhookStore } from './store/webhook.store.js';

/** Outgoing webhooks and chats, with their log. */
export const webhookProviders = [
  WebhookStore,
  AddWebhook,
  DeliverWebhook,
  ReadWebhooks,
  RemoveWebhook,
  ReplayWebhook,
  RotateWebhookSecret,
  TryWebhook,
  WebhookResolver,
  { provide: Outgoing, useClass: OutgoingHttp },
  { provide: Seal, useClass: SecretSeal },
  { provide: WebhookApi, useClass: AnnounceWebhook },
];
