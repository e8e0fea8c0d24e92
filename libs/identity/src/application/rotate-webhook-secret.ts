import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { WebhookStore } from '../store/webhook.store.js';
import type { WithSecret } from './add-webhook.js';
import { Seal } from './webhook-ports.js';
import { newWebhookSecret } from './webhook-signature.js';

/** A new secret signs from now on; the former one signs beside it for a day. @throws Refusal NOT_FOUND */
@Injectable()
export class RotateWebhookSecret {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly webhooks: WebhookStore,
    private readonly seal: Seal,
  ) {}

  execute(actor: Actor, id: string): Promise<WithSecret> {
    const secret = newWebhookSecret();
    return this.unitOfWork.run(actor, async (tx) => {
      const companyId = actingCompany(actor);
      const endpoint = await this.webhooks.lock(tx, companyId, id);
      if (!endpoint || endpoint.removedAt || endpoint.kind !== 'signed') throw Refusal.notFound();
      await this.webhooks.rotate(tx, id, this.seal.close(secret));
      await tx.audit('webhook.rotate', id);
      return { endpoint: (await this.webhooks.lock(tx, companyId, id))!, secret };
    });
  }
}
