import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { bodyFor, MAX_ATTEMPTS } from '../domain/webhook.js';
import { WebhookStore } from '../store/webhook.store.js';

export const TEST_EVENT = 'webhook.test';

/** Sends a message that means nothing, to see that it arrives. @throws Refusal NOT_FOUND */
@Injectable()
export class TryWebhook {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly webhooks: WebhookStore,
  ) {}

  execute(actor: Actor, id: string): Promise<boolean> {
    return this.unitOfWork.run(actor, async (tx) => {
      const companyId = actingCompany(actor);
      const endpoint = await this.webhooks.lock(tx, companyId, id);
      if (!endpoint || endpoint.removedAt) throw Refusal.notFound();
      const text = '窓口からの試し送信です。\nThis is a test message from Madoguchi.';
      const message = { type: TEST_EVENT, timestamp: tx.now.toISOString(), data: {}, text };
      const body = bodyFor(endpoint.kind, message);
      const [delivery] = await this.webhooks.enqueue(tx, companyId, TEST_EVENT, [{ endpointId: id, body }]);
      await tx.enqueue(
        'deliver-webhook',
        { id: delivery },
        { jobKey: `webhook:${delivery}`, maxAttempts: MAX_ATTEMPTS },
      );
      return true;
    });
  }
}
