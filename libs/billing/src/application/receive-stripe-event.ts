import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { EventStore } from '../store/event.store.js';
import type { ProviderEvent } from './ports.js';

/** Writes a verified webhook down and leaves the work to a job; the same event twice is one row. */
@Injectable()
export class ReceiveStripeEvent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventStore,
  ) {}

  async execute(event: ProviderEvent): Promise<void> {
    await this.unitOfWork.run(systemActor('receive-stripe-event'), async (tx) => {
      if (await this.events.add(tx, event)) await this.events.schedule(tx, event.id);
    });
  }
}
