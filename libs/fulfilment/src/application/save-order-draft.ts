import { type Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { checkDraft } from '../domain/draft.js';
import { CallStore } from '../store/call.store.js';
import { OrderDraftStore } from '../store/order-draft.store.js';
import { ownCall } from './own-call.js';

/** Keeps what the agent typed so far of an order, with the call. A card number is not even kept as a draft. @throws Refusal NOT_FOUND, BAD_INPUT */
@Injectable()
export class SaveOrderDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly drafts: OrderDraftStore,
  ) {}

  async execute(actor: Actor, interactionId: string, draft: unknown): Promise<Date> {
    const checked = checkDraft(draft);
    return this.unitOfWork.run(actor, async (tx) => {
      const { view } = await ownCall(this.calls, tx, actor, interactionId);
      await this.drafts.save(tx, view, checked);
      return tx.now;
    });
  }
}
