import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { MAX_ATTEMPTS } from '../domain/webhook.js';
import { WebhookStore } from '../store/webhook.store.js';

/** Sends a message again with the same id, whatever became of it; a receiver that keeps ids notices. @throws Refusal NOT_FOUND */
@Injectable()
export class ReplayWebhook {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly webhooks: WebhookStore,
  ) {}

  execute(actor: Actor, deliveryId: string): Promise<boolean> {
    return this.unitOfWork.run(actor, async (tx) => {
      if (!(await this.webhooks.replay(tx, actingCompany(actor), deliveryId))) throw Refusal.notFound();
      await tx.enqueue(
        'deliver-webhook',
        { id: deliveryId },
        { jobKey: `webhook:${deliveryId}`, maxAttempts: MAX_ATTEMPTS },
      );
      return true;
    });
  }
}
