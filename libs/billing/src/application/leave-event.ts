import { Refusal } from '@madoguchi/kernel';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { EventStore } from '../store/event.store.js';

/** A failed event that is none of our business, e.g. of another system in the same account, is set aside for good. */
@Injectable()
export class LeaveEvent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventStore,
  ) {}

  /** @throws Refusal NOT_FOUND when it does not wait for anybody */
  execute(actor: Actor, id: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      if (!(await this.events.leave(tx, id))) throw Refusal.notFound();
      await tx.audit('stripe_event.leave', id);
    });
  }
}
