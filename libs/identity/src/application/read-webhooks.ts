import { isId, Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { WebhookStore } from '../store/webhook.store.js';
import type { DeliveryView, EndpointView } from './webhook-views.js';

/** Where a company's events go, and what became of each message. */
@Injectable()
export class ReadWebhooks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly webhooks: WebhookStore,
  ) {}

  endpoints(actor: Actor): Promise<EndpointView[]> {
    return this.unitOfWork.run(actor, (tx) => this.webhooks.of(tx, actingCompany(actor), null));
  }

  /** @throws Refusal NOT_FOUND for an endpoint of others */
  deliveries(actor: Actor, endpointId: string | null): Promise<DeliveryView[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const companyId = actingCompany(actor);
      if (endpointId !== null && !(isId(endpointId) && (await this.webhooks.lock(tx, companyId, endpointId))))
        throw Refusal.notFound();
      return this.webhooks.deliveries(tx, companyId, endpointId);
    });
  }
}
