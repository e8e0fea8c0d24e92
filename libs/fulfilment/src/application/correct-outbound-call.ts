import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import {
  checkOutboundCorrection,
  saysTheSame,
  turnAfterCorrection,
  type TypedOutboundCorrection,
} from '../domain/outbound-correction.js';
import type { OutboundSaid } from '../domain/outbound-call.js';
import { OutboundCorrectionStore } from '../store/outbound-correction.store.js';
import { type LockedOutbound, OutboundStore } from '../store/outbound.store.js';
import { CorrectOutboundTalk } from './correct-outbound-talk.js';
import { knownId } from './known-id.js';
import type { SeenOutboundView } from './outbound-views.js';
import { seenOutbound } from './read-recorded-outbound.js';

/**
 * The record of a call that we made is put right: the agent on its day, a supervisor also later. What it said is kept, the client
 * reads both, the contact stands where it would have stood, and what turns out to cost nothing is free. A refusal that comes to
 * light is heeded from now on; one that was registered stays registered. The same correction again changes nothing.
 * @throws Refusal NOT_FOUND, BAD_INPUT, CONFLICT `supervisorCorrects`, `tooLateToCorrect`, `correctedMeanwhile`, `discloseFirst`
 */
@Injectable()
export class CorrectOutboundCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbound: OutboundStore,
    private readonly corrections: OutboundCorrectionStore,
    private readonly talk: CorrectOutboundTalk,
  ) {}

  execute(
    actor: Actor,
    callId: string,
    { revision, ...typed }: TypedOutboundCorrection & { readonly revision: number },
  ): Promise<SeenOutboundView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await this.outbound.lock(tx, actingCompany(actor), null, knownId(callId));
      const seen = call && (await this.seen(tx, actor, callId));
      if (!call || !seen) throw Refusal.notFound();
      if (seen.fixed) throw new Refusal('CONFLICT', seen.fixed);
      const { outcome, reason, note, callbackAt, by } = seen;
      const former: OutboundSaid = { outcome, reason, note, callbackAt };
      const { recorded, why } = checkOutboundCorrection(
        typed,
        { former, disclosedAt: call.disclosedAt, rules: call.campaign, by },
        tx.now,
      );
      if (saysTheSame(former, recorded)) return seen;
      if (revision !== seen.corrections.length) throw new Refusal('CONFLICT', 'correctedMeanwhile');
      await this.rewrite(tx, call, { former, recorded, reason: why, revision: revision + 1 });
      return (await this.seen(tx, actor, callId))!;
    });
  }

  private async rewrite(
    tx: Tx,
    call: LockedOutbound,
    change: { former: OutboundSaid; recorded: OutboundSaid; reason: string; revision: number },
  ): Promise<void> {
    const { former, recorded } = change;
    await this.corrections.rewrite(tx, call.id, recorded);
    if (call.interactionId) await this.talk.execute(tx, call, call.interactionId, change);
    else await this.corrections.keep(tx, call, { ...change, personId: signedInPerson(tx.actor) });
    if (recorded.outcome === 'refused') await this.outbound.refuse(tx, call);
    const turn = turnAfterCorrection(
      call.contact,
      { before: former, after: recorded, isLatest: call.isLatest, recordedAt: call.recordedAt! },
      call.campaign,
    );
    if (turn) await this.outbound.turn(tx, call.contactId, turn);
    await tx.audit('outbound.correct', call.id, { before: former.outcome, after: recorded.outcome });
  }

  private async seen(tx: Tx, actor: Actor, id: string): Promise<SeenOutboundView | undefined> {
    return seenOutbound(actor, await this.corrections.ofCall(tx, actingCompany(actor), id), tx.now);
  }
}
