import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { end, type EndReport } from '../domain/call.js';
import { CallStore, type LockedCall } from '../store/call.store.js';
import { RoutingStore } from '../store/routing.store.js';
import { SettleCall } from './settle-call.js';
import type { InteractionView } from './views.js';

/** The telephony reports that a call is over; repeating it changes nothing. @throws Refusal NOT_FOUND, BAD_INPUT */
@Injectable()
export class EndCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly settle: SettleCall,
    private readonly routing: RoutingStore,
  ) {}

  execute(actor: Actor, providerCallId: string, report: EndReport): Promise<InteractionView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await this.calls.lockByProviderId(tx, actingCompany(actor), providerCallId);
      if (!call) throw Refusal.notFound();
      return this.within(tx, call, report);
    });
  }

  async within(tx: Tx, call: LockedCall, report: EndReport): Promise<InteractionView> {
    const { view } = call;
    const ended = end(view, report, tx.now);
    if (ended === view) return view;
    await this.calls.move(tx, view.id, ended);
    if (view.state === 'ringing') {
      await this.routing.withdraw(tx, view.operatorId, view.id);
      await this.settle.execute(tx, call, 'abandoned', 0);
    }
    return { ...view, ...ended, offeredTo: null, offeredUntil: null };
  }
}
