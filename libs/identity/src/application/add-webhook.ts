import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { Config } from '@madoguchi/platform/config';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { isWebhookEvent } from '../contract/index.js';
import { checkWebhook, MAX_ENDPOINTS, placeOf, type WebhookWish } from '../domain/webhook.js';
import { WebhookStore } from '../store/webhook.store.js';
import { Seal } from './webhook-ports.js';
import { newWebhookSecret } from './webhook-signature.js';
import type { EndpointView } from './webhook-views.js';

export interface WithSecret {
  readonly endpoint: EndpointView;
  /** Shown this once. */
  readonly secret: string;
}

/** Events of the company are sent to an address of its own from now on, signed. @throws Refusal BAD_INPUT, CONFLICT `tooManyWebhooks`, `webhookExists` */
@Injectable()
export class AddWebhook {
  constructor(
    private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
    private readonly webhooks: WebhookStore,
    private readonly seal: Seal,
  ) {}

  async execute(actor: Actor, typed: WebhookWish): Promise<WithSecret> {
    const wish = checkWebhook(typed, !this.config.production, isWebhookEvent);
    const secret = newWebhookSecret();
    return this.unitOfWork.run(actor, async (tx) => {
      const companyId = actingCompany(actor);
      if ((await this.webhooks.count(tx, companyId)) >= MAX_ENDPOINTS)
        throw new Refusal('CONFLICT', 'tooManyWebhooks', { params: { max: MAX_ENDPOINTS } });
      const endpoint = await this.webhooks.add(tx, {
        ...wish,
        companyId,
        kind: 'signed',
        subjectId: null,
        secret: this.seal.close(secret),
        by: signedInPerson(actor),
      });
      if (!endpoint) throw new Refusal('CONFLICT', 'webhookExists');
      await tx.audit('webhook.add', endpoint.id, { kind: 'signed', host: placeOf(wish.url) });
      return { endpoint, secret };
    });
  }
}
