import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { type Call, end, type EndReport } from '../domain/call.js';
import { Problems } from '../domain/words.js';
import { CallStore, type LockedCall } from '../store/call.store.js';
import { EarlyEndStore } from '../store/early-end.store.js';
import { RoutingStore } from '../store/routing.store.js';
import { SettleCall } from './settle-call.js';
import type { InteractionView } from './views.js';

/**
 * The telephony reports that a call is over; repeating it changes nothing. The end of a call that was never reported is refused, but
 * kept: should the call come late, it is over at once and rings nobody.
 * @throws Refusal NOT_FOUND, BAD_INPUT
 */
@Injectable()
export class EndCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly settle: SettleCall,
    private readonly routing: RoutingStore,
    private readonly early: EarlyEndStore,
  ) {}

  async execute(actor: Actor, reported: string, report: EndReport): Promise<InteractionView> {
    const providerCallId = check(reported);
    const ended = await this.unitOfWork.run(actor, async (tx) => {
      const call = await this.find(tx, actingCompany(actor), providerCallId);
      if (call) return this.within(tx, call, report);
      await this.early.keep(tx, actingCompany(actor), providerCallId, report.endedAt ?? null);
      return undefined;
    });
    if (!ended) throw Refusal.notFound();
    return ended;
  }

  private async find(tx: Tx, operatorId: string, providerCallId: string): Promise<LockedCall | undefined> {
    const call = await this.calls.lockByProviderId(tx, operatorId, providerCallId);
    if (call) return call;
    await this.early.lock(tx, operatorId, providerCallId);
    return this.calls.lockByProviderId(tx, operatorId, providerCallId);
  }

  async within(tx: Tx, call: LockedCall, report: EndReport): Promise<InteractionView> {
    const { view } = call;
    const ended = await this.ended(tx, view, report);
    if (ended === view) return view;
    await this.calls.move(tx, view.id, ended);
    if (ended.state === 'abandoned') await this.settle.execute(tx, call, 'abandoned', 0);
    return { ...view, ...ended, offeredTo: null, offeredUntil: null };
  }

  /**
   * The end by what is known of the call. The record of one that rang to its end after a talk is written by whoever talked last, unless
   * they have other work in hand by now: then it is nobody's, and waits on the floor for a supervisor.
   */
  private async ended(tx: Tx, view: InteractionView, report: EndReport): Promise<Call> {
    const ended = end(view, report, tx.now);
    if (view.state !== 'ringing') return ended;
    await this.routing.withdraw(tx, view.operatorId, view.id);
    if (ended.state === 'abandoned') return ended;
    return { ...ended, agentId: await this.routing.seatLastHolder(tx, view) };
  }
}

function check(reported: string): string {
  const problems = new Problems();
  const providerCallId = problems.code('providerCallId', reported, { max: 200 });
  problems.refuse();
  return providerCallId;
}
