import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { WebhookStore } from '../store/webhook.store.js';

/** Nothing is sent there any more, not even what waits to be tried again. Twice is once. @throws Refusal NOT_FOUND */
@Injectable()
export class RemoveWebhook {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly webhooks: WebhookStore,
  ) {}

  execute(actor: Actor, id: string): Promise<boolean> {
    return this.unitOfWork.run(actor, async (tx) => {
      const endpoint = await this.webhooks.lock(tx, actingCompany(actor), id);
      if (!endpoint) throw Refusal.notFound();
      if (endpoint.removedAt) return true;
      await this.webhooks.remove(tx, id);
      await tx.audit('webhook.remove', id);
      return true;
    });
  }
}
